import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct PutOffTests {
  private let until = FrozenWorld.later(days: 3)

  private func putOff(_ manner: PutOff.Manner = .snoozed) -> Event {
    .putOff(manner, until: until, reason: "budget round")
  }

  private func suggestions(_ lead: Lead) -> [Suggestion] {
    Coach.suggestions(for: lead, in: .sample, calendar: FrozenWorld.calendar)
  }

  @Test(arguments: PutOff.Manner.allCases)
  func whatIsPutOffComesBackAtItsMomentAsUrgentAsItWouldHaveBeen(manner: PutOff.Manner) {
    let plain = suggestions(.after())
    let waiting = suggestions(.after(putOff(manner)))
    expectSame(waiting.map(\.rank), plain.map(\.rank))
    for suggestion in waiting {
      #expect(!suggestion.isShown(at: until - 1))
      #expect(suggestion.isShown(at: until))
      #expect(suggestion.isShown(at: FrozenWorld.later(days: 4_000)))
    }
  }

  @Test func whatWouldBePointlessByThenIsShownAllTheSame() {
    var lead = Lead.after()
    lead.close(.lost)
    #expect(suggestions(lead).compactMap(\.stale).count == 1)
    let late = FrozenWorld.later(days: 60)
    lead.apply(.putOff(.snoozed, until: late, reason: "r"), at: FrozenWorld.now, by: "sanne")
    #expect(suggestions(lead).map { $0.isShown(at: late) } == [true])
  }

  @Test(arguments: [
    Event.callEnded(
      call: "c", phase: "contact", outcome: "talked", isAdvance: false, wasReached: true),
    .nextStepSet(
      NextStep(action: .call, at: FrozenWorld.later(days: 1), isPromised: true)),
    .closed(.won, reason: "price"),
  ])
  func whatHappensSinceEndsTheWaiting(event: Event) {
    let lead = Lead.after(putOff(), event)
    #expect(lead.putOff == nil)
    #expect(lead.putOffs.map(\.reason) == ["budget round"])
  }

  @Test(arguments: [Event.noted("n", call: nil), .nextStepDropped, .chanceGiven(40)])
  func otherThingsDoNot(event: Event) {
    #expect(Lead.after(putOff(), event).putOff?.until == until)
  }

  @Test func theLastOneCountsAndAllAreKept() {
    let lead = Lead.after(
      putOff(.skipped), .putOff(.snoozed, until: FrozenWorld.later(days: 9), reason: "later"))
    #expect(lead.putOff?.until == FrozenWorld.later(days: 9))
    #expect(lead.putOffs.map(\.manner) == [.skipped, .snoozed])
  }

  @Test func aWithdrawalBringsTheLeadBack() {
    var entries = [Entry].history([putOff()])
    let id = entries[1].stamp.id
    entries.append(.made(.withdrawn([id]), id: "sanne@test/3", clock: 2))
    #expect(Lead(folding: entries)?.putOff == nil)
    #expect(Lead(folding: entries)?.putOffs.isEmpty == true)
  }

  @Test func countsAreAddedUpHoweverTheReasonIsSpelled() {
    let counts = PutOffCount.merged([
      PutOffCount(reason: "vakantie", reps: ["sanne": 2], skipped: 1),
      PutOffCount(reason: "Budgetronde", reps: ["daan": 4], skipped: 4),
      PutOffCount(reason: "Vakantie", reps: ["daan": 3], skipped: 0),
    ])
    expectSame(
      counts,
      [
        PutOffCount(reason: "Vakantie", reps: ["daan": 3, "sanne": 2], skipped: 1),
        PutOffCount(reason: "Budgetronde", reps: ["daan": 4], skipped: 4),
      ])
  }
}
