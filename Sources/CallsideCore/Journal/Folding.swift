public import Foundation

extension Lead {
  /// Returns the lead that entries add up to, or nil when none of them adds it.
  ///
  /// Entries that were withdrawn count as never made, wherever the withdrawal stands. The order
  /// of the array does not matter.
  public init?(folding entries: [Entry]) {
    let counted = Entry.counted(entries)
    guard
      let start = counted.firstIndex(where: {
        if case .leadAdded = $0.event { true } else { false }
      }),
      var lead = Lead(addedBy: counted[start])
    else { return nil }
    for (index, entry) in counted.enumerated() where index != start { lead.apply(entry) }
    self = lead
  }

  /// Makes a lead of the entry that adds it; nil for any other entry.
  public init?(addedBy entry: Entry) {
    guard case .leadAdded(let added) = entry.event else { return nil }
    self.init(
      id: entry.lead, name: added.name, playbook: added.playbook, phase: added.phase,
      owner: entry.stamp.by, createdAt: entry.stamp.at)
    source = added.source
    value = added.value
    legalForm = added.legalForm
    legalFormAt = added.legalForm.map { _ in entry.stamp.at }
    country = added.country
    zone = added.zone
    fields = added.fields
    // Who answered to marketing has shown interest: that is what makes a lead.
    if added.source == .marketing { (grade, readiness) = (.lead, .mql) }
  }

  /// Applies one more entry, later than all before it.
  ///
  /// Applying never fails: what does not fit, such as the end of a call nobody started, is taken
  /// for what it says. Withdrawals, mergers and what must be forgotten cannot be
  /// applied; fold the lead anew.
  public mutating func apply(_ entry: Entry) {
    apply(entry.event, at: entry.stamp.at, by: entry.stamp.by)
  }

  /// Applies an event that a rep brought about at a time.
  public mutating func apply(_ event: Event, at: Date, by: String) {
    switch event {
    case .leadAdded, .merged, .erased, .withdrawn, .unknown: break
    case .forgotten(let contact, _, _): if let contact { contacts.removeAll { $0.id == contact } }
    case .leadChanged(let change): apply(change, at: at)
    case .contactSet(let contact):
      if contact.isToBeCalled {
        for index in contacts.indices { contacts[index].isToBeCalled = false }
      }
      if let index = contacts.firstIndex(where: { $0.id == contact.id }) {
        let spokenAt = contacts[index].spokenAt
        contacts[index] = contact
        contacts[index].spokenAt = spokenAt
      } else {
        contacts.append(contact)
      }
    case .noted(let text, _): notes.append(Note(text: text, at: at, by: by))
    case .callStarted(let id, let phase): start(id, in: phase, at: at, by: by)
    case .stepPassed(let passed, let call): update(call) { $0.pass(passed) }
    case .wentTo(let place, let call): update(call) { $0.place = place }
    case .answered(let question, let value, let source, let call, let step):
      answers[question] = Answer(value: value, source: source, at: at, by: by)
      mergedForms?.noteAnswer(to: question)
      if let call, let step {
        update(call) { $0.pass(Call.Passed(step: step, manner: .answered)) }
      }
    case .objectionRaised(let objection, let call): update(call) { $0.objections.append(objection) }
    case .callEnded(let id, let phase, let outcome, let isAdvance, let wasReached):
      if !calls.contains(where: { $0.id == id }) { start(id, in: phase, at: at, by: by) }
      update(id) {
        $0.endedAt = at
        $0.place = []
        $0.outcome = outcome
        $0.isAdvance = isAdvance
        $0.wasReached = wasReached
      }
      // What was to be done has now been done; the call says what comes next.
      nextStep = nil
      putOff = nil
      if wasReached, grade == .suspect { grade = .prospect }
      if wasReached, let index = spokenWith(in: id) { contacts[index].spokenAt = at }
    case .nextStepSet(let step):
      nextStep = step
      appointment = Appointment(for: step, after: appointment, at: at)
      putOff = nil
      settleLastCall(of: by)
    case .nextStepDropped:
      nextStep = nil
      settleLastCall(of: by)
    case .putOff(let manner, let until, let reason):
      let new = PutOff(manner: manner, until: until, reason: reason, at: at, by: by)
      putOff = new
      putOffs.append(new)
    case .phaseMoved(let to, let because):
      phase = to
      phaseSince = at
      // What becomes of it has been decided.
      if nextStep?.action == .settle { nextStep = nil }
      if let because { overrides.append(Override(phase: to, because: because, at: at)) }
    case .objectedToCalls:
      objectedToCallsAt = at
      if nextStep?.action == .call { nextStep = nil }
    case .callingGroundGiven(let ground): callingGrounds.append(ground)
    case .graded(let grade, let readiness):
      if let grade { self.grade = grade }
      if let readiness { self.readiness = readiness }
    case .chanceGiven(let percent):
      ownChance = OwnChance(percent: percent, at: at, by: by)
    case .closed(let status, let reason):
      self.status = status
      closing = Closing(reason: reason, at: at)
      nextStep = nil
      putOff = nil
    case .reopened:
      status = .open
      closing = nil
    }
  }

  private mutating func apply(_ change: LeadChange, at: Date) {
    if let name = change.name { rename(to: name) }
    if let playbook = change.playbook { self.playbook = playbook }
    if let owner = change.owner { self.owner = owner }
    if let source = change.source { self.source = source }
    if let value = change.value { self.value = value }
    if let legalForm = change.legalForm {
      (self.legalForm, legalFormAt) = (legalForm, at)
      mergedForms?.isFilledInSince = true
    }
    if let country = change.country { self.country = country }
    if let zone = change.zone { self.zone = zone }
    for (key, text) in change.fields { fields[key] = text.isEmpty ? nil : text }
  }

  /// Gives the lead another name, and what the company itself is reached by with it.
  private mutating func rename(to name: String) {
    for place in contacts.indices
    where contacts[place].isCompany && contacts[place].name == self.name {
      contacts[place].name = name
    }
    if name != self.name, !formerNames.contains(self.name) { formerNames.append(self.name) }
    self.name = name
  }

  private mutating func start(_ call: String, in phase: String, at: Date, by: String) {
    var call = Call(id: call, phase: phase, of: playbook, by: by, startedAt: at)
    call.contact = mainContact?.id
    calls.append(call)
  }

  /// Returns the place of the person spoken with.
  ///
  /// That is whoever was asked for, else the first who was met in the call; others who came up were
  /// only named.
  private func spokenWith(in call: String) -> Int? {
    let asked = calls.last { $0.id == call }?.contact
    return contacts.firstIndex { $0.id == asked }
      ?? contacts.firstIndex { $0.id.hasPrefix(call + "-") }
      ?? contacts.firstIndex { $0.id == mainContact?.id }
  }

  private mutating func update(_ call: String, _ change: (inout Call) -> Void) {
    guard let index = calls.lastIndex(where: { $0.id == call }) else { return }
    change(&calls[index])
  }

  /// A rep's call is settled once it ended and what comes next is decided.
  private mutating func settleLastCall(of rep: String) {
    guard let index = calls.lastIndex(where: { $0.by == rep }), calls[index].endedAt != nil else {
      return
    }
    calls[index].isSettled = true
  }
}

extension Entry {
  /// Returns the entries that were neither withdrawn nor must be forgotten, in order.
  public static func counted(_ entries: [Entry]) -> [Entry] {
    var withdrawn: Set<EntryID> = []
    var forgotten = ForgottenData()
    for entry in entries {
      switch entry.event {
      case .withdrawn(let ids): withdrawn.formUnion(ids)
      case .forgotten: forgotten.meet(entry)
      default: break
      }
    }
    return entries.filter { !withdrawn.contains($0.stamp.id) && !forgotten.covers($0) }
      .sorted { $0.precedes($1) }
  }
}
