import CallsideCore
import CallsideTestSupport
import Testing

struct PersonReadingTests {
  private let lead = Lead.sample(contacts: [
    Contact(
      id: "c1", name: "Karin Smit", title: "directeur", phone: "0201234567", roles: [.user],
      stance: .neutral),
    Contact(id: "c2", name: "Zoë Bakker"), Contact(id: "c3", name: "Piet Jansen"),
    Contact(id: "c4", name: "Piet de Boer"),
  ])

  private func checkRead(
    _ text: String, role: Role? = nil, in lead: Lead = .sample(), _ expected: Contact,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    expectSame(
      try PersonReading.read(text, role: role, in: lead, newID: "new"), expected,
      sourceLocation: sourceLocation)
  }

  @Test func everyParticularHasItsShape() throws {
    try checkRead(
      "Karin Smit, directeur, voor, 06 1234 5678, karin@smit.nl", role: .decider,
      Contact(
        id: "new", name: "Karin Smit", title: "directeur", phone: "0612345678",
        email: "karin@smit.nl", roles: [.decider], stance: .positive))
  }

  @Test func theOrderDoesNotMatterAfterTheName() throws {
    try checkRead(
      "Karin,karin@smit.nl,+,+31 (0)20 123 45 67,inkoper,hoofd inkoop",
      Contact(
        id: "new", name: "Karin", title: "hoofd inkoop", phone: "+31201234567",
        email: "karin@smit.nl", roles: [.buyer], stance: .positive))
  }

  @Test(arguments: [
    ("Karin", "Karin"), ("  Karin   Smit  ", "Karin Smit"), ("Karin,", "Karin"),
    (",,Karin,,", "Karin"),
    ("Karin\tSmit", "Karin Smit"), ("Kar\u{1B}in", "Karin"), ("张伟", "张伟"), ("R2 D2", "R2 D2"),
  ])
  func aNameAloneWillDo(text: String, name: String) throws {
    try checkRead(text, Contact(id: "new", name: name))
  }

  @Test(arguments: [
    "", " ", ",", ",,", "123", "+31 20 123 4567", "karin@smit.nl, directeur", "?",
    "12 euro per maand", "€ 12", "yes", "ja", "Nee", "weet niet", "geen idee", "nobody", "n.v.t.",
  ])
  func withoutANameNobodyIsRecorded(text: String) throws {
    let refusal = try #require(
      #expect(throws: Diagnostic.self) {
        try PersonReading.read(text, role: .user, in: .sample(), newID: "new")
      })
    #expect(refusal.rule == "no-name")
    #expect(
      refusal.headline == Phrase(en: "there is no name in that", nl: "daar staat geen naam in"))
    #expect(
      refusal.help
        == Phrase(
          en: "type `Karen Smith, director`, with a phone number or mail address if you have it",
          nl: "typ `Karin Smit, directeur`, met telefoonnummer of mailadres als je dat hebt"))
  }

  @Test(arguments: [
    ("baas Piet", "`Piet, baas`"), ("directeur Jan de Vries", "`Jan de Vries, directeur`"),
    ("boss Pete", "`Pete, boss`"),
  ])
  func aJobBeforeTheNameIsTurnedRound(text: String, help: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try PersonReading.read(text, role: .user, in: .sample(), newID: "new")
    }
    #expect(refusal?.help?.en.contains(help) == true)
    #expect(refusal?.help?.nl.contains(help) == true)
  }

  @Test(arguments: ["mevrouw Jansen", "de Vries", "van den Berg", "karin Smit", "drs. P"])
  func whatBelongsToANameIsNoJob(name: String) throws {
    try checkRead(name, Contact(id: "new", name: name))
  }

  @Test(arguments: [
    ("Karin, posotief", "positief"), ("Karin, beslissr", "beslisser"),
    ("Karin, neutal", "neutral"),
  ])
  func aSlipIsNoJobTitle(text: String, near: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try PersonReading.read(text, role: nil, in: .sample(), newID: "new")
    }
    #expect(refusal?.help?.nl == "bedoel je \"\(near)\"?")
  }

  @Test(arguments: ["Karin, 1234", "Karin, 12-34", "Karin, ?"])
  func aShortNumberIsNoJobTitle(text: String) {
    let refusal = #expect(throws: Diagnostic.self) {
      try PersonReading.read(text, role: nil, in: .sample(), newID: "new")
    }
    #expect(refusal?.rule == "not-a-phone-number")
    // It is somebody's number, and messages end up in logs.
    #expect(refusal?.headline.en.contains(text.dropFirst(7)) == false)
  }

  @Test(arguments: ["Karin Smit", "karin smit", "KARIN SMIT", "Karin", "karin"])
  func aKnownPersonGetsMoreParticulars(name: String) throws {
    try checkRead(
      "\(name), tegen, karin@smit.nl", role: .decider, in: lead,
      Contact(
        id: "c1", name: "Karin Smit", title: "directeur", phone: "0201234567",
        email: "karin@smit.nl", roles: [.user, .decider], stance: .negative))
  }

  @Test func accentsDoNotMakeAnotherPerson() throws {
    try checkRead("zoe, planner", in: lead, Contact(id: "c2", name: "Zoë Bakker", title: "planner"))
    try checkRead("Zoe Bakker", in: lead, Contact(id: "c2", name: "Zoë Bakker"))
  }

  @Test(arguments: ["Piet", "Karin Jansen", "Smit", "Piet Smit", "Kar"])
  func anyOtherNameIsSomebodyNew(name: String) throws {
    try checkRead(name, in: lead, Contact(id: "new", name: name))
  }

  /// Nothing that was typed is dropped.
  @Test(arguments: [
    ("Karin, manager, directeur", Contact(id: "new", name: "Karin", title: "manager, directeur")),
    (
      "Karin Smit, doet de administratie, werkt maandag en dinsdag, 013-5550199",
      Contact(
        id: "new", name: "Karin Smit", title: "doet de administratie, werkt maandag en dinsdag",
        phone: "0135550199")
    ),
    ("Jan Bakker 0612345678", Contact(id: "new", name: "Jan Bakker", phone: "0612345678")),
    (
      "Klaas de Vries (controller) klaas@groen.nl tel 013 5550181, voor",
      Contact(
        id: "new", name: "Klaas de Vries", title: "controller", phone: "0135550181",
        email: "klaas@groen.nl", stance: .positive)
    ),
    (
      "Anja, zus van Petra 06-22334455",
      Contact(id: "new", name: "Anja", title: "zus van Petra", phone: "0622334455")
    ),
    ("Jan <jan@smit.nl>", Contact(id: "new", name: "Jan", email: "jan@smit.nl")),
  ])
  func everyPartIsKept(text: String, contact: Contact) throws {
    try checkRead(text, contact)
  }

  @Test(arguments: [
    "ja prima", "nul zes twaalf", "ergens in het voorjaar", "nog onbekend", "zijzelf",
    "Henk de Wit is de directeur", "de eigenaar zelf", "mijn man, Piet Jansen, mede-eigenaar",
    "they don't know yet",
  ])
  func aSentenceIsNoName(text: String) {
    #expect(throws: Diagnostic.self) {
      try PersonReading.read(text, role: nil, in: .sample(), newID: "new")
    }
  }

  @Test func rolesAddUp() throws {
    try checkRead(
      "Karin, beslisser, gebruiker, beïnvloeder", role: .buyer,
      Contact(id: "new", name: "Karin", roles: [.decider, .user, .influencer, .buyer]))
  }
}
