/// By what those who must be forgotten are named in what was written of their leads.
///
/// A number or an address that somebody else at the lead has too, such as that of the switchboard, is not
/// their own, and stays. Only what was written before they were to be forgotten is about them.
public struct ForgottenNames: Sendable {
  /// What must be forgotten.
  public let forgotten: ForgottenData
  /// The leads whose entries have to be looked at.
  public let leads: Set<String>
  /// The leads that are one with each that has a forgotten contact.
  private let families: [String: Set<String>]
  /// What each of them is found by: until when, and in which leads.
  private var own: [Mark] = []
  private var others: [Mark] = []
  private var marks: [String: [(marks: PersonMarks, until: Entry.Stamp)]] = [:]

  /// Something that was said of a contact of a lead.
  private struct Mark {
    var lead: String
    var contact: Contact
    var stamp: Entry.Stamp
  }

  /// Begins without any names.
  public init(of forgotten: ForgottenData) {
    self.forgotten = forgotten
    var families: [String: Set<String>] = [:]
    for lead in forgotten.contacts.keys { families[lead] = forgotten.family(of: lead) }
    self.families = families
    leads = families.values.reduce(forgotten.leads) { $0.union($1) }
  }

  /// Whether nobody is known by any name.
  public var isEmpty: Bool { own.isEmpty }

  /// Everything that the contacts who must be forgotten are found by.
  public var texts: Set<String> { Set(own.flatMap(\.contact.names)) }

  /// Takes note of an entry that says who somebody is.
  public mutating func meet(_ entry: Entry) {
    guard case .contactSet(let contact) = entry.event, leads.contains(entry.lead),
      !forgotten.leads.contains(entry.lead)
    else { return }
    let mark = Mark(lead: entry.lead, contact: contact, stamp: entry.stamp)
    if forgotten.covers(entry) { own.append(mark) } else { others.append(mark) }
  }

  /// Makes ready for looking for names, once everybody was met.
  public mutating func gather() {
    marks = [:]
    for (lead, family) in families {
      for (contact, until) in forgotten.contacts[lead] ?? [:] {
        let found = own.filter { $0.lead == lead && $0.contact.id == contact }.map(\.contact)
        if found.isEmpty { continue }
        let others = others.filter { family.contains($0.lead) && $0.stamp.precedes(until) }
          .map(\.contact)
        let marks = PersonMarks(of: found, besides: others)
        for member in family { self.marks[member, default: []].append((marks, until)) }
      }
    }
  }

  /// Returns what is left of an entry when everything in it that is to be forgotten is gone; nil when
  /// nothing in it has to go.
  ///
  /// Without the entries that say who a contact is, nobody would know any more what to look for: those go
  /// last.
  ///
  /// - Parameter sparing: Whether the entries that say who a forgotten contact is are left for later.
  public func rest(of entry: Entry, sparingContacts sparing: Bool = false) -> Entry? {
    if forgotten.covers(entry) {
      return sparing && !forgotten.leads.contains(entry.lead) ? nil : entry.erased
    }
    switch entry.event {
    case .erased, .forgotten: return nil
    default: break
    }
    var rest = entry
    for (marks, until) in marks[entry.lead] ?? [] where entry.stamp.precedes(until) {
      rest.event = rest.event.changing(
        leadName: { marks.isAll(of: $0) ? entry.lead : $0 },
        field: { marks.isNamed(in: $0) ? nil : marks.blanked($1) }, text: marks.blanked)
    }
    return rest == entry ? nil : rest
  }

  /// Returns whether half a line, of which it is not known whose it is, may be about a forgotten lead or
  /// contact.
  public func mayBe(in fragment: String) -> Bool {
    forgotten.leads.contains { fragment.contains("\"\($0)\"") }
      || marks.values.contains { $0.contains { $0.marks.isNamed(in: fragment) } }
  }

  /// Returns whether a lead's name has that of a forgotten contact in it, and stays what it is.
  public func isKept(_ name: String, of lead: String) -> Bool {
    (marks[lead] ?? []).contains { $0.marks.isNamed(in: name) && !$0.marks.isAll(of: name) }
  }
}

extension PersonMarks {
  /// Makes what somebody is found by, and nobody else.
  fileprivate init(of person: [Contact], besides others: [Contact]) {
    self.init()
    let names = Set(person.map { PersonMarks.key(of: $0.name) })
    let shared = Set(others.flatMap { $0.phones + $0.emails }.map(PersonMarks.key))
    for contact in person {
      // The company itself has the lead's name, which is nobody's.
      if !contact.isCompany { add(contact.name) }
      for text in contact.phones + contact.emails + contact.former
      where !shared.contains(PersonMarks.key(of: text)) {
        add(text)
      }
    }
    for other in others where !names.contains(PersonMarks.key(of: other.name)) {
      spare(other.name)
    }
  }
}
