public import CallsideCore
public import Foundation

/// Holds a story's conversation over the real walk, and finds where the playbook first differs.
///
/// The author writes down what matters. In between the call goes on by itself, as a rep goes on
/// with Enter: over lines to say, over the stages of an objection, and over questions whose answer
/// is known. It never goes on past a question without an answer: that a question came up is
/// exactly what an author wants to hear of.
public struct StoryRun {
  let playbook: Playbook
  let caller: Settings
  /// The time of the present call; it stands still until the next one.
  var moment: Moment
  var walk: Walk
  var conversation: [StoryUtterance] = []
  /// What was just asked for by name, so that an answer is meant for it though it is known.
  var named: Walk.Place?
  /// What was asked for in this call and was not known before.
  var asked: Set<StoryTarget> = []
  /// The text for the voicemail, until something else is said.
  var voicemail: String?
  private let story: Story
  private var calls = 1
  private var bans: StoryBans
  /// How much of the conversation was held against the bans.
  private var heard = 0

  /// Returns what comes of a story.
  public static func result(
    of story: Story, by caller: Settings, in playbook: Playbook, calendar: Calendar
  ) -> StoryResult {
    let moment = Moment(now: story.now, calendar: calendar, language: playbook.language)
    guard let phase = playbook.phase(story.lead.phase) else {
      return StoryResult(story: story, difference: nil)
    }
    var run = StoryRun(
      playbook: playbook, caller: caller, moment: moment,
      walk: Walk(
        starting: "call-1", lead: story.lead, phase: phase, playbook: playbook, by: "story",
        at: story.now),
      story: story)
    return StoryResult(story: story, difference: run.firstDifference())
  }

  private init(
    playbook: Playbook, caller: Settings, moment: Moment, walk: Walk, story: Story
  ) {
    self.playbook = playbook
    self.caller = caller
    self.moment = moment
    self.walk = walk
    self.story = story
    bans = StoryBans(story.lines.prefix { !$0.event.isCall })
  }

  private mutating func firstDifference() -> StoryDifference? {
    var here = story.span
    do throws(StoryMismatch) {
      if let from = story.from { try begin(at: from) }
      try checkBans(&here)
      for (index, line) in story.lines.enumerated() {
        here = line.span
        if case .call(let text) = line.event {
          try startCall(text)
          bans = StoryBans(story.lines[(index + 1)...].prefix { !$0.event.isCall })
        } else {
          try take(line.event)
        }
        if line.event.mayChange { try checkBans(&here) }
      }
      return nil
    } catch {
      return StoryDifference(
        span: here, expected: error.expected, found: error.found, help: error.help,
        conversation: conversation)
    }
  }

  // MARK: - Calls

  private mutating func begin(at target: StoryTarget) throws(StoryMismatch) {
    guard let index = walk.phase.script.firstIndex(where: { asks($0, target) }) else {
      throw StoryMismatch(
        expected: Phrase(
          en: "the story begins at \(target.id)", nl: "het verhaal begint bij \(target.id)"),
        found: Phrase(
          en: "phase \(Wording.quoted(walk.phase.id)) does not ask it",
          nl: "fase \(Wording.quoted(walk.phase.id)) vraagt dat niet"))
    }
    walk.go(to: index, at: moment.now)
  }

  private mutating func startCall(_ text: String) throws(StoryMismatch) {
    guard let now = StoryMoment.read(text, after: moment, hours: playbook.hours) else {
      throw StoryMismatch(
        expected: Phrase(en: "another call \(text)", nl: "nog een gesprek \(text)"),
        found: Phrase(
          en: "that is no moment after the call before it",
          nl: "dat is geen moment na het vorige gesprek"),
        help: Phrase(
          en: "write a day and a time, such as `27 November 14:00`",
          nl: "schrijf een dag en een tijd, zoals `27 november 14:00`"))
    }
    let lead = walk.lead
    guard !lead.objectsToCalls else {
      throw StoryMismatch(
        expected: Phrase(en: "another call", nl: "nog een gesprek"),
        found: Phrase(
          en: "this lead does not want to be called any more",
          nl: "deze lead wil niet meer gebeld worden"))
    }
    moment.now = now
    (conversation, asked, heard) = ([], [], 0)
    (named, voicemail) = (nil, nil)
    if let again = Walk(
      resuming: lead, before: walk.before, playbook: playbook, by: "story", at: now)
    {
      walk = again
      return
    }
    guard let phase = playbook.phase(lead.phase) else { return }
    calls += 1
    walk = Walk(
      starting: "call-\(calls)", lead: lead, phase: phase, playbook: playbook, by: "story", at: now)
  }

  // MARK: - What must not come up

  /// Holds what was asked and said since the last time, with the line where the walk stands,
  /// against the bans.
  private mutating func checkBans(_ here: inout Span) throws(StoryMismatch) {
    let lines = conversation[heard...].filter { $0.kind != .typed } + (present.map { [$0] } ?? [])
    heard = conversation.count
    let targets = asked.union(asking.map { [$0] } ?? [])
    guard let (ban, span) = bans.broken(byAsking: targets, orSaying: lines.map(\.text)) else {
      return
    }
    here = span
    switch ban {
    case .asked(let target):
      throw StoryMismatch(
        expected: Phrase(
          en: "\(target.id) is not asked in this call",
          nl: "\(target.id) komt in dit gesprek niet langs"),
        found: Phrase(en: "asks \(target.id)", nl: "vraagt \(target.id)"))
    case .said(let words):
      throw StoryMismatch(
        expected: Phrase(
          en: "\(Wording.quoted(words)) is not said in this call",
          nl: "\(Wording.quoted(words)) valt in dit gesprek niet"),
        found: Phrase(en: "says it", nl: "zegt dat wel"))
    }
  }

  /// What is asked for at the present step and not known, or nil.
  private var asking: StoryTarget? {
    guard !isKnown else { return nil }
    switch walk.step?.body {
    case .ask(let id, _): return .question(id)
    case .dmu(let role): return .role(role)
    case .say, nil: return nil
    }
  }
}

extension StoryEvent {
  /// Whether another call begins.
  fileprivate var isCall: Bool {
    if case .call = self { true } else { false }
  }

  /// Whether something may be asked or said by it.
  fileprivate var mayChange: Bool {
    switch self {
    case .notAsked, .notSaid, .phase, .chance, .grade, .readiness, .status: false
    default: true
    }
  }
}

extension StoryRun {
  /// Returns whether a step asks for something.
  func asks(_ step: Step, _ target: StoryTarget) -> Bool {
    switch (step.body, target) {
    case (.ask(let id, _), .question(let wanted)): id == wanted
    case (.dmu(let role), .role(let wanted)): role == wanted
    case (.say(let text, _), .words(let wanted)): Self.has(fill(text), wanted)
    default: false
    }
  }

  /// Whether the answer that is asked for at the present step is known already.
  var isKnown: Bool {
    switch walk.step?.body {
    case .ask(let id, _): walk.known.answers[id] != nil
    case .dmu(let role): !walk.lead.contacts(in: role).isEmpty
    case .say, nil: false
    }
  }

  /// What the rep says or asks at the present place, or nil at the end.
  var present: StoryUtterance? {
    switch walk.place {
    case .step, .gatekeeper:
      switch walk.step?.body {
      case .say(let text, _): StoryUtterance(kind: .say, text: fill(text))
      case .ask(let id, _):
        playbook.question(id).map { StoryUtterance(kind: .ask, text: fill($0.ask)) }
      case .dmu(let role):
        playbook.prompt(for: role).map { StoryUtterance(kind: .ask, text: fill($0.ask)) }
      case nil: nil
      }
    case .objection(let id, let stage, _):
      playbook.objection(id).flatMap { objection in
        objection.meet.indices.contains(stage)
          ? StoryUtterance(kind: .say, text: fill(objection.meet[stage])) : nil
      }
    case .outcome, .reason, .override, .nextStep, .over: nil
    }
  }

  func fill(_ text: String) -> String {
    SpokenWords(lead: walk.lead, settings: caller, rep: "story", playbook: playbook, at: moment)
      .fill(text)
  }

  /// Returns whether a line has some words in it; case, accents and line breaks do not matter.
  static func has(_ line: String, _ words: String) -> Bool {
    Spelling.fold(line).contains(Spelling.fold(Scalar.spoken(words)))
  }
}
