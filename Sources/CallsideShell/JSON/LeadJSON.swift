public import CallsideCore
import Foundation

/// A lead as scripts read it; the names are a contract.
public struct LeadJSON: Encodable {
  struct ChanceJSON: Encodable {
    var ladder: Double
    var own: Double?
    var learned: Double?
    var effective: Double

    func encode(to encoder: any Encoder) throws {
      var box = encoder.container(keyedBy: CodingKeys.self)
      try box.encode(ladder, forKey: .ladder)
      try box.encode(own, forKey: .own)
      try box.encode(learned, forKey: .learned)
      try box.encode(effective, forKey: .effective)
    }

    enum CodingKeys: String, CodingKey { case ladder, own, learned, effective }
  }

  struct ContactJSON: Encodable {
    var id: String
    var name: String
    var title: String?
    var phone: String?
    var email: String?
    var roles: [String]
    var stance: String?
    var influence: String?
    var evidence: String?
    var spokenAt: String?
    var main: Bool?
    var otherPhones: [String]?
    var otherEmails: [String]?
    var former: [String]?

    enum CodingKeys: String, CodingKey {
      case id, name, title, phone, email, roles, stance, influence, evidence, main, former
      case spokenAt = "spoken_at"
      case otherPhones = "other_phones"
      case otherEmails = "other_emails"
    }

    init(_ contact: Contact, zone: TimeZone) {
      id = contact.id
      name = contact.name
      title = contact.title
      phone = contact.phone
      email = contact.email
      roles = contact.roles.map(\.rawValue).sorted()
      stance = contact.stance?.rawValue
      influence = contact.influence?.rawValue
      evidence = contact.evidence
      spokenAt = contact.spokenAt.map { ISODate.text($0, in: zone) }
      main = contact.isToBeCalled ? true : nil
      otherPhones = contact.otherPhones.isEmpty ? nil : contact.otherPhones
      otherEmails = contact.otherEmails.isEmpty ? nil : contact.otherEmails
      former = contact.former.isEmpty ? nil : contact.former
    }
  }

  struct NextJSON: Encodable {
    var action: String
    var due: String
    var promised: Bool
  }

  /// Whether it may be called, and how fast.
  struct CallsJSON: Encodable {
    /// `allowed`, `ask_first` or `refused`.
    var permission: String
    var until: String?
    var attempts: Int
    var respondBy: String?

    enum CodingKeys: String, CodingKey {
      case permission, until, attempts
      case respondBy = "respond_by"
    }
  }

  struct GroundJSON: Encodable {
    var basis: String
    var evidence: String
    var person: String?
    var purpose: String?
    var since: String
    var until: String?
  }

  struct ClosingJSON: Encodable {
    var reason: String
    var at: String
  }

  struct PutOffJSON: Encodable {
    var manner: String
    var until: String
    var reason: String
  }

  private let lead: Lead
  private let kind: String?
  private let chance: ChanceJSON?
  private let calls: CallsJSON?
  private let zone: TimeZone

  /// Makes the JSON of a lead; without its playbook, kind and chance are null.
  public init(
    _ lead: Lead, in playbook: Playbook?, learned: LearnedChance?, known: KnownObjection?,
    at moment: Moment
  ) {
    let zone = moment.calendar.timeZone
    self.lead = playbook.map(lead.carried) ?? lead
    self.zone = zone
    calls = playbook.map {
      let permission = CallPermission.of(lead, in: $0, at: moment.now, known: known)
      let clock = ResponseClock(of: lead, in: $0, calendar: moment.calendar)
      return CallsJSON(
        permission: permission.word, until: permission.until.map { ISODate.text($0, in: zone) },
        attempts: lead.attempts, respondBy: clock.map { ISODate.text($0.due, in: zone) })
    }
    kind = playbook?.phase(lead.phase)?.kind.rawValue
    chance = playbook.map {
      let chance = Chance(of: lead, in: $0)
      return ChanceJSON(
        ladder: chance.ladder, own: chance.own, learned: learned?.percent,
        effective: chance.effective)
    }
  }

  private enum Key: String, CodingKey {
    case id, name, phase, kind, grade, readiness, status, value, currency, chance, owner, source
    case fields, answers, contacts, next, country, zone, calls, grounds, closing
    case legalForm = "legal_form"
    case objectedAt = "objected_at"
    case putOff = "put_off"
  }

  /// Writes every key, null where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(lead.id, forKey: .id)
    try box.encode(lead.name, forKey: .name)
    try box.encode(lead.phase, forKey: .phase)
    try box.encode(kind, forKey: .kind)
    try box.encode(lead.grade.rawValue, forKey: .grade)
    try box.encode(lead.readiness.rawValue, forKey: .readiness)
    try box.encode(lead.status.rawValue, forKey: .status)
    try box.encode(lead.value?.decimalString, forKey: .value)
    try box.encode(lead.value?.currency, forKey: .currency)
    try box.encode(chance, forKey: .chance)
    try box.encode(lead.owner, forKey: .owner)
    try box.encode(lead.source?.rawValue, forKey: .source)
    try box.encode(lead.legalForm, forKey: .legalForm)
    try box.encode(lead.country, forKey: .country)
    try box.encode(lead.zone, forKey: .zone)
    try box.encode(calls, forKey: .calls)
    try box.encode(lead.callingGrounds.map(ground), forKey: .grounds)
    try box.encode(lead.objectedToCallsAt.map(text), forKey: .objectedAt)
    try box.encode(
      lead.closing.map { ClosingJSON(reason: $0.reason, at: text($0.at)) }, forKey: .closing)
    try box.encode(lead.fields, forKey: .fields)
    try box.encode(lead.answers.mapValues { AnswerJSON($0, zone: zone) }, forKey: .answers)
    try box.encode(lead.contacts.map { ContactJSON($0, zone: zone) }, forKey: .contacts)
    try box.encode(
      lead.nextStep.map {
        NextJSON(
          action: $0.action.rawValue, due: ISODate.text($0.at, in: zone),
          promised: $0.isPromised)
      }, forKey: .next)
    try box.encode(
      lead.putOff.map {
        PutOffJSON(
          manner: $0.manner.rawValue, until: ISODate.text($0.until, in: zone), reason: $0.reason)
      }, forKey: .putOff)
  }

  private func text(_ date: Date) -> String { ISODate.text(date, in: zone) }

  private func ground(_ ground: CallingGround) -> GroundJSON {
    GroundJSON(
      basis: ground.basis.rawValue, evidence: ground.evidence, person: ground.person,
      purpose: ground.purpose, since: text(ground.since), until: ground.until.map(text))
  }
}

extension CallPermission {
  /// The permission as scripts read it.
  fileprivate var word: String {
    switch self {
    case .allowed: "allowed"
    case .askFirst: "ask_first"
    case .refused: "refused"
    }
  }
}
