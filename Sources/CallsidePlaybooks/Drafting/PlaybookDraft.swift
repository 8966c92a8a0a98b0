public import CallsideCore

/// A first playbook, made of five answers, for its author to go on with.
///
/// Its text has comments that teach the format, and nothing in it that a check has anything to
/// say about, whichever phases and frameworks were chosen.
///
/// ```
/// answers ─ PlaybookDraft ─ text ─▶ the author's editor
///               │
///               └─ where the questions of discovery go, which roles are asked for
/// ```
public struct PlaybookDraft: Hashable, Sendable {
  /// The id.
  public var id: String
  /// The language of its texts.
  public var language: Language
  /// The product or service, as it is named in the middle of a sentence.
  public var product: String
  /// Those it is sold to, in the plural.
  public var customers: String
  /// The phases, in the order of a sale.
  public let phases: [Phase.Kind]
  /// The frameworks that questions are tagged with.
  public let frameworks: [Framework]

  /// Makes a draft; without phases it has all seven.
  public init(
    id: String, language: Language, product: String, customers: String, phases: Set<Phase.Kind>,
    frameworks: Set<Framework>
  ) {
    self.id = id
    self.language = language
    self.product = product
    self.customers = customers
    self.phases = Phase.Kind.allCases.filter { phases.isEmpty || phases.contains($0) }
    self.frameworks = Framework.allCases.filter { frameworks.contains($0) }
  }

  /// Returns words with the product and the customers filled in.
  ///
  /// "Our quote for our services" says nothing with its second half.
  func filled(_ words: Phrase) -> String {
    var text = words[language]
    if product.hasPrefix(language == .nl ? "onze " : "our ") {
      text = text.replacing("onze offerte voor <product>", with: "onze offerte")
        .replacing("our quote for <product>", with: "our quote")
    }
    return text.replacing("<product>", with: product).replacing("<customers>", with: customers)
  }
}

/// Where things go: that depends on which phases there are.
extension PlaybookDraft {
  /// The phase in which is asked how it goes now; nil where only the closing is left.
  private var talkAboutNow: Phase.Kind? {
    first(of: [.qualify, .nurture, .quote, .prospect, .decide, .care])
  }

  /// The phase in which is asked what it is worth.
  private var talkAboutWorth: Phase.Kind? {
    first(of: [.nurture, .qualify, .quote, .prospect, .decide, .care])
  }

  /// The phase in which the decider is asked for: never later than the one before the quote,
  /// because a quote that does not reach the decider is never decided.
  private var talkAboutDecider: Phase.Kind {
    if let talk = first(of: [.qualify, .nurture]) { return talk }
    if let quote = phases.firstIndex(of: .quote) { return phases[max(0, quote - 1)] }
    return talkAboutNow ?? phases[0]
  }

  private func first(of kinds: [Phase.Kind]) -> Phase.Kind? { kinds.first(where: phases.contains) }

  /// The questions of discovery that are asked in a phase.
  ///
  /// A phase that is not there for discovery takes only what the frameworks need.
  private func discovery(in kind: Phase.Kind) -> [DraftQuestion] {
    let all =
      (kind == talkAboutNow ? DraftQuestion.aboutNow(for: frameworks) : [])
      + (kind == talkAboutWorth ? DraftQuestion.aboutWorth(for: frameworks) : [])
    switch kind {
    case .qualify, .nurture, .quote: return all
    case .prospect, .decide, .close, .care: return all.filter { $0.covers(frameworks) }
    }
  }

  /// The roles that are asked for in the script of a phase.
  private func roles(in kind: Phase.Kind) -> [Role] {
    var roles: [Role] = []
    if kind == talkAboutNow { roles.append(.user) }
    if kind == talkAboutDecider { roles.append(.decider) }
    if kind == talkAboutWorth { roles += [.initiator, .influencer] }
    if kind == first(of: [.decide, .quote]) { roles.append(.buyer) }
    return roles
  }

  /// The steps of a phase's script.
  func script(of phase: DraftPhase) -> [DraftStep] {
    greeting(of: phase) + talk(of: phase) + [.say(phase.rightToObject, .rightToObject)]
  }

  /// The steps with which a call begins; the first phase asks whether there may be one.
  func greeting(of phase: DraftPhase) -> [DraftStep] {
    [.say(phase.opening, .opening), .say(phase.permission, .permission)]
      + (asksLegalForm(in: phase) ? DraftStep.lawful : [])
  }

  /// Whether a phase asks for the legal form: the one in which strangers are called.
  func asksLegalForm(in phase: DraftPhase) -> Bool {
    phase.kind == phases[0] && phase.kind == .prospect
  }

  /// The steps between greeting and right to object.
  func talk(of phase: DraftPhase) -> [DraftStep] {
    let discovery = discovery(in: phase.kind)
    var steps: [DraftStep] = []
    if phase.kind == phases[0], phase.kind != .close, phase.kind != .care {
      steps.append(
        .say(
          Phrase(
            en: "We work for <customers>. Whether we are of use to you, I don't know yet.",
            nl: "Wij werken voor <customers>. Of u iets aan ons heeft, weet ik nog niet.")))
    }
    steps += discovery.map(asking)
    steps += phase.middle + roles(in: phase.kind).map { .dmu($0) }
    return steps + summary(of: discovery, in: phase.kind) + phase.closing
  }

  /// Returns the step that asks a question of discovery.
  private func asking(_ question: DraftQuestion) -> DraftStep {
    let isKey = question.id == DraftQuestion.problem.id
    let when =
      question.id == DraftQuestion.mark.id && hasDiscovery(DraftQuestion.current)
      ? Phrase(en: "current is not nothing", nl: "huidige-aanpak is not niets") : nil
    return .ask(question, isRequired: isKey, when: when)
  }

  private func hasDiscovery(_ question: DraftQuestion) -> Bool {
    phases.contains { discovery(in: $0).contains { $0.id == question.id } }
  }

  /// The summary of a talk that is all discovery; other phases have one of their own.
  private func summary(of discovery: [DraftQuestion], in kind: Phase.Kind) -> [DraftStep] {
    switch kind {
    case .qualify: [Self.summaryOfProblem]
    case .nurture: [Self.summaryOfPayoff]
    case .prospect, .quote, .decide, .close, .care: []
    }
  }

  private static let summaryOfProblem = DraftStep.say(
    Phrase(
      en:
        "Let me say it back. What you'd change first: {{answers.problem}}. Have I got that right?",
      nl: "Ik vat het even samen. Waar u tegenaan loopt: {{answers.knelpunt}}. Klopt dat zo?"),
    .summary, when: Phrase(en: "problem is known", nl: "knelpunt is known"))

  private static let summaryOfPayoff = DraftStep.say(
    Phrase(
      en: "If it goes well, it gives you this: {{answers.payoff}}. Have I got that right?",
      nl: "Loopt het goed, dan levert het u dit op: {{answers.opbrengst}}. Heb ik dat goed?"),
    .summary, when: Phrase(en: "payoff is known", nl: "opbrengst is known"))

  /// The steps when reception answers, which they do as long as nobody knows the rep.
  func gatekeeper(of phase: DraftPhase) -> [DraftStep] {
    guard phase.kind == phases[0], phase.kind == .prospect || phase.kind == .qualify else {
      return []
    }
    return [
      .say(
        Phrase(
          en:
            "Hello, {{me.name}} from {{me.company}}, with a sales call about <product>. Perhaps you can help me.",
          nl:
            "Goedendag, {{me.name}} van {{me.company}}, met een zakelijk aanbod over <product>. Misschien kunt u mij helpen."
        )),
      .say(
        Phrase(
          en: """
            {{#contact.name}}Is {{contact.name}} there?{{/contact.name}}{{^contact.name}}Who looks \
            after that at {{lead.name}}?{{/contact.name}}
            """,
          nl: """
            {{#contact.name}}Is {{contact.name}} even te spreken?{{/contact.name}}{{^contact.name}}Wie \
            gaat daar bij {{lead.name}} over?{{/contact.name}}
            """)),
      .dmu(.gatekeeper),
    ]
  }

  /// What must hold to leave a phase: without a decider, no lead goes on to the quote.
  func exit(of phase: DraftPhase) -> Phrase? {
    let asked = phases.firstIndex(of: talkAboutDecider) ?? 0
    guard let exit = phase.exit else { return nil }
    guard let here = phases.firstIndex(of: phase.kind), asked <= here,
      here + 1 < phases.count, phases[here + 1] == .quote
    else { return exit }
    func joined(_ condition: String) -> String {
      (condition.contains(" or ") ? "(" + condition + ")" : condition) + " and decider is known"
    }
    return Phrase(en: joined(exit.en), nl: joined(exit.nl))
  }

  /// How a call in a phase can end: where no phase follows for the signature, a yes is the end.
  func outcomes(of phase: DraftPhase) -> [DraftOutcome] {
    guard phase.kind == .decide, !phases.contains(.close) else { return phase.outcomes }
    return phase.outcomes.map { outcome in
      guard outcome.movesOn else { return outcome }
      return DraftOutcome(
        id: Phrase(en: "signed", nl: "getekend"), label: Phrase(en: "Signed", nl: "Getekend"),
        keys: ["close: won"], movesOn: true, next: (.call, "4w", nil))
    }
  }

  /// The phase that follows, or nil.
  func following(_ phase: DraftPhase) -> DraftPhase? {
    guard let here = phases.firstIndex(of: phase.kind), here + 1 < phases.count else { return nil }
    return .of(phases[here + 1])
  }

  /// All questions that are asked, with the phase that asks them first.
  var questions: [(phase: DraftPhase, questions: [DraftQuestion])] {
    var seen: Set<Phrase> = []
    return phases.map { kind in
      let phase = DraftPhase.of(kind)
      return (
        phase, script(of: phase).compactMap(\.question).filter { seen.insert($0.id).inserted }
      )
    }
  }

  /// The roles that are asked for anywhere.
  var roles: [Role] {
    let asked = phases.map { DraftPhase.of($0) }
      .flatMap { (script(of: $0) + gatekeeper(of: $0)).compactMap(\.role) }
    return DraftRole.all.map(\.role).filter(asked.contains)
  }

  /// The phase from which the decider must be known: the quote, or what comes closest to it.
  var deciderRequiredFrom: DraftPhase? {
    let asked = phases.firstIndex(of: talkAboutDecider) ?? 0
    return phases.enumerated()
      .first { $0.offset >= asked && [.quote, .decide, .close, .care].contains($0.element) }
      .map { .of($0.element) }
  }
}
