/// What says that somebody does not want to be called: in a column for that, in a note or beside a number.
enum ObjectionWords {
  /// Whether a line of a text says so, at its start or behind a number: "06-12345678 niet bellen".
  static func isSaid(in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let words = ColumnNames.plain(String(line)).split(separator: " ")
        .drop { $0.allSatisfy(\.isNumber) }
      return sayings.contains { saying in
        // "Niet bellen voor 10 uur" says when, not that it may never be.
        words.starts(with: saying)
          && !(words.dropFirst(saying.count).first.map(timeWords.contains) ?? false)
      }
    }
  }

  private static let sayings: [[Substring]] = [
    "do not call", "don t call", "dont call", "never call", "niet bellen", "niet meer bellen",
    "nooit bellen", "nooit meer bellen", "bel niet", "bel me niet",
  ].map { $0.split(separator: " ") }
  private static let timeWords: Set<Substring> = [
    "voor", "na", "tussen", "op", "in", "tot", "vandaag", "before", "after", "between", "on",
    "until", "today", "meteen", "terug",
  ]

  /// Returns whether a cell says so, or nil when it says neither in words that are known.
  static func objects(_ text: String) -> Bool? {
    let plain = ColumnNames.plain(text)
    if yes.contains(plain) || ["✓", "✔", "☑", "☒"].contains(text) { return true }
    if no.contains(plain) { return false }
    let first = plain.prefix { $0 != " " }
    if ["ja", "yes", "niet", "not", "never", "nooit", "no"].contains(first) { return true }
    if ISODate.read(text) != nil { return true }
    // Since when, in whatever way dates are written.
    let digits = text.count { $0.isNumber }
    return (5...14).contains(digits) && text.first?.isNumber == true ? true : nil
  }

  /// Returns whether a cell says so in a column that asks the other way round, whether they may be called.
  static func objects(unlessAllowed text: String) -> Bool? {
    let plain = ColumnNames.plain(text)
    let first = plain.prefix { $0 != " " }
    if allowed.contains(plain) || ["✓", "✔", "☑"].contains(text) { return false }
    if forbidden.contains(String(first)) || ["✗", "✘", "☐", "☒"].contains(text) { return true }
    return nil
  }

  private static let allowed: Set<String> = [
    "", "yes", "y", "true", "t", "1", "ja", "j", "waar", "x", "on", "checked", "aan", "opt in",
    "opted in", "allowed", "toegestaan", "mag", "akkoord", "ok", "oke",
  ]
  private static let forbidden: Set<String> = [
    "no", "n", "false", "f", "0", "nee", "onwaar", "off", "unchecked", "uit", "not", "niet",
    "never",
    "nooit", "geen", "none",
  ]
  private static let yes: Set<String> = [
    "yes", "y", "true", "t", "1", "ja", "j", "waar", "x", "on", "checked", "aan", "do not call",
    "dnc", "niet meer bellen", "bezwaar gemaakt", "belt niet", "opt out", "opted out", "objected",
    "niet bellen", "bel me niet", "bezwaar",
  ]
  private static let no: Set<String> = [
    "", "no", "n", "false", "f", "0", "nee", "onwaar", "off", "unchecked", "uit", "none", "geen",
    "opt in", "opted in",
  ]
}
