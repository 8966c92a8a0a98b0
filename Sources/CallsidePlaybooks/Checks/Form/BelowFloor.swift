import CallsideCore

extension Check {
  /// Finds checks that are lowered further than they may be.
  static let belowFloor = Check(
    "below-floor",
    what: Phrase(
      en: "A check that is lowered further than it may be.",
      nl: "Een controle die lager is gezet dan mag."),
    why: Phrase(
      en: "What it finds would go wrong in the middle of a call, so it cannot be passed over.",
      nl: "Wat hij vindt gaat midden in een gesprek mis, dus overslaan kan niet."),
    bad: Example(.playbook, "checks: {few-questions: off, unknown-question: off}"),
    good: Example(.playbook, "checks: {few-questions: off, unused-question: off}"))
}

extension Finding {
  /// Says that a check cannot be lowered that far.
  static func belowFloor(_ check: Check, _ level: Check.Level, _ span: Span) -> Finding {
    let floor = check.floor.rawValue
    return Finding(
      at: span,
      Phrase(
        en: "check \"\(check.name)\" cannot be \"\(level.rawValue)\"",
        nl: "controle \"\(check.name)\" kan niet op \"\(level.rawValue)\" staan"),
      label: check.floor == .error
        ? Phrase(en: "it is always an error", nl: "dit is altijd een fout")
        : Phrase(en: "not lower than `\(floor)`", nl: "niet lager dan `\(floor)`"),
      help: check.floor == .error
        ? Phrase(en: "remove this line", nl: "haal deze regel weg")
        : Phrase(en: "write `\(floor)`", nl: "schrijf `\(floor)`"))
  }
}
