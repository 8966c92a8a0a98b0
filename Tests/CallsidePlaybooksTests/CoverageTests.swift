import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsidePlaybooks

@Suite struct CoverageTests {
  /// Made the same on any day, with a seed that is printed when it fails.
  private func cover(_ playbook: Playbook, runs: Int = 300, seed: UInt64 = 7) -> Coverage {
    Coverage.walk(playbook, runs: runs, seed: seed, calendar: FrozenWorld.calendar)
  }

  private func read(_ text: String) throws -> (Playbook, SourceText) {
    let source = SourceText(name: "x.yaml", text: text)
    // What walks find out, some checks know beforehand.
    let checks = Check.text + Check.form + Check.references
    let (playbook, found) = PlaybookReader.read(
      source, under: checks.filter { $0.name != Check.boundsCrossed.name })
    return (
      try #require(playbook, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))"),
      source
    )
  }

  @Test(arguments: ShippedPlaybookTests.files, [1, 2, 3] as [UInt64])
  func everythingInAShippedPlaybookIsReached(_ path: String, seed: UInt64) throws {
    let (playbook, source) = try read(String(contentsOf: URL(filePath: path), encoding: .utf8))
    let coverage = cover(playbook, seed: seed)
    let found = coverage.diagnostics(in: source, of: playbook)
    #expect(
      coverage.isFull,
      "seed \(seed): \(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))\n\(coverage.failed?.story.joined(separator: "\n") ?? "")"
    )
  }

  @Test func theSameSeedMakesTheSameWalks() {
    let (first, second) = (cover(.sample, seed: 11), cover(.sample, seed: 11))
    #expect(first.lines == second.lines)
    #expect(first.completeAfter == second.completeAfter)
    #expect(first.missing == second.missing)
    #expect(cover(.sample, seed: 12).lines != first.lines)
  }

  /// A piece put into the small playbook of the examples, and what of it is never reached.
  static let unreachable: [(Check.Example.Place, String, [String])] = [
    (
      .script, "- {when: budget is ja and budget is nee, say: Never.}",
      ["line \"Never.\" is never reached"]
    ),
    (
      .script, "- {when: not (budget is known) and budget is ja, say: Never.}",
      ["line \"Never.\" is never reached"]
    ),
    (
      .script, "- {when: attempts < 0, ask: budget}",
      ["the step that asks \"budget\" is never reached"]
    ),
    (.script, "- {when: attempts > 3, say: Often.}", []),
    (.script, "- {when: value > 25000 and chance < 10, say: Big.}", []),
    (.script, "- {when: days since contact > 60, say: Long ago.}", []),
    (.script, "- {when: grade is lead and decider is known, say: Both.}", []),
    (
      .phase, "exit: budget is ja and budget is nee\noutcomes: {done: {label: Done, to: offer}}",
      ["the exit condition of phase \"intake\" never holds"]
    ),
    (
      .phase, "gatekeeper: [{when: user is known and user is not known, say: Hello.}]",
      ["line \"Hello.\" is never reached"]
    ),
    (
      .question, "type: number\nchoices: {}\nmin: 5\nmax: 1",
      ["question \"budget\" is never answered"]
    ),
  ]

  @Test(arguments: unreachable)
  func whatIsNeverReachedIsListed(
    _ place: Check.Example.Place, _ piece: String, _ expected: [String]
  ) throws {
    var text = Check.Example(place, piece).playbook
    if place != .phase || !piece.contains("outcomes") {
      text = text.replacing("done: {label: Done}", with: "done: {label: Done, to: offer}")
    }
    text = text.replacing("    choices: {}\n", with: "")
    let (playbook, source) = try read(text)
    let found = cover(playbook).diagnostics(in: source, of: playbook)
    #expect(found.map(\.headline.en) == expected)
    #expect(found.allSatisfy { $0.place != nil })
  }

  /// Bounds as wide as numbers go.
  @Test func anyBoundsCanBeDrawnFrom() throws {
    let text = Check.Example(
      .question, "type: number\nchoices: {}\nmin: 0\nmax: 9223372036854775807"
    ).playbook.replacing("    choices: {}\n", with: "")
      .replacing("done: {label: Done}", with: "done: {label: Done, to: offer}")
    #expect(cover(try read(text).0, runs: 50).isFull)
  }

  @Test func thePlaceIsThatOfTheStep() throws {
    let text = Check.Example(
      .script, "- {when: attempts < 0, say: Never.}"
    ).playbook.replacing("done: {label: Done}", with: "done: {label: Done, to: offer}")
    let (playbook, source) = try read(text)
    let place = try #require(cover(playbook).diagnostics(in: source, of: playbook).first?.place)
    #expect(source.slice(place.span.start..<place.span.end) == "say")
  }

  @Test func aQuestionThatIsNeverAskedIsSpokenOfAtItsStepAlone() throws {
    let text = """
      questions: {budget: {ask: A?, why: B., type: text}, size: {ask: C?, why: D., type: text}}
      """
    let piece = Check.Example(.playbook, text).playbook
      .replacing("- ask: budget", with: "- ask: budget\n      - {when: attempts < 0, ask: size}")
      .replacing("done: {label: Done}", with: "done: {label: Done, to: offer}")
    let (playbook, source) = try read(piece)
    let found = cover(playbook).diagnostics(in: source, of: playbook)
    #expect(found.map(\.headline.en) == ["the step that asks \"size\" is never reached"])
    #expect(found.first?.notes.map(\.en) == ["it takes `attempts < 0`"])
  }

  @Test func aPhaseThatNothingLeadsToIsNeverReached() throws {
    let (playbook, source) = try read(
      Check.Example(.script, "- say: Hi.").playbook.replacing("to: offer, ", with: ""))
    let found = cover(playbook).diagnostics(in: source, of: playbook)
    #expect(found.map(\.headline.en) == ["no lead gets into phase \"offer\""])
  }
}

/// Walks that cannot come to their end.
@Suite struct StuckWalkTests {
  private func cover(_ playbook: Playbook, seed: UInt64) -> Coverage {
    Coverage.walk(playbook, runs: 500, seed: seed, calendar: FrozenWorld.calendar)
  }

  /// Returns what happens in a story, which must be one that `playbook test` can hold.
  private func events(of story: [String], in playbook: Playbook) throws -> [StoryEvent] {
    let text = "stories:\n" + story.map { "  \($0)\n" }.joined()
    let (file, found) = StoryReader.read(
      SourceText(name: "stuck.yaml", text: text), for: playbook, calendar: FrozenWorld.calendar)
    let said = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
    let read = try #require(file?.stories.first, "\(said)\n\(text)")
    let result = StoryRun.result(
      of: read, by: file?.caller ?? Settings(), in: playbook, calendar: FrozenWorld.calendar)
    #expect(result.isPassed, "\(text)")
    return read.lines.map(\.event)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func aCallThatCannotEndIsShrunkToHangingUp(seed: UInt64) throws {
    var playbook = Playbook.sample
    playbook.phases[0].outcomes = []
    let failed = try #require(cover(playbook, seed: seed).failed, "seed \(seed)")
    #expect(failed.failure == .stuck)
    #expect(try events(of: failed.story, in: playbook) == [.hangUp], "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func aDealThatCannotEndIsShrunkToTheOutcomeThatLeadsThere(seed: UInt64) throws {
    var playbook = Playbook.sample
    var trap = Outcome(id: "trap", label: "Trap")
    trap.to = "trap"
    playbook.phases[0].outcomes.append(trap)
    var phase = playbook.phases[0]
    phase.id = "trap"
    phase.script = []
    phase.exit = nil
    phase.outcomes = [Outcome(id: "again", label: "Again")]
    playbook.phases.append(phase)
    let failed = try #require(cover(playbook, seed: seed).failed, "seed \(seed)")
    #expect(failed.failure == .neverCloses(phase: "trap"))
    let events = try events(of: failed.story, in: playbook)
    #expect(events.contains(.outcome("trap")))
    #expect(events.count <= 4, "\(events)")
  }

  /// A deal that only a second call leads into a trap: the story goes on in another call.
  @Test func severalCallsAreOneStory() throws {
    var playbook = Playbook.sample
    var trap = playbook.phases[0]
    trap.id = "trap"
    trap.script = []
    trap.exit = nil
    trap.outcomes = [Outcome(id: "again", label: "Again")]
    var middle = trap
    middle.id = "middle"
    var on = Outcome(id: "on", label: "On")
    on.to = "trap"
    middle.outcomes = [on]
    var into = Outcome(id: "into", label: "Into")
    into.to = "middle"
    playbook.phases[0].outcomes = [into]
    playbook.phases[0].exit = nil
    playbook.phases += [middle, trap]
    let calls = PlayedCalls(
      lead: Lead(
        id: "lead01", name: "X", playbook: playbook.id, phase: playbook.phases[0].id, owner: "rep",
        createdAt: FrozenWorld.now), phase: 0,
      lines: [["/hangup", "into", "none"], ["on", "none"]])
    let moment = Moment(
      now: FrozenWorld.now, calendar: FrozenWorld.calendar, language: playbook.language)
    let events = try events(of: calls.story(of: playbook, at: moment), in: playbook)
    #expect(events.contains(.outcome("into")) && events.contains(.outcome("on")))
    #expect(events.contains { if case .call = $0 { true } else { false } })
  }
}
