import CallsideCore

/// The form of `NAME.stories.yaml`: conversations that a playbook must be able to hold.
extension Definition {
  static let storyFileTable = Table(
    Phrase(en: "this file of stories", nl: "dit bestand met verhalen"),
    [
      .optional(
        "caller", .mapping(.caller),
        Phrase(en: "Who makes the calls.", nl: "Wie er belt.")),
      .required(
        "stories", .list(.story),
        Phrase(en: "The conversations, one after the other.", nl: "De gesprekken, op een rij.")),
    ])

  static let callerTable = Table(
    Phrase(en: "the caller", nl: "de beller"),
    [
      .optional(
        "name", .scalar(.text), Phrase(en: "The rep's name.", nl: "De naam van de verkoper.")),
      .optional(
        "company", .scalar(.text),
        Phrase(en: "The company called for.", nl: "Het bedrijf waarvoor gebeld wordt.")),
      .optional("offer", .scalar(.text), Phrase(en: "What is sold.", nl: "Wat er verkocht wordt.")),
      .optional(
        "phone", .scalar(.text),
        Phrase(en: "The number to call back.", nl: "Het nummer om terug te bellen.")),
    ])

  static let storyTable = Table(
    Phrase(en: "a story", nl: "een verhaal"),
    [
      .required(
        "name", .scalar(.text),
        Phrase(en: "What the story shows.", nl: "Wat het verhaal laat zien.")),
      .optional(
        "now", .scalar(.text),
        Phrase(
          en: "When the first call is made, such as 2 March 2026 9:00.",
          nl: "Wanneer het eerste gesprek is, zoals 2 maart 2026 9:00.")),
      .required(
        "phase", .scalar(.reference),
        Phrase(en: "The phase the lead is in, by its id.", nl: "De fase van de lead, met het id.")),
      .optional(
        "from", .scalar(.reference),
        Phrase(
          en: "The question, role or words the first call begins at; else its first line.",
          nl: "De vraag, rol of woorden waar het eerste gesprek begint; anders de eerste regel.")),
      .optional(
        "lead", .mapping(.storyLead),
        Phrase(
          en: "What is known before the call.", nl: "Wat er voor het gesprek bekend is.")),
      .required(
        "lines", .list(.storyLine),
        Phrase(
          en: "What happens, and what the playbook should then do, in order.",
          nl: "Wat er gebeurt, en wat het draaiboek dan moet doen, op volgorde.")),
    ])

  static let storyLeadTable = Table(
    Phrase(en: "the lead", nl: "de lead"),
    [
      .optional("name", .scalar(.text), Phrase(en: "The company.", nl: "Het bedrijf.")),
      .optional(
        "contact", .oneOrMore(.text),
        Phrase(
          en: "Whom to ask for: a name, title, phone or mail.",
          nl: "Naar wie je vraagt: naam, functie, telefoon of mail.")),
      .optional(
        "people", .mapping(.storyPeople),
        Phrase(en: "The people by role.", nl: "De mensen per rol.")),
      .optional(
        "source", .scalar(.oneOf(Lead.Source.allCases.map(\.rawValue))),
        Phrase(en: "Where the lead came from.", nl: "Waar de lead vandaan komt.")),
      .optional(
        "value", .scalar(.text), Phrase(en: "What the deal is worth.", nl: "Wat de deal waard is.")),
      .optional(
        "grade", .scalar(.oneOf(Lead.Grade.allCases.map(\.rawValue))),
        Phrase(en: "Suspect, prospect or lead.", nl: "Suspect, prospect of lead.")),
      .optional(
        "readiness", .scalar(.oneOf(Lead.Readiness.allCases.map(\.rawValue))),
        Phrase(
          en: "Ready for marketing or for sales.", nl: "Klaar voor marketing of voor verkoop.")),
      .optional(
        "status", .scalar(.oneOf(Lead.Status.allCases.map(\.rawValue))),
        Phrase(en: "Open, won or lost.", nl: "Open, gewonnen of verloren.")),
      .optional(
        "own chance", .scalar(.percent),
        Phrase(en: "The rep's own chance.", nl: "De eigen kans van de verkoper.")),
      .optional(
        "attempts", .scalar(.number),
        Phrase(en: "Calls in vain so far.", nl: "Hoe vaak er vergeefs is gebeld.")),
      .optional(
        "last contact", .scalar(.duration),
        Phrase(
          en: "How long ago the last call was.", nl: "Hoe lang geleden het laatste gesprek was.")),
      .optional(
        "answers", .labels,
        Phrase(
          en: "What was answered before, by question.", nl: "Wat er al beantwoord is, per vraag.")),
    ])

  static let storyPeopleTable = Table(
    Phrase(en: "the people", nl: "de mensen"),
    Role.allCases.map { role in
      .optional(
        role.rawValue, .oneOrMore(.text),
        Phrase(en: "Who the \(role.phrase.en) is.", nl: "Wie de \(role.phrase.nl) is."))
    })

  static let storyLineTable = Table(
    Phrase(en: "a line of the story", nl: "een regel van het verhaal"),
    storySteps + storyAsides + storyEndings + storyExpectations)

  private static let storySteps: [Field] = [
    .optional(
      "say", .oneOrMore(.text),
      Phrase(en: "The rep says these words.", nl: "De verkoper zegt deze woorden.")),
    .optional(
      "ask", .scalar(.reference),
      Phrase(en: "The rep asks this question.", nl: "De verkoper stelt deze vraag.")),
    .optional(
      "dmu", .scalar(.role),
      Phrase(en: "The rep asks who has this role.", nl: "De verkoper vraagt wie deze rol heeft.")),
    .optional(
      "answer", .scalar(.text),
      Phrase(en: "The answer, as typed.", nl: "Het antwoord, zoals je het typt.")),
    .optional(
      "refused", .scalar(.text),
      Phrase(en: "An answer that is not taken.", nl: "Een antwoord dat niet wordt aangenomen.")),
    .optional(
      "keep", .scalar(.truth),
      Phrase(en: "What is known is kept.", nl: "Wat bekend is, blijft zo.")),
    .optional(
      "skip", .scalar(.truth), Phrase(en: "The question is skipped.", nl: "De vraag vervalt.")),
    .optional(
      "back", .scalar(.truth), Phrase(en: "Back one line.", nl: "Een regel terug.")),
  ]

  private static let storyAsides: [Field] = [
    .optional(
      "raise", .scalar(.text),
      Phrase(
        en: "The buyer raises an objection: its id, or the buyer's words.",
        nl: "De klant heeft een bezwaar: het id, of de woorden van de klant.")),
    .optional("note", .scalar(.text), Phrase(en: "A note.", nl: "Een notitie.")),
    .optional(
      "person", .scalar(.text),
      Phrase(en: "Somebody is added: role and name.", nl: "Er komt iemand bij: rol en naam.")),
    .optional(
      "own chance", .scalar(.text),
      Phrase(en: "The rep's own chance.", nl: "De eigen kans van de verkoper.")),
    .optional(
      "gatekeeper", .scalar(.truth), Phrase(en: "Reception answers.", nl: "De receptie neemt op.")),
    .optional(
      "voicemail", .scalar(.truth), Phrase(en: "Voicemail answers.", nl: "De voicemail neemt op.")),
    .optional(
      "later", .scalar(.text),
      Phrase(en: "The call goes on another time.", nl: "Het gesprek gaat later verder.")),
    .optional(
      "call", .scalar(.text),
      Phrase(en: "The next call, at this moment.", nl: "Het volgende gesprek, op dit moment.")),
  ]

  private static let storyEndings: [Field] = [
    .optional(
      "hang up", .scalar(.truth), Phrase(en: "The call ends here.", nl: "Het gesprek stopt hier.")),
    .optional(
      "outcome", .scalar(.reference), Phrase(en: "How it ended.", nl: "Hoe het afliep.")),
    .optional(
      "reason", .scalar(.text), Phrase(en: "Why it was won or lost.", nl: "Waarom het zo afliep.")),
    .optional(
      "because", .scalar(.text),
      Phrase(
        en: "Why the lead moves on all the same.",
        nl: "Waarom de lead toch naar de volgende fase gaat."
      )),
    .optional(
      "plan", .scalar(.text),
      Phrase(en: "Another next step than proposed.", nl: "Een andere vervolgstap dan voorgesteld.")),
    .optional(
      "next", .scalar(.text),
      Phrase(en: "The next step that is proposed.", nl: "De vervolgstap die wordt voorgesteld.")),
  ]

  private static let storyExpectations: [Field] = [
    .optional(
      "phase", .scalar(.reference),
      Phrase(en: "The phase the lead is now in.", nl: "De fase waar de lead nu in zit.")),
    .optional(
      "chance", .scalar(.percent), Phrase(en: "The chance now.", nl: "De kans op dit moment.")),
    .optional(
      "grade", .scalar(.oneOf(Lead.Grade.allCases.map(\.rawValue))),
      Phrase(en: "What the company now is.", nl: "Wat het bedrijf nu is.")),
    .optional(
      "readiness", .scalar(.oneOf(Lead.Readiness.allCases.map(\.rawValue))),
      Phrase(en: "Whom it is now ready for.", nl: "Voor wie het nu klaar is.")),
    .optional(
      "status", .scalar(.oneOf(Lead.Status.allCases.map(\.rawValue))),
      Phrase(en: "Open, won or lost.", nl: "Open, gewonnen of verloren.")),
    .optional(
      "not asked", .oneOrMore(.reference),
      Phrase(
        en: "Questions or roles this call does not ask for.",
        nl: "Vragen of rollen die in dit gesprek niet aan bod komen.")),
    .optional(
      "not said", .oneOrMore(.text),
      Phrase(
        en: "Words this call does not say.", nl: "Woorden die in dit gesprek niet vallen.")),
  ]
}
