/// What calls are for, as far as it matters to how a rep divides a week.
///
/// The phases of the process fall into four: finding customers, warming them up, getting quotes
/// signed, and looking after those there are.
public enum CallTrack: String, Codable, Hashable, Sendable, CaseIterable {
  case new, nurture, quotes, care

  /// Finds the track of a kind of phase.
  public init(_ kind: Phase.Kind) {
    self =
      switch kind {
      case .prospect, .qualify: .new
      case .nurture: .nurture
      case .quote, .decide, .close: .quotes
      case .care: .care
      }
  }

  /// The kinds of phases on it.
  public var kinds: [Phase.Kind] { Phase.Kind.allCases.filter { CallTrack($0) == self } }

  /// The track in words.
  public var phrase: Phrase {
    switch self {
    case .new: Phrase(en: "new business", nl: "nieuwe klanten")
    case .nurture: Phrase(en: "nurture", nl: "warmhouden")
    case .quotes: Phrase(en: "quotes", nl: "offertes")
    case .care: Phrase(en: "customer care", nl: "relatiebeheer")
    }
  }

  /// Returns the track that a typed word stands for, in either language, or nil.
  public static func read(_ word: String) -> CallTrack? {
    switch Spelling.fold(word) {
    case "new", "new business", "acquisition", "nieuw", "nieuwe klanten", "acquisitie",
      "cold", "koud":
      .new
    case "nurture", "nurturing", "warmhouden", "verdieping", "warm": .nurture
    case "quotes", "quote", "offertes", "offerte": .quotes
    default: nil
    }
  }
}
