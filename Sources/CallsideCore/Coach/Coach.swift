public import Foundation

/// The coach: all nudges, added up.
public enum Coach {
  /// Changes when the same lead would get other suggestions than before.
  public static let version = "12"

  /// Returns what to do for a lead, best first.
  ///
  /// A call is proposed for as long as it is lawful; before and after that the lead is to be settled,
  /// with what would lift it. A lead elsewhere is called by the clock there.
  ///
  /// Each nudge with an occasion gives one suggestion for each stretch of time in which the law says
  /// one thing; those without add their term to all of them. A playbook's weights multiply the
  /// points; a weight of nothing takes away points, but never a suggestion. The points are rounded to
  /// tenths, so that a sum on the screen can be checked by hand.
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
    let facts = Suggestion.LeadFacts(of: lead, in: playbook, calendar: calendar)
    return advices.flatMap { name, advice in
      (advice.occasion.map { lawful(waiting($0, for: lead), in: situation) } ?? []).map {
        occasion, remark in
        Suggestion(
          lead: lead.id, name: lead.name, action: occasion.action,
          track: CallTrack(situation.phase.kind), due: occasion.due, ready: occasion.ready,
          stale: occasion.stale,
          terms: [term(name, advice, in: playbook)] + support + (remark.map { [$0] } ?? []),
          facts: facts)
      }
    }
    .enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.rank != other.rank { return one.rank > other.rank }
      return (one.due, first.offset) < (other.due, second.offset)
    }
    .map(\.element)
  }

  /// Returns an occasion as it is for a lead that was put off.
  private static func waiting(_ occasion: Occasion, for lead: Lead) -> Occasion {
    guard let until = lead.putOff?.until else { return occasion }
    var later = occasion
    later.ready = max(occasion.ready, until)
    later.stale = occasion.stale.flatMap { $0 <= until ? nil : $0 }
    return later
  }

  /// Returns an occasion as the law on calling leaves it, stretch by stretch: a call where it is
  /// lawful, and else to be settled, with what stands in the way.
  private static func lawful(
    _ occasion: Occasion, in situation: Situation
  ) -> [(Occasion, Suggestion.Term?)] {
    // An evaluation is a call too, and offers are made in it.
    guard [.call, .evaluate].contains(occasion.action) else { return [(occasion, nil)] }
    let (lead, playbook, calendar) = (situation.lead, situation.playbook, situation.calendar)
    var call = occasion
    // What was promised is due when it was promised.
    let isPromise = lead.nextStep.map { $0.isPromised && $0.at == call.due } ?? false
    if let zone = lead.zoneThere, lead.zone != nil || zone != calendar.timeZone, !isPromise {
      call.ready = CallingTime.first(
        from: call.ready, for: lead, in: playbook, calendar: calendar)
    }
    var stretches: [(Occasion, Suggestion.Term?)] = []
    let changes = CallPermission.changes(for: lead, in: playbook, after: call.ready)
    for (number, start) in ([call.ready] + changes).enumerated() {
      var stretch = call
      stretch.ready = start
      let end = number < changes.count ? changes[number] : nil
      stretch.stale = [call.stale, end].compactMap { $0 }.min()
      if let stale = stretch.stale, stale <= start { continue }
      let term = remark(
        on: CallPermission.of(lead, in: playbook, at: start), lead, playbook)
      if term?.name == mayNotCall { stretch.action = .settle }
      // Two stretches of which the same is to be said are one.
      if let last = stretches.last, last.0.action == stretch.action, last.1 == term {
        stretches[stretches.count - 1].0.stale = stretch.stale
      } else {
        stretches.append((stretch, term))
      }
    }
    return stretches
  }

  /// Returns what is to be said of a permission beside a call: that there can be none, or that
  /// something is to be asked first.
  private static func remark(
    on permission: CallPermission, _ lead: Lead, _ playbook: Playbook
  ) -> Suggestion.Term? {
    switch permission {
    case .allowed: nil
    case .askFirst(let doubt):
      Suggestion.Term(name: askFirst, points: 0, because: doubt.inShort)
    case .refused(let obstacle):
      Suggestion.Term(
        name: mayNotCall, points: -8, because: obstacle.inShort(for: lead, in: playbook))
    }
  }

  /// The name of the term that says why there is no call, and lets those who may be called go first.
  static let mayNotCall = "may-not-call"

  /// The name of the term that says what to ask first.
  static let askFirst = "ask-first"

  private static func term(
    _ name: String, _ advice: Advice, in playbook: Playbook
  ) -> Suggestion.Term {
    let weight = playbook.weights[name] ?? 1
    return Suggestion.Term(
      name: name, points: (advice.points * weight * 10).rounded() / 10, because: advice.because,
      weight: weight)
  }
}
