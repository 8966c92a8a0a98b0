/// One stage of a playbook.
public struct Phase: Codable, Hashable, Sendable, Identifiable {
  /// The seven phases of the process, to which a team's own phases are tied.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case prospect, qualify, nurture, quote, decide, close, care

    /// Whether a deal in such a phase is still to be won.
    var isOpen: Bool { self != .close && self != .care }
  }

  /// The id.
  public var id: String
  /// Which phase of the process it is.
  public var kind: Kind
  /// The title.
  public var title: String
  /// What it is for.
  public var goal: String
  /// Who is responsible.
  public var who: String
  /// How soon the first action is due, in working hours.
  public var within: TimeSpan
  /// How long a lead may stay before it counts as stuck, or nil for ever.
  public var limit: TimeSpan?
  /// The base of the chance ladder, in percent.
  public var chance: Double
  /// What to look up before dialling.
  public var prepare: [String] = []
  /// The steps of a call.
  public var script: [Step] = []
  /// The steps when reception answers.
  public var gatekeeper: [Step] = []
  /// What to say after the tone, or nil.
  public var voicemail: String?
  /// What must hold to leave the phase forward, or nil for nothing.
  public var exit: Condition?
  /// How a call can end.
  public var outcomes: [Outcome] = []

  /// Makes a phase.
  public init(
    id: String, kind: Kind, title: String, goal: String, who: String, within: TimeSpan,
    chance: Double
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.goal = goal
    self.who = who
    self.within = within
    self.chance = chance
  }

  /// Returns the outcome with an id, or nil.
  public func outcome(_ id: String) -> Outcome? { outcomes.first { $0.id == id } }

  /// The line that opens a call, or nil.
  public var opening: String? {
    for step in script {
      if case .say(let text, let part) = step.body, part == .opening { return text }
    }
    return nil
  }

  /// Returns the questions still to be answered here: the required ones whose condition holds, and
  /// those of the parts of the exit condition that do not.
  public func openQuestions(in facts: Facts) -> [String] {
    let asked = script.compactMap { step in
      if case .ask(let id, isRequired: true) = step.body, step.when?.holds(in: facts) ?? true {
        id
      } else {
        nil
      }
    }
    let wanted = exit?.unmet(in: facts).flatMap(\.questions) ?? []
    var open: [String] = []
    for id in asked + wanted where facts.lead.answers[id] == nil && !open.contains(id) {
      open.append(id)
    }
    return open
  }
}

/// How a call can end.
public struct Outcome: Codable, Hashable, Sendable, Identifiable {
  /// The next step that the playbook proposes.
  public struct Proposal: Codable, Hashable, Sendable {
    /// What is to be done.
    public var action: NextStep.Action
    /// How long from now.
    public var delay: TimeSpan
    /// The question whose answer is the date, when it is known and lies ahead; else `delay` counts.
    public var date: String?

    /// Makes a proposal.
    public init(action: NextStep.Action, delay: TimeSpan, date: String? = nil) {
      self.action = action
      self.delay = delay
      self.date = date
    }
  }

  /// How a lead is followed up after a call: as before, faster, or with more patience.
  public enum Track: String, Codable, Hashable, Sendable, CaseIterable {
    case main, positive, negative
  }

  /// The id.
  public var id: String
  /// The words shown.
  public var label: String
  /// Whether a step was agreed that moves the sale; else it is a continuation.
  public var isAdvance = false
  /// Whether nobody was reached, so that it counts as an attempt.
  public var isAttempt = false
  /// Whether a message was left: the ending that `/voicemail` leads to.
  public var isVoicemail = false
  /// The id of the phase to move to when the exit condition holds.
  public var to: String?
  /// Won or lost when the outcome closes the deal.
  public var closes: Lead.Status?
  /// The reason it closes with, so that none is asked for; nil where the rep gives one.
  public var reason: String?
  /// Whether the buyer objects to being called again.
  public var isObjection = false
  /// The proposed next step.
  public var next: Proposal?
  /// What the lead becomes.
  public var grade: Lead.Grade?
  /// Whom it is ready for.
  public var readiness: Lead.Readiness?

  /// Whether it is the end of trying: nobody was reached, and the deal is lost.
  public var givesUp: Bool { isAttempt && closes == .lost }

  /// Makes an outcome.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
