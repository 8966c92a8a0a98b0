import CallsideCore

extension Check {
  /// Finds outcomes on a track for which the playbook has no next step.
  static let trackWithoutStep = Check(
    "track-without-step",
    what: Phrase(
      en: "An outcome on a track that has no next step under `tracks`.",
      nl: "Een uitkomst op een spoor zonder volgende stap onder `tracks`."),
    why: Phrase(
      en: "Nothing would be proposed after the call, while its author counts on it.",
      nl: "Na het gesprek wordt er dan niets voorgesteld, terwijl de schrijver daarop rekent."),
    bad: Example(.outcomes, "done: {label: Done, to: offer, track: positive}"),
    good: Example(.outcomes, "done: {label: Done, to: offer, next: {do: call, in: 2d}}")
  ) { book in
    book.phases.flatMap(\.outcomes).compactMap { outcome in
      guard let track = outcome.node.words("track"), !outcome.hasNext,
        Outcome.Track(rawValue: track.value) != nil, book.node["tracks"]?[track.value] == nil
      else { return nil }
      return .trackWithoutStep(track)
    }
  }
}

extension Finding {
  fileprivate static func trackWithoutStep(_ track: Located<String>) -> Finding {
    let line = "tracks: {\(track.value): {do: call, in: 2d}}"
    return Finding(
      at: track.span,
      Phrase(
        en: "track \(Wording.quoted(track.value)) has no next step",
        nl: "spoor \(Wording.quoted(track.value)) heeft geen volgende stap"),
      help: Phrase(
        en: "add it to the playbook: `\(line)`", nl: "zet het in het draaiboek: `\(line)`"))
  }
}
