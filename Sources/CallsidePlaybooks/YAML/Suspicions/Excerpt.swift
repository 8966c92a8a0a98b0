/// Text as a help shows it.
enum Excerpt {
  /// Returns a text cut at a word, so that the help it stands in stays readable.
  static func of(_ text: String, limit: Int = 40) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words + " …"
  }

  /// Returns a text between quotes that can hold it: double ones, unless the text has some itself.
  static func quoted(_ text: String) -> String {
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    if !text.contains("'") { return "'\(text)'" }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Returns the beginning of a text between quotes that can hold the whole of it.
  static func quoted(beginningOf text: String) -> String {
    let sign = quoted(text).first ?? "\""
    let isShort = text.count <= 40
    if isShort { return quoted(text) }
    return "\(sign)\(of(text))\(sign)"
  }
}
