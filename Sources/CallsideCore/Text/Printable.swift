/// Making any text safe to print on a terminal.
public enum Printable {
  /// Returns a text without anything a terminal would act upon.
  ///
  /// Control characters, escape sequences' introducers and bidirectional controls become a
  /// visible `�`; tabs and line breaks become spaces. What is left of an escape sequence is
  /// harmless text.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.append(" ")
      default: result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Returns a text with its line breaks kept and everything else as in ``line(_:)``.
  public static func text(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Returns a typed or imported value without control characters and outer white space.
  public static func cleaned(_ text: String) -> String {
    if isClean(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": result.append(" ")
      default: if !isUnsafe(scalar) { result.append(scalar) }
      }
    }
    return String(result).split(separator: " ").joined(separator: " ")
  }

  /// Returns an imported text with its lines kept, each as in ``cleaned(_:)``; those with nothing on them
  /// go.
  public static func cleanedLines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { cleaned(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// Whether a text is plain ASCII with nothing to clean: most of what is typed, many times over.
  private static func isClean(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var before = space
    for byte in text.utf8 {
      guard (0x21..<0x7F).contains(byte) || byte == space && before != space else { return false }
      before = byte
    }
    return before != space || text.isEmpty
  }

  /// Returns a JSON text in which nothing that a terminal would act upon stands as itself: it means the
  /// same to whoever reads it.
  public static func json(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x7F && isUnsafe($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x7F, isUnsafe(scalar) else {
        result.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let escaped = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        result.append(contentsOf: escaped.unicodeScalars)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: true  // C0, delete, C1
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true  // bidi, separators
    case 0xE0000...0xE007F: true  // invisible tags
    default: false
    }
  }
}
