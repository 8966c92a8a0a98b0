/// The ways in which a call can end.
public struct PossibleOutcomes: Hashable, Sendable {
  /// Those that are listed: to give up is one when this was the last attempt.
  public var offered: [Outcome]
  /// The others, which can be named but have no number.
  var unlisted: [Outcome]

  /// Returns what a text picks.
  public func pick(_ text: String) -> ChoiceReading.Picked<Outcome> {
    ChoiceReading.pick(text, from: offered + unlisted, listed: offered.count)
  }

  /// Returns the outcome that was typed, or throws a refusal that says what would fit.
  func choose(_ text: String) throws(Diagnostic) -> Outcome {
    try ChoiceReading.choose(text, from: offered + unlisted, listed: offered.count)
  }
}

extension Phase {
  /// Returns the ways in which a call to a lead can end in this phase.
  public func outcomes(for lead: Lead, in playbook: Playbook) -> PossibleOutcomes {
    let isLast = lead.attempts + 1 >= playbook.attempts
    return PossibleOutcomes(
      offered: outcomes.filter { isLast || !$0.givesUp },
      unlisted: outcomes.filter { !isLast && $0.givesUp })
  }
}
