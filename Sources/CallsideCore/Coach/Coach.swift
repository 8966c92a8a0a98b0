public import Foundation

/// The coach: all nudges, added up.
public enum Coach {
  /// Changes when the same lead would get other suggestions than before.
  public static let version = "5"

  /// Returns what to do for a lead, best first.
  ///
  /// A lead that may not be called gets mail where others get a call, with what would lift it; a
  /// ground that ends takes the call with it. A lead elsewhere is called by the clock there.
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
    return advices.flatMap { name, advice in
      (advice.occasion.map { lawful($0, in: situation) } ?? []).map { occasion, obstacle in
        Suggestion(
          lead: lead.id, name: lead.name, action: occasion.action,
          track: CallTrack(situation.phase.kind), due: occasion.due,
          ready: max(occasion.ready, lead.putOff?.until ?? occasion.ready),
          stale: occasion.stale.flatMap { end in
            lead.putOff.map { end <= $0.until } ?? false ? nil : end
          },
          terms: [term(name, advice, in: playbook)] + support
            + (obstacle.map { [term(of: $0, lead)] } ?? []))
      }
    }
    .enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.rank != other.rank { return one.rank > other.rank }
      return (one.due, first.offset) < (other.due, second.offset)
    }
    .map(\.element)
  }

  /// Returns an occasion as the law on calling leaves it: a call until its ground ends, and mail
  /// where there may be no call, with what stands in the way.
  private static func lawful(
    _ occasion: Occasion, in situation: Situation
  ) -> [(Occasion, CallPermission.Obstacle?)] {
    guard occasion.action == .call else { return [(occasion, nil)] }
    var call = occasion
    let lead = situation.lead
    // What was promised is due when it was promised.
    let isPromise = lead.nextStep.map { $0.isPromised && $0.at == call.due } ?? false
    if lead.zone != nil, !isPromise {
      call.ready = CallingTime.first(
        from: call.ready, for: lead, in: situation.playbook, calendar: situation.calendar)
    }
    let permission = CallPermission.of(
      lead, in: situation.playbook, at: call.ready, calendar: situation.calendar)
    var mail = occasion
    mail.action = .email
    if case .refused(let obstacle) = permission { return [(mail, obstacle)] }
    guard let end = permission.until, call.stale.map({ end < $0 }) ?? true else {
      return [(call, nil)]
    }
    let later = CallPermission.of(
      lead, in: situation.playbook, at: end, calendar: situation.calendar)
    guard case .refused(let obstacle) = later else { return [(call, nil)] }
    call.stale = end
    mail.ready = max(mail.ready, end)
    return [(call, nil), (mail, obstacle)]
  }

  private static func term(of obstacle: CallPermission.Obstacle, _ lead: Lead) -> Suggestion.Term {
    Suggestion.Term(name: mayNotCall, points: 0, because: obstacle.inShort(for: lead))
  }

  /// The name of the term that says why there is no call.
  static let mayNotCall = "may-not-call"

  private static func term(
    _ name: String, _ advice: Advice, in playbook: Playbook
  ) -> Suggestion.Term {
    let weight = playbook.weights[name] ?? 1
    return Suggestion.Term(
      name: name, points: (advice.points * weight * 10).rounded() / 10, because: advice.because,
      weight: weight)
  }
}
