import CallsideCore

/// A text that a rep says aloud.
struct SpokenText: Sendable {
  /// Where it is said.
  enum Use: Hashable, Sendable {
    /// A line of a script.
    case line
    /// A question of the playbook, with what can be answered.
    case question(Question.Kind?)
    /// A question for a person in a role.
    case role
    /// A stage of meeting an objection.
    case objection(Objection.Stage)
    /// What is left on a voicemail.
    case voicemail
  }

  /// Where it is said.
  var use: Use
  /// The scalar it stands in.
  var node: YAMLNode
  /// When it is said; nil for always.
  var when: Condition?

  /// The text as the author wrote it.
  var text: String { node.text ?? "" }

  /// Whether it asks something: a question of the playbook, for a role, or about an objection.
  var isQuestion: Bool {
    switch use {
    case .question, .role, .objection(.explore): true
    case .line, .objection, .voicemail: false
    }
  }

  /// Returns everything that is said aloud, in no particular order.
  static func all(
    questions: [QuestionTree], roles: [RoleTree], objections: [ObjectionTree],
    phases: [PhaseTree]
  ) -> [SpokenText] {
    var all: [SpokenText] = []
    func add(_ use: Use, _ node: YAMLNode?, when: Condition? = nil) {
      if let node, node.text != nil { all.append(SpokenText(use: use, node: node, when: when)) }
    }
    for question in questions { add(.question(question.kind?.value), question.node["ask"]) }
    for role in roles { add(.role, role.node["ask"]) }
    for objection in objections {
      for line in objection.lines { add(.objection(line.stage), line.node) }
    }
    for phase in phases {
      for step in phase.script.steps + phase.gatekeeper.steps {
        add(.line, step.node["say"], when: step.when)
      }
      add(.voicemail, phase.node["voicemail"])
    }
    return all
  }
}
