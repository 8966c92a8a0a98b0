/// A language the program speaks.
public enum Language: String, Codable, Hashable, Sendable, CaseIterable {
  case en, nl
}
