import CallsideCore

extension Found {
  /// Compares the roles of the DMU.
  mutating func roles() {
    let ids = compare(
      .role, old: old.dmu.map(\.role.rawValue), new: new.dmu.map(\.role.rawValue))
    for role in ids.compactMap(Role.init) {
      guard let was = old.prompt(for: role), let now = new.prompt(for: role) else { continue }
      add(
        .role, role.rawValue,
        [
          .prose("question", "vraag", was.ask, now.ask), .prose("why", "waarom", was.why, now.why),
          .prose("tip", "tip", was.tip, now.tip),
          .value("required from", "nodig vanaf", was.requiredFrom, now.requiredFrom),
        ])
    }
  }

  /// Compares the objections, stage by stage.
  mutating func objections() {
    let ids = compare(
      .objection, old: old.objections.map(\.id), new: new.objections.map(\.id),
      title: { [old, new] in (new.objection($0) ?? old.objection($0))?.title })
    for id in ids {
      guard let was = old.objection(id), let now = new.objection(id) else { continue }
      let stages = Objection.Stage.allCases.enumerated().map { index, stage in
        Field(
          name: stage.phrase, was: was.meet.indices.contains(index) ? was.meet[index] : nil,
          now: now.meet.indices.contains(index) ? now.meet[index] : nil, isProse: true)
      }
      add(
        .objection, id,
        [
          .prose("title", "naam", was.title, now.title),
          .prose(
            "what buyers say", "wat klanten zeggen", was.hears.joined(separator: ", "),
            now.hears.joined(separator: ", ")),
        ] + stages + [
          .prose("tip", "tip", was.tip, now.tip),
          .value("against calls", "tegen bellen", was.isAgainstCalls, now.isAgainstCalls),
        ])
    }
  }

  /// Compares why deals are won and lost.
  mutating func reasons() {
    for status in [Lead.Status.lost, .won] {
      let (was, now) = (old.reasons(for: status), new.reasons(for: status))
      let ids = compare(
        .reason, old: was.map(\.id), new: now.map(\.id), under: status.rawValue + "/",
        title: { id in (now + was).first { $0.id == id }?.label })
      for id in ids {
        add(
          .reason, "\(status.rawValue)/\(id)",
          [
            .prose(
              "words", "tekst", was.first { $0.id == id }?.label, now.first { $0.id == id }?.label)
          ])
      }
    }
  }

  /// Compares the phases, each with its steps and outcomes.
  mutating func phases() {
    let ids = compare(
      .phase, old: old.phases.map(\.id), new: new.phases.map(\.id),
      title: { [old, new] in (new.phase($0) ?? old.phase($0))?.title },
      removed: { _ in .phaseGone })
    for id in ids {
      guard let was = old.phase(id), let now = new.phase(id) else { continue }
      particulars(was, now)
      steps(was.script, now.script, of: id)
      steps(was.gatekeeper, now.gatekeeper, of: "\(id)/gatekeeper")
      outcomes(was, now)
    }
  }

  private mutating func particulars(_ was: Phase, _ now: Phase) {
    add(
      .phase, now.id,
      [
        .prose("title", "titel", was.title, now.title), .prose("goal", "doel", was.goal, now.goal),
        .value("who", "wie", was.who, now.who),
        .value("kind", "soort", was.kind.rawValue, now.kind.rawValue),
        .value("within", "binnen", was.within, now.within),
        .value("limit", "limiet", was.limit, now.limit),
        .value("chance", "kans", "\(Int(was.chance.rounded()))%", "\(Int(now.chance.rounded()))%"),
        .prose(
          "preparation", "voorbereiding", was.prepare.joined(separator: " · "),
          now.prepare.joined(separator: " · ")),
        .prose("voicemail", "voicemail", was.voicemail, now.voicemail),
        .value("exit", "verder als", written(was.exit), now.exit?.written(in: new)),
      ])
  }

  private mutating func outcomes(_ was: Phase, _ now: Phase) {
    let ids = compare(
      .outcome, old: was.outcomes.map(\.id), new: now.outcomes.map(\.id), under: now.id + "/",
      title: { (now.outcome($0) ?? was.outcome($0))?.label })
    for id in ids {
      guard let before = was.outcome(id), let after = now.outcome(id) else { continue }
      add(
        .outcome, "\(now.id)/\(id)",
        [
          .prose("label", "tekst", before.label, after.label),
          .value("to", "naar", before.to, after.to),
          .value("closes", "sluit", before.closes?.rawValue, after.closes?.rawValue),
          .value("reason", "reden", before.reason, after.reason),
          .value("step agreed", "stap afgesproken", before.isAdvance, after.isAdvance),
          .value("attempt", "poging", before.isAttempt, after.isAttempt),
          .value("voicemail", "voicemail", before.isVoicemail, after.isVoicemail),
          .value("against calls", "tegen bellen", before.isObjection, after.isObjection),
          .value("next step", "vervolgstap", next(before), next(after)),
          .value("grade", "niveau", before.grade?.rawValue, after.grade?.rawValue),
          .value("readiness", "rijpheid", before.readiness?.rawValue, after.readiness?.rawValue),
        ])
    }
  }

  private func next(_ outcome: Outcome) -> String? {
    outcome.next.map { next in
      let date = next.date.map { " (\($0))" } ?? ""
      return "\(next.action.rawValue) \(next.delay)\(date)"
    }
  }

  /// Returns a condition of the old version in the ids of the new one.
  func written(_ condition: Condition?) -> String? {
    condition.map { renames.current($0).written(in: new) }
  }
}

extension Phrase {
  fileprivate static let phaseGone = Phrase(
    en: "leads in it stay there until they are moved; `next` warns of them",
    nl: "leads in deze fase blijven daar tot je ze verplaatst; `volgende` waarschuwt ervoor")
}
