/// Telling a text from a list of companies without headings, one a line.
public enum PlainProse {
  /// Whether rows are sentences rather than names: they have most of the words, as greetings and names stand
  /// around them in a letter.
  public static func fills(_ rows: [CSVRow]) -> Bool {
    if isTable(rows.prefix(50)) { return false }
    let lines = rows.prefix(50).map { String(decoding: $0.text, as: UTF8.self) }
    let (sentences, others) = (lines.filter(isSentence), lines.filter { !isSentence($0) })
    return !sentences.isEmpty && words(of: sentences) >= words(of: others)
  }

  /// Whether every row has as many cells as the others, and more than a sentence with a comma in it: at least three,
  /// or somebody's address among them.
  private static func isTable(_ rows: ArraySlice<CSVRow>) -> Bool {
    let width = rows.first?.cells.count ?? 0
    guard width > 1, rows.allSatisfy({ $0.cells.count == width }) else { return false }
    return width > 2 && rows.count > 1
      || rows.contains { $0.cells.contains { [.mail, .phone].contains(HeadingRow.Kind($0)) } }
  }

  private static func words(of lines: [String]) -> Int {
    lines.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
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
    // The stop of "b.v." ends no sentence.
    let end =
      CompanyName.form(of: line) == nil
      ? line.last { !$0.isWhitespace && !"\"')”’".contains($0) } : nil
    return letters.count >= 8 || end.map { ".!?:…".contains($0) } ?? false
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.allSatisfy { !$0.isLetter }
  }
}
