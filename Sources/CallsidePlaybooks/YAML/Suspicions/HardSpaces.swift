import CallsideCore

extension YAMLSuspicion {
  /// Suspects spaces that do not break, which web pages and word processors hand over and which look
  /// like any other.
  static func hardSpaces(_ line: YAMLLine) -> [YAMLSuspicion] {
    var edits: [Edit] = []
    var here = 0
    var hasColon = false
    // Only what stands before the text of a line matters; within it, such a space is fine.
    while here < line.bytes.count {
      let byte = line.bytes[here]
      if line.bytes[here...].starts(with: [0xC2, 0xA0]) {
        edits.append(Edit(span: line.span(here, here + 2), text: " "))
        here += 2
      } else if byte == 0x20 || byte == UInt8(ascii: "-") || !hasColon && YAMLLine.isWord(byte) {
        here += 1
      } else if byte == UInt8(ascii: ":"), !hasColon {
        hasColon = true
        here += 1
      } else {
        break
      }
    }
    guard let first = edits.first, hasColon || here <= line.content else { return [] }
    let text = line.text(0).replacing("\u{A0}", with: " ")
    let shown = text.drop { $0 == " " }
    return [YAMLSuspicion(.hardSpace(first.span, in: Excerpt.of(String(shown))), edits)]
  }
}

extension Finding {
  static func hardSpace(_ span: Span, in line: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a space that does not break is no space to YAML",
        nl: "een harde spatie telt in YAML niet als spatie"),
      label: Phrase(
        en: "it only looks like a space", nl: "dit lijkt op een spatie, maar is een harde"),
      help: Phrase(
        en: "type an ordinary space here: `\(line)`", nl: "typ hier een gewone spatie: `\(line)`"))
  }
}
