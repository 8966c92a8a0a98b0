import CallsideCore
import CallsideTestSupport
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("één", 3), ("e\u{301}", 1), ("ïöü", 3), ("€ 12", 4), ("€\u{A0}12", 4),
    ("40\u{202F}%", 4), ("–…·", 3),
    ("中文", 4), ("한국", 4), ("かな", 4), ("Ｆｕｌｌ", 8), ("ｱ", 1), ("😀", 2), ("👩‍👩‍👧", 2), ("🇳🇱", 2),
    ("❤️", 2), ("❤", 1), ("👍🏽", 2), ("🚀x", 3), ("naïve 中 😀", 11),
  ])
  func columnsAreThoseOfATerminal(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test(arguments: ["\u{301}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{7}", "\u{0}"])
  func whatIsNotSeenTakesNoColumn(text: String) {
    #expect(DisplayWidth.columns(text) == 0)
  }

  @Test(arguments: [
    ("\u{1B}[1mbold\u{1B}[0m", 4), ("\u{1B}[1;36mé\u{1B}[0m", 1), ("a\u{1B}[2mb\u{1B}[0mc", 3),
    ("\u{1B}[36m中\u{1B}[0m", 2),
  ])
  func coloursTakeNoColumn(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 4, "abcd"), ("abcd", 1, "…"), ("", 5, ""),
    ("", 0, ""), ("abcd", 0, ""), ("abcd", -3, ""), ("éééé", 3, "éé…"), ("中文字", 6, "中文字"),
    ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("中文字", 2, "…"), ("a😀b", 3, "a…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func aLongTextIsCutWithAnEllipsis(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.cut(text, to: width) == expected)
  }

  @Test(arguments: [
    ("abc", 5, "abc  "), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("", 2, "  "), ("中文", 3, "中…"),
    ("中文", 5, "中文 "), ("中文字", 4, "中… "), ("abc", 0, ""), ("é", 3, "é  "),
  ])
  func aTextIsFittedToAWidth(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.fit(text, to: width) == expected)
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func anyTextFitsExactly(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = Printable.line(RandomText.prose(upTo: 6, using: &generator))
      let width = Int.random(in: 0...30, using: &generator)
      let cut = DisplayWidth.cut(text, to: width)
      #expect(DisplayWidth.columns(cut) <= width, "seed \(seed): \(text.debugDescription)")
      #expect(
        DisplayWidth.columns(DisplayWidth.fit(text, to: width)) == width,
        "seed \(seed): \(text.debugDescription) to \(width)")
      #expect(text.hasPrefix(cut.hasSuffix("…") ? String(cut.dropLast()) : cut), "seed \(seed)")
    }
  }
}
