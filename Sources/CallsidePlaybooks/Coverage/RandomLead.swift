import CallsideCore
import Foundation

/// A lead of which anything may be known already, or nothing.
struct RandomLead {
  private let playbook: Playbook
  private let moment: Moment
  private let answers: RandomAnswers
  /// The questions that some script asks: of no other can an answer be known.
  private let asked: Set<String>

  init(_ playbook: Playbook, _ moment: Moment) {
    self.playbook = playbook
    self.moment = moment
    answers = RandomAnswers(moment)
    asked = Set(
      playbook.phases.flatMap(\.script).compactMap { step in
        if case .ask(let id, _) = step.body { id } else { nil }
      })
  }

  /// Returns a lead with nothing known of it yet, in a phase.
  func bare(in phase: Phase) -> Lead {
    Lead(
      id: "lead01", name: "Brouwer Installaties", playbook: playbook.id, phase: phase.id,
      owner: "rep", createdAt: moment.now.addingTimeInterval(-30 * 86_400))
  }

  /// Returns a lead in a phase, as it is wished where that can be.
  func make(in phase: Phase, _ wishes: Wishes, _ numbers: inout SeededNumbers) -> Lead {
    var lead = bare(in: phase)
    lead.source = numbers.pick([nil] + Lead.Source.allCases.map(Optional.some)) ?? nil
    lead.grade = wishes.grade ?? numbers.pick(Lead.Grade.allCases) ?? .suspect
    lead.readiness = numbers.pick(Lead.Readiness.allCases) ?? .none
    addPeople(to: &lead, wishes, &numbers)
    addAnswers(to: &lead, wishes, &numbers)
    addMeasures(to: &lead, wishes, &numbers)
    return lead
  }

  private func addPeople(
    to lead: inout Lead, _ wishes: Wishes, _ numbers: inout SeededNumbers
  ) {
    let isAlone = numbers.oneIn(2)
    for (number, role) in Role.allCases.enumerated()
    where wishes.roles[role] ?? (!isAlone && numbers.oneIn(3)) {
      lead.contacts.append(
        Contact(
          id: "c\(number)", name: answers.name(&numbers), roles: [role],
          stance: numbers.pick([nil] + Stance.allCases.map(Optional.some)) ?? nil))
    }
  }

  private func addAnswers(
    to lead: inout Lead, _ wishes: Wishes, _ numbers: inout SeededNumbers
  ) {
    // Of one lead in two nothing is known, of the others up to nearly everything.
    let share = numbers.oneIn(2) ? 0 : numbers.below(10)
    for question in playbook.questions where asked.contains(question.id) {
      let wish = wishes.answers[question.id]
      // What is wished may as well be answered in the call.
      guard wish != nil && numbers.oneIn(2) || numbers.below(10) < share,
        let value = answers.value(question, wish, currency: playbook.currency, &numbers)
      else { continue }
      lead.answers[question.id] = Answer(
        value: value, source: numbers.pick(Answer.Source.allCases) ?? .buyer,
        at: moment.now.addingTimeInterval(-5 * 86_400), by: "rep")
    }
  }

  /// Gives the lead what its numbers come of: earlier calls, a value, the rep's own chance.
  private func addMeasures(
    to lead: inout Lead, _ wishes: Wishes, _ numbers: inout SeededNumbers
  ) {
    let days = wishes.measures[.daysSinceContact].map { NSDecimalNumber(decimal: $0).intValue }
    let attempts = wishes.measures[.attempts].map { NSDecimalNumber(decimal: $0).intValue }
    var calls = attempts ?? (numbers.oneIn(2) ? 0 : numbers.below(4))
    if days != nil, attempts == nil { calls = max(1, calls) }
    let last = moment.now.addingTimeInterval(-Double(max(0, days ?? 2)) * 86_400 - 60)
    for number in 0..<min(max(0, calls), 20) {
      let at = last.addingTimeInterval(-Double(calls - 1 - number) * 3_600)
      for event in [
        Event.callEnded(
          call: "past\(number)", phase: lead.phase, outcome: "past", isAdvance: false,
          wasReached: false), .nextStepDropped,
      ] { lead.apply(event, at: at, by: "rep") }
    }
    if let value = wishes.measures[.value] {
      lead.value = Money(amount: value, currency: playbook.currency)
    } else if numbers.oneIn(2) {
      lead.value = Money(amount: Decimal(500 * numbers.below(100)), currency: playbook.currency)
    }
    if let chance = wishes.measures[.chance] ?? (numbers.oneIn(6) ? 40 : nil) {
      lead.apply(.chanceGiven(min(max(chance, 0), 100)), at: last, by: "rep")
    }
  }
}
