public import CallsideCore
import CallsidePlaybooks
import Foundation

/// Trying a playbook out as in a call, without recording anything.
extension Session {
  /// Starts a preview: the same screens as in a call, and not a byte in the store.
  ///
  /// - Parameters:
  ///   - name: The id or path of a playbook, or nil for the lead's or the default one.
  ///   - phase: The id of a phase, or nil for the lead's or the first one.
  ///   - lead: A lead to try it with, or nil for a made-up one.
  /// - Throws: A refusal when the playbook has errors.
  public mutating func startPreview(_ name: String?, phase: String?, lead: Lead?) throws {
    library.reload()
    let playbook = try library.playbook(name ?? lead?.playbook ?? defaultPlaybook)
    guard let first = playbook.phases.first else { return }
    let wanted = try playbook.phase(
      named:
        phase ?? lead.flatMap { playbook.phase($0.phase)?.id } ?? first.id)
    var tried = lead ?? madeUpLead(for: playbook)
    // What is tried is how the phase goes for a lead that is in it.
    tried.phase = wanted.id
    let walk = Walk(
      starting: "preview", lead: tried, phase: wanted, playbook: playbook, by: rep, at: moment.now)
    preview = Preview()
    recording = StoryRecording(of: walk, at: moment.now)
    self.walk = walk
    var page = page
    page.addOpening(of: walk, isResumed: false, isCompanyKnown: settings.company != nil)
    page.secondary(
      page.words(
        en: "A preview of \(playbook.id): nothing is recorded. /steps /goto /set /save",
        nl:
          "Een proefgesprek van \(playbook.id): er wordt niets vastgelegd. /stappen /ga-naar /stel /bewaar"
      ))
    page.addPlace(of: walk, spoken: spoken(for: walk.lead, in: playbook))
    show(page)
  }

  /// Whether the call that is walked is only tried out.
  public var isPreview: Bool { preview != nil }

  private func madeUpLead(for playbook: Playbook) -> Lead {
    let invented = Invented(in: playbook.language)
    var lead = Lead(
      id: "preview", name: invented.company, playbook: playbook.id, phase: "", owner: rep,
      createdAt: moment.now.addingTimeInterval(-86_400))
    lead.contacts = [Contact(id: "c1", name: invented.person(0))]
    return lead
  }

  /// Leaves a preview.
  mutating func leavePreview() {
    (walk, preview) = (nil, nil)
    var page = page
    page.addPreviewEnd(canSave: !endsWithCall)
    show(page)
    if endsWithCall { offerSaving() }
  }

  /// Takes back what changed last in a preview.
  mutating func takeBackInPreview() throws(Diagnostic) {
    guard var preview, let last = preview.earlier.popLast() else { throw .nothingToUndo }
    (walk, recording) = (last.walk, last.recording)
    self.preview = preview
    var page = page
    page.addDone(Phrase(en: "taken back: \(last.line)", nl: "teruggedraaid: \(last.line)"))
    page.addPlace(of: last.walk, spoken: spoken(for: last.walk.lead, in: last.walk.playbook))
    show(page)
  }

  /// Takes a line that only a preview knows.
  ///
  /// - Returns: Whether it was one.
  mutating func takePreviewLine(_ line: String) throws(Diagnostic) -> Bool {
    guard preview != nil, let walk, let input = PreviewInput(line) else { return false }
    var page = page
    switch input {
    case .steps:
      page.addSteps(of: walk, spoken: spoken(for: walk.lead, in: walk.playbook))
      show(page)
      return true
    case .go(let text):
      let next = try going(to: text, from: walk)
      page.addRemark(on: next)
      change(to: next, by: line)
    case .set(let text):
      let (next, supposed) = try supposing(text, in: walk)
      page.addDone(supposed)
      page.addDifference(
        from: walk, to: next, spoken: spoken(for: next.lead, in: next.playbook))
      change(to: next, by: line)
    }
    if let walk = self.walk {
      page.addPlace(of: walk, spoken: spoken(for: walk.lead, in: walk.playbook))
    }
    show(page)
    return true
  }

  /// Goes on with another walk; a story that is saved begins anew there.
  private mutating func change(to next: Walk, by line: String) {
    if let walk { preview?.earlier.append((walk, recording, line)) }
    walk = next
    recording = StoryRecording(of: next, at: moment.now)
  }

  /// Returns a walk that stands at what a number, a question, a role or a phase stands for.
  private func going(to text: String, from walk: Walk) throws(Diagnostic) -> Walk {
    let script = walk.phase.script
    var next = walk
    if let number = Int(text), number > 0, number <= script.count {
      next.go(to: number - 1, at: moment.now)
      return next
    }
    if let line = walk.phase.line(asking: text) {
      next.go(to: line, at: moment.now)
      return next
    }
    let phases = walk.playbook.phases
    let named = phases.first { $0.id == text || Spelling.fold($0.title) == Spelling.fold(text) }
    if let named { return self.walk(in: named, as: walk) }
    for phase in phases {
      guard let line = phase.line(asking: text) else { continue }
      next = self.walk(in: phase, as: walk)
      next.go(to: line, at: moment.now)
      return next
    }
    let ids = phases.flatMap { [$0.id] + $0.asked }
    throw .unknownLine(text, near: Spelling.near(text, among: ids), count: script.count)
  }

  /// Returns a walk at the beginning of a phase, with all that is known in another one.
  private func walk(in phase: Phase, as walk: Walk) -> Walk {
    var lead = walk.lead
    lead.calls.removeAll { $0.id == walk.call }
    lead.phase = phase.id
    return Walk(
      starting: walk.call, lead: lead, phase: phase, playbook: walk.playbook, by: rep,
      at: moment.now)
  }

  /// Returns a walk in which an answer is given, or taken away by nothing behind the `=`, and what
  /// is then known.
  private func supposing(
    _ text: String, in walk: Walk
  ) throws(Diagnostic) -> (walk: Walk, supposed: Phrase) {
    guard let equals = text.firstIndex(where: { $0 == "=" || $0 == " " }) else {
      throw .noAssignment
    }
    let key = String(text[..<equals])
    let value = text[equals...].drop { $0 == " " || $0 == "=" }.description
      .trimmingCharacters(in: .whitespaces)
    let typed = value.isEmpty ? nil : value
    var next = walk
    if let question = walk.playbook.question(key) {
      do {
        try next.suppose(typed, for: question, at: moment)
      } catch {
        throw error.listing(question.choices)
      }
      let answer = next.lead.answers[question.id]
      return (
        next,
        .known(
          Phrase(same: question.title),
          answer.map { page.answer($0, besideTitleOf: question) })
      )
    }
    guard let role = Role.read(key) else {
      throw .unknownQuestion(key, among: walk.playbook.questions.map(\.id))
    }
    try next.suppose(typed, in: role, at: moment)
    let people = next.lead.contacts(in: role).map(\.name)
    return (next, .known(role.phrase, people.isEmpty ? nil : people.joined(separator: ", ")))
  }
}

extension Phrase {
  /// What is known of a thing, or that nothing is.
  fileprivate static func known(_ name: Phrase, _ text: String?) -> Phrase {
    Phrase(en: "\(name.en): \(text ?? "unknown")", nl: "\(name.nl): \(text ?? "onbekend")")
  }
}

extension Phase {
  /// The ids of the questions that the script asks.
  fileprivate var asked: [String] {
    script.compactMap { if case .ask(let id, _) = $0.body { id } else { nil } }
  }

  /// Returns the line of the script with a question, a role or an id of its own, or nil.
  fileprivate func line(asking text: String) -> Int? {
    let role = Role.read(text)
    return script.firstIndex { step in
      switch step.body {
      case .ask(let id, _): id == text || step.id == text
      case .dmu(let wanted): wanted == role || step.id == text
      case .say: step.id == text
      }
    }
  }
}

extension Diagnostic {
  /// A refusal with the choices that are not on the screen.
  fileprivate func listing(_ choices: [Question.Choice]) -> Diagnostic {
    var listed = self
    listed.notes += choices.enumerated().map {
      Phrase(same: "\($0.offset + 1)  \($0.element.label)")
    }
    return listed
  }

  fileprivate static let nothingToUndo = Diagnostic(
    .error, "nothing-to-undo",
    Phrase(en: "there is nothing to undo yet", nl: "er valt nog niets terug te draaien"))

  fileprivate static let noAssignment = Diagnostic(
    .error, "usage",
    Phrase(
      en: "a question, `=` and an answer belong together",
      nl: "een vraag, `=` en een antwoord horen bij elkaar"),
    help: Phrase(en: "such as `/set budget=yes`", nl: "zoals `/stel budget=ja`"))

  fileprivate static func unknownLine(_ text: String, near: [String], count: Int) -> Diagnostic {
    let list = near.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-line",
      Phrase(en: "there is no line \"\(text)\"", nl: "regel \"\(text)\" bestaat niet"),
      help: near.isEmpty
        ? Phrase(
          en: "type a number from 1 to \(count), a question or a phase; `/steps` shows the lines",
          nl:
            "typ een nummer van 1 tot en met \(count), een vraag of een fase; `/stappen` toont de regels"
        ) : Phrase(en: "did you mean \(list)?", nl: "bedoel je \(list)?"))
  }

  fileprivate static func unknownQuestion(_ text: String, among ids: [String]) -> Diagnostic {
    let near = Spelling.near(text, among: ids).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-question",
      Phrase(en: "there is no question \"\(text)\"", nl: "vraag \"\(text)\" bestaat niet"),
      help: near.isEmpty
        ? Phrase(
          en: "type the id of a question, or a role", nl: "typ het id van een vraag, of een rol")
        : Phrase(en: "did you mean \(near)?", nl: "bedoel je \(near)?"))
  }
}
