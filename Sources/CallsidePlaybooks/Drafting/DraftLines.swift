import CallsideCore

/// The lines of a YAML file that people will go on writing in: comments, keys, lists.
///
/// A text stands plain where nobody can misread it, between quotes where it would be taken for
/// something else, and folded over several lines where it is long.
struct DraftLines {
  /// Beyond this column lines are broken.
  static let width = 100

  /// The lines so far, each with its end.
  private(set) var text = ""
  /// The column at which lines begin, from 0.
  private var column = 0

  /// Adds an empty line.
  mutating func blank() { text += "\n" }

  /// Adds a line as it stands.
  mutating func line(_ line: String) { text += margin + line + "\n" }

  /// Adds a comment, broken at the width.
  mutating func remark(_ words: String) {
    for row in Self.wrapped(words, to: Self.width - column - 2) { line("# " + row) }
  }

  /// Adds a key with a text.
  mutating func key(_ key: String, _ value: String) { add(key, value, lead: "") }

  /// Adds an item of a list that is a text.
  mutating func item(_ value: String) {
    let inline = Self.scalar(value)
    if column + 2 + inline.count <= Self.width { return line("- " + inline) }
    line("- >-")
    fold(value, at: column + 2)
  }

  /// Adds an item of a list that is a mapping: its keys with their values as written.
  mutating func item(_ keys: [(key: String, value: Value)]) {
    for (index, pair) in keys.enumerated() {
      let lead = index == 0 ? "- " : "  "
      switch pair.value {
      case .text(let text): add(pair.key, text, lead: lead)
      case .raw(let raw): line(lead + pair.key + ": " + raw)
      }
    }
  }

  /// Adds lines two columns further in.
  mutating func nested(_ body: (inout DraftLines) -> Void) {
    column += 2
    body(&self)
    column -= 2
  }

  /// What stands behind a key.
  enum Value {
    /// Words, written so that they are read back as they are.
    case text(String)
    /// YAML as it stands.
    case raw(String)
  }

  private var margin: String { String(repeating: " ", count: column) }

  private mutating func add(_ key: String, _ value: String, lead: String) {
    let inline = Self.scalar(value)
    if column + lead.count + key.count + 2 + inline.count <= Self.width {
      return line(lead + key + ": " + inline)
    }
    line(lead + key + ": >-")
    fold(value, at: column + lead.count + 2)
  }

  private mutating func fold(_ value: String, at column: Int) {
    for row in Self.wrapped(value, to: Self.width - column) {
      text += String(repeating: " ", count: column) + row + "\n"
    }
  }

  /// Returns a text on one line of YAML.
  static func scalar(_ value: String) -> String {
    isPlain(value) ? value : quoted(value)
  }

  /// Returns a text between double quotes.
  static func quoted(_ value: String) -> String {
    "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func isPlain(_ value: String) -> Bool {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    return value.first?.isLetter == true && !words.contains(value.lowercased())
      && !value.contains(": ") && !value.contains(" #") && !value.hasSuffix(":")
      && !value.hasSuffix(" ")
  }

  private static func wrapped(_ words: String, to width: Int) -> [String] {
    var rows: [String] = []
    for word in words.split(separator: " ") {
      if let last = rows.last, last.count + 1 + word.count <= width {
        rows[rows.count - 1] = last + " " + word
      } else {
        rows.append(String(word))
      }
    }
    return rows
  }
}
