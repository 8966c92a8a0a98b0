import CallsideCore

/// The phases from the quote on.
extension DraftPhase {
  static let quoting = DraftPhase(
    kind: .quote, id: Phrase(en: "quote", nl: "offerte"),
    title: Phrase(en: "Quote", nl: "Offerte"),
    goal: Phrase(
      en: "Make a quote that fits, and go through it together on a day that is fixed.",
      nl: "Een offerte maken die past, en hem samen doornemen op een dag die vaststaat."),
    who: Phrase(en: "account manager", nl: "accountmanager"), within: "2d", limit: "3w",
    chance: 60,
    prepare: [
      Phrase(
        en: "Read what they want to gain, and begin the quote with it.",
        nl: "Lees wat de klant wil bereiken, en begin daar de offerte mee.")
    ],
    opening: Phrase(
      en:
        "Hello, {{me.name}} from {{me.company}}. I'm ringing about the quote for <product> we'd like to make you.",
      nl:
        "Dag, met {{me.name}} van {{me.company}}. Ik bel over de offerte voor <product> die wij u graag sturen."
    ),
    permission: Phrase(
      en: "I have a few questions, so that it fits. Is this a good moment?",
      nl: "Ik heb een paar vragen, zodat de offerte straks klopt. Komt het nu uit?"),
    middle: [.ask(.contents, isRequired: true), .ask(.others), .ask(.quoteMail)],
    closing: [
      .say(
        Phrase(
          en: "In the quote, then: {{answers.contents}}. Is anything missing?",
          nl: "In de offerte komt dus: {{answers.offerte-inhoud}}. Mis ik nog iets?"),
        .summary, when: Phrase(en: "contents is known", nl: "offerte-inhoud is known")),
      .say(
        Phrase(
          en: "You'll have it within two days, and then we go through it together.",
          nl: "U heeft de offerte binnen twee dagen, en daarna nemen we hem samen door."), .nextStep
      ),
      .ask(.walkThrough),
    ],
    rightToObject: sellerObjects, voicemail: quoteVoicemail,
    exit: Phrase(en: "contents is known", nl: "offerte-inhoud is known"),
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "walk-through-agreed", nl: "bespreking-gepland"),
        label: Phrase(en: "Quote follows, talk planned", nl: "Offerte volgt, bespreking gepland"),
        keys: ["advance: true"], movesOn: true, next: (.call, "3d", .walkThrough)),
      DraftOutcome(
        id: Phrase(en: "still-asking", nl: "zoekt-nog-uit"),
        label: Phrase(en: "Has to find something out first", nl: "Moet eerst iets uitzoeken"),
        next: (.call, "1w", nil)),
      .voicemail, .noAnswer,
      DraftOutcome(
        id: Phrase(en: "no-quote", nl: "geen-offerte"),
        label: Phrase(en: "Wants no quote any more", nl: "Wil geen offerte meer"),
        keys: ["close: lost"]),
      .mailOnly,
    ])

  static let deciding = DraftPhase(
    kind: .decide, id: Phrase(en: "decision", nl: "beslissing"),
    title: Phrase(en: "Decision", nl: "Beslissing"),
    goal: Phrase(
      en: "Settle the last doubt, and decide together on a day that is fixed.",
      nl: "De laatste twijfel wegnemen, en samen besluiten op een dag die vaststaat."),
    who: Phrase(en: "account manager", nl: "accountmanager"), within: "2d", limit: "3w",
    chance: 70,
    prepare: [
      Phrase(
        en: "Work out how far you can go, and what you ask in return.",
        nl: "Reken uit tot waar je kunt gaan, en wat je ervoor terugvraagt.")
    ],
    opening: Phrase(
      en:
        "Hello, {{me.name}} from {{me.company}}. I'm ringing about our quote for <product>, and I hope we'll do business.",
      nl:
        "Dag, met {{me.name}} van {{me.company}}. Ik bel over onze offerte voor <product>, en ik hoop dat we zaken doen."
    ),
    permission: Phrase(
      en: "Can you talk freely now?", nl: "Kunt u nu vrijuit praten?"),
    middle: [
      .ask(.impression, isRequired: true),
      .listen(
        Phrase(
          en: "What comes after the word \"but\".", nl: "Wat er na het woord \"maar\" komt.")),
      .ask(.certainty),
      .ask(.obstacle, when: Phrase(en: "certainty < 80", nl: "zekerheid < 80")),
      .ask(.decisionDay, isRequired: true),
    ],
    closing: [
      .say(
        Phrase(
          en: """
            So you decide on {{answers.decision-day}}.{{#answers.obstacle}} What it still takes: \
            {{answers.obstacle}}.{{/answers.obstacle}} Is that right?
            """,
          nl: """
            Dus u beslist op {{answers.besluitdag}}.{{#answers.drempel}} Wat er nog voor nodig is: \
            {{answers.drempel}}.{{/answers.drempel}} Klopt dat?
            """),
        .summary, when: Phrase(en: "decision-day is known", nl: "besluitdag is known")),
      .say(
        Phrase(
          en: "Then I'll ring you on that day. Is that all right?",
          nl: "Dan bel ik u op die dag. Is dat goed?"),
        .nextStep, when: Phrase(en: "decision-day is known", nl: "besluitdag is known")),
      .say(
        Phrase(
          en: "Then I'll ring next week to hear where you stand. Is that all right?",
          nl: "Dan bel ik volgende week om te horen hoe u ervoor staat. Is dat goed?"),
        .nextStep, when: Phrase(en: "decision-day is not known", nl: "besluitdag is not known")),
    ],
    rightToObject: sellerObjects, voicemail: quoteVoicemail,
    exit: Phrase(
      en: "impression is known and decision-day is known",
      nl: "indruk is known and besluitdag is known"),
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "verbal-yes", nl: "mondeling-akkoord"),
        label: Phrase(en: "Says yes, signature follows", nl: "Zegt ja, handtekening volgt"),
        keys: ["advance: true"], movesOn: true, next: (.call, "1d", nil)),
      DraftOutcome(
        id: Phrase(en: "decides-later", nl: "beslist-later"),
        label: Phrase(en: "Decides on a day agreed", nl: "Beslist op een afgesproken dag"),
        next: (.call, "1w", .decisionDay)),
      DraftOutcome(
        id: Phrase(en: "new-quote", nl: "nieuwe-offerte"),
        label: Phrase(en: "Wants another quote", nl: "Wil een aangepaste offerte"),
        next: (.quote, "2d", nil)),
      .voicemail, .noAnswer,
      DraftOutcome(
        id: Phrase(en: "rejected", nl: "afgewezen"),
        label: Phrase(en: "Turned down", nl: "Afgewezen"), keys: ["close: lost"]),
      .mailOnly,
    ])

  static let closed = DraftPhase(
    kind: .close, id: Phrase(en: "won-or-lost", nl: "gewonnen-verloren"),
    title: Phrase(en: "Won or lost", nl: "Gewonnen of verloren"),
    goal: Phrase(
      en: "Hear the decision and the real reason, and agree on what happens now.",
      nl: "Het besluit en de echte reden horen, en afspreken wat er nu gebeurt."),
    who: Phrase(en: "account manager", nl: "accountmanager"), within: "1d", limit: "2w",
    chance: 85,
    prepare: [
      Phrase(
        en: "Be ready for a no: you want to learn from it, and stay welcome.",
        nl: "Reken ook op een nee: je wilt ervan leren, en welkom blijven.")
    ],
    opening: Phrase(
      en:
        "Hello, {{me.name}} from {{me.company}}. I'm ringing about your decision on our quote for <product>.",
      nl:
        "Dag, met {{me.name}} van {{me.company}}. Ik bel over onze offerte voor <product>."
    ),
    permission: Phrase(
      en: "I'd like to hear it as it is, yes or no. Is this a good moment?",
      nl: "Ik hoor graag eerlijk wat het geworden is, ja of nee. Komt het nu uit?"),
    middle: [
      .ask(.decision, isRequired: true), .ask(.tipped, isRequired: true),
      .ask(.firstDay, when: Phrase(en: "decision is go", nl: "besluit is ja")),
      .ask(.ringAgain, when: Phrase(en: "decision is not go", nl: "besluit is not ja")),
      .ask(.ringAgainDay, when: Phrase(en: "ring-again is yes", nl: "terugbellen is ja")),
    ],
    closing: [
      .say(
        Phrase(
          en:
            "Then I'll write it down like this. What tipped the balance: {{answers.tipped}}. Is that fair?",
          nl: "Dan noteer ik het zo. Wat de doorslag gaf: {{answers.doorslag}}. Klopt dat?"),
        .summary, when: Phrase(en: "tipped is known", nl: "doorslag is known")),
      .say(
        Phrase(
          en:
            "You'll have the confirmation today, and I'll ring on the first day. Is that all right?",
          nl: "U krijgt vandaag de bevestiging, en op de eerste dag bel ik even. Is dat goed?"),
        .nextStep, when: Phrase(en: "decision is go", nl: "besluit is ja")),
      .say(
        Phrase(
          en: "Then I'll mail you a short confirmation today. Is that all right?",
          nl: "Dan mail ik u vandaag een korte bevestiging. Is dat goed?"),
        .nextStep, when: Phrase(en: "decision is not go", nl: "besluit is not ja")),
    ],
    rightToObject: customerObjects, voicemail: quoteVoicemail,
    exit: Phrase(
      en: "decision is known and tipped is known", nl: "besluit is known and doorslag is known"),
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "signed", nl: "getekend"), label: Phrase(en: "Signed", nl: "Getekend"),
        keys: ["close: won"], movesOn: true, next: (.call, "4w", .firstDay)),
      DraftOutcome(
        id: Phrase(en: "postponed", nl: "uitgesteld"),
        label: Phrase(en: "Put off", nl: "Uitgesteld"), next: (.call, "4w", .ringAgainDay)),
      .voicemail, .noAnswer,
      DraftOutcome(
        id: Phrase(en: "lost", nl: "verloren"), label: Phrase(en: "Lost", nl: "Verloren"),
        keys: ["close: lost"]),
      .mailOnly,
    ])

  static let aftercare = DraftPhase(
    kind: .care, id: Phrase(en: "aftercare", nl: "nazorg"),
    title: Phrase(en: "Aftercare", nl: "Evaluatie en nazorg"),
    goal: Phrase(
      en: "Hear how it really goes, mend what hurts, and let the relation grow.",
      nl: "Horen hoe het echt gaat, herstellen wat schuurt, en de relatie laten groeien."),
    who: Phrase(en: "account manager", nl: "accountmanager"), within: "4w", limit: "26w",
    chance: 90,
    prepare: [
      Phrase(
        en: "Ask your colleagues how it goes, and what went wrong.",
        nl: "Vraag je collega's hoe het gaat, en wat er misging.")
    ],
    opening: Phrase(
      en:
        "Hello, {{me.name}} from {{me.company}}. I'm ringing to hear how it goes with <product>, and what more we can do for you.",
      nl:
        "Dag, met {{me.name}} van {{me.company}}. Ik bel om te horen hoe het gaat met <product>, en wat wij nog meer voor u kunnen doen."
    ),
    permission: Phrase(
      en: "Do you have ten minutes? You may say anything, also what could be better.",
      nl: "Heeft u tien minuten? U mag alles zeggen, ook wat beter kan."),
    middle: [
      .ask(.customerMark, isRequired: true),
      .ask(.improve, when: Phrase(en: "customer-mark < 7", nl: "klantcijfer < 7")),
      .ask(.result),
      .ask(.referral, when: Phrase(en: "customer-mark >= 8", nl: "klantcijfer >= 8")),
    ],
    closing: [
      .say(
        Phrase(
          en: "I've noted what has changed: {{answers.result}}. Am I forgetting anything?",
          nl: "Ik heb genoteerd wat er veranderd is: {{answers.resultaat}}. Vergeet ik iets?"),
        .summary, when: Phrase(en: "result is known", nl: "resultaat is known")),
      .say(
        Phrase(
          en: "You'll have that on paper, and in three months we look again.",
          nl: "Ik zet het voor u op de mail, en over drie maanden kijken we opnieuw."), .nextStep),
      .ask(.nextReview),
    ],
    rightToObject: customerObjects,
    voicemail: Phrase(
      en: """
        Hello, this is {{me.name}} from {{me.company}}. I'd like to hear how it goes with <product>. \
        I'll try again in two days.{{#me.phone}} You can reach me on {{me.phone}}.{{/me.phone}}
        """,
      nl: """
        Dag, met {{me.name}} van {{me.company}}. Ik hoor graag hoe het gaat met <product>. Over twee \
        dagen probeer ik het weer.{{#me.phone}} U bereikt mij op {{me.phone}}.{{/me.phone}}
        """),
    exit: nil,
    outcomes: [
      DraftOutcome(
        id: Phrase(en: "all-well", nl: "tevreden"),
        label: Phrase(en: "Evaluated, all is well", nl: "Geëvalueerd, alles in orde"),
        next: (.evaluate, "13w", .nextReview)),
      DraftOutcome(
        id: Phrase(en: "to-mend", nl: "verbeteren"),
        label: Phrase(en: "Something to mend", nl: "Verbeterpunt afgesproken"),
        keys: ["advance: true"], next: (.call, "1w", nil)),
      DraftOutcome(
        id: Phrase(en: "more-work", nl: "meer-werk"),
        label: Phrase(en: "Asks for more work", nl: "Wil meer afnemen"),
        keys: ["advance: true"], next: (.quote, "3d", nil)),
      .voicemail, .noAnswer, .mailOnly,
    ])
}
