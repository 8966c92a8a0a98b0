import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

/// When a calendar takes a next step for one that it has, and when for another.
struct AppointmentTests {
  private static let first = FrozenWorld.later(days: 2)

  private func next(
    _ action: NextStep.Action, at date: Date, said now: Date, after last: Appointment?
  ) -> Appointment {
    Appointment(
      for: NextStep(action: action, at: date, isPromised: true), after: last, at: now)
  }

  private var first: Appointment {
    next(.meet, at: Self.first, said: FrozenWorld.now, after: nil)
  }

  @Test func theFirstHasNoneBeforeIt() {
    #expect(first.number == 0)
    #expect(first.version == 0)
  }

  @Test func oneThatIsMovedBeforeItsTimeStaysTheSame() {
    let moved = next(
      .meet, at: FrozenWorld.later(days: 5), said: FrozenWorld.later(days: 1), after: first)
    #expect((moved.number, moved.version) == (0, 1))
    let again = next(
      .meet, at: FrozenWorld.later(days: 6), said: FrozenWorld.later(days: 4), after: moved)
    #expect((again.number, again.version) == (0, 2))
  }

  @Test func saidAgainItIsNotMoved() {
    let again = next(.meet, at: Self.first, said: FrozenWorld.later(days: 1), after: first)
    #expect(again == first)
  }

  @Test func afterItsTimeThereIsAnother() {
    let second = next(
      .meet, at: FrozenWorld.later(days: 9), said: FrozenWorld.later(days: 2), after: first)
    #expect((second.number, second.version) == (1, 0))
  }

  @Test func somethingElseIsAnother() {
    let call = next(
      .call, at: FrozenWorld.later(days: 3), said: FrozenWorld.later(days: 1), after: first)
    #expect((call.number, call.version) == (1, 0))
  }

  @Test func aLeadKeepsItThroughACall() {
    let lead = Lead.after(
      .nextStepSet(NextStep(action: .meet, at: Self.first, isPromised: true)),
      .callStarted(call: "c", phase: "contact"),
      .callEnded(
        call: "c", phase: "contact", outcome: "talked", isAdvance: true, wasReached: true),
      .nextStepSet(
        NextStep(action: .meet, at: FrozenWorld.later(days: 3), isPromised: true)))
    #expect((lead.appointment?.number, lead.appointment?.version) == (0, 1))
  }
}
