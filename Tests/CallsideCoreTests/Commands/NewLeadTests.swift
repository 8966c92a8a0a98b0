import CallsideCore
import CallsideTestSupport
import Testing

struct NewLeadTests {
  private func checkAdded(
    _ request: NewLead, in language: Language = .en, _ added: LeadAdded, _ contact: Contact? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let contacts = contact.map { [Event.contactSet($0)] } ?? []
    expectSame(
      try request.events(in: .sample, language: language), [.leadAdded(added)] + contacts,
      sourceLocation: sourceLocation)
  }

  private func added(_ name: String, _ change: (inout LeadAdded) -> Void = { _ in }) -> LeadAdded {
    var added = LeadAdded(name: name, playbook: "sample", phase: "contact")
    change(&added)
    return added
  }

  @Test(arguments: [
    ("Brouwer", "Brouwer"), ("  Brouwer   B.V. ", "Brouwer B.V."), ("Brou\u{1B}wer", "Brouwer"),
    ("3M", "3M"), ("112", "112"), ("张伟", "张伟"), ("Jansen, Smit & Co", "Jansen, Smit & Co"),
    ("a\nb", "a b"), (String(repeating: "x", count: 200), String(repeating: "x", count: 200)),
  ])
  func aNameWillDo(typed: String, name: String) throws {
    #expect(NewLead(name: typed).cleanedName == name)
    try checkAdded(NewLead(name: typed), added(name))
  }

  @Test func everythingThatWasTypedIsKept() throws {
    try checkAdded(
      NewLead(
        name: "Brouwer", contact: "Karin Smit, directeur", phone: "020 123 4567",
        email: "k@smit.example", role: "beslisser",
        particulars: .init(
          source: "koud", value: "12k", legalForm: " bv ",
          fields: ["branche=bouw", "plaats = Ede ", "leeg="])),
      added("Brouwer") {
        $0.source = .cold
        $0.value = Money(minorUnits: 1_200_000, currency: "EUR")
        $0.legalForm = "bv"
        $0.fields = ["branche": "bouw", "plaats": "Ede", "leeg": ""]
      },
      Contact(
        id: "c1", name: "Karin Smit", title: "directeur", phone: "0201234567",
        email: "k@smit.example", roles: [.decider]))
  }

  @Test(arguments: [
    ("12,5", Language.en, Int64(1250)), ("12,5", .nl, 1250), ("1.500", .nl, 150_000),
    ("1.500", .en, 150_000), ("€ 12.500,50", .nl, 1_250_050),
  ])
  func aValueIsReadInTheLanguage(text: String, language: Language, minorUnits: Int64) throws {
    try checkAdded(
      NewLead(name: "B", particulars: .init(value: text)), in: language,
      added("B") { $0.value = Money(minorUnits: minorUnits, currency: "EUR") })
  }

  @Test(arguments: [
    ("marketing", Lead.Source.marketing), ("Internet", .marketing), ("web", .marketing),
    ("website", .marketing), ("cold", .cold), ("KOUD", .cold), ("koude acquisitie", .cold),
    ("offline", .offline), ("beurs", .offline), ("fair", .offline), ("netwerk", .offline),
    (" network ", .offline),
  ])
  func aSourceIsReadInBothLanguages(text: String, source: Lead.Source) throws {
    try checkAdded(
      NewLead(name: "B", particulars: .init(source: text)), added("B") { $0.source = source })
  }

  @Test(arguments: ["Brouwer", "Jansen, Smit & Co", "Caf@home", "112", "Smit, voor, directeur"])
  func aNumberAloneIsTheCompanys(name: String) throws {
    try checkAdded(
      NewLead(name: name, phone: "0201234567"), added(name),
      Contact(id: Contact.companyID, name: name, phone: "0201234567"))
    try checkAdded(
      NewLead(name: name, email: "info@b.nl", role: "gatekeeper"), added(name),
      Contact(id: Contact.companyID, name: name, email: "info@b.nl", roles: [.gatekeeper]))
  }

  @Test func aFieldThatIsGivenStaysWhenTheNumberSaysMore() throws {
    let request = NewLead(
      name: "B", phone: "06-12345678 (after five)",
      particulars: LeadParticulars(fields: ["phone=not on Fridays", "telefoon=niet op vrijdag"]))
    for (language, name) in [(Language.en, "phone"), (.nl, "telefoon")] {
      let events = try request.events(in: .sample, language: language)
      guard case .leadAdded(let lead)? = events.first else {
        Issue.record("no lead")
        return
      }
      #expect(lead.fields["phone"] == "not on Fridays")
      #expect(lead.fields["telefoon"] == "niet op vrijdag")
      #expect(lead.fields["\(name) (2)"] == "06-12345678 (after five)")
    }
  }

  @Test func aNumberIsOfWhereTheRepIs() throws {
    let request = NewLead(name: "B", contact: "Karin, 02 123 45 68", phone: "02 123 45 67")
    let events = try request.events(in: .sample, language: .nl, home: "be")
    guard case .contactSet(let contact)? = events.last else {
      Issue.record("nobody")
      return
    }
    #expect(contact.phone == "+3221234567")
  }

  @Test func whatIsGivenApartWinsFromWhatStandsWithTheName() throws {
    try checkAdded(
      NewLead(name: "B", contact: "Karin, 0307654321, inkoper", phone: "0201234567", role: "user"),
      added("B"),
      Contact(id: "c1", name: "Karin", phone: "0201234567", roles: [.buyer, .user]))
  }

  private func checkRefused(
    _ request: NewLead, in playbook: Playbook = .sample, rule: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in Language.allCases {
      let refusal = try #require(
        #expect(throws: Diagnostic.self, sourceLocation: sourceLocation) {
          try request.events(in: playbook, language: language)
        })
      #expect(refusal.rule == rule, sourceLocation: sourceLocation)
      #expect(refusal.headline.en != refusal.headline.nl, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["", "  ", "?!", "-", "\u{1B}", "..."])
  func aLeadNeedsAName(name: String) throws {
    try checkRefused(NewLead(name: name), rule: "usage")
  }

  @Test func anythingThatCannotBeReadIsRefused() throws {
    let long = String(repeating: "x", count: 201)
    try checkRefused(NewLead(name: long), rule: "long-name")
    try checkRefused(
      NewLead(name: "B", particulars: .init(source: "radio")), rule: "unknown-source")
    try checkRefused(NewLead(name: "B", particulars: .init(value: "a lot")), rule: "not-an-amount")
    try checkRefused(NewLead(name: "B", phone: "12"), rule: "not-a-phone-number")
    try checkRefused(NewLead(name: "B", email: "b.nl"), rule: "not-a-mail-address")
    try checkRefused(NewLead(name: "B", contact: "K", role: "boss"), rule: "unknown-role")
    try checkRefused(NewLead(name: "B", contact: "12"), rule: "no-name")
    try checkRefused(NewLead(name: "B", contact: ""), rule: "no-name")
    var empty = Playbook.sample
    empty.phases = []
    try checkRefused(NewLead(name: "B"), in: empty, rule: "no-phases")
  }

  @Test func aRoleBelongsToAPerson() throws {
    try checkRefused(NewLead(name: "B", role: "decider"), rule: "usage")
    try checkRefused(NewLead(name: "B", role: "boss"), rule: "unknown-role")
  }

  @Test(arguments: ["branche", "", "=x", " =x", "\u{1B}=x"])
  func aFieldHasANameAndAValue(field: String) throws {
    try checkRefused(NewLead(name: "B", particulars: .init(fields: ["a=b", field])), rule: "usage")
  }

  @Test(arguments: [("a=b=c", "a", "b=c"), (" a b = c d ", "a b", "c d"), ("a=", "a", "")])
  func aFieldEndsItsNameAtTheFirstSign(field: String, name: String, value: String) throws {
    try checkAdded(
      NewLead(name: "B", particulars: .init(fields: [field])),
      added("B") { $0.fields = [name: value] })
  }

  @Test func anUnknownRoleNamesThemAll() {
    let refusal = Diagnostic.unknownRole("bo\u{1B}ss")
    #expect(refusal.headline == Phrase(en: "\"boss\" is not a role", nl: "\"boss\" is geen rol"))
    #expect(
      refusal.help
        == Phrase(
          en: "the roles are initiator, user, influencer, decider, buyer, gatekeeper",
          nl: "de rollen zijn initiatiefnemer, gebruiker, beïnvloeder, beslisser, inkoper, "
            + "poortwachter"))
  }
}
