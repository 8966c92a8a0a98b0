extension Entry {
  /// This line with nothing left in it but its name, its place in the order, and whose lead it was.
  public var erased: Entry { Entry(stamp: stamp, lead: lead, event: .erased) }
}

extension Entry.Stamp {
  /// Returns whether it comes before another in the order of all journals.
  func precedes(_ other: Entry.Stamp) -> Bool { (clock, id) < (other.clock, other.id) }
}

/// What must be forgotten, as journals say it.
public struct ForgottenData: Hashable, Sendable {
  /// The leads of which nothing is left.
  public private(set) var leads: Set<String> = []
  /// The contacts that are gone from leads that are still there, with the last time that was said.
  private(set) var contacts: [String: [String: Entry.Stamp]] = [:]
  private var mergers: [EntryID: Set<String>] = [:]
  private var withdrawn: Set<EntryID> = []

  /// Begins with nothing.
  public init() {}

  /// Whether there is nothing to forget.
  public var isEmpty: Bool { leads.isEmpty && contacts.isEmpty }

  /// Takes note of an entry that says what is to be forgotten, or which leads are one.
  public mutating func meet(_ entry: Entry) {
    switch entry.event {
    case .forgotten(let contact?, _, _):
      let known = contacts[entry.lead]?[contact]
      if known.map({ $0.precedes(entry.stamp) }) ?? true {
        contacts[entry.lead, default: [:]][contact] = entry.stamp
      }
    case .forgotten(nil, _, _): leads.insert(entry.lead)
    case .merged(let into): mergers[entry.stamp.id] = [entry.lead, into]
    case .withdrawn(let ids): withdrawn.formUnion(ids)
    default: break
    }
  }

  /// Takes over what other journals say.
  public mutating func formUnion(_ other: ForgottenData) {
    leads.formUnion(other.leads)
    for (lead, ids) in other.contacts {
      contacts[lead, default: [:]].merge(ids) { $0.precedes($1) ? $1 : $0 }
    }
    mergers.merge(other.mergers) { own, _ in own }
    withdrawn.formUnion(other.withdrawn)
  }

  /// Returns whether an entry counts no more, whoever wrote it and whenever it arrives.
  ///
  /// An id that was forgotten is not given again: a colleague who did not know yet may have set it later. Only
  /// the company itself has the same one always, and is another after it was forgotten.
  public func covers(_ entry: Entry) -> Bool {
    switch entry.event {
    case .erased, .forgotten: return false
    default: break
    }
    if leads.contains(entry.lead) { return true }
    guard case .contactSet(let contact) = entry.event else { return false }
    guard let forgotten = contacts[entry.lead]?[contact.id] else { return false }
    return !contact.isCompany || entry.stamp.precedes(forgotten)
  }

  /// Returns the leads that are one with a lead, itself included.
  func family(of lead: String) -> Set<String> {
    let mergers = mergers.filter { !withdrawn.contains($0.key) }.map(\.value)
    var family: Set<String> = [lead]
    while true {
      let more = mergers.reduce(into: family) { family, pair in
        if !family.isDisjoint(with: pair) { family.formUnion(pair) }
      }
      if more == family { return family }
      family = more
    }
  }
}
