public import Foundation

/// Something recorded that makes calling a human being lawful, with its evidence.
public struct CallingGround: Codable, Hashable, Sendable {
  /// What kind of ground it is.
  public enum Basis: String, Codable, Hashable, Sendable, CaseIterable {
    /// Permission, given beforehand by one person for one purpose.
    case consent
    /// A number that was published to receive offers such as ours.
    case published
    /// A customer, called about something like what was bought.
    case customer

    /// The ground in words.
    public var phrase: Phrase {
      switch self {
      case .consent: Phrase(en: "permission", nl: "toestemming")
      case .published:
        Phrase(en: "number published for offers", nl: "nummer staat open voor aanbod")
      case .customer: Phrase(en: "existing customer", nl: "bestaande klant")
      }
    }

    /// Returns the ground a typed word stands for, in either language.
    public static func read(_ word: String) -> Basis? {
      switch Spelling.fold(word) {
      case "consent", "permission", "toestemming", "opt-in", "optin": .consent
      case "published", "gepubliceerd", "publicatie": .published
      case "customer", "klant", "bestaande klant": .customer
      default: nil
      }
    }
  }

  /// What kind of ground it is.
  public var basis: Basis
  /// Where it can be proved: a mail, a form, a link.
  public var evidence: String
  /// Who gave it; permission belongs to a person, not to a number.
  public var person: String?
  /// What they may be called about.
  public var purpose: String?
  /// Since when it holds.
  public var since: Date
  /// The moment from which it holds no more, or nil.
  public var until: Date?

  /// Makes a ground.
  public init(
    basis: Basis, evidence: String, person: String? = nil, purpose: String? = nil, since: Date,
    until: Date? = nil
  ) {
    self.basis = basis
    self.evidence = evidence
    self.person = person
    self.purpose = purpose
    self.since = since
    self.until = until
  }

  /// Returns whether it holds at a moment.
  func holds(at date: Date) -> Bool { since <= date && until.map { date < $0 } ?? true }
}

/// What the seller is, where the law makes an exception for it.
public enum Sector: String, Codable, Hashable, Sendable, CaseIterable {
  /// An organisation for a charitable or idealistic end.
  case charity
  /// A lottery for such an end.
  case lottery
  /// A publisher of newspapers, weeklies or magazines.
  case publisher
}
