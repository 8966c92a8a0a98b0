import CallsideCore
import Testing

struct ContactTests {
  @Test(arguments: [
    ("Karin Smit", "Karin", "Smit"), ("Karin", "Karin", nil),
    ("Jan van der Meer", "Jan", "van der Meer"), ("Sanne de Vries", "Sanne", "de Vries"),
    ("Piet 't Hart", "Piet", "'t Hart"), ("Anne-Marie Smit-de Boer", "Anne-Marie", "Smit-de Boer"),
    ("Karin  Smit", "Karin", "Smit"), ("Karin ", "Karin", nil), ("Zoë Öztürk", "Zoë", "Öztürk"),
    ("J.P. ten Hag", "J.P.", "ten Hag"), ("", "", nil),
  ])
  func theFirstWordIsTheFirstName(name: String, first: String, last: String?) {
    let contact = Contact(id: "c1", name: name)
    #expect(contact.firstName == first)
    #expect(contact.lastName == last)
  }

  @Test(arguments: [
    ("initiator", Role.initiator), ("initiatiefnemer", .initiator), ("user", .user),
    ("gebruiker", .user), ("influencer", .influencer), ("beïnvloeder", .influencer),
    ("beinvloeder", .influencer), ("BEÏNVLOEDER", .influencer), ("decider", .decider),
    ("beslisser", .decider), ("Beslisser", .decider), ("buyer", .buyer), ("inkoper", .buyer),
    ("gatekeeper", .gatekeeper), ("poortwachter", .gatekeeper),
  ])
  func aRoleIsReadInBothLanguages(word: String, role: Role) {
    #expect(Role.read(word) == role)
  }

  @Test(arguments: ["", "boss", "decid", "deciders", "directeur", "de beslisser", "user,"])
  func whatIsNoRoleIsNone(word: String) {
    #expect(Role.read(word) == nil)
  }

  @Test(arguments: Role.allCases, Language.allCases)
  func aRoleIsReadAsItIsShown(role: Role, language: Language) {
    #expect(Role.read(role.phrase[language]) == role)
    #expect(Role.read(role.phrase[language].uppercased()) == role)
  }

  @Test(arguments: [
    ("+", Stance.positive), ("for", .positive), ("voor", .positive), ("positive", .positive),
    ("Positief", .positive), ("pro", .positive), ("0", .neutral), ("neutral", .neutral),
    ("neutraal", .neutral), ("-", .negative), ("against", .negative), ("tegen", .negative),
    ("negatief", .negative), ("NEGATIVE", .negative), ("voorstander", .positive),
    ("twijfelt", .neutral), ("sceptisch", .negative),
  ])
  func aStanceIsReadInBothLanguages(word: String, stance: Stance) {
    #expect(Stance.read(word) == stance)
  }

  @Test(arguments: ["", "1", "++", "maybe", "anti"])
  func whatIsNoStanceIsNone(word: String) {
    #expect(Stance.read(word) == nil)
  }

  @Test(arguments: Stance.allCases)
  func aStanceIsReadAsItIsShown(stance: Stance) {
    for language in Language.allCases { #expect(Stance.read(stance.phrase[language]) == stance) }
    #expect(Stance.read(stance.mark) == stance)
    #expect(Stance.read(stance.rawValue) == stance)
  }

  @Test(arguments: [
    ("call", NextStep.Action.call), ("bel", .call), ("bellen", .call), ("terugbellen", .call),
    ("email", .email), ("mail", .email), ("mailen", .email), ("meet", .meet), ("meeting", .meet),
    ("visit", .meet), ("afspraak", .meet), ("bezoek", .meet), ("quote", .quote),
    ("offerte", .quote), ("evaluate", .evaluate), ("evalueren", .evaluate),
    ("Evaluatie", .evaluate),
  ])
  func anActionIsReadInBothLanguages(word: String, action: NextStep.Action) {
    #expect(NextStep.Action.read(word) == action)
  }

  @Test(arguments: ["", "dance", "morgen", "10:00", "call tomorrow"])
  func whatIsNoActionIsNone(word: String) {
    #expect(NextStep.Action.read(word) == nil)
  }

  @Test(arguments: NextStep.Action.allCases)
  func anActionIsReadByItsNameInTheFile(action: NextStep.Action) {
    #expect(NextStep.Action.read(action.rawValue) == action)
  }
}
