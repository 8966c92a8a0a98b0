extension Lead {
  /// Returns the command that closes a lead which may not be called, or nil where its phase has no
  /// outcome for that.
  ///
  /// That is the outcome of those who want no calls, where they said so, else any that loses the
  /// deal without saying that nobody was ever reached.
  public func closing(
    for obstacle: CallPermission.Obstacle, in playbook: Playbook
  ) -> Phrase? {
    let outcomes = playbook.phase(phase)?.outcomes ?? []
    let fitting = outcomes.filter { $0.closes == .lost && !$0.givesUp }
    let isObjection = if case .objection = obstacle { true } else { false }
    let own =
      isObjection
      ? outcomes.first(where: \.isObjection) : fitting.first(where: { !$0.isObjection })
    guard let outcome = own ?? fitting.first else { return nil }
    let needsReason = outcome.closes != nil && outcome.reason == nil
    let reason =
      isObjection
      ? Phrase(en: "wants no calls", nl: "wil niet gebeld worden")
      : Phrase(en: "may not be called", nl: "mag niet gebeld worden")
    return Phrase(
      en: "`log \(id) \(outcome.id)\(needsReason ? " --reason \"\(reason.en)\"" : "")`",
      nl: "`noteer \(id) \(outcome.id)\(needsReason ? " --reden \"\(reason.nl)\"" : "")`")
  }
}
