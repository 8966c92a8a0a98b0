public import Foundation

/// What the coach would say of a lead if some questions were answered; nothing is recorded.
public struct WhatIf: Sendable {
  /// How things stand, before or after.
  public struct State: Sendable {
    /// The lead.
    public let lead: Lead
    /// Its chance.
    public let chance: Chance
    /// What is proposed for it, best first.
    public let suggestions: [Suggestion]

    init(_ lead: Lead, _ playbook: Playbook, _ calendar: Calendar) {
      self.lead = lead
      chance = Chance(of: lead, in: playbook)
      suggestions = Coach.suggestions(for: lead, in: playbook, calendar: calendar)
    }

    /// Returns the best suggestion that is shown at a time, or nil.
    public func best(at now: Date) -> Suggestion? { suggestions.first { $0.isShown(at: now) } }
  }

  /// The questions that are taken as answered, with the answers, in the order they were given.
  public let answers: [(question: Question, value: AnswerValue)]
  /// As it is.
  public let before: State
  /// As it would be.
  public let after: State

  /// Reckons with answers such as `budget=yes`, which are read as in a call.
  ///
  /// - Throws: A refusal when there is none, the question is not in the playbook, or the answer
  ///   does not fit.
  public init(
    _ texts: [String], for lead: Lead, in playbook: Playbook, at moment: Moment
  ) throws(Diagnostic) {
    guard !texts.isEmpty else { throw .noAnswerSupposed }
    var supposed = lead.carried(into: playbook)
    var answers: [(Question, AnswerValue)] = []
    for text in texts {
      let (id, value) = try Assignment.read(text)
      guard let question = playbook.question(id) else {
        throw .unknownQuestion(id, among: playbook.questions.map(\.id))
      }
      let events = try Recording.unasked(
        value, to: question, of: supposed, in: playbook, call: "", at: moment
      ).events
      for event in events {
        supposed.apply(event, at: moment.now, by: lead.owner)
        if case .answered(_, let value, _, _, _) = event { answers.append((question, value)) }
      }
    }
    self.answers = answers
    before = State(lead, playbook, moment.calendar)
    after = State(supposed, playbook, moment.calendar)
  }

  /// Returns the terms of the best suggestion that would change, each after and before.
  public func differences(at now: Date) -> [TermDifference] {
    TermDifference.between(
      after.best(at: now)?.shownTerms(at: now) ?? [],
      before.best(at: now)?.shownTerms(at: now) ?? [])
  }
}

extension Diagnostic {
  fileprivate static let noAnswerSupposed = Diagnostic(
    .error, "usage",
    Phrase(en: "what if what?", nl: "stel dat wat?"),
    help: Phrase(
      en: "add an answer, such as `whatif brouwer budget=approved`",
      nl: "zet er een antwoord bij, zoals `stel-dat brouwer budget=vast`"))
}
