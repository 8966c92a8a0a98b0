public import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// What commands ask of a session.
extension Session {
  /// Says who is there and what waits, so that a first line is never a riddle.
  public mutating func greet() {
    do {
      let store = try store()
      tellBlockEnd()
      let best = best(in: store, limit: 1).first
      numbered = best.map { [$0.lead] } ?? []
      var page = page
      page.addGreeting(
        rep: settings.name ?? rep, leads: store.leadCount,
        best: best, timing: best.flatMap { watch($0) }, openCall: openCall(in: store),
        isCompanyKnown: settings.company != nil)
      show(page)
    } catch {
      warn(error)
    }
  }

  /// Returns the name of the lead with which the rep broke off a call, if that was the last thing
  /// they did.
  private func openCall(in store: Store) -> String? {
    guard let last = store.lastBatch(of: writer)?.first, let lead = try? store.lead(last.lead),
      lead.openCall(of: rep) != nil
    else { return nil }
    return lead.name
  }

  /// Returns what can be completed at the prompt, given the commands there are.
  public mutating func completionSource(
    commands: [CompletionSource.Command]
  ) throws(Diagnostic) -> CompletionSource {
    let store = try store()
    let (library, language, rep) = (library, language, rep)
    return CompletionSource(
      commands: commands, leads: { store.resolve($0, limit: 40) },
      outcomes: { name in
        let rows = store.resolve(name, limit: 2)
        guard rows.count == 1, let row = rows.first, let lead = try? store.lead(row.id) else {
          return []
        }
        let phase = LogRequest.phase(of: lead, by: rep)
        return library.lastGood(lead.playbook)?.phase(phase)?.outcomes ?? []
      },
      playbooks: library.files.map(\.id), settings: SettingsReader.keys.map { $0.name[language] })
  }

  /// Shows the best suggestions, at most one a lead.
  ///
  /// While a block goes on these are its calls alone.
  public mutating func showNext(limit: Int) throws {
    guard limit > 0 else { throw Diagnostic.nothingToShow }
    tellBlockEnd()
    let store = try store()
    let block = block
    let suggestions = best(in: store, limit: limit)
    numbered = suggestions.map(\.lead)
    waiting = nil
    if let best = suggestions.first { _ = watch(best) }
    let unranked = unranked(in: store)
    for diagnostic in unranked { warn(diagnostic) }
    if options.isJSON { return try show(json: suggestions.map(json)) }
    var page = page
    if store.lacksEntries { page.remark(.entriesMissing) }
    if let block {
      page.addBlockProgress(block, dials: dials(in: block, store))
      page.addBlockCalls(suggestions, timing: timing)
      return show(page)
    }
    if unranked.isEmpty || !suggestions.isEmpty {
      page.addSuggestions(suggestions, timing: timing)
    }
    if suggestions.isEmpty, let later = store.upcoming(after: moment.now) {
      page.addUpcoming(later)
    }
    if let crowding = crowding(in: store) {
      page.addCrowding(care: crowding.care, new: crowding.new)
    }
    show(page)
  }

  /// Returns the best suggestions, of the block alone while one goes on.
  func best(in store: Store, limit: Int) -> [Suggestion] {
    if let block { return calls(in: block, of: store, limit: limit) }
    return withoutObjectors(in: store, limit: limit) { store.queue(at: moment.now, limit: $0) }
  }

  /// Returns the first suggestions without those of which the number or mail address is known to be
  /// of somebody who objected to calls, under whatever name.
  ///
  /// - Parameter first: Returns the first suggestions, up to a number.
  func withoutObjectors(
    in store: Store, limit: Int, _ first: (Int) -> [Suggestion]
  ) -> [Suggestion] {
    var asked = limit
    while true {
      let suggestions = first(asked)
      let allowed = suggestions.lazy.filter {
        store.objection(by: $0.facts.addresses, besides: $0.lead) == nil
      }.prefix(limit)
      let found = Array(allowed)
      if found.count == limit || suggestions.count < asked { return found }
      asked = asked * 4 + 20
    }
  }

  /// Shows every term of a lead's suggestions and of its chance.
  public mutating func showReasons(for lead: Lead) throws {
    let playbook = try playbook(of: lead)
    let suggestions = Coach.suggestions(
      for: lead, in: playbook, calendar: surroundings.calendar)
    if options.isJSON { return try show(json: suggestions.map(json)) }
    var page = page
    let learned = try learnedChance(of: lead)
    page.addReasons(for: lead, in: playbook, suggestions, learned: learned, timing: timing)
    if let block, !suggestions.contains(where: { $0.action == .call && $0.track == block.track }) {
      page.addKeptOut(by: block)
    }
    show(page)
  }

  /// Shows leads of a status, in a phase or of an owner; nil leaves a condition out.
  public mutating func showList(
    status: Lead.Status?, phase: String?, owner: String?, limit: Int
  ) throws {
    guard limit > 0 else { throw Diagnostic.nothingToShow }
    let store = try store()
    // One more than is shown tells whether there are more.
    let leads = store.list(status: status, phase: phase, owner: owner, limit: limit + 1)
    try show(leads, limit: limit)
  }

  /// Shows leads by any words about them.
  public mutating func showFound(_ text: String, limit: Int) throws {
    guard limit > 0 else { throw Diagnostic.nothingToShow }
    let store = try store()
    let found = store.search(Printable.cleaned(text), limit: limit + 1)
    let leads = try store.leads(found.map(\.id))
    for lead in leads.prefix(limit) {
      if let former = lead.formerName(with: text) { warn(.mergedLead(former, into: lead.name)) }
    }
    try show(leads, limit: limit)
  }

  /// Shows everything that is kept about a lead.
  public mutating func showAll(of lead: Lead) throws {
    let playbook = library.lastGood(lead.playbook)
    if options.isJSON {
      return try show(
        json: LeadJSON(
          lead, in: playbook, learned: learnedChance(of: lead), known: objection(knownFor: lead),
          at: moment))
    }
    var page = page
    try page.addLead(
      lead, in: playbook ?? self.playbook(of: lead), learned: learnedChance(of: lead),
      known: objection(knownFor: lead))
    show(page)
  }

  private mutating func show(_ found: [Lead], limit: Int) throws {
    let leads = Array(found.prefix(limit))
    if options.isJSON {
      let playbooks = leads.map { library.lastGood($0.playbook) }
      var values: [LeadJSON] = []
      for (lead, playbook) in zip(leads, playbooks) {
        try values.append(
          LeadJSON(
            lead, in: playbook, learned: learnedChance(of: lead),
            known: objection(knownFor: lead), at: moment))
      }
      return try show(json: values)
    }
    let names = Set(leads.map(\.playbook))
    let outlines = Dictionary(uniqueKeysWithValues: names.map { ($0, library.outline(of: $0)) })
    var page = page
    page.addList(
      leads, in: leads.map { outlines[$0.playbook] ?? nil }, hasMore: found.count > limit)
    show(page)
  }

  private func json(_ suggestion: Suggestion) -> SuggestionJSON {
    SuggestionJSON(
      suggestion, timing: timing(of: suggestion), at: moment.now, zone: zone,
      language: language)
  }
}

extension Diagnostic {
  fileprivate static let nothingToShow = Diagnostic(
    .error, "usage",
    Phrase(en: "there is at least 1 to show", nl: "er is er minstens 1 om te tonen"),
    help: Phrase(
      en: "give `--limit` a number from 1", nl: "geef `--aantal` een getal vanaf 1"))
}

extension Lead {
  /// Returns the name of a lead that was merged into it which has all words of a text, where its own has not.
  fileprivate func formerName(with text: String) -> String? {
    let words = Spelling.fold(text).split(separator: " ")
    return [name].first(withAll: words) == nil ? otherNames.first(withAll: words) : nil
  }
}

extension [String] {
  /// Returns the first text that has all words.
  fileprivate func first(withAll words: [Substring]) -> String? {
    first { text in words.allSatisfy(Spelling.fold(text).contains) }
  }
}
