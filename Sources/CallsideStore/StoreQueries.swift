public import CallsideCore
public import Foundation

extension Store {
  /// Returns a lead, or nil when there is none of that id.
  public func lead(_ id: String) throws(Diagnostic) -> Lead? {
    if let lead = unindexed.leads[id] { return lead }
    let found = try ask(settled: false) { try $0.lead(id) }
    // One that was merged away is found as another, which may have gained something since.
    return found.map { unindexed.leads[$0.id] ?? $0 }
  }

  /// Returns those of some leads that there are, in that order.
  ///
  /// - Parameter ids: Ids of leads, not of those that were merged away.
  public func leads(_ ids: [String]) throws(Diagnostic) -> [Lead] {
    try ask { try $0.leads(ids) }
  }

  /// Returns whether a lead has an id, or one that was merged away had it.
  public func isTaken(_ id: String) throws(Diagnostic) -> Bool {
    if unindexed.leads[id] != nil { return true }
    return try ask(settled: false) { try $0.isTaken(id) }
  }

  /// Returns whether all of a lead was forgotten here.
  public func isForgotten(_ lead: String) -> Bool {
    entries(of: lead).contains { entry in
      if case .forgotten(nil, _, _) = entry.event { true } else { false }
    }
  }

  /// Returns the ids of the leads that were merged into one.
  public func idsMerged(into lead: String) -> [String] {
    ask(or: []) { try $0.idsMerged(into: lead) }
  }

  /// Returns all entries of a lead in order, read from the journals.
  public func entries(of lead: String) -> [Entry] {
    ask(or: []) { try $0.entries(of: lead) }
  }

  /// Returns the lead of an id, else those of exactly a name, else those with a part of it.
  ///
  /// Case, accents and the shape of apostrophes do not matter. Names that begin with the text
  /// come first, each kind by name. One or two letters are found at the beginning of words.
  public func resolve(_ text: String, limit: Int) -> [LeadRow] {
    ask(or: [], settled: false) { try $0.resolve(text, limit: limit) }
  }

  /// Returns leads with all words of a text in their name, contacts, notes or fields.
  ///
  /// Any part of a word will do, if one of them has three letters; else names are searched as in
  /// ``resolve(_:limit:)``. Leads with all words in the name come first, each kind by name.
  public func search(_ text: String, limit: Int) -> [LeadRow] {
    ask(or: []) { try $0.search(text, limit: limit) }
  }

  /// Returns leads by name; nil leaves a property open.
  public func list(
    status: Lead.Status? = nil, phase: String? = nil, owner: String? = nil, limit: Int
  ) -> [Lead] {
    ask(or: []) { try $0.list(status: status, phase: phase, owner: owner, limit: limit) }
  }

  /// Returns the suggestions worth showing at a time, the best of each lead, best first.
  public func queue(at now: Date, limit: Int) -> [Suggestion] {
    ask(or: []) { try $0.queue(at: now, limit: limit) }
  }

  /// Returns the suggestion that is worth showing next after a time, or nil.
  public func upcoming(after now: Date) -> Suggestion? {
    ask(or: nil) { try $0.upcoming(after: now) }
  }

  /// Returns the calls on a track worth making at a time, one a lead, best first.
  public func calls(on track: CallTrack, at now: Date, limit: Int) -> [Suggestion] {
    ask(or: []) { try $0.queue(at: now, limit: limit, on: track, [.call]) }
  }

  /// Returns how many customers are worth a call or an evaluation at a time, up to a number.
  public func waitingCustomers(at now: Date, upTo limit: Int) -> Int {
    ask(or: 0) { try $0.queue(at: now, limit: limit, on: .care, [.call, .evaluate]).count }
  }

  /// Returns the leads that are known by some identities, those by the first of them first.
  ///
  /// - Parameter identities: As ``CallsideCore/Lead/identities`` has them.
  public func leads(knownByAny identities: [String]) throws(Diagnostic) -> [Lead] {
    try ask { try $0.leads(knownByAny: identities) }
  }

  /// Returns how many calls a rep ended in some time, by phase.
  public func dials(by rep: String, from start: Date, to end: Date) -> [PhaseDials] {
    ask(or: []) { try $0.dials(by: rep, from: start, to: end) }
  }

  /// Returns what was said by another lead with one of some numbers or mail addresses, as
  /// ``Lead/addresses`` gives them; nil when none of those objected to calls.
  public func objection(by addresses: [String], besides lead: String) -> KnownObjection? {
    if addresses.isEmpty { return nil }
    return ask(or: nil) { try $0.objection(by: addresses, besides: lead) }
  }

  /// Whether anybody who was forgotten left a mark.
  public var hasMarks: Bool { ask(or: true) { try $0.hasMarks() } }

  /// Returns of what kind the mark of a number or mail address is, as ``Lead/addresses`` gives it, or nil.
  ///
  /// In doubt whoever had it objected to calls.
  public func mark(of address: String) -> DoNotCallMark.Kind? {
    ask(or: .objection) { try $0.kindOfMark(of: address) }
  }

  /// Returns the place that a suggestion has, or would have, among those shown at a time.
  ///
  /// 1 is the best, nil beyond the thousandth.
  public func place(of suggestion: Suggestion, at now: Date) -> Int? {
    ask(or: nil) { try $0.place(of: suggestion, at: now) }
  }

  /// Returns how often leads were put aside since a date, by reason, the most frequent first.
  public func putOffCounts(since date: Date) -> [PutOffCount] {
    PutOffCount.merged(ask(or: []) { try $0.putOffCounts(since: date) })
  }

  /// Returns how many leads are in each phase, by status, and what they are worth.
  public func phaseCounts() -> [PhaseCount] {
    ask(or: []) { try $0.phaseCounts() }
  }

  /// Returns the chance of a lead as learned from closed ones, or nil while too few were closed.
  ///
  /// - Parameter now: Until when the lead's days are counted.
  public func learnedChance(of lead: Lead, at now: Date) -> LearnedChance? {
    if lead.status != .open { return nil }
    return ask(or: nil) { try $0.learnedChance(of: lead.features(at: now), until: now) }
  }

  /// Returns the last leads closed as they were before, in the order of closing, and of the counts
  /// of all what concerns these.
  public func outcomes(limit: Int) -> (closed: [ClosedLead], counts: OutcomeCounts) {
    ask(or: ([], OutcomeCounts())) { try $0.outcomes(limit: limit) }
  }

  /// Returns what an undo takes back: the newest batch of a writer that is neither withdrawn nor
  /// a withdrawal, or nil when there is none.
  ///
  /// - Parameters:
  ///   - lead: The only lead to look at, or nil for all.
  ///   - number: The number of an own entry before which to look, or nil for all.
  public func lastBatch(
    of writer: Writer, on lead: String? = nil, before number: Int? = nil
  ) -> [Entry]? {
    ask(or: nil) { try $0.lastBatch(of: writer.name, on: lead, before: number) }
  }

  /// Returns a playbook that was cached under a hash.
  ///
  /// The two functions of this cache, and no others, may also be called by `adviser`.
  public func cachedPlaybook(_ hash: String) -> Data? {
    // An index that fails here fails elsewhere, where it can be mended.
    (try? index.playbook(hash)) ?? nil
  }

  /// Keeps a playbook under a hash, for as long as the index lives and newer ones leave room.
  public func cachePlaybook(_ data: Data, hash: String) {
    try? index.keepPlaybook(data, hash)
  }

  /// Goes through all leads by their ids, a few at a time in memory.
  ///
  /// - Throws: A diagnostic when they cannot be read, or what `body` throws.
  public func eachLead(_ body: (Lead) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var last = ""
    while true {
      let after = last
      let leads = try ask { try $0.leads(after: after, limit: 500) }
      guard let end = leads.last else { return }
      for lead in leads { try body(lead) }
      last = end.id
    }
  }

  /// Everything that is wrong with lines of the journals.
  public var flaws: [Diagnostic] { ask(or: []) { try $0.flaws() }.map(Diagnostic.flaw) }

  /// The number of leads.
  public var leadCount: Int { ask(or: 0) { try $0.leadCount() } }

  /// The number of entries, withdrawn ones included.
  public var entryCount: Int { ask(or: 0) { try $0.entryCount() } }
}
