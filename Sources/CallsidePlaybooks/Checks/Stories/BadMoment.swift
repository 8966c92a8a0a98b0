import CallsideCore

extension Check {
  /// Finds moments of stories that are no date, or another one every day.
  static let badMoment = Check(
    "bad-moment",
    what: Phrase(
      en: "A moment in a story that is no date, or another one every day.",
      nl: "Een moment in een verhaal dat geen datum is, of elke dag een andere."),
    why: Phrase(
      en: "A story must end the same tomorrow, so the moment it begins needs a day with its year.",
      nl: "Een verhaal moet morgen net zo aflopen, dus het begint op een dag met een jaartal."),
    bad: .story("- ask: budget", head: "    now: tomorrow 9:00\n"),
    good: .story("- ask: budget", head: "    now: 2 March 2026 9:00\n"))
}

extension Finding {
  /// Says that a story does not begin at one moment.
  static func badMoment(_ text: Located<String>) -> Finding {
    Finding(
      at: text.span,
      Phrase(
        en: "\(Wording.quoted(text.value)) is not one moment for ever",
        nl: "\(Wording.quoted(text.value)) is niet voor altijd hetzelfde moment"),
      label: Phrase(en: "a day, month, year and time", nl: "een dag, maand, jaar en tijd"),
      help: Phrase(en: "write `2 March 2026 9:00`", nl: "schrijf `2 maart 2026 9:00`"))
  }
}
