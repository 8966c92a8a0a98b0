import CallsideCore

/// The questions with which a rep finds out whether there is something to sell.
///
/// With every choice of frameworks there are 11 to 14 of them: fewer leave holes, and with more a
/// call becomes an interrogation.
extension DraftQuestion {
  /// Returns the questions of the first talk that go with some frameworks.
  static func aboutNow(for frameworks: [Framework]) -> [DraftQuestion] {
    [current, size, mark, problem, consequence]
      + (frameworks.contains(.bant) ? [urgency] : [])
      + [decisionRoute, budget]
  }

  /// Returns the questions about what it is worth and how they choose, for some frameworks.
  static func aboutWorth(for frameworks: [Framework]) -> [DraftQuestion] {
    let hasHours = frameworks.contains(.spin) && !frameworks.contains(.meddic)
    return (hasHours ? [hours] : [])
      + [cost, payoff, criteria]
      + (frameworks.contains(.meddic) ? [budgetOwner, champion] : [])
      + [wantedStart]
  }

  static let current = DraftQuestion(
    id: Phrase(en: "current", nl: "huidige-aanpak"),
    ask: Phrase(
      en: "When it comes to <product>, how do you do it now?",
      nl: "Hoe regelt u dat nu, als het om <product> gaat?"),
    why: Phrase(
      en: "You cannot improve on something nobody has described to you.",
      nl: "Je kunt pas iets beter maken als je weet hoe het nu gaat."),
    changes: Phrase(
      en: "With a supplier you ask what is missing; with their own people, what it takes.",
      nl: "Bij een leverancier vraag je wat er ontbreekt; bij eigen mensen wat het kost."),
    answer: .choice([
      Choice(
        Phrase(en: "supplier", nl: "leverancier"),
        Phrase(en: "A supplier does it", nl: "Een vaste leverancier")),
      Choice(
        Phrase(en: "own-people", nl: "eigen-mensen"),
        Phrase(en: "Their own people do it", nl: "Eigen mensen")),
      Choice(
        Phrase(en: "both", nl: "beide"),
        Phrase(en: "Partly themselves, partly a supplier", nl: "Deels zelf, deels uitbesteed"),
        chance: 5),
      Choice(
        Phrase(en: "nothing", nl: "niets"),
        Phrase(en: "Nothing arranged yet", nl: "Nog niets geregeld"), chance: 5),
    ]),
    tip: Phrase(
      en: "Ask how it came to be like that. Names and old annoyances come up by themselves.",
      nl: "Vraag hoe dat zo gekomen is. Namen en oude ergernissen komen dan vanzelf."),
    tags: ["SPIN.situation"])

  static let size = DraftQuestion(
    id: Phrase(en: "size", nl: "omvang"),
    ask: Phrase(
      en: "How many people have to do with it?", nl: "Voor hoeveel mensen is het?"),
    why: Phrase(
      en: "The size says how much it is worth, and how many will have a say.",
      nl: "De omvang zegt wat het waard is, en hoeveel mensen meebeslissen."),
    changes: Phrase(
      en: "Many people means that you look for more names before you quote.",
      nl: "Zijn het er veel, dan zoek je meer namen voor je een offerte maakt."),
    answer: .number(unit: Phrase(en: "people", nl: "mensen"), least: 1, most: 10_000),
    tags: ["SPIN.situation"])

  static let mark = DraftQuestion(
    id: Phrase(en: "mark", nl: "rapportcijfer"),
    ask: Phrase(
      en: "What mark out of ten would you give it?", nl: "Welk rapportcijfer geeft u dat nu?"),
    why: Phrase(
      en: "A mark is sooner given than an opinion, and easy to ask on about.",
      nl: "Een cijfer is sneller gegeven dan een mening, en je vraagt er makkelijk op door."),
    changes: Phrase(
      en: "With an eight or more, you look only for the part that is missing.",
      nl: "Bij een acht of hoger zoek je alleen nog dat laatste stukje."),
    answer: .number(unit: nil, least: 1, most: 10),
    tip: Phrase(
      en: "Ask what the missing points are for, and be silent.",
      nl: "Vraag waarom het geen punt hoger is, en wees dan stil."),
    tags: ["SPIN.problem"])

  static let problem = DraftQuestion(
    id: Phrase(en: "problem", nl: "knelpunt"),
    ask: Phrase(
      en: "What would you change about it first?", nl: "Waar loopt u daarbij het meest tegenaan?"),
    why: Phrase(
      en: "Without something that has to change there is nothing to buy.",
      nl: "Zonder knelpunt is er niets op te lossen, en dus niets te kopen."),
    changes: Phrase(
      en: "You sum up with these words, and begin the next call with them.",
      nl: "Met deze woorden vat je samen, en begin je je volgende gesprek."),
    answer: .text,
    tip: Phrase(
      en: "If it stays vague, ask for the last time it happened.",
      nl: "Blijft het vaag, vraag dan wanneer het voor het laatst gebeurde."),
    tags: ["SPIN.problem", "BANT.need", "MEDDIC.identify-pain"])

  static let consequence = DraftQuestion(
    id: Phrase(en: "consequence", nl: "gevolg"),
    ask: Phrase(
      en: "What does that do to the business?", nl: "Wat merkt u daarvan in het bedrijf?"),
    why: Phrase(
      en: "A problem without consequences stays on the pile.",
      nl: "Een probleem zonder gevolgen blijft op de stapel liggen."),
    changes: Phrase(
      en: "Money or people at stake is a reason to hurry; little harm is not.",
      nl: "Kost het geld of mensen, dan is er haast; merken ze weinig, dan niet."),
    answer: .choice([
      Choice(
        Phrase(en: "little", nl: "weinig"), Phrase(en: "Little", nl: "Weinig"), chance: -10),
      Choice(
        Phrase(en: "time", nl: "tijd"), Phrase(en: "It costs time", nl: "Het kost tijd"),
        chance: 5),
      Choice(
        Phrase(en: "money", nl: "geld"), Phrase(en: "It costs money", nl: "Het kost geld"),
        chance: 10),
      Choice(
        Phrase(en: "people", nl: "mensen"),
        Phrase(en: "Customers or colleagues notice", nl: "Klanten of collega's hebben er last van"),
        chance: 10),
    ]),
    tags: ["SPIN.implication"])

  static let urgency = DraftQuestion(
    id: Phrase(en: "urgency", nl: "haast"),
    ask: Phrase(
      en: "How urgent is it for you to do something about it?",
      nl: "Hoe dringend is het voor u om daar iets aan te doen?"),
    why: Phrase(
      en: "Whoever is in no hurry does not buy, however pleasant the call.",
      nl: "Wie geen haast heeft koopt niet, hoe gezellig het ook is."),
    changes: Phrase(
      en: "No hurry means that you keep in touch, and propose no meeting yet.",
      nl: "Bij geen haast houd je contact, en stel je nog geen afspraak voor."),
    answer: .choice([
      Choice(
        Phrase(en: "high", nl: "hoog"), Phrase(en: "As soon as possible", nl: "Zo snel mogelijk"),
        chance: 15),
      Choice(
        Phrase(en: "this-year", nl: "dit-jaar"),
        Phrase(en: "This year, preferably", nl: "Liefst dit jaar"), chance: 5),
      Choice(
        Phrase(en: "none", nl: "geen"), Phrase(en: "No hurry", nl: "Geen haast"), chance: -15),
    ]),
    tags: ["BANT.timeline"])
}
