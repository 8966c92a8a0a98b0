import Foundation

extension Period {
  /// How many there are in a year.
  var timesAYear: Int {
    switch self {
    case .week: 52
    case .month: 12
    case .quarter: 4
    case .year: 1
    }
  }

  /// The period behind an amount: "per month".
  public var phrase: Phrase {
    switch self {
    case .week: Phrase(en: "per week", nl: "per week")
    case .month: Phrase(en: "per month", nl: "per maand")
    case .quarter: Phrase(en: "per quarter", nl: "per kwartaal")
    case .year: Phrase(en: "per year", nl: "per jaar")
    }
  }
}

/// The sum that turns an amount for one period into one for another: 12 × a month is a year.
struct PeriodSum: Equatable {
  /// What the amount is multiplied by.
  let factor: Int
  /// What it is then divided by.
  let divisor: Int

  /// Makes the sum from one period to another; a week goes 52 times into a year.
  init(from: Period, to: Period) {
    let isWhole = from.timesAYear.isMultiple(of: to.timesAYear)
    let isPart = to.timesAYear.isMultiple(of: from.timesAYear)
    factor = isWhole ? from.timesAYear / to.timesAYear : isPart ? 1 : from.timesAYear
    divisor = isWhole ? 1 : isPart ? to.timesAYear / from.timesAYear : to.timesAYear
  }

  /// Returns the amount for the other period.
  func of(_ amount: Decimal) -> Decimal { amount * Decimal(factor) / Decimal(divisor) }

  /// Returns the sum as people write it: "12 × € 375".
  func shown(_ money: Phrase) -> Phrase {
    let times = factor == 1 ? "" : "\(factor) × "
    let parts = divisor == 1 ? "" : " ÷ \(divisor)"
    return Phrase(en: times + money.en + parts, nl: times + money.nl + parts)
  }
}
