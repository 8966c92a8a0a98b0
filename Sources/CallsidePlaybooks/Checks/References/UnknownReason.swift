import CallsideCore

extension Check {
  /// Finds reasons of outcomes that are not among those for which deals are won or lost.
  static let unknownReason = Check(
    "unknown-reason",
    what: Phrase(
      en: "A reason for winning or losing that does not exist.",
      nl: "Een reden voor winst of verlies die niet bestaat."),
    why: Phrase(
      en: "The deal would be closed with a reason that no overview counts.",
      nl: "De deal sluit dan met een reden die in geen overzicht meetelt."),
    bad: Example(.outcomes, "done: {label: Done, close: lost, reason: to-dear}"),
    good: Example(.outcomes, "done: {label: Done, close: lost}")
  ) { book in
    book.phases.flatMap(\.outcomes).compactMap { outcome in
      guard let reason = outcome.reason else { return nil }
      guard let closes = outcome.closes?.value else { return .reasonWithoutClosing(reason.span) }
      let entries = book.node["reasons"]?[closes.rawValue]?.entries ?? []
      let known = entries.map(\.key)
      guard !known.contains(reason.value) else { return nil }
      let label = Sentences.folded(reason.value)
      let meant = entries.first { $0.value.text.map(Sentences.folded) == label }
      return .unknownReason(reason, among: known, labelled: meant?.key)
    }
  }
}

extension Finding {
  fileprivate static func unknownReason(
    _ reason: Located<String>, among reasons: [String], labelled meant: String?
  ) -> Finding {
    Finding(
      at: reason.span,
      Phrase(
        en: "reason \(Wording.quoted(reason.value)) does not exist in this playbook",
        nl: "reden \(Wording.quoted(reason.value)) bestaat niet in dit draaiboek"),
      label: Wording.notOne(
        of: reasons, Phrase(en: "reason", nl: "reden"), Phrase(en: "reasons", nl: "redenen")),
      help: meant.map {
        Phrase(
          en: "write `\($0)`: that is the id of these words",
          nl: "schrijf `\($0)`: dat is het id van deze woorden")
      } ?? Wording.didYouMeanOrOne(reason.value, among: reasons))
  }

  fileprivate static func reasonWithoutClosing(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "an outcome with `reason` must close the deal",
        nl: "een uitkomst met `reason` moet de deal afsluiten"),
      label: Phrase(en: "nothing is closed with it", nl: "hier wordt niets mee afgesloten"),
      help: Phrase(
        en: "add `close: lost` or `close: won`", nl: "zet er `close: lost` of `close: won` bij"))
  }
}
