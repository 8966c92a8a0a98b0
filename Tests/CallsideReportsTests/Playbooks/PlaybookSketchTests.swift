import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideReports

/// Playbooks as drawings.
struct PlaybookSketchTests {
  private func text(
    _ playbook: Playbook = .sample, _ format: PlaybookSketch.Format, phase: Phase? = nil
  ) -> String {
    PlaybookSketch(playbook, phase: phase, in: .en).text(format)
  }

  /// Labels with everything that could end a label.
  private var hostile: Playbook {
    var playbook = Playbook.sample
    let label = #"a "b" \ c | d ] } ) `e` <f> #g; &h --> end \n"#
    playbook.title = label
    playbook.phases[0].title = label
    playbook.phases[0].outcomes[0].label = label
    playbook.phases[0].script.insert(
      Step(id: "x", when: .answerIs(question: label, choice: label), body: .say(label, part: nil)),
      at: 0)
    return playbook
  }

  @Test func dotAndMermaidAreWhatTheirGrammarSays() throws {
    for playbook in [Playbook.sample, hostile] {
      for phase in [nil] + playbook.phases.map(Optional.some) {
        #expect(throws: Never.self) { try DOTGrammar(text(playbook, .dot, phase: phase)) }
        #expect(throws: Never.self) { try MermaidGrammar(text(playbook, .mermaid, phase: phase)) }
      }
    }
  }

  @Test(arguments: ShippedPlaybooks.files) func shippedPlaybooksCanBeDrawn(_ path: String) throws {
    let playbook = try ShippedPlaybooks.read(path)
    for phase in [nil] + playbook.phases.map(Optional.some) {
      let boxes = try DOTGrammar(text(playbook, .dot, phase: phase)).nodes
      #expect(try MermaidGrammar(text(playbook, .mermaid, phase: phase)).nodes == boxes)
      #expect(boxes.count >= (phase?.script.count ?? playbook.phases.count))
    }
  }

  /// `scripts/test` installs Graphviz.
  @Test func graphvizDrawsThem() throws {
    let drawn = try [Playbook.sample, hostile] + ShippedPlaybooks.files.map(ShippedPlaybooks.read)
    for playbook in drawn {
      for phase in [nil] + playbook.phases.map(Optional.some) {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try text(playbook, .dot, phase: phase).write(to: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["dot", "-Tcanon", "-o", "/dev/null", file.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(playbook.id) \(phase?.id ?? "")")
      }
    }
  }

  @Test func outcomesAreArrowsBetweenPhases() {
    #expect(
      text(.sample, .mermaid) == """
        flowchart LR
          n1["First contact<br/>exit: budget is known and the decider is known"]
          n2["Quote"]
          n3["Decision"]
          n4["After-sales"]
          n5(["lost"])
          n1 -->|"Meeting agreed"| n2
          n1 -->|"Good talk, nothing agreed<br/>Left a voicemail"| n1
          n1 -->|"Not interested"| n5
          n2 -->|"Quote sent"| n3
          n2 -->|"Left a voicemail"| n2
          n3 -->|"Won (won)"| n4
          n3 -->|"Lost"| n5
          n3 -->|"Left a voicemail"| n3
          n4 -->|"Evaluated"| n4

        """)
  }

  @Test func stepsInARowUnderOneConditionAreABlock() {
    let budget = Condition.answerIs(question: "budget", choice: "none")
    let team = Condition.answerKnown(question: "team")
    func say(_ words: String, _ when: Condition?) -> Step {
      Step(id: words, when: when, body: .say(words, part: nil))
    }
    let blocks = ScriptBlock.blocks(of: [
      say("a", nil), say("b", budget), say("c", .and(budget, team)), say("d", .and(budget, team)),
      say("e", team),
    ])
    #expect(
      blocks == [
        .step(1, say("a", nil), when: nil),
        .block(
          budget,
          [
            .step(2, say("b", budget), when: nil),
            .block(
              team,
              [
                .step(3, say("c", .and(budget, team)), when: nil),
                .step(4, say("d", .and(budget, team)), when: nil),
              ]),
          ]),
        .step(5, say("e", team), when: team),
      ])
  }
}
