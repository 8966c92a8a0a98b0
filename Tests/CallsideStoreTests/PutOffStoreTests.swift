import CallsideCore
import CallsideStore
import Foundation
import Testing

/// What was put aside is counted, and places in the queue are.
@Suite struct PutOffStoreTests {
  let world: World

  init() throws { world = try World() }

  private func putOff(_ reason: String) -> Event {
    .putOff(.skipped, until: World.now + 86_400, reason: reason)
  }

  @Test func countsFollowTheJournals() throws {
    let store = try world.store()
    try store.add("Brouwer", id: "aaaaaa")
    try store.add("Café Noir", id: "bbbbbb")
    try store.record(putOff("vakantie"), for: "aaaaaa", at: World.now - 90 * 86_400)
    try store.record(putOff("Vakantie"), for: "bbbbbb")
    let last = try store.record(putOff("druk"), for: "aaaaaa")
    func counts(_ since: Date = .distantPast) -> [String] {
      store.putOffCounts(since: since).map { "\($0.reason) \($0.count)" }
    }
    #expect(counts() == ["Vakantie 2", "druk 1"])
    #expect(counts(World.now) == ["Vakantie 1", "druk 1"])
    try store.record(.withdrawn([last.stamp.id]), for: "aaaaaa")
    #expect(counts() == ["Vakantie 2"])
    try world.removeIndex()
    #expect(try world.store().putOffCounts(since: .distantPast).map(\.count) == [2])
  }

  @Test func aPlaceIsWhereASuggestionStandsOrWouldStand() throws {
    world.advise = { lead in
      [1.0, 2].map { part in
        Suggestion(
          lead: lead.id, name: lead.name, action: .call, due: World.now, ready: World.now,
          terms: [
            .init(name: "v", points: (Double(lead.name) ?? 0) / part, because: Phrase(same: "v"))
          ])
      }
    }
    let store = try world.store()
    for (id, points) in [("aaaaaa", "9"), ("bbbbbb", "5"), ("cccccc", "5"), ("dddddd", "1")] {
      try store.add(points, id: id)
    }
    let queue = store.queue(at: World.now, limit: 9)
    #expect(queue.map(\.lead) == ["aaaaaa", "bbbbbb", "cccccc", "dddddd"])
    #expect(queue.map { store.place(of: $0, at: World.now) } == [1, 2, 3, 4])
    var raised = queue[3]
    raised.terms[0].points = 7
    #expect(store.place(of: raised, at: World.now) == 2)
    raised.terms[0].points = 99
    #expect(store.place(of: raised, at: World.now) == 1)
  }
}
