public import Foundation

/// Rows on their way into the store: what they bring about, and how the leads will be then.
public struct ImportBatch {
  /// What became of a row.
  public enum Outcome: Hashable, Sendable {
    case added, updated
    /// It says nothing that was not known.
    case duplicate
    /// It may be a lead that is known, and is left for somebody to look at.
    case left(lead: String, name: String)
  }

  /// What is to be recorded.
  public private(set) var events: [(lead: String, event: Event)] = []
  private var leads: [String: Lead] = [:]
  private var known: [String: String] = [:]
  /// The leads of which there was a row before: some bytes each, as long as the import takes.
  private var touched: Set<Int> = []
  private let playbook: Playbook
  private let rep: String
  private let now: Date
  private let makeID: () -> String

  /// Makes a batch without rows.
  ///
  /// - Parameter makeID: Makes an id that no lead has.
  public init(
    in playbook: Playbook, by rep: String, at now: Date, makeID: @escaping () -> String
  ) {
    (self.playbook, self.rep, self.now, self.makeID) = (playbook, rep, now, makeID)
  }

  /// Takes a row.
  ///
  /// - Parameters:
  ///   - leavesKnown: Whether a row of a lead that is known is left alone.
  ///   - stored: Returns a lead of the store that is known by one of some identities.
  ///   - isTaken: Whether a lead of the store has an id.
  public mutating func take(
    _ row: ImportedRow, leavesKnown: Bool, stored: ([String]) throws -> Lead?,
    isTaken: (String) throws -> Bool
  ) rethrows -> Outcome {
    let new = row.events(asNewIn: playbook, newID: makeID)
    guard var fresh = lead(new) else { return .duplicate }
    let identities = Self.inOrder(fresh)
    guard let lead = try self.lead(known: identities) ?? stored(identities) else {
      // Among a hundred thousand random ids, two are the same more often than not.
      repeat { fresh.id = makeID() } while try leads[fresh.id] != nil || isTaken(fresh.id)
      touched.insert(fresh.id.hashValue)
      keep(fresh, new, identities)
      return .added
    }
    if leavesKnown { return .left(lead: lead.id, name: lead.name) }
    let isFirst = touched.insert(lead.id.hashValue).inserted
    let more = row.events(for: lead, isFirst: isFirst, in: playbook, newID: makeID)
    var changed = lead
    for event in more { changed.apply(event, at: now, by: rep) }
    if more.isEmpty { return .duplicate }
    keep(changed, more, Self.inOrder(changed))
    return .updated
  }

  /// Forgets what has been recorded: the store knows it now.
  public mutating func clear() {
    events = []
    leads = [:]
    known = [:]
  }

  /// A mail address tells most surely, then a number, then a name.
  private static func inOrder(_ lead: Lead) -> [String] {
    func rank(_ identity: String) -> Int {
      identity.hasPrefix("=") ? 2 : identity.contains("@") ? 0 : 1
    }
    return lead.identities.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private func lead(_ events: [Event]) -> Lead? {
    guard let first = events.first else { return nil }
    let stamp = Entry.Stamp(
      id: EntryID(writer: rep, number: 1), clock: 1, at: now, by: rep)
    var lead = Lead(addedBy: Entry(stamp: stamp, lead: "", event: first))
    for event in events.dropFirst() { lead?.apply(event, at: now, by: rep) }
    return lead
  }

  private func lead(known identities: [String]) -> Lead? {
    identities.lazy.compactMap { known[$0] }.first.flatMap { leads[$0] }
  }

  private mutating func keep(_ lead: Lead, _ more: [Event], _ identities: [String]) {
    leads[lead.id] = lead
    for identity in identities { known[identity] = lead.id }
    events += more.map { (lead: lead.id, event: $0) }
  }
}
