extension Entry {
  /// This line with nothing left in it but its name, its place in the order, and whose lead it was.
  public var erased: Entry { Entry(stamp: stamp, lead: lead, event: .erased) }
}

/// What must be forgotten, as journals say it.
public struct ForgottenData: Hashable, Sendable {
  /// The leads of which nothing is left.
  public private(set) var leads: Set<String> = []
  /// The contacts that are gone from leads that are still there.
  public private(set) var contacts: [String: Set<String>] = [:]

  /// Begins with nothing.
  public init() {}

  /// Whether there is nothing to forget.
  public var isEmpty: Bool { leads.isEmpty && contacts.isEmpty }

  /// Takes note of an entry that says what is to be forgotten.
  public mutating func meet(_ entry: Entry) {
    guard case .forgotten(let contact, _) = entry.event else { return }
    if let contact {
      contacts[entry.lead, default: []].insert(contact)
    } else {
      leads.insert(entry.lead)
    }
  }

  /// Returns whether an entry counts no more, whoever wrote it and whenever it arrives.
  public func covers(_ entry: Entry) -> Bool {
    switch entry.event {
    case .erased, .forgotten: return false
    default: break
    }
    if leads.contains(entry.lead) { return true }
    guard case .contactSet(let contact) = entry.event else { return false }
    return contacts[entry.lead]?.contains(contact.id) ?? false
  }

  /// Returns what is left of an entry when everything in it that is to be forgotten is gone; nil when
  /// nothing in it has to go.
  ///
  /// - Parameter traces: By what the contacts are named elsewhere, in entries of their leads.
  public func rest(of entry: Entry, naming traces: PersonTraces? = nil) -> Entry? {
    if covers(entry) { return entry.erased }
    guard let traces, traces.contacts[entry.lead] != nil, traces.isIn(entry) else { return nil }
    switch entry.event {
    case .erased, .forgotten: return nil
    default: break
    }
    guard case .noted(let text, let call) = entry.event else { return entry.erased }
    var rest = entry
    rest.event = .noted(traces.blanked(text), call: call)
    return rest
  }
}
