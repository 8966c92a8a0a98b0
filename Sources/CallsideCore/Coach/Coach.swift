public import Foundation

/// The coach: all nudges, added up.
public enum Coach {
  /// Changes when the same lead would get other suggestions than before.
  public static let version = "3"

  /// Returns what to do for a lead, best first.
  ///
  /// A lead that wants no calls gets mail where others get a call.
  ///
  /// Each nudge with an occasion gives one suggestion; those without add their term to all of
  /// them. A playbook's weights multiply the points; a weight of nothing takes away points, but
  /// never a suggestion. The points are rounded to tenths, so that a sum on the screen can be
  /// checked by hand.
  ///
  /// What a rep put off waits until then, and is never lost: one that would be pointless by then
  /// is shown after all, because the rep asked for it.
  public static func suggestions(
    for lead: Lead, in playbook: Playbook, calendar: Calendar
  ) -> [Suggestion] {
    guard let situation = Situation(lead: lead, playbook: playbook, calendar: calendar) else {
      return []
    }
    let advices = Nudge.all.compactMap { nudge in
      nudge.advice(situation).map { (name: nudge.name, advice: $0) }
    }
    let support = advices.filter { $0.advice.occasion == nil }
      .map { term($0.name, $0.advice, in: playbook) }.filter { $0.points != 0 }
    return advices.compactMap { name, advice in
      advice.occasion.map { occasion in
        Suggestion(
          lead: lead.id, name: lead.name,
          action: lead.objectsToCalls && occasion.action == .call ? .email : occasion.action,
          due: occasion.due, ready: max(occasion.ready, lead.putOff?.until ?? occasion.ready),
          stale: occasion.stale.flatMap { end in
            lead.putOff.map { end <= $0.until } ?? false ? nil : end
          },
          terms: [term(name, advice, in: playbook)] + support)
      }
    }
    .enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.rank != other.rank { return one.rank > other.rank }
      return (one.due, first.offset) < (other.due, second.offset)
    }
    .map(\.element)
  }

  private static func term(
    _ name: String, _ advice: Advice, in playbook: Playbook
  ) -> Suggestion.Term {
    let weight = playbook.weights[name] ?? 1
    return Suggestion.Term(
      name: name, points: (advice.points * weight * 10).rounded() / 10, because: advice.because,
      weight: weight)
  }
}
