import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct WithdrawalTests {
  private let events: [Event] = [
    .contactSet(Contact(id: "c1", name: "Karin")), .noted("a", call: nil),
    .answered(question: "team", .number(5), .buyer, call: nil, step: nil),
    .answered(question: "team", .number(7), .buyer, call: nil, step: nil), .noted("b", call: nil),
    .phaseMoved(to: "quote", because: nil),
  ]

  /// Checks that withdrawing lines leaves what the other lines alone would have left.
  private func checkWithdrawn(
    _ lines: [Int], clock: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let entries = [Entry].history(events)
    let ids = lines.map { EntryID(writer: "sanne@test", number: $0) }
    let withdrawal = Entry.made(.withdrawn(ids), id: "piet@test/1", clock: clock)
    expectSame(
      Lead(folding: entries + [withdrawal]),
      Lead(folding: entries.filter { !ids.contains($0.stamp.id) }),
      sourceLocation: sourceLocation)
  }

  @Test(arguments: [[], [2], [3], [4], [5], [4, 5], [2, 3, 4, 5, 6, 7], [7], [99]])
  func whatWasTakenBackWasNeverMade(lines: [Int]) {
    checkWithdrawn(lines, clock: 100)
  }

  @Test(arguments: [0, 1, 3, 6, 100])
  func whereverTheWithdrawalStands(clock: Int) {
    checkWithdrawn([3, 5], clock: clock)
  }

  @Test func anEarlierAnswerComesBack() {
    let entries = [Entry].history(events)
    let undo = Entry.made(
      .withdrawn([EntryID(writer: "sanne@test", number: 5)]), id: "sanne@test/8", clock: 8)
    #expect(Lead(folding: entries)?.answers["team"]?.value == .number(7))
    #expect(Lead(folding: entries + [undo])?.answers["team"]?.value == .number(5))
  }

  @Test func withoutItsAddingALeadIsGone() {
    let undo = Entry.made(
      .withdrawn([EntryID(writer: "sanne@test", number: 1)]), id: "sanne@test/8", clock: 8)
    #expect(Lead(folding: .history(events) + [undo]) == nil)
  }

  @Test func anotherWritersLineOfThatNumberStays() {
    let note = Entry.made(.noted("c", call: nil), id: "piet@test/3", clock: 9)
    let undo = Entry.made(
      .withdrawn([EntryID(writer: "sanne@test", number: 3)]), id: "sanne@test/8", clock: 10)
    let lead = Lead(folding: .history(events) + [note, undo])
    #expect(lead?.notes.map(\.text) == ["b", "c"])
  }

  /// Withdrawals are a set that only grows, so that journals can be put together in any order.
  @Test func takingBackAWithdrawalBringsNothingBack() {
    let undo = Entry.made(
      .withdrawn([EntryID(writer: "sanne@test", number: 3)]), id: "sanne@test/8", clock: 8)
    let undone = Entry.made(.withdrawn([undo.stamp.id]), id: "sanne@test/9", clock: 9)
    let entries = [Entry].history(events)
    expectSame(
      Lead(folding: entries + [undo, undone]), Lead(folding: entries + [undo]))
  }

  @Test(arguments: 1...40)
  func anythingCanBeTakenBack(seed: UInt64) {
    var random = RandomEvents(seed: seed)
    let entries = [Entry].history(
      random.ofAnyKindButAdding().shuffled(using: &random.generator)
        + random.ofAnyKindButAdding().shuffled(using: &random.generator))
    let taken = entries.dropFirst().filter { _ in random.pick([true, false]) }.map(\.stamp.id)
    let cut = taken.count / 2
    let undos = [
      Entry.made(.withdrawn(Array(taken[..<cut])), id: "piet@test/1", clock: random.pick([0, 50])),
      Entry.made(.withdrawn(Array(taken[cut...])), id: "piet@test/2", clock: random.pick([3, 50])),
    ]
    expectSame(
      Lead(folding: (entries + undos).shuffled(using: &random.generator)),
      Lead(folding: entries.filter { !taken.contains($0.stamp.id) }), "seed \(seed)")
  }
}
