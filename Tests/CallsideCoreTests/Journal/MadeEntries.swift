import CallsideCore
import CallsideTestSupport

extension Entry {
  /// Makes an entry as one writer would stamp it, an hour later for every tick of the clock.
  static func made(
    _ event: Event, id: String, clock: Int, lead: String = "k7f3q2", by: String = "sanne"
  ) -> Entry {
    guard let id = EntryID(id) else { preconditionFailure("not an id: \(id)") }
    return Entry(
      stamp: Stamp(id: id, clock: clock, at: FrozenWorld.later(hours: Double(clock)), by: by),
      lead: lead, event: event)
  }
}

extension [Entry] {
  /// Makes the entries of one writer, the first of which adds the lead; one tick for each.
  static func history(_ events: [Event], writer: String = "sanne@test") -> [Entry] {
    let added = Event.leadAdded(LeadAdded(name: "Brouwer", playbook: "sample", phase: "contact"))
    return ([added] + events).enumerated().map { index, event in
      .made(event, id: "\(writer)/\(index + 1)", clock: index)
    }
  }
}

extension Lead {
  /// Makes the lead that comes of being added at the present and of events, one every hour.
  static func after(_ events: Event...) -> Lead {
    guard let lead = Lead(folding: .history(events)) else { preconditionFailure("no lead") }
    return lead
  }
}
