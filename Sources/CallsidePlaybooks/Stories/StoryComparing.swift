import CallsideCore
import Foundation

/// What a story expects of the lead, and saying how a playbook differs.
extension StoryRun {
  func compare(_ event: StoryEvent) throws(StoryMismatch) {
    let lead = walk.lead
    switch event {
    case .phase(let id): try expect(Phrase(en: "phase", nl: "fase"), id, lead.phase)
    case .chance(let percent):
      let chance = Decimal(Chance(of: lead, in: playbook).effective.rounded())
      try expect(Phrase(en: "chance", nl: "kans"), "\(percent)", "\(chance)")
    case .grade(let grade):
      try expect(Phrase(en: "grade", nl: "soort"), grade.rawValue, lead.grade.rawValue)
    case .readiness(let readiness):
      try expect(
        Phrase(en: "readiness", nl: "klaar voor"), readiness.rawValue, lead.readiness.rawValue)
    case .status(let status):
      try expect(Phrase(en: "status", nl: "stand"), status.rawValue, lead.status.rawValue)
    default: break
    }
  }

  private func expect(
    _ what: Phrase, _ wanted: String, _ found: String
  ) throws(StoryMismatch) {
    guard wanted != found else { return }
    throw StoryMismatch(
      expected: Phrase(en: "\(what.en) is \(wanted)", nl: "\(what.nl) is \(wanted)"),
      found: Phrase(en: "\(what.en) is \(found)", nl: "\(what.nl) is \(found)"))
  }

  /// Returns a difference, with what the playbook does where the walk stands.
  func differs(_ expected: Phrase, help: Phrase? = nil) -> StoryMismatch {
    StoryMismatch(expected: expected, found: standing, help: help)
  }

  /// What the playbook does where the walk stands.
  private var standing: Phrase {
    switch walk.place {
    case .step, .gatekeeper, .objection:
      guard let present else { return Phrase(en: "goes on", nl: "gaat verder") }
      let words = Wording.quoted(present.text)
      guard present.kind == .ask else { return Phrase(en: "says \(words)", nl: "zegt \(words)") }
      let id = walk.question?.id ?? role?.rawValue ?? ""
      return Phrase(en: "asks \(id): \(words)", nl: "vraagt \(id): \(words)")
    case .outcome:
      return Phrase(
        en: "the script is over; it asks how the call ended",
        nl: "het script is klaar; het vraagt hoe het gesprek afliep")
    case .reason:
      return Phrase(en: "asks why it was won or lost", nl: "vraagt waarom het zo afliep")
    case .override: return held
    case .nextStep: return Phrase(en: "asks for the next step", nl: "vraagt de vervolgstap")
    case .over: return Phrase(en: "the call is over", nl: "het gesprek is klaar")
    }
  }

  private var role: Role? {
    if case .dmu(let role) = walk.step?.body { role } else { nil }
  }

  private var held: Phrase {
    Phrase(
      en: "phase \(Wording.quoted(walk.lead.phase)) is not done, and the lead stays in it",
      nl: "fase \(Wording.quoted(walk.lead.phase)) is niet rond, en de lead blijft erin")
  }
}
