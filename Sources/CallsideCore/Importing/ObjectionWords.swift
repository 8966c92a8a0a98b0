/// What stands in a column that says whether somebody does not want to be called.
enum ObjectionWords {
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
