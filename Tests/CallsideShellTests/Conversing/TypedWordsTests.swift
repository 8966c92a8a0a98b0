import CallsideShell
import CallsideTestSupport
import Testing

struct TypedWordsTests {
  @Test(arguments: [
    ("", []), ("   ", []), ("next", ["next"]), ("  call   brouwer ", ["call", "brouwer"]),
    (#"log "Van Dijk" won"#, ["log", "Van Dijk", "won"]),
    ("log 'Van Dijk' won", ["log", "Van Dijk", "won"]),
    ("prep Café 't Hoekje", ["prep", "Café", "'t", "Hoekje"]),
    ("find 's-Hertogenbosch", ["find", "'s-Hertogenbosch"]),
    (#"note "Café 't Hoekje" "zei: 'bel maar'""#, ["note", "Café 't Hoekje", "zei: 'bel maar'"]),
    (#"add --note="two words" x"#, ["add", "--note=two words", "x"]),
    (#"add a\ b"#, ["add", "a b"]), (#"add "say \"hi\"""#, ["add", #"say "hi""#]),
    (#"add "not closed"#, ["add", "not closed"]), (#"add """#, ["add", ""]),
    ("budget's", ["budget's"]), ("a\tb", ["a", "b"]),
  ])
  func linesAreSplitAsPeopleTypeThem(line: String, words: [String]) {
    #expect(TypedWords(line).texts == words)
  }

  @Test(arguments: [
    "Brouwer", "Van Dijk", "Café 't Hoekje", "'t Hoekje", #"say "hi""#, #"back\slash"#, "", "-x",
    "Müller & Söhne",
  ])
  func whatIsQuotedIsOneWordAgain(text: String) {
    #expect(TypedWords("show \(TypedWords.quoted(text))").texts == ["show", text])
  }

  @Test func anyTextSurvivesQuoting() {
    let seed: UInt64 = 20_260_302
    var generator = SeededGenerator(seed: seed)
    let letters = Array(#"ab "'\-=é€"#)
    for _ in 0..<500 {
      let text = String((0..<6).compactMap { _ in letters.randomElement(using: &generator) })
      #expect(TypedWords(TypedWords.quoted(text)).texts == [text], "seed \(seed): \(text)")
    }
  }

  @Test func wordsKnowWhereTheyBegin() {
    let typed = TypedWords("é bel \"x")
    #expect(typed.words.map(\.start) == [0, 3, 7])
    #expect(typed.words.map(\.isQuoted) == [false, false, true])
    #expect(!typed.endsInSpace)
    #expect(TypedWords("bel ").endsInSpace)
  }
}
