import CallsideCore
import Foundation

/// Why one lead stands before another, and what would be if.
extension Page {
  /// Adds the terms in which two leads differ, the largest first, and their sum.
  mutating func addComparison(_ comparison: RankComparison) {
    let (ahead, behind) = (comparison.ahead, comparison.behind)
    blank()
    if ahead.isShown(at: moment.now), behind.ready > moment.now {
      heading(
        words(
          en: "\(ahead.name) comes first: \(behind.name) waits until \(date(behind.ready))",
          nl: "\(ahead.name) gaat voor: \(behind.name) wacht tot \(date(behind.ready))"))
      secondary(
        words(
          en: comparison.points < 0
            ? "From then on \(behind.name) comes first, by its points:"
            : "From then on \(ahead.name) still comes first, by its points:",
          nl: comparison.points < 0
            ? "Daarna gaat \(behind.name) voor, op punten:"
            : "Ook daarna gaat \(ahead.name) voor, op punten:"))
    } else {
      heading(
        words(
          en: "\(ahead.name) stands before \(behind.name)",
          nl: "\(ahead.name) staat voor \(behind.name)"))
    }
    blank()
    addDifferences(comparison.differences, words(en: "against", nl: "tegen"))
    addTerm(comparison.points, words(en: "together", nl: "samen"), name: "")
    if comparison.points == 0 {
      secondary(
        words(
          en: "Less than a tenth of a point apart. Of equals, what was due first goes first, "
            + "and else the lower id.",
          nl:
            "Ze schelen nog geen tiende punt. Staan ze gelijk, dan gaat voor wat het eerst moest, "
            + "en anders de laagste code."))
    }
  }

  /// Adds what would change for a lead if questions were answered.
  mutating func addWhatIf(_ whatIf: WhatIf, places: (before: Int?, after: Int?)) {
    let (before, after) = (whatIf.before, whatIf.after)
    blank()
    heading(before.lead.name, right: before.lead.id)
    for (question, value) in whatIf.answers {
      row(words(en: "what if", nl: "stel dat"), "\(question.title): \(answer(value, to: question))")
    }
    blank()
    addChange(
      words(en: "place", nl: "plaats"), place(places.before, before), place(places.after, after))
    addChange(words(en: "to do", nl: "te doen"), action(before), action(after))
    addChange(
      words(en: "score", nl: "score"), score(before), score(after))
    addChange(
      words(en: "chance", nl: "kans"), percent(before.chance.effective),
      percent(after.chance.effective))
    if let own = before.chance.own {
      secondary(
        words(
          en: "You gave \(percent(own)) yourself; by the playbook: "
            + "\(percent(before.chance.ladder)) → \(percent(after.chance.ladder)).",
          nl: "Je gaf zelf \(percent(own)); volgens het draaiboek: "
            + "\(percent(before.chance.ladder)) → \(percent(after.chance.ladder))."))
    }
    let differences = whatIf.differences(at: moment.now)
    blank()
    if differences.isEmpty {
      secondary(words(en: "No term changes.", nl: "Er verandert geen enkel punt."))
    } else {
      addDifferences(differences, words(en: "instead of", nl: "in plaats van"))
    }
    secondary(words(en: "Nothing was recorded.", nl: "Er is niets vastgelegd."))
  }

  private mutating func addDifferences(_ differences: [TermDifference], _ link: String) {
    for difference in differences {
      let term = difference.first ?? difference.second
      addTerm(
        difference.points,
        "\(number(difference.first)) \(link) \(number(difference.second))",
        name: title(ofTerm: difference.name))
      if difference.name != Suggestion.urgencyName, let term {
        secondary(words(term.because), indent: 12)
      }
    }
  }

  private mutating func addChange(_ name: String, _ before: String, _ after: String) {
    row(name, before == after ? before : "\(before) → \(after)")
  }

  private func number(_ term: Suggestion.Term?) -> String {
    let text = signed(term?.points ?? 0)
    return text.hasPrefix("+") ? String(text.dropFirst()) : text
  }

  private func score(_ state: WhatIf.State) -> String {
    state.best(at: moment.now).map { signed($0.shownScore(at: moment.now)) } ?? "–"
  }

  private func action(_ state: WhatIf.State) -> String {
    state.best(at: moment.now).map { words($0.phrase) } ?? "–"
  }

  private func place(_ place: Int?, _ state: WhatIf.State) -> String {
    if let place { return "\(place)" }
    return state.best(at: moment.now) == nil
      ? words(en: "not shown now", nl: "nu niet in beeld")
      : words(en: "beyond 1000", nl: "voorbij 1000")
  }
}
