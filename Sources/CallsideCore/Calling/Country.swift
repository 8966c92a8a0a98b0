import Foundation

/// Countries, as their two letters of ISO 3166.
public enum Country {
  /// Where a lead is of which nobody said where it is, and whose numbers do not say so either.
  public static let presumed = "nl"

  private static let names: [(country: String, phrase: Phrase)] = [
    ("nl", Phrase(en: "the Netherlands", nl: "Nederland")),
    ("be", Phrase(en: "Belgium", nl: "België")), ("de", Phrase(en: "Germany", nl: "Duitsland")),
    ("lu", Phrase(en: "Luxembourg", nl: "Luxemburg")),
    ("fr", Phrase(en: "France", nl: "Frankrijk")),
    ("gb", Phrase(en: "the United Kingdom", nl: "het Verenigd Koninkrijk")),
    ("ch", Phrase(en: "Switzerland", nl: "Zwitserland")),
    ("at", Phrase(en: "Austria", nl: "Oostenrijk")),
    ("dk", Phrase(en: "Denmark", nl: "Denemarken")),
    ("ie", Phrase(en: "Ireland", nl: "Ierland")),
    ("us", Phrase(en: "the United States", nl: "de Verenigde Staten")),
  ]

  /// The time zones of countries that have only one.
  private static let zones: [String: String] = [
    "nl": "Europe/Amsterdam", "be": "Europe/Brussels", "de": "Europe/Berlin",
    "lu": "Europe/Luxembourg", "fr": "Europe/Paris", "gb": "Europe/London",
    "ie": "Europe/Dublin", "ch": "Europe/Zurich", "at": "Europe/Vienna",
    "dk": "Europe/Copenhagen", "no": "Europe/Oslo", "se": "Europe/Stockholm",
    "fi": "Europe/Helsinki", "it": "Europe/Rome", "pl": "Europe/Warsaw", "cz": "Europe/Prague",
    "sk": "Europe/Bratislava", "hu": "Europe/Budapest", "ro": "Europe/Bucharest",
    "bg": "Europe/Sofia", "gr": "Europe/Athens", "hr": "Europe/Zagreb", "si": "Europe/Ljubljana",
    "ee": "Europe/Tallinn", "lv": "Europe/Riga", "lt": "Europe/Vilnius", "tr": "Europe/Istanbul",
    "il": "Asia/Jerusalem", "ae": "Asia/Dubai", "in": "Asia/Kolkata", "sg": "Asia/Singapore",
    "jp": "Asia/Tokyo", "za": "Africa/Johannesburg",
  ]

  /// Returns the time zone of a country, or nil where it has several or is not known here.
  static func zone(_ country: String) -> TimeZone? {
    zones[country].flatMap(TimeZone.init(identifier:))
  }

  /// Returns a country in words.
  public static func phrase(_ country: String) -> Phrase {
    if country == "??" { return Phrase(en: "this country", nl: "dit land") }
    if let named = names.first(where: { $0.country == country }) { return named.phrase }
    let letters = country.uppercased()
    return Phrase(
      en: english.localizedString(forRegionCode: letters) ?? letters,
      nl: dutch.localizedString(forRegionCode: letters) ?? letters)
  }

  /// Returns the country a typed word stands for: its name in either language, or its two letters.
  public static func read(_ word: String) -> String? {
    let folded = Spelling.fold(word).trimmingPrefix("the ").trimmingPrefix("de ")
    let named = names.first { country, phrase in
      [phrase.en, phrase.nl].contains {
        Spelling.fold($0).trimmingPrefix("the ").trimmingPrefix("de ") == folded
      }
    }
    if let named { return named.country }
    let letters = String(folded.filter { $0 != "." })
    return otherNames[letters] ?? (hasNumbers(letters) ? letters : nil) ?? spelledOut[letters]
  }

  private static let english = Locale(identifier: "en")
  private static let dutch = Locale(identifier: "nl")

  /// The countries with telephones by their whole names in both languages.
  private static let spelledOut: [String: String] = {
    var countries: [String: String] = [:]
    for region in Locale.Region.isoRegions {
      let country = region.identifier.lowercased()
      guard hasNumbers(country) else { continue }
      for locale in [english, dutch] {
        guard let name = locale.localizedString(forRegionCode: region.identifier) else { continue }
        countries[Spelling.fold(name).filter { $0 != "." }] = country
      }
    }
    return countries
  }()

  /// What some countries are called as well.
  private static let otherNames = [
    "uk": "gb", "england": "gb", "engeland": "gb", "great britain": "gb", "groot-brittannie": "gb",
    "usa": "us", "vs": "us", "united states of america": "us", "america": "us", "amerika": "us",
    "holland": "nl", "eire": "ie", "tsjechische republiek": "cz", "czech republic": "cz",
    "slowaakse republiek": "sk", "verenigde arabische emiraten": "ae", "uae": "ae",
    "northern ireland": "gb", "noord-ierland": "gb", "scotland": "gb", "schotland": "gb",
    "wales": "gb",
    "ivoorkust": "ci", "ivory coast": "ci", "korea": "kr", "turkey": "tr", "vaticaanstad": "va",
    "bosnie": "ba", "bosnia": "ba",
  ]
}
