import Testing

@testable import CallsideShell

@Suite struct CompletionTests {
  private func effect(_ texts: [String], onto typed: String) -> Completion.Effect {
    Completion(start: 0, candidates: texts.map { .init(text: $0, label: $0) }).effect(onto: typed)
  }

  @Test(arguments: [
    ([], "x", Completion.Effect.nothing),
    (["next "], "n", .insert("next ")),
    (["list ", "listen "], "l", .insert("list")),
    (["list ", "listen "], "list", .list(["list ", "listen "])),
    (["\"Brouwer BV\" ", "\"BROUWERIJ\" "], "brou", .insert("\"Brouwer")),
    (["\"Café Zuid\" ", "\"Café Noord\" "], "\"cafe", .insert("\"Café ")),
    (["Café Zuid ", "Cavia Zuid "], "zuid", .list(["Café Zuid ", "Cavia Zuid "])),
    (["Café Zuid ", "Cavia Zuid "], "u", .list(["Café Zuid ", "Cavia Zuid "])),
    (["e\u{301}a", "eb"], "", .list(["éa", "eb"])),
    (["a\u{1b}[31m\nb"], "", .insert("a[31m b")),
  ])
  func aPressOnTab(texts: [String], typed: String, expected: Completion.Effect) {
    #expect(effect(texts, onto: typed) == expected)
  }

  @Test func labelsRunDownTheColumns() {
    let listing = CompletionListing(
      labels: ["日本", "b", "c", "d", "e"], columns: 14, rows: 24, more: { "\($0)" })
    #expect(listing.text == "日本  d\r\nb     e\r\nc\r\n")
  }

  @Test func aListingIsNoHigherThanHalfTheScreen() {
    let labels = (1...100).map(String.init)
    let listing = CompletionListing(labels: labels, columns: 11, rows: 6, more: { "+\($0)" })
    #expect(listing.text == "1    4\r\n2    5\r\n3    6\r\n+94\r\n")
  }

  @Test func aLabelThatIsTooLongIsCutOff() {
    let listing = CompletionListing(
      labels: ["abcdef日本", "x"], columns: 8, rows: 24, more: { "\($0)" })
    #expect(listing.text == "abcdef…\r\nx\r\n")
  }

  @Test(arguments: [
    ("plain — € 'text'", "plain — € 'text'"), ("a\tb\r\nc\u{2028}d", "a b c d"),
    ("\u{1b}[31m\0\u{7f}\u{9b}x", "[31mx"), ("Mu\u{308}ller", "M\u{fc}ller"),
  ])
  func aLineHasNoControlCharacters(text: String, expected: String) {
    #expect(Array(text.onOneLine.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
