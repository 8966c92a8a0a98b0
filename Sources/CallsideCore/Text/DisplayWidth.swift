/// How many terminal columns text takes.
public enum DisplayWidth {
  /// Returns the columns of a text; escape sequences for colour count as nothing.
  public static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    var columns = 0
    var inEscape = false
    for character in text {
      if inEscape {
        inEscape = !(character.isLetter && character.isASCII)
      } else if character == "\u{1B}" {
        inEscape = true
      } else {
        columns += self.columns(of: character)
      }
    }
    return columns
  }

  /// Returns a text cut to a number of columns, with `…` where something was cut.
  public static func cut(_ text: String, to width: Int) -> String {
    guard columns(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let next = columns(of: character)
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  /// Returns a text cut or filled with spaces to exactly a number of columns.
  public static func fit(_ text: String, to width: Int) -> String {
    let cut = cut(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - columns(cut)))
  }

  /// Returns a paragraph's lines, all after the first one indented.
  public static func wrap(_ text: String, to width: Int, indent: Int) -> [String] {
    if columns(text) <= width { return [text] }
    let lines = wrap(text, to: width - indent)
    return lines.prefix(1) + lines.dropFirst().map { String(repeating: " ", count: indent) + $0 }
  }

  /// Returns a text's lines, broken between words so that none is wider than a width.
  ///
  /// A word that is wider than the width by itself is broken within.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    let width = max(8, width)
    var lines: [String] = []
    let paragraphs = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for paragraph in paragraphs {
      var line = ""
      for word in paragraph.split(separator: " ") {
        var rest = String(word)
        if !line.isEmpty, columns(line) + 1 + columns(rest) <= width {
          line += " " + rest
          continue
        }
        if !line.isEmpty { lines.append(line) }
        while columns(rest) > width {
          let head = prefix(of: rest, to: width)
          lines.append(head)
          rest.removeFirst(max(1, head.count))
        }
        line = rest
      }
      lines.append(line)
    }
    return lines
  }

  private static func prefix(of text: String, to width: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += columns(of: character)
        return used <= width
      })
  }

  /// Returns 0 for a lone combining mark, 2 for East Asian wide characters and emoji, else 1.
  private static func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return first.value < 0x20 ? 0 : 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if character.unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation {
      return 2
    }
    return isWide(first.value) ? 2 : 1
  }

  /// The blocks of Unicode's EastAsianWidth.txt that are wide or full-width.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
