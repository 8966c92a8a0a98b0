import CallsideCore
import CallsideTestSupport
import Testing

struct PrintableTests {
  private func checkLine(
    _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Printable.line(text) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "", "plain words 123 !@#", "één café", "e\u{301}", "中文 한국", "😀 👩‍👩‍👧 🇳🇱 ❤️", "€ ° ½ “ ”",
    "€\u{A0}12.500", "40\u{202F}%",
    "~{}|\\^", "non\u{A0}breaking", "soft\u{AD}hyphen", "zero\u{200B}width",
  ])
  func plainTextIsUntouched(text: String) {
    checkLine(text, text)
    #expect(Printable.text(text) == text)
  }

  /// JSON means the same with what a terminal would act upon escaped.
  @Test(arguments: [
    ("{\"a\":\"é 漢 😀\"}", "{\"a\":\"é 漢 😀\"}"), ("\"\u{9B}31m\"", "\"\\u009b31m\""),
    ("\"\u{202E}x\u{7F}\"", "\"\\u202ex\\u007f\""), ("\"\u{E0041}\"", "\"\\udb40\\udc41\""),
    ("{\n  \"a\" : 1\n}", "{\n  \"a\" : 1\n}"),
  ])
  func jsonIsEscaped(text: String, expected: String) {
    #expect(Printable.json(text) == expected)
  }

  @Test(arguments: [
    ("\u{0}", "\u{FFFD}"), ("a\u{7}b", "a\u{FFFD}b"), ("\u{8}\u{8}", "\u{FFFD}\u{FFFD}"),
    ("\u{7F}", "\u{FFFD}"), ("\u{80}", "\u{FFFD}"), ("\u{85}", "\u{FFFD}"), ("\u{9F}", "\u{FFFD}"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("\u{B}\u{C}", "\u{FFFD}\u{FFFD}"),
  ])
  func aControlCharacterIsShownAsAMark(text: String, expected: String) {
    checkLine(text, expected)
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
    ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"),
    ("\u{1B}]8;;http://x\u{1B}\\y", "\u{FFFD}]8;;http://x\u{FFFD}\\y"),
    ("\u{1B}c", "\u{FFFD}c"), ("\u{1B}[2J\u{1B}[H", "\u{FFFD}[2J\u{FFFD}[H"),
    ("\u{90}q\u{9C}", "\u{FFFD}q\u{FFFD}"),
  ])
  func anEscapeSequenceIsHarmlessText(text: String, expected: String) {
    checkLine(text, expected)
  }

  @Test(arguments: [
    UInt32(0x061C), 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066,
    0x2067, 0x2068, 0x2069, 0xE0000, 0xE0001, 0xE0041, 0xE007F,
  ])
  func whatTurnsOrHidesTextIsShownAsAMark(value: UInt32) throws {
    let scalar = String(try #require(Unicode.Scalar(value)))
    checkLine("a\(scalar)b", "a\u{FFFD}b")
    #expect(Printable.cleaned("a\(scalar)b") == "ab")
  }

  @Test(arguments: [
    ("a\tb", "a b"), ("a\nb", "a b"), ("a\rb", "a b"), ("\t\t", "  "), ("a\r\nb", "a  b"),
  ])
  func tabsAndLineBreaksBecomeSpaces(text: String, expected: String) {
    checkLine(text, expected)
  }

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\n\nb\n", "a\n\nb\n"), ("a\r\nb", "a\nb"), ("a\r\n\r\nb\r\n", "a\n\nb\n"),
    ("a\tb\nc", "a b\nc"), ("a\u{1B}\nb", "a\u{FFFD}\nb"), ("", ""), ("a\rb", "a b"),
  ])
  func aTextKeepsItsLineBreaks(text: String, expected: String) {
    #expect(Printable.text(text) == expected)
  }

  @Test(arguments: [
    ("  a  b  ", "a b"), ("a\tb\r\nc", "a b c"), ("\u{1B}[31mred", "[31mred"), ("\u{7}", ""),
    ("", ""), ("   ", ""), ("één\u{202E}", "één"), ("\u{0}a\u{0} \u{0} b", "a b"),
    (" Karin\u{A0}Smit ", "Karin\u{A0}Smit"),
  ])
  func aTypedValueIsCleaned(text: String, expected: String) {
    #expect(Printable.cleaned(text) == expected)
  }

  /// What a terminal acts upon, told here once more and in other words than in the sources.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format:
      scalar.properties.isBidiControl || (0xE0000...0xE007F).contains(scalar.value)
    default: false
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func noUnsafeScalarSurvives(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let text = RandomText.wild(upTo: 40, using: &generator)
      let line = Printable.line(text)
      #expect(!line.unicodeScalars.contains(where: isUnsafe), "seed \(seed)")
      let cleaned = Printable.cleaned(text)
      #expect(!cleaned.unicodeScalars.contains(where: isUnsafe), "seed \(seed)")
      let lines = Printable.text(text).unicodeScalars
      #expect(!lines.contains { isUnsafe($0) && $0 != "\n" }, "seed \(seed)")
    }
  }

  @Test func beingMadeSafeTwiceChangesNothing() {
    let seed = UInt64(5)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = RandomText.wild(upTo: 30, using: &generator)
      let (line, cleaned) = (Printable.line(text), Printable.cleaned(text))
      #expect(Printable.line(line) == line, "seed \(seed)")
      #expect(Printable.cleaned(cleaned) == cleaned, "seed \(seed)")
      #expect(line.unicodeScalars.count == text.unicodeScalars.count, "seed \(seed)")
    }
  }
}
