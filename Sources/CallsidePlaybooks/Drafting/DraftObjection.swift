import CallsideCore

/// An objection of a new playbook, met in four steps.
struct DraftObjection: Sendable {
  let id: Phrase
  let title: Phrase
  let hears: Phrase
  /// One line for each stage.
  let meet: [Phrase]
  let tip: Phrase
  var isAgainstCalls = false

  static let all = [
    tooExpensive, noTime, sendSomething, haveSupplier, thinkItOver, noMoreCalls,
  ]

  static let tooExpensive = DraftObjection(
    id: Phrase(en: "too-expensive", nl: "te-duur"),
    title: Phrase(en: "Too expensive", nl: "Te duur"),
    hears: Phrase(
      en: "too expensive, that's a lot of money, more than I expected",
      nl: "te duur, wel veel geld, had op minder gerekend"),
    meet: [
      Phrase(
        en: "It's a serious amount, and you should look hard at it.",
        nl: "Goed dat u het zegt. Zo'n bedrag geeft u ook niet zomaar uit."),
      Phrase(en: "What are you setting it against?", nl: "Waarmee vergelijkt u het?"),
      Phrase(
        en:
          "Then we compare like with like. What you can do without, we take out, and the price comes down with it.",
        nl:
          "Dan vergelijken we eerlijk. Wat u niet nodig heeft laten we weg, en dan gaat de prijs mee omlaag."
      ),
      Phrase(
        en: "If we do it that way, is the price out of the way?",
        nl: "Als we het zo doen, zit de prijs u dan nog in de weg?"),
    ],
    tip: Phrase(
      en: "No discount without something in return.",
      nl: "Geen korting zonder iets terug te vragen."))

  static let noTime = DraftObjection(
    id: Phrase(en: "no-time", nl: "geen-tijd"),
    title: Phrase(en: "No time", nl: "Geen tijd"),
    hears: Phrase(
      en: "no time, I'm really busy, I'm in a meeting",
      nl: "geen tijd, veel te druk, zit in een vergadering"),
    meet: [
      Phrase(
        en: "I believe you, so I'll be brief.", nl: "Dat geloof ik meteen, dan houd ik het kort."),
      Phrase(
        en: "When do you have five quiet minutes?", nl: "Wanneer heeft u wel vijf rustige minuten?"),
      Phrase(
        en: "Then I'll ring at that very moment, and after five minutes I'm done.",
        nl: "Dan bel ik precies op dat moment, en na vijf minuten ben ik klaar."),
      Phrase(en: "Is that time free for you?", nl: "Komt het u zo wel uit?"),
    ],
    tip: Phrase(
      en: "Sell nothing more in this call. A fixed time is your gain.",
      nl: "Verkoop niets meer in dit gesprek. Een vast tijdstip is je winst."))

  static let sendSomething = DraftObjection(
    id: Phrase(en: "send-something", nl: "stuur-maar-iets-op"),
    title: Phrase(en: "Send me something", nl: "Stuur maar iets op"),
    hears: Phrase(
      en: "send me something, just email me, do you have a brochure",
      nl: "stuur maar iets op, zet het op de mail, heeft u een folder"),
    meet: [
      Phrase(
        en: "I'll gladly do that, and I'd like it to be worth opening.",
        nl: "Dat doe ik graag, dan leest u het op uw gemak."),
      Phrase(
        en: "What should be in it for you to read it to the end?",
        nl: "Wat wilt u er in elk geval in terugvinden?"),
      Phrase(
        en: "Then you'll have one page on exactly that today, and I'll ring two days later.",
        nl: "Dan krijgt u vandaag één pagina, precies daarover. Over twee dagen bel ik kort."),
      Phrase(
        en: "Does that give you what you need?", nl: "Heeft u dan alles wat u nodig heeft?"),
    ],
    tip: Phrase(
      en: "No answer to the second step is often a polite no. Say that a no is fine too.",
      nl: "Geen antwoord op je vraag is vaak een beleefd nee. Zeg dat nee ook mag."))

  static let haveSupplier = DraftObjection(
    id: Phrase(en: "have-a-supplier", nl: "al-een-leverancier"),
    title: Phrase(en: "We have a supplier", nl: "We hebben al een leverancier"),
    hears: Phrase(
      en: "we already have someone, we've got a supplier, we're happy with them",
      nl: "hebben al iemand, hebben al een leverancier, zitten al ergens"),
    meet: [
      Phrase(
        en: "I can see that. If they serve you well, hold on to them.",
        nl: "Dat begrijp ik. Als het goed loopt, moet u daar zuinig op zijn."),
      Phrase(
        en: "If you could change one thing about it, what would that be?",
        nl: "Als u één ding mocht veranderen, wat zou dat dan zijn?"),
      Phrase(
        en:
          "Then I'll show you how we do that one thing. If theirs turns out better, you know that as well.",
        nl: "Dan laat ik u zien hoe wij dat ene doen. Zijn zij beter, dan weet u dat ook."),
      Phrase(
        en: "Is that worth a quarter of an hour to you?", nl: "Is dat u een kwartiertje waard?"),
    ],
    tip: Phrase(
      en: "Never speak badly of the other: they chose them.",
      nl: "Nooit kwaad over de ander: de klant heeft die zelf gekozen."))

  static let thinkItOver = DraftObjection(
    id: Phrase(en: "think-it-over", nl: "nog-nadenken"),
    title: Phrase(en: "Has to think it over", nl: "Wil er nog over nadenken"),
    hears: Phrase(
      en: "let me think about it, I need to sleep on it, we have to discuss it",
      nl: "er nog over nadenken, laten bezinken, moet het bespreken"),
    meet: [
      Phrase(
        en: "That's fine, you have to be sure of it yourself.",
        nl: "Prima, u moet er zelf achter staan."),
      Phrase(
        en: "What would you like to think over most?", nl: "Waarover wilt u vooral nadenken?"),
      Phrase(
        en:
          "Then I'll find out that one point for you, and we choose a day on which I hear. A no is fine too.",
        nl:
          "Dan zoek ik dat ene punt voor u uit, en we kiezen een dag waarop ik het hoor. Nee mag ook."
      ),
      Phrase(
        en: "Is there anything else that holds you back?",
        nl: "Is er nog iets anders wat u tegenhoudt?"),
    ],
    tip: Phrase(
      en: "Without a day and a subject, thinking it over is a polite goodbye.",
      nl: "Zonder dag en onderwerp is nadenken een nette manier van afscheid nemen."))

  static let noMoreCalls = DraftObjection(
    id: Phrase(en: "no-more-calls", nl: "bel-niet-meer"),
    title: Phrase(en: "Don't ring me again", nl: "Bel mij niet meer"),
    hears: Phrase(
      en: "don't ring me again, take me off your list, stop ringing me",
      nl: "bel me niet meer, haal me van de lijst, nooit meer bellen"),
    meet: [
      Phrase(
        en: "That's clear, and I'm sorry to have disturbed you.",
        nl: "Dat is duidelijk, en het spijt me dat ik u stoorde."),
      Phrase(
        en: "Which other number of yours shall we take off the list?",
        nl: "Zijn er nog andere nummers die ik van de lijst moet halen?"),
      Phrase(
        en: "I'm writing it down now. You'll get no more sales calls from us.",
        nl: "Ik leg het nu vast. U krijgt van ons geen verkooptelefoontjes meer."),
      Phrase(en: "Is it settled for you like that?", nl: "Is het zo in orde voor u?"),
    ],
    tip: Phrase(
      en: "This is a right, no objection. Don't ask why, and save nothing.",
      nl: "Dit is een recht, geen bezwaar. Vraag niet waarom, en probeer niets te redden."),
    isAgainstCalls: true)
}
