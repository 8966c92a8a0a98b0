import CallsideTestSupport
import Testing

@testable import CallsideCore

struct SpellingTests {
  private func checkNear(
    _ word: String, _ names: [String], _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Spelling.near(word, among: names) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("vebose", ["verbose", "version"], ["verbose"]),
    ("skp", ["skip", "tip", "back"], ["skip"]),
    ("budgte", ["budget"], ["budget"]),
    ("BUDGET", ["budget"], ["budget"]),
    ("eerste contact", ["eerste-contact"], ["eerste-contact"]),
    ("beinvloeder", ["beïnvloeder"], ["beïnvloeder"]),
    ("offrte", ["offerte", "offert"], ["offerte", "offert"]),
    ("untis", ["unit", "min", "tags"], ["unit"]), ("nui", ["nu"], ["nu"]), ("un", ["nu"], ["nu"]),
    ("gaol", ["goal", "close"], ["goal"]), ("sole trader", ["sole-trader"], ["sole-trader"]),
  ])
  func aNearNameIsFound(word: String, names: [String], expected: [String]) {
    checkNear(word, names, expected)
  }

  /// A screen proposes names of its own language, also for what is near in the other one alone.
  @Test(arguments: [
    ("--prof", "--dry-run", "--proef"), ("hangupp", "hangup", "ophangen"),
    ("note", "note", "notitie"),
    ("notiti", "note", "notitie"),
  ])
  func eachLanguageProposesItsOwn(word: String, en: String, nl: String) {
    let name = Phrase(en: en, nl: nl)
    #expect(Spelling.nearest(word, among: [Phrase(same: "zzzzzz"), name]) == name)
  }

  @Test func eachLanguageProposesWhatIsNearestInIt() {
    let names = [Phrase(en: "later", nl: "straks"), Phrase(en: "soon", nl: "laten")]
    #expect(Spelling.nearest("late", among: names) == Phrase(en: "later", nl: "laten"))
  }

  @Test func farIsFarInBothLanguages() {
    #expect(Spelling.nearest("xyz", among: [Phrase(en: "note", nl: "notitie")]) == nil)
  }

  @Test(arguments: [
    ("ab", ["ac", "cb", "abcd"]), ("xyz", ["abc"]), ("", ["a", "ab", "abc"]), ("budget", [""]),
    ("demo", ["quote", "won"]), ("abc", ["xbz"]),
  ])
  func whatIsFarIsNotGuessed(word: String, names: [String]) {
    checkNear(word, names, [])
  }

  @Test(arguments: [
    ("abc", "abx", true), ("abc", "axx", false), ("abcdef", "abcdxx", true),
    ("abcdef", "abcxxx", false), ("abcdefghi", "abcdefxxx", true), ("ab", "abc", true),
    ("ab", "ac", false), ("a", "ab", false), ("untis", "unit", true), ("unkes", "unit", false),
    ("abcdefghijkl", "abcdefghixxx", true), ("abcdefghijkl", "abcdefghxxxx", false),
  ])
  func nearIsAThirdOfTheLongerLength(word: String, name: String, isNear: Bool) {
    checkNear(word, [name], isNear ? [name] : [])
  }

  @Test func theNearestComesFirstAndThenTheAlphabet() {
    checkNear(
      "contact", ["contatc", "kontakt", "contacts", "contact", "contract"],
      ["contact", "contacts", "contatc"])
  }

  @Test func atMostThreeAreNamed() {
    checkNear("step", ["step1", "step2", "step3", "step4"], ["step1", "step2", "step3"])
  }

  @Test func aNameGivenTwiceIsNamedOnce() {
    checkNear("budgt", ["budget", "budget"], ["budget"])
  }

  @Test(arguments: [
    ("Één", "een"), ("BEÏNVLOEDER", "beinvloeder"), ("e\u{301}", "e"), ("Zoë", "zoe"),
    ("İstanbul", "istanbul"), ("çñü", "cnu"), ("abc", "abc"), ("", ""), ("Straße", "straße"),
    ("中文", "中文"), ("Ørsted", "ørsted"), ("A-1 b", "a-1 b"),
  ])
  func foldingDropsCaseAndAccents(text: String, folded: String) {
    #expect(Spelling.fold(text) == folded)
  }

  @Test func foldingTwiceIsFoldingOnce() {
    let seed = UInt64(11)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = RandomText.prose(upTo: 4, using: &generator)
      let folded = Spelling.fold(text)
      #expect(Spelling.fold(folded) == folded, "seed \(seed): \(text.debugDescription)")
      #expect(Spelling.fold(text.uppercased()) == Spelling.fold(text.uppercased().lowercased()))
    }
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3),
    ("abcd", "badc", 2), ("flaw", "lawn", 2),
  ])
  func aDistanceCountsLettersChangedOrSwapped(first: String, second: String, distance: Int) {
    #expect(Spelling.distance(first, second) == distance)
    #expect(Spelling.distance(second, first) == distance)
  }
}
