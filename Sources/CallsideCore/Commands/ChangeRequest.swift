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

  /// Returns the changes.
  ///
  /// - Parameters:
  ///   - playbook: The lead's playbook from now on; where another one does not have the phase, its
  ///     first takes its place.
  /// - Throws: A refusal when there are none, or for a particular that cannot be read.
  public func events(
    for lead: Lead, in playbook: Playbook, language: Language
  ) throws(Diagnostic) -> [Event] {
    var change = try self.change(in: playbook, language: language)
    if playbook.id != lead.playbook { change.playbook = playbook.id }
    var events: [Event] = change == LeadChange() ? [] : [.leadChanged(change)]
    let known = playbook.phase(lead.phase) ?? playbook.phases.first
    let kept = change.playbook == nil ? lead.phase : known?.id
    let to = try phase.map { name throws(Diagnostic) in try playbook.phase(named: name).id } ?? kept
    if let to, to != lead.phase { events.append(.phaseMoved(to: to, because: nil)) }
    guard !events.isEmpty else {
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
