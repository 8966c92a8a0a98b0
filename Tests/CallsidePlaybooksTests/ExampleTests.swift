import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct ExampleTests {
  /// Those of playbooks; the examples of the others are stories, which ``StoryCheckTests`` reads.
  static let checks = Check.all.filter { $0.family != .stories }

  @Test(arguments: checks.filter { !$0.bad.text.isEmpty }.map(\.name))
  func aBadExampleGivesExactlyItsRule(_ name: String) throws {
    let check = try #require(Check.all.first { $0.name == name })
    let source = SourceText(name: "bad.yaml", text: check.bad.playbook)
    let found = PlaybookReader.read(source, including: check.bad.included).diagnostics
    let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
    #expect(found.map(\.rule) == [name], "\(all)")
    #expect(found.first?.severity == check.severity)
  }

  @Test(arguments: checks.filter { !$0.good.text.isEmpty }.map(\.name))
  func aGoodExampleGivesNothing(_ name: String) throws {
    let check = try #require(Check.all.first { $0.name == name })
    let source = SourceText(name: "good.yaml", text: check.good.playbook)
    let (playbook, found) = PlaybookReader.read(source, including: check.good.included)
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
    #expect(playbook != nil)
  }

  @Test(arguments: checks.filter { !$0.bad.text.isEmpty }.map(\.name))
  func anExampleInDutchSaysTheSame(_ name: String) throws {
    let check = try #require(Check.all.first { $0.name == name })
    let (bad, badFiles) = check.bad.inDutch
    let (good, goodFiles) = check.good.inDutch
    let wrong = PlaybookReader.read(SourceText(name: "bad.yaml", text: bad), including: badFiles)
    let right = PlaybookReader.read(SourceText(name: "good.yaml", text: good), including: goodFiles)
    #expect(
      wrong.diagnostics.map(\.rule) == [name],
      "\(wrong.diagnostics.map { $0.rendered(in: .nl) }.joined(separator: "\n"))")
    #expect(
      right.diagnostics.isEmpty,
      "\(right.diagnostics.map { $0.rendered(in: .nl) }.joined(separator: "\n"))")
  }

  /// Words that stand in English examples alone; keys and values of the format are English in both.
  @Test(arguments: Check.all.map(\.name))
  func noEnglishIsShownToDutchReaders(_ name: String) throws {
    let check = try #require(Check.all.first { $0.name == name })
    let english: Set<String> = [
      "the", "you", "your", "our", "hello", "what", "it", "that", "this", "for", "with", "about",
      "wants", "then", "there", "day", "example", "signed", "dear", "expensive", "offer", "asked",
      "nobody", "money", "shall", "them", "read", "left", "why", "talk", "call-back",
    ]
    for example in [check.bad, check.good] {
      let shown = example.text(in: .nl).replacing("{{me.offer}}", with: "")
      let words = shown.replacing("why:", with: "").lowercased().split { !$0.isLetter }
        .map(String.init)
      #expect(words.filter(english.contains).isEmpty, "\(shown)")
      #expect(shown.split(separator: "\n").count <= 12, "\(shown)")
      #expect(example.text(in: .en).split(separator: "\n").count <= 12)
    }
  }

  /// What stands around the examples is good by itself, but for being far too short.
  @Test func theSurroundingsAreClean() {
    let text = Check.Example(.playbook, "currency: EUR").playbook
      .replacing("checks: {few-questions: off}\n", with: "")
    let found = PlaybookReader.read(SourceText(name: "around.yaml", text: text)).diagnostics
    #expect(found.map(\.rule) == ["few-questions"])
  }

  @Test func everyCheckHasANameOfItsOwnAndIsSaidInBothLanguages() {
    #expect(Set(Check.all.map(\.name)).count == Check.all.count)
    for check in Check.all {
      #expect(Scalar.isID(check.name))
      #expect(check.why.en != check.why.nl)
      #expect(check.why.en.hasSuffix(".") && check.why.nl.hasSuffix("."))
      #expect(check.what.en != check.what.nl)
      #expect(check.what.en.hasSuffix(".") && check.what.nl.hasSuffix("."))
      // Only two files cannot be shown: one would fill the screen, one is no text.
      #expect(["file-too-large", "not-utf8"].contains(check.name) || !check.bad.text.isEmpty)
    }
  }

  @Test func everyFieldIsExplainedInBothLanguages() {
    for definition in Definition.allCases {
      #expect(!definition.fields.isEmpty, "\(definition)")
      for field in definition.fields {
        #expect(!field.about.en.isEmpty && field.about.en != field.about.nl, "\(field.key)")
      }
    }
  }
}
