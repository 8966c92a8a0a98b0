import Foundation

/// Reading what a rep types as the answer to a question.
public enum AnswerReading {
  /// Returns the value and how we know it.
  ///
  /// A leading `~` marks a guess, a leading `doc:` something read in a document; all else is what
  /// the buyer said.
  ///
  /// - Throws: A refusal that says what would fit.
  public static func read(
    _ text: String, for question: Question, in playbook: Playbook, at moment: Moment
  ) throws(Diagnostic) -> (value: AnswerValue, source: Answer.Source) {
    let (bare, source) = split(Printable.cleaned(text))
    return (try value(bare, for: question, in: playbook, at: moment), source)
  }

  /// Returns the words of an answer, without the mark of how we know it, and how we know it.
  static func split(_ text: String) -> (String, Answer.Source) {
    if text.hasPrefix("~") {
      return (String(text.dropFirst()).trimmingCharacters(in: .whitespaces), .guess)
    }
    if text.lowercased().hasPrefix("doc:") {
      return (String(text.dropFirst(4)).trimmingCharacters(in: .whitespaces), .document)
    }
    return (text, .buyer)
  }

  private static func value(
    _ text: String, for question: Question, in playbook: Playbook, at moment: Moment
  ) throws(Diagnostic) -> AnswerValue {
    guard !text.isEmpty else { throw .emptyAnswer }
    switch question.kind {
    case .choice:
      return .choice(try ChoiceReading.choose(text, from: question.choices).id)
    case .yesNo:
      guard let answer = yesOrNo(text) else { throw .notYesOrNo }
      return .choice(answer)
    case .text: return .text(text)
    case .number:
      guard let number = NumberReading.read(text, language: moment.language) else {
        throw .notANumber
      }
      return .number(try checked(number, question))
    case .percent:
      guard let percent = NumberReading.readPercent(text, language: moment.language),
        percent >= 0, percent <= 100
      else { throw .notAPercentage }
      return .percent(try checked(percent, question))
    case .money:
      guard
        let money = MoneyReading.read(
          text, language: moment.language, currency: playbook.currency)
      else { throw .notAnAmount }
      _ = try checked(money.amount, question)
      return .money(money)
    case .date:
      guard
        let date = DatePhrase.read(
          text, language: moment.language, now: moment.now, calendar: moment.calendar,
          hours: playbook.hours)
      else { throw .notADate }
      return .date(date.at)
    case .phone:
      guard let phone = ContactReading.phone(text) else { throw .notAPhoneNumber }
      return .phone(phone)
    case .email:
      guard let email = ContactReading.email(text) else { throw .notAMailAddress }
      return .email(email)
    case .contact: return .contact(try PersonReading.name(in: text))
    }
  }

  private static func yesOrNo(_ text: String) -> String? {
    switch Spelling.fold(text) {
    case "1", "y", "yes", "j", "ja": "yes"
    case "2", "n", "no", "nee", "neen": "no"
    default: nil
    }
  }

  private static func checked(
    _ number: Decimal, _ question: Question
  ) throws(Diagnostic) -> Decimal {
    if let least = question.min, number < least { throw .outOfRange(question) }
    if let greatest = question.max, number > greatest { throw .outOfRange(question) }
    return number
  }
}

extension Diagnostic {
  fileprivate static let emptyAnswer = Diagnostic(
    .error, "empty-answer", Phrase(en: "there is no answer yet", nl: "er is nog geen antwoord"),
    help: Phrase(en: "type the answer, or `/skip`", nl: "typ het antwoord, of `/overslaan`"))

  fileprivate static let notYesOrNo = Diagnostic(
    .error, "not-yes-or-no",
    Phrase(en: "this is a yes-or-no question", nl: "dit is een ja-neevraag"),
    help: Phrase(
      en: "type `yes` or `no`; more to tell goes with `/note`",
      nl: "typ `ja` of `nee`; meer kwijt kan met `/notitie`"))

  fileprivate static let notANumber = Diagnostic(
    .error, "not-a-number", Phrase(en: "that is not a number", nl: "dat is geen getal"),
    help: Phrase(
      en: "type digits such as `12`, `1,250` or `12k`",
      nl: "typ cijfers zoals `12`, `1.250` of `12k`"))

  fileprivate static let notAPercentage = Diagnostic(
    .error, "not-a-percentage",
    Phrase(en: "that is not a percentage", nl: "dat is geen percentage"),
    help: Phrase(en: "type a number from 0 to 100", nl: "typ een getal van 0 tot en met 100"))

  fileprivate static let notAnAmount = Diagnostic(
    .error, "not-an-amount", Phrase(en: "that is not an amount", nl: "dat is geen bedrag"),
    help: Phrase(
      en: "type an amount such as `12k` or `€12,500`",
      nl: "typ een bedrag zoals `12k` of `€ 12.500`"))

  fileprivate static let notADate = Diagnostic(
    .error, "not-a-date", Phrase(en: "that is not a date", nl: "dat is geen datum"),
    help: Phrase(
      en: "type a date such as `tomorrow`, `next tue 2:30 pm` or `3 jan`",
      nl: "typ een datum zoals `morgen`, `volgende week di 14:30` of `3 jan`"))

  fileprivate static let notAPhoneNumber = Diagnostic(
    .error, "not-a-phone-number",
    Phrase(en: "that is not a phone number", nl: "dat is geen telefoonnummer"),
    help: Phrase(
      en: "type 8 to 15 digits, such as `+31 20 123 4567`",
      nl: "typ 8 tot 15 cijfers, zoals `020 123 4567`"))

  fileprivate static let notAMailAddress = Diagnostic(
    .error, "not-a-mail-address",
    Phrase(en: "that is not a mail address", nl: "dat is geen mailadres"),
    help: Phrase(
      en: "type an address such as `name@company.com`",
      nl: "typ een adres zoals `naam@bedrijf.nl`"))

  fileprivate static func outOfRange(_ question: Question) -> Diagnostic {
    let range =
      switch (question.min, question.max) {
      case (let min?, let max?):
        Phrase(
          en: "\(min.shown(in: .en)) to \(max.shown(in: .en))",
          nl: "\(min.shown(in: .nl)) tot en met \(max.shown(in: .nl))")
      case (let min?, nil):
        Phrase(en: "\(min.shown(in: .en)) or more", nl: "\(min.shown(in: .nl)) of meer")
      case (_, let max):
        Phrase(
          en: "up to \((max ?? 0).shown(in: .en))", nl: "tot en met \((max ?? 0).shown(in: .nl))")
      }
    return Diagnostic(
      .error, "out-of-range",
      Phrase(en: "that number does not fit here", nl: "dat getal past hier niet"),
      help: Phrase(en: "expected: \(range.en)", nl: "verwacht: \(range.nl)"))
  }
}
