import CallsideCore
import Foundation

/// Calls as a manager reads them: what is said, answered, raised, and how it ends.
enum StoryLines {
  /// Returns calls as lines of a story; this is the one place that knows how such a line looks.
  static func lines(of calls: PlayedCalls, _ playbook: Playbook, _ moment: Moment) -> [String] {
    let language = playbook.language
    var lines: [String] = []
    if calls.lead.grade != .suspect {
      lines.append("- given: {grade: \(calls.lead.grade.rawValue)}")
    }
    for question in playbook.questions {
      guard let answer = calls.lead.answers[question.id] else { continue }
      lines.append("- given: {\(question.id): \(quoted(plain(answer.value, moment)))}")
    }
    var replay = Replay(calls.lead, playbook, moment)
    var phase = calls.phase
    for (number, typed) in calls.lines.enumerated() {
      if number > 0 { lines.append("- call: " + Phrase(en: "tomorrow", nl: "morgen")[language]) }
      lines.append("- phase: \(playbook.phases[phase].id)")
      let call = replay.call(typed, phase: phase) { before, line, _ in
        lines += step(before.walk, line)
      }
      if let call, !call.walk.isOver, let stands = standing(call.walk) {
        lines.append("- " + stands)
      }
      phase = playbook.position(of: replay.lead.phase) ?? phase
    }
    return lines
  }

  /// Returns what a line did where a walk stood.
  private static func step(_ walk: Walk, _ line: String) -> [String] {
    guard let input = try? WalkInput(line) else { return [] }
    switch input {
    case .line(let text): return typed(text, walk)
    case .objection(let name): return ["- raise: \(name)"]
    case .skip: return ["- skip"]
    case .back, .undo: return ["- back"]
    case .gatekeeper: return ["- gatekeeper"]
    case .voicemail: return ["- voicemail"]
    case .hangUp: return ["- hang up"]
    case .note(let text): return ["- note: \(quoted(text))"]
    case .person(let text): return ["- person: \(quoted(text))"]
    case .chance(let text): return ["- own chance: \(quoted(text))"]
    case .later(let text): return ["- later: \(quoted(text))"]
    case .tip, .repeatLine, .help: return []
    }
  }

  private static func typed(_ text: String, _ walk: Walk) -> [String] {
    switch walk.place {
    case .step, .gatekeeper:
      switch walk.step?.body {
      case .say(let words, _): return ["- say: \(quoted(words))"]
      case .ask(let id, _): return ["- ask: \(id)", answered(text)]
      case .dmu(let role): return ["- dmu: \(role.rawValue)", answered(text)]
      case nil: return []
      }
    case .objection(let id, let stage, _):
      let words = walk.playbook.objection(id)?.meet
      return [
        "- say: \(quoted(words.flatMap { $0.indices.contains(stage) ? $0[stage] : nil } ?? ""))"
      ]
    case .outcome:
      if case .one(let outcome) = ChoiceReading.pick(text, from: walk.phase.outcomes) {
        return ["- outcome: \(outcome.id)"]
      }
      return ["- outcome: \(quoted(text))"]
    case .reason: return ["- reason: \(quoted(text))"]
    case .override: return text.isEmpty ? [] : ["- because: \(quoted(text))"]
    case .nextStep: return text.isEmpty ? [] : ["- plan: \(quoted(text))"]
    case .over: return []
    }
  }

  private static func answered(_ text: String) -> String {
    text.isEmpty ? "  keep" : "  answer: \(quoted(text))"
  }

  /// Returns where a walk is left standing.
  private static func standing(_ walk: Walk) -> String? {
    switch walk.place {
    case .step, .gatekeeper:
      switch walk.step?.body {
      case .say(let words, _): "say: \(quoted(words))"
      case .ask(let id, _): "ask: \(id)"
      case .dmu(let role): "dmu: \(role.rawValue)"
      case nil: nil
      }
    case .outcome: "outcome: ?"
    case .reason: "reason: ?"
    case .objection, .override, .nextStep, .over: nil
    }
  }

  private static func plain(_ value: AnswerValue, _ moment: Moment) -> String {
    switch value {
    case .choice(let text), .text(let text), .phone(let text), .email(let text),
      .contact(let text):
      text
    case .number(let number), .percent(let number): "\(number)"
    case .money(let money): money.decimalString
    case .date(let date): String(ISODate.text(date, in: moment.calendar.timeZone).prefix(10))
    case .stretch(let read):
      DateWords.shown(
        read, now: moment.now, calendar: moment.calendar)[moment.language]
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
