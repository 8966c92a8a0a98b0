import CallsideCore

/// The names that conditions and placeholders of a playbook may use.
struct ConditionNames: Sendable {
  /// A question as far as conditions care.
  struct Entry: Sendable {
    /// What can be answered, or nil when the playbook is wrong about it.
    var kind: Question.Kind?
    /// The ids of its choices.
    var choices: [String]
  }

  /// The language of the playbook.
  var language = Language.en
  /// The questions by id.
  var questions: [String: Entry] = [:]
  /// The ids of the questions, in the author's order.
  var questionIDs: [String] = []
  /// The ids of the phases, in order.
  var phases: [String] = []
  /// Whether there are questions at all; without, no name is called unknown.
  var knowsQuestions = false
  /// Whether there are phases at all.
  var knowsPhases = false

  /// Makes an empty set of names, for files without conditions.
  init() {}

  /// Collects the names of a playbook before anything in it has been checked.
  init(_ root: YAMLNode) {
    language = root["language"]?.text.flatMap(Language.init) ?? .en
    if let table = root["questions"], case .mapping = table.content {
      knowsQuestions = true
      for entry in table.entries {
        let kind = entry.value["type"]?.text.flatMap(Question.Kind.init)
        let choices = entry.value["choices"]?.entries.map(\.key) ?? []
        // An id that is not one has been reported; whoever uses it as it should be is right.
        let slug = Finding.slug(entry.key)
        let id = Scalar.isID(entry.key) || !Scalar.isID(slug) ? entry.key : slug
        let known = Entry(kind: kind, choices: choices)
        questions[id] = known
        questionIDs.append(id)
        if id != entry.key { questions[entry.key] = known }
      }
    }
    phases = root["phases"]?.elements.compactMap { $0["id"]?.text } ?? []
    knowsPhases = !phases.isEmpty
  }
}
