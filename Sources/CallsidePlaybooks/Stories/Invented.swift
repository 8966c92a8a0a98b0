public import CallsideCore

/// Made-up names, numbers and addresses, which belong to nobody.
public struct Invented: Sendable {
  private let language: Language

  /// Makes names in a language.
  public init(in language: Language) {
    self.language = language
  }

  /// The rep who makes the calls of stories that do not say who does.
  public var caller: Settings {
    var caller = Settings()
    switch language {
    case .nl:
      (caller.name, caller.company, caller.offer) = ("Sanne Vos", "Noorderlicht", "onze diensten")
    case .en:
      (caller.name, caller.company, caller.offer) = ("Sam Reed", "Northlight", "our services")
    }
    caller.phone = "020 555 0100"
    return caller
  }

  /// The company that is called.
  public var company: String { Phrase(en: "Example Ltd", nl: "Voorbeeld BV")[language] }

  /// What stands in the place of a note.
  public var note: String { Phrase(en: "a note", nl: "een notitie")[language] }

  /// Returns the name of a person, counting from 0; no two are the same.
  public func person(_ number: Int) -> String {
    let names = language == .nl ? Self.dutchNames : Self.englishNames
    let name = names[number % names.count]
    return number < names.count ? name : "\(name) \(Self.roman(number / names.count))"
  }

  /// Returns a telephone number, counting from 0.
  public func phone(_ number: Int) -> String {
    let digits = String(101 + number)
    return "020 555 " + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Returns the address of a person by name.
  public func email(of name: String) -> String {
    let letters = Spelling.fold(name).unicodeScalars.filter {
      ("a"..."z").contains($0) || $0 == " "
    }
    let words = String(String.UnicodeScalarView(letters)).split(separator: " ")
    return (words.first.map(String.init) ?? "info") + "@voorbeeld.example"
  }

  private static func roman(_ number: Int) -> String { String(repeating: "I", count: number + 1) }

  private static let dutchNames = [
    "Kim Jansen", "Robin Smit", "Noa Visser", "Sam Mulder", "Bo Dekker", "Jip Vermeer",
    "Lou Bakker", "Mika Postma",
  ]

  private static let englishNames = [
    "Kim Johnson", "Robin Marsh", "Alex Fisher", "Sam Miller", "Jo Baker", "Pat Turner",
    "Lou Carter", "Max Porter",
  ]
}
