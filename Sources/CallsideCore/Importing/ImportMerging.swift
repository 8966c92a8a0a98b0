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
  /// - Parameter isFirst: Whether no row of this import was of the lead before.
  public func events(
    for lead: Lead, isFirst: Bool, in playbook: Playbook, newID: () -> String
  ) -> [Event] {
    var events: [Event] = []
    let person = contact.map { merged($0, into: lead) }
    if let (contact, isNew) = person, isNew || !lead.contacts.contains(contact) {
      var contact = contact
      if contact.id.isEmpty { contact.id = newID() }
      events.append(.contactSet(contact))
    }
    let change = isFirst ? change(of: lead) : addition(to: lead)
    if change != LeadChange() { events.append(.leadChanged(change)) }
    let known = Set(lead.notes.map(\.text))
    events += notes.filter { !known.contains($0) }.map { .noted($0, call: nil) }
    guard isFirst, lead.status == .open else { return events }
    if let phase, phase != lead.phase, lead.calls.isEmpty {
      events.append(.phaseMoved(to: phase, because: nil))
    }
    if let status, let reason { events.append(.closed(status, reason: reason)) }
    return events
  }

  /// Returns a person as it would be in a lead, and whether nobody there is the same.
  private func merged(_ contact: Contact, into lead: Lead) -> (Contact, isNew: Bool) {
    guard var person = known(contact, in: lead) else {
      var new = contact
      // The company has a number and address of its own: these are somebody's without a name.
      if contact.id == Contact.companyID, lead.contacts.contains(where: { $0.id == contact.id }) {
        (new.id, new.name) = ("", contact.email ?? contact.phone ?? contact.name)
      }
      return (new, true)
    }
    person.title = contact.title ?? person.title
    person.phone = contact.phone ?? person.phone
    person.email = contact.email ?? person.email
    person.roles.formUnion(contact.roles)
    return (person, false)
  }

  /// Returns who somebody is: of the same name, as one number is often a whole company's; without a
  /// name of the same number or address, or the company as long as it has no other.
  private func known(_ contact: Contact, in lead: Lead) -> Contact? {
    guard contact.id == Contact.companyID else {
      return lead.contacts.first {
        $0.id != Contact.companyID && Spelling.fold($0.name) == Spelling.fold(contact.name)
      }
    }
    if let same = lead.contacts.first(where: { isSameAddress(contact, $0) }) { return same }
    return lead.contacts.first {
      $0.id == Contact.companyID && ($0.phone == nil || contact.phone == nil)
        && ($0.email == nil || contact.email == nil)
    }
  }

  private func isSameAddress(_ one: Contact, _ other: Contact) -> Bool {
    (one.phone != nil && one.phone == other.phone)
      || (one.email != nil && one.email?.lowercased() == other.email?.lowercased())
  }

  /// Returns the particulars that differ.
  private func change(of lead: Lead) -> LeadChange {
    var change = missing(from: lead)
    if let value, value != lead.value { change.value = value }
    if let owner, owner != lead.owner { change.owner = owner }
    var seen: Set<String> = []
    for (key, value) in fields where seen.insert(key).inserted && lead.fields[key] != value {
      change.fields[key] = value
    }
    return change
  }

  /// Returns the particulars that were missing, and what is said otherwise under a name of its own.
  private func addition(to lead: Lead) -> LeadChange {
    var change = missing(from: lead)
    var said = fields
    if let value {
      if lead.value == nil { change.value = value }
      if value != lead.value ?? value { said.append(("value", value.decimalString)) }
    }
    if let owner, owner != lead.owner { said.append(("owner", owner)) }
    let name = deal ?? contact?.name ?? ""
    for (key, value) in said {
      // Under its heading, else with the name, else with a number: the first that is free.
      let person = name.isEmpty ? "" : name + " "
      let keys =
        [key, name.isEmpty ? key : "\(key) (\(name))"] + (2...99).map { "\(key) (\(person)\($0))" }
      let own = keys.first { (change.fields[$0] ?? lead.fields[$0] ?? value) == value }
      if let own, lead.fields[own] != value { change.fields[own] = value }
    }
    return change
  }

  private func missing(from lead: Lead) -> LeadChange {
    var change = LeadChange()
    if lead.source == nil { change.source = source }
    if lead.legalForm == nil { change.legalForm = legalForm }
    if lead.country == nil { change.country = country }
    return change
  }
}
