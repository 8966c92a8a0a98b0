import CallsideCore

/// The questions about money, and about who decides and how.
extension DraftQuestion {
  static let decisionRoute = DraftQuestion(
    id: Phrase(en: "decision-route", nl: "besluitroute"),
    ask: Phrase(
      en: "How do you decide on something like this?",
      nl: "Hoe komt zo'n besluit bij u tot stand?"),
    why: Phrase(
      en: "You want to know beforehand which desks your quote will pass.",
      nl: "Je wilt vooraf weten over welke bureaus je offerte gaat."),
    changes: Phrase(
      en: "More people means more names, and a meeting with all of them.",
      nl: "Meer mensen betekent meer namen, en een afspraak met allemaal."),
    answer: .choice([
      Choice(
        Phrase(en: "alone", nl: "alleen"),
        Phrase(en: "One person decides", nl: "Eén persoon beslist"), chance: 5),
      Choice(
        Phrase(en: "together", nl: "samen"),
        Phrase(en: "A few people together", nl: "Een paar mensen samen")),
      Choice(
        Phrase(en: "elsewhere", nl: "elders"),
        Phrase(en: "Head office or owners", nl: "Hoofdkantoor of eigenaren"), chance: -10),
    ]),
    tip: Phrase(
      en: "Ask how it went the last time they chose something.",
      nl: "Vraag hoe het de vorige keer ging dat ze iets kozen."),
    tags: ["BANT.authority", "MEDDIC.decision-process"])

  static let budget = DraftQuestion(
    id: Phrase(same: "budget"),
    ask: Phrase(
      en: "How is the money for this arranged?", nl: "Hoe staat het met het budget hiervoor?"),
    why: Phrase(
      en: "Without money you write a quote for the drawer.",
      nl: "Zonder geld schrijf je een offerte voor de la."),
    changes: Phrase(
      en: "Without a budget you do the sums together first.",
      nl: "Zonder budget reken je het eerst samen door."),
    answer: .choice([
      Choice(
        Phrase(en: "set", nl: "vast"),
        Phrase(en: "Money is set aside", nl: "Staat op de begroting"), chance: 15),
      Choice(
        Phrase(en: "possible", nl: "ruimte"),
        Phrase(en: "Can be found for a good case", nl: "Niet begroot, wel ruimte"), chance: 5),
      Choice(
        Phrase(en: "none", nl: "geen"), Phrase(en: "No budget", nl: "Geen budget"), chance: -15),
    ]),
    tags: ["BANT.budget"])

  static let hours = DraftQuestion(
    id: Phrase(en: "hours", nl: "uren"),
    ask: Phrase(
      en: "How many hours a week go into it?", nl: "Hoeveel uur per week bent u eraan kwijt?"),
    why: Phrase(
      en: "Hours feel free until somebody adds them up.",
      nl: "Uren lijken gratis, tot iemand ze optelt."),
    changes: Phrase(
      en: "Many hours give you a sum for the quote.",
      nl: "Veel uren geven je een rekensom voor de offerte."),
    answer: .number(unit: Phrase(en: "hours a week", nl: "uur per week"), least: 0, most: 400),
    tags: ["SPIN.implication"])

  static let cost = DraftQuestion(
    id: Phrase(en: "cost", nl: "kosten"),
    ask: Phrase(
      en: "What does it cost you a year, the way it goes now?",
      nl: "Wat bent u er nu ongeveer per jaar aan kwijt?"),
    why: Phrase(
      en: "This is the amount your price will lie beside.",
      nl: "Dit is het bedrag waar jouw prijs straks naast ligt."),
    changes: Phrase(
      en: "If you are dearer, the quote must show what the difference brings.",
      nl: "Ben je duurder, dan laat je in de offerte zien wat het verschil oplevert."),
    answer: .moneyPerYear,
    tip: Phrase(
      en: "A rough guess will do. Never be the first to name an amount.",
      nl: "Een ruwe schatting is genoeg. Noem zelf nooit als eerste een bedrag."),
    tags: ["BANT.budget", "MEDDIC.metrics"])

  static let payoff = DraftQuestion(
    id: Phrase(en: "payoff", nl: "opbrengst"),
    ask: Phrase(
      en: "What would it give you if that went well?",
      nl: "Wat levert het u op als dat goed loopt?"),
    why: Phrase(
      en: "What they call a gain themselves, you no longer have to prove.",
      nl: "Wat de klant zelf winst noemt, hoef jij niet meer te bewijzen."),
    changes: Phrase(
      en: "These words go at the top of the quote.",
      nl: "Deze woorden komen boven aan de offerte."),
    answer: .text,
    tags: ["SPIN.need-payoff", "MEDDIC.metrics"])

  static let criteria = DraftQuestion(
    id: Phrase(en: "criteria", nl: "keuzecriteria"),
    ask: Phrase(
      en: "What do you look at when you choose a supplier?",
      nl: "Waar let u op als u een leverancier kiest?"),
    why: Phrase(
      en: "You want to see the yardstick before you are held against it.",
      nl: "Je wilt de meetlat kennen voordat je erlangs wordt gelegd."),
    changes: Phrase(
      en: "The order in which they name things is the order of your quote.",
      nl: "De volgorde van de klant wordt de volgorde van je offerte."),
    answer: .text,
    tip: Phrase(
      en: "Ask which of those weighs most.", nl: "Vraag welk punt het zwaarst weegt."),
    tags: ["BANT.need", "MEDDIC.decision-criteria"])

  static let budgetOwner = DraftQuestion(
    id: Phrase(en: "budget-owner", nl: "budgethouder"),
    ask: Phrase(
      en: "Who can release the money for it?", nl: "Wie kan het geld daarvoor vrijmaken?"),
    why: Phrase(
      en: "The one with the money is not always the one at the table.",
      nl: "Wie over het geld gaat, zit niet altijd aan tafel."),
    changes: Phrase(
      en: "This person gets the sum, before the quote goes out.",
      nl: "Deze persoon krijgt de rekensom, nog voor de offerte weggaat."),
    answer: .contact, tags: ["MEDDIC.economic-buyer"])

  static let champion = DraftQuestion(
    id: Phrase(en: "champion", nl: "voorvechter"),
    ask: Phrase(
      en: "Who in the company would like this most?",
      nl: "Wie in het bedrijf ziet dit het liefst gebeuren?"),
    why: Phrase(
      en: "Somebody has to speak for you when you are not in the room.",
      nl: "Iemand moet het voor je opnemen als jij er niet bij zit."),
    changes: Phrase(
      en: "You help this person with the story to tell inside.",
      nl: "Deze persoon help je aan het verhaal voor de collega's."),
    answer: .contact, tags: ["MEDDIC.champion"])

  static let wantedStart = DraftQuestion(
    id: Phrase(en: "wanted-start", nl: "gewenste-start"),
    ask: Phrase(
      en: "By when do you want this arranged?", nl: "Per wanneer wilt u dit geregeld hebben?"),
    why: Phrase(
      en: "A date turns a wish into a plan.", nl: "Een datum maakt van een wens een plan."),
    changes: Phrase(
      en: "From this day you count back to the day of the quote.",
      nl: "Vanaf deze dag reken je terug wanneer de offerte er moet liggen."),
    answer: .date,
    tip: Phrase(
      en: "Ask what happens on that day. A date without a reason moves.",
      nl: "Vraag wat er op die dag is. Zonder reden schuift een datum op."),
    tags: ["BANT.timeline"])
}
