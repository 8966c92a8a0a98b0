import Foundation

extension Nudge {
  /// What was promised to a buyer comes first on its day.
  static let promisedStep = Nudge("promised-step", Phrase(en: "promise", nl: "belofte")) {
    situation in
    guard let step = situation.lead.nextStep, step.action != .quote, step.action != .evaluate,
      step.isPromised || situation.lead.attempts == 0 || step.action != .call
    else { return nil }
    return Advice(
      10, because: because(step),
      occasion: Occasion(
        step.action, due: step.at, ready: situation.calendar.startOfDay(for: step.at)))
  }
}

private func because(_ step: NextStep) -> Phrase {
  guard step.isPromised else { return Phrase(en: "planned", nl: "zo gepland") }
  return switch step.action {
  case .call: Phrase(en: "you promised to call", nl: "je hebt beloofd te bellen")
  case .email: Phrase(en: "you promised to email", nl: "je hebt beloofd te mailen")
  case .meet: Phrase(en: "you have an appointment", nl: "je hebt een afspraak")
  case .quote, .evaluate, .settle: Phrase(en: "agreed", nl: "afgesproken")
  }
}
