public import Foundation

/// Rows on their way into the store: what they bring about, and how the leads will be then.
public struct ImportBatch {
  /// What two leads of different names have in common.
  public enum Shared: Hashable, Sendable {
    case number, mailAddress

    /// Tells it by what both have, as ``Lead/addresses`` gives it; nil where that is nothing.
    init?(of addresses: Set<String>) {
      if addresses.isEmpty { return nil }
      self = addresses.allSatisfy { $0.contains("@") } ? .mailAddress : .number
    }
  }

  /// What became of a row.
  public enum Outcome: Hashable, Sendable {
    case added, updated
    /// It said something new of a lead that has another name.
    case joined(lead: String, name: String, by: Shared?)
    /// It says nothing that was not known.
    case duplicate
    /// It may be a lead that is known, and is left for somebody to look at; but an objection to calls is
    /// taken at once.
    case left(lead: String, name: String, objects: Bool = false)
    /// All it had of a company that is not known is somebody who must be forgotten.
    case forgotten

    /// The name of the lead that was known, where it has another one.
    var knownAs: String? {
      switch self {
      case .added, .updated, .duplicate, .forgotten: nil
      case .joined(_, let name, _), .left(_, let name, _): name
      }
    }
  }

  /// What is to be recorded.
  public private(set) var events: [(lead: String, event: Event, at: Date)] = []
  /// What the last row changed, or would have changed, of a lead that was there before.
  public private(set) var change: ImportChange?
  private var leads: [String: Lead] = [:]
  /// The order in which leads came; those of the store came before.
  private var arrivals: [String: Int] = [:]
  /// The leads by what they are known by, in the order in which they came.
  private var known: [String: [String]] = [:]
  /// What is remembered of the leads of which there was a row, by the hashes of their ids.
  private var met: [Int: MetLead] = [:]
  /// The deals by which this import closed leads, as another of the company may turn out to be open.
  private var closedDeals: [Int: ImportedRow.ClosedDeal] = [:]
  /// The people of whom there was a row, by hashes of their ids and those of their leads.
  private var metPeople: Set<Int> = []
  private let playbook: Playbook
  private let others: (String) -> Playbook?
  private let rep: String
  private let repNames: Set<String>
  private let now: Date
  private let makeID: () -> String

  /// Makes a batch without rows.
  ///
  /// - Parameters:
  ///   - playbook: The one that new leads get.
  ///   - others: Returns the playbook that has an id, as leads that are known may have another.
  ///   - name: What the rep is called in full.
  ///   - makeID: Makes an id that no lead has.
  public init(
    in playbook: Playbook, others: @escaping (String) -> Playbook? = { _ in nil },
    by rep: String, named name: String? = nil, at now: Date, makeID: @escaping () -> String
  ) {
    (self.playbook, self.others, self.rep) = (playbook, others, rep)
    (self.now, self.makeID) = (now, makeID)
    repNames = Set([rep, name ?? rep].map(Spelling.fold))
  }

  /// Takes a row.
  ///
  /// - Parameters:
  ///   - leavesKnown: Whether a row of a lead that is known is left alone.
  ///   - isTaken: Whether a lead of the store has an id, or had it and was forgotten.
  ///   - named: Returns the lead of the store that has an id, or that the one which had it was merged into.
  ///   - stored: Returns the leads of the store that are known by some identities, those by the first
  ///     of them first.
  public mutating func take(
    _ row: ImportedRow, leavesKnown: Bool, isTaken: (String) -> Bool = { _ in false },
    named: (String) -> Lead? = { _ in nil }, stored: ([String]) throws -> [Lead]
  ) rethrows -> Outcome {
    change = nil
    var row = row
    row.owner = row.owner.map { repNames.contains(Spelling.fold($0)) ? rep : $0 }
    let new = row.events(asNewIn: playbook, newID: makeID)
    guard let fresh = lead(new, of: row) else { return .duplicate }
    let same = leadOfID(row, named)
    if let same, same.id != row.id { row.mergedInto = same.id }
    let identities = Self.inOrder(fresh)
    let candidates =
      try same.map { [$0] }
      ?? candidates(
        for: row, fresh, among: try self.leads(known: identities, stored: stored(identities)))
    guard let first = candidates.first else {
      // Whoever is found there later is not to be called either.
      if row.isOfNobodyElse, !row.objects { return .forgotten }
      return add(fresh, new, identities, of: row, isTaken)
    }
    if leavesKnown { return leave(row, at: first) }
    // Where it was taken in before, as a lead may have come since that is more like it.
    let knowing = candidates.filter { news(of: row, for: $0).isEmpty }
    guard knowing.isEmpty else {
      for lead in knowing { meet(lead, in: row) }
      noteID(of: row, at: knowing[0])
      return .duplicate
    }
    return join(row, fresh, to: first)
  }

  private mutating func add(
    _ fresh: Lead, _ new: [Event], _ identities: [String], of row: ImportedRow,
    _ isTaken: (String) -> Bool
  ) -> Outcome {
    var lead = fresh
    lead.id = newID(for: row, isTaken)
    meet(lead, in: row)
    noteID(of: row, at: lead)
    arrivals[lead.id] = arrivals.count + 1
    keep(lead, new, identities, of: row)
    return .added
  }

  /// Leaves a row for somebody to look at, but takes an objection to calls.
  private mutating func leave(_ row: ImportedRow, at lead: Lead) -> Outcome {
    change = ImportChange(from: lead, to: applying(news(of: row, for: lead), of: row, to: lead))
    let objection = row.objection(at: lead, instead: lead.nextStep)
    if !objection.isEmpty {
      let changed = applying(objection, of: row, to: lead)
      keep(changed, objection, Self.inOrder(changed), of: row)
    }
    return .left(lead: lead.id, name: lead.name, objects: !objection.isEmpty)
  }

  private mutating func join(_ row: ImportedRow, _ fresh: Lead, to lead: Lead) -> Outcome {
    let more = news(of: row, for: lead)
    let changed = applying(more, of: row, to: lead)
    if met[lead.id.hashValue] == nil { change = ImportChange(from: lead, to: changed) }
    meet(changed, in: row)
    noteID(of: row, at: changed)
    keep(changed, more, Self.inOrder(changed), of: row)
    guard row.isNamedOtherwise(than: changed) else { return .updated }
    let shared = fresh.addresses.intersection(lead.addresses)
    return .joined(lead: lead.id, name: lead.name, by: Shared(of: shared))
  }

  /// Returns an id that no lead has: the one that a lead had where it was exported, if it is free here.
  private func newID(for row: ImportedRow, _ isTaken: (String) -> Bool) -> String {
    func isFree(_ id: String) -> Bool { leads[id] == nil && !isTaken(id) }
    if let id = row.returningID, isFree(id) { return id }
    // Among a hundred thousand random ids, two are the same more often than not.
    while true {
      let id = makeID()
      if isFree(id) { return id }
    }
  }

  private func news(of row: ImportedRow, for lead: Lead) -> [Event] {
    var row = row.phased(as: lead, in: playbook, others: others)
      .heedingAnswers(of: lead) { lead.playbook == playbook.id ? playbook : others(lead.playbook) }
      .kept(at: lead)
    if row.isOfMerged(into: lead) { row = row.filling(lead) }
    let isAwaiting = lead.status == .open && isAwaitingDeal(lead)
    let isFirst = ImportedRow.Firsts(
      ofLead: met[lead.id.hashValue] == nil, counts: counts(row, for: lead),
      ofOpenDeal: isAwaiting && row.openDeal != nil, isBeforeOpenDeal: isAwaiting,
      ofPeople: row.people.map { person in
        row.person(person, in: lead).map { !metPeople.contains([lead.id, $0.id].hashValue) } ?? true
      })
    return row.events(
      for: lead, isFirst: isFirst, after: closedDeals[lead.id.hashValue], newID: makeID)
  }

  /// Whether how the deal of a row ended counts for a lead: it is of the first row, or the first was kept beside the
  /// deals that were open and none is any more.
  private func counts(_ row: ImportedRow, for lead: Lead) -> Bool {
    if row.isKeptBeside(at: lead) { return false }
    return met[lead.id.hashValue] == nil || isAwaitingDeal(lead) && row.closedDeal != nil
  }

  /// Whether there were rows of a lead, and none yet that says how it stands.
  private func isAwaitingDeal(_ lead: Lead) -> Bool {
    met[lead.id.hashValue].map { $0.hasOnlyDealsBeside && !$0.hasOpenDeal } ?? false
  }

  private func applying(_ events: [Event], of row: ImportedRow, to lead: Lead) -> Lead {
    var lead = lead
    for event in events { lead.apply(event, at: row.date(of: event) ?? now, by: rep) }
    return lead
  }

  /// Returns the lead of the store that a row of a table which was exported from here is of: the one with its id, or
  /// that the one which had it was merged into.
  private func leadOfID(_ row: ImportedRow, _ named: (String) -> Lead?) -> Lead? {
    guard let id = row.id, let known = named(id) else { return nil }
    let lead = leads[known.id] ?? known
    // Leads of two stores may have one id.
    if lead.id != id { return row.isNamedOtherwise(than: lead) ? nil : lead }
    return row.isExported(from: lead) ? lead : nil
  }

  /// Returns of which of the leads found a row may be, the likeliest first: one of a table that was exported is
  /// of the lead with its id, or of one that no other row is of.
  private func candidates(
    for row: ImportedRow, _ fresh: Lead, among found: [Lead]
  ) -> [Lead] {
    guard let id = row.id else { return row.likeliestFirst(found, fresh) }
    if let same = found.first(where: { $0.id == id }) { return [same] }
    return row.likeliestFirst(
      found.filter { met[$0.id.hashValue]?.exportedID ?? id.hashValue == id.hashValue }, fresh)
  }

  /// Remembers that a lead, which was met, has the id of a row.
  private mutating func noteID(of row: ImportedRow, at lead: Lead) {
    if let id = row.id, row.mergedInto == nil {
      met[lead.id.hashValue, default: MetLead()].exportedID = id.hashValue
    }
  }

  private mutating func meet(_ lead: Lead, in row: ImportedRow) {
    let row = row.kept(at: lead)
    let hash = lead.id.hashValue
    let counts = counts(row, for: lead)
    let isFirst = met[hash] == nil
    var known = met[hash] ?? MetLead()
    if isFirst || counts { known.hasOnlyDealsBeside = !counts }
    if row.openDeal != nil { known.hasOpenDeal = true }
    met[hash] = known
    for person in row.people.flatMap({ row.everybody(like: $0, in: lead) }) {
      metPeople.insert([lead.id, person.id].hashValue)
    }
  }

  /// The leads that were added or changed, those that were there before first.
  public var changed: [(lead: Lead, isNew: Bool)] {
    leads.values.map { (lead: $0, order: arrivals[$0.id] ?? 0) }
      .sorted { ($0.order, $0.lead.id) < ($1.order, $1.lead.id) }
      .map { (lead: $0.lead, isNew: $0.order > 0) }
  }

  /// Forgets what has been recorded: the store knows it now.
  public mutating func clear() {
    events = []
    leads = [:]
    arrivals = [:]
    known = [:]
  }

  /// A mail address tells most surely, then a number, then a name.
  private static func inOrder(_ lead: Lead) -> [String] {
    func rank(_ identity: String) -> Int {
      identity.hasPrefix("=") ? 2 : identity.contains("@") ? 0 : 1
    }
    return lead.identities.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private func lead(_ events: [Event], of row: ImportedRow) -> Lead? {
    guard let first = events.first else { return nil }
    let stamp = Entry.Stamp(
      id: EntryID(writer: rep, number: 1), clock: 1, at: row.date(of: first) ?? now, by: rep)
    var lead = Lead(addedBy: Entry(stamp: stamp, lead: "", event: first))
    for event in events.dropFirst() {
      lead?.apply(event, at: row.date(of: event) ?? now, by: rep)
    }
    return lead
  }

  /// Returns the leads that a row may be of, as they are by now: those by the first identity first,
  /// and of one identity those of the store before those of this import.
  private func leads(known identities: [String], stored: [Lead]) -> [Lead] {
    // Each lead is asked once what it is known by.
    let old = stored.map { leads[$0.id] ?? $0 }.map { (lead: $0, identities: $0.identities) }
    var found: [Lead] = []
    for identity in identities {
      let own = (known[identity] ?? []).compactMap { leads[$0] }
        .sorted { arrivals[$0.id] ?? 0 < arrivals[$1.id] ?? 0 }
        .filter { $0.identities.contains(identity) }
      for lead in old.filter({ $0.identities.contains(identity) }).map(\.lead) + own
      where !found.contains(where: { $0.id == lead.id }) {
        found.append(lead)
      }
    }
    return found
  }

  private mutating func keep(
    _ lead: Lead, _ more: [Event], _ identities: [String], of row: ImportedRow
  ) {
    leads[lead.id] = lead
    for identity in identities where known[identity]?.contains(lead.id) != true {
      known[identity, default: []].append(lead.id)
    }
    if more.contains(where: \.isClosing) { closedDeals[lead.id.hashValue] = row.closedDeal }
    events += more.map { (lead: lead.id, event: $0, at: row.date(of: $0) ?? now) }
  }
}

extension Event {
  fileprivate var isClosing: Bool { if case .closed = self { true } else { false } }
}
