import Foundation

/// What is in doubt about a phrase, so that no date is ever taken for another without a word.
extension DatePhrase {
  /// Returns what is to be said of how a phrase was read, or nil: that day and month could change
  /// places, or that the date falls on another weekday than was said.
  public static func remark(
    on text: String, hours: WorkingHours?, at moment: Moment
  ) -> Phrase? {
    func day(_ order: Order? = nil, refusing slips: DateResolver.Slips = .soon) -> CivilDay? {
      read(text, at: moment, hours: hours, order: order, refusing: slips)
        .map { moment.calendar.civilDay(of: $0.at) }
    }
    guard let taken = day() else { return nil }
    if day(refusing: .all) == nil { return weekday(of: taken) }
    // Dutch knows one order alone.
    guard let tokens = DateToken.tokens(in: text),
      (DateToken.language(of: tokens) ?? moment.language) == .en,
      let other = [day(.dayFirst), day(.monthFirst)].compactMap({ $0 }).first(where: { $0 != taken }
      )
    else { return nil }
    let (one, two, typed) = (named(taken), named(other), typed(other))
    return Phrase(
      en: "read as \(one.en); \(two.en) is `\(typed.en)`",
      nl: "gelezen als \(one.nl); \(two.nl) is `\(typed.nl)`")
  }

  /// Returns a refusal for a date that does not fall on the weekday beside it, or nil for a text
  /// that has no such slip.
  public static func slip(
    in text: String, hours: WorkingHours?, at moment: Moment
  ) -> Diagnostic? {
    guard read(text, at: moment, hours: hours, order: nil, refusing: .soon) == nil,
      let date = read(text, at: moment, hours: hours, order: nil, refusing: .none)
    else { return nil }
    let day = moment.calendar.civilDay(of: date.at)
    let thisYear = moment.calendar.civilDay(of: moment.now).year
    let ending = day.year == thisYear ? "" : " \(day.year)"
    let typed = typed(day)
    return Diagnostic(
      .error, "wrong-weekday", weekday(of: day),
      help: Phrase(
        en: "type the date without its weekday: `\(typed.en)\(ending)`",
        nl: "typ de datum zonder de dag erbij: `\(typed.nl)\(ending)`"))
  }

  /// Says which weekday a date is: "28 November 2026 is a Saturday".
  private static func weekday(of day: CivilDay) -> Phrase {
    let name = named(day)
    let number = day.weekday - 1
    return Phrase(
      en: "\(name.en) \(day.year) is a \(DateWords.longWeekdays.en[number])",
      nl: "\(name.nl) \(day.year) is een \(DateWords.longWeekdays.nl[number])")
  }

  private static func named(_ day: CivilDay) -> Phrase {
    let (_, month, number) = day.parts
    return Phrase(
      en: "\(number) \(DateWords.longMonths.en[month - 1])",
      nl: "\(number) \(DateWords.longMonths.nl[month - 1])")
  }

  private static func typed(_ day: CivilDay) -> Phrase {
    let (_, month, number) = day.parts
    return Phrase(
      en: "\(number) \(DateWords.months.en[month - 1].lowercased())",
      nl: "\(number) \(DateWords.months.nl[month - 1])")
  }
}
