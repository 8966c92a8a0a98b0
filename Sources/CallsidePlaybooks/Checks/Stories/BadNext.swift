import CallsideCore

extension Check {
  /// Finds next steps of stories that say nothing to do, or not when.
  static let badNext = Check(
    "bad-next",
    what: Phrase(
      en: "A next step in a story that says nothing to do, or not when.",
      nl: "Een vervolgstap in een verhaal zonder wat, of zonder wanneer."),
    why: Phrase(
      en: "What cannot be understood cannot be compared with what the playbook proposes.",
      nl: "Wat niet te begrijpen is, is ook niet te vergelijken met het voorstel van het draaiboek."
    ),
    bad: .story("- hang up\n- outcome: done\n  next: ring them"),
    good: .story("- hang up\n- outcome: done\n  next: none"))
}

extension Finding {
  /// Says that a text is not a next step.
  static func badNext(_ text: Located<String>) -> Finding {
    Finding(
      at: text.span,
      Phrase(
        en: "\(Wording.quoted(text.value)) is not a next step",
        nl: "\(Wording.quoted(text.value)) is geen vervolgstap"),
      label: Phrase(en: "what to do, and when", nl: "wat je doet, en wanneer"),
      help: Phrase(
        en: "write `call in 2d`, `meet 4 December 10:00`, or `none`",
        nl: "schrijf `bellen over 2d`, `afspraak 4 december 10:00`, of `geen`"))
  }
}
