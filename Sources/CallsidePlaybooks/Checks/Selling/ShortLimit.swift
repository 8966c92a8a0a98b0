import CallsideCore

extension Check {
  /// Finds phases in which a lead counts as stuck within a working day.
  ///
  /// As a rule `3m` was meant as three months; the letter stands for minutes.
  static let shortLimit = Check(
    "short-limit", .warning,
    what: Phrase(
      en: "A `limit` of a phase that is shorter than a working day.",
      nl: "Een `limit` van een fase die korter is dan een werkdag."),
    why: Phrase(
      en: "Every lead would count as stuck the day it comes in, and the warning says nothing.",
      nl: "Dan telt elke lead al op de eerste dag als vastgelopen, en zegt die melding niets meer."),
    bad: Example(.phase, "limit: 3m"),
    good: Example(.phase, "limit: 13w")
  ) { book in
    book.phases.compactMap { phase in
      guard let node = phase.node["limit"], let limit = node.text.flatMap(TimeSpan.init),
        limit.seconds < 8 * 3600
      else { return nil }
      return .shortLimit(limit, phase, node.span)
    }
  }
}

extension Finding {
  fileprivate static func shortLimit(
    _ limit: TimeSpan, _ phase: PhaseTree, _ span: Span
  ) -> Finding {
    let length = limit.phrase
    let weeks = Finding.weeks(inMonths: limit.count)
    return Finding(
      at: span,
      Phrase(
        en: "in \(phase.name.en) a lead is stuck after \(length.en)",
        nl: "in \(phase.name.nl) zit een lead na \(length.nl) al vast"),
      label: Phrase(en: "shorter than a working day", nl: "korter dan een werkdag"),
      help: limit.unit == .minutes
        ? Phrase(
          en: "`m` is minutes; for months write weeks, such as `\(weeks)w`",
          nl: "`m` is minuten; schrijf maanden als weken, zoals `\(weeks)w`")
        : Phrase(en: "write days or weeks, such as `3w`", nl: "schrijf dagen of weken, zoals `3w`"))
  }
}
