import CallsideCore

extension YAMLSuspicion {
  /// Suspects a key of the format behind which the colon, or the space after it, was forgotten.
  static func keyWithoutColon(_ line: YAMLLine) -> [YAMLSuspicion] {
    guard line.colon == nil, let gap = KeyGap(line.text(line.content)) else { return [] }
    let behind = line.content + gap.key.utf8.count
    let edit = line.span(behind, behind + gap.length)
    return [YAMLSuspicion(.keyWithoutColon(gap, line.span(line.content, behind)), edit, ": ")]
  }

  /// Suspects a word alone on its line of being a key without its colon.
  static func wordWithoutColon(_ line: YAMLLine) -> [YAMLSuspicion] {
    let word = line.word
    guard line.colon == nil, word.contains(where: { $0 != "-" && $0 != "_" }),
      line.text(line.content) == word
    else { return [] }
    return [
      YAMLSuspicion(
        .wordWithoutColon(word, line.keySpan), line.span(line.bytes.count), ":")
    ]
  }
}

/// What stands between a key of the format and its value, where that is not a colon and a space.
struct KeyGap {
  /// The key.
  let key: String
  /// What stands behind the gap.
  let value: String
  /// How many bytes the gap is long.
  let length: Int

  /// Finds the gap in a text that begins with a key, or returns nil.
  ///
  /// - Parameter isKey: Whether a word is a key that may stand there.
  init?(_ text: String, isKey: (String) -> Bool = Definition.isKey) {
    let bytes = Array(text.utf8)
    let end = bytes.prefix(while: YAMLLine.isWord).count
    let word = String(decoding: bytes[..<end], as: UTF8.self)
    guard end > 0, end < bytes.count, isKey(word) else { return nil }
    var here = end
    if let sign = Self.otherSign(bytes[end...]) {
      here += sign
      guard here < bytes.count else { return nil }
      key = word
      value = String(decoding: bytes[here...], as: UTF8.self)
      length = here - end
      return
    }
    let hasColon = bytes[here] == UInt8(ascii: ":")
    if hasColon { here += 1 }
    let gap = bytes[here...]
    if gap.starts(with: [0x20]) {
      here += gap.prefix { $0 == 0x20 }.count
    } else if gap.starts(with: [0xC2, 0xA0]) {
      here += 2
    } else if !hasColon {
      return nil
    }
    // With a colon and a space there is nothing wrong.
    guard here < bytes.count, !(hasColon && gap.starts(with: [0x20])) else { return nil }
    key = word
    value = String(decoding: bytes[here...], as: UTF8.self)
    length = here - end
  }

  /// Returns how long a gap is that holds another sign in the place of the colon, or nil.
  private static func otherSign(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = bytes.drop { $0 == 0x20 }
    let signs = [":=", "=", ";", "：", "->"]
    guard let sign = signs.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    let value = rest.dropFirst(sign.utf8.count)
    return value.drop { $0 == 0x20 }.startIndex - bytes.startIndex
  }
}

extension Definition {
  private static let keys = Set(allCases.flatMap { $0.fields.map(\.key) })

  /// Returns whether a word is a key anywhere in the format.
  static func isKey(_ word: String) -> Bool { keys.contains(word) }
}

extension Finding {
  /// Says that a key is not told from its value.
  static func keyWithoutColon(_ gap: KeyGap, _ span: Span) -> Finding {
    let line = "\(gap.key): \(Excerpt.of(gap.value))"
    return Finding(
      at: span,
      Phrase(
        en: "a colon and a space belong after `\(gap.key)`",
        nl: "achter `\(gap.key)` hoort een dubbele punt met een spatie"),
      help: Phrase(en: "write `\(line)`", nl: "schrijf `\(line)`"))
  }

  /// Says that a word alone on its line is no key without a colon.
  static func wordWithoutColon(_ word: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "a line has no colon after its key",
        nl: "een regel heeft geen dubbele punt achter de sleutel"),
      help: Phrase(
        en: "put a colon after `\(word)`: `\(word):`",
        nl: "zet een dubbele punt achter `\(word)`: `\(word):`"))
  }
}
