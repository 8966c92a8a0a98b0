import CallsideCore
import Testing

@Suite struct ContactReadingTests {
  @Test(arguments: [
    ("+31 (0)20 123 45 67", "+31201234567"), ("020-1234567", "0201234567"),
    ("06 12 34 56 78", "0612345678"), ("0031 6 12345678", "+31612345678"),
    ("+44.20.7946.0958", "+442079460958"), ("tel:+31612345678", "+31612345678"),
    ("(020) 123/4567", "0201234567"),
  ])
  func aPhoneNumberIsReadAsDigits(_ text: String, _ expected: String) {
    #expect(ContactReading.phone(text) == expected)
  }

  @Test(arguments: [
    "", "1234567", "1234567890123456", "bel mij", "06-1234567x", "00000000", "+", "12 500,00",
    "jan@bedrijf.nl", "++31612345678",
  ])
  func whatIsNoPhoneNumberIsRefused(_ text: String) {
    #expect(ContactReading.phone(text) == nil)
  }

  @Test(arguments: [
    ("020-1234567", ["0201234567"]), ("(020) 123/4567", ["0201234567"]),
    ("020-1234567 / 06-12345678", ["0201234567", "0612345678"]),
    ("06-12000002, 0301234000", ["0612000002", "0301234000"]),
    ("+31 20 123 45 67 of 06 12 34 56 78", ["+31201234567", "0612345678"]),
    ("0201234567;", ["0201234567"]), ("bel mij", []), ("", []),
  ])
  func aCellMayHoldSeveralNumbers(_ text: String, _ expected: [String]) {
    #expect(ContactReading.phones(text).numbers == expected)
  }

  @Test(arguments: [
    ("jan@x.nl", ["jan@x.nl"]), ("jan@x.nl, info@x.nl", ["jan@x.nl", "info@x.nl"]),
    ("jan@x.nl; info@x.nl", ["jan@x.nl", "info@x.nl"]), ("jan@x.nl, later", []), ("", []),
  ])
  func aCellMayHoldSeveralAddresses(_ text: String, _ expected: [String]) {
    #expect(ContactReading.emails(text) == expected)
  }

  @Test(arguments: [
    ("jan@bedrijf.nl", "jan@bedrijf.nl"),
    (
      " Jan.de-Vries+crm@Sub.Bedrijf.co.uk ",
      "Jan.de-Vries+crm@Sub.Bedrijf.co.uk"
    ),
    ("<jan@bedrijf.nl>", "jan@bedrijf.nl"), ("mailto:jan@bedrijf.nl", "jan@bedrijf.nl"),
    ("jan at bedrijf dot nl", "jan@bedrijf.nl"),
    ("jan apenstaartje bedrijf punt nl", "jan@bedrijf.nl"),
  ])
  func aMailAddressIsRead(_ text: String, _ expected: String) {
    #expect(ContactReading.email(text) == expected)
  }

  @Test(arguments: [
    "", "jan", "jan@", "@bedrijf.nl", "jan@bedrijf", "jan@bedrijf.n", "jan@@bedrijf.nl",
    "jan@bedrijf..nl", ".jan@bedrijf.nl", "jan@-bedrijf.nl", "jan de vries@bedrijf.nl",
    "jan@bedrijf.123", "call me at noon",
  ])
  func whatIsNoMailAddressIsRefused(_ text: String) {
    #expect(ContactReading.email(text) == nil)
  }
}
