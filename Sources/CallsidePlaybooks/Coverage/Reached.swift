import CallsideCore

/// What has been come to so far, and what not.
struct Reached {
  /// Everything there is, in the order of the playbook.
  let all: [Coverable]
  /// What was not come to yet.
  private(set) var missing: Set<Coverable>
  private let questions: [String: Int]
  private let objections: [String: Int]
  private let phases: [String: Int]

  init(_ playbook: Playbook) {
    all = Coverable.all(in: playbook)
    missing = Set(all)
    func numbers(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    }
    questions = numbers(playbook.questions.map(\.id))
    objections = numbers(playbook.objections.map(\.id))
    phases = numbers(playbook.phases.map(\.id))
  }

  /// What is missing, in the order of the playbook.
  var missingInOrder: [Coverable] { all.filter(missing.contains) }

  /// Notes where a call stands.
  mutating func note(placeOf call: PlayedCall) {
    guard !missing.isEmpty else { return }
    switch call.walk.place {
    case .step(let index): missing.remove(.step(phase: call.phase, index))
    case .gatekeeper(let index, _): missing.remove(.gatekeeper(phase: call.phase, index))
    case .objection(let id, let stage, _):
      if let objection = objections[id] { missing.remove(.stage(objection: objection, stage)) }
    case .outcome, .reason, .override, .nextStep, .over: break
    }
  }

  /// Notes what came of a line.
  mutating func note(_ turn: WalkTurn, in call: PlayedCall) {
    guard !missing.isEmpty else { return }
    for event in turn.events {
      switch event {
      case .answered(let id, let value, _, _, _): note(value, to: id, in: call.walk.playbook)
      case .callEnded(_, _, let outcome, _, _):
        if let index = call.walk.phase.outcomes.firstIndex(where: { $0.id == outcome }) {
          missing.remove(.outcome(phase: call.phase, index))
        }
        if missing.contains(.exit(phase: call.phase)), call.meetsExit {
          missing.remove(.exit(phase: call.phase))
        }
      case .phaseMoved(let to, _):
        if let phase = phases[to] { missing.remove(.phase(phase)) }
      default: break
      }
    }
  }

  private mutating func note(_ value: AnswerValue, to id: String, in playbook: Playbook) {
    guard let question = questions[id] else { return }
    missing.remove(.answer(question: question))
    if case .choice(let choice) = value,
      let index = playbook.questions[question].choices.firstIndex(where: { $0.id == choice })
    {
      missing.remove(.choice(question: question, index))
    }
  }
}
