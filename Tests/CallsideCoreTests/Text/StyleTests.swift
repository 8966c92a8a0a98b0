import CallsideCore
import Testing

struct StyleTests {
  @Test func plainLeavesEveryTextAsItIs() {
    let style = Style.plain
    #expect(style.accent("a") == "a")
    #expect(style.dim("a") == "a")
    #expect(style.strong("a") == "a")
    #expect(style.strong("a", accent: true) == "a")
  }

  @Test func aStyleIsPutOnAndTakenOff() {
    let style = Style.coloured
    #expect(style.accent("a") == "\u{1B}[36ma\u{1B}[0m")
    #expect(style.dim("a") == "\u{1B}[2ma\u{1B}[0m")
    #expect(style.strong("a") == "\u{1B}[1ma\u{1B}[0m")
    #expect(style.strong("a", accent: true) == "\u{1B}[1;36ma\u{1B}[0m")
  }

  @Test(arguments: [Style.plain, .coloured])
  func nothingIsWrittenAroundNothing(style: Style) {
    #expect(style.accent("") == "")
    #expect(style.dim("") == "")
    #expect(style.strong("", accent: true) == "")
  }

  @Test func styledTextIsAsWideAsPlainText() {
    let style = Style.coloured
    let text = style.accent("één") + style.dim(" 中") + style.strong(" 😀", accent: true)
    #expect(DisplayWidth.columns(text) == DisplayWidth.columns("één 中 😀"))
  }

  @Test(arguments: [(Language.en, "two words"), (.nl, "twee woorden")])
  func aPhraseSpeaksBothLanguages(language: Language, text: String) {
    #expect(Phrase(en: "two words", nl: "twee woorden")[language] == text)
    #expect(Phrase(same: "Brouwer")[language] == "Brouwer")
  }

  @Test func phrasesAreJoinedInEachLanguage() {
    let phrases = [Phrase(en: "a", nl: "x"), Phrase(en: "b", nl: "y")]
    #expect(phrases.joined(separator: ", ") == Phrase(en: "a, b", nl: "x, y"))
    #expect([Phrase]().joined(separator: ", ") == Phrase(same: ""))
  }
}
