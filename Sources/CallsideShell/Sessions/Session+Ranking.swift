import CallsideCore
import CallsideStore
import Foundation

/// Asking after the ranking, and moving in it.
extension Session {
  /// Shows every term of a lead; of two leads, why one stands before the other.
  public mutating func showReasons(inWords words: [String]) throws {
    let (first, second) = try leads(in: words)
    guard let second else { return try showReasons(for: first) }
    let comparison = RankComparison(
      try best(of: first), try best(of: second), at: moment.now)
    if options.isJSON {
      return try show(
        json: ComparisonJSON(comparison, at: moment.now, zone: zone, language: language))
    }
    var page = page
    page.addComparison(comparison)
    show(page)
  }

  /// Shows what would change for a lead if questions were answered; records nothing.
  public mutating func showWhatIf(_ words: [String]) throws {
    // The name ends where the first answer begins; words without `=` go on with an answer.
    let start = words.firstIndex { $0.contains("=") } ?? words.endIndex
    let lead = try lead(named: words[..<start].joined(separator: " "))
    let answers = words[start...].reduce(into: [String]()) { answers, word in
      if word.contains("=") {
        answers.append(word)
      } else {
        answers[answers.count - 1] += " " + word
      }
    }
    let whatIf = try WhatIf(answers, for: lead, in: playbook(of: lead), at: moment)
    let store = try store()
    let now = moment.now
    func place(_ state: WhatIf.State) -> Int? {
      state.best(at: now).flatMap { store.place(of: $0, at: now) }
    }
    let places = (before: place(whatIf.before), after: place(whatIf.after))
    if options.isJSON {
      return try show(
        json: WhatIfJSON(whatIf, places: places, at: now, zone: moment.calendar.timeZone))
    }
    var page = page
    page.addWhatIf(whatIf, places: places)
    show(page)
  }

  /// Puts a lead aside until the next working day.
  public mutating func skip(_ words: [String]) throws {
    let (lead, rest) = try leadAndRest(in: words)
    let hours = library.lastGood(lead.playbook)?.hours ?? hours
    try putOff(
      lead, PuttingOff.skip(because: rest.joined(separator: " "), hours: hours, at: moment))
  }

  /// Puts a lead aside until a moment.
  public mutating func snooze(_ words: [String]) throws {
    let (lead, rest) = try leadAndRest(in: words)
    let hours = library.lastGood(lead.playbook)?.hours ?? hours
    try putOff(
      lead, PuttingOff.snooze(rest, hours: hours, at: moment),
      remark: PuttingOff.remark(on: rest, hours: hours, at: moment))
  }

  /// Shows how often suggestions were put aside in some days, by reason and by rep.
  public mutating func showPutOffs(days: Int) throws {
    let days = min(max(1, days), 36_500)
    let counts = try store().putOffCounts(
      since: moment.now.addingTimeInterval(-86_400 * Double(days)))
    if options.isJSON { return try show(json: counts.map(PutOffCountJSON.init)) }
    var page = page
    page.addPutOffCounts(counts, days: days)
    show(page)
  }

  private mutating func putOff(_ lead: Lead, _ event: Event, remark: Phrase? = nil) throws {
    try record([event], for: lead.id)
    if options.isJSON { return try showJSON(of: lead.id) }
    guard let lead = try store().lead(lead.id) else { return }
    var page = page
    page.addPutAside(lead)
    if let remark { page.remark(remark) }
    show(page)
  }

  /// Returns the suggestion by which a lead stands where it does: the best that is shown, else the
  /// best there is.
  private func best(of lead: Lead) throws -> Suggestion {
    let suggestions = Coach.suggestions(
      for: lead, in: try playbook(of: lead), calendar: surroundings.calendar)
    guard let best = suggestions.first(where: { $0.isShown(at: moment.now) }) ?? suggestions.first
    else { throw Diagnostic.nothingToDo(lead) }
    return best
  }

  /// Takes words apart into one lead, or two.
  private mutating func leads(in words: [String]) throws -> (Lead, Lead?) {
    let whole = words.joined(separator: " ")
    let refusal: Diagnostic
    do { return (try lead(named: whole), nil) } catch { refusal = error }
    // More than one lead of that name is the answer, rather than a name taken apart.
    guard refusal.rule != "ambiguous-lead" else { throw refusal }
    var best: (known: Int, refusal: Diagnostic)?
    for count in (1..<max(1, words.count)).reversed() {
      let names = [Array(words.prefix(count)), Array(words.dropFirst(count))]
      let found = names.map { lookUp($0.joined(separator: " ")) }
      if case .success(let first) = found[0], case .success(let second) = found[1],
        first.id != second.id
      {
        return (first, second)
      }
      guard let (known, refusal) = half(found, of: names), known > best?.known ?? 0 else {
        continue
      }
      best = (known, refusal)
    }
    // A whole name that is nearly right is mistyped, rather than two names.
    guard let best, Session.near(whole, in: try store()).isEmpty else { throw refusal }
    throw best.refusal
  }

  private mutating func lookUp(_ name: String) -> Result<Lead, Diagnostic> {
    Result { () throws(Diagnostic) in try lead(named: name) }
  }

  /// Returns, where only one of two names is one lead or several, how many words it has, and what
  /// is wrong with the other, or with itself.
  private func half(
    _ found: [Result<Lead, Diagnostic>], of names: [[String]]
  ) -> (known: Int, refusal: Diagnostic)? {
    var known = 0
    var unknown: Diagnostic?
    var ambiguous: Diagnostic?
    for (result, name) in zip(found, names) {
      switch result {
      case .failure(let refusal) where refusal.rule != "ambiguous-lead": unknown = refusal
      case .failure(let refusal):
        known += name.count
        ambiguous = ambiguous ?? refusal
      case .success: known += name.count
      }
    }
    guard known > 0, let refusal = unknown ?? ambiguous else { return nil }
    return (known, refusal)
  }

  /// Takes words apart into the lead and what follows: the longest name that is one lead.
  private mutating func leadAndRest(in words: [String]) throws -> (Lead, rest: [String]) {
    var refusal: Diagnostic?
    for count in (0..<words.count).reversed().map({ $0 + 1 }) {
      do {
        let lead = try lead(named: words.prefix(count).joined(separator: " "))
        return (lead, Array(words.dropFirst(count)))
      } catch {
        // That of the first word alone says most, unless more than one has a longer name.
        if refusal?.rule != "ambiguous-lead" { refusal = error }
      }
    }
    throw refusal ?? Diagnostic.noLeadToPutOff
  }
}

extension Diagnostic {
  fileprivate static func nothingToDo(_ lead: Lead) -> Diagnostic {
    Diagnostic(
      .error, "nothing-to-do",
      Phrase(
        en: "there is nothing to do for \"\(lead.name)\", so it has no place",
        nl: "voor \"\(lead.name)\" is niets te doen, dus die heeft geen plaats"))
  }

  fileprivate static let noLeadToPutOff = Diagnostic(
    .error, "usage", Phrase(en: "which lead?", nl: "welke lead?"),
    help: Phrase(
      en: "name the lead first; `next` shows who is up",
      nl: "noem eerst de lead; `volgende` toont wie aan de beurt is"))
}
