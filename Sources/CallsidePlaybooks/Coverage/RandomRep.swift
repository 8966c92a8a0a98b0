import CallsideCore
import Foundation

/// Draws what a rep types next.
struct RandomRep {
  private let playbook: Playbook
  private let answers: RandomAnswers
  private let routes: PhaseRoutes
  private let language: Language

  init(_ playbook: Playbook, _ moment: Moment, _ routes: PhaseRoutes) {
    self.playbook = playbook
    self.routes = routes
    answers = RandomAnswers(moment)
    language = playbook.language
  }

  /// Returns a line for where a call stands: mostly what fits, now and then an aside.
  func line(in call: PlayedCall, _ aim: Aim, _ numbers: inout SeededNumbers) -> String {
    let walk = call.walk
    if case .step = walk.place {
      if aim.meetsReception, call.lines.isEmpty { return "/gatekeeper" }
      if let objection = aim.objection, numbers.oneIn(4) {
        return "!" + playbook.objections[objection].id
      }
    }
    if numbers.oneIn(10), let aside = aside(&numbers) { return aside }
    return fitting(walk, aim, &numbers).first ?? ""
  }

  /// Returns lines of which one must go on, the likeliest first.
  ///
  /// - Parameter closes: Whether the deal is to be brought to its end, by the shortest way.
  func fitting(
    _ walk: Walk, _ aim: Aim, closes: Bool = false, _ numbers: inout SeededNumbers
  ) -> [String] {
    switch walk.place {
    case .step, .gatekeeper: return [atStep(walk, aim, &numbers), "/skip"]
    case .objection: return [""]
    case .outcome: return outcomes(of: walk.phase, aim, closes: closes, &numbers)
    case .reason(let id):
      let status = walk.phase.outcome(id)?.closes ?? .lost
      let known = playbook.reasons(for: status).indices.map { String($0 + 1) }
      let own = Phrase(en: "they move abroad", nl: "ze gaan naar het buitenland")[language]
      return [numbers.pick(known + [own]) ?? own, own]
    case .override:
      let because = Phrase(en: "the owner asked for it", nl: "op verzoek van de eigenaar")[language]
      return [closes || numbers.oneIn(2) ? because : "", ""]
    case .nextStep:
      let none = Phrase(en: "none", nl: "geen")[language]
      let dated = Phrase(en: "email tomorrow 10:00", nl: "mailen morgen 10:00")[language]
      return [numbers.pick(["", "", "", none, dated]) ?? "", none]
    case .over: return []
    }
  }

  private func atStep(_ walk: Walk, _ aim: Aim, _ numbers: inout SeededNumbers) -> String {
    switch walk.step?.body {
    case .say, nil: return ""
    case .ask(let id, _):
      guard let question = walk.question else { return "" }
      let wish = aim.wishes.answers[id]
      if walk.goesOnByEnter, wish == nil, numbers.oneIn(2) { return "" }
      if wish == nil, numbers.oneIn(15) {
        return Phrase(en: "don't know", nl: "weet niet")[language]
      }
      return answers.typed(question, wish, &numbers)
    case .dmu(let role):
      if walk.goesOnByEnter, numbers.oneIn(2) { return "" }
      if !(aim.wishes.roles[role] ?? !numbers.oneIn(4)) { return "/skip" }
      return answers.name(&numbers) + (numbers.oneIn(3) ? ", 06 1234 5678" : "")
    }
  }

  private func outcomes(
    of phase: Phase, _ aim: Aim, closes: Bool, _ numbers: inout SeededNumbers
  ) -> [String] {
    let shortest = closes ? routes.outcomesToTheEnd(of: phase) : []
    let first =
      numbers.pick(shortest) ?? aim.outcome.flatMap {
        phase.outcomes.indices.contains($0) ? $0 : nil
      }
      ?? numbers.pick(phase.outcomes.indices)
    guard let first else { return [] }
    let typed = numbers.oneIn(2) ? phase.outcomes[first].id : String(first + 1)
    return [typed] + phase.outcomes.indices.map { String($0 + 1) }
  }

  /// Returns something that can be done at any line, or nil for nothing.
  private func aside(_ numbers: inout SeededNumbers) -> String? {
    switch numbers.below(18) {
    case 0...3: numbers.pick(playbook.objections).map { "!" + $0.id }
    case 4: "/note " + Phrase(en: "laughs a lot", nl: "lacht veel")[language]
    case 5: "/dmu \(numbers.pick(Role.allCases)?.rawValue ?? "") \(answers.name(&numbers))"
    case 6: "/chance \(numbers.below(101))"
    case 7: "/tip"
    case 8: "/again"
    case 9...11: "/back"
    case 12, 13: "/skip"
    case 14, 15: "/gatekeeper"
    case 16: numbers.oneIn(2) ? "/voicemail" : "/hangup"
    default: "/later"
    }
  }
}
