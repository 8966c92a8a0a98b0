public import CallsideCore
import CallsideStore
import Foundation

/// Walking through a call.
extension Session {
  /// Starts the walk for a lead, or goes on where it was dropped.
  ///
  /// - Parameter phase: The id of another phase than the lead is in.
  /// - Throws: A refusal when the playbook has errors: a call never starts on a broken one.
  public mutating func startCall(_ lead: Lead, phase name: String?) throws {
    library.reload()
    let playbook = try playbook(of: lead)
    let phase = try playbook.wanted(name ?? lead.phase)
    let now = moment.now
    if let open = lead.openCall(of: rep), name == nil || open.phase == phase.id,
      let walk = Walk(
        resuming: lead, before: try before(open, of: lead), playbook: playbook, by: rep, at: now)
    {
      self.walk = walk
      showPlace(of: walk, opening: true, isResumed: true)
      return
    }
    let walk = Walk(
      starting: surroundings.makeID(), lead: lead, phase: phase, playbook: playbook, by: rep,
      at: now)
    try record(walk.opening, for: lead.id)
    self.walk = walk
    dial(lead)
    showPlace(of: walk, opening: true, isResumed: false)
  }

  /// Dials with the user's own command, where there is one and a number to call.
  private func dial(_ lead: Lead) {
    guard let command = settings.dial, let phone = lead.mainContact?.phone else { return }
    let digits = phone.filter { $0 == "+" || ("0"..."9").contains($0) }
    surroundings.start(command.replacing("{phone}", with: digits))
  }

  /// Takes a line typed during a call.
  ///
  /// What happened is on disk before anything is shown; a refused line changes nothing.
  public mutating func takeCallLine(_ line: String) throws(Diagnostic) {
    guard var walk else { return }
    let turn = try walk.take(WalkInput(line), at: moment)
    try record(turn.events, for: walk.lead.id)
    self.walk = walk.isOver ? nil : walk
    let spoken = spoken(for: walk.lead, in: walk.playbook)
    var page = page
    for reply in turn.replies { page.add(reply, of: walk, spoken: spoken) }
    if turn.showsPlace { page.addPlace(of: walk, spoken: spoken) }
    if walk.isOver, !turn.replies.contains(.paused) {
      page.addClosing(of: walk)
      if let best = try? store().queue(at: moment.now, limit: 1).first { page.addBest(best) }
    }
    show(page)
  }

  /// Leaves the call as at a dropped line; `call` goes on where it was.
  public mutating func leaveCall() {
    guard let walk else { return }
    var page = page
    page.add(.paused, of: walk, spoken: spoken(for: walk.lead, in: walk.playbook))
    show(page)
    self.walk = nil
  }

  /// The prompt: lead, phase, place and minutes on the line; or the program's name.
  public var prompt: String {
    let style = surroundings.style
    guard let walk else { return style.accent("callside>") + " " }
    let name = DisplayWidth.cut(Printable.line(walk.lead.name), to: 22)
    let phase = DisplayWidth.cut(Printable.line(walk.phase.title), to: 20)
    let minutes = max(0, Int(moment.now.timeIntervalSince(walk.satDownAt) / 60))
    let place = walk.position.map { " \($0.number)/\($0.of)" } ?? ""
    return style.accent(name) + style.dim(" · \(phase)\(place) · \(minutes) min") + " "
      + style.accent(">") + " "
  }

  private func showPlace(of walk: Walk, opening: Bool, isResumed: Bool) {
    var page = page
    if opening { page.addOpening(of: walk, isResumed: isResumed) }
    page.addPlace(of: walk, spoken: spoken(for: walk.lead, in: walk.playbook))
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

extension Playbook {
  /// Returns a phase by id or title.
  ///
  /// - Throws: A diagnostic that names the phases there are.
  func wanted(_ name: String) throws(Diagnostic) -> Phase {
    if let phase = phase(name) { return phase }
    let folded = Spelling.fold(name)
    if let phase = phases.first(where: { Spelling.fold($0.title) == folded }) { return phase }
    let ids = phases.map { "`\($0.id)`" }.joined(separator: ", ")
    throw Diagnostic(
      .error, "unknown-phase",
      Phrase(
        en: "phase \"\(name)\" does not exist in playbook \"\(id)\"",
        nl: "fase \"\(name)\" bestaat niet in draaiboek \"\(id)\""),
      help: Phrase(en: "its phases are \(ids)", nl: "wel: \(ids)"))
  }
}
