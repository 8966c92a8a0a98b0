public import Foundation

/// The company we want as a customer, with its contacts and its deal.
///
/// A lead is only ever made by applying its entries in order (see ``Lead/apply(_:)``), so the
/// same entries give the same lead on every machine.
public struct Lead: Codable, Hashable, Sendable, Identifiable {
  /// Whether the deal is still to be won.
  public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
    case open, won, lost

    /// The status in one word.
    public var word: Phrase {
      switch self {
      case .open: Phrase(same: "open")
      case .won: Phrase(en: "won", nl: "gewonnen")
      case .lost: Phrase(en: "lost", nl: "verloren")
      }
    }

    /// Whether a text is exactly the word for a status in either language.
    static func isName(_ text: String) -> Bool {
      allCases.contains { [$0.word.en, $0.word.nl].contains(text) }
    }

    /// Returns the status a typed word stands for, in either language.
    public static func read(_ word: String) -> Status? {
      switch Spelling.fold(word) {
      case "open": .open
      case "won", "gewonnen": .won
      case "lost", "verloren": .lost
      default: nil
      }
    }
  }

  /// How far it has come towards us: suspected, fitting and contacted, or interested.
  public enum Grade: String, Codable, Hashable, Sendable, CaseIterable {
    case suspect, prospect, lead
  }

  /// Who says that it is ready for sales: nobody yet, marketing, or sales.
  public enum Readiness: String, Codable, Hashable, Sendable, CaseIterable {
    case none, mql, sql
  }

  /// Where it came from.
  public enum Source: String, Codable, Hashable, Sendable, CaseIterable {
    case marketing, cold, offline

    /// The source as it is typed, in one word.
    public var word: Phrase {
      switch self {
      case .marketing: Phrase(same: "marketing")
      case .cold: Phrase(en: "cold", nl: "koud")
      case .offline: Phrase(en: "offline", nl: "persoonlijk")
      }
    }

    /// The source in words.
    public var phrase: Phrase {
      switch self {
      case .marketing: Phrase(en: "marketing", nl: "marketing")
      case .cold: Phrase(en: "a list (cold)", nl: "een lijst (koud)")
      case .offline: Phrase(en: "met in person", nl: "persoonlijk ontmoet")
      }
    }
  }

  /// Something written down about the lead.
  public struct Note: Codable, Hashable, Sendable {
    /// The words.
    public var text: String
    /// When.
    public var at: Date
    /// By whom.
    public var by: String
  }

  /// A move to another phase although the exit condition did not hold.
  public struct Override: Codable, Hashable, Sendable {
    /// The id of the phase it moved to.
    public var phase: String
    /// The rep's reason.
    public var because: String
    /// When.
    public var at: Date
  }

  /// How the deal ended.
  public struct Closing: Codable, Hashable, Sendable {
    /// The reason: an id from the playbook, or free words.
    public var reason: String
    /// When.
    public var at: Date
  }

  /// The chance as the rep sees it, in percent from 0 to 100.
  public struct OwnChance: Codable, Hashable, Sendable {
    /// The percentage.
    public var percent: Decimal
    /// When it was given.
    public var at: Date
    /// By whom.
    public var by: String
  }

  /// Six random letters and digits.
  public var id: String
  /// The company's name.
  public var name: String
  /// The names of leads that turned out to be this one.
  public var otherNames: [String] = []
  /// The names it had before, oldest first.
  public var formerNames: [String] = []
  /// The id of its playbook.
  public var playbook: String
  /// The id of the phase it is in.
  public var phase: String
  /// When it entered that phase.
  public var phaseSince: Date
  /// When it was added.
  public var createdAt: Date
  /// The rep who looks after it.
  public var owner: String
  /// Whether the deal is still to be won.
  public var status: Status = .open
  /// Suspect, prospect or lead.
  public var grade: Grade = .suspect
  /// None, marketing-qualified or sales-qualified.
  public var readiness: Readiness = .none
  /// Where it came from.
  public var source: Source?
  /// What the deal is worth.
  public var value: Money?
  /// The legal form as typed, such as "bv" or "eenmanszaak".
  public var legalForm: String?
  /// When the legal form was filled in, or nil.
  public var legalFormAt: Date?
  /// What it and another lead were known as in law before they were merged; nil where none was.
  var mergedForms: MergedLegalForms?
  /// The two letters of its country, or nil when nobody said.
  public var country: String?
  /// The IANA name of its time zone; nil for the rep's.
  public var zone: String?
  /// Anything else, by name.
  public var fields: [String: String] = [:]
  /// The people, in the order they were met.
  public var contacts: [Contact] = []
  /// The latest answer to each question, by question id.
  public var answers: [String: Answer] = [:]
  /// All calls and attempts, oldest first.
  public var calls: [Call] = []
  /// Everything written down, oldest first.
  public var notes: [Note] = []
  /// Every move against an exit condition, oldest first.
  public var overrides: [Override] = []
  /// What is to be done next, or nil.
  public var nextStep: NextStep?
  /// The appointment that the last next step was, as a calendar knows it.
  public var appointment: Appointment?
  /// Until when it was last put aside, unless something happened since.
  public var putOff: PutOff?
  /// Every time it was put aside, oldest first.
  public var putOffs: [PutOff] = []
  /// The rep's own chance, or nil when none was given.
  public var ownChance: OwnChance?
  /// When somebody there said not to want any more calls, or nil.
  public var objectedToCallsAt: Date?
  /// What makes calling there lawful, as far as that was recorded, oldest first.
  public var callingGrounds: [CallingGround] = []
  /// How it ended, or nil while open.
  public var closing: Closing?

  /// Makes a lead that has just been added.
  public init(
    id: String, name: String, playbook: String, phase: String, owner: String, createdAt: Date
  ) {
    self.id = id
    self.name = name
    self.playbook = playbook
    self.phase = phase
    self.phaseSince = createdAt
    self.createdAt = createdAt
    self.owner = owner
  }

  /// The last call that ended, or nil.
  public var lastCall: Call? { calls.last { $0.endedAt != nil } }

  /// Whether nobody may call there any more.
  public var objectsToCalls: Bool { objectedToCallsAt != nil }

  /// The call that is still to be finished, or nil.
  public var openCall: Call? { calls.last.flatMap { $0.isSettled ? nil : $0 } }

  /// Returns the call that a rep is still to finish, or nil.
  public func openCall(of rep: String) -> Call? {
    calls.last { $0.by == rep }.flatMap { $0.isSettled ? nil : $0 }
  }

  /// How often we tried in vain since somebody was last reached, or since it came into its phase.
  public var attempts: Int { lastAttempts.count }

  /// Those attempts, newest first.
  var lastAttempts: [Call] {
    calls.reversed().prefix { call in
      call.endedAt.map { $0 >= phaseSince && !call.wasReached } ?? true
    }
    .filter { $0.endedAt != nil }
  }

  /// When anything was last done with the lead by phone.
  public var lastTouch: Date? { lastCall?.endedAt }

  /// Returns the contacts that play a role.
  public func contacts(in role: Role) -> [Contact] {
    contacts.filter { $0.roles.contains(role) }
  }

  /// The person to ask for: whom we were told to call, else the decider, else who came first.
  ///
  /// Whoever answers at reception is not asked for, nor is the company itself, whose number may
  /// stand among the contacts.
  public var mainContact: Contact? {
    contacts.first(where: \.isToBeCalled) ?? contacts(in: .decider).first
      ?? contacts.first { $0.roles != [.gatekeeper] && !$0.isCompany }
  }

  /// Whose number is dialled: that of the person to ask for, else of anybody with one.
  public var contactToDial: Contact? {
    if let contact = mainContact, contact.phone != nil { return contact }
    return contacts.first { $0.phone != nil }
  }
}

extension Lead {
  /// Returns the lead as a call sees it: without answers from before it to questions that each
  /// call asks afresh.
  public func asKnown(inCallSince start: Date, with playbook: Playbook) -> Lead {
    var known = self
    // By their places, as going through the questions themselves would copy every one of them.
    for index in playbook.questions.indices where playbook.questions[index].isAskedAfresh {
      let id = playbook.questions[index].id
      if let answer = answers[id], answer.at < start { known.answers[id] = nil }
    }
    return known
  }
}
