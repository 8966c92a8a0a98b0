import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// Playbooks that take parts from other files.
@Suite struct IncludeTests {
  /// Reads a playbook with some keys of its own and files beside it.
  private func read(
    _ text: String, in place: Check.Example.Place = .playbook, _ files: [String: String]
  ) -> (playbook: Playbook?, diagnostics: [Diagnostic]) {
    let example = Check.Example(place, text, files: files)
    let whole = place == .playbook ? Self.whole(text) : example.playbook
    let source = SourceText(name: "playbooks/sales.yaml", text: whole)
    return PlaybookReader.read(
      source, under: Check.text + Check.form + Check.references, including: example.included)
  }

  /// Returns keys of a playbook with all that it needs besides.
  private static func whole(_ keys: String) -> String { keys + "\n" + Check.storyExamplePlaybook }

  /// Returns each diagnostic as `rule file:line:column headline`.
  private func said(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let (line, column) = place?.source.position(of: place?.span.start ?? 0) ?? (0, 0)
      let name = place?.source.name ?? "-"
      return "\(diagnostic.rule) \(name):\(line):\(column) \(diagnostic.headline.en)"
    }
  }

  /// Returns where a piece stands in the playbook that ``read`` makes, as `line:column`.
  private func place(of piece: String, after text: String) -> String {
    let lines = Self.whole(text).split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains(piece) } ?? 0
    let column = lines[line].firstRange(of: piece).map {
      lines[line].distance(from: lines[line].startIndex, to: $0.lowerBound)
    }
    return "\(line + 1):\((column ?? 0) + 1)"
  }

  private let size = "questions:\n  size: {ask: How many?, why: Size., type: number}\n"

  @Test func questionsObjectionsAndRolesComeFromOtherFiles() throws {
    let (book, found) = read(
      "include: [shared/size.yaml, dmu.yaml]",
      [
        "shared/size.yaml": "include: more/objections.yaml\n" + size,
        "shared/more/objections.yaml": Check.shared,
        "dmu.yaml": "dmu: {decider: {ask: Who decides?, why: They sign.}}\n",
      ])
    #expect(found.isEmpty, "\(said(found))")
    let playbook = try #require(book)
    // A question that several playbooks share need not be asked in each.
    #expect(playbook.questions.map(\.id) == ["budget", "size"])
    #expect(playbook.objections.map(\.id) == ["te-duur", "no-time"])
    #expect(playbook.prompt(for: .decider)?.ask == "Who decides?")
  }

  @Test func allQuestionsMayComeFromOtherFiles() {
    let questions = "questions: {budget: {ask: A?, why: B., type: yes-no}}\n"
    let lines = Check.storyExamplePlaybook.split(separator: "\n")
    let own = lines.prefix { $0 != "questions:" } + lines.drop { $0 != "objections:" }
    let read = PlaybookReader.read(
      SourceText(name: "a.yaml", text: "include: q.yaml\n" + own.joined(separator: "\n")),
      under: Check.text + Check.form + Check.references
    ) { path in .file(path: path, shown: path, bytes: Array(questions.utf8)) }
    #expect(read.diagnostics.isEmpty, "\(said(read.diagnostics))")
    #expect(read.playbook?.questions.map(\.id) == ["budget"])
  }

  @Test func whatIsIncludedCanBeAskedAndNamed() {
    let (book, found) = read(
      "- ask: size\n- when: size > 10\n  say: So {{answers.size}} of you.", in: .script, [:])
    #expect(book == nil && found.map(\.rule).contains("unknown-question"))
    let text = Check.Example(
      .script, "- ask: size\n- when: size > 10\n  say: So {{answers.size}} of you."
    ).playbook
    let whole = PlaybookReader.read(
      SourceText(name: "a.yaml", text: "include: size.yaml\n" + text)
    ) { path in .file(path: path, shown: path, bytes: Array(size.utf8)) }
    #expect(whole.diagnostics.isEmpty, "\(said(whole.diagnostics))")
  }

  @Test func mistakesAreShownInTheFileTheyAreIn() {
    let (book, found) = read(
      "currency: eur\ninclude: shared/a.yaml",
      [
        "shared/a.yaml": """
        # Shared.
        questions:
          size: {ask: How many?, why: Size., type: nmber}
        objections:
          no-time:
            titel: No time
            hears: [busy, 'no {{tme}}']
            meet: [explore: 'Why, {{answers.nothing}}?', acknowledge: x, respond: x, confirm: x]
            title: No time
            title: Again
        """
      ])
    #expect(book == nil)
    let eur = place(of: "eur", after: "currency: eur")
    #expect(
      said(found) == [
        "unknown-value playbooks/sales.yaml:\(eur) \"eur\" is not a currency",
        "unknown-value shared/a.yaml:3:44 \"nmber\" is not a value of \"type\"",
        "unknown-key shared/a.yaml:6:5 key \"titel\" does not exist for objection \"no-time\"",
        "stage-order shared/a.yaml:8:12 stage \"explore\" of objection \"no-time\" is out of order",
        "bad-placeholder shared/a.yaml:8:29 placeholder \"answers.nothing\" does not exist",
        "duplicate-key shared/a.yaml:10:5 key \"title\" is given twice for objection \"no-time\"",
      ])
    let duplicate = found.first { $0.rule == "duplicate-key" }
    #expect(duplicate?.notes.first?.en == "the first is at shared/a.yaml:9:5")
    let place = " --> shared/a.yaml:3:44\n  |\n3 |   size: {ask: How many?"
    #expect(found[1].rendered(in: .en).contains(place))
  }

  @Test func aFileThatIsNoYAMLIsToldAndItsNamesAreNotCalledUnknown() {
    let (_, found) = read(
      "- ask: size", in: .script, [:])
    #expect(found.map(\.rule).contains("unknown-question"))
    let text = "include: a.yaml\n" + Check.Example(.script, "- ask: size").playbook
    for bytes in [Array("questions: [\n".utf8), [0], [0xFF, 0xFE, 0x61, 0]] {
      let found = PlaybookReader.read(SourceText(name: "b.yaml", text: text)) { path in
        .file(path: path, shown: path, bytes: bytes)
      }.diagnostics
      #expect(found.count == 1 && found.first?.place?.source.name == "a.yaml", "\(said(found))")
    }
    let gone = PlaybookReader.read(SourceText(name: "b.yaml", text: text)).diagnostics
    #expect(gone.map(\.rule) == ["unknown-include"])
  }

  @Test func namesNearAFileAreOfferedAsTheyAreTyped() {
    let files = [
      "shared/a.yaml": "include: objectoins.yaml\n", "shared/objections.yaml": "", "top.yaml": "",
    ]
    let near = read("include: shared/a.yaml", files).diagnostics
    #expect(said(near).count == 1 && near.first?.place?.source.name == "shared/a.yaml")
    #expect(near.first?.help?.en == "did you mean \"objections.yaml\"?")
    let up = read(
      "include: shared/b.yaml", ["shared/b.yaml": "include: ../tp.yaml\n", "top.yaml": ""])
    #expect(up.diagnostics.first?.help?.nl == "bedoel je \"../top.yaml\"?")
  }

  @Test(arguments: [
    "/etc/passwd", "../a.yaml", "shared/../../a.yaml", "..", "./../a.yaml", "a/b/../../../c",
  ])
  func noPathLeavesTheFolder(_ path: String) {
    let (_, found) = read("include: \(path)", ["a.yaml": Check.shared])
    #expect(found.map(\.rule) == ["include-outside"])
    #expect(IncludePath.direct(path, from: "sales.yaml") == nil)
  }

  @Test func aLinkThatLeadsOutIsRefused() {
    let source = SourceText(
      name: "a.yaml", text: Check.Example(.playbook, "include: link.yaml").playbook)
    let found = PlaybookReader.read(source) { _ in .outside }.diagnostics
    #expect(found.map(\.rule) == ["include-outside"])
  }

  @Test func aPathMayGoUpAndDownWithinTheFolder() {
    let (book, found) = read(
      "include: shared/a.yaml",
      ["shared/a.yaml": "include: ../other/./b.yaml\n", "other/b.yaml": Check.shared])
    #expect(found.isEmpty && book?.objections.count == 2, "\(said(found))")
  }

  @Test func circlesAreShownWhole() {
    let two = read(
      "include: a.yaml",
      [
        "a.yaml": "include: [b.yaml]\n", "b.yaml": "include:\n  - c.yaml\n",
        "c.yaml": "include: a.yaml\n",
      ])
    #expect(said(two.diagnostics) == ["include-cycle c.yaml:1:10 file \"a.yaml\" includes itself"])
    #expect(two.diagnostics.first?.notes.first?.en == "a.yaml → b.yaml → c.yaml → a.yaml")
    let own = read("include: sales.yaml", [:])
    #expect(own.diagnostics.map(\.rule) == ["include-cycle"])
    let back = read("include: a.yaml", ["a.yaml": "include: sales.yaml\n"])
    #expect(back.diagnostics.first?.notes.first?.en == "sales.yaml → a.yaml → sales.yaml")
  }

  /// A link under another name is the same file.
  @Test func circlesThroughLinksEnd() {
    let source = SourceText(
      name: "a.yaml", text: Check.Example(.playbook, "include: x/b.yaml").playbook)
    let found = PlaybookReader.read(source) { _ in
      .file(path: "b.yaml", shown: "b.yaml", bytes: Array("include: x/b.yaml\n".utf8))
    }.diagnostics
    #expect(found.map(\.rule) == ["include-cycle"])
  }

  @Test func aFileIncludedTwiceCountsOnce() {
    let (book, found) = read(
      "include: [a.yaml, b.yaml, a.yaml]",
      ["a.yaml": "include: c.yaml\n", "b.yaml": "include: c.yaml\n", "c.yaml": Check.shared])
    #expect(found.isEmpty && book?.objections.count == 2, "\(said(found))")
  }

  @Test func anIDInTwoFilesIsToldWithBothPlaces() {
    let (_, found) = read(
      "include: [a.yaml, b.yaml]",
      [
        "a.yaml": "questions:\n  budget: {ask: A?, why: B., type: text}\n" + Check.shared,
        "b.yaml": Check.shared + "dmu: {decider: {ask: A?, why: B.}}\n",
      ])
    #expect(
      said(found) == [
        "id-in-two-files a.yaml:2:3 question \"budget\" is in two files",
        "id-in-two-files b.yaml:2:3 objection \"no-time\" is in two files",
      ])
    #expect(
      found.map(\.notes.first?.en) == [
        "the first is at playbooks/sales.yaml:\(place(of: "budget", after: "include: [a.yaml, b.yaml]"))",
        "the first is at a.yaml:4:3",
      ])
  }

  @Test func whatCannotStandInAPart() {
    let (_, found) = read(
      "include: a.yaml", ["a.yaml": "title: Shared\nqestions: {}\n" + size])
    #expect(
      said(found) == [
        "misplaced-section a.yaml:1:1 key \"title\" cannot stand in an included file",
        "unknown-key a.yaml:2:1 key \"qestions\" does not exist for an included file",
      ])
    #expect(read("include: {a: b}", [:]).diagnostics.map(\.rule) == ["wrong-type"])
    #expect(read("include: [[a]]", [:]).diagnostics.map(\.rule) == ["wrong-type"])
    #expect(read("include: ' '", [:]).diagnostics.map(\.rule) == ["missing-field"])
    #expect(read("include:", [:]).diagnostics.map(\.rule) == ["missing-field"])
    #expect(read("include: a.yaml", ["a.yaml": "# nothing yet\n"]).diagnostics.isEmpty)
    #expect(read("include: a.yaml", ["a.yaml": "- a\n"]).diagnostics.map(\.rule) == ["wrong-type"])
  }

  @Test(.timeLimit(.minutes(5))) func manyFilesAreRefused() {
    let list = (0..<3_000).map { "f\($0).yaml" }.joined(separator: ", ")
    var asked = 0
    let source = SourceText(
      name: "a.yaml", text: Check.Example(.playbook, "include: [\(list)]").playbook)
    let found = PlaybookReader.read(source) { path in
      asked += 1
      return .file(path: path, shown: path, bytes: Array("questions: {}\n".utf8))
    }.diagnostics
    #expect(asked <= 101 && found.last?.rule == "file-too-large")
    let (_, gone) = read("include: [\(list)]", [:])
    #expect(gone.count <= 101)
    let large = [UInt8](repeating: 0x23, count: 900_000)
    let few = SourceText(
      name: "a.yaml", text: Check.Example(.playbook, "include: [a, b, c, d]").playbook)
    let tooLarge = PlaybookReader.read(few) { path in
      .file(path: path, shown: path, bytes: large)
    }.diagnostics
    #expect(Set(tooLarge.map(\.rule)) == ["file-too-large"])
  }

  @Test(.timeLimit(.minutes(5))) func aChainOfFilesEnds() {
    let source = SourceText(
      name: "a.yaml", text: Check.Example(.playbook, "include: f0.yaml").playbook)
    let found = PlaybookReader.read(source) { path in
      let number = Int(path.dropFirst().prefix { $0 != "." }) ?? 0
      return .file(path: path, shown: path, bytes: Array("include: f\(number + 1).yaml\n".utf8))
    }.diagnostics
    #expect(found.map(\.rule) == ["file-too-large"])
  }

  @Test(arguments: [
    ("questions: {}\n", true), ("# x\n\ninclude: a\ndmu: {}\n", true), ("", false),
    ("\u{FEFF}objections:\r\n  id: {}\r\n", true), ("# questions: {}\n", false),
    ("questions: {}\nfases: []\n", true), ("fases: []\n", false), ("- questions\n", false),
    ("questions: {}\nphases: []\n", false), ("callside: 1\nquestions: {}\n", false),
    ("title: A\nquestions: {}", false), ("questions: {}\ncallside: 1", false),
  ])
  func aFileWithNothingButSharedSectionsIsAPart(_ text: String, _ isPart: Bool) {
    #expect(PlaybookReader.isPart(Array(text.utf8)) == isPart)
  }

  @Test(arguments: [
    ("include: a", true), ("\"include\" : a", true), ("? include\n: a", true),
    ("{callside: 1, include: [a]}", true), ("say: This will include: nothing.", true), ("", false),
    ("say: What does it include?", false), ("u", false), ("include", false), ("inclue: a", false),
  ])
  func aWordWithAColonMayNameFiles(_ text: String, _ may: Bool) {
    #expect(IncludedFile.mayBeNamed(in: Array(text.utf8)) == may)
  }

  @Test func aPartIsCheckedAlone() {
    let check = { (text: String) in
      PlaybookReader.check(part: SourceText(name: "a.yaml", text: text)).map(\.rule)
    }
    #expect(check(Check.shared).isEmpty)
    #expect(check("questions: {size: {ask: 'A {{answers.x}}?', why: B., type: text}}").isEmpty)
    #expect(check("phases: []\n") == ["misplaced-section"])
    #expect(check("questions: {size: {ask: A?}}") == ["missing-field", "missing-field"])
  }
}
