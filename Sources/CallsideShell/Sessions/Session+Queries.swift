public import CallsideCore
import CallsideStore
import Foundation

/// What commands ask of a session.
extension Session {
  /// Shows the best suggestions, at most one a lead.
  public mutating func showNext(limit: Int) throws {
    let store = try store()
    let suggestions = store.queue(at: moment.now, limit: max(1, limit))
    if options.isJSON { return try show(json: suggestions.map(json)) }
    var page = page
    page.addSuggestions(suggestions)
    if suggestions.isEmpty, let later = store.queue(at: .distantFuture, limit: 1).first {
      page.addUpcoming(later)
    }
    show(page)
  }

  /// Shows every term of a lead's suggestions and of its chance.
  public func showReasons(for lead: Lead) throws {
    let playbook = try playbook(of: lead)
    let suggestions = Coach.suggestions(
      for: lead, in: playbook, calendar: surroundings.calendar)
    if options.isJSON { return try show(json: suggestions.map(json)) }
    var page = page
    page.addReasons(for: lead, in: playbook, suggestions)
    show(page)
  }

  /// Shows leads of a status, in a phase or of an owner; nil leaves a condition out.
  public mutating func showList(
    status: Lead.Status?, phase: String?, owner: String?, limit: Int
  ) throws {
    let store = try store()
    let leads = store.list(status: status, phase: phase, owner: owner, limit: max(1, limit))
    let isFiltered = status != nil || phase != nil || owner != nil
    try show(leads, of: isFiltered ? leads.count : store.leadCount)
  }

  /// Shows leads by any words about them.
  public mutating func showFound(_ text: String, limit: Int) throws {
    let store = try store()
    let leads = try store.search(Printable.cleaned(text), limit: max(1, limit))
      .compactMap { try store.lead($0.id) }
    try show(leads, of: leads.count)
  }

  /// Shows everything that is kept about a lead.
  public func showAll(of lead: Lead) throws {
    let playbook = library.lastGood(lead.playbook)
    if options.isJSON {
      return try show(
        json: LeadJSON(lead, in: playbook, zone: zone))
    }
    var page = page
    try page.addLead(lead, in: playbook ?? self.playbook(of: lead))
    show(page)
  }

  /// Takes back what this rep recorded last.
  public mutating func undo() throws {
    let store = try store()
    guard let batch = store.lastBatch(of: writer), let first = batch.first else {
      throw Diagnostic.nothingToUndo
    }
    let name = try store.lead(first.lead)?.name ?? first.lead
    try withdraw(batch)
    var page = page
    page.addUndone(batch, lead: name)
    show(page)
  }

  private func show(_ leads: [Lead], of total: Int) throws {
    let playbooks = leads.map { library.lastGood($0.playbook) }
    if options.isJSON {
      return try show(json: zip(leads, playbooks).map { LeadJSON($0, in: $1, zone: zone) })
    }
    var page = page
    page.addList(leads, in: playbooks, total: total)
    show(page)
  }

  private func json(_ suggestion: Suggestion) -> SuggestionJSON {
    SuggestionJSON(
      suggestion, at: moment.now, zone: zone, language: language)
  }
}

extension Diagnostic {
  fileprivate static let nothingToUndo = Diagnostic(
    .error, "nothing-to-undo",
    Phrase(
      en: "there is nothing of yours to take back",
      nl: "er is niets van jou om terug te draaien"))
}
