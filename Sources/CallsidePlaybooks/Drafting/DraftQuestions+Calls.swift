import CallsideCore

/// The questions that belong to one phase: the right person, the day of an appointment, the
/// answers after which a call changes course.
extension DraftQuestion {
  static let rightPerson = DraftQuestion(
    id: Phrase(en: "right-person", nl: "juiste-persoon"),
    ask: Phrase(
      en: "Do you look after <product> yourself?",
      nl: "Ben ik voor <product> bij u aan het juiste adres?"),
    why: Phrase(
      en: "A good talk with the wrong person has to be done twice.",
      nl: "Een goed gesprek met de verkeerde persoon moet je nog eens doen."),
    changes: Phrase(
      en: "No leads to the colleague; yes leads to a day for a talk.",
      nl: "Bij nee vraag je naar de collega; bij ja naar een dag voor een gesprek."),
    answer: .yesNo(yes: 5, no: 0))

  static let colleague = DraftQuestion(
    id: Phrase(en: "colleague", nl: "collega"),
    ask: Phrase(en: "Who looks after it at your company?", nl: "Wie gaat er bij u dan over?"),
    why: Phrase(
      en: "With a name you are no stranger in the next call.",
      nl: "Met een naam ben je de volgende keer geen vreemde meer."),
    changes: Phrase(
      en: "From now on you ring this person, and say who gave you the name.",
      nl: "Vanaf nu bel je deze persoon, en je zegt van wie je de naam hebt."),
    answer: .contact)

  static let directNumber = DraftQuestion(
    id: Phrase(en: "direct-number", nl: "doorkiesnummer"),
    ask: Phrase(
      en: "On which number can I reach your colleague best?",
      nl: "Op welk nummer bereik ik uw collega het best?"),
    why: Phrase(
      en: "A direct number saves the reception a call, and you three.",
      nl: "Een rechtstreeks nummer scheelt je drie keer doorverbinden."),
    changes: Phrase(
      en: "The next call goes to this number.", nl: "De volgende keer bel je dit nummer."),
    answer: .phone)

  static let firstTalk = day(
    id: Phrase(en: "first-talk", nl: "kennismaking"),
    ask: Phrase(
      en: "Which day suits you for that?", nl: "Welke dag komt u daarvoor het best uit?"),
    why: Phrase(
      en: "A talk without a day is only a nice idea.", nl: "Zonder datum is een afspraak een wens.")
  )

  static let meeting = day(
    id: Phrase(en: "meeting", nl: "afspraak"),
    ask: Phrase(
      en: "Which day shall we sit down together?", nl: "Wanneer zullen we daarvoor afspreken?"),
    why: Phrase(
      en: "Whoever picks a day means it. \"We'll be in touch\" is a polite no.",
      nl: "Wie een dag kiest, meent het. \"We bellen nog\" is een beleefd nee."))

  static let visit = day(
    id: Phrase(en: "visit", nl: "bezoek"),
    ask: Phrase(en: "Which day shall I come by?", nl: "Op welke dag kan ik bij u langskomen?"),
    why: Phrase(
      en: "Round a table you do the sums together.", nl: "Aan tafel reken je het samen door."))

  static let contents = DraftQuestion(
    id: Phrase(en: "contents", nl: "offerte-inhoud"),
    ask: Phrase(
      en: "What has to be in the quote in any case?",
      nl: "Wat moet er in elk geval in de offerte staan?"),
    why: Phrase(
      en: "A quote that they helped to write gets read.",
      nl: "Een offerte die de klant zelf helpt schrijven, leest hij ook."),
    changes: Phrase(
      en: "What they name stands on top; the rest stays short.",
      nl: "Wat de klant noemt staat bovenaan, de rest houd je kort."),
    answer: .text)

  static let others = DraftQuestion(
    id: Phrase(en: "others", nl: "andere-partijen"),
    ask: Phrase(
      en: "Are you asking for other quotes as well?",
      nl: "Vraagt u nog ergens anders een offerte aan?"),
    why: Phrase(
      en: "You write differently when yours lies beside another.",
      nl: "Je schrijft anders als er nog een naast ligt."),
    changes: Phrase(
      en: "With others in the race you show the difference line by line.",
      nl: "Zijn er anderen, dan laat je regel voor regel het verschil zien."),
    answer: .yesNo(yes: -10, no: 5),
    tip: Phrase(
      en: "Never speak badly of another firm.", nl: "Zeg nooit iets lelijks over een ander."))

  static let quoteMail = DraftQuestion(
    id: Phrase(en: "quote-mail", nl: "offerte-mail"),
    ask: Phrase(
      en: "Which mail address shall I send it to?",
      nl: "Naar welk mailadres mag ik de offerte sturen?"),
    why: Phrase(
      en: "One wrong letter costs you a week.", nl: "Eén verkeerde letter kost je een week."),
    changes: Phrase(
      en: "The quote goes here, once the talk about it is planned.",
      nl: "Hier gaat de offerte heen, zodra de bespreking gepland is."),
    answer: .email)

  static let walkThrough = day(
    id: Phrase(en: "walk-through", nl: "bespreking"),
    ask: Phrase(
      en: "Which day shall we go through it together?",
      nl: "Op welke dag nemen we de offerte samen door?"),
    why: Phrase(
      en: "A quote nobody goes through with you is judged by its last line.",
      nl: "Een offerte zonder bespreking wordt op de laatste regel beoordeeld."))

  static let impression = DraftQuestion(
    id: Phrase(en: "impression", nl: "indruk"),
    ask: Phrase(en: "What do you make of our quote?", nl: "Wat is uw indruk van onze offerte?"),
    why: Phrase(
      en: "You want their opinion before you defend anything.",
      nl: "Je wilt eerst horen wat de klant vindt."),
    changes: Phrase(
      en: "A doubt leads to what still has to be settled.",
      nl: "Bij twijfel vraag je wat er nog geregeld moet worden."),
    answer: .choice([
      Choice(
        Phrase(en: "good", nl: "goed"), Phrase(en: "Good", nl: "Goed"), chance: 15),
      Choice(
        Phrase(en: "price", nl: "prijs"),
        Phrase(en: "Good, but dear", nl: "Goed, maar duur"), chance: -5),
      Choice(
        Phrase(en: "doubt", nl: "twijfel"), Phrase(en: "In doubt", nl: "Twijfelt"), chance: -10),
      Choice(
        Phrase(en: "bad", nl: "slecht"), Phrase(en: "Not what they wanted", nl: "Valt tegen"),
        chance: -25),
    ]))

  static let certainty = DraftQuestion(
    id: Phrase(en: "certainty", nl: "zekerheid"),
    ask: Phrase(
      en: "As a percentage, how sure are you of a yes?",
      nl: "Hoe zeker bent u van een ja, in procenten?"),
    why: Phrase(
      en: "A number brings up a doubt without anybody having to say no.",
      nl: "Een getal haalt de twijfel boven zonder dat iemand nee hoeft te zeggen."),
    changes: Phrase(
      en: "Under eighty you ask what is missing.", nl: "Onder de tachtig vraag je wat er ontbreekt."
    ),
    answer: .percent)

  static let obstacle = DraftQuestion(
    id: Phrase(en: "obstacle", nl: "drempel"),
    ask: Phrase(
      en: "What would it take to make that a hundred?",
      nl: "Wat is er nodig om daar honderd van te maken?"),
    why: Phrase(
      en: "So they name the last hurdle themselves.", nl: "Zo noemt de klant zelf de laatste horde."
    ),
    changes: Phrase(
      en: "You agree on how to settle exactly this.",
      nl: "Over precies dit maak je een afspraak."),
    answer: .text)

  static let decisionDay = day(
    id: Phrase(en: "decision-day", nl: "besluitdag"),
    ask: Phrase(en: "On which day do you decide?", nl: "Op welke dag neemt u het besluit?"),
    why: Phrase(
      en: "Without a day, following up is nagging.", nl: "Zonder dag is nabellen zeuren."))

  /// Makes a question for a day that becomes the next step.
  static func day(id: Phrase, ask: Phrase, why: Phrase) -> DraftQuestion {
    DraftQuestion(
      id: id, ask: ask, why: why,
      changes: Phrase(
        en: "This day becomes the next step; without it you ring in a few days.",
        nl: "Deze dag wordt je vervolgstap; zonder dag bel je over een paar dagen."),
      answer: .date)
  }
}
