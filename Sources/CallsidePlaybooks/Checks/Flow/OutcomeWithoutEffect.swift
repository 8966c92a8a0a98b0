import CallsideCore

extension Check {
  /// Finds outcomes that lead nowhere: no phase, no closing, no next step.
  static let outcomeWithoutEffect = Check(
    "outcome-without-effect", .warning,
    what: Phrase(
      en: "An outcome that leads nowhere.", nl: "Een uitkomst die nergens toe leidt."),
    why: Phrase(
      en: "The call is over, nothing is planned, and the lead is forgotten.",
      nl: "Het gesprek is klaar, er staat niets gepland, en de lead raakt vergeten."),
    bad: Example(.outcomes, "thinking: {label: Will think about it}"),
    good: Example(.outcomes, "thinking: {label: Will think about it, next: {do: call, in: 1w}}")
  ) { book in
    book.phases.flatMap(\.outcomes).filter { outcome in
      let keys = ["to", "close", "next", "track", "objects"]
      return book.isSound(outcome.node.span)
        && keys.allSatisfy { key in
          outcome.node.entry(key) == nil && !outcome.node.mayMisspell(key, in: .outcome)
        }
        && outcome.node.entry("label") != nil
    }
    .map { .outcomeWithoutEffect($0.id) }
  }
}

extension Finding {
  fileprivate static func outcomeWithoutEffect(_ id: Located<String>) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "outcome \(Wording.quoted(id.value)) leads nowhere",
        nl: "uitkomst \(Wording.quoted(id.value)) leidt nergens toe"),
      label: Phrase(
        en: "no phase, no next step, nothing closed",
        nl: "geen fase, geen volgende stap, niets afgesloten"),
      help: Phrase(
        en: "add `next: {do: call, in: 1w}`, or `close: lost`",
        nl: "zet er `next: {do: call, in: 1w}` bij, of `close: lost`"))
  }
}
