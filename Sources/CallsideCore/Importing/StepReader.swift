import Foundation

/// Reads what a file says is to be done next, and when.
struct StepReader: Sendable {
  /// What cells say together.
  struct Reading {
    /// The next step; nil where no date is given.
    var step: ImportedStep?
    /// What is kept as fields: words that say more than the step does.
    var fields: [(key: String, value: String)] = []
    /// The heading under which a date was to stand and does not.
    var unread: String?
  }

  private let moment: Moment
  private let hours: WorkingHours
  private let style: DateStyle
  /// What is to be said of how the dates are read.
  let notice: DateNotice?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - sample: Some of the dates, by which the order of day and month is told.
  ///   - said: The order that the user gave.
  init(
    sample: [DateNotice.Place], said: DatePhrase.Order? = nil, hours: WorkingHours,
    at moment: Moment
  ) {
    self.moment = moment
    self.hours = hours
    style = DateStyle(of: sample.map(\.text), said: said, otherwise: moment.language)
    notice = DateNotice(of: sample, style, said: said) { text, order in
      DatePhrase.read(
        text, language: moment.language, now: moment.now, calendar: moment.calendar, hours: nil,
        order: order)?.at
    }
  }

  /// Returns what is to be done by a cell that says what, a cell that says when, or both.
  func read(
    _ what: (heading: String, text: String)?, _ when: (heading: String, text: String)?
  ) -> Reading {
    var reading = Reading()
    var (action, date): (NextStep.Action?, Date?)
    var used: [(key: String, value: String)] = []
    for (cell, isDate) in [(when, true), (what, false)] {
      guard let (heading, text) = cell else { continue }
      let parts = parts(of: text)
      action = action ?? parts.action
      date = date ?? parts.date
      let asksWhen = isDate || parts.action == nil && Self.isOfCallingBack(heading)
      if asksWhen, parts.date == nil { reading.unread = reading.unread ?? heading }
      if parts.isWhole {
        used.append((heading, text))
      } else {
        reading.fields.append((heading, text))
      }
    }
    guard let date else {
      reading.fields += used
      return reading
    }
    let headings = [what, when].compactMap { $0?.heading }
    reading.step = ImportedStep(
      action: action ?? (headings.contains(where: Self.isOfMeetings) ? .meet : nil), at: date,
      cells: used)
    return reading
  }

  /// Whether a heading says what is to be done, so that what stands under it is when.
  private static func isOfCallingBack(_ heading: String) -> Bool {
    ["terugbellen", "terug bellen", "opnieuw bellen", "call back", "callback", "nabellen"]
      .contains(ColumnNames.plain(heading))
  }

  /// Whether what stands under a heading is an appointment, and not one to call.
  private static func isOfMeetings(_ heading: String) -> Bool {
    let words = ColumnNames.plain(heading).split(separator: " ")
    return words.contains { word in
      ["afspraak", "appointment", "meeting"].contains { word.hasPrefix($0) }
    }
  }

  /// What is said in one cell.
  private struct Parts {
    var action: NextStep.Action?
    var date: Date?
    /// Whether that is all it says.
    var isWhole = false
  }

  private func parts(of text: String) -> Parts {
    if let date = date(text) { return Parts(date: date, isWhole: Self.isFull(text)) }
    let first = text.prefix { $0 != " " }
    guard let action = NextStep.Action.read(String(first)) else { return Parts() }
    let rest = text.dropFirst(first.count).drop { $0 == " " }
    if rest.isEmpty { return Parts(action: action, isWhole: true) }
    if let date = date(String(rest)) {
      return Parts(action: action, date: date, isWhole: Self.isFull(rest))
    }
    let isPhrase = [action.phrase.en, action.phrase.nl].contains(text.lowercased())
    // Whoever "calls back" calls; to discuss a quote is not to send one.
    let isSaid = isPhrase || [.call, .email, .meet].contains(action)
    return Parts(action: isSaid ? action : nil, isWhole: isPhrase)
  }

  /// Whether a date names its year: any other says something else next week.
  private static func isFull(_ text: some StringProtocol) -> Bool { text.count { $0.isNumber } > 4 }

  /// Returns when something is due for which a cell gives a date; the same whenever it is read.
  private func date(_ text: String) -> Date? {
    if let exact = ISODate.read(text) { return exact }
    guard
      var read = DatePhrase.read(
        text, language: moment.language, now: moment.now, calendar: moment.calendar, hours: hours,
        order: style.order(in: text))
    else { return nil }
    // Programs that keep a time with every date write midnight where there is none.
    let hasTime = [.second, .minute, .hour].contains(read.grain)
    if hasTime, read.until == nil, moment.calendar.clockSeconds(of: read.at) == 0 {
      read = ReadDate(at: read.at, grain: .day)
    }
    return read.planned(from: read.at, in: hours, calendar: moment.calendar)
  }
}
