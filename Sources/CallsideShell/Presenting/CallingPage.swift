import CallsideCore
import Foundation

/// Who may be called, and when, on the screen.
extension Page {
  /// Returns why a lead may or may not be called.
  func because(_ permission: CallPermission) -> Phrase {
    permission.because { date in
      DateWords.dayInYear(date, now: moment.now, calendar: moment.calendar)
    }
  }

  /// Adds that a ground just recorded counts for nothing, where it does.
  ///
  /// It may be over, or one that the law knows no more. That is said of whoever may be called
  /// without one as well.
  ///
  /// - Parameter permission: What has been said of the lead already.
  mutating func addIdleGround(
    of lead: Lead, in playbook: Playbook, besides permission: CallPermission
  ) {
    guard let ground = lead.callingGrounds.last else { return }
    var alone = lead
    alone.callingGrounds = [ground]
    alone.legalForm = LegalPerson.natural.rawValue
    (alone.status, alone.closing) = (.open, nil)
    let judged = self.permission(for: alone, in: playbook)
    guard judged != permission, case .refused(let obstacle) = judged else { return }
    switch obstacle {
    case .expired, .customerNoMore:
      let because = because(judged)
      remark(
        Phrase(
          en: "This ground counts for nothing: \(because.en.trimmingPrefix("no, ")).",
          nl: "Aan deze grond heb je niets: \(because.nl.trimmingPrefix("nee, "))."))
    case .objection, .objectionElsewhere, .noGround, .otherPerson: break
    }
  }

  /// Returns whether a lead may be called now.
  func permission(
    for lead: Lead, in playbook: Playbook, known: KnownObjection? = nil
  ) -> CallPermission {
    CallPermission.of(lead, in: playbook, at: moment.now, known: known)
  }

  /// Adds whether a lead may be called, and why; an objection has a row of its own.
  mutating func addPermission(_ permission: CallPermission) {
    if case .refused(.objection) = permission { return }
    row(words(en: "may I call", nl: "mag ik bellen"), words(because(permission)))
  }

  /// Adds what has to be asked or found out first, with the line to say where the script has none.
  mutating func addDoubt(of walk: Walk, spoken fill: (String) -> String) {
    let permission = permission(for: walk.before, in: walk.playbook)
    guard case .askFirst(let doubt) = permission else { return }
    let isAsked = walk.phase.script.contains {
      if case .ask(let id, _) = $0.body {
        walk.playbook.question(id)?.tellsLegalPerson ?? false
      } else {
        false
      }
    }
    guard doubt == .legalForm, !isAsked else {
      let why = words(because(permission))
      let script = words(en: "; the script asks", nl: "; het staat in je tekst")
      return secondary(
        why.prefix(1).uppercased() + why.dropFirst() + (doubt == .legalForm ? script : "") + ".")
    }
    blank()
    label(
      words(en: "ASK AFTER YOUR GREETING", nl: "VRAAG NA JE BEGROETING"),
      note: words(en: "the legal form is unknown", nl: "rechtsvorm onbekend"))
    spoken(fill(walk.playbook.legalFormLine))
    secondary(
      words(
        en:
          "A sole trader or partnership without permission: stop. After the call, `change \(walk.lead.id) --legal-form bv` keeps the answer.",
        nl:
          "Eenmanszaak, vof of maatschap zonder toestemming: stop. Na het gesprek bewaart `wijzig \(walk.lead.id) --rechtsvorm bv` het antwoord."
      ))
  }

  /// Adds how much is left of the time in which somebody has to be called, where that runs.
  mutating func addResponse(of lead: Lead, in playbook: Playbook) {
    guard let clock = ResponseClock(of: lead, in: playbook, calendar: moment.calendar) else {
      return
    }
    row(
      words(en: "respond by", nl: "reageer voor"),
      "\(date(clock.due)) (\(words(clock.phrase(at: moment.now))))")
  }

  /// Adds whether to leave a voicemail when nobody answers.
  mutating func addVoicemail(of lead: Lead, in phase: Phase) {
    guard phase.voicemail != nil, lead.status == .open, !lead.objectsToCalls else { return }
    row(
      words(en: "no answer", nl: "geen gehoor"),
      Cadence.leavesVoicemail(for: lead)
        ? words(en: "leave a message (/voicemail)", nl: "spreek iets in (/voicemail)")
        : words(
          en: "just hang up; two messages were enough", nl: "niet meer inspreken, gewoon ophangen"))
  }

  /// Adds that the attempts are spent, and how to close.
  mutating func addSpent(_ outcome: Outcome, of walk: Walk) {
    guard outcome.isAttempt, Cadence.isSpent(for: walk.lead, in: walk.playbook) else { return }
    let tries = walk.lead.attempts
    let ways = Cadence.ways(onFrom: walk.lead, in: walk.playbook)
    secondary(
      words(
        en: "\(tries) attempts in vain: \(ways.en).",
        nl: "\(tries) keer vergeefs gebeld: \(ways.nl)."))
  }

  /// Adds that a call cannot be gone on with, and what can be done instead.
  mutating func addBarred(_ obstacle: CallPermission.Obstacle, of walk: Walk) {
    let lead = walk.lead
    let isOver = if case .objection = obstacle { true } else { false }
    if !isOver { addNeededGround(of: lead) }
    guard let close = lead.closing(for: obstacle, in: walk.playbook) else { return }
    secondary(
      isOver
        ? words(
          en: "This call does not go on; \(close.en) closes it.",
          nl: "Dit gesprek gaat niet verder; \(close.nl) sluit het af.")
        : words(
          en: "Without permission, \(close.en) closes it.",
          nl: "Is er geen toestemming, dan sluit \(close.nl) het af."))
  }

  /// Adds that permission has to be recorded before the next call, and how.
  mutating func addNeededGround(of lead: Lead) {
    secondary(
      words(
        en:
          "Permission is not on file yet: without it there is no next call. Type `consent \(lead.id) --evidence \"…\"` after this one.",
        nl:
          "De toestemming ligt nog niet vast, en zonder mag je niet opnieuw bellen. Typ na dit gesprek `toestemming \(lead.id) --bewijs \"…\"`."
      ))
  }

  /// Adds that a lead was tried as often as its playbook allows, and what can be done with it.
  mutating func addSpent(_ lead: Lead, in playbook: Playbook) {
    guard lead.status == .open, !lead.objectsToCalls, Cadence.isSpent(for: lead, in: playbook)
    else { return }
    let ways = Cadence.ways(onFrom: lead, in: playbook)
    row(
      words(en: "attempts", nl: "pogingen"),
      words(
        en: "tried \(lead.attempts) times, the playbook stops here: \(ways.en)",
        nl: "\(lead.attempts) keer geprobeerd, het draaiboek stopt hier: \(ways.nl)"))
  }

  /// Adds the time zone where a lead is, with what time it is there, or how to fill it in.
  mutating func addZone(of lead: Lead) {
    let name = words(en: "time zone", nl: "tijdzone")
    if lead.isAtUnknownTime {
      return row(
        name,
        words(
          en: "unknown (`change \(lead.id) --zone America/New_York`)",
          nl: "onbekend (`wijzig \(lead.id) --tijdzone America/New_York`)"))
    }
    let there = clock(there: lead)
    guard let zone = lead.zone ?? (there == nil ? nil : lead.zoneThere?.identifier) else { return }
    row(name, zone + (there.map { " · \($0)" } ?? ""))
  }

  /// Returns the time on the clock where a lead is; nil where that is the rep's own.
  func clock(there lead: Lead) -> String? {
    let local = lead.calendar(else: moment.calendar)
    guard
      local.timeZone.secondsFromGMT(for: moment.now)
        != moment.calendar.timeZone.secondsFromGMT(for: moment.now)
    else { return nil }
    let now = local.dateComponents([.hour, .minute], from: moment.now)
    let minute = String(now.minute ?? 0)
    return "\(now.hour ?? 0):\(minute.count < 2 ? "0" : "")\(minute)"
  }
}
