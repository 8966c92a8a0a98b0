public import CallsideCore

extension Placeholders {
  /// Something wrong with the `{{…}}` of a text.
  public struct Problem: Hashable, Sendable {
    /// Where, as UTF-8 offsets in the text.
    public var range: Range<Int>
    /// The fact.
    public var headline: Phrase
    /// What is wrong at the place.
    public var label: Phrase?
    /// One thing to do.
    public var help: Phrase?
  }

  /// Returns what is wrong with the placeholders of a text.
  ///
  /// - Parameters:
  ///   - text: The text as the author wrote it.
  ///   - questions: The ids that may follow `answers.`; nil when they are not known.
  /// - Returns: The problems in the order of the text.
  public static func check(_ text: String, questions: [String]?) -> [Problem] {
    let scan = PlaceholderScan(text)
    var problems = scan.problems
    let answers = Set(questions ?? [])
    for tag in scan.tags where tag.kind != .close && !names.contains(tag.name) {
      let isAnswer = tag.name.hasPrefix("answers.")
      if isAnswer, questions == nil || answers.contains(String(tag.name.dropFirst(8))) {
        continue
      }
      problems.append(.unknown(tag, among: names(withAnswersTo: questions ?? [])))
    }
    problems += singleBraces(in: text, answers: answers)
    return problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension Placeholders {
  /// Returns the names of placeholders that stand between single braces.
  private static func singleBraces(in text: String, answers: Set<String>) -> [Problem] {
    let bytes = Array(text.utf8)
    let (open, shut) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var problems: [Problem] = []
    var start: Int?
    for (here, byte) in bytes.enumerated() {
      if byte == open {
        start = here > 0 && bytes[here - 1] == open ? nil : here
      } else if byte == shut, let first = start {
        start = nil
        guard here + 1 == bytes.count || bytes[here + 1] != shut else { continue }
        let name = Scalar.spoken(String(decoding: bytes[(first + 1)..<here], as: UTF8.self))
          .drop { $0 == " " }
        let isAnswer = name.hasPrefix("answers.") && answers.contains(String(name.dropFirst(8)))
        guard names.contains(String(name)) || isAnswer else { continue }
        problems.append(.singleBraces(String(name), first..<here + 1))
      }
    }
    return problems
  }
}

extension Placeholders.Problem {
  static func singleBraces(_ name: String, _ range: Range<Int>) -> Placeholders.Problem {
    Placeholders.Problem(
      range: range,
      headline: Phrase(
        en: "a placeholder stands between double braces",
        nl: "een invulplek staat tussen dubbele accolades"),
      label: Phrase(en: "this would be read aloud as it is", nl: "dit lees je zo voor"),
      help: Phrase(
        en: "use double braces: `{{\(name)}}`", nl: "gebruik dubbele accolades: `{{\(name)}}`"))
  }

  static func unknown(
    _ tag: PlaceholderScan.Tag, among names: [String]
  ) -> Placeholders.Problem {
    Placeholders.Problem(
      range: tag.nameRange,
      headline: Phrase(
        en: "placeholder \(Wording.quoted(tag.name)) does not exist",
        nl: "invulplek \(Wording.quoted(tag.name)) bestaat niet"),
      label: Phrase(en: "nothing would stand here", nl: "hier zou niets komen te staan"),
      help: meant(tag, among: names))
  }

  private static func meant(_ tag: PlaceholderScan.Tag, among names: [String]) -> Phrase? {
    let meant =
      answer(tag.name, among: names).map { [$0] } ?? NearNames.find(tag.name, among: names)
    guard !meant.isEmpty else { return nil }
    let mark = ["#", "^"].first { tag.kind == ($0 == "#" ? .section : .inverted) } ?? ""
    let all = Wording.typed(meant.map { "{{\(mark)\($0)}}" })
    return Phrase(en: "did you mean \(all.en)?", nl: "bedoel je \(all.nl)?")
  }

  /// Returns the answer that the bare id of a question stands for, or its Dutch name; or nil.
  private static func answer(_ name: String, among names: [String]) -> String? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let prefixes = ["antwoorden", "antwoord", "answer", "vragen", "vraag", "questions", "question"]
    guard let last = parts.last, parts.count == 1 || prefixes.contains(parts[0].lowercased()) else {
      return nil
    }
    return names.contains("answers." + last)
      ? "answers." + last
      : parts.count == 2 ? NearNames.find("answers." + last, among: names).first : nil
  }

  static func unclosed(_ range: Range<Int>) -> Placeholders.Problem {
    Placeholders.Problem(
      range: range,
      headline: Phrase(
        en: "a placeholder is never closed", nl: "een invulplek gaat nooit dicht"),
      label: Phrase(en: "opened here", nl: "gaat hier open"),
      help: Phrase(en: "close it with `}}`", nl: "sluit hem met `}}`"))
  }

  static func strayBraces(_ range: Range<Int>) -> Placeholders.Problem {
    Placeholders.Problem(
      range: range,
      headline: Phrase(
        en: "a placeholder is closed that was never opened",
        nl: "er gaat een invulplek dicht die nooit openging"))
  }

  static func empty(_ range: Range<Int>) -> Placeholders.Problem {
    Placeholders.Problem(
      range: range,
      headline: Phrase(en: "a placeholder has no name", nl: "een invulplek heeft geen naam"))
  }

  static func notSupported(_ range: Range<Int>) -> Placeholders.Problem {
    Placeholders.Problem(
      range: range,
      headline: Phrase(
        en: "a placeholder is a name, or a section of one",
        nl: "een invulplek is een naam, of een sectie daarvan"),
      label: Phrase(
        en: "of Mustache, only `{{name}}`, `{{#name}}`, `{{^name}}` and `{{/name}}` are known",
        nl: "van Mustache bestaan alleen `{{naam}}`, `{{#naam}}`, `{{^naam}}` en `{{/naam}}`"))
  }

  static func tooDeep(_ range: Range<Int>) -> Placeholders.Problem {
    Placeholders.Problem(
      range: range,
      headline: Phrase(
        en: "sections stand too deep in each other", nl: "secties staan te diep in elkaar"),
      label: Phrase(
        en: "more than \(PlaceholderScan.depthLimit) levels",
        nl: "meer dan \(PlaceholderScan.depthLimit) niveaus"))
  }

  static func neverBegun(_ tag: PlaceholderScan.Tag) -> Placeholders.Problem {
    let name = Wording.quoted(tag.name)
    return Placeholders.Problem(
      range: tag.range,
      headline: Phrase(
        en: "section \(name) ends but never begins",
        nl: "sectie \(name) eindigt maar begint nergens"),
      help: Phrase(
        en: "begin it with `{{#\(tag.name)}}`, or with `{{^\(tag.name)}}` for no value",
        nl: "begin hem met `{{#\(tag.name)}}`, of met `{{^\(tag.name)}}` voor als er niets is"))
  }

  static func closesAnother(_ tag: PlaceholderScan.Tag, open: String) -> Placeholders.Problem {
    Placeholders.Problem(
      range: tag.range,
      headline: Phrase(
        en: "section \(Wording.quoted(tag.name)) ends within section \(Wording.quoted(open))",
        nl: "sectie \(Wording.quoted(tag.name)) eindigt binnen sectie \(Wording.quoted(open))"),
      help: Phrase(
        en: "end the inner one first: `{{/\(open)}}`",
        nl: "sluit eerst de binnenste: `{{/\(open)}}`"))
  }

  static func neverEnds(_ tag: PlaceholderScan.Tag) -> Placeholders.Problem {
    let name = Wording.quoted(tag.name)
    return Placeholders.Problem(
      range: tag.range,
      headline: Phrase(en: "section \(name) never ends", nl: "sectie \(name) eindigt nergens"),
      label: Phrase(en: "begins here", nl: "begint hier"),
      help: Phrase(en: "end it with `{{/\(tag.name)}}`", nl: "sluit hem met `{{/\(tag.name)}}`"))
  }
}
