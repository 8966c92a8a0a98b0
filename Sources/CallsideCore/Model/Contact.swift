public import Foundation

/// A person at the lead.
public struct Contact: Codable, Hashable, Sendable, Identifiable {
  /// The id under which the number of the company itself is kept, for want of a person.
  public static let companyID = "company"

  /// A short id, unique within the lead.
  public var id: String
  /// First and last name as given.
  public var name: String
  /// What the person does at the company, such as "directeur".
  public var title: String?
  /// A telephone number as typed.
  public var phone: String?
  /// A mail address.
  public var email: String?
  /// Further numbers, such as a mobile; the person is found by them, and not called on them first.
  public var otherPhones: [String] = []
  /// Further mail addresses.
  public var otherEmails: [String] = []
  /// Numbers and mail addresses that were taken out after somebody there objected to calls, as
  /// ``Lead/addresses`` gives them: the objection is known by them still.
  public var former: [String] = []
  /// The parts this person plays in the decision.
  public var roles: Set<Role>
  /// What the person thinks of our offer, as far as known.
  public var stance: Stance?
  /// How much the person's word counts there, as far as known.
  public var influence: Influence?
  /// How we know, in the words of whoever said so.
  public var evidence: String?
  /// When somebody last spoke with this person on the phone.
  public var spokenAt: Date?
  /// Whether this is the person to ask for, as somebody there told us.
  public var isToBeCalled = false

  /// Makes a contact.
  public init(
    id: String, name: String, title: String? = nil, phone: String? = nil, email: String? = nil,
    roles: Set<Role> = [], stance: Stance? = nil
  ) {
    self.id = id
    self.name = name
    self.title = title
    self.phone = phone
    self.email = email
    self.roles = roles
    self.stance = stance
  }

  /// Whether it stands for the company itself, which has a number and no name.
  public var isCompany: Bool { id == Contact.companyID || id.hasPrefix(Contact.companyID + "-") }

  /// All numbers, the one to call first.
  public var phones: [String] { [phone].compactMap(\.self) + otherPhones }

  /// All mail addresses, the one to write to first.
  public var emails: [String] { [email].compactMap(\.self) + otherEmails }

  /// Makes a number the one to call first; what was the first stands behind it now.
  public mutating func prefer(phone new: String) {
    otherPhones = phones.filter { $0 != new }
    phone = new
  }

  /// Makes a mail address the one to write to first; what was the first stands behind it now.
  public mutating func prefer(email new: String) {
    otherEmails = emails.filter { $0.lowercased() != new.lowercased() }
    email = new
  }

  /// Adds a number behind those that are known.
  public mutating func add(phone new: String) {
    if phone == nil {
      phone = new
    } else if !phones.contains(new) {
      otherPhones.append(new)
    }
  }

  /// Adds a mail address behind those that are known.
  public mutating func add(email new: String) {
    if email == nil {
      email = new
    } else if !emails.contains(where: { $0.lowercased() == new.lowercased() }) {
      otherEmails.append(new)
    }
  }

  /// The first word of the name.
  public var firstName: String { String(name.prefix { $0 != " " }) }

  /// Everything after the first word, with Dutch particles ("van der Meer"); nil for one word.
  public var lastName: String? {
    let rest = name.dropFirst(firstName.count).drop { $0 == " " }
    return rest.isEmpty ? nil : String(rest)
  }
}

/// A part that a person plays in the decision-making unit.
///
/// The five roles of Webster and Wind (1972), and the initiator that Bonoma added.
public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
  case initiator, user, influencer, decider, buyer, gatekeeper

  /// The role as a salesperson calls it.
  public var phrase: Phrase {
    switch self {
    case .initiator: Phrase(en: "initiator", nl: "initiatiefnemer")
    case .user: Phrase(en: "user", nl: "gebruiker")
    case .influencer: Phrase(en: "influencer", nl: "beïnvloeder")
    case .decider: Phrase(en: "decider", nl: "beslisser")
    case .buyer: Phrase(en: "buyer", nl: "inkoper")
    case .gatekeeper: Phrase(en: "gatekeeper", nl: "poortwachter")
    }
  }

  /// Returns the role a typed word stands for, in either language; accents do not matter.
  public static func read(_ word: String) -> Role? {
    let folded = Spelling.fold(word)
    return allCases.first {
      folded == $0.rawValue || folded == Spelling.fold($0.phrase.nl)
    }
  }
}

/// What a contact thinks of our offer.
public enum Stance: String, Codable, Hashable, Sendable, CaseIterable {
  case positive, neutral, negative

  /// The stance in words.
  public var phrase: Phrase {
    switch self {
    case .positive: Phrase(en: "for", nl: "voor")
    case .neutral: Phrase(en: "neutral", nl: "neutraal")
    case .negative: Phrase(en: "against", nl: "tegen")
    }
  }

  /// The stance as one mark that needs no colour.
  public var mark: String {
    switch self {
    case .positive: "+"
    case .neutral: "0"
    case .negative: "-"
    }
  }

  /// The words that stand for it, in both languages, as ``Spelling`` folds them.
  var words: Set<String> {
    switch self {
    case .positive:
      [
        "+", "for", "voor", "positive", "positief", "pro", "voorstander", "supporter", "fan",
        "enthousiast", "enthusiastic",
      ]
    case .neutral:
      ["0", "neutral", "neutraal", "twijfelt", "twijfelaar", "twijfel", "in doubt", "undecided"]
    case .negative:
      [
        "-", "against", "tegen", "negative", "negatief", "tegenstander", "opponent", "sceptisch",
        "sceptical", "skeptical",
      ]
    }
  }

  /// Returns the stance a typed word stands for, in either language.
  public static func read(_ word: String) -> Stance? {
    let folded = Spelling.fold(word)
    return allCases.first { $0.words.contains(folded) }
  }
}
