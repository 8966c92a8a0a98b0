import CallsideTestSupport
import Testing

@testable import CallsideCore

/// Calls whose playbook is changed meanwhile.
@Suite struct WalkRenewingTests {
  /// A script of lines to say; a line that begins with `name:` has an id of its own.
  private func playbook(_ lines: [String], phase id: String = "talk") -> Playbook {
    var playbook = Playbook.sample
    var phase = playbook.phases[0]
    phase.id = id
    phase.script = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      let body = Step.Body.say(parts[parts.count - 1], part: nil)
      return Step(id: parts.count == 2 ? parts[0] : Step.id(of: body, under: id), body: body)
    }
    playbook.phases = [phase]
    return playbook
  }

  /// Script, how many lines are passed, the script it becomes, and the line the walk is then at.
  @Test(arguments: [
    (["A", "B", "C"], 1, ["A", "B", "C", "D"], "B", true),
    // A line put in right before it comes first; one further up has been passed.
    (["A", "B", "C"], 1, ["A", "X", "B", "C"], "X", true),
    (["A", "B", "C"], 2, ["A", "X", "B", "C"], "C", true),
    (["A", "B", "C"], 0, ["X", "A", "B", "C"], "X", true),
    (["A", "B", "C"], 1, ["X", "Y", "A", "B", "C"], "B", true),
    (["A", "B", "C"], 2, ["B", "C"], "C", true),
    // Reworded at its place.
    (["A", "B", "C"], 1, ["A", "B, please", "C"], "B, please", true),
    // An id of its own is found wherever it went, and whatever it says.
    (["A", "b:B", "C"], 1, ["A", "C", "b:Z"], "Z", true),
    (["A", "b:B", "C"], 1, ["A", "C", "D"], "C", false),
    (["A", "b:B", "C"], 1, ["X", "C"], "C", false),
  ])
  func aWalkGoesOnAtTheSameLine(
    _ before: [String], _ passed: Int, _ after: [String], _ line: String, _ keepsPlace: Bool
  ) throws {
    var driver = WalkDriver(phase: "talk", in: playbook(before))
    for _ in 0..<passed { try driver.type("") }
    let renewed = try #require(driver.walk.renewed(with: playbook(after), at: FrozenWorld.now))
    #expect(renewed.walk.step?.body == .say(line, part: nil))
    #expect(renewed.keepsPlace == keepsPlace)
    #expect(renewed.walk.lead == driver.walk.lead)
  }

  /// Lines are recorded under what they say, so undo and a call that goes on find them again.
  @Test func whatWasRecordedIsFoundInTheOtherVersion() throws {
    var driver = WalkDriver(phase: "talk", in: playbook(["A", "B", "C", "D"]))
    for _ in 0..<2 { try driver.type("") }
    let after = playbook(["X", "Y", "A", "B", "C", "D"])
    let renewed = try #require(driver.walk.renewed(with: after, at: FrozenWorld.now)).walk
    let again = renewed.takenBack(to: driver.walk.lead, at: FrozenWorld.now)
    #expect(again?.step?.body == .say("C", part: nil))
  }

  @Test func withoutItsPhaseAWalkCannotBeRenewed() {
    let driver = WalkDriver(phase: "talk", in: playbook(["A"]))
    #expect(driver.walk.renewed(with: playbook(["A"], phase: "other"), at: FrozenWorld.now) == nil)
  }

  @Test func anObjectionThatIsGoneLeadsBackToTheLine() throws {
    var driver = WalkDriver(phase: "talk", in: playbook(["A", "B"]))
    let objection = try #require(Playbook.sample.objections.first)
    try driver.type("!" + objection.id)
    var without = playbook(["A", "B"])
    let kept = try #require(driver.walk.renewed(with: without, at: FrozenWorld.now))
    #expect(kept.walk.place == driver.walk.place)
    without.objections = []
    let renewed = try #require(driver.walk.renewed(with: without, at: FrozenWorld.now))
    #expect(renewed.walk.place == .step(0))
    #expect(!renewed.keepsPlace)
  }
}
