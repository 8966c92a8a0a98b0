import CallsideCore
import Foundation

/// Who decides at a lead, as scripts read it; the names are a contract.
struct DMUJSON: Encodable {
  struct Person: Encodable {
    var name: String
    var title: String?
    var stance: String?
    var influence: String?
    var evidence: String?
    var spokenAt: String?

    enum CodingKeys: String, CodingKey {
      case name, title, stance, influence, evidence
      case spokenAt = "spoken_at"
    }
  }

  struct Row: Encodable {
    var role: String
    var people: [Person]
    var neededFrom: String?
    var isGap: Bool

    enum CodingKeys: String, CodingKey {
      case role, people
      case neededFrom = "needed_from"
      case isGap = "is_gap"
    }
  }

  struct Question: Encodable {
    var role: String
    var whom: String?
  }

  let lead: SuggestionJSON.LeadName
  let roles: [Row]
  let others: [Person]
  let questions: [Question]
  let onlyContact: String?

  enum CodingKeys: String, CodingKey {
    case lead, roles, others, questions
    case onlyContact = "only_contact"
  }

  init(_ map: DMUMap, of lead: Lead, zone: TimeZone) {
    func person(_ contact: Contact) -> Person {
      Person(
        name: contact.name, title: contact.title, stance: contact.stance?.rawValue,
        influence: contact.influence?.rawValue, evidence: contact.evidence,
        spokenAt: contact.spokenAt.map { ISODate.text($0, in: zone) })
    }
    self.lead = SuggestionJSON.LeadName(id: lead.id, name: lead.name)
    roles = map.rows.map {
      Row(
        role: $0.role.rawValue, people: $0.people.map(person), neededFrom: $0.neededFrom,
        isGap: $0.isGap)
    }
    others = map.others.map(person)
    questions = map.questions.map { Question(role: $0.role.rawValue, whom: $0.whom?.name) }
    onlyContact = map.onlyContact?.name
  }
}

/// How sure we are of one framework's parts, as scripts read it; the names are a contract.
struct ScorecardJSON: Encodable {
  struct Part: Encodable {
    var name: String
    var level: Int
    var question: String?
    var person: String?
    var ask: String?
  }

  let framework: String
  let points: Int
  let most: Int
  let parts: [Part]

  init(_ card: Scorecard) {
    framework = card.framework.name
    points = card.points
    most = card.most
    parts = card.parts.map {
      Part(
        name: $0.name, level: $0.level.rawValue, question: $0.question, person: $0.person,
        ask: $0.ask)
    }
  }
}
