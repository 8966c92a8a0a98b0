import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

/// Only what was known before the outcome counts.
@Suite struct ClosedLeadTests {
  /// Entries of one lead; each inner array is one batch.
  private func entries(_ batches: [[Event]], by: String = "sanne") -> [Entry] {
    var number = 0
    return batches.enumerated().flatMap { clock, events in
      events.map { event in
        number += 1
        return Entry(
          stamp: Entry.Stamp(
            id: EntryID(writer: "w", number: number), clock: clock + 1,
            at: FrozenWorld.later(days: Double(clock)), by: by),
          lead: "k", event: event)
      }
    }
  }

  private let added = Event.leadAdded(
    LeadAdded(
      name: "Brouwer", playbook: "p", phase: "first", source: .cold, value: nil,
      fields: ["stad": "Gouda"]))

  private func answered(_ id: String, _ call: String?) -> Event {
    .answered(question: id, .choice("ja"), .buyer, call: call, step: nil)
  }

  private func ended(_ call: String) -> Event {
    .callEnded(call: call, phase: "first", outcome: "x", isAdvance: false, wasReached: true)
  }

  private func field(_ name: String) -> Event {
    var change = LeadChange()
    change.fields = [name: "1"]
    return .leadChanged(change)
  }

  @Test func theCallThatClosesItAndAllAfterDoNotCount() throws {
    let lead = try #require(
      ClosedLead(
        folding: entries([
          [added],
          [.callStarted(call: "c1", phase: "first"), answered("budget", "c1"), ended("c1")],
          [.chanceGiven(40)], [.nextStepDropped],
          [.callStarted(call: "c2", phase: "first")], [answered("reason", "c2")],
          [.chanceGiven(100)], [ended("c2")],
          [.phaseMoved(to: "won", because: nil), .closed(.won, reason: "x")],
          [field("invoice")], [answered("evaluation", nil)],
        ])))
    #expect(lead.isWon)
    #expect(lead.features[.answer("budget")] == "ja")
    #expect(lead.features[.answer("reason")] == nil)
    #expect(lead.features[.answer("evaluation")] == nil)
    #expect(lead.features[.field("invoice")] == nil)
    #expect(lead.features[.field("stad")] == "gouda")
    #expect(lead.features[.phase] == "first")
    #expect(lead.features[.conversations] == "#2^0/2")
    #expect(lead.before?.ownChance?.percent == 40)
    #expect(lead.before?.status == .open)
    #expect(lead.closedAt == FrozenWorld.later(days: 8))
  }

  @Test func aLineLoggedInOneBatchCountsAsItsCall() throws {
    let lead = try #require(
      ClosedLead(
        folding: entries([
          [added],
          [
            .callStarted(call: "c", phase: "first"), answered("reason", "c"), ended("c"),
            .chanceGiven(0), .closed(.lost, reason: "x"),
          ],
        ])))
    #expect(!lead.isWon)
    #expect(lead.features[.answer("reason")] == nil)
    #expect(lead.before?.ownChance == nil)
  }

  @Test func nothingIsLearnedFromALeadThatWasAddedClosed() {
    #expect(
      ClosedLead(
        folding: entries([[added, field("lost_reason"), .closed(.lost, reason: "x")]])) == nil)
    #expect(
      ClosedLead(
        folding: entries([
          [
            added, .callStarted(call: "c", phase: "first"), ended("c"),
            .closed(.won, reason: "x"),
          ],
          [field("invoice")],
        ])) == nil)
  }

  @Test func aLeadThatWasAddedClosedCountsOnceReopenedAndClosedAgain() throws {
    let lead = try #require(
      ClosedLead(
        folding: entries([
          [added, .closed(.lost, reason: "x")], [.reopened], [field("new")],
          [.closed(.won, reason: "x")],
        ])))
    #expect(lead.isWon)
    #expect(lead.features[.field("new")] != nil)
  }

  @Test func aReopenedLeadIsOpenAndCountsAnewWhenClosedAgain() throws {
    let once: [[Event]] = [[added], [.closed(.lost, reason: "x")]]
    #expect(ClosedLead(folding: entries(once + [[.reopened]])) == nil)
    let again = try #require(
      ClosedLead(
        folding: entries(once + [[.reopened], [field("new")], [.closed(.won, reason: "x")]])))
    #expect(again.isWon)
    #expect(again.features[.field("new")] != nil)
    // Closed once more without being reopened: still as before the first time.
    let twice = try #require(
      ClosedLead(folding: entries(once + [[field("late")], [.closed(.won, reason: "x")]])))
    #expect(twice.isWon)
    #expect(twice.features[.field("late")] == nil)
  }

  @Test func aWithdrawnClosingNeverWas() {
    let made = entries([[added], [.closed(.won, reason: "x")]])
    let undo = entries([[], [], [.withdrawn([made[1].stamp.id])]])
    #expect(ClosedLead(folding: made) != nil)
    #expect(ClosedLead(folding: made + undo) == nil)
  }

  @Test(arguments: [
    ("12", "#2^7/2"), ("13.0", "#2^7/2"), ("0", "#0"), ("-4", "#-2^4/2"), (" Gouda ", "gouda"),
    (String(repeating: "lang ", count: 20), "known"),
  ])
  func textsAreCountedByWhatTheySay(text: String, value: String) {
    var lead = Lead(
      id: "k", name: "", playbook: "p", phase: "f", owner: "s", createdAt: FrozenWorld.now)
    lead.fields = ["x": text]
    #expect(lead.features(at: FrozenWorld.now)[.field("x")] == value)
  }
}
