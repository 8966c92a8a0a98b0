public import CallsideCore
public import Foundation

/// What was typed in a call or a preview, to be written down as a story.
public struct StoryRecording: Sendable {
  private let start: Walk
  private let now: Date
  private var inputs: [(input: WalkInput, hasEvents: Bool)] = []
  /// Everybody who was named, so that words typed before that do not name them either.
  private var people: [Contact]

  /// The playbook that was walked.
  public var playbook: Playbook { start.playbook }

  /// Begins to record, where a walk stands.
  public init(of walk: Walk, at now: Date) {
    start = walk
    people = walk.lead.contacts
    // Stories are told to the minute.
    self.now = Date(
      timeIntervalSinceReferenceDate: (now.timeIntervalSinceReferenceDate / 60).rounded(.down) * 60)
  }

  /// Adds something that was taken.
  public mutating func add(_ input: WalkInput, _ turn: WalkTurn) {
    inputs.append((input, !turn.events.isEmpty))
    for case .contactSet(let contact) in turn.events { people.append(contact) }
  }

  /// Forgets what was taken last, as undo does, with whatever came after it.
  public mutating func takeBack() {
    guard let last = inputs.lastIndex(where: \.hasEvents) else { return }
    inputs.removeSubrange(last...)
  }

  /// Returns the call as a story in a file of its own; nil where there is nothing to tell of.
  ///
  /// The company and the people in it are made up. The call is held again with them, so that what
  /// the story expects is what the playbook then does.
  public func file(named name: String, calendar: Calendar) -> String? {
    guard !inputs.isEmpty else { return nil }
    let playbook = start.playbook
    let moment = Moment(now: now, calendar: calendar, language: playbook.language)
    var disguise = Disguise(start.lead.name, people, in: playbook.language)
    var head = [
      "- " + StoryText.line("name", Printable.cleaned(name)),
      "  now: " + StoryText.moment(now, calendar), "  phase: " + start.phase.id,
    ]
    var lead = start.lead
    // Of a call that goes on, its own steps are no history.
    lead.calls.removeAll { $0.id == start.call }
    let facts = StoryLeadText(playbook, at: moment).lines(of: lead, &disguise)
    head += ["  lead:"] + facts.map { "    " + $0 }
    guard let first = walk(after: head, at: moment) else { return nil }
    var again = first
    if let line = start.line, first.place != .step(line) {
      again.go(to: line, at: now)
      head.insert("  from: " + beginning(again, at: moment), at: 3)
    } else if start.line == nil {
      return nil
    }
    var writer = StoryWriter(again, disguise, at: moment)
    for (input, _) in inputs { writer.add(input) }
    let lines = writer.finished()
    let all = head + ["  lines:"] + lines.map { "    - " + $0.joined(separator: "\n      ") }
    return "stories:\n" + all.flatMap { $0.split(separator: "\n") }.map { "  \($0)\n" }.joined()
  }

  /// Returns the walk as a story with this head begins it.
  private func walk(after head: [String], at moment: Moment) -> Walk? {
    let text = "stories:\n" + head.map { "  \($0)\n" }.joined() + "    lines: [back]\n"
    let source = SourceText(name: nil, text: text)
    let read = StoryReader.read(source, for: start.playbook, calendar: moment.calendar)
    guard let story = read.file?.stories.first else { return nil }
    return Walk(
      starting: "call-1", lead: story.lead, phase: start.phase, playbook: start.playbook,
      by: "story", at: story.now)
  }

  private func beginning(_ walk: Walk, at moment: Moment) -> String {
    switch walk.step?.body {
    case .ask(let id, _): id
    case .dmu(let role): role.rawValue
    case .say(let text, _):
      StoryText.scalar(StoryText.opening(of: StoryWriter.spoken(text, in: walk, at: moment)))
    case nil: ""
    }
  }
}
