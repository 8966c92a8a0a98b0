public import Foundation

/// Trying a script out: going to any line, and answering without being asked.
///
/// For previews and stories only; nothing of it is an event, so a call cannot do it.
extension Walk {
  /// Goes to a line of the script, also one that does not apply.
  ///
  /// Going back from there leads over the lines before it that apply.
  public mutating func go(to index: Int, at now: Date) {
    guard phase.script.indices.contains(index) else { return }
    visited = applyingSteps(at: now).filter { $0 < index }
    expectedOutcome = nil
    place = .step(index)
  }

  /// The lines of the script that apply now.
  public func applyingSteps(at now: Date) -> [Int] {
    let facts = facts(at: now)
    return phase.script.indices.filter { phase.script[$0].when?.holds(in: facts) ?? true }
  }

  /// Takes an answer to any question as given; nil takes the answer away.
  ///
  /// - Throws: A refusal that says what would fit.
  public mutating func suppose(
    _ text: String?, for question: Question, at moment: Moment
  ) throws(Diagnostic) {
    let applied = applyingSteps(at: moment.now)
    defer { leaveLine(ifOneOf: applied, at: moment.now) }
    guard let text else {
      lead.answers[question.id] = nil
      return
    }
    let read = try AnswerReading.read(
      text, for: question, in: playbook, from: lead.country ?? moment.home, at: moment)
    lead.answers[question.id] = Answer(
      value: read.value, source: read.source, at: moment.now, by: by)
  }

  /// Takes a person in a role as given; nil leaves nobody in it.
  ///
  /// - Throws: A refusal that says what would fit.
  public mutating func suppose(
    _ text: String?, in role: Role, at moment: Moment
  ) throws(Diagnostic) {
    let applied = applyingSteps(at: moment.now)
    defer { leaveLine(ifOneOf: applied, at: moment.now) }
    guard let text else {
      for index in lead.contacts.indices { lead.contacts[index].roles.remove(role) }
      return
    }
    let contact = try PersonReading.read(
      text, role: role, in: lead, home: moment.home,
      newID: Recording.contactID(in: call, of: lead, at: moment))
    lead.apply(.contactSet(contact), at: moment.now, by: by)
  }

  /// Goes on to the next line that applies, when the present one is one of these and no longer does.
  private mutating func leaveLine(ifOneOf applied: [Int], at now: Date) {
    guard case .step(let index) = place, applied.contains(index) else { return }
    place = firstPlace(from: index, at: now)
  }

  /// The index of the line of the script where the walk stands or returns to, or nil at its end.
  public var line: Int? {
    switch origin {
    case .step(let index), .gatekeeper(_, let index): index
    case .objection, .outcome, .reason, .override, .nextStep, .over: nil
    }
  }
}
