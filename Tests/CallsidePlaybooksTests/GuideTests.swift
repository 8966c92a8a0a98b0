import CallsideCore
import CallsideTestSupport
import Testing

@testable import CallsidePlaybooks

/// The pieces of YAML in the guide for managers.
@Suite struct GuideTests {
  static let blocks = (try? Guide().blocks) ?? []

  @Test func everyBlockSaysHowItIsRun() {
    #expect(Self.blocks.count > 20)
    for (index, block) in Self.blocks.enumerated() where block.language == "yaml" {
      let isComment = block.text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") }
      #expect(isComment || block.marks.first == "saved" || spot(of: block) != nil, "\(block)")
      guard block.marks.contains("broken") else { continue }
      #expect(Self.blocks[index + 1].marks.isEmpty, "\(block) shows no diagnostic")
    }
  }

  @Test(arguments: blocks.filter { $0.language == "yaml" && !$0.marks.contains("broken") })
  func aPieceIsClean(_ block: Guide.Block) throws {
    guard let place = spot(of: block) else { return }
    let found = found(in: block, at: place)
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
  }

  @Test(arguments: blocks.indices.filter { blocks[$0].marks.contains("broken") })
  func aBrokenPieceGivesWhatStandsBelowIt(_ index: Int) throws {
    let block = Self.blocks[index]
    let place = try #require(spot(of: block))
    let found = found(in: block, at: place)
    let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
    #expect(found.count == 1, "\(all)")
    // Without the place: in the guide the piece stands alone.
    let shown = all.split(separator: "\n").filter { line in
      ["error[", "warning[", "note: ", "help: "].contains { line.hasPrefix($0) }
    }
    #expect(shown.joined(separator: "\n") + "\n" == Self.blocks[index + 1].text, "\(block)")
  }

  private func spot(of block: Guide.Block) -> Check.Example.Place? {
    switch block.marks.first {
    case "file": .file
    case "playbook": .playbook
    case "question": .question
    case "objection": .objection
    case "phase": .phase
    case "script": .script
    case "outcomes": .outcomes
    default: nil
    }
  }

  private func found(in block: Guide.Block, at place: Check.Example.Place) -> [Diagnostic] {
    var text = String(block.text.dropLast())
    var place = place
    if place == .question {
      // Alone, without the keys of the question that is there, whose type may be another.
      text =
        "questions:\n  budget:\n"
        + text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
      place = .playbook
    }
    let piece = Check.Example(place, text)
    return PlaybookReader.read(SourceText(name: "guide.yaml", text: piece.playbook)).diagnostics
  }
}
