import Foundation

/// A request to add a lead, as typed.
public struct NewLead: Hashable, Sendable {
  var name: String
  var contact: String?
  var phone: String?
  var email: String?
  var role: String?
  var particulars: LeadParticulars

  /// Makes a request of what was typed.
  public init(
    name: String, contact: String? = nil, phone: String? = nil, email: String? = nil,
    role: String? = nil, particulars: LeadParticulars = LeadParticulars()
  ) {
    self.name = Printable.cleaned(name)
    self.contact = contact
    self.phone = phone
    self.email = email
    self.role = role
    self.particulars = particulars
  }

  /// The name without control characters.
  public var cleanedName: String { name }

  /// Returns what happens when the lead is added under a playbook.
  ///
  /// - Parameter home: Where its phone number is, if neither that nor its country says so.
  /// - Throws: A refusal for a missing name or a particular that cannot be read.
  public func events(
    in playbook: Playbook, language: Language, home: String? = nil
  ) throws(Diagnostic) -> [Event] {
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { throw .noLeadName }
    guard name.count <= 200 else { throw .longLeadName }
    guard let first = playbook.phases.first else { throw .noPhases(playbook.id) }
    var added = LeadAdded(name: name, playbook: playbook.id, phase: first.id)
    let known = try particulars.read(language: language, currency: playbook.currency)
    (added.source, added.value, added.fields) = (known.source, known.value, known.fields)
    (added.legalForm, added.country, added.zone) = (known.legalForm, known.country, known.zone)
    let country = known.country ?? home
    if let phone, ContactReading.phones(phone, in: country).saysMore {
      // What was given under that name stays.
      let name = Phrase(en: "phone", nl: "telefoon")[language]
      let names = [name] + (2...99).map { "\(name) (\($0))" }
      if let free = names.first(where: { added.fields[$0] == nil }) {
        added.fields[free] = Printable.cleaned(phone)
      }
    }
    return [.leadAdded(added)]
      + (try person(in: country).map { [.contactSet($0)] } ?? [])
  }

  /// The contact, when a name, number or address of one was given.
  private func person(in country: String?) throws(Diagnostic) -> Contact? {
    guard contact != nil || phone != nil || email != nil else {
      if let role { throw Role.read(role) == nil ? .unknownRole(role) : .noPerson }
      return nil
    }
    // Without a name the number is the company's.
    var person = Contact(id: Contact.companyID, name: name)
    if let contact {
      var nobody = Lead(
        id: "", name: "", playbook: "", phase: "", owner: "",
        createdAt: Date(timeIntervalSinceReferenceDate: 0))
      nobody.country = country
      person = try PersonReading.read(contact, role: nil, in: nobody, newID: "c1")
    }
    if let phone {
      let known = ContactReading.phones(phone, in: country).numbers
      guard let first = known.first else { throw .notAPhoneNumber(phone, in: country) }
      person.phone = first
      for other in known.dropFirst() { person.add(phone: other) }
    }
    if let email {
      guard let known = ContactReading.email(email) else { throw .unreadableEmail }
      person.email = known
    }
    if let role {
      guard let known = Role.read(role) else { throw .unknownRole(role) }
      person.roles.insert(known)
    }
    return person
  }
}

extension Diagnostic {
  static let noLeadName = Diagnostic(
    .error, "usage", Phrase(en: "a lead needs a name", nl: "een lead heeft een naam nodig"),
    help: Phrase(en: "for example `add Brouwer Ltd`", nl: "bijvoorbeeld `voeg-toe Brouwer BV`"))

  fileprivate static let longLeadName = Diagnostic(
    .error, "long-name",
    Phrase(
      en: "a name has at most 200 characters", nl: "een naam heeft hooguit 200 tekens"))

  fileprivate static func noPhases(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, "no-phases",
      Phrase(en: "playbook \"\(id)\" has no phases", nl: "draaiboek \"\(id)\" heeft geen fasen"))
  }

  fileprivate static let unreadableEmail = Diagnostic(
    .error, "not-a-mail-address",
    Phrase(en: "that is not a mail address", nl: "dat is geen mailadres"),
    help: Phrase(
      en: "type an address such as `name@company.com`",
      nl: "typ een adres zoals `naam@bedrijf.nl`"))

  fileprivate static let noPerson = Diagnostic(
    .error, "usage",
    Phrase(en: "a role belongs to a person", nl: "een rol hoort bij een persoon"),
    help: Phrase(en: "add `--contact` with the name", nl: "voeg `--contact` toe met de naam"))

  /// A word that is not one of the six roles.
  public static func unknownRole(_ word: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-role",
      Phrase(
        en: "\"\(Printable.cleaned(word))\" is not a role",
        nl: "\"\(Printable.cleaned(word))\" is geen rol"),
      help: Phrase(
        en: "the roles are \(Role.allCases.map(\.phrase.en).joined(separator: ", "))",
        nl: "de rollen zijn \(Role.allCases.map(\.phrase.nl).joined(separator: ", "))"))
  }
}
