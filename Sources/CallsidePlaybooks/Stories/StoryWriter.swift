import CallsideCore
import Foundation

/// Writes down a call, line by line, while it is held again with made-up people.
struct StoryWriter {
  private var walk: Walk
  private var disguise: Disguise
  private let caller: Settings
  private var moment: Moment
  private var calls = 1
  /// What happened so far, each thing in one or more lines.
  private(set) var lines: [[String]] = []
  private var isStopped = false

  /// Makes a writer of a walk that is about to be taken again.
  init(_ walk: Walk, _ disguise: Disguise, by caller: Settings, at moment: Moment) {
    self.walk = walk
    self.disguise = disguise
    self.caller = caller
    self.moment = moment
  }

  /// Returns a line as the story's caller says it.
  static func spoken(
    _ text: String, by caller: Settings, in walk: Walk, at moment: Moment
  ) -> String {
    SpokenWords(
      lead: walk.lead, settings: caller, rep: "story",
      playbook: walk.playbook, at: moment
    ).fill(text)
  }

  /// Takes something again and writes it down; from what no longer fits, nothing more is written.
  mutating func add(_ input: WalkInput) {
    guard !isStopped else { return }
    let disguised = disguised(input)
    let before = walk
    guard let turn = try? walk.take(disguised, at: moment), !turn.takesBack else {
      isStopped = true
      return
    }
    if let line = line(disguised, before) { lines.append(line) }
    if case .later(let text) = disguised, text.isEmpty { isStopped = true }
  }

  /// Begins another call with the lead, as it was left by the one before.
  mutating func callAgain(at now: Date) {
    guard !isStopped, let phase = walk.playbook.phase(walk.lead.phase) else { return }
    moment.now = now
    calls += 1
    lines.append([StoryText.line("call", StoryText.moment(now, moment.calendar))])
    walk = Walk(
      starting: "call-\(calls)", lead: walk.lead, phase: phase, playbook: walk.playbook,
      by: "story", at: now)
  }

  /// What the lead has become.
  var end: [String] {
    let lead = walk.lead
    let chance = Int(Chance(of: lead, in: walk.playbook).effective.rounded())
    return [
      "phase: \(lead.phase)", "grade: \(lead.grade.rawValue)",
      "readiness: \(lead.readiness.rawValue)", "status: \(lead.status.rawValue)",
      "chance: \(chance)",
    ]
  }

  // MARK: - Disguising

  private mutating func disguised(_ input: WalkInput) -> WalkInput {
    switch input {
    case .line(let text): .line(disguised(text))
    case .note: .note(disguise.note)
    case .person(let text): .person(person(text))
    default: input
    }
  }

  private mutating func disguised(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    switch walk.place {
    case .step, .gatekeeper:
      switch walk.step?.body {
      case .ask(let id, _):
        return walk.playbook.question(id).map { disguise.answer(text, to: $0) } ?? text
      case .dmu: return disguise.person(text)
      case .say, nil: return disguise.note
      }
    case .objection: return disguise.note
    case .reason, .override: return disguise.words(text)
    case .outcome, .nextStep, .over: return text
    }
  }

  private mutating func person(_ text: String) -> String {
    let first = text.prefix { $0 != " " && $0 != "," }
    guard Role.read(String(first)) != nil else {
      return text.isEmpty ? "" : disguise.person(text)
    }
    let rest = text.dropFirst(first.count).drop { $0 == " " || $0 == "," }
    return rest.isEmpty ? text : first + " " + disguise.person(String(rest))
  }

  // MARK: - Writing

  private func line(_ input: WalkInput, _ before: Walk) -> [String]? {
    switch input {
    case .line(let text): return typed(text, before)
    case .skip: return skipped(before)
    case .back: return ["back"]
    case .undo: return before.place == .outcome ? ["back"] : nil
    case .hangUp: return ["hang up"]
    case .gatekeeper: return ["gatekeeper"]
    case .voicemail: return ["voicemail"]
    case .note(let text): return [StoryText.line("note", text)]
    case .person(let text): return text.isEmpty ? nil : [StoryText.line("person", text)]
    case .chance(let text): return [StoryText.line("own chance", text)]
    case .objection(let text):
      guard !text.isEmpty, case .objection(let id, _, _) = walk.place else { return nil }
      return ["raise: \(id)"]
    case .objects:
      return [
        before.playbook.objections.first(where: \.isAgainstCalls).map { "raise: \($0.id)" }
          ?? "hang up"
      ]
    case .later(let text): return text.isEmpty ? nil : [StoryText.line("later", text)]
    case .tip, .repeatLine, .help: return nil
    }
  }

  private func typed(_ text: String, _ before: Walk) -> [String]? {
    switch before.place {
    case .step, .gatekeeper:
      switch before.step?.body {
      case .say(let line, _): return text.isEmpty ? said(line, before) : note(text)
      case .ask(let id, _): return ["ask: \(id)", answered(chosen(text, id))]
      case .dmu(let role): return ["dmu: \(role.rawValue)", answered(text)]
      case nil: return nil
      }
    case .objection(let id, let stage, _):
      guard text.isEmpty else { return note(text) }
      return walk.playbook.objection(id).flatMap { said($0.meet[stage], before) }
    case .outcome:
      let outcome = walk.lead.calls.last { $0.id == walk.call }?.outcome
      return outcome.map { [StoryText.line("outcome", $0)] }
    case .reason: return [StoryText.line("reason", text)]
    case .override: return text.isEmpty ? nil : [StoryText.line("because", text)]
    case .nextStep: return planned(text)
    case .over: return nil
    }
  }

  private func said(_ line: String, _ before: Walk) -> [String]? {
    let words = StoryText.opening(of: Self.spoken(line, by: caller, in: before, at: moment))
    return words.isEmpty ? nil : [StoryText.line("say", words)]
  }

  private func note(_ text: String) -> [String] { [StoryText.line("note", text)] }

  /// Returns the id of a choice where its number was typed, which says nothing to a reader and
  /// means another choice once they are put in another order.
  private func chosen(_ text: String, _ question: String) -> String {
    guard !text.isEmpty, case .choice(let id)? = walk.lead.answers[question]?.value else {
      return text
    }
    let mark = text.prefix { !$0.isLetter && !$0.isNumber }
    let isDocument = text.lowercased().hasPrefix("doc:")
    return isDocument ? "doc: " + id : mark.hasPrefix("~") ? "~ " + id : id
  }

  private func answered(_ text: String) -> String {
    text.isEmpty ? "keep: true" : StoryText.line("answer", text)
  }

  private func skipped(_ before: Walk) -> [String]? {
    switch before.place {
    case .step:
      switch before.step?.body {
      case .say(let line, _): return said(line, before)
      case .ask(let id, _): return ["ask: \(id)", "skip: true"]
      case .dmu(let role): return ["dmu: \(role.rawValue)", "skip: true"]
      case nil: return nil
      }
    default: return ["skip"]
    }
  }

  /// What was agreed to, or planned instead.
  private func planned(_ text: String) -> [String] {
    guard text.isEmpty else { return [StoryText.line("plan", text)] }
    guard let step = walk.lead.nextStep else { return ["next: none"] }
    let word = step.action == .evaluate ? "evaluate" : step.action.rawValue
    return [StoryText.line("next", word + " " + StoryText.moment(step.at, moment.calendar))]
  }
}
