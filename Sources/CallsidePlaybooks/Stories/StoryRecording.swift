public import CallsideCore
public import Foundation

/// What was typed in a call or a preview, to be written down as a story.
public struct StoryRecording: Sendable {
  /// One call: when it was made, and what was typed in it.
  private struct Call: Sendable {
    var now: Date
    var inputs: [(input: WalkInput, hasEvents: Bool)] = []
  }

  private var start: Walk
  private var calls: [Call]
  /// Everybody who was named, so that words typed before that do not name them either.
  private var people: [Contact]

  /// The playbook that was walked.
  public var playbook: Playbook { start.playbook }

  /// Whether nothing was typed yet.
  public var isEmpty: Bool { calls.allSatisfy(\.inputs.isEmpty) }

  /// Begins to record, where a walk stands.
  public init(of walk: Walk, at now: Date) {
    start = walk
    people = walk.lead.contacts
    calls = [Call(now: Self.minute(of: now))]
  }

  /// Stories are told to the minute.
  private static func minute(of date: Date) -> Date {
    Date(
      timeIntervalSinceReferenceDate: (date.timeIntervalSinceReferenceDate / 60).rounded(.down) * 60
    )
  }

  /// Adds something that was taken.
  public mutating func add(_ input: WalkInput, _ turn: WalkTurn) {
    calls[calls.count - 1].inputs.append((input, !turn.events.isEmpty))
    for case .contactSet(let contact) in turn.events { people.append(contact) }
  }

  /// Begins a further call with the same lead.
  mutating func callAgain(at now: Date) {
    calls.append(Call(now: Self.minute(of: now)))
  }

  /// Goes on by another version of the playbook; false where that has no place for its beginning.
  public mutating func renew(with playbook: Playbook, at now: Date) -> Bool {
    guard let renewed = start.renewed(with: playbook, at: now) else { return false }
    start = renewed.walk
    return true
  }

  /// Forgets what was taken last, as undo does, with whatever came after it.
  public mutating func takeBack() {
    let present = calls.count - 1
    guard let last = calls[present].inputs.lastIndex(where: \.hasEvents) else { return }
    calls[present].inputs.removeSubrange(last...)
  }

  /// Returns the calls as the lines of one story; nil where there is nothing to tell of, or a story
  /// cannot begin.
  ///
  /// The company and the people in it are made up. The calls are held again with them, so that what
  /// the story expects is what the playbook then does.
  ///
  /// - Parameters:
  ///   - caller: Who makes the calls in the file that the story is for.
  ///   - hasEnd: Whether the story ends with what has become of the lead.
  public func story(
    named name: String, by caller: Settings, calendar: Calendar, hasEnd: Bool = true
  ) -> [String]? {
    guard let now = calls.first?.now, !(hasEnd && isEmpty) else { return nil }
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
      head.insert("  from: " + beginning(again, by: caller, at: moment), at: 3)
    } else if start.line == nil, first.place != start.place {
      return nil
    }
    var writer = StoryWriter(again, disguise, by: caller, at: moment)
    for (number, call) in calls.enumerated() {
      if number > 0 { writer.callAgain(at: call.now) }
      for (input, _) in call.inputs { writer.add(input) }
    }
    let lines = hasEnd ? writer.lines + [writer.end] : writer.lines
    return head + [lines.isEmpty ? "  lines: []" : "  lines:"]
      + lines.flatMap { line in
        line.enumerated().map { ($0.offset == 0 ? "    - " : "      ") + $0.element }
      }
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

  private func beginning(_ walk: Walk, by caller: Settings, at moment: Moment) -> String {
    switch walk.step?.body {
    case .ask(let id, _): id
    case .dmu(let role): role.rawValue
    case .say(let text, _):
      StoryText.scalar(
        StoryText.opening(of: StoryWriter.spoken(text, by: caller, in: walk, at: moment)))
    case nil: ""
    }
  }
}
