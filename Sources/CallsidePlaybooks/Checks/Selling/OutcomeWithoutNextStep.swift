import CallsideCore

extension Check {
  /// Finds outcomes that move a lead on without a next step.
  static let outcomeWithoutNextStep = Check(
    "outcome-without-next-step", .warning,
    what: Phrase(
      en: "An outcome that moves a lead on without a next step.",
      nl: "Een uitkomst die een lead verder brengt zonder volgende stap."),
    why: Phrase(
      en: "A good talk without an agreed step is no progress. Propose one, and reps will keep it.",
      nl: "Een goed gesprek zonder afspraak is geen vooruitgang. Stel er een voor, dan komt die er."
    ),
    bad: Example(.outcomes, "asked: {label: Offer asked for, to: offer}"),
    good: Example(
      .outcomes, "asked: {label: Offer asked for, to: offer, next: {do: quote, in: 2d}}")
  ) { book in
    book.phases.flatMap(\.outcomes).filter { outcome in
      outcome.to != nil && outcome.closes == nil && !outcome.hasNext && !outcome.isObjection
        && outcome.node["track"] == nil
        && book.isSound(outcome.node.span)
    }
    .map { .outcomeWithoutNextStep($0.id) }
  }
}

extension Finding {
  fileprivate static func outcomeWithoutNextStep(_ id: Located<String>) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "outcome \(Wording.quoted(id.value)) has no next step",
        nl: "uitkomst \(Wording.quoted(id.value)) heeft geen volgende stap"),
      label: Phrase(en: "and then?", nl: "en dan?"),
      help: Phrase(
        en: "add `next: {do: call, in: 2d}`", nl: "zet er `next: {do: call, in: 2d}` bij"))
  }
}
