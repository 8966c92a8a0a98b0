import Foundation

/// Countries, as their two letters of ISO 3166.
public enum Country {
  /// The prefixes of international numbers by which a country is told.
  static let prefixes: [(prefix: String, country: String)] = [
    ("+31", "nl"), ("+32", "be"), ("+49", "de"), ("+352", "lu"), ("+33", "fr"), ("+44", "gb"),
    ("+41", "ch"), ("+43", "at"), ("+45", "dk"), ("+1", "us"),
  ]

  private static let names: [(country: String, phrase: Phrase)] = [
    ("nl", Phrase(en: "the Netherlands", nl: "Nederland")),
    ("be", Phrase(en: "Belgium", nl: "België")), ("de", Phrase(en: "Germany", nl: "Duitsland")),
    ("lu", Phrase(en: "Luxembourg", nl: "Luxemburg")),
    ("fr", Phrase(en: "France", nl: "Frankrijk")),
    ("gb", Phrase(en: "the United Kingdom", nl: "het Verenigd Koninkrijk")),
    ("ch", Phrase(en: "Switzerland", nl: "Zwitserland")),
    ("at", Phrase(en: "Austria", nl: "Oostenrijk")),
    ("dk", Phrase(en: "Denmark", nl: "Denemarken")),
    ("us", Phrase(en: "the United States", nl: "de Verenigde Staten")),
  ]

  /// Returns the time zone by which a country's laws begin and end, or nil.
  static func zone(_ country: String) -> TimeZone? {
    country == "nl" ? TimeZone(identifier: "Europe/Amsterdam") : nil
  }

  /// Returns a country in words.
  public static func phrase(_ country: String) -> Phrase {
    if country == "??" { return Phrase(en: "this country", nl: "dit land") }
    return names.first { $0.country == country }?.phrase ?? Phrase(same: country.uppercased())
  }

  /// Returns the country a typed word stands for: its name in either language, or two letters.
  public static func read(_ word: String) -> String? {
    let folded = Spelling.fold(word).trimmingPrefix("the ").trimmingPrefix("de ")
    let named = names.first { country, phrase in
      [phrase.en, phrase.nl].contains {
        Spelling.fold($0).trimmingPrefix("the ").trimmingPrefix("de ") == folded
      }
    }
    if let named { return named.country }
    return folded.count == 2 && folded.allSatisfy { ("a"..."z").contains($0) }
      ? String(folded) : nil
  }
}
