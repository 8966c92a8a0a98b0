import Foundation

/// Why what was typed is no answer, and what would be one.
extension Diagnostic {
  /// Nothing was typed.
  static let emptyAnswer = Diagnostic(
    .error, "empty-answer", Phrase(en: "there is no answer yet", nl: "er is nog geen antwoord"),
    help: Phrase(en: "type the answer, or `/skip`", nl: "typ het antwoord, of `/overslaan`"))

  /// Something other than yes or no.
  static let notYesOrNo = Diagnostic(
    .error, "not-yes-or-no",
    Phrase(en: "this is a yes-or-no question", nl: "dit is een ja-neevraag"),
    help: Phrase(
      en: "type `yes` or `no`; more to tell goes with `/note`",
      nl: "typ `ja` of `nee`; meer kwijt kan met `/notitie`"))

  /// Returns the refusal of what is no number of what is counted.
  static func notANumber(_ question: Question) -> Diagnostic {
    Diagnostic(
      .error, "not-a-number", Phrase(en: "that is not a number", nl: "dat is geen getal"),
      help: numberHelp(question))
  }

  /// Returns what would fit: so many of the unit, or a number within its bounds.
  private static func numberHelp(_ question: Question) -> Phrase {
    let allows = { (number: Decimal) in
      number >= question.min ?? number && number <= question.max ?? number
    }
    let example = [12, 7, question.max, question.min].compactMap(\.self).first(where: allows) ?? 12
    let (en, nl) = (example.shown(in: .en), example.shown(in: .nl))
    if let unit = CountedUnit(of: question).name {
      return Phrase(
        en: "type the number of \(unit.en) in digits, such as `\(en)`",
        nl: "typ het aantal \(unit.nl) in cijfers, zoals `\(nl)`")
    }
    guard let range = range(of: question) else {
      return Phrase(
        en: "type digits such as `12`, `1,250` or `12k`",
        nl: "typ cijfers zoals `12`, `1.250` of `12k`")
    }
    return Phrase(
      en: "type a number, \(range.en), such as `\(en)`",
      nl: "typ een getal, \(range.nl), zoals `\(nl)`")
  }

  /// Something other than a percentage.
  static let notAPercentage = Diagnostic(
    .error, "not-a-percentage",
    Phrase(en: "that is not a percentage", nl: "dat is geen percentage"),
    help: Phrase(en: "type a number from 0 to 100", nl: "typ een getal van 0 tot en met 100"))

  /// Returns the refusal of what is no amount.
  static func notAnAmount(_ question: Question) -> Diagnostic {
    let help =
      switch question.per {
      case nil:
        Phrase(
          en: "type an amount such as `12k` or `€12,500`",
          nl: "typ een bedrag zoals `12k` of `€\u{A0}12.500`")
      case .year?:
        Phrase(
          en: "type the amount per year, such as `12k`, or another as `1,000 a month`",
          nl: "typ het bedrag per jaar, zoals `12k`, of een ander als `1.000 per maand`")
      case let per?:
        Phrase(
          en: "type the amount \(per.phrase.en), such as `400`, or another as `5k a year`",
          nl: "typ het bedrag \(per.phrase.nl), zoals `400`, of een ander als `5k per jaar`")
      }
    return Diagnostic(
      .error, "not-an-amount", Phrase(en: "that is not an amount", nl: "dat is geen bedrag"),
      help: help)
  }

  /// Returns the refusal of an amount a month where one amount is asked for.
  static func amountPerPeriod(_ period: Period) -> Diagnostic {
    Diagnostic(
      .error, "amount-per-period",
      Phrase(
        en: "that is an amount \(period.phrase.en)", nl: "dat is een bedrag \(period.phrase.nl)"),
      help: Phrase(
        en: "type one amount, such as `12k` or `€12,500`",
        nl: "typ één bedrag, zoals `12k` of `€\u{A0}12.500`"))
  }

  /// Something other than a date.
  static let notADate = Diagnostic(
    .error, "not-a-date", Phrase(en: "that is not a date", nl: "dat is geen datum"),
    help: Phrase(
      en: "type a date such as `tomorrow`, `next tue 2:30 pm` or `3 jan`",
      nl: "typ een datum zoals `morgen`, `volgende week di 14:30` of `3 jan`"))

  /// A day that is over, where one to come is asked for.
  static let pastDay = Diagnostic(
    .error, "past-day", Phrase(en: "that day has passed", nl: "die dag is al voorbij"),
    help: Phrase(
      en: "type a date that lies ahead, such as `tomorrow` or `3 jan`",
      nl: "typ een datum die nog komt, zoals `morgen` of `3 jan`"))

  /// Something other than a mail address.
  static let notAMailAddress = Diagnostic(
    .error, "not-a-mail-address",
    Phrase(en: "that is not a mail address", nl: "dat is geen mailadres"),
    help: Phrase(
      en: "type an address such as `name@company.com`",
      nl: "typ een adres zoals `naam@bedrijf.nl`"))

  /// Returns the refusal of a number that is too small or too great.
  static func outOfRange(_ question: Question) -> Diagnostic {
    Diagnostic(
      .error, "out-of-range",
      Phrase(en: "that number does not fit here", nl: "dat getal past hier niet"),
      help: range(of: question).map {
        Phrase(en: "expected: \($0.en)", nl: "verwacht: \($0.nl)")
      })
  }

  /// Returns the least and greatest number in words, or nil where there are none.
  private static func range(of question: Question) -> Phrase? {
    switch (question.min, question.max) {
    case (let min?, let max?):
      Phrase(
        en: "\(min.shown(in: .en)) to \(max.shown(in: .en))",
        nl: "\(min.shown(in: .nl)) tot en met \(max.shown(in: .nl))")
    case (let min?, nil):
      Phrase(en: "\(min.shown(in: .en)) or more", nl: "\(min.shown(in: .nl)) of meer")
    case (nil, let max?):
      Phrase(en: "up to \(max.shown(in: .en))", nl: "tot en met \(max.shown(in: .nl))")
    case (nil, nil): nil
    }
  }
}
