/// The manager's file: what is done, when and by whom, phase by phase.
public struct Playbook: Codable, Hashable, Sendable, Identifiable {
  /// Why deals are won or lost, in the author's order.
  public struct Reason: Codable, Hashable, Sendable, Identifiable {
    /// The id.
    public var id: String
    /// The words shown.
    public var label: String

    /// Makes a reason.
    public init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  /// Whom a role stands for, and how to find out.
  public struct RolePrompt: Codable, Hashable, Sendable {
    /// The role.
    public var role: Role
    /// The question as said aloud.
    public var ask: String
    /// Why it is asked.
    public var why: String
    /// A hint on asking on.
    public var tip: String?
    /// The id of the phase from which a name is required, or nil for never.
    public var requiredFrom: String?

    /// Makes a prompt.
    public init(role: Role, ask: String, why: String) {
      self.role = role
      self.ask = ask
      self.why = why
    }
  }

  /// The kebab-case id.
  public var id: String
  /// The language of its prose.
  public var language: Language
  /// The title.
  public var title: String
  /// One sentence: for whom it is.
  public var about: String?
  /// The ISO 4217 code of amounts without one.
  public var currency: String
  /// When calls are made.
  public var hours: WorkingHours
  /// What the seller is, where the law on calling makes an exception for it.
  public var sector: Sector?
  /// How often somebody who does not answer is called before that is enough.
  public var attempts = 6
  /// How many calls to new business a rep makes in a week, or nil where the author says nothing.
  public var weekTarget: Int?
  /// The questions, in the author's order.
  public var questions: [Question] = []
  /// The roles, in the author's order.
  public var dmu: [RolePrompt] = []
  /// The objections, in the author's order.
  public var objections: [Objection] = []
  /// Why deals are lost.
  public var lostReasons: [Reason] = []
  /// Why deals are won.
  public var wonReasons: [Reason] = []
  /// How heavily the coach's nudges count, by their names; 1 for those that are not here.
  public var weights: [String: Double] = [:]
  /// When a company counts as a prospect or a lead, and as qualified by marketing or sales.
  public var gradeRules: [GradeRule] = []
  /// The phases, in order; never empty in a playbook without errors.
  public var phases: [Phase] = []

  /// Makes an empty playbook.
  public init(
    id: String, language: Language, title: String, currency: String = "EUR",
    hours: WorkingHours
  ) {
    self.id = id
    self.language = language
    self.title = title
    self.currency = currency
    self.hours = hours
  }

  /// Returns the phase with an id, or nil.
  public func phase(_ id: String) -> Phase? { phases.first { $0.id == id } }

  /// Returns where a phase stands, from 0, or nil.
  public func position(of phase: String) -> Int? { phases.firstIndex { $0.id == phase } }

  /// Returns the question with an id, or nil.
  public func question(_ id: String) -> Question? { questions.first { $0.id == id } }

  /// Returns the objection with an id, or nil.
  public func objection(_ id: String) -> Objection? { objections.first { $0.id == id } }

  /// Returns the prompt for a role, or nil.
  public func prompt(for role: Role) -> RolePrompt? { dmu.first { $0.role == role } }

  /// Returns the reasons for a way of closing.
  public func reasons(for status: Lead.Status) -> [Reason] {
    switch status {
    case .won: wonReasons
    case .lost: lostReasons
    case .open: []
    }
  }

  /// Returns the roles for which a name is required in a phase.
  public func requiredRoles(in phase: String) -> [Role] {
    guard let here = position(of: phase) else { return [] }
    return dmu.compactMap { prompt in
      guard let from = prompt.requiredFrom.flatMap(position(of:)), from <= here else { return nil }
      return prompt.role
    }
  }
}

/// Something a buyer raises, with the way to meet it.
public struct Objection: Codable, Hashable, Sendable, Identifiable {
  /// The four stages of meeting an objection.
  public enum Stage: String, Codable, Hashable, Sendable, CaseIterable {
    case acknowledge, explore, respond, confirm

    /// The stage in a word.
    public var phrase: Phrase {
      switch self {
      case .acknowledge: Phrase(en: "acknowledge", nl: "erken")
      case .explore: Phrase(en: "explore", nl: "vraag door")
      case .respond: Phrase(en: "respond", nl: "antwoord")
      case .confirm: Phrase(en: "confirm", nl: "ga na")
      }
    }
  }

  /// The id, as typed after `!`.
  public var id: String
  /// A short label.
  public var title: String
  /// What buyers say.
  public var hears: [String]
  /// What to say, one line for each stage in the order of ``Stage``.
  public var meet: [String]
  /// A hint for the rep's eyes.
  public var tip: String?
  /// Whether it is against being called at all, so that the call ends with that.
  public var isAgainstCalls = false

  /// Makes an objection.
  public init(id: String, title: String, hears: [String], meet: [String], tip: String? = nil) {
    self.id = id
    self.title = title
    self.hears = hears
    self.meet = meet
    self.tip = tip
  }
}
