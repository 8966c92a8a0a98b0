public import Foundation

/// Going on with a dropped call at the very place where it was left.
///
/// What was said and answered tells where a walk stands as long as it goes forward. Wherever
/// something else moved it (going back, an objection, reception, hanging up), a bookmark is
/// recorded with it: the place in the script, and the asides on top of it.
///
/// ```
/// ["first-contact/4"]                    at a line
/// ["first-contact/4", "!too-dear/2"]     at the second stage of an objection raised there
/// ["."]  [".voicemail"]                  at its end, with the outcome that is expected
/// ["=next"]                              at the next step, the phase being kept
/// ```
extension Walk {
  /// Makes a walk that goes on where a dropped one was; nil when the lead has no open call or
  /// its phase is no longer in the playbook.
  ///
  /// - Parameter before: The lead as it was before the call.
  public init?(
    resuming lead: Lead, before: Lead, playbook: Playbook, by: String, at now: Date
  ) {
    guard let open = lead.openCall(of: by), let phase = playbook.phase(open.phase) else {
      return nil
    }
    self.init(
      of: open, phase: phase, lead: lead, before: before, playbook: playbook, by: by, at: now)
    visited = recordedVisits(of: open)
    place = recordedPlace(of: open, at: now)
    if case .step(let index) = origin, let passed = visited.firstIndex(of: index) {
      visited.removeSubrange(passed...)
    }
    if case .outcome = origin { expectedOutcome = open.place.first.flatMap(Walk.expected) }
  }

  /// Returns the walk where it stood before what was taken back, or nil when the call is gone.
  ///
  /// - Parameter lead: The lead without what was taken back.
  public func takenBack(to lead: Lead, at now: Date) -> Walk? {
    var walk = Walk(resuming: lead, before: before, playbook: playbook, by: by, at: now)
    walk?.satDownAt = satDownAt
    return walk
  }

  /// Returns a bookmark of the present place where the record alone would lead elsewhere.
  mutating func bookmarked(at moment: Moment) -> [Event] {
    guard !isOver, let open = lead.calls.last(where: { $0.id == call }) else { return [] }
    let isKept =
      recordedPlace(of: open, at: moment.now) == place
      && (place != .outcome || open.place.first.flatMap(Walk.expected) == expectedOutcome)
    return isKept ? [] : record([.wentTo(bookmark(of: place), call: call)], at: moment)
  }

  private func bookmark(of place: Place) -> [String] {
    switch place {
    case .step(let index): [phase.script[index].id]
    case .gatekeeper(let index, let back): [phase.script[back].id, phase.gatekeeper[index].id]
    case .objection(let id, let stage, let back): bookmark(of: back) + ["!\(id)/\(stage + 1)"]
    case .outcome: ["." + (expectedOutcome ?? "")]
    case .nextStep: ["=next"]
    case .reason, .override, .over: ["="]
    }
  }

  private static func expected(_ mark: String) -> String? {
    mark.hasPrefix(".") && mark.count > 1 ? String(mark.dropFirst()) : nil
  }

  /// The steps of the script that were passed, without those gone back over.
  private func recordedVisits(of open: Call) -> [Int] {
    var visited: [Int] = []
    for passed in open.passed {
      guard let index = phase.script.firstIndex(where: { $0.id == passed.step }) else { continue }
      if let again = visited.firstIndex(of: index) { visited.removeSubrange(again...) }
      visited.append(index)
    }
    return visited
  }

  private func recordedPlace(of open: Call, at now: Date) -> Place {
    var place = recordedOrigin(of: open, at: now)
    for mark in open.place.dropFirst() {
      if let aside = aside(mark, back: place) { place = aside }
    }
    return place
  }

  /// The place in the script, or at its end, that the record leads to.
  private func recordedOrigin(of open: Call, at now: Date) -> Place {
    if let id = open.outcome, let outcome = phase.outcome(id) {
      return open.place.first == "=next" ? .nextStep(outcome: id) : placeAfter(outcome, at: now)
    }
    if let mark = open.place.first {
      if mark.hasPrefix(".") { return .outcome }
      // A playbook that was edited meanwhile may no longer have the step.
      if let index = phase.script.firstIndex(where: { $0.id == mark }) { return .step(index) }
    }
    return firstPlace(from: (recordedVisits(of: open).last ?? -1) + 1, at: now)
  }

  private func aside(_ mark: String, back: Place) -> Place? {
    if mark.hasPrefix("!") {
      let parts = mark.dropFirst().split(separator: "/")
      guard parts.count == 2, let stage = Int(parts[1]), let id = parts.first.map(String.init),
        playbook.objection(id) != nil, (1...Objection.Stage.allCases.count).contains(stage)
      else { return nil }
      return .objection(id, stage: stage - 1, back: back)
    }
    guard case .step(let line) = back,
      let index = phase.gatekeeper.firstIndex(where: { $0.id == mark })
    else { return nil }
    return .gatekeeper(index, back: line)
  }
}
