import CallsideCore
import Foundation

/// The screen with which a call closes: what was recorded, and what changed.
extension Page {
  /// Adds what a call brought, or what one would have that was only tried out.
  mutating func addClosing(of walk: Walk, isPreview: Bool = false) {
    guard let call = walk.lead.calls.last(where: { $0.id == walk.call }) else { return }
    blank()
    heading(
      isPreview
        ? words(
          en: "What a call would have recorded", nl: "Wat een echt gesprek had vastgelegd")
        : words(en: "Recorded for \(walk.lead.name)", nl: "Vastgelegd bij \(walk.lead.name)"),
      right: minutes(from: walk.satDownAt, to: moment.now))
    addGains(of: walk)
    for id in call.objections {
      row(words(en: "objection", nl: "bezwaar"), walk.playbook.objection(id)?.title ?? id)
    }
    if let id = call.outcome {
      let label = walk.phase.outcome(id)?.label ?? id
      let mark = call.isAdvance ? words(en: " (a step agreed)", nl: " (stap afgesproken)") : ""
      row(words(en: "outcome", nl: "uitkomst"), label + mark)
    }
    if let closing = walk.lead.closing, closing != walk.before.closing {
      row(
        words(en: "reason", nl: "reden"),
        reason(closing.reason, walk.lead.status, in: walk.playbook))
    }
    addChanges(of: walk)
    row(words(en: "next step", nl: "vervolgstap"), nextStep(of: walk.lead))
    if walk.lead.status == .open, walk.needsGround(at: moment) {
      addNeededGround(of: walk.lead)
    }
  }

  /// Adds the answers and people that are new since the call began.
  private mutating func addGains(of walk: Walk) {
    for question in walk.playbook.questions {
      guard let answer = walk.lead.answers[question.id], answer.at >= walk.startedAt else {
        continue
      }
      row(question.title, self.answer(answer, besideTitleOf: question))
    }
    let known = walk.before.contacts.map(asWritten)
    for contact in walk.lead.contacts where !known.contains(asWritten(contact)) {
      let roles = contact.roles.sorted { $0.rawValue < $1.rawValue }.map { words($0.phrase) }
      row(
        roles.isEmpty ? words(en: "person", nl: "persoon") : roles.joined(separator: ", "),
        person(contact))
    }
    let notes = walk.lead.notes.count - walk.before.notes.count
    if notes > 0 { row(words(en: "notes", nl: "notities"), "\(notes)") }
  }

  /// Returns a person as far as somebody wrote it down: being spoken with is no news of them.
  private func asWritten(_ contact: Contact) -> Contact {
    var contact = contact
    contact.spokenAt = nil
    return contact
  }

  private mutating func addChanges(of walk: Walk) {
    let (before, after) = (walk.before, walk.lead)
    addReopening(from: before, to: after, in: walk.playbook)
    addMove(from: before, in: walk.playbook, to: after, in: walk.playbook)
    addChance(
      from: Chance(of: before, in: walk.playbook), to: Chance(of: after, in: walk.playbook))
  }

  /// Adds that a lead that was lost is open again, where it is.
  mutating func addReopening(from before: Lead, to after: Lead, in playbook: Playbook) {
    guard before.status == .lost, after.status == .open else { return }
    let lost = lost(before, in: playbook)
    row(
      words(en: "status", nl: "status"),
      words(en: "open again; it was \(lost)", nl: "weer open; was \(lost)"))
  }

  /// Returns since when and why a lead is lost: "lost since yesterday: No budget".
  func lost(_ lead: Lead, in playbook: Playbook) -> String {
    guard let closing = lead.closing else { return standing(of: lead) }
    let why = reason(closing.reason, .lost, in: playbook)
    return words(
      en: "lost since \(day(closing.at)): \(why)", nl: "verloren sinds \(day(closing.at)): \(why)")
  }

  /// Adds the way from one phase to another, where a lead moved.
  mutating func addMove(
    from before: Lead, in old: Playbook, to after: Lead, in playbook: Playbook
  ) {
    guard before.phase != after.phase else { return }
    row(
      words(en: "phase", nl: "fase"),
      (old.phase(before.phase)?.title ?? before.phase) + " → "
        + (playbook.phase(after.phase)?.title ?? after.phase))
  }

  /// Adds the chance, with what it was where it changed.
  mutating func addChance(from before: Chance, to after: Chance) {
    let (was, now) = (percent(before.effective), percent(after.effective))
    row(words(en: "chance", nl: "kans"), was == now ? now : "\(was) → \(now)")
  }

  /// Returns a duration in whole minutes.
  func minutes(from start: Date, to end: Date) -> String {
    "\(max(0, Int(end.timeIntervalSince(start) / 60))) min"
  }
}
