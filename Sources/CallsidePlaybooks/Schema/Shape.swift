import CallsideCore

/// What may stand at a place in a file.
///
/// The tables of shapes are the definition of the format. The reader holds files against them,
/// and the JSON Schema that editors use is written from them.
enum Shape: Sendable {
  /// A text, number, date or the like.
  case scalar(Scalar)
  /// One such value, or a list of them.
  case oneOrMore(Scalar)
  /// A list of such values.
  case values(Scalar)
  /// A mapping with fixed keys.
  case mapping(Definition)
  /// A list of such mappings.
  case list(Definition)
  /// A mapping of ids of the author's own to mappings.
  case table(Definition, IDRule)
  /// A mapping of ids of the author's own to texts.
  case labels
}

/// One key that a mapping may have.
struct Field: Sendable {
  /// The key.
  var key: String
  /// What may stand there.
  var shape: Shape
  /// Whether a mapping without it is incomplete.
  var isRequired: Bool
  /// What it is for, in one line.
  var about: Phrase
  /// The key beside which it may be left out after all, or nil.
  var unless: String?

  /// Makes a field that may be left out.
  static func optional(_ key: String, _ shape: Shape, _ about: Phrase) -> Field {
    Field(key: key, shape: shape, isRequired: false, about: about)
  }

  /// Makes a field that must be there, unless another one is.
  static func required(
    _ key: String, _ shape: Shape, _ about: Phrase, unless other: String? = nil
  ) -> Field {
    Field(key: key, shape: shape, isRequired: true, about: about, unless: other)
  }
}

/// A mapping with fixed keys: a phase, a question, an outcome.
///
/// They are named, because some hold each other: a step may hold a block of steps.
enum Definition: String, Sendable, CaseIterable {
  case playbook, hours, question, choice, yesNoChances, roles, role, objection, stage
  case reasons, phase, step, gatekeeperStep, outcome, next, part, settings, checks
  case weights, grades, tracks
  case storyFile, caller, story, storyLead, storyPeople, storyLine

  /// The keys, in the order in which they are best written.
  var fields: [Field] { table.fields }

  /// Returns the field with a key, or nil.
  func field(_ key: String) -> Field? { table.index[key].map { table.fields[$0] } }

  /// What one of them is called in a message.
  var noun: Phrase { table.noun }

  /// Each table is made when it is first asked for: a start needs that of the settings alone.
  private var table: Table {
    switch self {
    case .playbook: Self.playbookTable
    case .hours: Self.hoursTable
    case .question: Self.questionTable
    case .choice: Self.choiceTable
    case .yesNoChances: Self.yesNoChancesTable
    case .roles: Self.rolesTable
    case .role: Self.roleTable
    case .objection: Self.objectionTable
    case .stage: Self.stageTable
    case .reasons: Self.reasonsTable
    case .phase: Self.phaseTable
    case .step: Self.stepTable
    case .gatekeeperStep: Self.gatekeeperStepTable
    case .outcome: Self.outcomeTable
    case .next: Self.nextTable
    case .part: Self.partTable
    case .settings: Self.settingsTable
    case .checks: Self.checksTable
    case .weights: Self.weightsTable
    case .grades: Self.gradesTable
    case .tracks: Self.tracksTable
    case .storyFile: Self.storyFileTable
    case .caller: Self.callerTable
    case .story: Self.storyTable
    case .storyLead: Self.storyLeadTable
    case .storyPeople: Self.storyPeopleTable
    case .storyLine: Self.storyLineTable
    }
  }

  /// The keys of a mapping with what it is called.
  struct Table: Sendable {
    let noun: Phrase
    let fields: [Field]
    let index: [String: Int]

    init(_ noun: Phrase, _ fields: [Field]) {
      self.noun = noun
      self.fields = fields
      index = Dictionary(
        fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { $1 })
    }
  }
}

/// What an id may not be, because conditions use the word otherwise.
enum IDRule: Sendable {
  /// Any kebab-case id.
  case plain
  /// An id of a question.
  case question
  /// An id of a choice.
  case choice

  /// The words that are taken.
  var reserved: [String] {
    switch self {
    case .plain: []
    case .question:
      Role.allCases.map(\.rawValue) + ConditionWord.allCases.map(\.rawValue)
        + ["phase", "chance", "attempts", "value", "grade", "readiness", "days"]
    case .choice: ConditionWord.allCases.map(\.rawValue)
    }
  }
}
