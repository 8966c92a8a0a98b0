import CallsideCore

/// The phases up to the quote.
extension DraftPhase {
  static let prospecting = DraftPhase(
    kind: .prospect, id: Phrase(en: "prospecting", nl: "prospectie"),
    title: Phrase(en: "Prospecting", nl: "Prospectie"),
    goal: Phrase(
      en: "Speak to the right person at a company that fits, and agree on a first talk.",
      nl: "Bij een bedrijf dat past de juiste persoon spreken en een kennismaking afspreken."),
    who: Phrase(en: "sales development", nl: "verkoop binnendienst"), within: "1d", limit: "4w",
    chance: 10,
    prepare: [
      Phrase(
        en:
          "Look up the legal form: in the Netherlands a sole trader may only be rung with permission.",
        nl: "Zoek de rechtsvorm op: een eenmanszaak of vof bel je alleen met toestemming."),
      Phrase(
        en: "Find one reason to ring this very company.",
        nl: "Zoek één reden waarom je juist dit bedrijf belt."),
    ],
    opening: Phrase(
      en: "Hello, this is {{me.name}} from {{me.company}}. This is a sales call, about <product>.",
      nl:
        "Goedendag, met {{me.name}} van {{me.company}}. Dit is een verkooptelefoontje, over <product>."
    ),
    permission: Phrase(
      en: "Can I tell you in half a minute why I'm ringing? Then you say whether we go on.",
      nl: "Mag ik in een halve minuut zeggen waarom ik bel? Daarna zegt u of we verder praten."),
    middle: [
      .ask(.rightPerson, isRequired: true),
      .listen(
        Phrase(
          en: "Haste in the voice? Then pick another moment together.",
          nl: "Hoor je haast? Kies dan samen een ander moment.")),
      .ask(.colleague, when: Phrase(en: "right-person is no", nl: "juiste-persoon is nee")),
      .ask(.directNumber, when: Phrase(en: "colleague is known", nl: "collega is known")),
    ],
    closing: [
      .say(
        Phrase(
          en: "So at {{lead.name}} you look after this yourself. Have I got that right?",
          nl: "Dus bij {{lead.name}} gaat u hier zelf over. Heb ik dat goed?"),
        .summary, when: Phrase(en: "right-person is yes", nl: "juiste-persoon is ja")),
      .say(
        Phrase(
          en: "So it is a colleague of yours I should ring. Have I got that right?",
          nl: "Dus ik moet bij een collega van u zijn. Heb ik dat goed?"),
        .summary, when: Phrase(en: "right-person is no", nl: "juiste-persoon is nee")),
      .say(
        Phrase(
          en: "Then I'll ring your colleague, and say that you helped me. Is that all right?",
          nl: "Dan bel ik uw collega, en ik zeg dat u mij op weg hielp. Is dat goed?"),
        .nextStep, when: Phrase(en: "right-person is no", nl: "juiste-persoon is nee")),
      .say(
        Phrase(
          en: "Then I'd like to ring you for a quarter of an hour, on a day you choose.",
          nl: "Dan bel ik u graag voor een kwartiertje, op een dag die u uitkomt."),
        .nextStep, when: Phrase(en: "right-person is not no", nl: "juiste-persoon is not nee")),
      .ask(
        .firstTalk, when: Phrase(en: "right-person is not no", nl: "juiste-persoon is not nee")),
    ],
    rightToObject: sellerObjects, voicemail: coldVoicemail,
    exit: Phrase(
      en: "right-person is yes or colleague is known",
      nl: "juiste-persoon is ja or collega is known"),
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "talk-agreed", nl: "kennismaking-afgesproken"),
        label: Phrase(en: "First talk agreed", nl: "Kennismaking afgesproken"),
        keys: ["advance: true", "grade: prospect"], movesOn: true,
        next: (.call, "2d", .firstTalk)),
      DraftOutcome(
        id: Phrase(en: "referred", nl: "doorverwezen"),
        label: Phrase(
          en: "Got the name of the right person", nl: "Doorverwezen naar collega"),
        keys: ["grade: suspect"], next: (.call, "1d", nil)),
      .keepWarm, .voicemail, .noAnswer, .givenUp, .notInterested, .noCalls,
    ])

  static let firstContact = DraftPhase(
    kind: .qualify, id: Phrase(en: "first-contact", nl: "eerste-contact"),
    title: Phrase(en: "First contact", nl: "Eerste contact"),
    goal: Phrase(
      en: "Know whether there is something to sell here, and who decides about it.",
      nl: "Weten of hier iets te verkopen is, en wie daarover beslist."),
    who: Phrase(en: "sales development", nl: "verkoop binnendienst"), within: "1h", limit: "3w",
    chance: 20,
    prepare: [
      Phrase(
        en: "Read what they asked or told us before.",
        nl: "Lees terug wat ze eerder vroegen of vertelden."),
      Phrase(
        en: "Think of one customer like them, and what changed there.",
        nl: "Bedenk één klant die op hen lijkt, en wat daar veranderde."),
    ],
    opening: Phrase(
      en:
        "Hello, {{me.name}} from {{me.company}}. I'm ringing about <product>, to find out if we can do business.",
      nl:
        "Dag, met {{me.name}} van {{me.company}}. Ik bel over <product>, om te horen of we zaken kunnen doen."
    ),
    permission: Phrase(
      en: "I mostly ask and you mostly talk, ten minutes at most. Is this a good moment?",
      nl: "Ik stel vooral vragen, hooguit tien minuten. Komt het nu uit?"),
    closing: [
      .say(
        Phrase(
          en: "Then I'd like to sit down with you, and with whoever decides with you.",
          nl: "Dan kom ik graag een keer met u aan tafel, en met wie er meebeslist."), .nextStep),
      .ask(.meeting),
    ],
    rightToObject: sellerObjects, voicemail: coldVoicemail,
    exit: Phrase(en: "problem is known", nl: "knelpunt is known"),
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "meeting-agreed", nl: "afspraak-gemaakt"),
        label: Phrase(en: "Meeting agreed", nl: "Afspraak gemaakt"),
        keys: ["advance: true", "grade: lead", "readiness: sql"], movesOn: true,
        next: (.meet, "3d", .meeting)),
      .keepWarm, .voicemail, .noAnswer, .givenUp,
      DraftOutcome(
        id: Phrase(en: "no-fit", nl: "past-niet"),
        label: Phrase(en: "Not a company for us", nl: "Past niet bij ons"),
        keys: ["grade: suspect", "close: lost"]),
      .notInterested, .noCalls,
    ])

  static let nurturing = DraftPhase(
    kind: .nurture, id: Phrase(en: "nurture", nl: "verdieping"),
    title: Phrase(en: "Nurture", nl: "Verdieping"),
    goal: Phrase(
      en: "Know what it is worth to them and how they choose, and be asked for a quote.",
      nl: "Weten wat het waard is en hoe ze kiezen, en om een offerte gevraagd worden."),
    who: Phrase(en: "account manager", nl: "accountmanager"), within: "3d", limit: "12w",
    chance: 40,
    prepare: [
      Phrase(
        en: "Read their own words of the last time.",
        nl: "Lees de woorden van de klant van de vorige keer."),
      Phrase(en: "Have two free days at hand.", nl: "Houd twee vrije dagen klaar."),
    ],
    opening: Phrase(
      en:
        "Hello, {{me.name}} from {{me.company}}. I'm ringing about <product>, because I'd like you as a customer.",
      nl:
        "Dag, met {{me.name}} van {{me.company}}. Ik bel over <product>, want ik zou u graag als klant hebben."
    ),
    permission: Phrase(
      en: "Do you have a quarter of an hour for me now?", nl: "Heeft u nu een kwartiertje voor mij?"
    ),
    closing: [
      .say(
        Phrase(
          en: "Then I'd like to come by and do the sums with you.",
          nl: "Dan kom ik graag langs om het samen door te rekenen."), .nextStep),
      .ask(.visit),
    ],
    rightToObject: sellerObjects, voicemail: coldVoicemail,
    exit: Phrase(en: "payoff is known", nl: "opbrengst is known"),
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "quote-wanted", nl: "offerte-gevraagd"),
        label: Phrase(en: "Wants a quote", nl: "Wil een offerte"),
        keys: ["advance: true"], movesOn: true, next: (.quote, "2d", nil)),
      DraftOutcome(
        id: Phrase(en: "visit-planned", nl: "bezoek-gepland"),
        label: Phrase(en: "Visit planned", nl: "Bezoek gepland"), keys: ["advance: true"],
        next: (.meet, "3d", .visit)),
      .keepWarm, .voicemail, .noAnswer, .givenUp, .notInterested, .noCalls,
    ])
}
