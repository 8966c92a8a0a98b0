public import CallsideCore
import Foundation

extension Playbook {
  /// A small playbook with a phase of each kind that the coach treats differently.
  public static let sample: Playbook = {
    var playbook = Playbook(
      id: "sample", language: .en, title: "Sample", hours: .office)
    playbook.questions = [.budget, .team, .start, .spend, .urgent]
    playbook.dmu = [.decider, .user]
    playbook.objections = [.tooExpensive, .noTime]
    playbook.lostReasons = [
      Playbook.Reason(id: "price", label: "Too expensive"),
      Playbook.Reason(id: "timing", label: "Not now"),
    ]
    playbook.wonReasons = [Playbook.Reason(id: "trust", label: "They trust us")]
    playbook.phases = [.contact, .quote, .decision, .care]
    return playbook
  }()
}

extension Question {
  /// A choice that moves the chance.
  public static let budget: Question = {
    var question = Question(
      id: "budget", ask: "Is there a budget for this year?",
      why: "Without one a quote is a leaflet.", kind: .choice)
    question.choices = [
      Choice(id: "fixed", label: "Yes, fixed", chance: 15),
      Choice(id: "room", label: "There is room"),
      Choice(id: "none", label: "None", chance: -20),
    ]
    question.tip = "Ask who set it."
    return question
  }()

  /// A number with bounds.
  public static let team: Question = {
    var question = Question(
      id: "team", ask: "How many people work here?", why: "It sets the size.", kind: .number)
    question.unit = "people"
    question.min = 1
    question.max = 5000
    return question
  }()

  /// A date.
  public static let start = Question(
    id: "start", ask: "When should it start?", why: "It sets the pace.", kind: .date)

  /// An amount.
  public static let spend = Question(
    id: "spend", ask: "What does it cost you now?", why: "To compare.", kind: .money)

  /// Yes or no.
  public static let urgent: Question = {
    var question = Question(
      id: "urgent", ask: "Is it urgent?", why: "To plan.", kind: .yesNo)
    question.choices = [
      Choice(id: "yes", label: "Yes", chance: 10), Choice(id: "no", label: "No", chance: -10),
    ]
    return question
  }()
}

extension Playbook.RolePrompt {
  /// Wanted from the quote on.
  public static let decider: Playbook.RolePrompt = {
    var prompt = Playbook.RolePrompt(
      role: .decider, ask: "Who signs in the end?", why: "You quote to whoever decides.")
    prompt.requiredFrom = "quote"
    return prompt
  }()

  /// Never required.
  public static let user = Playbook.RolePrompt(
    role: .user, ask: "Who will work with it?", why: "Users make it stick.")
}

extension Objection {
  /// Heard as "costs too much".
  public static let tooExpensive = Objection(
    id: "too-expensive", title: "Too expensive", hears: ["costs too much", "cheaper elsewhere"],
    meet: ["I hear you.", "What do you compare with?", "It pays itself back.", "Does that help?"])

  /// Heard as "busy".
  public static let noTime = Objection(
    id: "no-time", title: "No time", hears: ["busy right now"],
    meet: ["Of course.", "When is better?", "I need two minutes.", "Shall we?"])
}

extension Phase {
  /// First contact: a line, a question, a branch, a person.
  public static let contact: Phase = {
    var phase = Phase(
      id: "contact", kind: .qualify, title: "First contact", goal: "Know if it fits.",
      who: "sales", within: TimeSpan(1, .hours), chance: 20)
    phase.limit = .days(21)
    phase.script = [
      Step(
        id: "contact/1",
        body: .say("Good morning {{contact.first_name}}, this is {{me.name}}.", part: .opening),
        cues: [
          Step.Cue(kind: .listen, text: "Do they have time?"),
          Step.Cue(kind: .tip, text: "Smile."),
        ]),
      Step(id: "contact/2", body: .ask("budget", isRequired: true)),
      Step(
        id: "contact/3", when: .answerIs(question: "budget", choice: "none"),
        body: .say("Then let us look at next year.", part: nil)),
      Step(
        id: "contact/4", when: .not(.answerIs(question: "budget", choice: "none")),
        body: .ask("team", isRequired: false)),
      Step(id: "contact/5", body: .dmu(.decider)),
      Step(id: "contact/6", body: .say("May we ring again?", part: .rightToObject)),
    ]
    phase.gatekeeper = [
      Step(id: "contact/gatekeeper/1", body: .say("Who can I speak to?", part: nil)),
      Step(id: "contact/gatekeeper/2", body: .dmu(.user)),
    ]
    phase.voicemail = "This is {{me.name}}, I will ring again."
    phase.exit = .and(.answerKnown(question: "budget"), .roleKnown(.decider))
    phase.outcomes = [.meeting, .talked, .voicemail, .noInterest]
    return phase
  }()

  /// A quote is to be written.
  public static let quote: Phase = {
    var phase = Phase(
      id: "quote", kind: .quote, title: "Quote", goal: "A quote that fits.", who: "sales",
      within: .days(2), chance: 50)
    phase.limit = .days(14)
    phase.script = [Step(id: "quote/1", body: .say("About the quote.", part: .opening))]
    var sent = Outcome(id: "sent", label: "Quote sent")
    sent.isAdvance = true
    sent.to = "decision"
    sent.next = Outcome.Proposal(action: .call, delay: .days(3))
    phase.outcomes = [sent, .voicemail]
    return phase
  }()

  /// The buyer decides.
  public static let decision: Phase = {
    var phase = Phase(
      id: "decision", kind: .decide, title: "Decision", goal: "A yes or a no.", who: "sales",
      within: .days(3), chance: 70)
    phase.script = [Step(id: "decision/1", body: .say("What do you think?", part: .opening))]
    var won = Outcome(id: "won", label: "Won")
    won.closes = .won
    won.to = "care"
    won.next = Outcome.Proposal(action: .evaluate, delay: TimeSpan(6, .weeks))
    var lost = Outcome(id: "lost", label: "Lost")
    lost.closes = .lost
    phase.outcomes = [won, lost, .voicemail]
    return phase
  }()

  /// After-sales.
  public static let care: Phase = {
    var phase = Phase(
      id: "care", kind: .care, title: "After-sales", goal: "A happy customer.", who: "sales",
      within: TimeSpan(4, .weeks), chance: 90)
    phase.script = [Step(id: "care/1", body: .say("How is it going?", part: .opening))]
    var evaluated = Outcome(id: "evaluated", label: "Evaluated")
    evaluated.next = Outcome.Proposal(action: .evaluate, delay: TimeSpan(26, .weeks))
    phase.outcomes = [evaluated]
    return phase
  }()
}

extension Outcome {
  /// An advance to the quote.
  public static let meeting: Outcome = {
    var outcome = Outcome(id: "meeting", label: "Meeting agreed")
    outcome.isAdvance = true
    outcome.to = "quote"
    outcome.next = Proposal(action: .meet, delay: .days(3))
    outcome.grade = .lead
    outcome.readiness = .sql
    return outcome
  }()

  /// A continuation without a proposal.
  public static let talked = Outcome(id: "talked", label: "Good talk, nothing agreed")

  /// Nobody reached.
  public static let voicemail: Outcome = {
    var outcome = Outcome(id: "voicemail", label: "Left a voicemail")
    outcome.isAttempt = true
    outcome.next = Proposal(action: .call, delay: .days(2))
    return outcome
  }()

  /// Closes the deal.
  public static let noInterest: Outcome = {
    var outcome = Outcome(id: "no-interest", label: "Not interested")
    outcome.closes = .lost
    return outcome
  }()
}

extension Lead {
  /// A company that has just been added in the first phase of the sample playbook, and may be called.
  public static func sample(
    source: Source? = nil, contacts: [Contact] = []
  ) -> Lead {
    var lead = Lead(
      id: "k7f3q2", name: "Brouwer Installaties", playbook: "sample", phase: "contact",
      owner: "sanne", createdAt: FrozenWorld.now)
    lead.source = source
    lead.legalForm = "bv"
    lead.contacts = contacts
    return lead
  }
}
