import CallsideCore

extension Found {
  /// Compares two scripts: a step is known by its own id, by what it asks, or by what it says; a
  /// line that says nearly the same is the same line, reworded.
  mutating func steps(_ was: [Step], _ now: [Step], of phase: String) {
    var (before, after) = (keys(was, phase, isOld: true), keys(now, phase, isOld: false))
    pairReworded(was, &before, now, &after)
    // Of a line that was reworded, the words are those of today.
    var titles = Dictionary(
      zip(before, was.map { $0.words(in: old) }), uniquingKeysWith: { first, _ in first })
    for (key, step) in zip(after, now) { titles[key] = step.words(in: new) }
    let kept = compareSteps(before, after, phase, titles)
    for key in kept {
      guard let one = before.firstIndex(of: key), let other = after.firstIndex(of: key) else {
        continue
      }
      particulars(was[one], now[other], at: "\(phase)/\(other + 1)")
    }
  }

  /// Notes steps that are gone, new or moved, by their number in the script.
  private mutating func compareSteps(
    _ before: [String], _ after: [String], _ phase: String, _ titles: [String: String]
  ) -> [String] {
    let (old, new) = (Set(before), Set(after))
    for (index, key) in before.enumerated() where !new.contains(key) {
      add(.step, .removed, "\(phase)/\(index + 1)", was: titles[key])
    }
    for (index, key) in after.enumerated() where !old.contains(key) {
      add(.step, .added, "\(phase)/\(index + 1)", now: titles[key])
    }
    let (kept, left) = (before.filter(new.contains), after.filter(old.contains))
    let inPlace = Set(CommonSequence.pairs(kept, left).map { left[$0.1] })
    for (index, key) in after.enumerated() where old.contains(key) && !inPlace.contains(key) {
      add(.step, .moved, "\(phase)/\(index + 1)", now: titles[key])
    }
    return left
  }

  private mutating func particulars(_ was: Step, _ now: Step, at path: String) {
    var fields: [Field] = [
      .value("only if", "alleen als", written(was.when), now.when?.written(in: new))
    ]
    switch (was.body, now.body) {
    case (.say(let words, let part), .say(let others, let other)):
      fields += [
        .prose("line", "zin", words, others),
        .value("part", "deel", part?.rawValue, other?.rawValue),
      ]
    case (.ask(_, let isRequired), .ask(_, let isRequiredNow)):
      fields.append(.value("required", "verplicht", isRequired, isRequiredNow))
    default: break
    }
    for (kind, en, nl) in [(Step.Cue.Kind.listen, "listen for", "let op"), (.tip, "tip", "tip")] {
      func cues(_ step: Step) -> String {
        step.cues.filter { $0.kind == kind }.map(\.text).joined(separator: " · ")
      }
      fields.append(.prose(en, nl, cues(was), cues(now)))
    }
    add(.step, path, fields)
  }

  /// Returns by what each step of a script is known; the second of two alike gets a number.
  private func keys(_ steps: [Step], _ phase: String, isOld: Bool) -> [String] {
    var seen: [String: Int] = [:]
    return steps.enumerated().map { index, step in
      let key: String =
        if step.hasOwnID {
          "id:" + step.id
        } else {
          switch step.body {
          case .say(let words, _): "say:" + words
          case .ask(let id, _): "ask:" + (isOld ? renames.current(id) : id)
          case .dmu(let role): "dmu:" + role.rawValue
          }
        }
      seen[key, default: 0] += 1
      let number = seen[key, default: 1]
      return number == 1 ? key : "\(key)#\(number)"
    }
  }

  /// Gives lines that say nearly the same one key, the likest first.
  private func pairReworded(
    _ was: [Step], _ before: inout [String], _ now: [Step], _ after: inout [String]
  ) {
    let (old, new) = (Set(before), Set(after))
    let gone = before.indices.filter { before[$0].hasPrefix("say:") && !new.contains(before[$0]) }
    let added = after.indices.filter { after[$0].hasPrefix("say:") && !old.contains(after[$0]) }
    let pairs = gone.flatMap { one in
      added.map { other in
        let likeness = WordDifference(
          was[one].words(in: self.old), now[other].words(in: self.new)
        ).likeness
        return (one: one, other: other, likeness: likeness)
      }
    }
    .filter { $0.likeness >= 0.4 }
    .sorted { ($1.likeness, $0.one, $0.other) < ($0.likeness, $1.one, $1.other) }
    var taken: (Set<Int>, Set<Int>) = ([], [])
    for pair in pairs where !taken.0.contains(pair.one) && !taken.1.contains(pair.other) {
      taken.0.insert(pair.one)
      taken.1.insert(pair.other)
      before[pair.one] = after[pair.other]
    }
  }
}

extension Step {
  /// What is said or asked at the step, for people.
  func words(in playbook: Playbook) -> String {
    switch body {
    case .say(let words, _): words
    case .ask(let id, _): playbook.question(id)?.ask ?? id
    case .dmu(let role): playbook.prompt(for: role)?.ask ?? role.rawValue
    }
  }
}
