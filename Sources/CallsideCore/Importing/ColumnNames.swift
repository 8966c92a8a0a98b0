import Foundation

/// Recognising columns by their headings, as CRMs and people write them.
enum ColumnNames {
  /// Returns what a heading stands for, or nil when it is not known.
  ///
  /// - Parameter all: All headings, as a name alone may be that of a company or of a person.
  static func field(_ heading: String, among all: [String]) -> ImportField? {
    let (group, words) = taken(apart: heading)
    if let field = group.flatMap({ grouped($0, words) }) { return field }
    if words == "name" || words == "naam" { return plainName(all) }
    return names[words]
  }

  /// Returns a heading without case, accents, marks and the parts that its words are joined by.
  static func plain(_ heading: String) -> String {
    var words = ""
    var last: Character = " "
    for character in Printable.cleaned(heading) {
      if character.isUppercase, last.isLowercase { words.append(" ") }
      words.append(character.isLetter || character.isNumber ? character : " ")
      last = character
    }
    return Spelling.fold(words).split(separator: " ").joined(separator: " ")
  }

  /// Returns the object that a heading begins with, as Pipedrive writes them, and the rest.
  private static func taken(apart heading: String) -> (group: String?, words: String) {
    let parts = heading.split(separator: " - ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let group = groups[plain(parts[0])] else {
      return (nil, plain(heading))
    }
    return (group, plain(parts[1]))
  }

  private static let groups: [String: String] = [
    "person": "person", "contact": "person", "contactpersoon": "person", "persoon": "person",
    "organization": "company", "organisation": "company", "organisatie": "company",
    "company": "company", "bedrijf": "company", "account": "company", "deal": "deal",
    "lead": "deal", "note": "note", "notitie": "note", "activity": "activity",
    "activiteit": "activity",
  ]

  private static func grouped(_ group: String, _ words: String) -> ImportField? {
    switch (group, words) {
    case ("company", "name"), ("company", "naam"): .company
    case ("person", "name"), ("person", "naam"): .person
    case ("deal", "title"), ("deal", "titel"), ("deal", "name"), ("deal", "naam"): .deal
    case ("note", _): .note
    case ("activity", _): .field
    // Owners and addresses of people and companies are not those of the deal.
    case ("person", "owner"), ("company", "owner"), ("company", "eigenaar"): .field
    default: names[words]
    }
  }

  /// A name alone is the company's, unless another column is; then it is a person's, or a deal's
  /// where there are people too.
  private static func plainName(_ all: [String]) -> ImportField {
    let others = Set(all.compactMap { names[plain($0)] })
    guard others.contains(.company) else { return .company }
    return others.contains(.person) || others.contains(.lastName) ? .deal : .person
  }

  private static let names: [String: ImportField] = {
    var names: [String: ImportField] = [:]
    for (field, list) in lists {
      for name in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        names[name.trimmingCharacters(in: .whitespaces)] = field
      }
    }
    return names
  }()

  private static let lists: [(ImportField, String)] = [
    (
      .company,
      """
      company, company name, account, account name, company account, organization, organisation
      organization name, organisation name, business, business name, customer, customer name
      client, client name, associated company, employer, firm, partner name, current company
      bedrijf, bedrijfsnaam, naam bedrijf, bedrijf naam, organisatie, organisatienaam, firma
      firmanaam, klant, klantnaam, onderneming, handelsnaam, relatie, relatienaam, werkgever
      """
    ),
    (
      .deal,
      """
      deal, deal name, deal title, opportunity, opportunity name, opportunity title, lead title
      dealnaam, deal naam, verkoopkans, naam verkoopkans, opdracht
      """
    ),
    (
      .person,
      """
      person, person name, contact, contact name, contact person, full name, fullname, lead name
      contact full name, primary contact, attendee, decision maker
      contactpersoon, contactnaam, naam contactpersoon, naam contact, volledige naam, persoon
      """
    ),
    (.firstName, "first name, firstname, given name, forename, voornaam, roepnaam, voornamen"),
    (.infix, "infix, middle name, tussenvoegsel, tussenvoegsels, voorvoegsel"),
    (
      .lastName, "last name, lastname, surname, family name, achternaam, familienaam"
    ),
    (
      .title,
      """
      title, job title, jobtitle, job, position, designation, contact title
      functie, functietitel, functienaam, functieomschrijving, beroep
      """
    ),
    (.role, "role, buying role, decision role, contact role, rol, dmu, dmu rol"),
    (
      .phone,
      """
      phone, phone number, telephone, telephone number, tel, tel nr, phone work, work phone
      business phone, company phone, office phone, direct phone, phone 1, primary phone, landline
      telefoon, telefoonnummer, telefoonnr, tel nummer, telefoon werk, telefoon zakelijk
      vast nummer, vaste telefoon, telefoon vast, telefoon algemeen, doorkiesnummer
      """
    ),
    (
      .mobile,
      """
      mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, cellphone
      phone mobile, mobiel, mobiel nummer, mobiele nummer, mobiele telefoon, telefoon mobiel, gsm
      gsm nummer, 06, 06 nummer
      """
    ),
    (
      .email,
      """
      email, e mail, mail, email address, e mail address, mail address, email work, work email
      primary email, business email, contact email, email from, e mail 1, email 1
      emailadres, e mailadres, e mail adres, mailadres, e mail werk, email werk, email zakelijk
      """
    ),
    (
      .source,
      """
      source, lead source, leadsource, original source, deal source, origin, lead origin
      bron, leadbron, herkomst, bron van de lead
      """
    ),
    (
      .value,
      """
      value, amount, deal value, deal amount, opportunity amount, expected revenue
      planned revenue, estimated value, potential value, deal size, price
      waarde, bedrag, dealwaarde, waarde deal, verwachte omzet, geschatte waarde, offertebedrag
      orderwaarde, verwachte waarde
      """
    ),
    (
      .currency,
      "currency, deal currency, currency of value, currency code, valuta, munt, muntsoort"
    ),
    (.status, "status, lead status, deal status, opportunity status, leadstatus, status lead"),
    (
      .phase,
      """
      stage, phase, deal stage, pipeline stage, sales stage, lifecycle stage, opportunity stage
      stage pipeline, fase, salesfase, verkoopfase, stadium, dealfase
      """
    ),
    (
      .reason,
      """
      reason, lost reason, loss reason, closed lost reason, reason lost, reason for loss
      reden, verliesreden, reden verlies, reden verloren
      """
    ),
    (
      .owner,
      """
      owner, lead owner, deal owner, contact owner, account owner, company owner
      opportunity owner, sales rep, salesperson, assigned to, assignee, account manager
      eigenaar, accountmanager, verkoper, behandelaar, toegewezen aan
      """
    ),
    (
      .note,
      """
      note, notes, comment, comments, remark, remarks, description, memo, note content
      notitie, notities, opmerking, opmerkingen, toelichting, omschrijving, bijzonderheden
      """
    ),
    (.country, "country, country region, mailing country, billing country, country code, land"),
    (.legalForm, "legal form, company form, rechtsvorm"),
  ]
}
