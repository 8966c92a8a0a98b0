import Testing

@testable import CallsideCore

/// What is wrong with what is no phone number.
struct PhoneFaultTests {
  private static let faults: [(text: String, home: String?, en: String)] = [
    ("020 123", nil, "too short a number for the Netherlands"),
    ("12", nil, "too short a number for the Netherlands"),
    ("020 1234 5678 9012", nil, "too long a number for the Netherlands"),
    ("+32 2 123 45 67 89 01", nil, "too long a number for Belgium"),
    ("02 123 45", "be", "too short a number for Belgium"),
    ("+48 12 345", nil, "too short a number for Poland"),
    ("+999 123 456 789", nil, "a number that begins with no country's code"),
    ("ask Jan", nil, "not a phone number"), ("", nil, "not a phone number"),
    ("jan@acme.nl", nil, "not a phone number"), ("+", nil, "not a phone number"),
    ("0000000000", nil, "not a phone number"),
  ]

  @Test(arguments: faults)
  func whatIsWrongIsSaid(text: String, home: String?, en: String) {
    #expect(ContactReading.phones(text, in: home).numbers.isEmpty)
    #expect(PhoneFault(of: text, in: home).phrase.en == en)
    let sentence = PhoneFault(of: text, in: home).sentence
    #expect(sentence.en != sentence.nl)
  }
}
