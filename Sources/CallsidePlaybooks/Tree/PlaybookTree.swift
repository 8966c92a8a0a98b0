import CallsideCore

/// A playbook as its author wrote it: everything with its place, and holes where it is wrong.
///
/// This is what checks look at. It is made from any YAML; parts that the form reader complained
/// about are missing here, so that a check never speaks about them again.
struct PlaybookTree: Sendable {
  /// The hours, as written.
  struct Hours: Sendable {
    /// The keys.
    let node: YAMLNode
    /// The days, from 1 for Monday, or nil.
    let days: Set<Int>?
    /// Minutes after midnight, or nil.
    let from: Located<Int>?
    /// Minutes after midnight, or nil.
    let to: Located<Int>?
  }

  /// The text.
  let source: SourceText
  /// The whole of it.
  let node: YAMLNode
  /// The names that conditions may use.
  let names: ConditionNames
  /// The hours, or nil.
  let hours: Hours?
  /// The questions, in the author's order.
  let questions: [QuestionTree]
  /// The roles of the DMU.
  let roles: [RoleTree]
  /// The objections.
  let objections: [ObjectionTree]
  /// The phases.
  let phases: [PhaseTree]
  /// All steps of all phases, blocks taken apart.
  let steps: [StepTree]
  /// How leads go from phase to phase.
  let graph: PhaseGraph
  /// Everything a rep says aloud.
  let spoken: [SpokenText]
  /// Where errors begin that have been reported already, in order.
  private let faults: [Int]

  /// Reads a playbook.
  ///
  /// - Parameter faults: The places of errors that have been reported already.
  init(
    _ node: YAMLNode, names: ConditionNames, in source: SourceText, faults: [Span] = []
  ) {
    self.source = source
    self.faults = faults.map(\.start).sorted()
    self.node = node
    self.names = names
    hours = node["hours"].map(Hours.init)
    questions = (node["questions"]?.entries ?? []).map(QuestionTree.init)
    roles = (node["dmu"]?.entries ?? []).compactMap(RoleTree.init)
    objections = (node["objections"]?.entries ?? []).map(ObjectionTree.init)
    phases = (node["phases"]?.elements ?? []).map { PhaseTree($0, names) }
    steps = phases.flatMap { $0.script.steps + $0.gatekeeper.steps }
    graph = PhaseGraph(phases)
    spoken = SpokenText.all(
      questions: questions, roles: roles, objections: objections, phases: phases)
  }

  /// Returns whether no error has been reported within a place.
  ///
  /// Whoever misses something asks this first: what is missing may be what could not be read.
  func isSound(_ span: Span) -> Bool {
    var low = 0
    var high = faults.count
    while low < high {
      let middle = (low + high) / 2
      if faults[middle] < span.start { low = middle + 1 } else { high = middle }
    }
    return low == faults.count || faults[low] > span.end
  }

  /// Returns whether no error has been reported in the value of a key, or there is no such key.
  func isSound(_ key: String) -> Bool {
    guard let entry = node.entry(key) else { return true }
    return isSound(Span(entry.keySpan.start, entry.value.span.end))
  }

  /// Returns whether a place is in the playbook's own file, rather than in one it includes.
  func isOwn(_ span: Span) -> Bool { source.file(at: span.start).start == 0 }

  /// The ids of the questions that are answered with a date.
  var datedQuestions: [String] { names.questionIDs.filter { names.questions[$0]?.kind == .date } }

  /// Returns the question with an id, or nil.
  func question(_ id: String) -> QuestionTree? {
    names.questions[id] == nil ? nil : questions.first { $0.id.value == id }
  }
}

extension PlaybookTree.Hours {
  fileprivate init(_ node: YAMLNode) {
    self.node = node
    from = node.read("from", Scalar.minutes)
    to = node.read("to", Scalar.minutes)
    let words = node.words("days").map { [$0] } ?? node.texts("days")
    let days = words.compactMap { Scalar.days($0.value) }
    self.days = days.isEmpty ? nil : days.reduce(into: []) { $0.formUnion($1) }
  }
}

/// A question as written.
struct QuestionTree: Sendable {
  /// The keys.
  let node: YAMLNode
  /// The id.
  let id: Located<String>
  /// What can be answered, or nil.
  let kind: Located<Question.Kind>?
  /// The question that names whose number or mail address it is, or nil.
  let person: Located<String>?
  /// The ids it had before.
  let was: [Located<String>]
  /// The choices by id, with their keys.
  let choices: [(id: Located<String>, node: YAMLNode)]

  fileprivate init(_ entry: YAMLNode.Entry) {
    node = entry.value
    id = Located(value: entry.key, span: entry.keySpan)
    kind = node.value("type")
    person = node.words("of")
    was = node.words("was").map { [$0] } ?? node.texts("was")
    choices = (node["choices"]?.entries ?? []).map {
      (Located(value: $0.key, span: $0.keySpan), $0.value)
    }
  }
}

/// A role of the DMU as written.
struct RoleTree: Sendable {
  /// The keys.
  let node: YAMLNode
  /// The role.
  let role: Located<Role>
  /// The phase from which a name is required, or nil.
  let requiredFrom: Located<String>?

  fileprivate init?(_ entry: YAMLNode.Entry) {
    guard let role = Role(rawValue: entry.key) else { return nil }
    node = entry.value
    self.role = Located(value: role, span: entry.keySpan)
    requiredFrom = node.words("required_from")
  }
}

/// An objection as written.
struct ObjectionTree: Sendable {
  /// The keys.
  let node: YAMLNode
  /// The id.
  let id: Located<String>
  /// What buyers say.
  let hears: [Located<String>]
  /// The names of the stages in the order given, known or not, with what is said.
  let stages: [(name: Located<String>, text: String?)]
  /// The lines of the stages, by the names of those that exist.
  let lines: [(stage: Objection.Stage, node: YAMLNode)]

  fileprivate init(_ entry: YAMLNode.Entry) {
    node = entry.value
    id = Located(value: entry.key, span: entry.keySpan)
    hears = node.texts("hears")
    stages = (node["meet"]?.elements ?? []).flatMap(\.entries).map {
      (Located(value: $0.key, span: $0.keySpan), $0.value.text.map(Scalar.spoken))
    }
    lines = (node["meet"]?.elements ?? []).flatMap(\.entries).compactMap { entry in
      Objection.Stage(rawValue: entry.key).map { ($0, entry.value) }
    }
  }
}
