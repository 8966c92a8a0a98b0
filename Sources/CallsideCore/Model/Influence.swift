/// How much somebody's word counts at the customer.
public enum Influence: String, Codable, Hashable, Sendable, CaseIterable {
  case great, some, little

  /// The influence in words.
  public var phrase: Phrase {
    switch self {
    case .great: Phrase(en: "great influence", nl: "veel invloed")
    case .some: Phrase(en: "some influence", nl: "enige invloed")
    case .little: Phrase(en: "little influence", nl: "weinig invloed")
    }
  }

  /// Returns the influence typed words stand for, in either language, or nil.
  public static func read(_ text: String) -> Influence? {
    let folded = Spelling.fold(text)
    return allCases.first { influence in
      [influence.phrase.en, influence.phrase.nl].contains(folded)
        || influence.words.contains(folded)
    }
  }

  private var words: Set<String> {
    switch self {
    case .great: ["big influence", "high influence", "grote invloed", "veel te zeggen"]
    case .some: ["medium influence", "beetje invloed"]
    case .little: ["low influence", "geen invloed", "no influence", "weinig te zeggen"]
    }
  }
}
