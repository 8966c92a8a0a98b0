public import Foundation

/// A typed question of a playbook.
public struct Question: Codable, Hashable, Sendable, Identifiable {
  /// What can be answered.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case choice, yesNo = "yes-no", text, number, money, percent, date, phone, email, contact
  }

  /// One possible answer.
  public struct Choice: Codable, Hashable, Sendable, Identifiable {
    /// The id, as conditions name it.
    public var id: String
    /// The words shown.
    public var label: String
    /// The points the chance moves, counted at a chance of 50 %.
    public var chance: Double
    /// Whom the law sees behind a lead that answers so; nil where the answer does not say.
    public var person: LegalPerson?

    /// Makes a choice.
    public init(id: String, label: String, chance: Double = 0) {
      self.id = id
      self.label = label
      self.chance = chance
    }
  }

  /// The id, as scripts and conditions name it.
  public var id: String
  /// The question as said aloud.
  public var ask: String
  /// Why it is asked.
  public var why: String
  /// What the answer changes, or nil.
  public var changes: String?
  /// What can be answered.
  public var kind: Kind
  /// The possible answers of a choice or a yes-no question, in order; else empty.
  public var choices: [Choice] = []
  /// What a number counts, such as "medewerkers".
  public var unit: String?
  /// The least number that makes sense.
  public var min: Decimal?
  /// The greatest number that makes sense.
  public var max: Decimal?
  /// The time an amount is for, such as a year; nil for an amount at once.
  public var per: Period?
  /// Whether a date must lie ahead.
  public var liesAhead = false
  /// Whether the person named is the one to ask for from now on.
  public var namesWhomToCall = false
  /// The question whose answer names the person that a number or mail address belongs to, or nil.
  public var person: String?
  /// Whether it is asked anew in every call, whatever was answered before.
  public var isAskedAfresh = false
  /// A hint on asking on.
  public var tip: String?
  /// Framework tags such as `BANT.budget`.
  public var tags: [String] = []
  /// The ids under which it was asked before; what was answered then still counts.
  public var was: [String] = []

  /// Makes a question.
  public init(id: String, ask: String, why: String, kind: Kind) {
    self.id = id
    self.ask = ask
    self.why = why
    self.kind = kind
  }

  /// Returns the choice with an id, or nil.
  public func choice(_ id: String) -> Choice? { choices.first { $0.id == id } }

  /// The id as words, for lists: `besluit-datum` reads "besluit datum".
  public var title: String { id.replacing("-", with: " ") }
}
