import CallsideCore

extension Check {
  /// Finds texts between the quotes of a word processor.
  static let curlyQuotes = Check(
    "curly-quotes", .warning,
    what: Phrase(
      en: "A text between curly quotes.", nl: "Een tekst tussen gekrulde aanhalingstekens."),
    why: Phrase(
      en: "To YAML only straight quotes are quotes. Curly ones would be part of the text.",
      nl:
        "Voor YAML zijn alleen rechte aanhalingstekens aanhalingstekens. Gekrulde zouden bij de tekst horen."
    ),
    bad: Example(
      .question, "tip: “Never ask for the budget first.”",
      nl: "tip: “Begin nooit over het budget.”"),
    good: Example(
      .question, "tip: \"Never ask for the budget first.\"",
      nl: "tip: \"Begin nooit over het budget.\""))
}

extension Finding {
  /// Says that a text stands between quotes that are none to YAML.
  static func curlyQuotes(_ text: String, _ span: Span) -> Finding {
    let straight = Excerpt.quoted(beginningOf: CurlyQuotes.inner(of: text) ?? text)
    return Finding(
      at: span,
      Phrase(
        en: "curly quotes are no quotes to YAML",
        nl: "gekrulde aanhalingstekens zijn voor YAML geen aanhalingstekens"),
      help: Phrase(
        en: "use straight quotes: `\(straight)`",
        nl: "gebruik rechte aanhalingstekens: `\(straight)`"))
  }
}

/// The quotes that word processors make of straight ones.
enum CurlyQuotes {
  private static let pairs: [(open: String, shut: String)] = [
    ("“", "”"), ("„", "”"), ("„", "“"), ("”", "”"), ("‘", "’"), ("‚", "’"), ("«", "»"),
  ]

  /// Returns what stands between the curly quotes around a text, or nil when it has none.
  static func inner(of text: String) -> String? {
    for (open, shut) in pairs {
      guard text.utf8.count > open.utf8.count + shut.utf8.count, text.hasPrefix(open),
        text.hasSuffix(shut)
      else { continue }
      let inner = text.dropFirst().dropLast()
      // “Duur”, zegt hij, “te duur” is two quotations, and no text between quotes.
      if !inner.contains(open) { return String(inner) }
    }
    return nil
  }
}
