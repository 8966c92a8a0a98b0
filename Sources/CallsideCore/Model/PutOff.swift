public import Foundation

/// A suggestion that a rep put aside, and why; it always comes back.
public struct PutOff: Codable, Hashable, Sendable {
  /// How it was put aside.
  public enum Manner: String, Codable, Hashable, Sendable, CaseIterable {
    /// Not today.
    case skipped
    /// Not before a moment.
    case snoozed

    /// The manner in a word.
    public var phrase: Phrase {
      switch self {
      case .skipped: Phrase(en: "skipped", nl: "overgeslagen")
      case .snoozed: Phrase(en: "snoozed", nl: "uitgesteld")
      }
    }
  }

  /// How.
  public var manner: Manner
  /// The moment from which it is shown again.
  public var until: Date
  /// The rep's reason.
  public var reason: String
  /// When it was put aside.
  public var at: Date
  /// By whom.
  public var by: String
}
