public import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// The short answers of commands.
extension Page {
  /// Adds one line that something was done.
  public mutating func addDone(_ phrase: Phrase) { done(words(phrase)) }

  /// Adds what a logged call brought.
  mutating func addLogged(
    _ result: LogRequest.Result, before: Lead, now: Lead, in playbook: Playbook
  ) {
    addDone(Phrase(same: "\(now.name) · \(result.outcome.label)"))
    for question in playbook.questions {
      guard let remark = result.remarks[question.id], let answer = now.answers[question.id] else {
        continue
      }
      row(question.title, self.answer(answer, besideTitleOf: question, remark: remark))
    }
    addReopening(from: before, to: now, in: playbook)
    if before.phase != now.phase {
      let from = playbook.phase(before.phase)?.title ?? before.phase
      let to = playbook.phase(now.phase)?.title ?? now.phase
      row(words(en: "phase", nl: "fase"), "\(from) → \(to)")
    }
    if !result.held.isEmpty {
      let open = words(result.held.open(for: now, in: playbook))
      row(
        words(en: "phase", nl: "fase"),
        words(
          en:
            "stays in \(playbook.phase(now.phase)?.title ?? now.phase): \(open); `--because` moves it on all the same",
          nl:
            "blijft in \(playbook.phase(now.phase)?.title ?? now.phase): \(open); met `--omdat` gaat het toch door"
        ))
    }
    if now.status == .open || now.nextStep != nil {
      row(words(en: "next step", nl: "vervolgstap"), nextStep(of: now))
      for remark in result.stepRemarks { self.remark(remark) }
    }
    addObjectionToCalls(of: now)
  }

  /// Adds what an undo took back.
  ///
  /// - Parameter playbook: The playbook that names questions and objections, if it can be read.
  public mutating func addUndone(_ batch: [Entry], lead: String, in playbook: Playbook?) {
    let at = batch.first.map { date($0.stamp.at) } ?? ""
    let leads = Set(batch.map(\.lead)).count
    if leads > 1 { return addUndone(batch, of: leads, at) }
    let what = takenBack(batch, in: playbook)
    addDone(
      Phrase(
        en: "\(lead) · taken back: \(what.en) (\(at))",
        nl: "\(lead) · teruggedraaid: \(what.nl) (\(at))"))
  }

  /// Adds what was taken back of many leads at once.
  private mutating func addUndone(_ batch: [Entry], of leads: Int, _ at: String) {
    let added = batch.count { if case .leadAdded = $0.event { true } else { false } }
    let changed = leads - added
    var parts: [Phrase] = []
    if added > 0 {
      parts.append(
        Phrase(
          en: added == 1 ? "1 lead added" : "\(added) leads added",
          nl: added == 1 ? "1 lead toegevoegd" : "\(added) leads toegevoegd"))
    }
    if changed > 0 {
      parts.append(
        Phrase(
          en: changed == 1 ? "1 lead changed" : "\(changed) leads changed",
          nl: changed == 1 ? "1 lead gewijzigd" : "\(changed) leads gewijzigd"))
    }
    let what = parts.joined(separator: ", ")
    addDone(
      Phrase(
        en: "taken back: \(what.en) (\(at))", nl: "teruggedraaid: \(what.nl) (\(at))"))
  }

  /// Adds what was taken back in a call.
  mutating func addUndone(_ batch: [Entry], in playbook: Playbook) {
    let what = takenBack(batch, in: playbook)
    addDone(Phrase(en: "taken back: \(what.en)", nl: "teruggedraaid: \(what.nl)"))
  }

  private func takenBack(_ batch: [Entry], in playbook: Playbook?) -> Phrase {
    let phrases = batch.compactMap { $0.event.phrase(in: playbook) }
    return phrases.isEmpty
      ? Phrase(en: "a change", nl: "een wijziging") : phrases.joined(separator: ", ")
  }

  /// Adds how a date phrase was read, and where it differs, what a next step on it becomes.
  ///
  /// - Parameter remark: What is to be said about how it was read.
  public mutating func addDate(_ read: ReadDate, in hours: WorkingHours, remark: Phrase?) {
    let shown = words(DateWords.shown(read, now: moment.now, calendar: moment.calendar))
    let now = moment.now
    let isOver = read.isOver(at: now, calendar: moment.calendar)
    // Of what has begun and is not over there is nothing to count.
    let distance =
      read.at < now && !isOver
      ? "" : words(DateWords.distance(read.at, now: now, calendar: moment.calendar)) + ", "
    paragraph("\(shown)  (\(distance)\(ISODate.text(read.at, in: moment.calendar.timeZone)))")
    if let remark { self.remark(remark) }
    let planned = read.planned(from: now, in: hours, calendar: moment.calendar)
    guard planned != read.at, !isOver else { return }
    secondary(
      words(en: "as a next step: \(date(planned))", nl: "als vervolgstap: \(date(planned))"))
  }

  /// Adds the playbooks at hand, each with its file below; a path is never broken, so that it can
  /// be copied.
  public mutating func addPlaybooks(_ files: [PlaybookLibrary.File], chosen: String) {
    blank()
    if files.isEmpty {
      paragraph(
        words(
          en: "No playbooks. `playbook new` makes one.",
          nl: "Geen draaiboeken. `draaiboek nieuw` maakt er een."))
    }
    for file in files {
      let isChosen = file.id == chosen
      paragraph(
        file.id + (isChosen ? words(en: " (for new leads)", nl: " (voor nieuwe leads)") : ""))
      raw("    " + style.dim(Printable.line(file.shown)))
    }
  }

  /// Adds the settings, with what is not set.
  public mutating func addSettings(_ settings: Settings, path: String, rep: String) {
    blank()
    heading(words(en: "Settings", nl: "Instellingen"), right: path)
    for setting in SettingsReader.keys { addSetting(setting, of: settings, rep) }
  }

  /// Adds one setting, with what it is for.
  ///
  /// - Throws: A diagnostic for a setting there is not.
  public mutating func addSetting(
    _ name: String, of settings: Settings, rep: String
  ) throws(Diagnostic) {
    guard
      let setting = SettingsReader.keys.first(where: {
        $0.key == SettingsReader.key(named: name)?.key
      })
    else { throw .unknownSetting(Printable.cleaned(name)) }
    addSetting(setting, of: settings, rep)
    secondary(words(setting.about))
  }

  private mutating func addSetting(
    _ setting: (key: String, name: Phrase, about: Phrase), of settings: Settings, _ rep: String
  ) {
    let values = [
      "me": settings.me ?? rep, "name": settings.name, "company": settings.company,
      "offer": settings.offer, "phone": settings.phone, "language": settings.language?.rawValue,
      "playbook": settings.playbook, "keys": settings.keys ?? "emacs", "dial": settings.dial,
      "country": words(Country.phrase(settings.country ?? Country.presumed)),
      "target": settings.target.map(String.init),
      "warmup": settings.skipsWarmUp == true
        ? words(en: "off", nl: "uit") : words(en: "on", nl: "aan"),
    ]
    row(words(setting.name), values[setting.key].flatMap { $0 } ?? "–")
  }

  /// Adds the first lines of the prompt: who, how many leads, what waits.
  ///
  /// - Parameter openCall: The name of a lead whose call the rep broke off, or nil.
  mutating func addGreeting(
    rep: String, leads: Int, best: Suggestion?, timing: SuggestionTiming?, openCall: String?,
    isCompanyKnown: Bool
  ) {
    blank()
    heading("callside", right: "\(rep) · \(leads) \(leads == 1 ? "lead" : "leads")")
    if let openCall {
      row(
        words(en: "left open", nl: "niet af"),
        words(
          en: "your call with \(openCall); `call \(openCall)` goes on",
          nl: "je gesprek met \(openCall); `bel \(openCall)` gaat verder"))
    }
    if let best { addBest(best, timing) }
    if leads == 0 {
      paragraph(
        words(
          en: "No leads yet. `add Brouwer Ltd --contact \"Jan Brouwer\"` makes the first.",
          nl: "Nog geen leads. `voeg-toe Brouwer BV --contact \"Jan Brouwer\"` maakt de eerste."))
    }
    if !isCompanyKnown {
      paragraph(
        words(
          en: "Every call names your company: `config company NAME`, `config name YOUR NAME`.",
          nl:
            "Elk gesprek noemt je bedrijf: `instellingen bedrijf NAAM`, `instellingen naam JE NAAM`."
        ))
    }
    secondary(
      words(
        en: "next · prep LEAD · call LEAD · help · Tab completes",
        nl: "volgende · voorbereiding LEAD · bel LEAD · hulp · Tab vult aan"))
  }
}

extension Phrase {
  /// That leads stay when adding them is taken back.
  ///
  /// - Parameters:
  ///   - leads: What they are called; three are named.
  ///   - reps: Who recorded something there; three are named.
  static func leadsStay(_ leads: [String], by reps: Set<String>) -> Phrase {
    let named = leads.prefix(3).joined(separator: ", ") + (leads.count > 3 ? " …" : "")
    let names = reps.sorted().prefix(3).joined(separator: ", ")
    let others = reps.count > 3 ? Phrase(en: " and others", nl: " en anderen") : Phrase(same: "")
    let isOne = reps.count == 1
    return Phrase(
      en: "\(leads.count) \(leads.count == 1 ? "lead stays" : "leads stay") (\(named)): "
        + "\(names)\(others.en) \(isOne ? "has" : "have") recorded something there since",
      nl: "\(leads.count) \(leads.count == 1 ? "lead blijft" : "leads blijven") (\(named)): "
        + "\(names)\(others.nl) \(isOne ? "heeft" : "hebben") er daarna iets vastgelegd")
  }
}
