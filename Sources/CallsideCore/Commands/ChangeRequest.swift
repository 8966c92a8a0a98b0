/// A request to change particulars of a lead, as typed.
public struct ChangeRequest: Hashable, Sendable {
  var name: String?
  var phase: String?
  var particulars: LeadParticulars

  /// Makes a request of what was typed.
  public init(
    name: String? = nil, phase: String? = nil, particulars: LeadParticulars = LeadParticulars()
  ) {
    self.name = name
    self.phase = phase
    self.particulars = particulars
  }

  /// Returns the changes; a lost lead that is put into a phase before the end is open again.
  ///
  /// - Parameters:
  ///   - old: The lead's playbook until now, or nil where it cannot be read.
  ///   - playbook: The one from now on. Where it does not have the phase, one of the same kind takes
  ///     its place, else the first.
  /// - Throws: A refusal when there are none, or for a particular that cannot be read.
  public func events(
    for lead: Lead, from old: Playbook?, in playbook: Playbook, language: Language
  ) throws(Diagnostic) -> [Event] {
    var change = try self.change(in: playbook, language: language)
    if playbook.id != lead.playbook { change.playbook = playbook.id }
    var events: [Event] = change == LeadChange() ? [] : [.leadChanged(change)]
    let kind = old?.phase(lead.phase)?.kind
    let known =
      playbook.phase(lead.phase) ?? playbook.phases.first { $0.kind == kind }
      ?? playbook.phases.first
    let kept = change.playbook == nil ? lead.phase : known?.id
    let to = try phase.map { name throws(Diagnostic) in try playbook.phase(named: name).id } ?? kept
    if phase != nil, lead.status == .lost, let to, playbook.phase(to)?.kind.isOpen == true {
      events.append(.reopened)
    }
    if let to, to != lead.phase { events.append(.phaseMoved(to: to, because: nil)) }
    guard !events.isEmpty else {
      if let name = phase, let same = playbook.phase(lead.phase) {
        throw Diagnostic(
          .error, "usage",
          Phrase(
            en: "\"\(name)\" is where it is already: \(same.title)",
            nl: "daar zit hij al: \(same.title)"))
      }
      throw Diagnostic(
        .error, "usage", Phrase(en: "what changes?", nl: "wat verandert er?"),
        help: Phrase(
          en: "for example `change brouwer --legal-form bv`",
          nl: "bijvoorbeeld `wijzig brouwer --rechtsvorm bv`"))
    }
    return events
  }

  private func change(in playbook: Playbook, language: Language) throws(Diagnostic) -> LeadChange {
    var change = try particulars.read(language: language, currency: playbook.currency)
    change.name = name.map(Printable.cleaned)
    if let name = change.name, !name.contains(where: { $0.isLetter || $0.isNumber }) {
      throw .noLeadName
    }
    return change
  }
}
