public import CallsideCore
import CallsideStore
import Foundation

/// Who may be called, and when.
extension Session {
  /// Holds a lead against the law and the clock.
  ///
  /// - Throws: A refusal that says why there can be no call, and what would lift it.
  mutating func checkMayCall(
    _ lead: Lead, in playbook: Playbook, atAnyHour: Bool
  ) throws(Diagnostic) {
    let permission = CallPermission.of(
      lead, in: playbook, at: moment.now, known: try objection(knownFor: lead))
    if case .refused(let obstacle) = permission {
      throw .mayNotCall(lead, obstacle, because: page.because(permission))
    }
    guard !atAnyHour else { return }
    if lead.isAtUnknownTime, !lead.isPromisedCall(at: moment.now) { throw .unknownTime(lead) }
    let first = CallingTime.first(
      from: moment.now, for: lead, in: playbook, calendar: moment.calendar)
    guard first <= moment.now else {
      throw .outsideHours(
        lead, there: page.clock(there: lead), first: page.date(first), wait: page.distance(first))
    }
  }

  /// Returns the objection of another lead with a number or mail address of whoever would be
  /// called, or nil.
  mutating func objection(knownFor lead: Lead) throws(Diagnostic) -> KnownObjection? {
    try store().objection(by: lead.addressesCalled, besides: lead.id)
  }

  /// Warns when somebody's number or mail address is that of a lead that objected to calls.
  mutating func warnOfObjection(by contact: Contact, of id: String) throws(Diagnostic) {
    let store = try store()
    guard let lead = try store.lead(id),
      let known = store.objection(by: lead.addresses(of: contact), besides: id)
    else { return }
    warn(
      Diagnostic(
        .warning, "known-objection", known.phrase,
        help: known.isForgotten
          ? known.remedy
          : Phrase(
            en: "do not call; `show \(known.lead)` tells when they said so",
            nl: "bel niet; `toon \(known.lead)` zegt wanneer dat gezegd is")))
  }

  /// Returns what the clock says beside a suggestion.
  func timing(of suggestion: Suggestion) -> SuggestionTiming? {
    library.hours(of: suggestion.facts.playbook).map {
      SuggestionTiming(of: suggestion, in: $0, at: moment)
    }
  }

  /// Keeps the clock of the best suggestion for the prompt, and returns what it says.
  mutating func watch(_ best: Suggestion) -> SuggestionTiming? {
    let timing = timing(of: best)
    waiting = timing?.response
    return timing
  }

  /// Records what makes calling a lead lawful.
  public mutating func record(_ request: ConsentRequest, for lead: Lead) throws {
    let events = try request.events(
      for: lead, offer: settings.offer, newID: surroundings.makeID(), at: moment)
    try record(events, for: lead.id)
    guard let now = try store().lead(lead.id) else { return }
    if options.isJSON { return try showJSON(of: lead.id) }
    let playbook = try playbook(of: now)
    var page = page
    let permission = page.permission(
      for: now, in: playbook, known: try objection(knownFor: now))
    page.addDone(Phrase(same: now.name))
    page.addPermission(permission)
    page.addIdleGround(of: now, in: playbook, besides: permission)
    show(page)
  }

  /// Records that a lead wants no more calls, whoever they come from.
  public mutating func recordObjection(of lead: Lead) throws {
    if !lead.objectsToCalls { try record([.objectedToCalls(call: nil)], for: lead.id) }
    try tellDone(
      Phrase(
        en: "\(lead.name) is not called any more, by anybody",
        nl: "\(lead.name) wordt niet meer gebeld, door niemand"), of: lead.id)
  }

  /// Changes particulars of a lead.
  public mutating func change(_ request: ChangeRequest, of lead: Lead) throws {
    // One particular can be changed while the playbook has errors.
    let old = library.lastGood(lead.playbook)
    let known = options.playbook == nil ? old : nil
    let playbook = try known ?? playbook(of: lead)
    let events = try request.events(for: lead, from: old, in: playbook, language: language)
    try record(events, for: lead.id)
    guard let now = try store().lead(lead.id) else { return }
    if now.legalForm != lead.legalForm, let remark = LegalFormReading.remark(on: now.legalForm) {
      warn(remark)
    }
    if options.isJSON { return try showJSON(of: lead.id) }
    var page = page
    page.addDone(Phrase(en: "\(now.name): changed", nl: "\(now.name): gewijzigd"))
    page.addReopening(from: lead, to: now, in: playbook)
    if let old, now.phase != lead.phase {
      page.addMove(from: lead, in: old, to: now, in: playbook)
      page.addChance(from: Chance(of: lead, in: old), to: Chance(of: now, in: playbook))
    }
    show(page)
  }
}

extension Diagnostic {
  fileprivate static func mayNotCall(
    _ lead: Lead, _ obstacle: CallPermission.Obstacle, because: Phrase
  ) -> Diagnostic {
    if case .objection = obstacle {
      return Diagnostic(
        .error, "objects-to-calls",
        Phrase(
          en: "\"\(lead.name)\" does not want to be called any more",
          nl: "\"\(lead.name)\" wil niet meer gebeld worden"),
        notes: [
          Phrase(
            en: "whoever objects to sales calls may not be called again",
            nl: "wie bezwaar maakt tegen verkooptelefoontjes, mag je niet meer bellen")
        ], help: obstacle.remedy(for: lead))
    }
    if case .objectionElsewhere(let known) = obstacle {
      return Diagnostic(
        .error, "known-objection",
        Phrase(
          en: "\"\(lead.name)\" may not be called", nl: "\"\(lead.name)\" mag je niet bellen"),
        notes: [known.phrase], help: obstacle.remedy(for: lead))
    }
    // The headline has said no already.
    var notes = [
      Phrase(
        en: String(because.en.trimmingPrefix("no, ")),
        nl: String(because.nl.trimmingPrefix("nee, ")))
    ]
    if lead.status == .won {
      notes.append(
        Phrase(
          en: "a service call without any offer is no sales call: make it, and `log` it",
          nl:
            "bellen over de levering, zonder aanbod, is geen verkoop: bel, en leg vast met `noteer`"
        ))
    }
    return Diagnostic(
      .error, "may-not-call",
      Phrase(
        en: "\"\(lead.name)\" may not be called", nl: "\"\(lead.name)\" mag je niet bellen"),
      notes: notes, help: obstacle.remedy(for: lead))
  }

  fileprivate static func unknownTime(_ lead: Lead) -> Diagnostic {
    let country = Country.phrase(lead.countryCalled)
    return Diagnostic(
      .error, "unknown-time",
      Phrase(
        en: "nobody here knows what time it is at \"\(lead.name)\"",
        nl: "hoe laat het is bij \"\(lead.name)\", is hier niet bekend"),
      notes: [
        Phrase(
          en: "in \(country.en) there is more than one time zone, or one that is not known here",
          nl: "in \(country.nl) geldt meer dan één tijdzone, of een die hier niet bekend is"),
        Phrase(
          en: "`call \(lead.id) --now` calls all the same",
          nl: "`bel \(lead.id) --toch` belt toch"),
      ],
      help: Phrase(
        en: "`change \(lead.id) --zone America/New_York` fills it in",
        nl: "`wijzig \(lead.id) --tijdzone America/New_York` vult hem in"))
  }

  fileprivate static func outsideHours(
    _ lead: Lead, there: String?, first: String, wait: String
  ) -> Diagnostic {
    let clock = there.map { [Phrase(en: "it is \($0) there", nl: "het is daar \($0)")] } ?? []
    return Diagnostic(
      .error, "outside-hours",
      Phrase(
        en: "this is no time to call \"\(lead.name)\"",
        nl: "dit is geen beltijd voor \"\(lead.name)\""),
      notes: clock + [
        Phrase(
          en: "calls can be made from \(first) (\(wait))", nl: "bellen kan vanaf \(first) (\(wait))"
        )
      ],
      help: Phrase(
        en: "`call \(lead.id) --now` calls all the same",
        nl: "`bel \(lead.id) --toch` belt toch"))
  }
}
