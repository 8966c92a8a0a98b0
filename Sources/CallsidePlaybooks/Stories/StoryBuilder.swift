import CallsideCore
import Foundation

/// Makes stories of nodes that the form reader has looked at, and holds their names against the
/// playbook.
struct StoryBuilder {
  /// What is wrong, in the order in which it was met.
  private(set) var diagnostics: [Diagnostic] = []
  private let playbook: Playbook
  private let calendar: Calendar
  private let source: SourceText
  private var named: [String: Span] = [:]

  /// Makes a builder of stories for a playbook.
  init(playbook: Playbook, calendar: Calendar, source: SourceText) {
    self.playbook = playbook
    self.calendar = calendar
    self.source = source
  }

  /// Returns the stories of a file; one that lacks what it needs is left out.
  mutating func stories(in root: YAMLNode) -> [Story] {
    (root["stories"]?.elements ?? []).compactMap { story($0) }
  }

  private mutating func story(_ node: YAMLNode) -> Story? {
    let now = moment(of: node)
    let from = node.words("from").flatMap { beginning($0) }
    let lead = lead(of: node, at: now)
    let lines = (node["lines"]?.elements ?? []).flatMap { element in
      element.entries.compactMap { line($0) }
    }
    checkAnswers(lines, at: now)
    guard let name = node.words("name") else { return nil }
    if let first = named.updateValue(name.span, forKey: name.value) {
      report(.duplicateStory, .duplicateStory(name, first: Wording.position(first, in: source)))
    }
    guard let phase = node.words("phase"), knows(phase) else { return nil }
    return Story(
      name: name.value, span: name.span, now: now, lead: lead, from: from, lines: lines)
  }

  /// When the story says that its first call is made.
  private mutating func moment(of node: YAMLNode) -> Date {
    let start = Story.usualStart(in: calendar)
    guard let typed = node.words("now") else { return start }
    // A moment that depends on the day it is read would make another story tomorrow.
    let dates = [start, start.addingTimeInterval(-1_000 * 86_400)].map { base in
      DatePhrase.read(
        typed.value, language: playbook.language, now: base, calendar: calendar,
        hours: playbook.hours)
    }
    guard let date = dates[0], date.at == dates[1]?.at else {
      report(.badMoment, .badMoment(typed))
      return start
    }
    let isDay = calendar.startOfDay(for: date.at) == date.at
    return isDay ? playbook.hours.shifted(date.at, calendar: calendar) : date.at
  }

  // MARK: - Lines

  private mutating func line(_ entry: YAMLNode.Entry) -> Story.Line? {
    let node = entry.value
    guard !node.isEmpty else { return nil }
    let span = Span(entry.keySpan.start, node.span.end)
    return event(entry.key, node).map { Story.Line(event: $0, span: span, valueSpan: node.span) }
  }

  private static let happenings = ["keep", "skip", "back", "gatekeeper", "voicemail", "hang up"]

  private mutating func event(_ key: String, _ node: YAMLNode) -> StoryEvent? {
    let texts = (node.text == nil ? node.elements : [node]).compactMap { element in
      element.text.map { Located(value: Scalar.spoken($0), span: element.span) }
    }
    guard let first = texts.first else { return nil }
    let text = first.value
    // `skip: false` says that it does not happen.
    if Self.happenings.contains(key), text == "false" { return nil }
    switch key {
    case "say": return .say(texts.map(\.value))
    case "ask": return knowsQuestion(first) ? .ask(.question(text)) : nil
    case "dmu": return Role(rawValue: text).map { .ask(.role($0)) }
    case "answer": return .answer(text)
    case "refused": return .refused(text)
    case "keep": return .keep
    case "skip": return .skip
    case "back": return .back
    case "gatekeeper": return .gatekeeper
    case "voicemail": return .voicemail
    case "hang up": return .hangUp
    case "raise": return objection(first).map { .raise($0) }
    case "note": return .note(text)
    case "person": return .person(text)
    case "own chance": return .ownChance(text)
    case "later": return .later(text)
    case "call": return .call(text)
    case "outcome": return knowsOutcome(first) ? .outcome(text) : nil
    case "reason": return .reason(text)
    case "because": return .because(text)
    case "plan": return .plan(text)
    case "next": return knowsNext(first) ? .next(text) : nil
    case "phase": return knows(first) ? .phase(text) : nil
    case "chance": return Scalar.number(text).map { .chance($0) }
    case "grade": return Lead.Grade(rawValue: text).map { .grade($0) }
    case "readiness": return Lead.Readiness(rawValue: text).map { .readiness($0) }
    case "status": return Lead.Status(rawValue: text).map { .status($0) }
    case "not asked": return .notAsked(texts.compactMap { target($0) })
    case "not said": return .notSaid(texts.map(\.value))
    default: return nil
    }
  }

  /// Holds each answer that directly follows its question against what the question takes.
  private mutating func checkAnswers(_ lines: [Story.Line], at now: Date) {
    var moment = Moment(now: now, calendar: calendar, language: playbook.language)
    for (line, next) in zip(lines, lines.dropFirst()) {
      if case .call(let text) = line.event {
        moment.now = StoryMoment.read(text, after: moment, hours: playbook.hours) ?? moment.now
      }
      guard case .ask(.question(let id)) = line.event, case .answer(let text) = next.event,
        let question = playbook.question(id)
      else { continue }
      check(text, to: question, at: moment, next.valueSpan)
    }
  }

  private mutating func check(
    _ text: String, to question: Question, at moment: Moment, _ span: Span
  ) {
    guard !AnswerReading.isUnknown(text) else { return }
    do {
      _ = try AnswerReading.read(text, for: question, in: playbook, at: moment)
    } catch {
      report(.badAnswer, .badAnswer(text, question, because: error, span))
    }
  }

  // MARK: - The lead

  private mutating func lead(of story: YAMLNode, at now: Date) -> Lead {
    let invented = Invented(in: playbook.language)
    let node = story["lead"] ?? YAMLNode(content: .mapping(.init()), span: Span(0, 0))
    let yesterday = now.addingTimeInterval(-86_400)
    var lead = Lead(
      id: "story", name: node.words("name")?.value ?? invented.company, playbook: playbook.id,
      phase: story.words("phase")?.value ?? "", owner: "story", createdAt: yesterday)
    lead.source = node.value("source")?.value
    lead.grade = node.value("grade")?.value ?? .suspect
    lead.readiness = node.value("readiness")?.value ?? .none
    lead.status = node.value("status")?.value ?? .open
    lead.value = node.words("value").flatMap {
      MoneyReading.read($0.value, language: playbook.language, currency: playbook.currency)
    }
    if let percent = node.number("own chance") {
      lead.apply(.chanceGiven(percent.value), at: yesterday, by: "story")
    }
    addCalls(to: &lead, node, now)
    addPeople(to: &lead, node)
    addAnswers(to: &lead, node, Moment(now: now, calendar: calendar, language: playbook.language))
    return lead
  }

  private func addCalls(to lead: inout Lead, _ node: YAMLNode, _ now: Date) {
    let ago = node.read("last contact") { TimeSpan($0) }?.value
    let attempts = node.number("attempts").map { NSDecimalNumber(decimal: $0.value).intValue } ?? 0
    guard ago != nil || attempts > 0 else { return }
    let last = now.addingTimeInterval(-Double((ago ?? .days(1)).seconds))
    for number in (0..<min(max(attempts, 1), 50)).reversed() {
      let at = last.addingTimeInterval(-86_400 * Double(number))
      var call = Call(
        id: "before-\(number)", phase: lead.phase, of: playbook.id, by: "story", startedAt: at)
      (call.endedAt, call.isSettled, call.wasReached) = (at, true, attempts == 0)
      lead.calls.append(call)
    }
    // It was in the phase when they were made.
    if let first = lead.calls.first?.startedAt { lead.phaseSince = min(lead.phaseSince, first) }
  }

  private mutating func addPeople(to lead: inout Lead, _ node: YAMLNode) {
    add(node["contact"], as: nil, to: &lead)
    for entry in node["people"]?.entries ?? [] {
      guard let role = Role(rawValue: entry.key) else { continue }
      add(entry.value, as: role, to: &lead)
    }
  }

  private mutating func add(_ node: YAMLNode?, as role: Role?, to lead: inout Lead) {
    guard let node else { return }
    for element in node.text == nil ? node.elements : [node] {
      guard let text = element.text, !Scalar.isBlank(text) else { continue }
      do {
        let contact = try PersonReading.read(
          text, role: role, in: lead, newID: "c\(lead.contacts.count + 1)")
        lead.apply(.contactSet(contact), at: lead.createdAt, by: lead.owner)
      } catch {
        report(.badAnswer, .badPerson(because: error, element.span))
      }
    }
  }

  private mutating func addAnswers(to lead: inout Lead, _ node: YAMLNode, _ moment: Moment) {
    for entry in node["answers"]?.entries ?? [] {
      guard let text = entry.value.text, !entry.value.isEmpty else { continue }
      guard var question = playbook.question(entry.key) else {
        report(.unknownQuestion, unknownQuestion(entry.key, entry.keySpan))
        continue
      }
      // When it was answered, the day may still have been to come.
      question.liesAhead = false
      do {
        let read = try AnswerReading.read(text, for: question, in: playbook, at: moment)
        lead.answers[question.id] = Answer(
          value: read.value, source: read.source, at: lead.createdAt, by: lead.owner)
      } catch {
        report(.badAnswer, .badAnswer(text, question, because: error, entry.value.span))
      }
    }
  }

  // MARK: - Names

  private mutating func target(_ id: Located<String>) -> StoryTarget? {
    if let role = Role(rawValue: id.value) { return .role(role) }
    return knowsQuestion(id) ? .question(id.value) : nil
  }

  /// Returns where a call begins: at a question or role, or at a line with these words.
  private mutating func beginning(_ text: Located<String>) -> StoryTarget? {
    text.value.contains(" ") ? .words(text.value) : target(text)
  }

  private mutating func knowsQuestion(_ id: Located<String>) -> Bool {
    if playbook.question(id.value) != nil { return true }
    report(.unknownQuestion, unknownQuestion(id.value, id.span))
    return false
  }

  private func unknownQuestion(_ id: String, _ span: Span) -> Finding {
    var finding = Finding.unknownQuestion(
      Located(value: id, span: span), among: playbook.questions.map(\.id))
    // A bare word on the next line is, to YAML, a part of the same text.
    let words = id.split(separator: " ").map(String.init)
    if words.count == 2, playbook.question(words[0]) != nil,
      Definition.storyLine.field(words[1]) != nil
    {
      finding.help = Phrase(
        en: "put `- \(words[1])` on a line of its own",
        nl: "zet `- \(words[1])` op een eigen regel")
    }
    return finding
  }

  private mutating func knows(_ phase: Located<String>) -> Bool {
    if playbook.phase(phase.value) != nil { return true }
    report(.unknownPhase, .unknownStoryPhase(phase, among: playbook.phases.map(\.id)))
    return false
  }

  private mutating func knowsOutcome(_ id: Located<String>) -> Bool {
    let ids = playbook.phases.flatMap(\.outcomes).map(\.id)
    if ids.contains(id.value) { return true }
    report(.unknownOutcome, .unknownOutcome(id, among: ids))
    return false
  }

  /// Returns the id of an objection that is named, or that the words are said with.
  private mutating func objection(_ words: Located<String>) -> String? {
    if let found = try? ObjectionReading.read(words.value, in: playbook) { return found.id }
    report(.unknownObjection, .unknownObjection(words, in: playbook))
    return nil
  }

  private mutating func knowsNext(_ text: Located<String>) -> Bool {
    if StoryNext(text.value, language: playbook.language) != nil { return true }
    report(.badNext, .badNext(text))
    return false
  }

  private mutating func report(_ check: Check, _ finding: Finding) {
    diagnostics.append(check.diagnostic(finding, in: source))
  }
}
