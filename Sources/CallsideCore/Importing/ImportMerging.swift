import Foundation

extension ImportedRow {
  /// Returns what happens when the row is of a company that is not known yet.
  public func events(asNewIn playbook: Playbook, newID: () -> String) -> [Event] {
    guard let first = playbook.phases.first else { return [] }
    var added = LeadAdded(name: name, playbook: playbook.id, phase: phase ?? first.id)
    (added.source, added.value, added.legalForm) = (source, value, legalForm)
    added.country = country
    for (key, value) in fields where added.fields[key] == nil { added.fields[key] = value }
    var events: [Event] = [.leadAdded(added)]
    if let owner {
      var change = LeadChange()
      change.owner = owner
      events.append(.leadChanged(change))
    }
    if var contact {
      if contact.id.isEmpty { contact.id = newID() }
      events.append(.contactSet(contact))
    }
    events += notes.map { .noted($0, call: nil) }
    if let status, let reason { events.append(.closed(status, reason: reason)) }
    return events
  }

  /// Returns what is new about a company that is known; nothing where it says nothing new.
  ///
  /// What the first row of a file says of a company counts from now on; what was there before stays
  /// in the journal. Further rows of the same company are of other people or deals: what they say
  /// otherwise is kept under their names. So an import that is run again changes nothing. Where a rep
  /// has called, the phase is what the rep made it.
  ///
  /// - Parameter isFirst: Whether no row of this import was of the lead, or the person, before.
  public func events(
    for lead: Lead, isFirst: Firsts, in playbook: Playbook, newID: () -> String
  ) -> [Event] {
    var events: [Event] = []
    var said = fields
    let person = contact.flatMap { isKnown($0, in: lead) ? nil : $0 }
      .map { merged($0, into: lead, isFirst: isFirst.ofPerson, &said) }
    if let (contact, isNew) = person, isNew || !lead.contacts.contains(contact) {
      var contact = contact
      if contact.id.isEmpty { contact.id = newID() }
      events.append(.contactSet(contact))
    }
    // Found by a number or address, it may be called something else here.
    if let company, CompanyName.key(company.name) != CompanyName.key(lead.name) {
      said.append((company.heading, company.name))
    }
    let change = isFirst.ofLead ? change(of: lead, said) : addition(to: lead, said)
    if change != LeadChange() { events.append(.leadChanged(change)) }
    let known = Set(lead.notes.map(\.text))
    events += notes.filter { !known.contains($0) }.map { .noted($0, call: nil) }
    guard isFirst.ofLead, lead.status == .open else { return events }
    if let phase, phase != lead.phase, lead.calls.isEmpty {
      events.append(.phaseMoved(to: phase, because: nil))
    }
    if let status, let reason { events.append(.closed(status, reason: reason)) }
    return events
  }

  /// Returns a person as it would be in a lead, and whether nobody there is the same.
  ///
  /// - Parameter said: Takes up what is kept beside it.
  private func merged(
    _ contact: Contact, into lead: Lead, isFirst: Bool,
    _ said: inout [(key: String, value: String)]
  ) -> (Contact, isNew: Bool) {
    guard var person = person(in: lead) else {
      var new = contact
      // The company has a number and address of its own: these are somebody's without a name.
      if contact.id == Contact.companyID, lead.contacts.contains(where: { $0.id == contact.id }) {
        (new.id, new.name) = ("", contact.email ?? contact.phone ?? contact.name)
      }
      return (new, true)
    }
    // Nobody in particular does not know somebody's number better than that person's own row.
    let isFirst = isFirst && (contact.id != Contact.companyID || person.id == contact.id)
    for (key, part) in [("phone", \Contact.phone), ("email", \.email), ("title", \.title)] {
      // One number in two spellings is one number.
      guard let new = contact[keyPath: part],
        !isSame(new, person[keyPath: part], of: key, in: lead)
      else { continue }
      if isFirst || person[keyPath: part] == nil {
        person[keyPath: part] = new
      } else if person[keyPath: part] != new {
        said.append((key, new))
      }
    }
    person.roles.formUnion(contact.roles)
    return (person, false)
  }

  /// Whether somebody without a name has only numbers and addresses that are known there.
  private func isKnown(_ contact: Contact, in lead: Lead) -> Bool {
    contact.id == Contact.companyID && contact.title == nil && contact.roles.isEmpty
      && lead.addresses.isSuperset(of: lead.addresses(of: contact))
  }

  private func isSame(_ new: String, _ old: String?, of key: String, in lead: Lead) -> Bool {
    guard let old else { return false }
    func address(_ text: String) -> [String] {
      let contact = Contact(
        id: "", name: "", phone: key == "phone" ? text : nil, email: key == "email" ? text : nil)
      return lead.addresses(of: contact)
    }
    return new == old || key != "title" && address(new) == address(old)
  }

  /// Whether there was no row before, of a lead or of somebody there.
  public struct Firsts {
    var ofLead: Bool
    var ofPerson: Bool
  }

  /// Returns who somebody is: of the same name, as one number is often a whole company's; without a
  /// name of the same number or address, or the company as long as it has no other.
  func person(in lead: Lead) -> Contact? {
    guard let contact else { return nil }
    guard contact.id == Contact.companyID else {
      return lead.contacts.first {
        $0.id != Contact.companyID && Spelling.fold($0.name) == Spelling.fold(contact.name)
      }
    }
    if let same = lead.contacts.first(where: { isSameAddress(contact, $0, in: lead) }) {
      return same
    }
    return lead.contacts.first {
      $0.id == Contact.companyID && ($0.phone == nil || contact.phone == nil)
        && ($0.email == nil || contact.email == nil)
    }
  }

  private func isSameAddress(_ one: Contact, _ other: Contact, in lead: Lead) -> Bool {
    !Set(lead.addresses(of: one)).isDisjoint(with: lead.addresses(of: other))
  }

  /// Returns the particulars that differ.
  private func change(of lead: Lead, _ said: [(key: String, value: String)]) -> LeadChange {
    var change = missing(from: lead)
    if let value, value != lead.value { change.value = value }
    if let owner, owner != lead.owner { change.owner = owner }
    var seen: Set<String> = []
    for (key, value) in said where seen.insert(key).inserted && lead.fields[key] != value {
      change.fields[key] = value
    }
    return change
  }

  /// Returns the particulars that were missing, and what is said otherwise under a name of its own.
  private func addition(to lead: Lead, _ said: [(key: String, value: String)]) -> LeadChange {
    var change = missing(from: lead)
    var said = said
    if let value {
      if lead.value == nil { change.value = value }
      if value != lead.value ?? value { said.append(("value", value.decimalString)) }
    }
    if let owner, owner != lead.owner { said.append(("owner", owner)) }
    let name = deal ?? contact?.name ?? ""
    for (key, value) in said {
      // Under its heading, else with the name, else with a number: the first that is free. That of a
      // particular is not.
      let person = name.isEmpty ? "" : name + " "
      let keys =
        [key, name.isEmpty ? key : "\(key) (\(name))"] + (2...99).map { "\(key) (\(person)\($0))" }
      let free = Self.particulars.contains(key) ? keys.dropFirst(name.isEmpty ? 2 : 1) : keys[...]
      let own = free.first { (change.fields[$0] ?? lead.fields[$0] ?? value) == value }
      if let own, lead.fields[own] != value { change.fields[own] = value }
    }
    return change
  }

  private static let particulars: Set<String> = ["value", "owner", "phone", "email", "title"]

  private func missing(from lead: Lead) -> LeadChange {
    var change = LeadChange()
    if lead.source == nil { change.source = source }
    if lead.legalForm == nil { change.legalForm = legalForm }
    if lead.country == nil { change.country = country }
    return change
  }
}
