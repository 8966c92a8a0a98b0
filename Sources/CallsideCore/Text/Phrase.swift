/// A message in both languages.
///
/// Both labels are required, so a missing translation does not compile.
public struct Phrase: Codable, Hashable, Sendable {
  /// The English words.
  public var en: String
  /// The Dutch words.
  public var nl: String

  /// Makes a phrase of its two wordings.
  public init(en: String, nl: String) {
    self.en = en
    self.nl = nl
  }

  /// Makes a phrase that is the same in both languages, such as a name.
  public init(same text: String) {
    self.init(en: text, nl: text)
  }

  /// Returns the wording in a language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .en: en
    case .nl: nl
    }
  }
}

extension Array where Element == Phrase {
  /// Returns one phrase of all, with a separator between them.
  public func joined(separator: String) -> Phrase {
    Phrase(
      en: map(\.en).joined(separator: separator), nl: map(\.nl).joined(separator: separator))
  }
}
