import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

/// The playbooks that come with the program.
@Suite struct ShippedPlaybookTests {
  static let files: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "playbooks")
    let found = try? FileManager.default.contentsOfDirectory(atPath: root.path())
    return (found ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { root.path() + "/" + $0 }
  }()

  @Test func thereIsOneInEachLanguage() {
    #expect(Self.files.contains { $0.hasSuffix(".nl.yaml") })
    #expect(Self.files.contains { $0.hasSuffix(".en.yaml") })
  }

  @Test(arguments: files) func itIsClean(_ path: String) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let (playbook, found) = PlaybookReader.read(SourceText(name: path, text: text))
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
    let book = try #require(playbook)
    #expect(book.questions.count >= 25)
    #expect(book.objections.count >= 12)
    #expect(book.objections.allSatisfy { $0.meet.count == 4 })
    #expect(book.dmu.count == Role.allCases.count)
    #expect(book.phases.map(\.kind) == Phase.Kind.allCases)
    #expect(book.phases.allSatisfy { !$0.script.isEmpty && !$0.outcomes.isEmpty })
  }

  /// Whatever is known about a lead, no line that a rep reads aloud has a brace in it.
  @Test(arguments: files) func everyLineCanBeSaid(_ path: String) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let book = try #require(PlaybookReader.read(SourceText(name: path, text: text)).playbook)
    let lines = book.phases.flatMap { phase in
      [phase.voicemail].compactMap { $0 }
        + (phase.script + phase.gatekeeper).compactMap { step in
          if case .say(let words, _) = step.body { words } else { nil }
        }
    }
    let all = Dictionary(
      uniqueKeysWithValues: Placeholders.names(withAnswersTo: book.questions.map(\.id))
        .map { ($0, "Xyz") })
    for line in lines {
      for values in [
        all,
        [
          "lead.name": "Brouwer", "me.name": "Sanne", "me.company": "ons bedrijf",
          "me.offer": "onze diensten",
        ],
      ] {
        let said = Placeholders.fill(line, with: values)
        #expect(!said.contains("{") && !said.contains("}"))
        #expect(!said.contains("  ") && !said.contains(" ,") && !said.contains(" ."))
        #expect(said.first?.isLowercase == false, "\(said)")
      }
    }
  }
}
