import Foundation

/// A request to add a lead, as typed.
public struct NewLead: Hashable, Sendable {
  var name: String
  var contact: String?
  var phone: String?
  var email: String?
  var role: String?
  var source: String?
  var value: String?
  var legalForm: String?
  var country: String?
  var zone: String?
  var fields: [String]

  /// Makes a request of what was typed.
  public init(
    name: String, contact: String? = nil, phone: String? = nil, email: String? = nil,
    role: String? = nil, source: String? = nil, value: String? = nil, legalForm: String? = nil,
    country: String? = nil, zone: String? = nil, fields: [String] = []
  ) {
    self.name = Printable.cleaned(name)
    self.contact = contact
    self.phone = phone
    self.email = email
    self.role = role
    self.source = source
    self.value = value
    self.legalForm = legalForm
    self.country = country
    self.zone = zone
    self.fields = fields
  }

  /// The name without control characters.
  public var cleanedName: String { name }

  /// Returns what happens when the lead is added under a playbook.
  ///
  /// - Throws: A refusal for a missing name or a particular that cannot be read.
  public func events(
    in playbook: Playbook, language: Language
  ) throws(Diagnostic) -> [Event] {
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { throw .noLeadName }
    guard name.count <= 200 else { throw .longLeadName }
    guard let first = playbook.phases.first else { throw .noPhases(playbook.id) }
    var added = LeadAdded(name: name, playbook: playbook.id, phase: first.id)
    added.source = try source.map(Particulars.source)
    added.value = try value.map { text throws(Diagnostic) in
      try Particulars.value(text, language: language, currency: playbook.currency)
    }
    added.legalForm = legalForm.map(Printable.cleaned)
    added.country = try country.map(Particulars.country)
    added.zone = try zone.map(ZoneReading.read)
    for field in fields {
      let (key, text) = try Assignment.read(field)
      added.fields[key] = text
    }
    return [.leadAdded(added)] + (try person().map { [.contactSet($0)] } ?? [])
  }

  /// The contact, when a name, number or address of one was given.
  private func person() throws(Diagnostic) -> Contact? {
    guard contact != nil || phone != nil || email != nil else {
      if let role { throw Role.read(role) == nil ? .unknownRole(role) : .noPerson }
      return nil
    }
    // Without a name the number is the company's.
    var person = Contact(id: Contact.companyID, name: name)
    if let contact {
      let nobody = Lead(
        id: "", name: "", playbook: "", phase: "", owner: "",
        createdAt: Date(timeIntervalSinceReferenceDate: 0))
      person = try PersonReading.read(contact, role: nil, in: nobody, newID: "c1")
    }
    if let phone {
      guard let known = ContactReading.phone(phone) else { throw .unreadablePhone }
      person.phone = known
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

/// Reading particulars of a lead.
enum Particulars {
  /// Returns where a lead came from.
  static func source(_ text: String) throws(Diagnostic) -> Lead.Source {
    guard let known = Lead.Source.read(text) else { throw .unknownSource }
    return known
  }

  /// Returns what a deal is worth.
  static func value(
    _ text: String, language: Language, currency: String
  ) throws(Diagnostic) -> Money {
    guard let money = MoneyReading.read(text, language: language, currency: currency) else {
      throw .unreadableValue
    }
    return money
  }

  /// Returns the two letters of a country.
  static func country(_ text: String) throws(Diagnostic) -> String {
    guard let known = Country.read(Printable.cleaned(text)) else { throw .unknownCountry }
    return known
  }
}

/// A `KEY=VALUE` as typed.
enum Assignment {
  /// Returns key and value.
  ///
  /// - Throws: A refusal when there is no `=` with something before it.
  static func read(_ text: String) throws(Diagnostic) -> (key: String, value: String) {
    let equals = text.firstIndex(of: "=")
    let key = Printable.cleaned(String(text[..<(equals ?? text.startIndex)]))
    guard let equals, !key.isEmpty else {
      throw Diagnostic(
        .error, "usage",
        Phrase(
          en: "a name, `=` and a value belong together, such as `town=Ghent`",
          nl: "een naam, `=` en een waarde horen bij elkaar, zoals `plaats=Gent`"))
    }
    return (key, Printable.cleaned(String(text[text.index(after: equals)...])))
  }
}

extension Lead.Source {
  /// Returns the source a typed word stands for, in either language.
  public static func read(_ word: String) -> Lead.Source? {
    switch Spelling.fold(Printable.cleaned(word)) {
    case "marketing", "internet", "web", "website": .marketing
    case "cold", "koud", "koude acquisitie": .cold
    case "offline", "beurs", "fair", "network", "netwerk": .offline
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static let unknownCountry = Diagnostic(
    .error, "unknown-country", Phrase(en: "that is not a country", nl: "dat is geen land"),
    help: Phrase(
      en: "type its name or two letters, such as `be`",
      nl: "typ de naam of twee letters, zoals `be`"))

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

  fileprivate static let unknownSource = Diagnostic(
    .error, "unknown-source", Phrase(en: "that is not a source", nl: "dat is geen bron"),
    help: Phrase(
      en: "a source is `marketing`, `cold` or `offline`",
      nl: "een bron is `marketing`, `koud` of `offline`"))

  fileprivate static let unreadableValue = Diagnostic(
    .error, "not-an-amount", Phrase(en: "that is not an amount", nl: "dat is geen bedrag"),
    help: Phrase(
      en: "type an amount such as `12k` or `€12,500`",
      nl: "typ een bedrag zoals `12k` of `€\u{A0}12.500`"))

  fileprivate static let unreadablePhone = Diagnostic(
    .error, "not-a-phone-number",
    Phrase(en: "that is not a phone number", nl: "dat is geen telefoonnummer"),
    help: Phrase(en: "type 8 to 15 digits", nl: "typ 8 tot 15 cijfers"))

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
