import CallsideCore
import CallsidePlaybooks

/// What only a preview shows: the whole path, and what an answer changes in it.
extension Page {
  /// Adds every line of the script, in order; those that do not apply are dim, with why.
  mutating func addSteps(of walk: Walk, spoken fill: SpokenWords) {
    let applying = Set(walk.applyingSteps(at: moment.now))
    let facts = walk.facts(at: moment.now)
    blank()
    heading(walk.phase.title, right: words(en: "the whole script", nl: "het hele script"))
    for (index, step) in walk.phase.script.enumerated() {
      let isHere = walk.line == index
      let head =
        (isHere ? "▸" : " ") + String(repeating: " ", count: 3 - min(3, "\(index + 1)".count))
      let text = head + "\(index + 1)  " + line(step, of: walk, fill)
      let cut = " " + DisplayWidth.cut(Printable.line(text), to: width - 4)
      guard applying.contains(index) else {
        raw(style.dim(cut))
        if let when = step.when, let unmet = when.unmet(in: facts).first {
          secondary(
            words(en: "only when ", nl: "alleen als ") + words(unmet.asFact(in: walk.playbook)),
            indent: 9)
        }
        continue
      }
      raw(isHere ? style.strong(cut) : cut)
    }
    if walk.line == nil {
      secondary(words(en: "▸ the end of the call", nl: "▸ het eind van het gesprek"))
    }
  }

  /// Adds the lines that come and go between two walks through one script.
  mutating func addDifference(from before: Walk, to after: Walk, spoken fill: SpokenWords) {
    let was = Set(before.applyingSteps(at: moment.now))
    let now = Set(after.applyingSteps(at: moment.now))
    blank()
    if was == now {
      return secondary(
        words(en: "No line comes or goes with that.", nl: "Daar verandert geen regel door."))
    }
    for index in was.symmetricDifference(now).sorted() {
      let text = "\(index + 1)  " + line(after.phase.script[index], of: after, fill)
      let cut = DisplayWidth.cut(Printable.line(text), to: width - 6)
      raw("  " + (now.contains(index) ? style.accent("+ ") + cut : style.dim("- " + cut)))
    }
  }

  /// Adds that the line of a walk would not come up, where it does not apply.
  mutating func addRemark(on walk: Walk) {
    guard let line = walk.line, let when = walk.phase.script[line].when,
      let unmet = when.unmet(in: walk.facts(at: moment.now)).first
    else { return }
    secondary(
      words(
        en: "In a call this line would not come up: only when ",
        nl: "In een gesprek kwam deze regel niet langs: alleen als ")
        + words(unmet.asFact(in: walk.playbook)))
  }

  /// Adds how a preview ends.
  ///
  /// - Parameter canSave: Whether there is a prompt after it to save it at.
  mutating func addPreviewEnd(canSave: Bool) {
    let end = words(
      en: "That was a preview: nothing was recorded.",
      nl: "Dat was een proefgesprek: er is niets vastgelegd.")
    let saving = words(
      en: " `/save NAME` keeps it as a story.", nl: " `/bewaar NAAM` maakt er een verhaal van.")
    secondary(canSave ? end + saving : end)
  }

  /// Adds what can be typed in a preview and not in a call.
  mutating func addPreviewHelp() {
    for command in PreviewInput.names {
      let takes = command.takes.map { " " + words($0) } ?? ""
      row("/" + words(command.name) + takes, words(command.does), nameWidth: 26)
    }
    row(
      words(en: "/save NAME", nl: "/bewaar NAAM"),
      words(en: "keep it as a story", nl: "bewaar het als verhaal"), nameWidth: 26)
  }

  /// Returns a line of a script in one line.
  private func line(_ step: Step, of walk: Walk, _ fill: SpokenWords) -> String {
    switch step.body {
    case .say(let text, _): words(en: "SAY  ", nl: "ZEG  ") + fill.fill(text)
    case .ask(let id, _):
      words(en: "ASK  ", nl: "VRAAG  ") + id + ": "
        + fill.fill(walk.playbook.question(id)?.ask ?? "")
    case .dmu(let role): words(en: "WHO  ", nl: "WIE  ") + words(role.phrase)
    }
  }
}
