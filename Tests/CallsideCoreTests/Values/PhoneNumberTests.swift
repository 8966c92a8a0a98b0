import CallsideTestSupport
import Testing

@testable import CallsideCore

/// How numbers are written in different countries, and what is not one.
@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("0612345678", nil, "0612345678"), ("06-1234 5678", "nl", "0612345678"),
    ("(06) 12 34 56 78", nil, "0612345678"), ("+31 (0)6 12345678", nil, "+31612345678"),
    ("0031612345678", nil, "+31612345678"), ("(+31) 6 1234 5678", nil, "+31612345678"),
    ("31612345678", nil, "+31612345678"), ("tel:+31-20-123-4567", nil, "+31201234567"),
    ("0800-1234", nil, "08001234"), ("06–1234‑5678", nil, "0612345678"),
    ("020 555 0101", nil, "0205550101"), ("06-1234567", nil, "061234567"),
    ("02 123 45 67", "be", "+3221234567"), ("0475 12 34 56", "be", "+32475123456"),
    ("32475123456", nil, "+32475123456"), ("+32 (0)475 12 34 56", nil, "+32475123456"),
    ("030 12345678", "de", "+493012345678"), ("0151/12345678", "de", "+4915112345678"),
    ("06 12 34 56 78", "fr", "+33612345678"), ("01.42.68.53.00", "fr", "+33142685300"),
    ("020 7946 0958", "gb", "+442079460958"), ("+44 (0)20 7946 0958", nil, "+442079460958"),
    ("01481 960 194", "gg", "+441481960194"),
    ("(212) 555-0123", "us", "+12125550123"), ("1-604-555-0123", "ca", "+16045550123"),
    ("06 698 12345", "it", "+390669812345"), ("+39 06 6982", nil, "+39066982"),
    ("347 123 4567", "it", "+393471234567"), ("06 1 234 5678", "hu", "+3612345678"),
    ("+36 1 234 5678", nil, "+3612345678"), ("605 1234", "ee", "+3726051234"),
    ("27 12 34", "lu", "+352271234"), ("612 34 567", "no", "+4761234567"),
    ("８ (８１２) 123-45-67", "ru", "+78121234567"),
    ("０６-１２３４５６７８", nil, "0612345678"), ("٠٦١٢٣٤٥٦٧٨", nil, "0612345678"),
  ])
  func aNumberIsReadAsItsCountryWritesIt(_ text: String, _ country: String?, _ expected: String) {
    #expect(ContactReading.phone(text, in: country) == expected)
  }

  @Test(arguments: [
    "", "+", "12", "1234567", "12345678901234567", "bel mij", "06-1234567x", "00000000",
    "11111111", "++31612345678", "+31+612345678", "12 500,00", "06\u{0}12345678",
    "06-12345678 \u{1B}[31m", "📞 06-12345678", "06️⃣12345678", "½ 12345678", "jan@bedrijf.nl",
    "+999 123456789", "06-12345678, 06-12345679", "٠٠٠٠٠٠٠٠",
  ])
  func anythingElseIsNoNumber(_ text: String) {
    #expect(ContactReading.phone(text) == nil)
  }

  @Test(arguments: [
    ("020-1112212 / 13", ["0201112212", "0201112213"], false),
    ("020-1112212/2213", ["0201112212", "0201112213"], false),
    ("06-1234567/8", ["0612345678"], false), ("(020) 123/4567", ["0201234567"], false),
    ("020-1234567/06-12345678", ["0201234567", "0612345678"], false),
    ("020-1234567 06-12345678", ["0201234567", "0612345678"], false),
    ("020-1234567\n06-12345678", ["0201234567", "0612345678"], false),
    ("020-1234567 en 06-12345678", ["0201234567", "0612345678"], false),
    ("06-12345678; 0612345678", ["0612345678"], false),
    ("Jan 06-12345678, Piet 06-23456789", ["0612345678", "0623456789"], true),
    ("06 12345678 (Jan) +32 475 12 34 56 (Luc)", ["0612345678", "+32475123456"], true),
    ("020-1234567 tst. 13", ["0201234567"], true), ("020-1234567 ext 13", ["0201234567"], true),
    ("020-1234567 toestel 13", ["0201234567"], true), ("020-1234567 x13", ["0201234567"], true),
    ("06-12345678 (na 17.30 u)", ["0612345678"], true),
    ("020-1234567 / later", ["0201234567"], true),
    ("tel. 020-1234567", ["0201234567"], true), ("📞 06-12345678", ["0612345678"], false),
    ("gebeld 12-11-2025", [], true), ("sinds 01-12-2025", [], true), ("1012 AB 13", [], true),
    ("bel mij", [], true), ("€ 12.500.000", [], true), ("", [], false),
    ("\u{1B}[2J06-12345678\u{7}", [], true),
  ])
  func numbersAreFoundAmongWords(_ text: String, _ expected: [String], _ saysMore: Bool) {
    let found = ContactReading.phones(text)
    #expect(found.numbers == expected && found.saysMore == saysMore, "\(found)")
  }

  @Test(arguments: ["06-12345678 ", "1", "(", "(0)", "+31", "/", "📞", "06-12345678,"])
  func aCellWithoutEndIsNoNumber(_ part: String) {
    let found = ContactReading.phones(String(repeating: part, count: 100_000))
    #expect(found.numbers == [] && found.saysMore)
    let long = ContactReading.phones(String(repeating: part, count: 1_900 / part.utf8.count))
    #expect(Set(long.numbers).isSubset(of: ["0612345678"]), "\(long)")
  }

  /// However a number is written, it is kept as something that is compared as one and the same.
  @Test(arguments: [
    (nil, ["0612345678", "+31 6 1234 5678", "0031612345678", "(06) 12 34 56 78", "31612345678"]),
    ("be", ["02 123 45 67", "+32 2 123 45 67", "003221234567", "+32 (0)2 1234567"]),
    ("it", ["06 698 12345", "+39 06 69812345", "00390669812345"]),
    ("hu", ["06 1 234 5678", "+36 1 2345678", "003612345678"]),
    ("us", ["(212) 555-0123", "+1 212 555 0123", "12125550123"]),
  ])
  func spellingsAreOneNumber(_ country: String?, _ spellings: [String]) {
    let international = spellings.map { text in
      ContactReading.phone(text, in: country)
        .map { Country.internationalNumber($0, from: country ?? "nl") } ?? "none: \(text)"
    }
    #expect(Set(international).count == 1, "\(international)")
    #expect(Set(spellings.dropLast().map(Country.significantDigits)).count <= 2)
  }

  @Test(arguments: [
    ("+31612345678", "nl"), ("+16045550123", "ca"), ("+12125550123", "us"), ("+18095550123", "do"),
    ("+441481960194", "gg"), ("+442079460958", "gb"), ("+390669812345", "va"),
    ("+39066512345", "it"),
    ("+77271234567", "kz"), ("+78121234567", "ru"), ("+35227123456", "lu"), ("+358401234567", "fi"),
    ("+4779123456", "sj"), ("+467001234567", "se"), ("+999123456", nil), ("+", nil), ("", nil),
  ])
  func theFirstDigitsTellTheCountry(_ number: String, _ country: String?) {
    #expect(Country.country(of: number) == country)
  }
}
