public import Foundation

/// What is to be said of how the dates of a file are read, where it does not tell the order of day and
/// month, or tells both.
public struct DateNotice: Hashable, Sendable {
  /// A date of the file that is another one when its day and month change places.
  public struct Example: Hashable, Sendable {
    /// The date as it stands in the file.
    public var text: String
    /// The order in which it is read.
    public var order: DatePhrase.Order
    /// What it is read as.
    public var date: Date
    /// What it would be in the other order.
    public var other: Date
  }

  /// A date that can be read in one order only.
  public struct Place: Hashable, Sendable {
    /// Its line in the file, from 1.
    public var line: Int
    /// The date as it stands there.
    public var text: String

    /// The same without what else is in the cell, which may be about somebody.
    fileprivate var dateAlone: Place { Place(line: line, text: DateStyle.written(in: text)) }
  }

  /// A date with the day first and one with the month first.
  public struct Contradiction: Hashable, Sendable {
    /// The one with the day first.
    public var dayFirst: Place
    /// The one with the month first.
    public var monthFirst: Place
  }

  /// A date that the order makes a difference for; nil where there is none.
  public let example: Example?
  /// Whether the user gave the order.
  public let isSaid: Bool
  /// Whether some date can only be read in the other order than the one that was given.
  public let isDenied: Bool
  /// What says otherwise than the rest, where the file has both orders.
  public let contradiction: Contradiction?

  /// Looks at some dates; nil where there is nothing to say.
  ///
  /// - Parameter read: Returns a date as it is in an order.
  init?(
    of dates: [Place], _ style: DateStyle, said: DatePhrase.Order?,
    read: (_ text: String, _ order: DatePhrase.Order) -> Date?
  ) {
    contradiction = DateNotice.contradiction(among: dates)
    isSaid = said != nil
    isDenied =
      said.map { said in dates.contains { DateStyle.order(of: $0.text) == said.other } } ?? false
    let isOpen = style.isUnusual || isSaid || contradiction != nil
    let either = dates.filter {
      DateStyle.isEither($0.text) && (DateStyle.hasSlashes($0.text) || said == .monthFirst)
    }
    example = isOpen ? DateNotice.example(among: either, style, read) : nil
    if example == nil, contradiction == nil { return nil }
  }

  private static func example(
    among dates: [Place], _ style: DateStyle, _ read: (String, DatePhrase.Order) -> Date?
  ) -> Example? {
    for date in dates {
      if let example = example(date.text, style, read) { return example }
    }
    return nil
  }

  private static func example(
    _ text: String, _ style: DateStyle, _ read: (String, DatePhrase.Order) -> Date?
  ) -> Example? {
    let order = style.order(in: text)
    guard let date = read(text, order), let other = read(text, order.other) else { return nil }
    return Example(text: DateStyle.written(in: text), order: order, date: date, other: other)
  }

  /// Slashes may go one way and hyphens the other.
  private static func contradiction(among dates: [Place]) -> Contradiction? {
    for hasSlashes in [true, false] {
      let alike = dates.filter { DateStyle.hasSlashes($0.text) == hasSlashes }
      if let day = alike.first(where: { DateStyle.order(of: $0.text) == .dayFirst }),
        let month = alike.first(where: { DateStyle.order(of: $0.text) == .monthFirst })
      {
        return Contradiction(dayFirst: day.dateAlone, monthFirst: month.dateAlone)
      }
    }
    return nil
  }
}

extension DatePhrase.Order {
  /// The order in words, as it can be typed.
  public var phrase: Phrase {
    switch self {
    case .dayFirst: Phrase(en: "day-first", nl: "dag-eerst")
    case .monthFirst: Phrase(en: "month-first", nl: "maand-eerst")
    }
  }

  /// The other order.
  public var other: DatePhrase.Order { self == .dayFirst ? .monthFirst : .dayFirst }

  /// Returns the order that a typed word names, in either language.
  ///
  /// - Throws: A refusal for any other word.
  public init(typed word: String) throws(Diagnostic) {
    let plain = ColumnNames.plain(word)
    let known = [DatePhrase.Order.dayFirst, .monthFirst].first { order in
      [order.phrase.en, order.phrase.nl].contains { ColumnNames.plain($0) == plain }
    }
    guard let known else { throw .unknownOrder(word) }
    self = known
  }
}

extension Diagnostic {
  fileprivate static func unknownOrder(_ word: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-date-order",
      Phrase(
        en: "\"\(Printable.cleaned(word))\" is no way to read dates",
        nl: "\"\(Printable.cleaned(word))\" is geen volgorde voor datums"),
      help: Phrase(en: "`day-first` or `month-first`", nl: "`dag-eerst` of `maand-eerst`"))
  }
}
