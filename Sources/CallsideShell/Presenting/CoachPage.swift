import CallsideCore
import Foundation

/// What the coach proposes, with its reasons.
extension Page {
  /// Adds ranked suggestions, or that there is nothing to do.
  ///
  /// - Parameter timing: Tells what is to be said of the clock beside a suggestion.
  mutating func addSuggestions(
    _ suggestions: [Suggestion], timing: (Suggestion) -> SuggestionTiming?
  ) {
    blank()
    guard !suggestions.isEmpty else {
      return paragraph(
        words(
          en: "Nothing is waiting. A good moment for new business: `add` a company.",
          nl: "Er ligt niets te wachten. Mooi moment voor acquisitie: `voeg-toe` een bedrijf."))
    }
    for (index, suggestion) in suggestions.enumerated() {
      item(
        index + 1, "\(suggestion.name) · \(words(suggestion.phrase))",
        note: due(suggestion, timing(suggestion)))
      secondary(
        suggestion.terms.map { words($0.because) }.joined(separator: " · "), indent: 6)
    }
  }

  /// Adds what comes next when nothing waits now.
  mutating func addUpcoming(_ suggestion: Suggestion) {
    // What was put off is shown later than it was due.
    let start = date(max(suggestion.due, suggestion.ready))
    secondary(
      words(
        en: suggestion.lacksNumber
          ? "Next up: \(suggestion.phrase.en) for \(suggestion.name), \(start)."
          : "Next up: \(suggestion.phrase.en) \(suggestion.name), \(start).",
        nl: "Hierna: \(suggestion.phrase.nl), \(suggestion.name), \(start)."))
  }

  /// Adds the one best thing to do now.
  mutating func addBest(_ suggestion: Suggestion, _ timing: SuggestionTiming? = nil) {
    let left = timing?.response.map { " · " + words($0.phrase(at: moment.now)) } ?? ""
    row(
      words(en: "now best", nl: "nu het beste"),
      "\(words(suggestion.phrase)) · \(suggestion.name) · "
        + words(suggestion.terms.first?.because ?? Phrase(same: "")) + left)
  }

  private func due(_ suggestion: Suggestion, _ timing: SuggestionTiming? = nil) -> String {
    var parts = [date(suggestion.due)]
    if let clock = timing?.response {
      let left = words(clock.phrase(at: moment.now))
      parts +=
        clock.due == suggestion.due
        ? [left] : [distance(suggestion.due), words(en: "respond: ", nl: "reageer: ") + left]
    } else {
      parts.append(distance(suggestion.due))
    }
    if let first = timing?.callableFrom {
      parts.append(words(en: "call from ", nl: "bellen vanaf ") + date(first))
    }
    return parts.joined(separator: " · ")
  }

  /// Adds every term of a lead's suggestions and of its chance, so that sums can be checked.
  mutating func addReasons(
    for lead: Lead, in playbook: Playbook, _ suggestions: [Suggestion], learned: LearnedChance?,
    timing: (Suggestion) -> SuggestionTiming? = { _ in nil }
  ) {
    blank()
    heading(lead.name, right: lead.id)
    if suggestions.allSatisfy({ $0.stale.map { $0 <= moment.now } ?? false }) {
      paragraph(
        words(
          en: "Nothing to do: a closed deal that was evaluated, or nothing due.",
          nl: "Niets te doen: een afgeronde deal die geëvalueerd is, of niets aan de beurt."))
    }
    // What is shown before what is still to come; what is over never was to be done.
    let now = moment.now
    let timely = suggestions.filter { $0.stale.map { now < $0 } ?? true }
    let shown = timely.filter { $0.isShown(at: now) } + timely.filter { !$0.isShown(at: now) }
    for suggestion in shown.prefix(2) {
      blank()
      label(
        words(suggestion.phrase).uppercased(),
        note: due(suggestion, timing(suggestion))
          + (suggestion.isShown(at: moment.now)
            ? "" : words(en: " · shown from ", nl: " · in beeld vanaf ") + date(suggestion.ready)))
      for term in suggestion.shownTerms(at: moment.now) {
        addTerm(term.points, words(term.because), name: name(of: term))
      }
      addTerm(
        suggestion.shownScore(at: moment.now), words(en: "together", nl: "samen"), name: "")
    }
    addPutOff(of: lead)
    addChanceReasons(for: lead, in: playbook, learned: learned)
  }

  private mutating func addChanceReasons(
    for lead: Lead, in playbook: Playbook, learned: LearnedChance?
  ) {
    let chance = Chance(of: lead, in: playbook)
    blank()
    label(words(en: "CHANCE", nl: "KANS"), note: percent(chance.effective))
    guard lead.status == .open else {
      return secondary(standing(of: lead), indent: 4)
    }
    let phase = playbook.phase(lead.phase)
    row(
      percent(phase?.chance ?? 0),
      words(en: "start of ", nl: "begin van ") + (phase?.title ?? lead.phase), nameWidth: 8)
    let lead = lead.carried(into: playbook)
    for move in Chance.moves(of: lead, in: playbook) {
      let label =
        lead.answers[move.question.id].map { self.answer($0.value, to: move.question) } ?? ""
      row(signed(move.points), "\(move.question.title): \(label)", nameWidth: 8)
    }
    row(
      percent(chance.ladder),
      words(
        en: "by the playbook; points move the odds, so they weigh less near the ends",
        nl: "volgens het draaiboek; punten tellen bij de uitersten minder zwaar"), nameWidth: 8)
    if let own = chance.own {
      row(
        percent(own), words(en: "by you; this is what counts", nl: "volgens jou; dit telt"),
        nameWidth: 8)
    }
    if let learned { addLearned(learned, of: lead, in: playbook) }
  }

  /// Returns the name of a term, with the weight that the playbook gives it.
  func name(of term: Suggestion.Term) -> String {
    let title = title(ofTerm: term.name)
    guard term.weight != 1, let weight = Decimal(string: "\(term.weight)") else { return title }
    return "\(title) ×\(weight.shown(in: language))"
  }

  /// Returns what a term is called on the screen.
  func title(ofTerm name: String) -> String {
    name == Suggestion.urgencyName
      ? words(en: "urgency", nl: "urgentie") : words(Nudge.title(of: name))
  }

  mutating func addTerm(_ points: Double, _ because: String, name: String) {
    let figure = signed(points)
    let pad = String(repeating: " ", count: max(0, 8 - figure.count))
    let indent = String(repeating: " ", count: 12)
    var lines = DisplayWidth.wrap(Printable.line(because), to: width - 14)
    if !name.isEmpty {
      let last = lines.last ?? ""
      let fits = DisplayWidth.columns(last) + 2 + DisplayWidth.columns(name) <= width - 14
      lines = fits ? lines.dropLast() + [last + "  " + style.dim(name)] : lines + [style.dim(name)]
    }
    for (number, line) in lines.enumerated() {
      raw(number == 0 ? "  " + pad + style.strong(figure) + "  " + line : indent + line)
    }
  }

  /// Returns a number with its sign and one decimal, with the decimal mark of the language.
  func signed(_ number: Double) -> String {
    let tenth = Int((abs(number) * 10).rounded())
    let mark = language == .nl ? "," : "."
    return (number < 0 ? "−" : "+") + "\(tenth / 10)\(mark)\(tenth % 10)"
  }
}
