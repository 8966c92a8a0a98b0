import Foundation

extension Event {
  /// Reads the keys that belong to an event's kind.
  ///
  /// A word that this version does not know becomes the least that can be meant: a step was said,
  /// an answer is a guess and a text, what is to be done is a call, and a deal that was closed is
  /// not one to call about.
  init<Box: KeyedDecodingContainerProtocol>(from box: Box) throws where Box.Key == EntryKey {
    let kind = try box.decode(String.self, forKey: .kind)
    switch kind {
    case "lead-added":
      var added = LeadAdded(
        name: try box.decode(String.self, forKey: .name),
        playbook: try box.decode(String.self, forKey: .playbook),
        phase: try box.decode(String.self, forKey: .phase),
        source: try box.wordIfPresent(.source, as: Lead.Source.self),
        value: try box.moneyIfPresent(), legalForm: try box.text(.legalForm),
        fields: try box.decodeIfPresent([String: String].self, forKey: .fields) ?? [:])
      added.country = try box.text(.country)
      added.zone = try box.text(.zone)
      self = .leadAdded(added)
    case "lead-changed":
      var change = LeadChange()
      change.name = try box.text(.name)
      change.playbook = try box.text(.playbook)
      change.owner = try box.text(.owner)
      change.source = try box.wordIfPresent(.source, as: Lead.Source.self)
      change.value = try box.moneyIfPresent()
      change.legalForm = try box.text(.legalForm)
      change.country = try box.text(.country)
      change.zone = try box.text(.zone)
      change.fields = try box.decodeIfPresent([String: String].self, forKey: .fields) ?? [:]
      self = .leadChanged(change)
    case "contact-set":
      let roles = try box.decodeIfPresent([String].self, forKey: .roles) ?? []
      var contact = Contact(
        id: try box.decode(String.self, forKey: .contact),
        name: try box.decode(String.self, forKey: .name), title: try box.text(.title),
        phone: try box.text(.phone), email: try box.text(.email),
        roles: Set(roles.compactMap(Role.init)),
        stance: try box.wordIfPresent(.stance, as: Stance.self))
      contact.influence = try box.wordIfPresent(.influence, as: Influence.self)
      contact.evidence = try box.text(.evidence)
      contact.isToBeCalled = try box.decodeIfPresent(Bool.self, forKey: .main) ?? false
      contact.otherPhones = try box.decodeIfPresent([String].self, forKey: .otherPhones) ?? []
      contact.otherEmails = try box.decodeIfPresent([String].self, forKey: .otherEmails) ?? []
      contact.former = try box.decodeIfPresent([String].self, forKey: .former) ?? []
      self = .contactSet(contact)
    case "noted":
      self = .noted(try box.decode(String.self, forKey: .text), call: try box.text(.call))
    case "call-started":
      self = .callStarted(
        call: try box.decode(String.self, forKey: .call),
        phase: try box.decode(String.self, forKey: .phase))
    case "step-passed":
      self = .stepPassed(
        Call.Passed(
          step: try box.decode(String.self, forKey: .step),
          manner: try box.word(.manner, as: Call.Passed.Manner.self, orElse: .said)),
        call: try box.decode(String.self, forKey: .call))
    case "went-to":
      self = .wentTo(
        try box.decode([String].self, forKey: .place),
        call: try box.decode(String.self, forKey: .call))
    case "answered":
      guard let value = try box.answerValue() else {
        self = .unknown(kind: kind)
        return
      }
      self = .answered(
        question: try box.decode(String.self, forKey: .question), value,
        try box.word(.source, as: Answer.Source.self, orElse: .guess), call: try box.text(.call),
        step: try box.text(.step))
    case "objection-raised":
      self = .objectionRaised(
        try box.decode(String.self, forKey: .objection),
        call: try box.decode(String.self, forKey: .call))
    case "call-ended":
      self = .callEnded(
        call: try box.decode(String.self, forKey: .call),
        phase: try box.decode(String.self, forKey: .phase),
        outcome: try box.decode(String.self, forKey: .outcome),
        isAdvance: try box.decode(Bool.self, forKey: .advance),
        wasReached: try box.decode(Bool.self, forKey: .reached))
    case "next-step-set":
      self = .nextStepSet(
        NextStep(
          action: try box.word(.action, as: NextStep.Action.self, orElse: .call),
          at: try box.date(.due), isPromised: try box.decode(Bool.self, forKey: .promised)))
    case "next-step-dropped": self = .nextStepDropped
    case "put-off":
      self = .putOff(
        try box.word(.manner, as: PutOff.Manner.self, orElse: .snoozed),
        until: try box.date(.until), reason: try box.decode(String.self, forKey: .reason))
    case "phase-moved":
      self = .phaseMoved(
        to: try box.decode(String.self, forKey: .to), because: try box.text(.because))
    case "objected-to-calls": self = .objectedToCalls(call: try box.text(.call))
    case "calling-ground-given":
      // A ground that only a newer version knows makes nothing lawful here.
      guard let basis = try box.wordIfPresent(.basis, as: CallingGround.Basis.self) else {
        self = .unknown(kind: kind)
        return
      }
      self = .callingGroundGiven(
        CallingGround(
          basis: basis, evidence: try box.decode(String.self, forKey: .evidence),
          person: try box.text(.person), purpose: try box.text(.purpose),
          since: try box.date(.since),
          until: try box.contains(.until) ? box.date(.until) : nil))
    case "graded":
      self = .graded(
        try box.wordIfPresent(.grade, as: Lead.Grade.self),
        try box.wordIfPresent(.readiness, as: Lead.Readiness.self))
    case "chance-given": self = .chanceGiven(try box.decimal(.chance))
    case "closed":
      self = .closed(
        try box.word(.status, as: Lead.Status.self, orElse: .lost),
        reason: try box.decode(String.self, forKey: .reason))
    case "reopened": self = .reopened
    case "merged": self = .merged(into: try box.decode(String.self, forKey: .into))
    case "forgotten":
      self = .forgotten(
        contact: try box.text(.contact),
        marks: try box.decodeIfPresent([String].self, forKey: .marks) ?? [],
        // Before that was told apart, next to all marks were of objections.
        objected: try box.decodeIfPresent(Bool.self, forKey: .objected) ?? true)
    case "erased": self = .erased
    case "withdrawn":
      self = .withdrawn(
        try box.decode([String].self, forKey: .entries).compactMap { EntryID($0) })
    default: self = .unknown(kind: kind)
    }
  }

  /// Writes the kind and the keys that belong to it.
  func encode(to box: inout KeyedEncodingContainer<EntryKey>, zone: TimeZone) throws {
    try box.encode(kind, forKey: .kind)
    switch self {
    case .leadAdded(let lead):
      try box.encode(lead.name, forKey: .name)
      try box.encode(lead.playbook, forKey: .playbook)
      try box.encode(lead.phase, forKey: .phase)
      try box.encodeIfPresent(lead.source?.rawValue, forKey: .source)
      try box.encode(money: lead.value)
      try box.encodeIfPresent(lead.legalForm, forKey: .legalForm)
      try box.encodeIfPresent(lead.country, forKey: .country)
      try box.encodeIfPresent(lead.zone, forKey: .zone)
      if !lead.fields.isEmpty { try box.encode(lead.fields, forKey: .fields) }
    case .leadChanged(let change):
      try box.encodeIfPresent(change.name, forKey: .name)
      try box.encodeIfPresent(change.playbook, forKey: .playbook)
      try box.encodeIfPresent(change.owner, forKey: .owner)
      try box.encodeIfPresent(change.source?.rawValue, forKey: .source)
      try box.encode(money: change.value)
      try box.encodeIfPresent(change.legalForm, forKey: .legalForm)
      try box.encodeIfPresent(change.country, forKey: .country)
      try box.encodeIfPresent(change.zone, forKey: .zone)
      if !change.fields.isEmpty { try box.encode(change.fields, forKey: .fields) }
    case .contactSet(let contact):
      try box.encode(contact.id, forKey: .contact)
      try box.encode(contact.name, forKey: .name)
      try box.encodeIfPresent(contact.title, forKey: .title)
      try box.encodeIfPresent(contact.phone, forKey: .phone)
      try box.encodeIfPresent(contact.email, forKey: .email)
      if !contact.roles.isEmpty {
        try box.encode(contact.roles.map(\.rawValue).sorted(), forKey: .roles)
      }
      try box.encodeIfPresent(contact.stance?.rawValue, forKey: .stance)
      try box.encodeIfPresent(contact.influence?.rawValue, forKey: .influence)
      try box.encodeIfPresent(contact.evidence, forKey: .evidence)
      if contact.isToBeCalled { try box.encode(true, forKey: .main) }
      if !contact.otherPhones.isEmpty {
        try box.encode(contact.otherPhones, forKey: .otherPhones)
      }
      if !contact.otherEmails.isEmpty {
        try box.encode(contact.otherEmails, forKey: .otherEmails)
      }
      if !contact.former.isEmpty { try box.encode(contact.former, forKey: .former) }
    case .noted(let text, let call):
      try box.encode(text, forKey: .text)
      try box.encodeIfPresent(call, forKey: .call)
    case .callStarted(let call, let phase):
      try box.encode(call, forKey: .call)
      try box.encode(phase, forKey: .phase)
    case .stepPassed(let passed, let call):
      try box.encode(call, forKey: .call)
      try box.encode(passed.step, forKey: .step)
      try box.encode(passed.manner.rawValue, forKey: .manner)
    case .wentTo(let place, let call):
      try box.encode(call, forKey: .call)
      try box.encode(place, forKey: .place)
    case .answered(let question, let value, let source, let call, let step):
      try box.encode(question, forKey: .question)
      try box.encode(answer: value, zone: zone)
      try box.encode(source.rawValue, forKey: .source)
      try box.encodeIfPresent(call, forKey: .call)
      try box.encodeIfPresent(step, forKey: .step)
    case .objectionRaised(let objection, let call):
      try box.encode(objection, forKey: .objection)
      try box.encode(call, forKey: .call)
    case .callEnded(let call, let phase, let outcome, let isAdvance, let wasReached):
      try box.encode(call, forKey: .call)
      try box.encode(phase, forKey: .phase)
      try box.encode(outcome, forKey: .outcome)
      try box.encode(isAdvance, forKey: .advance)
      try box.encode(wasReached, forKey: .reached)
    case .nextStepSet(let step):
      try box.encode(step.action.rawValue, forKey: .action)
      try box.encode(step.at, forKey: .due, zone: zone)
      try box.encode(step.isPromised, forKey: .promised)
    case .putOff(let manner, let until, let reason):
      try box.encode(manner.rawValue, forKey: .manner)
      try box.encode(until, forKey: .until, zone: zone)
      try box.encode(reason, forKey: .reason)
    case .phaseMoved(let to, let because):
      try box.encode(to, forKey: .to)
      try box.encodeIfPresent(because, forKey: .because)
    case .objectedToCalls(let call): try box.encodeIfPresent(call, forKey: .call)
    case .callingGroundGiven(let ground):
      try box.encode(ground.basis.rawValue, forKey: .basis)
      try box.encode(ground.evidence, forKey: .evidence)
      try box.encodeIfPresent(ground.person, forKey: .person)
      try box.encodeIfPresent(ground.purpose, forKey: .purpose)
      try box.encode(ground.since, forKey: .since, zone: zone)
      if let until = ground.until { try box.encode(until, forKey: .until, zone: zone) }
    case .graded(let grade, let readiness):
      try box.encodeIfPresent(grade?.rawValue, forKey: .grade)
      try box.encodeIfPresent(readiness?.rawValue, forKey: .readiness)
    case .chanceGiven(let percent): try box.encode("\(percent)", forKey: .chance)
    case .closed(let status, let reason):
      try box.encode(status.rawValue, forKey: .status)
      try box.encode(reason, forKey: .reason)
    case .merged(let into): try box.encode(into, forKey: .into)
    case .forgotten(let contact, let marks, let objected):
      try box.encodeIfPresent(contact, forKey: .contact)
      if !marks.isEmpty { try box.encode(marks, forKey: .marks) }
      if !objected { try box.encode(objected, forKey: .objected) }
    case .withdrawn(let entries):
      try box.encode(entries.map(\.description), forKey: .entries)
    case .nextStepDropped, .reopened, .erased, .unknown: break
    }
  }

  /// The name of the event's kind in the file.
  public var kind: String {
    switch self {
    case .leadAdded: "lead-added"
    case .leadChanged: "lead-changed"
    case .contactSet: "contact-set"
    case .noted: "noted"
    case .callStarted: "call-started"
    case .stepPassed: "step-passed"
    case .wentTo: "went-to"
    case .answered: "answered"
    case .objectionRaised: "objection-raised"
    case .callEnded: "call-ended"
    case .nextStepSet: "next-step-set"
    case .nextStepDropped: "next-step-dropped"
    case .putOff: "put-off"
    case .phaseMoved: "phase-moved"
    case .objectedToCalls: "objected-to-calls"
    case .callingGroundGiven: "calling-ground-given"
    case .graded: "graded"
    case .chanceGiven: "chance-given"
    case .closed: "closed"
    case .reopened: "reopened"
    case .merged: "merged"
    case .forgotten: "forgotten"
    case .erased: "erased"
    case .withdrawn: "withdrawn"
    case .unknown(let kind): kind
    }
  }
}
