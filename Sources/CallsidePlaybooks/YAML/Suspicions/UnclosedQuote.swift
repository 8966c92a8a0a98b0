import CallsideCore

extension YAMLSuspicion {
  /// Suspects a quote that a text begins with and that is not closed where the text ends.
  static func unclosedQuote(_ line: YAMLLine, in source: SourceText) -> [YAMLSuspicion] {
    guard let start = line.value, let sign = line.text(start).first, sign == "\"" || sign == "'",
      closing(sign, of: line.text(start)) == nil
    else { return [] }
    let whole = WholeText(of: line, from: start, in: source)
    guard closing(sign, of: whole.text) == nil else { return [] }
    let place = line.span(start, start + 1)
    let inner = whole.text.dropFirst()
    var found: [YAMLSuspicion] = []
    // 's Ochtends, 't Gaat: the apostrophe belongs to the word.
    if sign == "'", inner.dropFirst().first == " " {
      found.append(
        YAMLSuspicion(
          .apostropheFirst(place, quoted: Excerpt.quoted(beginningOf: whole.text)), whole.span,
          Excerpt.quoted(whole.text)))
    }
    let shown = "\(sign)\(Excerpt.of(String(inner)))\(sign)"
    let end = Span(whole.span.end, whole.span.end)
    found.append(YAMLSuspicion(.unclosedQuote(place, closed: shown), end, String(sign)))
    return found
  }

  /// Suspects a text that goes on after its closing quote.
  static func textAfterQuote(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard let start = line.value, let sign = line.text(start).first, sign == "\"" || sign == "'",
      let end = closing(sign, of: line.text(start))
    else { return [] }
    var rest = start + end
    while rest < line.bytes.count, line.bytes[rest] == 0x20 { rest += 1 }
    guard rest < line.bytes.count, !"#:,]}".utf8.contains(line.bytes[rest]) else { return [] }
    var text = line.text(start)
    while text.last == " " { text.removeLast() }
    return [
      YAMLSuspicion(
        .afterQuote(line.span(rest), quoted: Excerpt.quoted(beginningOf: text)),
        line.span(start, start + text.utf8.count), Excerpt.quoted(text))
    ]
  }

  /// Returns how many bytes a quoted text is long, or nil when its quote is not closed.
  private static func closing(_ sign: Character, of text: String) -> Int? {
    let bytes = Array(text.utf8)
    let quote = sign.asciiValue ?? 0
    var here = 1
    while here < bytes.count {
      if bytes[here] == UInt8(ascii: "\\"), sign == "\"" {
        here += 2
      } else if bytes[here] != quote {
        here += 1
      } else if sign == "'", here + 1 < bytes.count, bytes[here + 1] == quote {
        here += 2
      } else {
        return here + 1
      }
    }
    return nil
  }
}
