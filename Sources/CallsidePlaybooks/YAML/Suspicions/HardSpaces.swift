import CallsideCore

extension YAMLSuspicion {
  /// Suspects spaces that do not break and signs without a width, which web pages and word
  /// processors hand over and which look like other spaces, or like nothing.
  static func hardSpaces(_ line: YAMLLine, in source: SourceText) -> [YAMLSuspicion] {
    let own = HiddenSign.all(before: line)
    guard let first = own.first else { return [] }
    let mended = own.reversed().reduce(into: line.bytes) { bytes, sign in
      bytes.replaceSubrange(sign.column..<sign.column + sign.length, with: Array(sign.due.utf8))
    }
    let shown = String(decoding: mended, as: UTF8.self).drop { $0 == " " }
    let lines = (1...source.lineCount).compactMap { YAMLLine($0, in: source) }
    let others = lines.map { line in (line, HiddenSign.all(before: line)) }.filter {
      !$0.1.isEmpty
    }
    let edits = others.flatMap { line, signs in
      signs.map { Edit(span: line.span($0.column, $0.column + $0.length), text: $0.due) }
    }
    let place = line.span(first.column, first.column + first.length)
    return [
      YAMLSuspicion(
        .hiddenSign(first, place, in: Excerpt.of(String(shown)), lines: others.count), edits)
    ]
  }
}

/// A sign before the text of a line that cannot be seen, or not be told from a space.
struct HiddenSign {
  /// The column at which it stands, in bytes.
  let column: Int
  /// How many bytes it takes.
  let length: Int
  /// What should stand there.
  let due: String

  private static let signs: [(bytes: [UInt8], due: String)] =
    ["\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "\u{3000}"].map { (Array($0.utf8), " ") }
    + ["\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"].map { (Array($0.utf8), "") }

  /// Returns those of a line; within its text they are fine.
  static func all(before line: YAMLLine) -> [HiddenSign] {
    var found: [HiddenSign] = []
    var here = 0
    var hasColon = false
    while here < line.bytes.count {
      let byte = line.bytes[here]
      if byte >= 0x80, let sign = signs.first(where: { line.bytes[here...].starts(with: $0.bytes) })
      {
        found.append(HiddenSign(column: here, length: sign.bytes.count, due: sign.due))
        here += sign.bytes.count
      } else if byte == 0x20 || byte == UInt8(ascii: "-") || !hasColon && YAMLLine.isWord(byte) {
        here += 1
      } else if byte == UInt8(ascii: ":"), !hasColon {
        hasColon = true
        here += 1
      } else {
        break
      }
    }
    return hasColon || here <= line.content ? found : []
  }
}

extension Finding {
  fileprivate static func hiddenSign(
    _ sign: HiddenSign, _ span: Span, in line: String, lines: Int
  ) -> Finding {
    var finding = sign.due == " " ? hardSpace(span, in: line) : zeroWidth(span, in: line)
    if lines > 1 {
      finding.notes = [
        Phrase(en: "\(lines) lines have such a sign", nl: "\(lines) regels hebben zo'n teken")
      ]
      finding.help = Phrase(
        en: "type ordinary spaces in all \(lines) lines; here `\(line)`",
        nl: "typ gewone spaties in alle \(lines) regels; hier `\(line)`")
    }
    return finding
  }

  private static func hardSpace(_ span: Span, in line: String) -> Finding {
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

  private static func zeroWidth(_ span: Span, in line: String) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a sign without a width stands beside a key",
        nl: "er staat een onzichtbaar teken bij een sleutel"),
      label: Phrase(en: "it cannot be seen", nl: "je ziet het niet"),
      help: Phrase(en: "type it anew: `\(line)`", nl: "typ het opnieuw: `\(line)`"))
  }
}
