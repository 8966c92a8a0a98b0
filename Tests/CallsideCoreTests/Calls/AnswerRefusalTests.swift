import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct AnswerRefusalTests {
  private func checkRefused(
    _ text: String, _ question: Question, rule: String, help: Phrase?, headline: Phrase? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for language in Language.allCases {
      var moment = FrozenWorld.moment
      moment.language = language
      let refusal = try #require(
        #expect(throws: Diagnostic.self, "\(text)", sourceLocation: sourceLocation) {
          try AnswerReading.read(text, for: question, in: .sample, at: moment)
        })
      #expect(refusal.rule == rule, sourceLocation: sourceLocation)
      #expect(refusal.help == help, sourceLocation: sourceLocation)
      if let headline { #expect(refusal.headline == headline, sourceLocation: sourceLocation) }
    }
  }

  private func question(_ kind: Question.Kind) -> Question {
    Question(id: "q", ask: "?", why: ".", kind: kind)
  }

  @Test(arguments: Question.Kind.allCases)
  func nothingIsNoAnswer(kind: Question.Kind) throws {
    for text in ["", "   ", "\t", "~", "~  ", "doc:", "DOC: ", "\u{1B}"] {
      try checkRefused(
        text, question(kind), rule: "empty-answer",
        help: Phrase(en: "type the answer, or `/skip`", nl: "typ het antwoord, of `/overslaan`"),
        headline: Phrase(en: "there is no answer yet", nl: "er is nog geen antwoord"))
    }
  }

  @Test(arguments: ["maybe", "yes and no", "ja en nee", "3", "0", "yess", "nein"])
  func yesOrNo(text: String) throws {
    try checkRefused(
      text, question(.yesNo), rule: "not-yes-or-no",
      help: Phrase(
        en: "type `yes` or `no`; more to tell goes with `/note`",
        nl: "typ `ja` of `nee`; meer kwijt kan met `/notitie`"),
      headline: Phrase(en: "this is a yes-or-no question", nl: "dit is een ja-neevraag"))
  }

  @Test(arguments: ["4", "0", "something else", "?"])
  func aChoice(text: String) throws {
    try checkRefused(
      text, .budget, rule: "unknown-choice",
      help: Phrase(
        en: "type a number from 1 to 3, or the first letters",
        nl: "typ een nummer van 1 tot en met 3, of de eerste letters"),
      headline: Phrase(
        en: "that is not on the list", nl: "dat staat niet op de lijst"))
  }

  @Test(arguments: ["many", "12 people or so", "1,2,3", "€12", "tomorrow", "%"])
  func aNumber(text: String) throws {
    try checkRefused(
      text, question(.number), rule: "not-a-number",
      help: Phrase(
        en: "type digits such as `12`, `1,250` or `12k`",
        nl: "typ cijfers zoals `12`, `1.250` of `12k`"),
      headline: Phrase(en: "that is not a number", nl: "dat is geen getal"))
  }

  @Test(arguments: ["101", "-1", "100,5%", "most", "150%", "-0,1"])
  func aPercentage(text: String) throws {
    try checkRefused(
      text, question(.percent), rule: "not-a-percentage",
      help: Phrase(en: "type a number from 0 to 100", nl: "typ een getal van 0 tot en met 100"),
      headline: Phrase(en: "that is not a percentage", nl: "dat is geen percentage"))
  }

  @Test(arguments: [
    "a lot", "10-20-30 euro", "12 apples", "€", "10 euro or 20 dollars", "20-10", "3/4",
  ])
  func anAmount(text: String) throws {
    try checkRefused(
      text, question(.money), rule: "not-an-amount",
      help: Phrase(
        en: "type an amount such as `12k` or `€12,500`",
        nl: "typ een bedrag zoals `12k` of `€\u{A0}12.500`"),
      headline: Phrase(en: "that is not an amount", nl: "dat is geen bedrag"))
  }

  @Test(arguments: ["soon", "31 feb", "when it suits", "2026-13-01"])
  func aDate(text: String) throws {
    try checkRefused(
      text, question(.date), rule: "not-a-date",
      help: Phrase(
        en: "type a date such as `tomorrow`, `next tue 2:30 pm` or `3 jan`",
        nl: "typ een datum zoals `morgen`, `volgende week di 14:30` of `3 jan`"),
      headline: Phrase(en: "that is not a date", nl: "dat is geen datum"))
  }

  private static let noNumber = Phrase(
    en: "that is not a phone number", nl: "dat is geen telefoonnummer")
  private static let shortNumber = Phrase(
    en: "that is too short a number for the Netherlands",
    nl: "dat is een te kort nummer voor Nederland")

  @Test(arguments: [
    ("12", shortNumber), ("no number", noNumber), ("karin@smit.example", noNumber),
    ("00000000", noNumber),
  ])
  func aPhoneNumber(text: String, headline: Phrase) throws {
    try checkRefused(
      text, question(.phone), rule: "not-a-phone-number",
      help: Phrase(
        en: "type it as it is dialled, such as `020 123 4567` or `+44 20 7946 1001`",
        nl: "typ het zoals je het belt, zoals `020 123 4567` of `+32 2 123 45 67`"),
      headline: headline)
  }

  @Test(arguments: ["karin", "karin@", "karin@smit", "0201234567"])
  func aMailAddress(text: String) throws {
    try checkRefused(
      text, question(.email), rule: "not-a-mail-address",
      help: Phrase(
        en: "type an address such as `name@company.com`",
        nl: "typ een adres zoals `naam@bedrijf.nl`"),
      headline: Phrase(en: "that is not a mail address", nl: "dat is geen mailadres"))
  }

  @Test(arguments: ["12345678", "karin@smit.example", ", ?"])
  func aPerson(text: String) throws {
    try checkRefused(
      text, question(.contact), rule: "no-name",
      help: Phrase(
        en: "type `Karen Smith, director`, with a phone number or mail address if you have it",
        nl: "typ `Karin Smit, directeur`, met telefoonnummer of mailadres als je dat hebt"))
  }

  @Test(arguments: [
    (1 as Int?, 500 as Int?, "0", "1 to 500", "1 tot en met 500"),
    (1, 500, "501", "1 to 500", "1 tot en met 500"), (1, nil, "0", "1 or more", "1 of meer"),
    (nil, 99, "100", "up to 99", "tot en met 99"), (-5, 5, "-6", "-5 to 5", "-5 tot en met 5"),
    (1, 5000, "9999", "1 to 5,000", "1 tot en met 5.000"),
  ])
  func aNumberOutOfItsRange(min: Int?, max: Int?, text: String, en: String, nl: String) throws {
    for kind in [Question.Kind.number, .money] {
      var question = question(kind)
      (question.min, question.max) = (min.map { Decimal($0) }, max.map { Decimal($0) })
      try checkRefused(
        text, question, rule: "out-of-range",
        help: Phrase(en: "expected: \(en)", nl: "verwacht: \(nl)"),
        headline: Phrase(en: "that number does not fit here", nl: "dat getal past hier niet"))
    }
  }

  @Test(arguments: ["1", "500", "250"])
  func theEndsOfARangeBelongToIt(text: String) throws {
    for kind in [Question.Kind.number, .money] {
      var question = question(kind)
      (question.min, question.max) = (1, 500)
      let read = try AnswerReading.read(text, for: question, in: .sample, at: FrozenWorld.moment)
      #expect(read.value.number == Decimal(string: text))
    }
  }
}
