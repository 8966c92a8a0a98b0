import CallsideTestSupport
import Testing

@testable import CallsideCore

/// What columns are taken for by their headings.
struct ColumnMappingTests {
  /// A heading row, and what each column says; `_` is a field of its own.
  private static let rows: [(headings: String, fields: String)] = [
    // Exports and templates of CRMs.
    (
      "Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner",
      "_,first-name,last-name,email,phone,status,_,company,country,owner"
    ),
    (
      "First Name,Last Name,Salutation,Job Title,Company Name,Contact owner,Notes,Lifecycle Stage,Buying Role,Email,Mobile Phone Number",
      "first-name,last-name,_,title,company,owner,note,phase,role,email,mobile"
    ),
    (
      "Record ID,Company name,Website URL,Company owner,Associated Company IDs",
      "_,company,_,owner,_"
    ),
    (
      "Deal Name,Deal Stage,Amount,Deal owner,Closed Lost Reason,Deal source,Close Date",
      "deal,phase,value,owner,reason,source,_"
    ),
    (
      "Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source,Rating,Street,Email",
      "owner,first-name,last-name,title,company,source,_,_,email"
    ),
    (
      "Id,LastName,FirstName,Title,Company,Country,Phone,MobilePhone,Description,LeadSource,Status,AnnualRevenue,OwnerId",
      "_,last-name,first-name,title,company,country,phone,mobile,note,source,status,_,_"
    ),
    (
      "Opportunity Owner,Account Name,Opportunity Name,Stage,Amount Currency,Amount,Probability (%),Lead Source",
      "owner,company,deal,phase,currency,value,_,source"
    ),
    (
      "Person - Name*,Person - Phone,Person - Email (Work),Person - Email (Home),Organization - Name*,Organization - Address,Deal - Title,Deal - Value,Activity - Subject*,Note - Content*",
      "person,phone,email,_,company,_,deal,value,_,note"
    ),
    (
      "Deal - Title,Deal - Value,Organization*,Contact person*,Deal - Owner,Deal - Stage (pipeline),Deal - Currency of value,Deal - Lost reason,Deal - Status,Person - Owner",
      "deal,value,company,person,owner,phase,currency,reason,status,_"
    ),
    (
      "Deal - Titel,Deal - Waarde,Deal - Fase,Deal - Organisatie,Deal - Contactpersoon,Deal - Reden van verlies,Deal - Eigenaar,Deal - Label",
      "deal,value,phase,company,person,reason,owner,_"
    ),
    ("Organisatie - Klantnummer,Organisatie - Naam,Organisatie - Eigenaar", "_,company,_"),
    (
      "Contactpersoon - Naam,Contactpersoon - Organisatie,Contactpersoon - E-mail - Werk,Contactpersoon - E-mail - Privé,Contactpersoon - Telefoon - Mobiel",
      "person,company,email,_,mobile"
    ),
    (
      "id,contact_name,partner_name,email_from,mobile,description,phone,name,planned_revenue,source_id,user_id",
      "_,person,company,email,mobile,note,phone,deal,value,source,owner"
    ),
    ("name,street,zip,country,vat,phone,email,website", "company,_,_,country,_,phone,email,_"),
    (
      "Opportunity,Company Name,Contact Name,Email,Phone,Salesperson,Expected Revenue,Stage,Lost Reason",
      "deal,company,person,email,phone,owner,value,phase,reason"
    ),
    (
      "Lead Name,Email,Phone,Lead Source,Lead Owner,Lead Status,Industry",
      "person,email,phone,source,owner,status,_"
    ),
    (
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      "first-name,last-name,_,email,company,title,_"
    ),
    ("created_time,full_name,email,phone_number,city,country", "_,person,email,phone,_,country"),
    ("User Email,User Phone,Campaign", "email,phone,_"),
    ("Customer,Phone Numbers,Email,Full Name,Currency", "company,phone,email,person,currency"),
    // Made at home, in Dutch.
    ("Bedrijf;Telefoon;Stad;Status;Notities", "company;phone;_;status;note"),
    (
      "Bedrijfsnaam;Voornaam;Tussenvoegsel;Achternaam;Landcode;Email;Telefoon;Mobiel nummer;Afdeling",
      "company;first-name;infix;last-name;country;email;phone;mobile;_"
    ),
    (
      "Naam bedrijf;Contactpersoon;Functie;Tel.nr.;06-nummer;E-mailadres;Bedrag (€);Opmerkingen;Rechtsvorm",
      "company;person;title;phone;mobile;email;value;note;legal-form"
    ),
    (
      "Firma;Naam;Telefoonnr;Mobiel;E-mail (zakelijk);Bron;Verwachte omzet;Fase;Accountmanager",
      "company;person;phone;mobile;email;source;value;phase;owner"
    ),
    (
      "Klantnaam;Voornaam contactpersoon;Achternaam contactpersoon;E-mail contactpersoon;Telefoon contactpersoon",
      "company;first-name;last-name;email;phone"
    ),
    (
      "Accountnaam;Contactnaam;Leadeigenaar;Leadbron;Leadstatus;Dealfase;Mobiele telefoon",
      "company;person;owner;source;status;phase;mobile"
    ),
    ("Naam;Telefoonnummer;Mailadres;Toelichting;Valuta", "company;phone;email;note;currency"),
    (
      "Organisatie;Volledige naam;Functietitel;Telnr.;GSM;Mail;Reden van verlies;Land",
      "company;person;title;phone;mobile;email;reason;country"
    ),
    // Made at home, in English.
    (
      "Business Name;Contact;Role;Tel;Cell;E-mail;Value (EUR);Comments;Origin",
      "company;person;role;phone;mobile;email;value;note;source"
    ),
    ("COMPANY;PHONE NUMBER;E-MAIL ADDRESS;REMARKS", "company;phone;email;note"),
    ("company_name;companyPhone;contactEmail;jobTitle", "company;phone;email;title"),
    ("Company;Phone;Phone;;Phone 2", "company;phone;phone;_;phone"),
    ("Company;Email;Email;Email 2", "company;email;_;_"),
    ("Bedrijf;Tel directeur;Tel. kantoor;Mobiel directeur", "company;phone;phone;mobile"),
    // Whose these are is not said: of a lead, the owner and the manager are colleagues of ours.
    ("Company;Manager phone;Sales phone;Telefoon eigenaar", "company;field;field;field"),
    ("Bedrijf;Kantoor tel.;Office phone;Telefoon gebeld", "company;phone;phone;_"),
    ("Kleur;Maat", "_;_"),
    // Who does not want to be called.
    ("DoNotCall;Company", "objection;company"), ("Do Not Call;Bel-me-niet", "objection;objection"),
    ("Niet bellen;Bezwaar;Do not allow Phone Calls", "objection;objection;objection"),
    ("Email opt out;Company", "_;company"),
    ("Company;Mag gebeld worden;Call allowed", "company;may-call;may-call"),
    ("Bedrijf;Opt-in bellen;May call;Mag bellen", "company;may-call;may-call;may-call"),
    // What is to be done next, and when.
    ("Deal Name,Next Activity Date,Next Step", "deal,due,next-step"),
    ("Opportunity Name,Account Name,Next Step", "deal,company,next-step"),
    ("Deal - Title,Deal - Next activity date", "deal,due"),
    ("Deal - Titel,Deal - Volgende activiteit", "deal,due"),
    (
      "Opportunity,Next Activity Deadline,Next Activity Summary,Next Activity Type",
      "deal,due,next-step,_"
    ),
    ("Bedrijf;Volgende actie;Opvolgen op", "company;next-step;due"),
    ("Bedrijf;Vervolgstap;Actiedatum", "company;next-step;due"),
    ("Nummer,Bedrijf,Telefoon,Terugbellen op", "_,company,phone,due"),
  ]

  @Test(arguments: rows)
  func headingsAreRecognised(row: (headings: String, fields: String)) {
    let separator: Character = row.headings.contains(";") ? ";" : ","
    let headings = row.headings.split(separator: separator, omittingEmptySubsequences: false)
      .map(String.init)
    let wanted = row.fields.split(separator: separator).map { $0 == "_" ? "field" : String($0) }
    let found = ColumnMapping(guessing: headings).columns.map(\.field.rawValue)
    for (heading, (found, wanted)) in zip(headings, zip(found, wanted)) {
      #expect(found == wanted, "\(heading)")
    }
    #expect(found.count == wanted.count)
  }

  @Test func columnsOfOneHeadingAreToldApart() throws {
    var mapping = ColumnMapping(guessing: ["Company", "Phone", "Phone", "Phone"])
    #expect(mapping.columns.map(\.heading) == ["Company", "Phone", "Phone (2)", "Phone (3)"])
    var said: [String: String] = [:]
    for column in mapping.columns { said[column.heading] = column.field.rawValue }
    let before = mapping
    try mapping.map(like: said)
    #expect(mapping == before)
    try mapping.map("Phone (2)", to: "mobile")
    #expect(mapping.columns.map(\.field) == [.company, .phone, .mobile, .phone])
  }

  @Test(
    arguments: [
      (
        "Company,contact,phone,contact 2,phone 2,email 2,title 2,role 2",
        "company,person,phone,person 2,phone 2,email 2,title 2,role 2"
      ),
      ("Bedrijf,Contact 2 naam,Contact 2 e-mail,Contact 3", "company,person 2,email 2,person 3"),
      (
        "Bedrijf,Contactpersoon,Tweede contactpersoon,Telefoon 2", "company,person,person 2,phone 2"
      ),
      ("Company,First name 2,Last name 2,Phone2", "company,first-name 2,last-name 2,phone 2"),
      ("Company,Contact 1,Phone 1,Contact 2", "company,person,phone,person 2"),
      // A second number of the same person.
      ("Company,Contact,Phone,Phone 2,Second phone", "company,person,phone,phone,phone"),
      ("Company,Address 2,Contact 21", "company,field,field"),
    ])
  func furtherPeopleHaveNumbers(headings: String, words: String) {
    let mapping = ColumnMapping(guessing: headings.split(separator: ",").map(String.init))
    #expect(mapping.columns.map(\.word) == words.split(separator: ",").map(String.init))
  }

  @Test func aFurtherPersonCanBeTyped() throws {
    var mapping = ColumnMapping(guessing: ["Company", "Contact", "Chef", "Phone", "Phone 2"])
    try mapping.map("Chef", to: "person 2")
    try mapping.map("Phone 2", to: "telefoon 2")
    #expect(mapping.columns.map(\.word) == ["company", "person", "person 2", "phone", "phone 2"])
    #expect(throws: Diagnostic.self) { try mapping.map("Chef", to: "company 2") }
    #expect(throws: Diagnostic.self) { try mapping.map("Chef", to: "person 21") }
  }

  @Test func columnsWithoutAHeadingAreNamedByTheirPlace() throws {
    var mapping = ColumnMapping(guessing: ["Company", "", " ", "column 3"])
    #expect(mapping.columns.map(\.heading) == ["Company", "column 2", "column 3", "column 3 (2)"])
    #expect(mapping.columns.map(\.field) == [.company, .field, .field, .field])
    #expect([0, 1].map(mapping.isNamed) == [true, false])
    try mapping.map("kolom 2", to: "note")
    try mapping.map("column 3", to: "mail")
    #expect(mapping.columns.map(\.field) == [.company, .note, .email, .field])
    #expect(throws: Diagnostic.self) { try mapping.map("phase 2", to: "note") }
  }

  @Test func headingsMeanWhatTheyWereBeforeTheyWereProtected() {
    let mapping = ColumnMapping(guessing: ["'=Company", "'+phone", "'s-Hage", "'-"])
    #expect(mapping.columns.map(\.heading) == ["=Company", "+phone", "'s-Hage", "-"])
  }

  @Test func whatIsSaidOfHeadingsThatAreNotThereIsTold() throws {
    var mapping = ColumnMapping(guessing: ["Wie", "Waar"])
    #expect(
      try mapping.map(like: ["Wie": "company", "Wat": "note", "Hoe": "note"]) == ["Hoe", "Wat"])
    #expect(mapping.missing("Wat").headline.en == "the file has no column \"Wat\"")
  }

  @Test func columnsWithoutHeadingsAreToldByTheirCells() {
    let text = """
      Acme,020 123 4567,jan@acme.example,Utrecht,06 12345678,12
      'Beta Inc,+31201234568,piet@beta.example,,0612345679,13
      Gamma,,kees@gamma.example,Ede,,14,too,many
      """
    let mapping = ColumnMapping(guessingFrom: CSVReaderTests.rows(Array(text.utf8)))
    #expect(mapping.columns.map(\.field) == [.company, .phone, .email, .field, .mobile, .field])
    #expect(mapping.columns.map(\.heading) == (1...6).map { "column \($0)" })
    #expect(
      mapping.recognisableHeadings == [
        "company", "phone", "email", "column 4", "mobile", "column 6",
      ])
    #expect(ColumnMapping(guessingFrom: []).columns.isEmpty)
  }

  @Test func aColumnIsNamedByHeadingOrNumberAndAFieldInEitherLanguage() throws {
    var mapping = ColumnMapping(guessing: ["Bedrijf", "Tel. (vast)", "Kleur", ""])
    try mapping.map("kleur", to: "notitie")
    try mapping.map("4", to: "mail")
    try mapping.map("tel vast", to: "MOBIEL")
    #expect(mapping.columns.map(\.field) == [.company, .mobile, .note, .email])
    // Only one column is the company.
    try mapping.map("Kleur", to: "company")
    #expect(mapping.columns.map(\.field) == [.field, .mobile, .company, .email])
    try mapping.map("1", to: "-")
    #expect(mapping.columns[0].field == .nothing)
    #expect(throws: Diagnostic.self) { try mapping.map("Klaur", to: "note") }
    #expect(throws: Diagnostic.self) { try mapping.map("5", to: "note") }
    #expect(throws: Diagnostic.self) { try mapping.map("Kleur", to: "kleurtje") }
    #expect(throws: Diagnostic.self) { try mapping.map(like: ["Kleur": "kleurtje"]) }
    try mapping.map(like: ["Elders": "company", "Bedrijf": "company", "Kleur": "field"])
    #expect(mapping.columns.map(\.field) == [.company, .mobile, .field, .email])
  }

  @Test(arguments: ImportField.allCases)
  func everyFieldCanBeTyped(field: ImportField) {
    for word in [field.rawValue, field.phrase.en, field.phrase.nl, field.phrase.nl.uppercased()] {
      #expect(ImportField.read(word) == field, "\(word)")
    }
  }
}

/// Where the headings stand.
struct HeadingRowTests {
  private func place(_ text: String) -> String? {
    let rows = CSVReaderTests.rows(Array(text.utf8))
    return HeadingRow.place(in: rows).map { rows[$0].cells[0] }
  }

  private static let files: [(text: String, first: String?)] = [
    ("Company,Phone\nAcme,020\n", "Company"),
    ("Sales report\n2 March 2026\n\nCompany,Phone\nAcme,020\n", "Company"),
    ("Leads,,\nVan,2 maart,\nBedrijf,Telefoon,Stad\nAcme,020,Ede\n", "Bedrijf"),
    (
      "Notes:\n\"When exporting, some addresses are missing\"\n\nFirst Name,Last Name,Company\nA,B,C\n",
      "First Name"
    ),
    ("sep=,\nCompany,Phone\nAcme,020\n", "Company"),
    // Words in cells that are headings elsewhere.
    ("Company,Lead Source,Status\nAcme,Email,New\nBeta,Phone,Customer\n", "Company"),
    ("Firmanaam,Fase\nCustomer,Email\n", "Firmanaam"),
    // Headings that nobody knows.
    ("Kleur,Maat,Vorm\nrood,1,rond\n", "Kleur"),
    ("Rapport\nKleur,Maat,Vorm\nrood,1,rond\nblauw,2,vierkant\n", "Kleur"),
    // Words above the table that somebody can be reached by.
    ("Exported by,jan@acme.example\nCompany,Phone\nAcme,020\n", "Company"),
    // No headings at all.
    ("Acme,020 123 4567\nBeta,020 123 4568\n", nil),
    ("Acme,020 123 4567\nBeta,020 123 4568\nGamma,Customer\n", nil),
    ("Klant,jan@acme.example\nBeta,piet@beta.example\n", nil),
    ("Acme,Jan\nBeta,Piet\n", nil), ("Acme,12\nBeta,13\n", nil), ("Acme,Jan\n", nil),
    ("", nil),
  ]

  @Test(arguments: files)
  func headingsAreFound(file: (text: String, first: String?)) {
    #expect(place(file.text) == file.first, "\(file.text)")
  }

  @Test func whatIsSaidOfColumnsTellsHeadings() {
    let rows = CSVReaderTests.rows(Array("Wie,Wat\nAcme,Jan\n".utf8))
    #expect(HeadingRow.place(in: rows) == nil && HeadingRow.top(of: rows) == 0)
    #expect(HeadingRow.place(in: rows, naming: ["wat"]) == 0)
    #expect(HeadingRow.place(in: rows, naming: ["2", ""]) == nil)
  }
}
