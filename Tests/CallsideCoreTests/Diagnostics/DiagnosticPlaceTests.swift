import CallsideCore
import CallsideTestSupport
import Testing

struct DiagnosticPlaceTests {
  /// Checks the lines of the place alone, for a file `p` unless told otherwise.
  private func checkPlace(
    _ marked: String, name: String? = "p", width: Int = 80, label: String? = nil,
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let diagnostic = Diagnostic(
      .error, "fault", Phrase(same: "f"),
      at: .marked(marked, name: name, label: label.map { Phrase(same: $0) }))
    let lines = diagnostic.rendered(in: .en, width: width).split(separator: "\n").dropFirst()
    expectSame(lines.joined(separator: "\n"), expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("abc⟦⟧", "1 | abc\n  |    ^", 4), ("⟦⟧", "1 | \n  | ^", 1), ("⟦abc⟧", "1 | abc\n  | ^^^", 1),
    ("a⟦b⟧c", "1 | abc\n  |  ^", 2), ("ab⟦\n⟧c", "1 | ab\n  |   ^", 3),
    ("ab⟦\r\n⟧c", "1 | ab\n  |   ^", 3), ("a⟦b\nc⟧d", "1 | ab\n  |  ^", 2),
    ("a⟦b\r\nc⟧d", "1 | ab\n  |  ^", 2), ("a⟦bc\n\n\nd⟧", "1 | abc\n  |  ^^", 2),
  ])
  func caretsStandUnderTheSpansFirstLine(marked: String, shown: String, column: Int) {
    checkPlace(marked, " --> p:1:\(column)\n  |\n\(shown)")
  }

  @Test(arguments: [
    ("\ta: ⟦b⟧", "1 |  a: b\n  |     ^", 5), ("a:\t⟦b⟧\t#", "1 | a: b #\n  |    ^", 4),
    ("\t\t⟦\tb⟧", "1 |    b\n  |   ^^", 3),
  ])
  func aTabIsOneSpace(marked: String, shown: String, column: Int) {
    checkPlace(marked, " --> p:1:\(column)\n  |\n\(shown)")
  }

  @Test(arguments: [
    ("中文: ⟦x⟧", "1 | 中文: x\n  |       ^", 5), ("x: ⟦中文⟧", "1 | x: 中文\n  |    ^^^^", 4),
    ("e\u{301}é: ⟦ë⟧", "1 | e\u{301}é: ë\n  |     ^", 5), ("😀 ⟦👩‍👩‍👧⟧", "1 | 😀 👩‍👩‍👧\n  |    ^^", 3),
  ])
  func caretsCountColumnsAndThePlaceCharacters(marked: String, shown: String, column: Int) {
    checkPlace(marked, " --> p:1:\(column)\n  |\n\(shown)")
  }

  @Test func aLongLineIsCutAtItsEnd() {
    checkPlace(
      "key: ⟦value⟧ " + String(repeating: "x", count: 60), width: 40,
      """
       --> p:1:6
        |
      1 | key: value xxxxxxxxxxxxxxxxxxxxxxx…
        |      ^^^^^
      """)
  }

  @Test func aLongLineIsCutAroundAPlaceFarIn() {
    checkPlace(
      "0123456789012345678901234567890123456789⟦here⟧ and a good deal more behind it", width: 40,
      label: "not known",
      """
       --> p:1:41
        |
      1 | 90123456789here and a good deal mo…
        |            ^^^^ not known
      """)
  }

  @Test func aSpanWiderThanTheScreenStaysWithin() {
    checkPlace(
      "⟦" + String(repeating: "x", count: 90) + "⟧", name: nil, width: 40,
      """
       | \(String(repeating: "x", count: 35))…
       | \(String(repeating: "^", count: 36))
      """)
  }

  @Test func wideLettersBeforeThePlaceDoNotPushItOffTheScreen() {
    checkPlace(
      String(repeating: "中", count: 20) + "⟦x⟧", width: 40,
      """
       --> p:1:21
        |
      1 | 中中中中中x
        |           ^
      """)
  }

  @Test func theNumberOfTheLineMakesTheGutter() {
    checkPlace(
      String(repeating: "\n", count: 999) + "a: ⟦b⟧",
      """
          --> p:1000:4
           |
      1000 | a: b
           |    ^
      """)
  }

  /// Whatever the line, the width and the place: the first caret is under the place.
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func theFirstCaretIsUnderThePlace(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = RandomText.prose(upTo: 14, using: &generator)
      guard
        let index = text.indices.filter({ !text[$0].isNewline }).randomElement(
          using: &generator)
      else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: index)
      let length = Int.random(in: 1...30, using: &generator)
      let width = Int.random(in: 24...100, using: &generator)
      let place = Diagnostic.Place(SourceText(name: nil, text: text), Span(start, start + length))
      let lines = Diagnostic(.error, "f", Phrase(same: "f"), at: place).rendered(
        in: .en, width: width
      )
      .split(separator: "\n")
      try #require(lines.count == 3)
      let indent = lines[2].prefix { $0 != "^" }.count
      var (column, found): (Int, Character?) = (0, nil)
      for character in lines[1] where column <= indent {
        if column == indent { found = character }
        column += DisplayWidth.columns(String(character))
      }
      #expect(found == text[index], "seed \(seed): \(text.debugDescription) at \(start), \(width)")
      #expect(DisplayWidth.columns(String(lines[1])) <= width, "seed \(seed)")
      #expect(lines[2].count <= width, "seed \(seed)")
    }
  }
}
