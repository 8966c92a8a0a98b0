import Foundation

extension ImportedRow {
  /// Returns what happens when the row is of a company that is not known yet.
  public func events(asNewIn playbook: Playbook, newID: () -> String) -> [Event] {
    guard let first = playbook.phases.first else { return [] }
    let next = newStep()
    var added = LeadAdded(
      name: name, playbook: self.playbook ?? playbook.id, phase: phase ?? first.id)
    (added.source, added.value, added.legalForm) = (source, value, legalForm)
    (added.country, added.zone) = (country, zone)
    for (key, value) in fields + next.fields where added.fields[key] == nil {
      added.fields[key] = value
    }
    var events: [Event] = [.leadAdded(added)]
    if let owner {
      var change = LeadChange()
      change.owner = owner
      events.append(.leadChanged(change))
    }
    for var contact in people {
      if contact.id.isEmpty { contact.id = newID() }
      events.append(.contactSet(contact))
    }
    events += notes.map { .noted($0, call: nil) }
    if objects { events.append(.objectedToCalls(call: nil)) }
    if let status, let reason { events.append(.closed(status, reason: reason)) }
    if let step = next.step { events.append(.nextStepSet(step)) }
    return events
  }

  /// Returns what is new about a company that is known; nothing where it says nothing new.
  ///
  /// What the first row of a file says of a company counts from now on; what was there before stays
  /// in the journal. Further rows of the same company are of other people or deals: what they say
  /// otherwise is kept under their names. So an import that is run again changes nothing. Where a rep
  /// has called, the phase is what the rep made it.
  ///
  /// - Parameters:
  ///   - isFirst: Whether no row of this import was of the lead, or the person, before.
  ///   - closed: The deal of another row by which this import closed the lead, or nil.
  func events(
    for lead: Lead, isFirst: Firsts, after closed: ClosedDeal? = nil, newID: () -> String
  ) -> [Event] {
    let again = closed.map { reopening(lead, after: $0) } ?? []
    var reopened = lead
    for event in again { reopened.apply(event, at: lead.createdAt, by: lead.owner) }
    var isFirst = isFirst
    // Another deal may open it, and be what it is worth.
    if let closed, reopened.status != .open, deal != closed.name || value != closed.value {
      isFirst.isBeforeOpenDeal = true
    }
    return again + news(of: reopened, isFirst, newID)
  }

  private func news(of lead: Lead, _ isFirst: Firsts, _ newID: () -> String) -> [Event] {
    let ending = isFirst.ofLead && isFirst.counts ? [] : closingFields
    var said = fields.filter { field in !ending.contains { $0 == field } }
    var events = contactEvents(for: lead, isFirst.ofPeople, &said, newID)
    // Found by a number or address, it may be called something else here.
    if let company, !(isFirst.ofLead && isExported(from: lead)),
      CompanyName.key(company.name) != CompanyName.key(lead.name)
    {
      said.append((company.heading, company.name))
    }
    let next = newStep(for: lead, isFirst: isFirst.ofLead && isFirst.counts)
    said += next.fields
    let change =
      isFirst.ofLead
      ? change(of: lead, said, beside: ending)
      : addition(to: lead, said, beside: ending, isFirst)
    if change != LeadChange() { events.append(.leadChanged(change)) }
    events += newNotes(for: lead)
    events += objection(at: lead, instead: next.step == nil ? lead.nextStep : nil)
    events += standing(of: lead, isFirst)
    return events + (next.step.map { [.nextStepSet($0)] } ?? [])
  }

  /// Returns who is new there, and of whom the row says something new.
  ///
  /// - Parameter said: Takes up what is kept beside them.
  private func contactEvents(
    for lead: Lead, _ isFirst: [Bool], _ said: inout [(key: String, value: String)],
    _ newID: () -> String
  ) -> [Event] {
    var events: [Event] = []
    // One after the other, as two of a row may turn out to be one person.
    var known = lead
    for (person, isFirst) in zip(people, isFirst) where !isKnown(person, in: known) {
      var (contact, isNew) = merged(person, into: known, isFirst: isFirst, &said)
      guard isNew || !known.contacts.contains(contact) else { continue }
      if contact.id.isEmpty { contact.id = newID() }
      if let index = known.contacts.firstIndex(where: { $0.id == contact.id }) {
        known.contacts[index] = contact
      } else {
        known.contacts.append(contact)
      }
      events.append(.contactSet(contact))
    }
    return events
  }

  private func newNotes(for lead: Lead) -> [Event] {
    // A note that was taken over without its line breaks is the same.
    let written = Set(lead.notes.map { Printable.cleaned($0.text) })
    return notes.filter { !written.contains(Printable.cleaned($0)) }.map { .noted($0, call: nil) }
  }

  /// Returns what happens to the lead's status and phase.
  private func standing(of lead: Lead, _ isFirst: Firsts) -> [Event] {
    let reopens = isFirst.ofLead && reopens(lead)
    var events: [Event] = reopens ? [.reopened] : []
    guard isFirst.counts, isFirst.ofLead || status != nil, lead.status == .open || reopens else {
      return events
    }
    if let phase, phase != lead.phase, lead.calls.isEmpty {
      events.append(.phaseMoved(to: phase, because: nil))
    }
    if let status, let reason { events.append(.closed(status, reason: reason)) }
    return events
  }

  /// Returns what happens where they turn out not to want to be called.
  ///
  /// - Parameter step: What is planned there, if that stays.
  func objection(at lead: Lead, instead step: NextStep?) -> [Event] {
    guard objects, !lead.objectsToCalls else { return [] }
    let mail = mail(insteadOf: step, of: lead)
    return [.objectedToCalls(call: nil)] + (mail.map { [.nextStepSet($0)] } ?? [])
  }

  /// Returns what is planned instead of a call to somebody who turns out to object, where no rep has
  /// called: the same at the same time as if the file had said so at once.
  private func mail(insteadOf step: NextStep?, of lead: Lead) -> NextStep? {
    guard var step, step.action == .call, lead.calls.isEmpty else { return nil }
    step.action = .email
    return step
  }

  /// Whether the row is of this very lead, in a table that was exported from here: its id alone may be another's, of
  /// another store.
  func isExported(from lead: Lead) -> Bool {
    // A table has whole seconds.
    id == lead.id && dates.added.map { abs($0.timeIntervalSince(lead.createdAt)) < 1 } == true
  }

  /// Whether the row was exported when the lead was closed, and says by now that it is open; a table from before it
  /// was closed says so too, and is only out of date.
  func reopens(_ lead: Lead) -> Bool {
    isExported(from: lead) && status == nil && saysOpen && lead.status != .open
      && (reason != nil || dates.closed != nil)
  }

  /// Whether the company that it names is called something else than a lead is.
  func isNamedOtherwise(than lead: Lead) -> Bool {
    guard let company else { return false }
    let (key, form) = (CompanyName.key(company.name), CompanyName.form(of: company.name))
    return !([lead.name] + lead.otherNames + lead.formerNames).contains {
      // A private company and a partnership of one name may be two.
      CompanyName.key($0) == key
        && (CompanyName.form(of: $0) ?? form) == (form ?? CompanyName.form(of: $0))
    }
  }

  /// Returns a person as it would be in a lead, and whether nobody there is the same.
  ///
  /// - Parameter said: Takes up what is kept beside it.
  private func merged(
    _ contact: Contact, into lead: Lead, isFirst: Bool,
    _ said: inout [(key: String, value: String)]
  ) -> (Contact, isNew: Bool) {
    guard var person = person(contact, in: lead) else {
      var new = contact
      // The company has a number and address of its own: these are somebody's without a name.
      if contact.id == Contact.companyID, lead.contacts.contains(where: { $0.id == contact.id }) {
        (new.id, new.name) = ("", contact.email ?? contact.phone ?? contact.name)
      }
      return (new, true)
    }
    // Nobody in particular does not know somebody's number better than that person's own row.
    let isFirst = isFirst && (contact.id != Contact.companyID || person.id == contact.id)
    // One number in two spellings is one number; who had another has both from now on.
    for new in contact.phones where !lead.isAddress(new, of: person) {
      if isFirst, new == contact.phone { person.prefer(phone: new) } else { person.add(phone: new) }
    }
    for new in contact.emails where !lead.isAddress(new, of: person) {
      if isFirst, new == contact.email { person.prefer(email: new) } else { person.add(email: new) }
    }
    if let title = contact.title, title != person.title, !isKept(title, as: "title", in: lead) {
      if isFirst || person.title == nil {
        person.title = title
      } else {
        // The first person's is told by the name of the row.
        said.append((contact == self.contact ? "title" : "title (\(contact.name))", title))
      }
    }
    person.roles.formUnion(contact.roles)
    if let stance = contact.stance, isFirst || person.stance == nil { person.stance = stance }
    if let influence = contact.influence, isFirst || person.influence == nil {
      person.influence = influence
    }
    if let evidence = contact.evidence, isFirst || person.evidence == nil {
      person.evidence = evidence
    }
    if contact.isToBeCalled, isFirst { person.isToBeCalled = true }
    person.former += contact.former.filter { !person.former.contains($0) }
    return (person, false)
  }

  /// Whether something was kept as a field before.
  func isKept(_ new: String, as key: String, in lead: Lead) -> Bool {
    lead.fields.contains { ($0.key == key || $0.key.hasPrefix(key + " (")) && $0.value == new }
  }

  /// Whether somebody there is the same to the last particular, or somebody without a name has only
  /// numbers and addresses that are known there.
  private func isKnown(_ contact: Contact, in lead: Lead) -> Bool {
    if lead.contacts.contains(where: { $0.isSame(as: contact) }) { return true }
    return contact.id == Contact.companyID && contact.title == nil && contact.roles.isEmpty
      && lead.addresses.isSuperset(of: lead.addresses(of: contact))
  }

  /// Whether there was no row before, of a lead or of somebody there.
  struct Firsts {
    var ofLead: Bool
    /// Whether how its deal ended, if it did, counts for the lead.
    var counts: Bool
    /// Whether its deal is the first that is open, after those that were kept beside it before: the lead is worth that.
    var ofOpenDeal = false
    /// Whether the deal that the lead is worth may come yet.
    var isBeforeOpenDeal = false
    /// Of each of the row's people.
    var ofPeople: [Bool]
  }

  /// Returns the row as it is kept at a lead in another country than ours: a number of ours without its
  /// code would be taken for one of that country.
  func kept(at lead: Lead) -> ImportedRow {
    guard let country = lead.country, country != Country.presumed else { return self }
    var row = self
    row.contact = contact?.inFull
    row.others = others.map(\.inFull)
    return row
  }

  /// Whoever the row is about.
  var people: [Contact] { [contact].compactMap { $0 } + others }

  /// Returns who somebody is: of the same name, as one number is often a whole company's; without a
  /// name of the same number or address, or the company as long as it has no other.
  func person(_ contact: Contact, in lead: Lead) -> Contact? {
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

  /// Returns of whom a row of somebody says something: without a name of all with that number or address.
  func everybody(like contact: Contact, in lead: Lead) -> [Contact] {
    let alike = lead.contacts.filter {
      contact.id == Contact.companyID && isSameAddress(contact, $0, in: lead)
    }
    return [person(contact, in: lead)].compactMap { $0 } + alike
  }

  private func isSameAddress(_ one: Contact, _ other: Contact, in lead: Lead) -> Bool {
    !Set(lead.addresses(of: one)).isDisjoint(with: lead.addresses(of: other))
  }
}

extension Contact {
  /// The contact with the codes of countries before all numbers: who reads one keeps no other without it
  /// than ours.
  fileprivate var inFull: Contact {
    func full(_ number: String) -> String {
      Country.internationalNumber(number, from: Country.presumed)
    }
    var contact = self
    contact.phone = phone.map(full)
    contact.otherPhones = otherPhones.map(full)
    return contact
  }

  /// Whether another says the same of the same person; what a lead calls its own number says nothing.
  fileprivate func isSame(as other: Contact) -> Bool {
    guard isCompany == other.isCompany, isCompany || name == other.name else { return false }
    var other = other
    (other.id, other.name, other.spokenAt) = (id, name, spokenAt)
    return other == self
  }
}
