/// Telling a text from a list of companies without headings, one a line.
public enum PlainProse {
  /// Whether rows are sentences rather than names: most of them, and the first of all.
  public static func fills(_ rows: [CSVRow]) -> Bool {
    let lines = rows.prefix(50).map { String(decoding: $0.text, as: UTF8.self) }
    guard let first = lines.first, isSentence(first) else { return false }
    return lines.count(where: isSentence) * 2 >= lines.count
  }

  /// Whether a line reads on as a sentence does: many words, most of them in small letters, and nothing that
  /// separates cells; a comma before a blank does not.
  static func isSentence(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    let letters = words.filter { $0.contains(where: \.isLetter) }
    guard !line.contains("\t"), !line.contains("|"), letters.count >= 4,
      !words.contains(where: { $0.dropLast().contains { ",;".contains($0) } && !isNumber($0) }),
      letters.count(where: { $0.first { $0.isLetter }?.isLowercase == true }) * 2 > letters.count
    else { return false }
    let end = line.last { !$0.isWhitespace && !"\"')”’".contains($0) }
    return letters.count >= 8 || end.map { ".!?:…".contains($0) } ?? false
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.allSatisfy { !$0.isLetter }
  }
}
