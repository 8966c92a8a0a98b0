extension Nudge {
  /// From the phase where the playbook wants a name for a role, not having one makes a call worth
  /// more: three points for the decider, one for any other role, five at most.
  static let emptyRole = Nudge("empty-role", Phrase(en: "empty role", nl: "lege rol")) {
    situation in
    let lead = situation.lead
    guard lead.status == .open, !lead.calls.isEmpty else { return nil }
    let empty = situation.playbook.requiredRoles(in: situation.phase.id)
      .filter { lead.contacts(in: $0).isEmpty }
    guard !empty.isEmpty else { return nil }
    let points = empty.reduce(0.0) { $0 + ($1 == .decider ? 3 : 1) }
    return Advice(min(5, points), because: because(empty))
  }
}

private func because(_ empty: [Role]) -> Phrase {
  let others = listed(empty.filter { $0 != .decider }.map(\.phrase))
  guard empty.contains(.decider) else {
    return Phrase(
      en: "nobody known yet as \(others.en)", nl: "nog niemand bekend als \(others.nl)")
  }
  guard !others.en.isEmpty else {
    return Phrase(en: "we do not know yet who decides", nl: "we weten nog niet wie beslist")
  }
  return Phrase(
    en: "we do not know yet who decides, nor the \(others.en)",
    nl: "we weten nog niet wie beslist, en kennen de \(others.nl) niet")
}

/// Returns phrases as a list in a sentence: "a, b or c", "a, b en c".
private func listed(_ phrases: [Phrase]) -> Phrase {
  guard let last = phrases.last, phrases.count > 1 else { return phrases.joined(separator: "") }
  let first = phrases.dropLast().map { $0 }.joined(separator: ", ")
  return Phrase(en: "\(first.en) or \(last.en)", nl: "\(first.nl) en \(last.nl)")
}
