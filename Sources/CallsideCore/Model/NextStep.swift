public import Foundation

/// The one thing agreed or planned to do next for a lead.
public struct NextStep: Codable, Hashable, Sendable {
  /// What is to be done.
  public enum Action: String, Codable, Hashable, Sendable, CaseIterable {
    case call, email, meet, quote, evaluate
    /// Decide what becomes of it: go on later, or close it.
    case settle

    /// The action in the imperative, short.
    public var phrase: Phrase {
      switch self {
      case .call: Phrase(en: "call", nl: "bellen")
      case .email: Phrase(en: "email", nl: "mailen")
      case .meet: Phrase(en: "meet", nl: "afspraak")
      case .quote: Phrase(en: "send the quote", nl: "offerte sturen")
      case .evaluate: Phrase(en: "evaluate", nl: "evalueren")
      case .settle: Phrase(en: "settle", nl: "knoop doorhakken")
      }
    }

    /// The action as it is typed, in one word.
    public var word: Phrase {
      switch self {
      case .quote: Phrase(en: "quote", nl: "offerte")
      case .settle: Phrase(en: "settle", nl: "beslissen")
      case .call, .email, .meet, .evaluate: phrase
      }
    }

    /// Returns the action a typed word stands for, in either language.
    public static func read(_ word: String) -> Action? {
      switch Spelling.fold(word) {
      case "call", "bel", "bellen", "terugbellen": .call
      case "email", "mail", "mailen": .email
      case "meet", "meeting", "visit", "afspraak", "bezoek": .meet
      case "quote", "offerte": .quote
      case "evaluate", "evaluation", "evalueren", "evaluatie": .evaluate
      case "settle", "beslissen", "beslis", "knoop doorhakken", "afhandelen": .settle
      default: nil
      }
    }
  }

  /// What is to be done.
  public var action: Action
  /// When it is due.
  public var at: Date
  /// Whether the buyer heard us say so; a retry after voicemail is not promised.
  public var isPromised: Bool

  /// Makes a next step.
  public init(action: Action, at: Date, isPromised: Bool) {
    self.action = action
    self.at = at
    self.isPromised = isPromised
  }
}
