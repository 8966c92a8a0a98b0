import CallsideCore

/// What has to be asked before anything is sold: a human being with a business is only called with
/// permission.
extension DraftQuestion {
  static let legalForm = DraftQuestion(
    id: Phrase(en: "legal-form", nl: "rechtsvorm"),
    ask: Phrase(
      en: "First, so that I keep to the rules: what is the legal form of {{lead.name}}?",
      nl: "Eerst even, voor de regels: welke rechtsvorm heeft {{lead.name}}?"),
    why: Phrase(
      en: "A company may be rung. A person with a business only with permission.",
      nl: "Een bv mag je bellen. Een mens met een eigen zaak alleen met toestemming."),
    changes: Phrase(
      en: "With a sole trader or partnership you ask for their permission first.",
      nl: "Bij een eenmanszaak, vof of maatschap vraag je eerst naar toestemming."),
    answer: .choice([
      Choice(
        Phrase(en: "company", nl: "bv"), Phrase(en: "Limited company", nl: "Bv of nv"),
        person: .legal),
      Choice(
        Phrase(en: "foundation", nl: "stichting"),
        Phrase(
          en: "Foundation, association or cooperative", nl: "Stichting, vereniging of coöperatie"),
        person: .legal),
      Choice(
        Phrase(en: "sole-trader", nl: "eenmanszaak"),
        Phrase(en: "Sole trader", nl: "Eenmanszaak of zzp"), person: .natural),
      Choice(
        Phrase(en: "partnership", nl: "vof"), Phrase(en: "Partnership", nl: "Vof, cv of maatschap"),
        person: .natural),
    ]),
    tip: Phrase(
      en: "Looked up before the call and filled in, it is not asked.",
      nl: "Zoek je het voor het gesprek op en vul je het in, dan wordt het niet gevraagd."))

  static let consent = DraftQuestion(
    id: Phrase(en: "consent", nl: "toestemming"),
    ask: Phrase(
      en: "Have you told us before that we may ring you about this?",
      nl: "Heeft u ons eerder laten weten dat we u hierover mogen bellen?"),
    why: Phrase(
      en: "The proof has to come from us, so it has to be on file.",
      nl: "Het bewijs moet van ons komen, dus leg het vast."),
    changes: Phrase(
      en: "No ends the call politely; yes lets you go on.",
      nl: "Bij nee zeg je sorry en hang je op; bij ja ga je verder."),
    answer: .yesNo(yes: 0, no: 0))
}

extension DraftStep {
  /// The steps that keep somebody from being sold to who may not be called.
  static let lawful: [DraftStep] = [
    .ask(
      .legalForm, isRequired: true,
      when: Phrase(en: "legal-form is not known", nl: "rechtsvorm is not known")),
    .ask(
      .consent, isRequired: true,
      when: Phrase(
        en: "legal-form is sole-trader or legal-form is partnership",
        nl: "rechtsvorm is eenmanszaak or rechtsvorm is vof")),
    .say(
      Phrase(
        en: "Then I'll stop here, because I may only ring you with permission. I'm sorry.",
        nl: "Dan stop ik hier, want zonder toestemming mag ik u niet bellen. Sorry voor het storen."
      ),
      when: Phrase(en: "consent is no", nl: "toestemming is nee")),
  ]

  /// When the steps behind those apply.
  static let mayGoOn = Phrase(
    en: "consent is yes or not (legal-form is sole-trader or legal-form is partnership)",
    nl: "toestemming is ja or not (rechtsvorm is eenmanszaak or rechtsvorm is vof)")
}
