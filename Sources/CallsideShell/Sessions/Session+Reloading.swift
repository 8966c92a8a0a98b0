import CallsideCore
import CallsidePlaybooks

/// Picking up playbooks that change while the prompt is open.
extension Session {
  /// Looks for playbooks that changed since the last line, and says so in a line each.
  mutating func pickUpChanges() {
    let changes = library.changes()
    tell(changes)
    if !changes.isEmpty { isAdviceOld = true }
    adviseAnew()
  }

  /// Has the coach look at every lead again where playbooks changed since it did: when next needed.
  ///
  /// An open store goes by the playbooks that it met first.
  mutating func adviseAnew() {
    guard isAdviceOld else { return }
    isAdviceOld = false
    close()
  }

  private func tell(_ changes: [PlaybookLibrary.Change]) {
    guard !options.isJSON else { return }
    for change in changes {
      if case .broke(let file, let error) = change {
        warn(.brokeMeanwhile(file, error))
      } else {
        surroundings.warn(
          "  " + surroundings.warningStyle.dim(Printable.line(change.phrase[language])) + "\n")
      }
    }
  }

  /// Goes on with a call by the playbook as it is now, and returns whether anything changed.
  ///
  /// The line just typed was taken by the version that was on the screen. Where that is the only
  /// one the call can be ended by, it is kept until then.
  mutating func renewWalk() -> Bool {
    let changes = library.changes()
    guard !changes.isEmpty else { return false }
    tell(changes)
    isAdviceOld = true
    guard let walk, let playbook = library.playbook(walk.playbook.id, among: changes),
      playbook != walk.playbook
    else { return false }
    guard let renewed = walk.renewed(with: playbook, at: moment.now) else {
      surroundings.warn("  " + surroundings.warningStyle.dim(Notice.keepsOld[language]) + "\n")
      return false
    }
    if !renewed.keepsPlace {
      surroundings.warn("  " + surroundings.warningStyle.dim(Notice.lineGone[language]) + "\n")
    }
    self.walk = renewed.walk
    renewRecording(with: playbook)
    return true
  }

  /// Lets what can be saved or gone back to in a preview follow the playbook too.
  private mutating func renewRecording(with playbook: Playbook) {
    let now = moment.now
    if recording?.renew(with: playbook, at: now) == false {
      recording = walk.map { StoryRecording(of: $0, at: now) }
    }
    let renewed = (preview?.earlier ?? []).compactMap { earlier -> Preview.Earlier? in
      guard let walk = earlier.walk.renewed(with: playbook, at: now)?.walk else { return nil }
      var recording = earlier.recording
      return recording?.renew(with: playbook, at: now) == false
        ? nil : (walk, recording, earlier.line)
    }
    preview?.earlier = renewed
  }
}

/// What is said of a call whose playbook changed.
private enum Notice {
  static let keepsOld = Phrase(
    en: "this call goes on by the version before: its phase is no longer in the playbook",
    nl: "dit gesprek gaat door met de vorige versie: de fase staat niet meer in het draaiboek")
  static let lineGone = Phrase(
    en: "your line is no longer in it; on with the nearest one",
    nl: "je regel staat er niet meer in; verder bij de dichtstbijzijnde")
}

extension PlaybookLibrary.Change {
  /// The change in a line, with the playbook it happened to.
  fileprivate var phrase: Phrase {
    switch self {
    case .mended(let file):
      Phrase(en: "playbook \(file.id) is sound again", nl: "draaiboek \(file.id) is weer in orde")
    case .updated(let file), .broke(let file, _):
      Phrase(en: "playbook \(file.id) was updated", nl: "draaiboek \(file.id) is bijgewerkt")
    }
  }
}

extension Diagnostic {
  fileprivate static func brokeMeanwhile(
    _ file: PlaybookLibrary.File, _ error: Diagnostic
  ) -> Diagnostic {
    let place = error.place.map { place in
      let (line, column) = place.source.position(of: place.span.start)
      return "\(file.shown):\(line):\(column): "
    }
    return Diagnostic(
      .warning, "broken-playbook",
      Phrase(
        en: "playbook \"\(file.id)\" has errors now; the version before is used",
        nl: "draaiboek \"\(file.id)\" heeft nu fouten; de vorige versie blijft gelden"),
      notes: [
        Phrase(
          en: (place ?? "") + error.headline.en, nl: (place ?? "") + error.headline.nl)
      ],
      help: Phrase(
        en: "`playbook check \(file.id)` shows everything",
        nl: "`draaiboek controleer \(file.id)` laat alles zien"))
  }
}
