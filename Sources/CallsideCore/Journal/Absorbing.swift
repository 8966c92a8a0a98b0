import Foundation

extension Lead {
  /// Takes in everything that is known of another lead, which turned out to be the same company.
  ///
  /// People, calls, notes, answers and grounds come together. Where only one can stand, such as the
  /// phase, this lead's stays, and the other's fills a gap; a value, an owner or a field that says
  /// otherwise is kept as a field under the other's name. Of two next steps the sooner stays, of two legal
  /// forms the stricter. An objection to calls holds for both.
  ///
  /// - Returns: The ids that the other's contacts now have, by those they had.
  mutating func absorb(_ other: Lead) -> [String: String] {
    let renamed = absorb(contactsOf: other)
    absorb(particularsOf: other)
    calls = Lead.merged(
      calls,
      other.calls.map {
        var call = $0
        call.contact = call.contact.map { renamed[$0] ?? $0 }
        return call
      }, by: \.startedAt)
    notes = Lead.merged(notes, other.notes, by: \.at)
    overrides = Lead.merged(overrides, other.overrides, by: \.at)
    putOffs = Lead.merged(putOffs, other.putOffs, by: \.at)
    callingGrounds += other.callingGrounds
    answers.merge(other.answers) { own, theirs in theirs.at > own.at ? theirs : own }
    appointment = appointment ?? other.appointment
    putOff = putOff ?? other.putOff
    ownChance = ownChance ?? other.ownChance
    objectedToCallsAt = [objectedToCallsAt, other.objectedToCallsAt].compactMap(\.self).min()
    return renamed
  }

  /// Returns the id of a contact that came from another lead, where its own may be taken.
  static func idOfContact(_ id: String, from lead: String) -> String { "\(id)-\(lead)" }

  private mutating func absorb(particularsOf other: Lead) {
    if other.name != name, !otherNames.contains(other.name) { otherNames.append(other.name) }
    otherNames += other.otherNames.filter { $0 != name && !otherNames.contains($0) }
    formerNames += other.formerNames.filter { $0 != name && !formerNames.contains($0) }
    source = source ?? other.source
    value = value ?? other.value
    absorb(legalFormOf: other)
    country = country ?? other.country
    zone = zone ?? other.zone
    for (key, text) in other.fields.sorted(by: { $0.key < $1.key }) {
      keep(text, as: key, of: other.name)
    }
    if let theirs = other.value, theirs != value {
      keep(theirs.decimalString + " " + theirs.currency, besideItsOwn: "value", of: other.name)
    }
    if let theirs = other.source, theirs != source {
      keep(theirs.rawValue, besideItsOwn: "source", of: other.name)
    }
    if other.owner != owner { keep(other.owner, besideItsOwn: "owner", of: other.name) }
    absorb(nextStepOf: other)
    grade = Lead.later(grade, other.grade)
    readiness = Lead.later(readiness, other.readiness)
  }

  /// Lets the stricter of two legal forms stay, as far as it is known without the playbook.
  private mutating func absorb(legalFormOf other: Lead) {
    var forms = MergedLegalForms(self, other)
    let (stays, beside) = forms.settled(in: nil)
    if stays.lead.id == other.id {
      (legalForm, legalFormAt) = (stays.form, stays.lead.legalFormAt ?? other.createdAt)
    }
    if let form = beside?.form, let name = beside?.lead.name {
      forms.keptField = keep(form, besideItsOwn: "legal form", of: name)
    }
    mergedForms = forms
  }

  private mutating func absorb(nextStepOf other: Lead) {
    guard let theirs = other.nextStep else { return }
    guard let own = nextStep, own != theirs else {
      nextStep = theirs
      return
    }
    let isOurs = own.at <= theirs.at
    let (sooner, later) = isOurs ? (own, theirs) : (theirs, own)
    nextStep = sooner
    let at = ISODate.text(later.at, in: .gmt)
    keep(
      "\(later.action.rawValue) \(at)", besideItsOwn: "next step",
      of: isOurs ? other.name : name)
  }

  /// Keeps a field under its name, or beside one that says otherwise.
  private mutating func keep(_ text: String, as key: String, of name: String) {
    if let own = fields[key], own != text {
      keep(text, besideItsOwn: key, of: name)
    } else {
      fields[key] = text
    }
  }

  /// Keeps a field under its name and that of the lead that says so, and returns under which.
  @discardableResult
  mutating func keep(_ text: String, besideItsOwn key: String, of name: String) -> String? {
    let keys = ["\(key) (\(name))"] + (2...99).map { "\(key) (\(name) \($0))" }
    guard let free = keys.first(where: { (fields[$0] ?? text) == text }) else { return nil }
    fields[free] = text
    return free
  }

  /// Takes in the people; who is here under the same name is one person.
  private mutating func absorb(contactsOf other: Lead) -> [String: String] {
    var renamed: [String: String] = [:]
    let hasMain = contacts.contains(where: \.isToBeCalled)
    for var contact in other.contacts {
      let name = Spelling.fold(contact.name)
      if let index = contacts.firstIndex(where: { Spelling.fold($0.name) == name }) {
        renamed[contact.id] = contacts[index].id
        contacts[index].fillGaps(from: contact)
        continue
      }
      let isTaken = contacts.contains { $0.id == contact.id }
      let isCompany = contact.isCompany
      if isTaken || !isCompany {
        let id = Lead.idOfContact(contact.id, from: other.id)
        renamed[contact.id] = id
        contact.id = id
      } else {
        renamed[contact.id] = contact.id
      }
      if hasMain { contact.isToBeCalled = false }
      contacts.append(contact)
    }
    return renamed
  }

  /// Puts two lists that are each in order together; of what happened at once, this lead's first.
  private static func merged<Item>(
    _ own: [Item], _ theirs: [Item], by date: KeyPath<Item, Date>
  ) -> [Item] {
    var merged: [Item] = []
    var rest = theirs[...]
    for item in own {
      while let next = rest.first, next[keyPath: date] < item[keyPath: date] {
        merged.append(next)
        rest.removeFirst()
      }
      merged.append(item)
    }
    return merged + rest
  }

  /// Returns which of two comes later in the order in which they are declared.
  private static func later<Step: CaseIterable & Equatable>(_ one: Step, _ other: Step) -> Step {
    Array(Step.allCases).last { $0 == one || $0 == other } ?? one
  }
}

extension Contact {
  /// Whether it came from a lead that was merged into another, whose id stands behind its own then; behind that of
  /// a company a single digit is its place in a row.
  var cameWithMerger: Bool {
    guard let dash = id.lastIndex(of: "-") else { return false }
    return id[dash...].count > 2
  }

  /// Takes over what is known of the same person elsewhere and not here.
  fileprivate mutating func fillGaps(from other: Contact) {
    title = title ?? other.title
    for phone in other.phones { add(phone: phone) }
    for email in other.emails { add(email: email) }
    former += other.former.filter { !former.contains($0) }
    roles.formUnion(other.roles)
    stance = stance ?? other.stance
    influence = influence ?? other.influence
    evidence = evidence ?? other.evidence
    spokenAt = [spokenAt, other.spokenAt].compactMap(\.self).max()
  }
}
