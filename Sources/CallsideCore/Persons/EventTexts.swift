extension Event {
  /// Everything in it that somebody wrote, and that may name a person; names of fields are part of it.
  public var texts: [String] {
    switch self {
    case .leadAdded(let added): [added.name] + added.fields.flatMap { [$0.key, $0.value] }
    case .leadChanged(let change):
      [change.name].compactMap(\.self) + change.fields.flatMap { [$0.key, $0.value] }
    case .contactSet(let contact):
      contact.names + [contact.title, contact.evidence].compactMap(\.self)
    case .noted(let text, _): [text]
    case .answered(_, let value, _, _, _): value.words.map { [$0] } ?? []
    case .callingGroundGiven(let ground):
      [ground.evidence, ground.person, ground.purpose].compactMap(\.self)
    case .putOff(_, _, let reason), .closed(_, let reason): [reason]
    case .phaseMoved(_, let because): [because].compactMap(\.self)
    case .callStarted, .stepPassed, .wentTo, .objectionRaised, .callEnded, .nextStepSet,
      .nextStepDropped, .objectedToCalls, .graded, .chanceGiven, .reopened, .merged, .withdrawn,
      .forgotten, .erased, .unknown:
      []
    }
  }

  /// Returns the event with its texts changed; who a contact is stays, and only what is said of them changes.
  ///
  /// - Parameters:
  ///   - leadName: Changes the name of a lead.
  ///   - field: Returns what a field becomes, or nil to leave it out.
  ///   - text: Changes any other text.
  func changing(
    leadName: (String) -> String, field: (_ name: String, _ text: String) -> String?,
    text change: (String) -> String
  ) -> Event {
    func fields(_ fields: [String: String]) -> [String: String] {
      var changed: [String: String] = [:]
      for (name, text) in fields { changed[name] = field(name, text) }
      return changed
    }
    switch self {
    case .leadAdded(var added):
      added.name = leadName(added.name)
      added.fields = fields(added.fields)
      return .leadAdded(added)
    case .leadChanged(var lead):
      lead.name = lead.name.map(leadName)
      lead.fields = fields(lead.fields)
      return .leadChanged(lead)
    case .contactSet(var contact):
      contact.title = contact.title.map(change)
      contact.evidence = contact.evidence.map(change)
      return .contactSet(contact)
    case .noted(let text, let call): return .noted(change(text), call: call)
    case .answered(let question, let value, let source, let call, let step):
      return .answered(
        question: question, value.changing(change), source, call: call, step: step)
    case .callingGroundGiven(var ground):
      ground.evidence = change(ground.evidence)
      ground.person = ground.person.map(change)
      ground.purpose = ground.purpose.map(change)
      return .callingGroundGiven(ground)
    case .putOff(let manner, let until, let reason):
      return .putOff(manner, until: until, reason: change(reason))
    case .closed(let status, let reason): return .closed(status, reason: change(reason))
    case .phaseMoved(let to, let because):
      return .phaseMoved(to: to, because: because.map(change))
    case .callStarted, .stepPassed, .wentTo, .objectionRaised, .callEnded, .nextStepSet,
      .nextStepDropped, .objectedToCalls, .graded, .chanceGiven, .reopened, .merged, .withdrawn,
      .forgotten, .erased, .unknown:
      return self
    }
  }
}

extension Entry {
  /// Returns whether this is what an erasure may have left of another entry.
  public func isLeft(of whole: Entry) -> Bool {
    guard stamp == whole.stamp, lead == whole.lead else { return false }
    if event == .erased { return true }
    let (rest, old) = (event.takenApart, whole.event.takenApart)
    return rest.frame == old.frame && rest.texts.count == old.texts.count
      && zip(rest.texts, old.texts).allSatisfy { $0 == lead || Entry.isBlank($0, of: $1) }
      && rest.fields.allSatisfy { name, text in
        old.fields[name].map { Entry.isBlank(text, of: $0) } ?? false
      }
  }

  /// Returns whether a text is another one in which an ellipsis stands for some of it.
  private static func isBlank(_ text: String, of whole: String) -> Bool {
    let pieces = text.split(separator: "…", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return text == whole
    }
    guard whole.hasPrefix(first) else { return false }
    var rest = whole.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

extension Event {
  /// Its texts in order, its fields, and what it is without them.
  fileprivate var takenApart: (frame: Event, texts: [String], fields: [String: String]) {
    var texts: [String] = []
    var fields: [String: String] = [:]
    func take(_ text: String) -> String {
      texts.append(text)
      return ""
    }
    let frame = changing(
      leadName: take,
      field: { name, text in
        fields[name] = text
        return nil
      }, text: take)
    return (frame, texts, fields)
  }
}

extension AnswerValue {
  /// What it says in words; nil for choices, numbers and dates.
  var words: String? {
    switch self {
    case .text(let text), .phone(let text), .email(let text), .contact(let text): text
    case .choice, .number, .percent, .money, .date, .stretch: nil
    }
  }

  /// Returns the value with its words changed.
  fileprivate func changing(_ change: (String) -> String) -> AnswerValue {
    switch self {
    case .text(let text): .text(change(text))
    case .phone(let text): .phone(change(text))
    case .email(let text): .email(change(text))
    case .contact(let text): .contact(change(text))
    case .choice, .number, .percent, .money, .date, .stretch: self
    }
  }
}
