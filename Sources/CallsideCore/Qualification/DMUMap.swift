import Foundation

/// Who decides at a customer: the people by role, what is missing, and whom to ask.
public struct DMUMap: Hashable, Sendable {
  /// A role with the people who have it.
  public struct Row: Hashable, Sendable {
    /// The role.
    public var role: Role
    /// Who has it; empty where nobody is known.
    public var people: [Contact]
    /// The phase from which the playbook wants a name, or nil for never.
    public var neededFrom: String?
    /// Whether the lead's phase wants a name and has none.
    public var isGap: Bool
  }

  /// A role without anybody, with who could name somebody and the question to ask.
  public struct Question: Hashable, Sendable {
    /// The role.
    public var role: Role
    /// Whom to ask, or nil where nobody is known.
    public var whom: Contact?
    /// The question as said aloud.
    public var ask: String
  }

  /// A row for each role, in the order in which a deal meets them.
  public let rows: [Row]
  /// The people without a role.
  public let others: [Contact]
  /// What to ask whom, the gaps of this phase.
  public let questions: [Question]
  /// The only person anybody spoke with, where that is a risk; nil else.
  public let onlyContact: Contact?

  /// Makes the map of a lead.
  public init(of lead: Lead, in playbook: Playbook) {
    let people = lead.contacts.filter { !$0.isCompany }
    let required = playbook.requiredRoles(in: lead.phase)
    rows = Role.allCases.map { role in
      let known = people.filter { $0.roles.contains(role) }
      return Row(
        role: role, people: known,
        neededFrom: playbook.prompt(for: role)?.requiredFrom,
        isGap: known.isEmpty && required.contains(role))
    }
    others = people.filter(\.roles.isEmpty)
    questions = rows.filter(\.isGap).compactMap { row in
      playbook.prompt(for: row.role).map {
        Question(role: row.role, whom: DMUMap.bestToAsk(among: people), ask: $0.ask)
      }
    }
    onlyContact = DMUMap.onlyContact(of: lead, people, in: playbook)
  }

  /// Whoever is for us and was spoken with last knows best who else there is.
  private static func bestToAsk(among people: [Contact]) -> Contact? {
    func rank(_ contact: Contact) -> (Int, Date) {
      (contact.stance == .positive ? 1 : 0, contact.spokenAt ?? .distantPast)
    }
    return people.filter { $0.stance != .negative }.max { rank($0) < rank($1) }
  }

  /// From a quote on, one person who leaves or changes their mind is the end of a deal.
  private static func onlyContact(
    of lead: Lead, _ people: [Contact], in playbook: Playbook
  ) -> Contact? {
    guard lead.status == .open, let kind = playbook.phase(lead.phase)?.kind,
      [.quote, .decide, .close].contains(kind)
    else { return nil }
    let spoken = people.filter { $0.spokenAt != nil }
    return spoken.count == 1 ? spoken.first : people.count == 1 ? people.first : nil
  }
}
