import Foundation

/// A request to log a call that was made without the walk, as typed.
public struct LogRequest: Hashable, Sendable {
  var outcome: String
  var next: String?
  var chance: String?
  var notes: [String]
  var answers: [String]
  var objections: [String]
  var reason: String?
  var because: String?

  /// Makes a request of what was typed.
  public init(
    outcome: String, next: String? = nil, chance: String? = nil, notes: [String] = [],
    answers: [String] = [], objections: [String] = [], reason: String? = nil,
    because: String? = nil
  ) {
    self.outcome = outcome
    self.next = next
    self.chance = chance
    self.notes = notes
    self.answers = answers
    self.objections = objections
    self.reason = reason
    self.because = because
  }

  /// What logging brought about.
  public struct Result: Hashable, Sendable {
    /// What happened, as one batch.
    public var events: [Event]
    /// The outcome.
    public var outcome: Outcome
    /// The parts of the exit condition that kept the lead in its phase; empty when none did.
    public var held: [Condition] = []
    /// How answers came of what was typed, by question, where they are not that itself.
    public var remarks: [String: Phrase] = [:]
    /// What is to be said of the next step as it was typed.
    public var stepRemarks: [Phrase] = []
  }

  /// Returns what happens when the call is logged.
  ///
  /// Without a next step the one that the playbook proposes is taken. A lead moves to the phase
  /// that the outcome names when the exit condition holds, or when a reason is given.
  ///
  /// - Parameters:
  ///   - newCall: The id of a new call, for when the rep has none that is still to be ended.
  ///   - by: The rep.
  /// - Throws: A refusal for anything that cannot be read; then nothing happens at all.
  public func result(
    for lead: Lead, in playbook: Playbook, newCall: String, by: String, at moment: Moment
  ) throws(Diagnostic) -> Result {
    let open = LogRequest.unendedCall(of: lead, by: by)
    let call = open?.id ?? newCall
    let walked = LogRequest.phase(of: lead, by: by)
    guard let phase = playbook.phase(walked) else { throw .phaseGone(walked, playbook.id) }
    let outcome = try phase.outcomes(for: lead, in: playbook).choose(self.outcome)
    var happened = Happened(lead: lead.carried(into: playbook), by: by, now: moment.now)
    if open == nil { happened.add(.callStarted(call: call, phase: phase.id)) }
    let remarks = try addAnswers(to: &happened, playbook, call: call, at: moment)
    for text in objections {
      let objection = try ObjectionReading.read(text, in: playbook)
      happened.add(.objectionRaised(objection.id, call: call))
      if objection.isAgainstCalls, !happened.lead.objectsToCalls {
        happened.add(.objectedToCalls(call: call))
      }
    }
    for note in notes.map(Printable.cleaned) where !note.isEmpty {
      happened.add(.noted(note, call: call))
    }
    happened.add(
      contentsOf: CallEnding.events(
        for: outcome, call: call, phase: phase, lead: happened.lead, in: playbook,
        at: moment.now))
    if let chance {
      happened.add(.chanceGiven(try OwnChanceReading.read(chance, language: moment.language)))
    }
    let start = open?.startedAt ?? moment.now
    let held = move(&happened, outcome, phase, playbook, since: start, now: moment.now)
    if let status = outcome.closes {
      happened.add(.closed(status, reason: try reason(for: status, outcome, in: playbook)))
    }
    let known = happened.lead.asKnown(inCallSince: start, with: playbook)
    var stepRemarks: [Phrase] = []
    if let step = try nextStep(outcome, known, playbook, at: moment) {
      happened.add(.nextStepSet(step))
      stepRemarks =
        next.map {
          NextStepReading.remarks(on: $0, step, hours: playbook.hours, at: moment)
        } ?? []
    } else {
      happened.add(.nextStepDropped)
    }
    return Result(
      events: happened.events, outcome: outcome, held: held, remarks: remarks,
      stepRemarks: stepRemarks)
  }

  /// Returns the id of the phase whose outcomes a rep logs: that of a call still to be ended, else
  /// the lead's own.
  public static func phase(of lead: Lead, by rep: String) -> String {
    unendedCall(of: lead, by: rep)?.phase ?? lead.phase
  }

  private static func unendedCall(of lead: Lead, by rep: String) -> Call? {
    lead.openCall(of: rep).flatMap { $0.endedAt == nil ? $0 : nil }
  }

  /// Adds the answers; returns how they came of what was typed.
  private func addAnswers(
    to happened: inout Happened, _ playbook: Playbook, call: String, at moment: Moment
  ) throws(Diagnostic) -> [String: Phrase] {
    var remarks: [String: Phrase] = [:]
    for text in answers {
      let (id, value) = try Assignment.read(text)
      guard let question = playbook.question(id) else {
        throw .unknownQuestion(id, among: playbook.questions.map(\.id))
      }
      let answer = try Recording.unasked(
        value, to: question, of: happened.lead, in: playbook, call: call, at: moment)
      happened.add(contentsOf: answer.events)
      remarks[id] = answer.remark
    }
    return remarks
  }

  /// Adds the move to another phase; returns what kept the lead where it is.
  private func move(
    _ happened: inout Happened, _ outcome: Outcome, _ phase: Phase, _ playbook: Playbook,
    since start: Date, now: Date
  ) -> [Condition] {
    let lead = happened.lead
    let facts = Facts(
      lead: lead.asKnown(inCallSince: start, with: playbook),
      chance: Chance(of: lead, in: playbook).effective, now: now)
    switch CallEnding.move(for: outcome, phase: phase, playbook: playbook, facts: facts) {
    case .none: return []
    case .to(let to): happened.add(.phaseMoved(to: to, because: nil))
    case .held(let to, let unmet):
      guard let because = because.map(Printable.cleaned), !because.isEmpty else { return unmet }
      happened.add(.phaseMoved(to: to, because: because))
    }
    return []
  }

  private func reason(
    for status: Lead.Status, _ outcome: Outcome, in playbook: Playbook
  ) throws(Diagnostic) -> String {
    guard let reason = reason ?? outcome.reason, !Printable.cleaned(reason).isEmpty else {
      throw .noReasonGiven(playbook.reasons(for: status).map(\.id))
    }
    return try ClosingReason.read(reason, for: status, in: playbook)
  }

  private func nextStep(
    _ outcome: Outcome, _ lead: Lead, _ playbook: Playbook, at moment: Moment
  ) throws(Diagnostic) -> NextStep? {
    let proposal = CallEnding.proposal(
      for: outcome, lead: lead, playbook: playbook, at: moment)
    guard let next else {
      if proposal == nil, lead.status == .open { throw .noNextStep }
      return proposal
    }
    if NextStepReading.isNone(next) { return nil }
    return try NextStepReading.read(
      next, for: lead, proposed: proposal?.action, isPromised: !outcome.isAttempt,
      hours: playbook.hours, at: moment)
  }
}

/// Events in the making, with the lead as they leave it.
private struct Happened {
  var events: [Event] = []
  var lead: Lead
  var by: String
  var now: Date

  init(lead: Lead, by: String, now: Date) {
    self.lead = lead
    self.by = by
    self.now = now
  }

  mutating func add(_ event: Event) {
    lead.apply(event, at: now, by: by)
    events.append(event)
  }

  mutating func add(contentsOf events: [Event]) {
    for event in events { add(event) }
  }
}

extension Diagnostic {
  fileprivate static func phaseGone(_ phase: String, _ playbook: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-phase",
      Phrase(
        en: "phase \"\(phase)\" does not exist in playbook \"\(playbook)\"",
        nl: "fase \"\(phase)\" bestaat niet in draaiboek \"\(playbook)\""))
  }

  /// Says that a playbook has no such question.
  static func unknownQuestion(_ id: String, among ids: [String]) -> Diagnostic {
    let near = Spelling.near(id, among: ids).map { "`\($0)`" }.joined(separator: ", ")
    let some = ids.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    let more = ids.count > 12 ? " …" : ""
    return Diagnostic(
      .error, "unknown-question",
      Phrase(
        en: "question \"\(id)\" is not in the playbook",
        nl: "vraag \"\(id)\" staat niet in het draaiboek"),
      help: near.isEmpty
        ? Phrase(en: "its questions are \(some)\(more)", nl: "wel: \(some)\(more)")
        : Phrase(en: "did you mean \(near)?", nl: "bedoel je \(near)?"))
  }

  fileprivate static func noReasonGiven(_ ids: [String]) -> Diagnostic {
    let list = ids.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, "no-reason",
      Phrase(en: "a deal is closed with a reason", nl: "een deal sluit je met een reden"),
      help: Phrase(
        en: "add `--reason` with one of \(list), or your own words",
        nl: "voeg `--reden` toe met \(list), of je eigen woorden"))
  }

  fileprivate static let noNextStep = Diagnostic(
    .error, "no-next-step",
    Phrase(
      en: "a call ends with a next step or an explicit `none`",
      nl: "een gesprek eindigt met een vervolgstap of een uitdrukkelijk `geen`"),
    help: Phrase(
      en: "add `--next \"call tomorrow 10:00\"`, or `--next none`",
      nl: "voeg `--vervolg \"bellen morgen 10:00\"` toe, of `--vervolg geen`"))
}
