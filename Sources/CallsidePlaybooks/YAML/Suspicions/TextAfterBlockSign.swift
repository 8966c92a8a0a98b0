import CallsideCore

extension YAMLSuspicion {
  /// Suspects a text that begins on the line of its `>-` or `|`, which is for the sign alone.
  static func textAfterBlockSign(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard let start = line.value, line.colon != nil || !line.hyphens.isEmpty else { return [] }
    let value = line.text(start)
    guard let first = value.first, first == ">" || first == "|" else { return [] }
    let sign = String(value.prefix { !$0.isWhitespace })
    let text = value.dropFirst(sign.count).drop { $0 == " " }
    // `> 15 minuten` is a comparison.
    guard sign.utf8.count <= 2, sign.dropFirst().allSatisfy({ "+-".contains($0) }),
      let begin = text.first, begin.isLetter || "\"'{“‘".contains(begin)
    else { return [] }
    let behind = start + sign.utf8.count
    let gap = line.bytes.count - text.utf8.count
    let indent = String(repeating: " ", count: line.content + 2)
    return [
      YAMLSuspicion(
        .textAfterBlockSign(line.span(gap), sign: sign, indent: line.content + 2),
        line.span(behind, gap), "\n" + indent)
    ]
  }
}

extension Finding {
  fileprivate static func textAfterBlockSign(_ span: Span, sign: String, indent: Int) -> Finding {
    let spaces = Wording.spaces(indent)
    return Finding(
      at: span,
      Phrase(
        en: "a text cannot begin behind its `\(sign)`",
        nl: "een tekst kan niet achter zijn `\(sign)` beginnen"),
      label: Phrase(
        en: "it stands in the lines below", nl: "hij staat in de regels eronder"),
      help: Phrase(
        en: "begin the text on the next line, with \(spaces.en) before it, or remove `\(sign)`",
        nl: "begin de tekst op de volgende regel, met \(spaces.nl) ervoor, of haal `\(sign)` weg"))
  }
}
