public import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// Walking through a call.
extension Session {
  /// Starts the walk for a lead, or goes on where it was dropped.
  ///
  /// - Parameters:
  ///   - phase: The id of another phase than the lead is in.
  ///   - atAnyHour: Whether the rep calls although it is no time for it.
  /// - Throws: A refusal when the playbook has errors: a call never starts on a broken one; when
  ///   the lead may not be called, or not now.
  public mutating func startCall(
    _ lead: Lead, phase name: String?, atAnyHour: Bool = false
  ) throws {
    library.reload()
    let playbook = try playbook(of: lead)
    let phase = try playbook.phase(named: name ?? lead.phase)
    let now = moment.now
    if let open = lead.openCall(of: rep), name == nil || open.phase == phase.id,
      let walk = Walk(
        resuming: lead, before: try before(open, of: lead), playbook: playbook, by: rep, at: now)
    {
      // A call that ended is still settled. One of just now still runs, but not when it turned out
      // meanwhile that there may be none.
      if open.endedAt == nil {
        try checkMayCall(
          lead, in: playbook, atAnyHour: atAnyHour || isToday(open.startedAt))
      }
      self.walk = walk
      recording = StoryRecording(of: walk, at: now)
      showPlace(of: walk, opening: true, isResumed: true)
      return
    }
    try checkMayCall(lead, in: playbook, atAnyHour: atAnyHour)
    let walk = Walk(
      starting: surroundings.makeID(), lead: lead, phase: phase, playbook: playbook, by: rep,
      at: now)
    try record(walk.opening, for: lead.id)
    self.walk = walk
    recording = StoryRecording(of: walk, at: now)
    dial(lead)
    showPlace(of: walk, opening: true, isResumed: false)
  }

  /// Dials with the user's own command, where there is one and a number to call.
  private func dial(_ lead: Lead) {
    guard let command = settings.dial, let phone = lead.contactToDial?.phone else { return }
    let digits = phone.filter { $0 == "+" || ("0"..."9").contains($0) }
    surroundings.start(command.replacing("{phone}", with: digits))
  }

  /// Takes a line typed during a call.
  ///
  /// What happened is on disk before anything is shown; a refused line changes nothing.
  ///
  /// - Parameter commands: The commands of the prompt, which are no answers.
  public mutating func takeCallLine(
    _ line: String, commands: Set<String> = []
  ) throws(Diagnostic) {
    guard var walk else { return }
    if try takePreviewLine(line) { return }
    if preview == nil, let input = PreviewInput.Name(typed: line) { throw .onlyInPreview(input) }
    var input = try input(line, in: walk, commands)
    if case .note("") = input, let refused { input = .note(refused) }
    let turn: WalkTurn
    do {
      turn = try walk.take(input, at: moment)
    } catch {
      guard case .line(let words) = input, walk.question != nil, !words.isEmpty else { throw error }
      refused = words
      throw error.keepingWords
    }
    refused = nil
    if turn.takesBack { return try preview == nil ? takeBack(in: walk) : takeBackInPreview() }
    if preview == nil {
      try record(turn.events, for: walk.lead.id)
    } else if let before = self.walk, !turn.events.isEmpty {
      preview?.earlier.append((before, recording, line))
    }
    recording?.add(input, turn)
    self.walk = walk.isOver ? nil : walk
    let spoken = spoken(for: walk.known, in: walk.playbook)
    var page = page
    let replies = turn.replies.filter { preview == nil || $0 != .paused }
    for reply in replies { page.add(reply, of: walk, spoken: spoken) }
    if preview != nil, turn.replies == [.help] { page.addPreviewHelp() }
    let isRenewed = renewWalk()
    if let walk = self.walk, turn.showsPlace || isRenewed {
      page.addPlace(of: walk, spoken: self.spoken(for: walk.known, in: walk.playbook))
    } else if turn.showsPlace {
      page.addPlace(of: walk, spoken: spoken)
    }
    if walk.isOver, !turn.replies.contains(.paused) {
      page.addClosing(of: walk, isPreview: preview != nil)
      adviseAnew()
      if preview == nil, let store = try? store(),
        let best = best(in: store, limit: 1).first
      {
        if let block { page.addBlockRow(block, dials: dials(in: block, store)) }
        page.addBest(best, watch(best))
      }
    }
    show(page)
    if walk.isOver, preview != nil { leavePreview() }
  }

  /// Reads a line: a word that asks for help does so without a slash, and a command of the prompt
  /// is never taken for an answer.
  private func input(
    _ line: String, in walk: Walk, _ commands: Set<String>
  ) throws(Diagnostic) -> WalkInput {
    let word = line.lowercased()
    if !walk.lists(line) {
      if ["help", "hulp", "?"].contains(word) { return .help }
      if walk.takesFreeWords, commands.contains(word) { throw .commandInCall(word) }
    }
    return try WalkInput(line)
  }

  /// Takes back what was recorded last in the call, and goes back to where that was.
  private mutating func takeBack(in walk: Walk) throws(Diagnostic) {
    let store = try store()
    guard let batch = store.lastBatch(of: writer, on: walk.lead.id),
      !batch.contains(where: { $0.event == .callStarted(call: walk.call, phase: walk.phase.id) }),
      batch.contains(where: { $0.event.call == walk.call || $0.stamp.at >= walk.satDownAt })
    else { throw .nothingRecordedYet }
    try withdraw(batch)
    recording?.takeBack()
    guard let lead = try store.lead(walk.lead.id),
      let again = walk.takenBack(to: lead, at: moment.now)
    else { return self.walk = nil }
    self.walk = again
    var page = page
    page.addUndone(batch, in: walk.playbook)
    page.addPlace(of: again, spoken: spoken(for: lead, in: again.playbook))
    show(page)
  }

  /// Leaves the call as at a dropped line; `call` goes on where it was.
  public mutating func leaveCall() {
    guard walk != nil else { return }
    if preview != nil { return leavePreview() }
    do { try takeCallLine("/later") } catch { warn(error) }
    walk = nil
  }

  /// The prompt: lead, phase, place and minutes on the line; or the program's name.
  public var prompt: String {
    let style = surroundings.style
    guard let walk else {
      let clock =
        block.map { block in
          let left = block.minutesLeft(at: moment.now)
          return page.words(en: "block \(left) min", nl: "blok \(left) min")
        } ?? waiting.map { page.words($0.phrase(at: moment.now)) }
      let left = clock.map { style.dim($0 + " · ") } ?? ""
      return left + style.accent("callside>") + " "
    }
    // Half of a narrow line stays free for what is typed.
    let isNarrow = surroundings.width() < 76
    let name = DisplayWidth.cut(Printable.line(walk.lead.name), to: isNarrow ? 14 : 22)
    let phase =
      isNarrow ? "" : " · " + DisplayWidth.cut(Printable.line(walk.phase.title), to: 20)
    let minutes = max(0, Int(moment.now.timeIntervalSince(walk.satDownAt) / 60))
    let place = walk.position(at: moment.now).map { " \($0.number)/\($0.of)" } ?? ""
    let kind = preview == nil ? "" : " · " + page.words(en: "preview", nl: "proef")
    return style.accent(name) + style.dim("\(kind)\(phase)\(place) · \(minutes) min") + " "
      + style.accent(">") + " "
  }

  private func isToday(_ date: Date) -> Bool {
    moment.calendar.isDate(date, inSameDayAs: moment.now)
  }

  private mutating func showPlace(of walk: Walk, opening: Bool, isResumed: Bool) {
    var page = page
    if opening {
      if (try? store())?.lacksEntries ?? false { page.remark(.entriesMissing) }
      let spoken = spoken(for: walk.known, in: walk.playbook)
      page.addOpening(
        of: walk, isResumed: isResumed, isCompanyKnown: settings.company != nil,
        fill: { spoken.fill($0) })
    }
    page.addPlace(of: walk, spoken: spoken(for: walk.known, in: walk.playbook))
    show(page)
  }

  /// Returns the lead as it was before a call, from its entries.
  private mutating func before(_ call: Call, of lead: Lead) throws(Diagnostic) -> Lead {
    let entries = try store().entries(of: lead.id)
    let earlier = entries.prefix {
      if case .callStarted(let id, _) = $0.event { id != call.id } else { true }
    }
    return Lead(folding: Array(earlier)) ?? lead
  }
}

extension Phrase {
  /// That something may not be known of whoever is called.
  static let entriesMissing = Phrase(
    en: "Lines of the journals are gone, maybe an objection to calls too: `doctor` tells more.",
    nl: "Er zijn regels uit de journalen weg, misschien ook een belbezwaar: `dokter` zegt meer.")
}

extension Diagnostic {
  fileprivate static func onlyInPreview(_ name: PreviewInput.Name) -> Diagnostic {
    let name = name.words.name
    return Diagnostic(
      .error, "unknown-command",
      Phrase(
        en: "`/\(name.en)` is for previews only", nl: "`/\(name.nl)` kan alleen in een proefgesprek"
      ),
      help: Phrase(
        en: "`playbook preview` starts one", nl: "`draaiboek proefgesprek` begint er een"))
  }

  /// The refusal of an answer, with the way to keep what was typed all the same.
  fileprivate var keepingWords: Diagnostic {
    var kept = self
    kept.notes.append(
      Phrase(
        en: "`/note` alone keeps these words as a note",
        nl: "met alleen `/notitie` bewaar je deze woorden als notitie"))
    return kept
  }

  fileprivate static func commandInCall(_ word: String) -> Diagnostic {
    Diagnostic(
      .error, "command-in-call",
      Phrase(
        en: "`\(word)` is a command of the prompt, and this is a call",
        nl: "`\(word)` is een opdracht van de prompt, en dit is een gesprek"),
      help: Phrase(
        en: "`/later` leaves the call and keeps it; `/note \(word)` writes the word down",
        nl: "`/later` bewaart het gesprek voor straks; `/notitie \(word)` schrijft het woord op"))
  }

  fileprivate static let nothingRecordedYet = Diagnostic(
    .error, "nothing-to-undo",
    Phrase(
      en: "nothing was recorded in this call yet",
      nl: "in dit gesprek is nog niets vastgelegd"),
    help: Phrase(en: "`/back` goes to the line before", nl: "`/terug` gaat naar de regel ervoor"))
}
