import CallsideCore

extension Check {
  /// Finds text that is not YAML.
  static let yamlSyntax = Check(
    "yaml-syntax",
    what: Phrase(en: "Text that is not YAML.", nl: "Tekst die geen YAML is."),
    why: Phrase(
      en: "Until the file is YAML, nothing in it can be read, and nothing else can be checked.",
      nl: "Zolang het bestand geen YAML is, kan er niets uit worden gelezen of gecontroleerd."),
    bad: Example(.question, "changes: One thing: it lowers the chance."),
    good: Example(.question, "changes: \"One thing: it lowers the chance.\""))
}

extension Finding {
  /// Says where and why a text stops being YAML.
  ///
  /// It is what is said when nothing around the place would mend it (``YAMLSuspects``). libyaml's
  /// words are for people who write parsers, so they come in a note at most.
  static func yamlSyntax(
    _ problem: YAMLProblem, at start: Int, from context: Int?, in source: SourceText
  ) -> Finding {
    let line = source.position(of: start).line
    let here = Span(start, min(start + 1, source.text.utf8.count))
    if source.slice(here.start..<here.end) == "\t" || problem.problem.contains("tab character") {
      return tab(here)
    }
    if problem.context.contains("quoted scalar"), let context,
      problem.problem.contains("unexpected end") || problem.problem.contains("document indicator")
    {
      return unclosedQuote(Span(context, context + 1))
    }
    if let braces = unquotedBraces(
      in: source, near: [line, context.map { source.position(of: $0).line } ?? line])
    {
      return bracesFirst(braces)
    }
    if problem.problem.contains("mapping values are not allowed") {
      return indentedKey(before: start, in: source) ?? colonInText(here)
    }
    if problem.problem.contains("could not find expected ':'") {
      return noColon(context.map { lineSpan(of: $0, in: source) } ?? here)
    }
    if problem.problem.contains("cannot start any token") {
      return badStart(here, sign: source.slice(here.start..<here.end))
    }
    if problem.context.contains("flow"), let bracket = bracket(before: context ?? start, in: source)
    {
      return unclosedBracket(bracket, in: source)
    }
    if problem.problem.contains("escape") { return badEscape(here) }
    if problem.problem.contains("did not find expected key")
      || problem.problem.contains("'-' indicator")
    {
      let rest = lineSpan(of: start, in: source)
      let before = source.slice(max(0, start - 100)..<start).last { $0 != " " }
      return before == "\"" || before == "'" ? afterQuote(rest) : misaligned(rest)
    }
    return other(problem, here)
  }

  /// Returns the place of a value that begins with `{{` on one of a few lines, or nil.
  private static func unquotedBraces(in source: SourceText, near lines: [Int]) -> Span? {
    for line in lines {
      let text = source.line(line)
      for opener in [": {{", "- {{"] {
        guard let range = text.firstRange(of: opener) else { continue }
        let column = text.unicodeScalars[..<range.lowerBound].count
        let start = source.offset(line: line, scalarColumn: column + 3)
        return Span(start, start + 2)
      }
    }
    return nil
  }

  /// Returns a finding when a colon follows a lone word that starts its line: a key that stands
  /// further in than the one above it.
  private static func indentedKey(before colon: Int, in source: SourceText) -> Finding? {
    let (line, _) = source.position(of: colon)
    let start = source.offset(line: line, scalarColumn: 1)
    let before = source.slice(start..<max(start, colon))
    let key = before.drop { $0 == " " || $0 == "-" }
    let isKey = !key.isEmpty && key.utf8.allSatisfy { $0 >= 0x21 && $0 < 0x80 }
    return isKey ? indentedKey(Span(colon - key.utf8.count, colon)) : nil
  }

  /// Returns the bracket at a place or the nearest before it, or nil.
  private static func bracket(before offset: Int, in source: SourceText) -> Span? {
    let end = min(offset + 1, source.text.utf8.count)
    let near = source.slice(max(0, end - 2_000)..<end)
    guard let last = near.utf8.lastIndex(where: { "[{".utf8.contains($0) }) else { return nil }
    let start = end - near.utf8.distance(from: last, to: near.utf8.endIndex)
    return Span(start, start + 1)
  }

  /// Returns what stands on a line from a place on.
  private static func lineSpan(of offset: Int, in source: SourceText) -> Span {
    let line = source.line(source.position(of: offset).line)
    let start = source.offset(line: source.position(of: offset).line, scalarColumn: 1)
    return Span(offset, max(offset, start + line.utf8.count))
  }
}
