import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// Files that were not written to be read.
@Suite struct HostileTests {
  private func found(_ text: String) -> [Diagnostic] {
    // `#expect` looks into every value it is given; the texts here are too large for that.
    let source = SourceText(name: "hostile.yaml", text: text)
    let (playbook, diagnostics) = PlaybookReader.read(source)
    let size = text.utf8.count
    let isRefused = playbook == nil
    let hasErrors = diagnostics.contains { $0.severity == .error }
    #expect(isRefused == hasErrors)
    let isInside = diagnostics.allSatisfy { diagnostic in
      diagnostic.place.map { $0.span.start >= 0 && $0.span.end <= size } ?? true
    }
    #expect(isInside)
    for diagnostic in diagnostics.prefix(50) {
      let shown = diagnostic.rendered(in: .nl)
      #expect(!shown.isEmpty)
    }
    return diagnostics
  }

  private let good = Check.Example(.playbook, "currency: EUR").playbook

  private func rules(_ text: String) -> [String] { found(text).map(\.rule) }

  @Test(.timeLimit(.minutes(5))) func tenMegabytes() {
    let rules = rules(String(repeating: "- a\n", count: 2_500_000))
    #expect(rules == ["file-too-large"])
  }

  @Test(.timeLimit(.minutes(5))) func aMegabyteOfKeysOrLists() {
    let keys = rules((0..<60_000).map { "k\($0): 1\n" }.joined())
    #expect(keys == ["file-too-large"])
    let list = rules(String(repeating: "- a\n", count: 240_000))
    #expect(list == ["file-too-large"])
    let same = rules(String(repeating: "a: 1\n", count: 20_000))
    #expect(same.count { $0 == "duplicate-key" } == 19_999)
  }

  @Test(.timeLimit(.minutes(5))) func manyUnknownNames() {
    let steps = (0..<500).map { "      - ask: question-number-\($0)\n" }.joined()
    let questions = (0..<3_000).map { "  vraag-nummer-\($0): {ask: A?, why: B., type: text}\n" }
      .joined()
    let text = "questions:\n" + questions + "phases:\n  - id: a\n    script:\n" + steps
    let rules = rules(text)
    #expect(rules.count { $0 == "unknown-question" } == 500)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: ["[", "{", "- ", "? ", "{a: ", "[{", "!!a [", "a: [{b: "])
  func deepNesting(_ opener: String) {
    for depth in [65, 2_000, 100_000] {
      let rules = Set(found(String(repeating: opener, count: depth)).map(\.rule))
      #expect(
        rules.isSubset(of: ["nesting-too-deep", "yaml-syntax", "yaml-tag", "wrong-type"]),
        "\(depth) \(rules)")
      #expect(!rules.isEmpty)
    }
  }

  @Test(.timeLimit(.minutes(5))) func deepIndentation() {
    let rules = rules((0..<1_300).map { String(repeating: " ", count: $0) + "a:\n" }.joined())
    #expect(rules == ["nesting-too-deep"])
  }

  @Test(.timeLimit(.minutes(5))) func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(found(text).contains { $0.rule == "yaml-alias" })
    #expect(found("a: *nobody").contains { $0.rule == "yaml-alias" })
    #expect(found("? &a [*a]\n: 1").contains { $0.rule == "yaml-alias" })
  }

  /// Conditions of which only going through everything would tell whether they can hold.
  @Test(.timeLimit(.minutes(5))) func hardConditions() {
    let count = 60
    let questions = (0..<count).map { "  q\($0): {ask: A?, why: B., type: yes-no}\n" }.joined()
    let steps = (0..<150).map { step -> String in
      let parts = (0..<33).map { part in
        let (a, b, c) = (part * 7 + step, part * 13 + 5 * step, part * 29 + 11)
        let signs = [a, b, c].map { $0 % 2 == 0 ? "is" : "is not" }
        return
          "(q\(a % count) \(signs[0]) yes or q\(b % count) \(signs[1]) no or q\(c % count) \(signs[2]) yes)"
      }
      return "      - {when: \(parts.joined(separator: " and ")), ask: q1}\n"
    }
    let text = "questions:\n" + questions + "phases:\n  - id: a\n    script:\n" + steps.joined()
    #expect(!rules(text).isEmpty)
  }

  @Test func aByteOrderMarkIsPassedOver() {
    #expect(found("\u{FEFF}" + good).isEmpty)
    let marked = Marked(
      "\u{FEFF}callside: ⟦2⟧\n" + good.split(separator: "\n").dropFirst().joined(separator: "\n"))
    let first = found(marked.text).first
    #expect(first?.place?.span == marked.spans.first)
  }

  private func found(_ bytes: [UInt8]) -> [Diagnostic] {
    let (playbook, diagnostics) = PlaybookReader.read(SourceText(name: "old.yaml", bytes: bytes))
    let isRefused = playbook == nil
    #expect(isRefused)
    for diagnostic in diagnostics.prefix(50) {
      let shown = diagnostic.rendered(in: .nl)
      #expect(!shown.isEmpty)
    }
    return diagnostics
  }

  /// One byte for "é", as editors of old wrote it; the rest of the file is checked all the same.
  @Test func aFileInAnEncodingOfOld() {
    let before = Array(good.utf8)
    let line = good.count { $0 == "\n" } + 1
    let old = before + Array("about: Voor caf".utf8) + [0xE9] + Array("s\n".utf8)
    let both = found(old + Array("titel: x\n".utf8))
    #expect(both.map(\.rule) == ["not-utf8", "unknown-key"])
    let place = both.first?.place
    let position = place?.source.position(of: place?.span.start ?? 0)
    #expect(position?.line == line && position?.column == 16)
    #expect(
      both.first?.rendered(in: .nl) == """
        error[not-utf8]: het bestand is geen UTF-8
          --> old.yaml:\(line):16
           |
        \(line) | about: Voor cafés
           |                ^ byte E9, in Windows-1252 is dat "é"
        help: bewaar het bestand in je editor als UTF-8
        """)
  }

  @Test func filesOfTwoBytesALetter() {
    let little: [UInt8] = [0xFF, 0xFE] + "callside: 1\n".utf8.flatMap { [$0, 0] }
    let big: [UInt8] = [0xFE, 0xFF] + "callside: 1\n".utf8.flatMap { [0, $0] }
    for bytes in [little, big] {
      let found = found(bytes)
      #expect(found.map(\.rule) == ["not-utf8"])
      #expect(found.first?.headline.en == "the file is UTF-16, not UTF-8")
    }
  }

  @Test(.timeLimit(.minutes(5))) func megabytesInAnEncodingOfOld() {
    let ascii = [UInt8](repeating: 0x61, count: 10_000_000)
    for bytes in [ascii + [0xE9], [0xE9] + ascii] {
      let rules = found(bytes).map(\.rule)
      #expect(rules == ["file-too-large"])
    }
    let rules = found([UInt8](repeating: 0xE9, count: 400_000)).map(\.rule)
    #expect(rules == ["not-utf8", "wrong-type"])
  }

  @Test func windowsLineEnds() {
    #expect(found(good.replacing("\n", with: "\r\n")).isEmpty)
    let marked = Marked(
      Check.Example(.phase, "kind: ⟦qualfy⟧").playbook.replacing("\n", with: "\r\n"))
    #expect(found(marked.text).first?.place?.span == marked.spans.first)
  }

  /// libyaml takes these for line ends, and `SourceText` does not.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func otherLineEnds(_ mark: String) {
    let marked = Marked(
      Check.Example(.phase, "title: \"A\(mark) b\"\nkind: ⟦qualfy⟧").playbook)
    #expect(found(marked.text).first?.place?.span == marked.spans.first)
  }

  @Test func control() {
    #expect(found("id: a\u{0}b").map(\.rule) == ["control-character"])
    #expect(found("\u{0}").map(\.rule) == ["control-character"])
    #expect(found("id: é\u{1B}[31m").map(\.rule) == ["control-character"])
    let rendered = found("id: é\u{1B}[31m").first?.rendered(in: .en)
    #expect(rendered?.contains("\u{1B}") == false)
  }

  @Test func tabs() {
    check(
      "callside: 1\nquestions:\n⟦\t⟧budget: {}", finds: "yaml-syntax",
      headline: "a tab cannot indent a line in YAML", help: "put 2 spaces in place of the tab")
  }

  @Test func quotesAndBracketsThatNeverEnd() {
    check(
      "callside: 1\ntitle: ⟦\"⟧Example\nid: x\n", finds: "yaml-syntax",
      headline: "a quote is never closed")
    check(
      "callside: 1\nhours: ⟦{⟧days: ma-vr\nid: x\n", finds: "yaml-syntax",
      headline: "what begins with `{` does not end, or misses a comma")
  }

  @Test func textsThatNeedQuotes() {
    check(
      "callside: 1\ntitle: Let op⟦:⟧ nieuw\n", finds: "yaml-syntax",
      headline: "a text without quotes cannot hold a colon with a space after it")
    check(
      "callside: 1\ntitle: ⟦{{⟧me.name}} belt\n", finds: "yaml-syntax",
      headline: "a text without quotes cannot begin with `{`")
    check(
      "callside: 1\ntitle: ⟦@⟧home\n", finds: "yaml-syntax",
      headline: "a text without quotes cannot begin with `@`")
    check(
      "callside: 1\ntitle: \"C:⟦\\⟧map\"\n", finds: "yaml-syntax",
      headline: "a `\\` between double quotes has a meaning of its own")
  }

  @Test func linesThatDoNotLineUp() {
    check(
      "callside: 1\ntitle: \"Een\" ⟦titel⟧\n", finds: "yaml-syntax",
      headline: "a text goes on after its closing quote")
    check(
      "callside: 1\n  ⟦title⟧: x\nid: x\n", finds: "yaml-syntax",
      headline: "a key is indented further than the one above it")
    check(
      "questions:\n  - a\n ⟦id⟧: x\n", finds: "yaml-syntax",
      headline: "a key is indented further than the one above it")
    check(
      "callside: 1\n⟦title⟧\nid: x\n", finds: "yaml-syntax",
      headline: "a line has no colon after its key")
  }

  @Test func emptyFiles() {
    for text in ["", "\n\n", "# nothing yet", "---\n", "~"] {
      #expect(!found(text).isEmpty)
    }
  }

  /// Every beginning of a playbook, and the playbook without any one of its bytes.
  @Test(.timeLimit(.minutes(2))) func cutAnywhere() {
    let text = Check.Example(.script, "- when: \"budget is nee\"\n  say: Één {{me.name}}.").playbook
    let bytes = Array(text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 3) {
      _ = found(String(decoding: bytes[..<end], as: UTF8.self))
    }
    for gap in stride(from: 0, to: bytes.count, by: 5) {
      _ = found(String(decoding: bytes[..<gap] + bytes[(gap + 1)...], as: UTF8.self))
    }
  }

  // MARK: - Values and marks of YAML that mean something elsewhere

  @Test func mergeKeysAndAnchors() {
    check(
      "tip: Ask.\n⟦<<⟧: {tip: x}", in: .question, finds: "yaml-alias",
      headline: "YAML merge keys (`<<`) are not supported")
    let twice = found(good + "about: &a x\nhours: &a {days: ma-vr, from: 9:00, to: 17:00}\n")
    #expect(twice.map(\.rule) == ["yaml-alias", "yaml-alias"])
    let merged = found(good + "about: &a x\n<<: *a\n<<: [*a, *a]\n")
    #expect(merged.map(\.rule) == ["yaml-alias", "yaml-alias", "yaml-alias"])
    #expect(found("<<: *nobody").contains { $0.rule == "yaml-alias" })
  }

  @Test(arguments: [
    ".nan", ".NaN", ".inf", "-.inf", "nan", "inf", "1e9", "0x10", "0o7", "1_000", "+", "--1",
    "1..2", "٣", "9999999999999999999999999999999999999999", "2026-03-02", "12:30:45",
  ])
  func numbersThatAreNone(_ number: String) {
    let chance = rules(Check.Example(.phase, "chance: \(number)").playbook)
    #expect(chance == ["wrong-type"], "\(chance)")
    let question = "questions: {budget: {ask: A?, why: B., type: number, max: \(number)}}"
    let limit = rules(Check.Example(.playbook, question).playbook)
    #expect(limit == ["wrong-type"], "\(limit)")
    let span = rules(Check.Example(.phase, "within: \(number)d").playbook)
    #expect(span == ["bad-duration"], "\(span)")
  }

  @Test func tagsChangeNothing() {
    for text in ["!!python/object:os.system x", "!!binary aGVsbG8=", "!own x", "!<tag:x> y", "! z"]
    {
      #expect(rules(good + "about: \(text)\n") == ["yaml-tag"], "\(text)")
    }
    #expect(rules(good + "hours: !!set {days, from, to}\n").first == "yaml-tag")
  }

  // MARK: - Long lines

  @Test(.timeLimit(.minutes(5)), arguments: ["x", "é ", "e\u{301}"])
  func aLineOfAMegabyte(_ piece: String) {
    let long = String(repeating: piece, count: 990_000 / piece.utf8.count)
    #expect(found(good + "about: \(long)\n").isEmpty)
    #expect(rules(good + "about: \"\(long)\n") == ["yaml-syntax"])
    // A key may have 1,024 characters.
    #expect(rules(good + "\(long): x\n") == ["yaml-syntax"])
    #expect(rules(good + "about: [\(long)]\n") == ["wrong-type"])
  }

  /// Each is shown with its column, which must not be counted from the start of the line each time.
  @Test(.timeLimit(.minutes(5)), arguments: ["k", "é"])
  func thousandsOfMistakesInOneLine(_ letter: String) {
    let value = String(repeating: letter, count: 80)
    let keys = (0..<4_000).map { "\(letter)\($0): '\(value)'" }.joined(separator: ", ")
    let all = found("{\(keys)}")
    #expect(all.count { $0.rule == "unknown-key" } == 4_000)
    for diagnostic in all.suffix(200) {
      let shown = diagnostic.rendered(in: .en)
      #expect(shown.contains("unknown-key"))
    }
  }
}
