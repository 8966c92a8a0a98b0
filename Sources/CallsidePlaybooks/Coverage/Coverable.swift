public import CallsideCore

/// Something in a playbook that some conversation should come to, by its place in the playbook.
public enum Coverable: Hashable, Sendable {
  /// A lead moves into a phase.
  case phase(Int)
  /// A step of a phase's script comes up.
  case step(phase: Int, Int)
  /// A step for reception comes up.
  case gatekeeper(phase: Int, Int)
  /// The exit condition of a phase holds when a call ends.
  case exit(phase: Int)
  /// A call ends with an outcome.
  case outcome(phase: Int, Int)
  /// A question is answered with one of its choices.
  case choice(question: Int, Int)
  /// A question without choices is answered.
  case answer(question: Int)
  /// A stage of an objection is come to.
  case stage(objection: Int, Int)

  /// The kinds, in the order in which they are counted out.
  public enum Kind: String, CaseIterable, Sendable {
    case phase, step, gatekeeper, exit, outcome, choice, answer, stage
  }

  /// Which kind it is.
  public var kind: Kind {
    switch self {
    case .phase: .phase
    case .step: .step
    case .gatekeeper: .gatekeeper
    case .exit: .exit
    case .outcome: .outcome
    case .choice: .choice
    case .answer: .answer
    case .stage: .stage
    }
  }

  /// The number of the phase it is part of, or nil.
  var phase: Int? {
    switch self {
    case .phase(let phase), .step(let phase, _), .gatekeeper(let phase, _), .exit(let phase),
      .outcome(let phase, _):
      phase
    case .choice, .answer, .stage: nil
    }
  }

  /// Returns everything there is to come to in a playbook, in its order.
  ///
  /// A lead begins in the first phase, so that one needs no coming to.
  public static func all(in playbook: Playbook) -> [Coverable] {
    var all: [Coverable] = []
    for (index, question) in playbook.questions.enumerated() {
      all +=
        question.choices.isEmpty
        ? [.answer(question: index)]
        : question.choices.indices.map { .choice(question: index, $0) }
    }
    for (index, objection) in playbook.objections.enumerated() {
      all += objection.meet.indices.map { .stage(objection: index, $0) }
    }
    for (index, phase) in playbook.phases.enumerated() {
      if index > 0 { all.append(.phase(index)) }
      all += phase.script.indices.map { .step(phase: index, $0) }
      all += phase.gatekeeper.indices.map { .gatekeeper(phase: index, $0) }
      if phase.exit != nil { all.append(.exit(phase: index)) }
      all += phase.outcomes.indices.map { .outcome(phase: index, $0) }
    }
    return all
  }
}
