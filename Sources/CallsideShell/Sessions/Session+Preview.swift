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
    let wanted = try playbook.wanted(
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
        en: "A preview: nothing is recorded. /steps /goto /set /save",
        nl: "Een proefgesprek: er wordt niets vastgelegd. /stappen /ga-naar /stel /bewaar"))
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
    var page = page
    page.addPreviewEnd()
    show(page)
    (walk, preview) = (nil, nil)
  }

  /// Takes back what changed last in a preview.
  mutating func takeBackInPreview() throws(Diagnostic) {
    guard var preview, let last = preview.earlier.popLast() else { throw .nothingToUndo }
    (walk, recording) = (last.walk, last.recording)
    self.preview = preview
    var page = page
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
      var next = walk
      next.go(to: try target(text, in: walk), at: moment.now)
      page.addRemark(on: next)
      change(to: next)
    case .set(let text):
      let next = try supposing(text, in: walk)
      page.addDifference(
        from: walk, to: next, spoken: spoken(for: next.lead, in: next.playbook))
      change(to: next)
    }
    if let walk = self.walk {
      page.addPlace(of: walk, spoken: spoken(for: walk.lead, in: walk.playbook))
    }
    show(page)
    return true
  }

  /// Goes on with another walk; a story that is saved begins anew there.
  private mutating func change(to next: Walk) {
    if let walk { preview?.earlier.append((walk, recording)) }
    walk = next
    recording = StoryRecording(of: next, at: moment.now)
  }

  /// Returns the line of a script that a number, a question or a role stands for.
  private func target(_ text: String, in walk: Walk) throws(Diagnostic) -> Int {
    let script = walk.phase.script
    if let number = Int(text), number > 0, number <= script.count { return number - 1 }
    let role = Role.read(text)
    let found = script.firstIndex { step in
      switch step.body {
      case .ask(let id, _): id == text || step.id == text
      case .dmu(let wanted): wanted == role || step.id == text
      case .say: step.id == text
      }
    }
    guard let found else {
      let ids = script.compactMap { step in
        if case .ask(let id, _) = step.body { id } else { nil }
      }
      throw .unknownLine(text, near: Spelling.near(text, among: ids), count: script.count)
    }
    return found
  }

  /// Returns a walk in which an answer is given, or taken away by nothing behind the `=`.
  private func supposing(_ text: String, in walk: Walk) throws(Diagnostic) -> Walk {
    guard let equals = text.firstIndex(of: "=") else { throw .noAssignment }
    let key = text[..<equals].trimmingCharacters(in: .whitespaces)
    let value = text[text.index(after: equals)...].trimmingCharacters(in: .whitespaces)
    var next = walk
    if let question = walk.playbook.question(key) {
      try next.suppose(value.isEmpty ? nil : value, for: question, at: moment)
    } else if let role = Role.read(key) {
      try next.suppose(value.isEmpty ? nil : value, in: role, at: moment)
    } else {
      let ids = walk.playbook.questions.map(\.id)
      throw .unknownLine(key, near: Spelling.near(key, among: ids), count: 0)
    }
    return next
  }
}

extension Diagnostic {
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
    let help: Phrase =
      !near.isEmpty
      ? Phrase(en: "did you mean \(list)?", nl: "bedoel je \(list)?")
      : count > 0
        ? Phrase(
          en: "type a number from 1 to \(count), or a question; `/steps` shows them",
          nl: "typ een nummer van 1 tot en met \(count), of een vraag; `/stappen` toont ze")
        : Phrase(
          en: "type the id of a question or a role", nl: "typ het id van een vraag of een rol")
    return Diagnostic(
      .error, "unknown-line",
      Phrase(en: "there is no line \"\(text)\" here", nl: "regel \"\(text)\" is er hier niet"),
      help: help)
  }
}
