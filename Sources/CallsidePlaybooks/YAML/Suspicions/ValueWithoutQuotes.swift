import CallsideCore

extension YAMLSuspicion {
  /// Suspects a text that YAML takes for something else, because of the sign it begins with or of a
  /// colon in it.
  static func valueWithoutQuotes(_ line: YAMLLine, in source: SourceText) -> [YAMLSuspicion] {
    guard let start = line.value, line.colon != nil || !line.hyphens.isEmpty else { return [] }
    // A sign alone on its line is no text, whatever is wrong with the lines below it.
    guard !line.text(start).allSatisfy({ ">|+-".contains($0) }) else { return [] }
    let whole = WholeText(of: line, from: start, in: source)
    let text = whole.text
    if let straight = CurlyQuotes.inner(of: text) {
      let finding = Finding.curlyQuotes(text, whole.span)
      return [YAMLSuspicion(finding, whole.span, Excerpt.quoted(straight))]
    }
    guard let sign = Sign(text) else { return [] }
    let quoted = Excerpt.quoted(text)
    switch sign {
    case .opening(let width):
      let span = Span(whole.span.start, whole.span.start + width)
      let shown = source.slice(span.start..<span.end)
      let finding = Finding.badStart(
        span, sign: shown == "{{" ? "{" : shown, quoted: Excerpt.quoted(beginningOf: text))
      return [YAMLSuspicion(finding, whole.span, quoted)]
    case .colon(let column):
      let span = Span(whole.span.start + column, whole.span.start + column + 1)
      return [
        YAMLSuspicion(
          .colonInText(span, quoted: Excerpt.quoted(beginningOf: text)), whole.span, quoted)
      ]
    }
  }

  /// Suspects a list or mapping on one line that does not end on it.
  static func unclosedBracket(_ line: YAMLLine, in source: SourceText) -> [YAMLSuspicion] {
    guard let start = line.value, let opening = line.text(start).first,
      opening == "[" || opening == "{"
    else { return [] }
    let closing = opening == "[" ? "]" : "}"
    let text = line.text(start)
    guard !text.contains(closing), !text.hasPrefix("{{") else { return [] }
    let shown = Excerpt.of(text, limit: 60)
    let finding = Finding.unclosedBracket(
      line.span(start, start + 1), in: source, help: shown + closing)
    return [YAMLSuspicion(finding, line.span(line.bytes.count), closing)]
  }

  /// What makes YAML take a text for something else.
  private enum Sign {
    /// The signs it begins with, so many bytes of them.
    case opening(Int)
    /// A colon with a space behind it, at so many bytes.
    case colon(Int)

    init?(_ text: String) {
      guard let first = text.unicodeScalars.first else { return nil }
      let next = text.unicodeScalars.dropFirst().first
      switch first {
      case "{" where next == "{": self = .opening(2)
      case "[", "{":
        let closing: Character = first == "[" ? "]" : "}"
        guard let end = text.firstIndex(of: closing), text.index(after: end) < text.endIndex else {
          return nil
        }
        self = .opening(1)
      case "*", "&", "@", "%", "`", ">", "|", "!", "]", "}", ",": self = .opening(1)
      case "-", "?", ":":
        guard next == " " || next == nil else { return nil }
        self = .opening(1)
      case "\"", "'", "#": return nil
      default:
        guard let colon = text.utf8.firstRange(of: ": ".utf8) else { return nil }
        self = .colon(text.utf8.distance(from: text.startIndex, to: colon.lowerBound))
      }
    }
  }
}

/// A text from where it starts, with the lines below that belong to it.
struct WholeText {
  /// The text, as it stands in the source.
  let text: String
  /// The place.
  let span: Span

  /// Takes a text to go on in all lines that are further in than its key and have no key themselves.
  init(of line: YAMLLine, from start: Int, in source: SourceText) {
    var end = line.start + line.bytes.count
    var next = line.number + 1
    let edge = line.colon == nil ? line.hyphens.last ?? line.indent : line.content
    while next < line.number + 20, let below = YAMLLine(next, in: source), below.indent > edge,
      below.colon == nil, below.hyphens.isEmpty
    {
      end = below.start + below.bytes.count
      next += 1
    }
    var text = source.slice(line.start + start..<end)
    while let last = text.unicodeScalars.last,
      YAMLText.isSpace(UInt8(truncatingIfNeeded: last.value)),
      last.isASCII
    {
      text.unicodeScalars.removeLast()
    }
    self.text = text
    span = Span(line.start + start, line.start + start + text.utf8.count)
  }
}
