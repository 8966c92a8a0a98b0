import CallsideCore
import Foundation
import Testing

@testable import CallsidePlaybooks

/// The JSON Schema, held against playbooks by a validator that knows nothing of our reader.
@Suite struct SchemaTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "playbooks/schema")

  @Test(arguments: JSONSchema.File.allCases)
  func theFileBesideThePlaybooksIsUpToDate(_ file: JSONSchema.File) throws {
    let path = Self.folder.appending(path: file.name)
    let text = JSONSchema.text(of: file, in: .en)
    if ProcessInfo.processInfo.environment["CALLSIDE_BLESS"] == "1" {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    let isSame = try? String(contentsOf: path, encoding: .utf8) == text
    #expect(isSame == true, "run with CALLSIDE_BLESS=1 if this is how it should be")
  }

  /// Returns what the validator says of each document.
  ///
  /// A validator that cannot run is a failure: without it, nobody would know.
  private func mistakes(
    in documents: [String: String], file: JSONSchema.File = .playbook
  ) throws -> [String: [String]] {
    struct Asked: Encodable {
      var schema: String
      var documents: [String: String]
    }
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let asked = Asked(
      schema: Self.folder.appending(path: file.name).path(), documents: documents)
    let process = Process()
    // The system's own, which the packages of the system are for.
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [here.appending(path: "Schema/validate.py").path()]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(asked))
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0,
      "the validator did not run; `apt-get install python3-jsonschema python3-yaml` gives it")
    return try JSONDecoder().decode([String: [String]].self, from: said)
  }

  @Test func shippedPlaybooksAreRight() throws {
    let documents = try ShippedPlaybookTests.files.map { path in
      (path, try String(contentsOf: URL(filePath: path), encoding: .utf8))
    }
    let found = try mistakes(in: Dictionary(uniqueKeysWithValues: documents))
    #expect(found.count == ShippedPlaybookTests.files.count)
    for (path, mistakes) in found { #expect(mistakes.isEmpty, "\(path): \(mistakes)") }
    for (path, text) in documents {
      let first = text.prefix { $0 != "\n" }
      #expect(
        first == "# yaml-language-server: $schema=schema/playbook.schema.json", "\(path)")
    }
  }

  @Test func theGoodExampleOfEachCheckIsRight() throws {
    let good = ExampleTests.checks.filter { !$0.good.text.isEmpty }
    let found = try mistakes(
      in: Dictionary(uniqueKeysWithValues: good.map { ($0.name, $0.good.playbook) }))
    #expect(found.count == good.count)
    for (name, mistakes) in found { #expect(mistakes.isEmpty, "\(name): \(mistakes)") }
  }

  /// What the form reader refuses, apart from what only it can know: conditions, placeholders,
  /// keys given twice.
  @Test func theBadExampleOfEachFormCheckIsRefused() throws {
    let bad: [Check] = [
      .unknownKey, .missingField, .wrongType, .unknownValue, .unknownRole, .unknownStage, .badID,
      .badDuration, .badTime, .chanceOutOfRange,
    ]
    let found = try mistakes(
      in: Dictionary(uniqueKeysWithValues: bad.map { ($0.name, $0.bad.playbook) }))
    for check in bad { #expect(found[check.name]?.isEmpty == false, "\(check.name)") }
  }

  static let mistaken: [(String, Check.Example.Place, String)] = [
    ("a list for a text", .phase, "title: [a]"), ("a text for a list", .phase, "prepare: Read."),
    ("a text for keys", .question, "choices: ja"), ("keys for a text", .script, "- say: {me: x}"),
    ("nothing for a text", .phase, "goal:"), ("a blank text", .phase, "goal: ' '"),
    ("an unknown key", .phase, "gaol: x"), ("an unknown key below", .script, "- sya: x"),
    ("an unknown value", .question, "type: keuze"), ("an unknown role", .script, "- dmu: baas"),
    ("a role that is none", .playbook, "dmu: {baas: {ask: A?, why: B.}}"),
    ("an unknown tag", .question, "tags: [BANT]"), ("a version to come", .playbook, "callside: 2"),
    ("a capital in an id", .phase, "id: Intake"),
    ("a taken id", .question, "choices: {known: {label: A}}"),
    ("an id with a gap", .outcomes, "all done: {label: Done}"),
    ("an unknown stage", .objection, "meet: [greet: Hi.]"),
    ("days in words", .phase, "within: 3 dagen"),
    ("a time with a dot", .playbook, "hours: {days: ma-vr, from: '9.00', to: '17:00'}"),
    ("a day too far", .playbook, "hours: {days: [mon, tues], from: '9:00', to: '17:00'}"),
    ("more than all", .phase, "chance: 101"), ("a percentage sign", .phase, "chance: 20%"),
    ("too many points", .question, "choices: {ja: {label: A, chance: 51}}"),
    ("yes for true", .outcomes, "done: {label: A, advance: ja}"),
    ("a small currency", .playbook, "currency: eur"),
    ("two things in a step", .script, "- {say: A., ask: budget}"),
    ("nothing in a step", .script, "- {when: budget is known}"),
    ("no label", .outcomes, "done: {advance: true}"),
    ("no days", .playbook, "hours: {from: '9:00', to: '17:00'}"),
  ]

  @Test func mistakesInTheFormAreRefused() throws {
    let documents = Self.mistaken.map { ($0.0, Check.Example($0.1, $0.2).playbook) }
    let found = try mistakes(in: Dictionary(uniqueKeysWithValues: documents))
    for (name, text) in documents {
      #expect(found[name]?.isEmpty == false, "\(name)")
      // The reader agrees.
      let source = SourceText(name: "test.yaml", text: text)
      #expect(!PlaybookReader.read(source).diagnostics.isEmpty, "\(name)")
    }
    let lines = Check.Example(.playbook, "currency: EUR").playbook.split(separator: "\n")
    let required = ["callside", "id", "language", "title"]
    let without = required.map { key in
      (key, lines.filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n"))
    }
    let missing = try mistakes(in: Dictionary(uniqueKeysWithValues: without))
    for key in required { #expect(missing[key]?.count == 1, "\(key)") }
  }

  /// What an editor takes for a number, a boolean or nothing in particular is a text all the same.
  @Test func whatTheReaderTakesIsRight() throws {
    let pieces: [(Check.Example.Place, String)] = [
      (.phase, "title: 2026"), (.phase, "who: yes"),
      (.phase, "within: 3 D"), (.phase, "within: 2u"), (.phase, "chance: 12.5"),
      (.playbook, "callside: '1'"), (.playbook, "about: 2026-03-02"),
      (.playbook, "hours: {days: [ma, Di], from: 9:00, to: 24:00}"),
      (.playbook, "hours: {days: zA-ma, from: '0:00', to: 09:30}"),
      (.question, "choices: {1: {label: 1, chance: +15}, true: {label: no}}"),
    ]
    let documents = pieces.map { ($0.1, Check.Example($0.0, $0.1).playbook) }
    let found = try mistakes(in: Dictionary(uniqueKeysWithValues: documents))
    for (piece, text) in documents {
      #expect(found[piece]?.isEmpty == true, "\(piece): \(found[piece] ?? [])")
      let source = SourceText(name: "test.yaml", text: text)
      #expect(PlaybookReader.read(source).diagnostics.isEmpty, "\(piece)")
    }
  }

  @Test func partsHaveASchemaOfTheirOwn() throws {
    let found = try mistakes(
      in: [
        "good": "include: a.yaml\nquestions: {size: {ask: A?, why: B., type: text}}\n",
        "list": "include: [a.yaml, b/c.yaml]\n", "phases": "phases: []\n",
        "type": "questions: {size: {ask: A?, why: B.}}\n",
      ], file: .part)
    #expect(found["good"]?.isEmpty == true && found["list"]?.isEmpty == true, "\(found)")
    #expect(found["phases"]?.isEmpty == false && found["type"]?.isEmpty == false)
  }

  @Test func storiesHaveASchemaOfTheirOwn() throws {
    var documents = [
      "bare":
        "stories: [{name: A, phase: intake, lines: [back, hang up, {say: Hi, outcome: done}]}]",
      "numbers": "stories: [{name: 1, phase: intake, lines: [{answer: 1, chance: 20}]}]",
      "no word": "stories: [{name: A, phase: intake, lines: [goodbye]}]",
      "no name": "stories: [{phase: intake, lines: [back]}]",
      "no key": "stories: [{name: A, phase: intake, lines: [{sya: Hi}]}]",
    ]
    for path in ShippedPlaybookTests.stories {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      documents[path] = text
      #expect(
        text.hasPrefix("# yaml-language-server: $schema=schema/stories.schema.json\n"), "\(path)")
    }
    let found = try mistakes(in: documents, file: .stories)
    #expect(found.count == documents.count && documents.count > 8)
    for (name, mistakes) in found {
      #expect(mistakes.isEmpty != name.hasPrefix("no "), "\(name): \(mistakes)")
    }
  }

  @Test func itIsExplainedInTheLanguageAskedFor() {
    let dutch = JSONSchema.text(of: .playbook, in: .nl)
    #expect(dutch.contains("De titel op het scherm.") && !dutch.contains("The title"))
    #expect(dutch.contains("\"ma-vr\"") && dutch.contains("\"title\": \"vraag\""))
    let english = JSONSchema.text(of: .playbook, in: .en)
    for definition in JSONSchema.definitions(heldBy: .playbook) {
      #expect(english.contains("\"\(definition.rawValue)\": {"), "\(definition)")
      for field in definition.fields {
        #expect(english.contains("\"description\": \"\(field.about.en)\""), "\(field.key)")
      }
    }
  }
}
