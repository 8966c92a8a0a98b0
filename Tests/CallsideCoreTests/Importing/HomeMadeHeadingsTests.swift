import Testing

@testable import CallsideCore

/// Headings of lists that sales reps keep themselves.
struct HomeMadeHeadingsTests {
  private static let headings: [(field: ImportField, headings: String)] = [
    (
      .due,
      """
      datum terugbellen, Terugbeldatum, bel terug op, Callback date, next call, opvolgdatum, volgende actie op
      Terugbellen d.d., volgende belmoment, volgende afspraak, Datum volgende contact, bel-datum, Actie op
      wanneer bellen, wanneer terugbellen, belafspraak, datum opvolgen, volgende keer bellen, nabeldatum
      remind me on, Reminder, herinnering, date to call, call again on, afspraakdatum, appointment date
      """
    ),
    (
      .company,
      """
      Naam bedrijf, Bedrijfsnaam, Bedrijf / organisatie, Klant, Prospect, Naam prospect, Zaak, Naam zaak
      Debiteur, Instelling, Company/Organisation, Potentiële klant
      """
    ),
    (.person, "Contactpersoon, Gesproken met, T.a.v., Ter attentie van, Spoke to, Naam directeur"),
    (.phone, "Tel., Telnr., Tel. algemeen, Telefoon (vast), Direct nummer, Phone no., Tel. werk"),
    (.mobile, "06-nummer, Mob., Mobielnr., 06 nr, Tel. mobiel, Telefoon 06, Cellphone number"),
    (.email, "E-mailadres, mail adres, Mail contact, E-mail algemeen, Email(s)"),
    (.title, "Functie, Positie, Rol/functie, Job role"),
    (.note, "Bijzonderheden, Gespreksverslag, Belnotities, Call notes, Extra info, Overig"),
    (.value, "Offertebedrag, Bedrag offerte, Potentiële omzet, Bedrag (€)"),
    (.source, "Herkomst, Hoe binnengekomen, Via, Kanaal, Channel"),
    (.owner, "Verkoper, Wie belt, Beller, Account mgr., Vertegenwoordiger"),
    (.nextStep, "Vervolgactie, Wat te doen, Afspraak, Actiepunten, Todo"),
    (
      .objection,
      "Niet bellen, Bel-me-niet, Bel-me-niet-register, BMNR, Blacklist, Niet benaderen, Blokkade"
    ),
    (.legalForm, "Rechtsvorm, Juridische vorm"),
  ]

  @Test(arguments: headings)
  func headingsAreRecognised(field: ImportField, headings: String) {
    for heading in headings.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let heading = heading.trimmingPrefix(" ")
      #expect(ColumnNames.field(String(heading), among: []) == field, "\(heading)")
    }
  }

  /// What may be anything is no particular of a lead.
  @Test(arguments: ["Nummer", "Kleur", "Datum", "Date", "Vestiging", "Branche", "Laatste gesprek"])
  func otherHeadingsAreFields(heading: String) {
    #expect(ColumnNames.field(heading, among: []) == nil)
  }

  private static let deals: [(headings: [String], fields: [ImportField])] = [
    (["Name", "Account Name", "Stage", "Amount"], [.deal, .company, .phase, .value]),
    (["Title", "Organization", "Value", "Stage"], [.deal, .company, .value, .phase]),
    (["Titel", "Organisatie", "Waarde"], [.deal, .company, .value]),
    // Where there are people, a title is a job and a name is somebody's.
    (["Title", "Company", "Email", "Stage"], [.title, .company, .email, .phase]),
    (["Name", "Company", "Phone", "Stage"], [.person, .company, .phone, .phase]),
    (["Name", "Stage", "Amount"], [.company, .phase, .value]),
  ]

  @Test(arguments: deals)
  func theCompanyIsNotTheDeal(headings: [String], fields: [ImportField]) {
    #expect(ColumnMapping(guessing: headings).columns.map(\.field) == fields)
  }
}
