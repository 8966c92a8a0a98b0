import CallsideCore
import CallsideTestSupport
import Testing

struct WalkCueTests {
  private func walk(_ lines: [String], in playbook: Playbook = .sample) throws -> Walk {
    var driver = WalkDriver(in: playbook)
    try driver.type(lines)
    return driver.walk
  }

  private func checkPosition(
    _ lines: [String], _ number: Int?, of count: Int?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let position = try walk(lines).position(at: FrozenWorld.now)
    #expect(position?.number == number, sourceLocation: sourceLocation)
    #expect(position?.of == count, sourceLocation: sourceLocation)
  }

  @Test func thePositionCountsTheStepsOfTheScript() throws {
    try checkPosition([], 1, of: 5)
    try checkPosition([""], 2, of: 5)
    try checkPosition(["", "fixed"], 3, of: 5)
    try checkPosition(["", "none"], 3, of: 5)
    try checkPosition(["", "fixed", "!too", ""], 3, of: 5)
    try checkPosition(["", "fixed", "/back"], 2, of: 5)
    try checkPosition(["", "/gatekeeper"], 1, of: 2)
    try checkPosition(["/gatekeeper", ""], 2, of: 2)
    try checkPosition(["/hangup"], nil, of: nil)
    try checkPosition(["/hangup", "!too"], nil, of: nil)
    try checkPosition(["/hangup", "voicemail"], nil, of: nil)
  }

  @Test func remarksStandWithTheirStep() throws {
    #expect(try walk([]).cues(.listen, at: FrozenWorld.now) == ["Do they have time?"])
    #expect(try walk([]).cues(.tip, at: FrozenWorld.now) == ["Smile."])
    #expect(try walk([""]).cues(.listen, at: FrozenWorld.now).isEmpty)
    #expect(try walk(["/hangup"]).cues(.tip, at: FrozenWorld.now).isEmpty)
  }

  @Test func aRemarkMayHaveItsCondition() throws {
    var playbook = Playbook.sample
    let fixed = Condition.answerIs(question: "budget", choice: "fixed")
    playbook.phases[0].script[3].cues = [
      Step.Cue(kind: .tip, text: "Money is there.", when: fixed),
      Step.Cue(kind: .tip, text: "Mind the money.", when: .not(fixed)),
      Step.Cue(kind: .tip, text: "Count heads."),
    ]
    let rich = try walk(["", "fixed"], in: playbook)
    #expect(rich.cues(.tip, at: FrozenWorld.now) == ["Money is there.", "Count heads."])
    let open = try walk(["", "/skip"], in: playbook)
    #expect(open.cues(.tip, at: FrozenWorld.now) == ["Mind the money.", "Count heads."])
  }

  @Test(arguments: [
    (["", "fixed", "12"], ["You quote to whoever decides."]), (["/hangup"], []), (["!too"], []),
    (["", "fixed", "12", "Karin"], []),
  ])
  func aTipGivesTheReason(lines: [String], tips: [String]) throws {
    var driver = WalkDriver()
    try driver.type(lines)
    #expect(try driver.type("/tip").replies == [.tips(tips)])
  }

  @Test func nothingIsRecordedForWhatIsOnlyShown() throws {
    var driver = WalkDriver()
    let events = driver.events
    for line in ["/tip", "/help", "/again", "/dmu", "!", "/back"] {
      #expect(try driver.type(line).events.isEmpty, "\(line)")
    }
    #expect(driver.events == events)
    #expect(driver.step == "contact/1")
  }
}
