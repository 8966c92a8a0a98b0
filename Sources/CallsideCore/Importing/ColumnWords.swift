import Foundation

/// What CRMs and people call their columns: in lower case, without accents and marks.
enum ColumnWords {
  static let fields: [String: ImportField] = {
    var names: [String: ImportField] = [:]
    for (field, list) in lists {
      for name in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        names[name.trimmingCharacters(in: .whitespaces)] = field
      }
    }
    return names
  }()

  /// Returns the kind of number that two words are, of which one says whose or where it is: "tel directeur".
  static func number(_ words: String) -> ImportField? {
    let words = words.split(separator: " ").map(String.init)
    guard words.count == 2, words.contains(where: owners.contains) else { return nil }
    return words.compactMap { numbers[$0] }.first
  }

  private static let numbers: [String: ImportField] = [
    "tel": .phone, "telnr": .phone, "telefoon": .phone, "telefoonnummer": .phone, "phone": .phone,
    "telephone": .phone, "mobiel": .mobile, "mobile": .mobile, "mob": .mobile, "gsm": .mobile,
  ]

  /// Not the owner, the manager or sales: of a lead, these are colleagues of ours.
  private static let owners: Set<String> = [
    "directeur", "contactpersoon", "secretaresse", "bedrijfsleider", "kantoor",
    "receptie",
    "balie", "centrale", "magazijn", "winkel", "werkplaats", "administratie", "boekhouding",
    "inkoop", "secretariaat", "hoofdkantoor", "filiaal", "vestiging", "thuis",
    "planning",
    "director", "secretary", "office", "reception", "switchboard", "warehouse",
    "shop", "store", "workshop", "accounts", "purchasing", "headquarters", "branch",
    "home",
  ]

  private static let lists: [(ImportField, String)] = [
    (
      .company,
      """
      company, company name, account, account name, company account, organization, organisation
      organization name, organisation name, business, business name, customer, customer name
      client, client name, associated company, employer, firm, partner name, current company
      bedrijf, bedrijfsnaam, naam bedrijf, bedrijf naam, organisatie, organisatienaam, firma
      firmanaam, klant, klantnaam, onderneming, handelsnaam, relatie, relatienaam, werkgever
      accountnaam, naam organisatie, naam klant, naam onderneming, statutaire naam, naam relatie
      bedrijf organisatie, company organisation, company organization, prospect, prospectnaam, naam prospect
      zaak, naam zaak, winkel, winkelnaam, naam winkel, debiteur, debiteurnaam, instelling, lead bedrijf
      potentiele klant
      """
    ),
    (
      .deal,
      """
      deal, deal name, deal title, opportunity, opportunity name, opportunity title, lead title
      dealnaam, deal naam, verkoopkans, naam verkoopkans, opdracht
      opportunitynaam, deal titel, titel verkoopkans
      """
    ),
    (
      .person,
      """
      person, person name, contact, contact name, contact person, full name, fullname, lead name
      contact full name, primary contact, attendee, decision maker
      contactpersoon, contactnaam, naam contactpersoon, naam contact, volledige naam, persoon
      contactpersoon naam, contact naam, contact persoon, aanspreekpunt, beslisser
      gesproken met, spoke to, spoken to, gesprekspartner, aanspreekpersoon, tav, t a v, ter attentie van
      naam persoon, directeur, naam directeur, eigenaar bedrijf, naam eigenaar, owner of company
      """
    ),
    (
      .firstName,
      """
      first name, firstname, given name, forename, contact first name
      voornaam, roepnaam, voornamen, voornaam contactpersoon, contactpersoon voornaam
      """
    ),
    (.infix, "infix, middle name, tussenvoegsel, tussenvoegsels, voorvoegsel"),
    (
      .lastName,
      """
      last name, lastname, surname, family name, contact last name
      achternaam, familienaam, achternaam contactpersoon, contactpersoon achternaam
      """
    ),
    (
      .title,
      """
      title, job title, jobtitle, job, position, designation, contact title
      functie, functietitel, functienaam, functieomschrijving, beroep
      functie contactpersoon, contactpersoon functie, contact functie
      rol functie, functie rol, positie, function, job role
      """
    ),
    (.role, "role, buying role, decision role, contact role, rol, dmu, dmu rol"),
    (
      .phone,
      """
      phone, phone number, telephone, telephone number, tel, tel nr, phone work, work phone
      business phone, company phone, office phone, direct phone, phone 1, primary phone, landline
      phone numbers, phone no, user phone, contact phone, contact phone number, phone office, phone home, home phone
      telefoon, telefoonnummer, telefoonnr, tel nummer, telefoon werk, telefoon zakelijk
      vast nummer, vaste telefoon, telefoon vast, telefoon algemeen, doorkiesnummer
      telnr, telefoon nummer, telefoon nr, telefoon contactpersoon, telefoonnummer contactpersoon
      contactpersoon telefoon, contact telefoon, telefoonnummer zakelijk, telefoonnummer bedrijf, telefoon bedrijf
      zakelijk telefoonnummer, zakelijke telefoon, telefoonnummers, telefoon 1, vaste nummer
      vast, tel vast, tel algemeen, tel werk, tel zaak, tel zakelijk, tel bedrijf, direct nummer, direct number
      telephone no, ph, phone nr, contact number, contactnummer, belnummer, algemeen nummer, hoofdnummer
      """
    ),
    (
      .mobile,
      """
      mobile, mobile phone, mobile number, mobile phone number, cell, cell phone, cellphone
      phone mobile, mobiel, mobiel nummer, mobiele nummer, mobiele telefoon, telefoon mobiel, gsm
      gsm nummer, 06, 06 nummer
      telefoonnummer mobiel, mobiele telefoonnummer, mobiel telefoonnummer, telefoon prive
      mobile no, contact mobile, person mobile, mobiel nr, mobiele nr, mobielnummer, gsm nr
      mob, mob nr, mobielnr, mobiel tel, tel mobiel, tel mob, tel prive, tel 06, telefoon 06, 06 nr, mobile nr
      cell number, cellphone number, cell phone number
      """
    ),
    (
      .email,
      """
      email, e mail, mail, email address, e mail address, mail address, email work, work email
      primary email, business email, contact email, email from, e mail 1, email 1
      emailadres, e mailadres, e mail adres, mailadres, e mail werk, email werk, email zakelijk
      e mail zakelijk, user email, e mail contactpersoon, email contactpersoon, mail contactpersoon
      contactpersoon e mail, contactpersoon email, contact e mail, e mailadres contactpersoon, emailadres contactpersoon
      zakelijk e mailadres, zakelijk emailadres, e mailadres zakelijk, email adres, company email
      email id, e mail address 1, email address 1, person email, e mail bedrijf
      mail adres, mail contact, e mail algemeen, email algemeen, algemeen mailadres, algemeen e mailadres
      algemeen emailadres, general email
      """
    ),
    (
      .source,
      """
      source, lead source, leadsource, original source, deal source, origin, lead origin
      source id, source name, referral source, how did you hear about us
      bron, leadbron, herkomst, bron van de lead, bron lead, lead bron, dealbron
      via, kanaal, channel, hoe binnengekomen, hoe gevonden, waar vandaan, gevonden via, how found
      """
    ),
    (
      .value,
      """
      value, amount, deal value, deal amount, opportunity amount, expected revenue
      planned revenue, estimated value, potential value, deal size, price
      waarde, bedrag, dealwaarde, waarde deal, verwachte omzet, geschatte waarde, offertebedrag
      orderwaarde, verwachte waarde, bedrag excl btw, bedrag ex btw, bedrag exclusief btw
      waarde excl btw, waarde ex btw, orderbedrag, dealbedrag, bedrag incl btw, potentiele waarde
      conversion value, total value, quote amount, quote value, weighted amount
      omzet potentie, omzetpotentie, potentiele omzet, bedrag offerte, waarde offerte, kansbedrag
      estimated revenue, potential revenue
      """
    ),
    (
      .currency,
      """
      currency, deal currency, currency of value, currency code, amount currency, currency id
      conversion currency, valuta, munt, muntsoort
      """
    ),
    (
      .status,
      """
      status, lead status, deal status, opportunity status, leadstatus, status lead, dealstatus
      status deal, status name, status id, active, actief
      """
    ),
    (
      .phase,
      """
      stage, phase, deal stage, pipeline stage, sales stage, lifecycle stage, opportunity stage
      stage pipeline, stage id, stage name, phase name, levenscyclusfase, lifecyclefase
      lifecycle fase, deal fase, fase deal, fase verkoopkans, fase, salesfase, verkoopfase, stadium, dealfase
      sales fase, pipeline fase, pipelinefase
      """
    ),
    (
      .reason,
      """
      reason, lost reason, lost reason id, loss reason, closed lost reason, reason lost, reason for loss
      reden, verliesreden, reden verlies, reden verloren
      reden van verlies, reden van afwijzing, verloren reden, reden afgewezen, reden verloren deal
      """
    ),
    (
      .owner,
      """
      owner, lead owner, deal owner, contact owner, account owner, company owner
      opportunity owner, sales rep, salesperson, assigned to, assignee, account manager
      user id, owner name, record owner, sales owner, sales representative, rep, responsible
      eigenaar, accountmanager, verkoper, behandelaar, toegewezen aan
      leadeigenaar, dealeigenaar, contacteigenaar, eigenaar lead, eigenaar deal, eigenaar contact
      eigenaar contactpersoon, eigenaar van de lead, eigenaar van de deal, eigenaar verkoopkans
      verantwoordelijke, verkoopmedewerker, account eigenaar, accounteigenaar
      wie belt, beller, account mgr, verantw, vertegenwoordiger, buitendienst, binnendienst, sales manager
      """
    ),
    (
      .note,
      """
      note, notes, comment, comments, remark, remarks, description, memo, note content
      notitie, notities, opmerking, opmerkingen, toelichting, omschrijving, bijzonderheden
      memo veld, aantekening, aantekeningen, commentaar, beschrijving, internal notes, lead notes
      gespreksnotities, gespreksnotitie, gespreksverslag, verslag, call notes, belnotities, bel notities
      notitie gesprek, info, extra info, extra informatie, overig, overige info, overige informatie
      aanvullende info, achtergrond, background, additional info
      """
    ),
    (
      .country,
      """
      country, country region, mailing country, billing country, country code, country id
      country name, land, landcode, land regio, vestigingsland
      """
    ),
    (
      .objection,
      """
      objected, objected to calls, objection, do not call, donotcall, do not phone, do not contact
      dnc, no calls, no call, phone opt out, call opt out, opted out of calls, calls opted out
      do not allow phone calls, has opted out of calls, contact do not call, opt out phone
      bezwaar, bezwaar tegen bellen, bel me niet, bel mij niet, niet bellen, niet meer bellen
      recht van verzet, wil niet gebeld worden, niet telefonisch benaderen, belmeniet, bezwaar bellen
      telefonische opt out, geen telefoontjes, opt out, optout, opted out
      bel me niet register, in bel me niet register, bmnr, blacklist, zwarte lijst, blokkade, belblokkade
      geblokkeerd, geblokkeerd voor bellen, niet benaderen, niet meer benaderen, niet storen, no contact
      do not disturb, never call
      """
    ),
    (
      .mayCall,
      """
      may call, may be called, can call, call allowed, calls allowed, calling allowed, allow calls, allowed to call
      opt in phone, phone opt in, call opt in, opted in to calls, ok to call, consent to call, call permission
      mag bellen, mag gebeld worden, mag ik bellen, bellen toegestaan, bellen mag, mag worden gebeld, gebeld worden
      opt in bellen, opt in telefoon, telefonische opt in, telefoon opt in, bel opt in, toestemming bellen
      toestemming om te bellen, bellen akkoord, telefonisch benaderen, mag telefonisch benaderd worden
      """
    ),
    (
      .due,
      """
      due, next activity date, next activity due date, next activity deadline, activity date deadline
      next activity, next activity time, next contact date, next contact, next call, next call date
      next follow up, next follow up date, follow up date, followup date, follow up on, call back date
      callback date, call back on, next step date, next step due, next step due date, next action date, action date
      date next activity, date next action
      volgende activiteit, volgende activiteit datum, datum volgende activiteit, deadline volgende activiteit
      volgende activiteitsdatum, volgende actie op, volgende actie datum, datum volgende actie, actiedatum, actie datum, datum actie
      opvolgen op, opvolgdatum, opvolg datum, opvolging op, datum opvolging, terugbellen op, terugbeldatum
      terugbel datum, terugbelmoment, bellen op, beldatum, vervolgdatum, vervolg datum, datum vervolg
      datum vervolgstap, vervolgstap datum, volgende contactdatum, volgende contactmoment, volgend contact
      volgend contactmoment, nabellen op, herinnering op
      datum terugbellen, terugbellen d d, terugbellen wanneer, wanneer terugbellen, wanneer bellen, bellen wanneer
      bel terug op, terug bellen op, weer bellen op, opnieuw bellen op, volgende keer bellen, volgend belmoment
      volgende belmoment, volgende belactie, volgende belafspraak, belafspraak, belmoment, bel datum
      datum bellen, nabeldatum, nabel datum, datum nabellen, datum opvolgen, datum volgende contact
      datum volgend contact, actie op, reminder, reminder date, remind me on, herinnering, herinneringsdatum
      call on, to call on, date to call, call again on, recall date, callback on
      volgende afspraak, afspraakdatum, afspraak datum, datum afspraak, appointment date, date of appointment
      meeting date, next meeting, next appointment
      """
    ),
    (
      .nextStep,
      """
      next step, next steps, nextstep, next action, next activity summary, activity summary
      next activity subject, next activity type, next activity note, to do, follow up, followup
      call back, callback
      vervolgstap, volgende stap, volgende actie, vervolgactie, vervolg, actie, opvolgen, opvolging
      terugbellen, volgende activiteit onderwerp, volgende activiteit type, samenvatting volgende activiteit
      nabellen, actiepunt, te doen
      wat te doen, action, actiepunten, action item, todo, afspraak, appointment, terug bellen, opnieuw bellen
      """
    ),
    (.zone, "time zone, timezone, tijdzone"),
    (
      .legalForm,
      """
      legal form, company form, legal entity type, rechtsvorm, bedrijfsvorm, ondernemingsvorm
      juridische vorm
      """
    ),
  ]
}
