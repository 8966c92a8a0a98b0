import CallsideCore
import CallsideTestSupport
import Testing

struct WrappingTests {
  private func checkWrapped(
    _ text: String, _ width: Int, _ lines: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(DisplayWidth.wrap(text, to: width) == lines, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("", [""]), ("one", ["one"]), ("one two three", ["one two", "three"]),
    ("one two th", ["one two th"]), ("one two thr", ["one two", "thr"]), ("  one  ", ["one"]),
    ("one   two", ["one two"]),
  ])
  func linesBreakBetweenWords(text: String, lines: [String]) {
    checkWrapped(text, 10, lines)
  }

  @Test(arguments: [
    ("a\nb", ["a", "b"]), ("a\n\nb", ["a", "", "b"]), ("a\n", ["a", ""]), ("\n", ["", ""]),
    ("a\r\nb", ["a", "b"]), ("one two three\nfour", ["one two", "three", "four"]),
  ])
  func aLineBreakIsKept(text: String, lines: [String]) {
    checkWrapped(text, 10, lines)
  }

  @Test(arguments: [
    ("abcdefghijkl", ["abcdefghij", "kl"]), ("ab cdefghijklmno", ["ab", "cdefghijkl", "mno"]),
    ("abcdefghijkl mn", ["abcdefghij", "kl mn"]), ("abcdefghij", ["abcdefghij"]),
    ("中文中文中文", ["中文中文中", "文"]), ("a中文中文中文", ["a中文中文", "中文"]),
  ])
  func aWordTooWideIsBrokenWithin(text: String, lines: [String]) {
    checkWrapped(text, 10, lines)
  }

  @Test(arguments: [
    ("costs € 12.500", ["costs", "€ 12.500"]),
    ("now € 12.500 more", ["now", "€ 12.500", "more"]),
    ("nearly 40\u{202F}% off", ["nearly", "40\u{202F}% off"]),
  ])
  func aSpaceThatDoesNotBreakHoldsItsWordsTogether(text: String, lines: [String]) {
    let held = { (text: String) in text.replacing("€ ", with: "€\u{A0}") }
    checkWrapped(held(text), 10, lines.map(held))
  }

  @Test(arguments: [-1, 0, 1, 7, 8])
  func noWidthIsLessThanEight(width: Int) {
    checkWrapped("12345678 9", width, ["12345678", "9"])
  }

  @Test func widthIsInColumnsNotInLetters() {
    checkWrapped("中文 中文 中文", 10, ["中文 中文", "中文"])
    checkWrapped("e\u{301}e\u{301}e\u{301}e\u{301} éééé x", 10, ["éééé éééé", "x"])
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func noLineIsWiderAndNothingIsLost(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = Printable.text(RandomText.prose(upTo: 12, using: &generator))
      let width = Int.random(in: 8...40, using: &generator)
      let lines = DisplayWidth.wrap(text, to: width)
      #expect(lines.allSatisfy { DisplayWidth.columns($0) <= width }, "seed \(seed)")
      #expect(
        lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace },
        "seed \(seed): \(text.debugDescription) to \(width)")
    }
  }
}
