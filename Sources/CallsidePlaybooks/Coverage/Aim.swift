import CallsideCore

/// What one random call is aimed at.
///
/// A call that is left to chance comes to the rare things rarely. So while something is still to be
/// come to, most calls draw one such thing and are steered there: by a lead that fits, by the
/// answers that open the way, and by what the rep does. All else stays random.
struct Aim {
  /// The number of the phase that is walked.
  let phase: Int
  /// What the lead and the answers should be.
  private(set) var wishes = Wishes()
  /// The number of the outcome to end with, or nil for any.
  private(set) var outcome: Int?
  /// The number of the objection to raise, or nil for any.
  private(set) var objection: Int?
  /// Whether to go to reception.
  private(set) var meetsReception = false

  /// Makes an aim at nothing.
  init(phase: Int) {
    self.phase = phase
  }

  /// Makes an aim at something, in a phase where it can be come to; nil when it is in no phase.
  ///
  /// - Parameter phase: The only phase that will do, or nil for any.
  init?(at target: Coverable, in phase: Int?, of playbook: Playbook, _ numbers: inout SeededNumbers)
  {
    let phases = playbook.phases.indices.filter { index in
      (phase ?? index) == index && Self.isIn(playbook.phases[index], index, target, playbook)
    }
    guard let chosen = numbers.pick(phases) else { return nil }
    self.phase = chosen
    steer(to: target, in: playbook, &numbers)
  }

  /// Returns whether something can be come to in a phase, as far as can be told without walking.
  private static func isIn(
    _ phase: Phase, _ index: Int, _ target: Coverable, _ playbook: Playbook
  ) -> Bool {
    switch target {
    case .step(let own, _), .gatekeeper(let own, _), .exit(let own), .outcome(let own, _):
      own == index
    case .phase(let to): phase.outcomes.contains { $0.to == playbook.phases[to].id }
    case .choice(let question, _), .answer(let question):
      phase.script.contains { $0.asks(playbook.questions[question].id) }
    case .stage: true
    }
  }

  private mutating func steer(
    to target: Coverable, in playbook: Playbook, _ numbers: inout SeededNumbers
  ) {
    let here = playbook.phases[phase]
    switch target {
    case .step(_, let step): wishes.add(here.script[step].when, holds: true, &numbers)
    case .gatekeeper(_, let step):
      meetsReception = true
      wishes.add(here.gatekeeper[step].when, holds: true, &numbers)
    case .exit: wishes.add(here.exit, holds: true, &numbers)
    case .outcome(_, let outcome): self.outcome = outcome
    case .phase(let to):
      wishes.add(here.exit, holds: true, &numbers)
      let leading = here.outcomes.indices.filter {
        here.outcomes[$0].to == playbook.phases[to].id
      }
      outcome = numbers.pick(leading)
    case .choice(let question, let choice):
      steer(toAsk: playbook.questions[question].id, in: here, &numbers)
      wishes.answers[playbook.questions[question].id] = .choice(
        playbook.questions[question].choices[choice].id)
    case .answer(let question):
      steer(toAsk: playbook.questions[question].id, in: here, &numbers)
      wishes.answers[playbook.questions[question].id] = .known
    case .stage(let objection, _): self.objection = objection
    }
  }

  private mutating func steer(
    toAsk question: String, in phase: Phase, _ numbers: inout SeededNumbers
  ) {
    let step = numbers.pick(phase.script.filter { $0.asks(question) })
    wishes.add(step?.when, holds: true, &numbers)
  }
}

extension Step {
  /// Returns whether the step asks a question.
  func asks(_ question: String) -> Bool {
    if case .ask(question, _) = body { true } else { false }
  }
}
