import CallsideCore
import Foundation

/// Writing stories as YAML that an author could have written.
enum StoryText {
  /// Returns a key and its text, as it stands behind a dash.
  static func line(_ key: String, _ text: String) -> String { "\(key): \(scalar(text))" }

  /// Returns a text as YAML: bare where that is safe, else between quotes.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isASCII && $0.isLetter } ?? false
      && text.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || " -/().'".contains($0) }
      && text.last != " "
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Returns the first words of a line, enough to know it by.
  static func opening(of line: String) -> String {
    let words = line.split(separator: " ")
    return words.prefix(words.count <= 10 ? 10 : 8).joined(separator: " ")
  }

  /// Returns a moment as a day and a time.
  static func moment(_ date: Date, _ calendar: Calendar) -> String {
    let text = ISODate.text(date, in: calendar.timeZone)
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }
}

/// Writing what is known of a lead before a call.
struct StoryLeadText {
  private let playbook: Playbook
  private let moment: Moment

  /// Makes a writer of leads at a moment.
  init(_ playbook: Playbook, at moment: Moment) {
    self.playbook = playbook
    self.moment = moment
  }

  /// Returns the lines under `lead:`, without their indentation.
  func lines(of lead: Lead, _ disguise: inout Disguise) -> [String] {
    var lines = [StoryText.line("name", disguise.companyName)]
    let people = lead.contacts.filter { !$0.isCompany }
    let names = people.map { disguise.name($0.name) }
    if !names.isEmpty {
      lines.append("contact: [" + names.map(StoryText.scalar).joined(separator: ", ") + "]")
    }
    let roles = Role.allCases.compactMap { role -> String? in
      let named = zip(people, names).filter { $0.0.roles.contains(role) }.map(\.1)
      guard !named.isEmpty else { return nil }
      return "  \(role.rawValue): [" + named.map(StoryText.scalar).joined(separator: ", ") + "]"
    }
    if !roles.isEmpty { lines += ["people:"] + roles }
    if let source = lead.source { lines.append("source: \(source.rawValue)") }
    if let value = lead.value {
      lines.append(StoryText.line("value", value.shown(in: playbook.language)))
    }
    if lead.grade != .suspect { lines.append("grade: \(lead.grade.rawValue)") }
    if lead.readiness != .none { lines.append("readiness: \(lead.readiness.rawValue)") }
    if lead.status != .open { lines.append("status: \(lead.status.rawValue)") }
    if let own = lead.ownChance { lines.append("own chance: \(own.percent)") }
    if lead.attempts > 0 { lines.append("attempts: \(lead.attempts)") }
    if let last = lead.lastTouch {
      let hours = max(0, Int(moment.now.timeIntervalSince(last) / 3_600))
      lines.append("last contact: " + (hours >= 24 ? "\(hours / 24)d" : "\(hours)h"))
    }
    let answers = playbook.questions.compactMap { answer(to: $0, of: lead, &disguise) }
    return answers.isEmpty ? lines : lines + ["answers:"] + answers.map { "  " + $0 }
  }

  /// Returns an answer as it would be typed; nil where it no longer fits its question.
  private func answer(
    to question: Question, of lead: Lead, _ disguise: inout Disguise
  ) -> String? {
    guard let answer = lead.answers[question.id] else { return nil }
    let mark: String =
      switch answer.source {
      case .buyer: ""
      case .document: "doc: "
      case .guess: "~ "
      }
    let typed = mark + disguise.answer(words(answer.value), to: question)
    var past = question
    past.liesAhead = false
    guard let read = try? AnswerReading.read(typed, for: past, in: playbook, at: moment),
      isSame(read.value, answer.value)
    else { return nil }
    return StoryText.line(question.id, typed)
  }

  private func words(_ value: AnswerValue) -> String {
    switch value {
    case .choice(let id): id
    case .date(let date): StoryText.moment(date, moment.calendar)
    default: value.shown(to: nil, in: playbook.language) ?? ""
    }
  }

  /// Whether two answers are the same, but for what was disguised.
  private func isSame(_ one: AnswerValue, _ other: AnswerValue) -> Bool {
    switch (one, other) {
    case (.text, .text), (.phone, .phone), (.email, .email), (.contact, .contact): true
    default: one == other
    }
  }
}
