import CallsideCore
import CallsideTestSupport
import Testing

struct ChoiceReadingTests {
  private func choices(_ labels: [(String, String)]) -> [Question.Choice] {
    labels.map { Question.Choice(id: $0, label: $1) }
  }

  private let budget = [
    ("fixed", "Yes, fixed"), ("room", "There is room"), ("none", "None"),
    ("fixed-late", "Too late"),
  ]

  private func checkPick(
    _ text: String, from labels: [(String, String)], _ ids: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let picked =
      switch ChoiceReading.pick(text, from: choices(labels)) {
      case .one(let choice): [choice.id]
      case .several(let choices): choices.map(\.id)
      case .none: [String]()
      }
    #expect(picked == ids, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("1", "fixed"), ("2", "room"), ("4", "fixed-late"), (" 3 ", "none"), ("fixed", "fixed"),
    ("FIXED", "fixed"), ("Yes, fixed", "fixed"), ("yes,", "fixed"), ("y", "fixed"), ("r", "room"),
    ("no", "none"), ("there is", "room"), ("is room", "room"), ("late", "fixed-late"),
    ("fixed-l", "fixed-late"), ("to", "fixed-late"), ("ROOM!", "room"), ("room there", "room"),
    ("nòne", "none"), ("no\u{1B}ne", "none"),
  ])
  func aChoiceIsPicked(text: String, id: String) {
    checkPick(text, from: budget, [id])
  }

  @Test(arguments: [("fix", ["fixed", "fixed-late"]), ("t", ["room", "fixed-late"])])
  func whatFitsSeveralIsAskedAgain(text: String, ids: [String]) {
    checkPick(text, from: budget, ids)
  }

  @Test(arguments: [
    "", "  ", "0", "5", "99", "-1", "+", "-", "?", "xyz", "yes no", "ixed", "99999999999999999999",
    "9223372036854775807", "-9223372036854775808", "1.0", "١",
  ])
  func whatFitsNoneIsNone(text: String) {
    checkPick(text, from: budget, [])
    checkPick(text, from: [], [])
  }

  private let sizes = [
    ("small", "1-9 people"), ("middle", "10-49 people"), ("large", "50+ people"),
  ]

  /// A number on the list is a place; any other may still be how a label begins.
  @Test(arguments: [
    ("1", ["small"]), ("3", ["large"]), ("10", ["middle"]), ("10-49", ["middle"]),
    ("50", ["large"]),
    ("50+", ["large"]), ("5", ["large"]), ("49", []), ("4", []), ("-1", []), ("0", []),
  ])
  func labelsMayBeginWithNumbers(text: String, ids: [String]) {
    checkPick(text, from: sizes, ids)
  }

  @Test func whatIsTypedWhollyWinsFromWhatBeginsLikeIt() {
    checkPick("ja", from: [("a", "Ja, graag"), ("b", "Ja")], ["b"])
    checkPick("no", from: [("no", "Nee"), ("no-time", "Geen tijd")], ["no"])
  }

  @Test func accentsDoNotMatterEitherWay() {
    checkPick("offerte genoe", from: [("a", "Offerte genoemd"), ("b", "Één ding")], ["a"])
    checkPick("een", from: [("a", "Offerte genoemd"), ("b", "Één ding")], ["b"])
    checkPick("één", from: [("a", "Een ding"), ("b", "Twee")], ["a"])
  }

  @Test func objectionsOutcomesAndReasonsArePickedAlike() {
    let playbook = Playbook.sample
    #expect(picked("no t", from: playbook.objections) == "no-time")
    #expect(picked("not", from: playbook.lostReasons) == "timing")
    #expect(picked("left a", from: playbook.phases[0].outcomes) == "voicemail")
  }

  private func picked(_ text: String, from items: [some Choosable]) -> String? {
    if case .one(let item) = ChoiceReading.pick(text, from: items) { item.id } else { nil }
  }

  private func checkRefusal(
    _ text: String, from labels: [(String, String)], rule: String, en: String, nl: String,
    help: Phrase
  ) throws {
    let refusal = try #require(
      #expect(throws: Diagnostic.self) {
        try ChoiceReading.choose(
          text, from: choices(labels))
      })
    #expect(refusal.rule == rule)
    #expect(refusal.severity == .error)
    #expect(refusal.headline == Phrase(en: en, nl: nl))
    #expect(refusal.help == help)
  }

  @Test func aNearMissNamesWhatWasMeant() throws {
    try checkRefusal(
      "fixd", from: [("fixed", "Yes"), ("none", "None")], rule: "unknown-choice",
      en: "that is not on the list",
      nl: "dat staat niet op de lijst",
      help: Phrase(en: "did you mean \"fixed\"?", nl: "bedoel je \"fixed\"?"))
  }

  @Test func aFarMissSaysWhatCanBeTyped() throws {
    try checkRefusal(
      "xyz", from: budget, rule: "unknown-choice", en: "that is not on the list",
      nl: "dat staat niet op de lijst",
      help: Phrase(
        en: "type a number from 1 to 4, or the first letters",
        nl: "typ een nummer van 1 tot en met 4, of de eerste letters"))
  }

  @Test func severalAreNamed() throws {
    try checkRefusal(
      "fix", from: budget, rule: "ambiguous-choice", en: "more than one begins like that",
      nl: "er begint er meer dan één zo",
      help: Phrase(
        en: "type a few letters more: \"Yes, fixed\", \"Too late\"",
        nl: "typ een paar letters meer: \"Yes, fixed\", \"Too late\""))
  }
}
