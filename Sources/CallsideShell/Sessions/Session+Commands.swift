public import CallsideCore
import CallsidePlaybooks
import CallsideReports
import CallsideStore
public import Foundation

/// What commands do in a session.
extension Session {
  /// Adds a lead and writes its id.
  ///
  /// - Throws: A refusal when the name exists already, unless it is wanted again.
  public mutating func add(_ request: NewLead, again: Bool) throws {
    let store = try store()
    let playbook = try library.playbook(defaultPlaybook)
    let events = try request.events(in: playbook, language: language, home: settings.country)
    let folded = Spelling.fold(request.cleanedName)
    if !again,
      let same = store.resolve(request.cleanedName, limit: 6)
        .first(where: { Spelling.fold($0.name) == folded })
    {
      throw Diagnostic.leadExists(same)
    }
    var id = surroundings.makeID()
    while try store.isTaken(id) { id = surroundings.makeID() }
    try record(events, for: id)
    if let remark = LegalFormReading.remark(on: try store.lead(id)?.legalForm) { warn(remark) }
    for case .contactSet(let contact) in events { try warnOfObjection(by: contact, of: id) }
    try warnOfSameCompany(as: id)
    if options.isJSON { return try showJSON(of: id) }
    let name = Printable.line(request.cleanedName)
    surroundings.write(surroundings.isInteractive ? "  \(id)  \(name)\n" : id + "\n")
  }

  /// Logs a call in one line and says what it brought.
  public mutating func log(_ request: LogRequest, for lead: Lead) throws {
    let playbook = try playbook(of: lead)
    let result = try request.result(
      for: lead, in: playbook, newCall: surroundings.makeID(), by: rep,
      at: moment)
    try record(result.events, for: lead.id)
    guard let now = try store().lead(lead.id) else { return }
    if options.isJSON { return try showJSON(of: lead.id) }
    var page = page
    page.addLogged(result, before: lead, now: now, in: playbook)
    show(page)
  }

  /// Writes down a note about a lead.
  public mutating func note(_ text: String, for lead: Lead) throws {
    try record([Recording.note(text, call: nil)], for: lead.id)
    try tellDone(
      Phrase(en: "noted for \(lead.name)", nl: "genoteerd bij \(lead.name)"), of: lead.id)
  }

  /// Says in one line that something was done; to a script, how the lead now is.
  mutating func tellDone(_ phrase: Phrase, of lead: String) throws {
    if options.isJSON { return try showJSON(of: lead) }
    var page = page
    page.addDone(phrase)
    show(page)
  }

  /// Shows a lead as scripts read it.
  mutating func showJSON(of id: String) throws {
    guard let lead = try store().lead(id) else { return try show(json: String?.none) }
    try showAll(of: lead)
  }

  /// Takes back a batch of entries: one withdrawal for each lead in it.
  public mutating func withdraw(_ batch: [Entry]) throws(Diagnostic) {
    var ids: [String: [EntryID]] = [:]
    var leads: [String] = []
    for entry in batch {
      if ids[entry.lead] == nil { leads.append(entry.lead) }
      ids[entry.lead, default: []].append(entry.stamp.id)
    }
    try record(leads.map { (lead: $0, event: .withdrawn(ids[$0] ?? [])) })
  }

  /// Shows one screen before dialling.
  public mutating func showPreparation(for lead: Lead, in playbook: Playbook) throws {
    _ = try playbook.phase(named: lead.phase)
    if options.isJSON { return try showAll(of: lead) }
    var page = page
    page.addPreparation(
      for: lead, in: playbook, spoken: spoken(for: lead, in: playbook),
      learned: try learnedChance(of: lead), known: try objection(knownFor: lead))
    show(page)
  }

  /// Reads a date phrase as it is read everywhere.
  public func read(date text: String) -> ReadDate? {
    DatePhrase.read(
      Printable.cleaned(text), language: language, now: moment.now, calendar: moment.calendar,
      hours: library.lastGood(defaultPlaybook)?.hours)
  }

  /// Returns what is to be said about how a date phrase is read, or nil.
  public func remark(onDate text: String) -> Phrase? {
    DatePhrase.remark(
      on: Printable.cleaned(text), hours: library.lastGood(defaultPlaybook)?.hours, at: moment)
  }

  /// Returns what is wrong with a date phrase that is nearly one, or nil.
  public func slip(inDate text: String) -> Diagnostic? {
    DatePhrase.slip(
      in: Printable.cleaned(text), hours: library.lastGood(defaultPlaybook)?.hours, at: moment)
  }

  /// The working hours of the playbook for new leads.
  public var hours: WorkingHours { library.lastGood(defaultPlaybook)?.hours ?? .office }

  /// Returns a date as ISO 8601 with offset.
  public func isoText(_ date: Date) -> String {
    ISODate.text(date, in: zone)
  }

  /// Shows the open leads of a playbook as a funnel.
  public mutating func showFunnel() throws {
    let counts = try store().phaseCounts()
    let report = FunnelReport(
      playbook: try library.playbook(defaultPlaybook), counts: counts)
    if options.isJSON { return try show(json: FunnelJSON(report)) }
    var page = page
    page.blank()
    for line in report.lines(in: language, width: page.width - 2) {
      page.raw(line.isEmpty ? "" : "  " + line)
    }
    show(page)
  }

  /// Changes one setting in the store's `config.yaml`, named in either language; the user's
  /// comments stay.
  ///
  /// - Returns: The name of the setting.
  public mutating func change(setting name: String, to value: String) throws -> Phrase {
    guard let (key, name) = SettingsReader.key(named: name) else {
      throw Diagnostic.unknownSetting(Printable.cleaned(name))
    }
    _ = try store()
    let source =
      TextFile.read(settingsPath, as: settingsPath) ?? SourceText(name: settingsPath, text: "")
    let changed = SourceText(
      name: settingsPath,
      text: SettingsWriter.setting(key, to: Printable.cleaned(value), in: source))
    let mistakes = SettingsReader.read(changed).1.filter { $0.severity == .error }
    // They are in what was typed, though they were found in the file it would make.
    guard mistakes.isEmpty else { throw Refusal(mistakes.map { $0.asTyped(key, name) }) }
    try TextFile.write(changed.text, to: settingsPath)
    readSettings()
    return name
  }
}

extension Diagnostic {
  /// Returns the same for somebody who typed a setting and sees no file: what is wrong at its place
  /// as a note, and the setting by its name.
  fileprivate func asTyped(_ key: String, _ name: Phrase) -> Diagnostic {
    func renamed(_ phrase: Phrase) -> Phrase {
      Phrase(
        en: phrase.en.replacing("key \"\(key)\"", with: "setting \"\(name.en)\"")
          .replacing("\"\(key)\"", with: "\"\(name.en)\"")
          .replacing("`\(key): ", with: "`config \(name.en) "),
        nl: phrase.nl.replacing("sleutel \"\(key)\"", with: "instelling \"\(name.nl)\"")
          .replacing("\"\(key)\"", with: "\"\(name.nl)\"")
          .replacing("`\(key): ", with: "`instellingen \(name.nl) "))
    }
    return Diagnostic(
      severity, rule, renamed(headline), notes: ([place?.label].compactMap { $0 } + notes),
      help: help.map(renamed))
  }

  static func unknownSetting(_ typed: String) -> Diagnostic {
    let names = SettingsReader.keys.map(\.name)
    let near = Spelling.nearest(typed, among: names)
    let all = names.map { Phrase(en: "`\($0.en)`", nl: "`\($0.nl)`") }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-setting",
      Phrase(
        en: "there is no setting \"\(typed)\"", nl: "instelling \"\(typed)\" bestaat niet"),
      help: near.map { Phrase(en: "did you mean `\($0.en)`?", nl: "bedoel je `\($0.nl)`?") }
        ?? Phrase(en: "the settings are \(all.en)", nl: "de instellingen zijn \(all.nl)"))
  }

  fileprivate static func leadExists(_ row: LeadRow) -> Diagnostic {
    Diagnostic(
      .error, "lead-exists",
      Phrase(
        en: "lead \"\(row.name)\" is there already (\(row.id))",
        nl: "lead \"\(row.name)\" bestaat al (\(row.id))"),
      help: Phrase(
        en: "`--again` adds another with this name",
        nl: "`--nogmaals` voegt er nog een met deze naam toe"))
  }
}
