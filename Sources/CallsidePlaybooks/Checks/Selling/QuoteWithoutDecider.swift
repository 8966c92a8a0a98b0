import CallsideCore

extension Check {
  /// Finds quote phases that a lead can come to while nobody knows who decides.
  static let quoteWithoutDecider = Check(
    "quote-without-decider", .warning,
    what: Phrase(
      en: "A quote phase that can be reached without knowing who decides.",
      nl: "Een offertefase waar je kunt komen zonder te weten wie beslist."),
    why: Phrase(
      en: "A quote to somebody who may not decide is read, passed on and forgotten.",
      nl: "Een offerte aan iemand die niet mag beslissen wordt gelezen, doorgestuurd en vergeten."),
    bad: Example(.phase, "exit: budget is known"),
    good: Example(.phase, "exit: budget is known and decider is known")
  ) { book in
    guard book.isSound("phases") else { return [] }
    let space = ConditionSpace(book)
    // Only ways on which nothing has made sure of a decider.
    let isUnguarded = { (move: PhaseGraph.Move) in
      !(move.exit.map { space.implies($0, .roleKnown(.decider)) } ?? false)
    }
    let reached = book.graph.reached(from: [0], by: isUnguarded)
    var isTold = false
    return book.phases.enumerated().compactMap { position, phase in
      // Where a playbook begins with the quote there is no phase before it to ask in.
      guard position > 0, phase.kind?.value == .quote, reached.contains(position), !isTold else {
        return nil
      }
      isTold = true
      let before = book.graph.moves.first {
        $0.to == position && reached.contains($0.from) && isUnguarded($0)
      }
      return .quoteWithoutDecider(phase, before: before.map { book.phases[$0.from] })
    }
  }
}

extension Finding {
  fileprivate static func quoteWithoutDecider(
    _ phase: PhaseTree, before: PhaseTree?
  ) -> Finding {
    let place = before?.exit?.span ?? phase.place
    let name = before?.name ?? phase.name
    return Finding(
      at: place,
      Phrase(
        en: "\(phase.name.en) can be reached without a decider known",
        nl: "\(phase.name.nl) is te bereiken zonder dat de beslisser bekend is"),
      label: Phrase(
        en: "nobody need know who decides", nl: "wie er beslist hoeft nog niemand te weten"),
      help: before?.exit == nil
        ? Phrase(
          en: "give \(name.en) `exit: decider is known`",
          nl: "geef \(name.nl) `exit: decider is known`")
        : Phrase(
          en: "add `and decider is known` to the exit of \(name.en)",
          nl: "zet `and decider is known` achter `exit:` van \(name.nl)"))
  }
}
