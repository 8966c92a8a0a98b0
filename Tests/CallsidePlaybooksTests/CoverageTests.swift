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
    // What walks find out, some checks of the flow know beforehand.
    let (playbook, found) = PlaybookReader.read(
      source, under: Check.text + Check.form + Check.references)
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

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func aCallThatCannotEndIsShrunkToHangingUp(seed: UInt64) throws {
    var playbook = Playbook.sample
    playbook.phases[0].outcomes = []
    let failed = try #require(cover(playbook, seed: seed).failed, "seed \(seed)")
    #expect(failed.failure == .stuck)
    #expect(
      failed.story == ["- phase: contact", "- hang up", "- outcome: ?"], "seed \(seed)")
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
    #expect(failed.story.first == "- phase: contact")
    #expect(failed.story.contains("- outcome: trap"))
    #expect(failed.story.count <= 7, "\(failed.story)")
  }
}
