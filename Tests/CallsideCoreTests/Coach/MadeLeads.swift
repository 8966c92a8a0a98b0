import CallsideCore
import CallsideTestSupport
import Foundation

extension Lead {
  /// Makes the sample lead with something about it changed.
  static func sample(_ change: (inout Lead) -> Void) -> Lead {
    var lead = Lead.sample()
    change(&lead)
    // It was in its phase when it was tried there.
    if lead.phaseSince == FrozenWorld.now, let first = lead.calls.first, !first.wasReached {
      lead.phaseSince = min(lead.phaseSince, first.startedAt)
    }
    return lead
  }

  /// Plans something, promised or not.
  mutating func plan(
    _ action: NextStep.Action, at date: String = "2026-03-05T10:00:00+01:00",
    isPromised: Bool = true
  ) {
    nextStep = NextStep(action: action, at: FrozenWorld.date(date), isPromised: isPromised)
  }

  /// Closes the deal.
  mutating func close(_ status: Status, at date: Date = FrozenWorld.now) {
    apply(.closed(status, reason: "price"), at: date, by: owner)
  }
}

extension Call {
  /// Makes a call that ended at a date, with or without somebody reached.
  static func ended(
    _ date: String, reached: Bool = true, phase: String = "contact"
  ) -> Call {
    var call = Call(
      id: date, phase: phase, of: "sample", by: "sanne", startedAt: FrozenWorld.date(date) - 600)
    call.endedAt = FrozenWorld.date(date)
    call.wasReached = reached
    call.outcome = reached ? "talked" : "voicemail"
    call.isSettled = true
    return call
  }

  /// Makes a call that was left half-way.
  static func begun(_ date: String) -> Call {
    Call(id: date, phase: "contact", of: "sample", by: "sanne", startedAt: FrozenWorld.date(date))
  }

  /// Makes a number of attempts on one morning.
  static func attempts(_ count: Int) -> [Call] {
    (0..<count).map { _ in .ended("2026-03-02T09:00:00+01:00", reached: false) }
  }
}
