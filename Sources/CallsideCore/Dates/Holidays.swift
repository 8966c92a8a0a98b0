public import Foundation

/// The days on which nobody picks up: a country's public holidays.
///
/// They are computed, not listed, so they hold for any year. Good Friday is not among the Dutch
/// ones, although many take it off; Liberation Day is a day off only in lustrum years.
public enum Holidays: String, Codable, Hashable, Sendable, CaseIterable {
  case nl, none

  /// Returns the name of the holiday a moment falls on, or nil.
  public func name(at date: Date, calendar: Calendar) -> Phrase? {
    name(on: calendar.civilDay(of: date))
  }

  /// Returns the name of the holiday a day is, or nil.
  func name(on day: CivilDay) -> Phrase? {
    guard self == .nl else { return nil }
    let year = day.year
    return Self.dutch.first { feast, _ in
      feast.day(in: year) == day && (feast != .liberation || year.isMultiple(of: 5))
    }?.name
  }

  private static let dutch: [(feast: Feast, name: Phrase)] = [
    (.newYear, Phrase(en: "New Year's Day", nl: "Nieuwjaarsdag")),
    (.easter, Phrase(en: "Easter Sunday", nl: "Eerste Paasdag")),
    (.easterMonday, Phrase(en: "Easter Monday", nl: "Tweede Paasdag")),
    (.kingsDay, Phrase(en: "King's Day", nl: "Koningsdag")),
    (.liberation, Phrase(en: "Liberation Day", nl: "Bevrijdingsdag")),
    (.ascension, Phrase(en: "Ascension Day", nl: "Hemelvaartsdag")),
    (.whitSunday, Phrase(en: "Whit Sunday", nl: "Eerste Pinksterdag")),
    (.whitMonday, Phrase(en: "Whit Monday", nl: "Tweede Pinksterdag")),
    (.christmas, Phrase(en: "Christmas Day", nl: "Eerste Kerstdag")),
    (.boxingDay, Phrase(en: "Boxing Day", nl: "Tweede Kerstdag")),
  ]
}
