import Foundation

/// An answer as it was read.
public struct ReadAnswer: Hashable, Sendable {
  /// What was answered.
  public var value: AnswerValue
  /// How we know it.
  public var source: Answer.Source
  /// How the value came of what was typed, where it is not that itself: "the middle of 20–30".
  public var remark: Phrase?
  /// Whether the words say more than the value, and so are to be kept: "more than 20".
  var saysMore = false

  /// Makes an answer.
  init(
    _ value: AnswerValue, _ source: Answer.Source, remark: Phrase? = nil, saysMore: Bool = false
  ) {
    self.value = value
    self.source = source
    self.remark = remark
    self.saysMore = saysMore
  }
}

/// Reading what a rep types as the answer to a question.
public enum AnswerReading {
  /// Returns the value and how we know it.
  ///
  /// A leading `~` marks a guess, a leading `doc:` something read in a document; all else is what
  /// the buyer said. Of a range the middle is taken, and an amount for another time is worked out
  /// for the one the question asks after; the remark says so.
  ///
  /// - Parameter country: Where a phone number without the code of a country is.
  /// - Throws: A refusal that says what would fit.
  public static func read(
    _ text: String, for question: Question, in playbook: Playbook, from country: String? = nil,
    at moment: Moment
  ) throws(Diagnostic) -> ReadAnswer {
    let (bare, source) = split(Printable.cleaned(text))
    guard !bare.isEmpty else { throw .emptyAnswer }
    let read = try value(bare, for: question, in: playbook, from: country, at: moment)
    return ReadAnswer(read.value, source, remark: read.remark, saysMore: read.saysMore)
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

  /// Returns whether the words say that there is no answer: the question then stays open.
  public static func isUnknown(_ text: String) -> Bool {
    let words = Spelling.fold(Printable.cleaned(text)).filter { !".!?'’".contains($0) }
    let said = words.hasPrefix("dat ") ? String(words.dropFirst(4)) : words
    return [
      "weet ik niet", "weet niet", "weet hij niet", "weet zij niet", "weet ze niet",
      "weten ze niet", "weten we niet", "weet ik nog niet", "weet hij nog niet", "weet ze nog niet",
      "weten ze nog niet", "weten we nog niet", "is nog niet bekend", "nog niet bekend",
      "nog onbekend", "geen idee", "onbekend", "wil niet zeggen", "wil hij niet zeggen",
      "wil ze niet zeggen", "dont know", "doesnt know", "i dont know", "they dont know",
      "not known yet", "no idea", "unknown", "not sure", "wont say",
    ].contains(said)
  }

  private typealias Read = (value: AnswerValue, remark: Phrase?, saysMore: Bool)

  private static func value(
    _ text: String, for question: Question, in playbook: Playbook, from country: String?,
    at moment: Moment
  ) throws(Diagnostic) -> Read {
    switch question.kind {
    case .choice:
      return (.choice(try ChoiceReading.choose(text, from: question.choices).id), nil, false)
    case .yesNo:
      guard let said = YesOrNo(text) else { throw .notYesOrNo }
      return (.choice(said.isYes ? "yes" : "no"), nil, said.saysMore)
    case .text: return (.text(text), nil, false)
    case .number: return try number(text, question, moment.language)
    case .percent: return try percent(text, question, moment.language)
    case .money: return try money(text, question, playbook.currency, moment.language)
    case .date:
      let value = try date(text, question, playbook.hours, at: moment)
      return (value, DatePhrase.remark(on: text, hours: playbook.hours, at: moment), false)
    case .phone:
      let known = ContactReading.phones(text, in: country)
      guard let phone = known.numbers.first else { throw .notAPhoneNumber(text, in: country) }
      return (.phone(phone), nil, known.saysMore || known.numbers.count > 1)
    case .email:
      guard let email = ContactReading.email(text) else { throw .notAMailAddress }
      return (.email(email), nil, false)
    case .contact: return (.contact(try PersonReading.name(in: text)), nil, false)
    }
  }

  private static func number(
    _ text: String, _ question: Question, _ language: Language
  ) throws(Diagnostic) -> Read {
    let unit = CountedUnit(of: question)
    guard
      let typed = TypedNumber(text, counting: unit, best: question.max, language: language)
    else { throw .notANumber(question) }
    return (.number(try checked(typed.value, question)), typed.remark, typed.isBound)
  }

  private static func percent(
    _ text: String, _ question: Question, _ language: Language
  ) throws(Diagnostic) -> Read {
    if ["50/50", "fifty-fifty", "fifty fifty", "fiftyfifty"].contains(Spelling.fold(text)) {
      return (.percent(try checked(50, question)), nil, false)
    }
    guard let typed = TypedNumber(text, counting: .percent, language: language),
      typed.value >= 0, typed.value <= 100
    else { throw .notAPercentage }
    return (.percent(try checked(typed.value, question)), typed.remark, typed.isBound)
  }

  private static func money(
    _ text: String, _ question: Question, _ currency: String, _ language: Language
  ) throws(Diagnostic) -> Read {
    guard let typed = TypedMoney(text, language: language, currency: currency) else {
      throw .notAnAmount(question)
    }
    guard let wanted = question.per else {
      if let period = typed.period { throw .amountPerPeriod(period) }
      _ = try checked(typed.money.amount, question)
      return (.money(typed.money), typed.remark(nil), typed.isBound)
    }
    let (money, sum) = typed.per(wanted)
    _ = try checked(money.amount, question)
    return (.money(money), typed.remark(sum), typed.isBound)
  }

  /// Returns the date as exactly as it was said; it must not have passed where one that lies ahead
  /// is asked for.
  private static func date(
    _ text: String, _ question: Question, _ hours: WorkingHours, at moment: Moment
  ) throws(Diagnostic) -> AnswerValue {
    guard
      let read = DatePhrase.read(
        text, language: moment.language, now: moment.now, calendar: moment.calendar, hours: hours)
    else { throw DatePhrase.slip(in: text, hours: hours, at: moment) ?? .notADate }
    var date = read.answered(at: moment.now, in: hours, calendar: moment.calendar)
    if question.liesAhead {
      guard !read.isOver(at: moment.now, calendar: moment.calendar) else { throw .pastDay }
      // Of a week or month that has begun, today is the first day to come.
      if !read.isTime { date = max(date, moment.calendar.startOfDay(for: moment.now)) }
    }
    guard read.isVague else { return .date(date) }
    return .stretch(ReadDate(at: date, until: read.until, grain: read.grain, isEnd: read.isEnd))
  }

  private static func checked(
    _ number: Decimal, _ question: Question
  ) throws(Diagnostic) -> Decimal {
    if let least = question.min, number < least { throw .outOfRange(question) }
    if let greatest = question.max, number > greatest { throw .outOfRange(question) }
    return number
  }
}

extension ReadDate {
  /// Whether no day was said, or no time but a part of the day.
  fileprivate var isVague: Bool {
    switch grain {
    case .second, .minute: false
    case .hour: until != nil
    // A weekend is taken for its first day, ten days at the end of a month are not.
    case .day: until.map { $0.timeIntervalSince(at) > 8 * 86_400 } ?? false
    case .week, .month, .quarter, .year: true
    }
  }

  fileprivate var isTime: Bool {
    switch grain {
    case .second, .minute, .hour: true
    case .day, .week, .month, .quarter, .year: false
    }
  }
}
