public import Foundation

/// The coach: all nudges, added up.
public enum Coach {
  /// Changes when the same lead would get other suggestions than before.
  public static let version = "2"

  /// Returns what to do for a lead, best first.
  ///
  /// A lead that wants no calls gets mail where others get a call.
  ///
  /// Each nudge with an occasion gives one suggestion; those without add their term to all of
  /// them. The points are rounded to tenths, so that a sum on the screen can be checked by hand.
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
      .map { term($0.name, $0.advice) }.filter { $0.points != 0 }
    return advices.compactMap { name, advice in
      advice.occasion.map { occasion in
        Suggestion(
          lead: lead.id, name: lead.name,
          action: lead.objectsToCalls && occasion.action == .call ? .email : occasion.action,
          due: occasion.due,
          ready: occasion.ready, stale: occasion.stale,
          terms: [term(name, advice)] + support)
      }
    }
    .sorted { $0.rank > $1.rank }
  }

  private static func term(_ name: String, _ advice: Advice) -> Suggestion.Term {
    Suggestion.Term(
      name: name, points: (advice.points * 10).rounded() / 10, because: advice.because)
  }
}
