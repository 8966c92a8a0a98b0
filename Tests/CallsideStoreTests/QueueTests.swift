import CallsideCore
import CallsideStore
import Foundation
import Testing

@Suite struct QueueTests {
  let world: World

  init() throws { world = try World() }

  /// Opens a store whose coach proposes for each lead what its fields say, in hours from now.
  private func store() throws -> Store {
    world.advise = { lead in
      lead.fields.sorted { $0.key < $1.key }.compactMap { key, text in
        let numbers = text.split(separator: " ").map { Double($0) ?? 0 }
        guard numbers.count >= 3 else { return nil }
        let because = Phrase(same: key)
        return Suggestion(
          lead: lead.id, name: lead.name, action: .call, due: World.now + numbers[1] * 3_600,
          ready: World.now + numbers[2] * 3_600,
          stale: numbers.count > 3 ? World.now + numbers[3] * 3_600 : nil,
          terms: [.init(name: key, points: numbers[0], because: because)])
      }
    }
    return try world.store()
  }

  private func add(_ id: String, _ fields: [String: String], to store: Store) throws {
    var lead = LeadAdded.plain(id)
    lead.fields = fields
    try store.record(.leadAdded(lead), for: id)
  }

  private func leads(_ store: Store, hours: Double = 0, limit: Int = 20) -> [String] {
    store.queue(at: World.now + hours * 3_600, limit: limit).map(\.lead)
  }

  @Test func theBestRankComesFirstThenTheEarlierDueThenTheLead() throws {
    let store = try store()
    try add("low", ["a": "1 0 0"], to: store)
    try add("high", ["a": "9 0 0"], to: store)
    // What is due a day later has the same rank with the points of a day more.
    try add("late", ["a": "\(9 + Suggestion.pointsPerDay) 24 0"], to: store)
    try add("same", ["a": "9 0 0"], to: store)
    #expect(leads(store) == ["high", "same", "late", "low"])
    #expect(leads(store, limit: 2) == ["high", "same"])
    #expect(leads(store, limit: 0).isEmpty)
  }

  @Test func aLeadStandsInTheQueueOnceWithItsBestThatIsShown() throws {
    let store = try store()
    try add("two", ["a": "5 0 0", "b": "9 0 1"], to: store)
    try add("one", ["a": "7 0 0"], to: store)
    #expect(leads(store) == ["one", "two"])
    #expect(store.queue(at: World.now, limit: 5)[1].terms[0].name == "a")
    #expect(leads(store, hours: 1) == ["two", "one"])
    #expect(store.queue(at: World.now + 3_600, limit: 5)[0].terms[0].name == "b")
  }

  @Test func aSuggestionIsShownFromReadyUntilStale() throws {
    let store = try store()
    try add("lead", ["a": "1 0 2 5"], to: store)
    for (hour, isShown) in [(1.99, false), (2, true), (4.99, true), (5, false), (9, false)] {
      #expect(leads(store, hours: hour).isEmpty == !isShown, "at \(hour)")
    }
    // The clock may also go back: another process may look at another day.
    for (hour, isShown) in [(4.99, true), (1, false), (3, true), (-500, false), (2, true)] {
      #expect(leads(store, hours: hour).isEmpty == !isShown, "at \(hour)")
    }
  }

  @Test func whatTheCoachSaysAfterAnEntryReplacesWhatItSaidBefore() throws {
    let store = try store()
    try add("lead", ["a": "1 0 0", "b": "2 0 0"], to: store)
    #expect(store.queue(at: World.now, limit: 1)[0].terms[0].name == "b")
    var change = LeadChange()
    change.fields = ["b": "", "c": "1 0 1"]
    try store.record(.leadChanged(change), for: "lead")
    #expect(store.queue(at: World.now, limit: 1)[0].terms[0].name == "a")
    change.fields = ["a": ""]
    try store.record(.leadChanged(change), for: "lead")
    #expect(leads(store).isEmpty)
    #expect(leads(store, hours: 1) == ["lead"])
  }

  /// The same question answered by going through all suggestions.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func theQueueIsWhatSortingEverythingWouldGive(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let store = try store()
    var all: [Suggestion] = []
    for number in 0..<60 {
      var fields: [String: String] = [:]
      for key in ["a", "b", "c"].prefix(random.below(4)) {
        let ready = random.below(40) - 20
        let stale = random.below(2) == 0 ? "" : " \(ready + 1 + random.below(20))"
        fields[key] = "\(random.below(5)) \(random.below(48) - 24) \(ready)\(stale)"
      }
      var lead = LeadAdded.plain("n")
      lead.fields = fields
      try store.record(.leadAdded(lead), for: "lead\(number)")
      all += try store.lead("lead\(number)").map(world.advise) ?? []
    }
    for _ in 0..<30 {
      let now = World.now + Double(random.below(100) - 50) * 3_600
      var seen: Set<String> = []
      let expected = all.filter { $0.isShown(at: now) }
        .sorted {
          ($1.rank, $0.due, $0.lead, $0.terms[0].name) < (
            $0.rank, $1.due, $1.lead, $1.terms[0].name
          )
        }
        .filter { seen.insert($0.lead).inserted }
      #expect(store.queue(at: now, limit: 100) == expected, "seed \(seed)")
    }
  }

  @Test func tenThousandLeadsOfWhichMostAreNotReady() throws {
    let store = try store()
    // The urgent ones come first in rank and are not ready: the queue must not read them.
    let events = (0..<10_000).map { number in
      var lead = LeadAdded.plain("Bedrijf \(number)")
      lead.fields = ["a": number < 9_990 ? "\(number) 0 100" : "\(number - 9_990) 0 0"]
      return (lead: "lead\(number)", event: Event.leadAdded(lead))
    }
    _ = try store.append(events, at: World.now, by: "sanne")
    #expect(store.leadCount == 10_000)
    #expect(leads(store) == (9_990..<10_000).reversed().map { "lead\($0)" })
    let started = ContinuousClock.now
    for _ in 0..<50 { _ = store.queue(at: World.now, limit: 10) }
    // Generous: the point is that it does not grow with the leads.
    #expect(ContinuousClock.now - started < .seconds(2))
    #expect(leads(store, hours: 100, limit: 1) == ["lead9989"])
    #expect(store.resolve("bedrijf 77", limit: 3).count == 1)
  }
}
