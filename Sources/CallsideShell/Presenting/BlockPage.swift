import CallsideCore
import Foundation

/// A block of calls: how it begins, goes and ends.
extension Page {
  /// Adds what a block is for and how much of it would be good.
  mutating func addBlockStart(_ block: AcquisitionBlock, week: WeekTarget?) {
    blank()
    addBlockHeading(
      block,
      right: words(
        en: "\(block.length) min, until \(clock(block.endsAt))",
        nl: "\(block.length) min, tot \(clock(block.endsAt))"))
    var goal = words(
      en: "Goal: \(calls(block.goal)).", nl: "Doel: \(calls(block.goal)).")
    if let week { goal += " " + weekWords(week) }
    paragraph(goal)
  }

  /// Adds the warm-up: the first line aloud, and why the first call stands first.
  mutating func addWarmUp(opening: String) {
    blank()
    label(
      words(en: "WARM-UP", nl: "OPWARMEN"),
      note: words(
        en: "`config warmup off` leaves it out", nl: "`instellingen opwarmen uit` laat het weg"))
    paragraph(
      words(
        en: "Say your first line aloud once, standing up:",
        nl: "Zeg je eerste zin één keer hardop, staand:"))
    paragraph(opening, indent: 4)
    paragraph(
      words(
        en: "The easiest call comes first. After that it is like riding a bike.",
        nl: "Het makkelijkste gesprek staat vooraan. Daarna gaat het vanzelf."))
  }

  /// Adds how far a block is.
  mutating func addBlockProgress(_ block: AcquisitionBlock, dials: DialCount) {
    blank()
    let left = block.minutesLeft(at: moment.now)
    addBlockHeading(block, right: words(en: "\(left) min left", nl: "nog \(left) min"))
    secondary(words(of: dials) + " · " + words(en: "goal \(block.goal)", nl: "doel \(block.goal)"))
  }

  /// Adds in one row how far a block is.
  mutating func addBlockRow(_ block: AcquisitionBlock, dials: DialCount) {
    let left = block.minutesLeft(at: moment.now)
    row(
      words(en: "block", nl: "blok"),
      words(of: dials) + " · " + words(en: "\(left) min left", nl: "nog \(left) min"))
  }

  /// Adds that a block keeps a lead out until it ends.
  mutating func addKeptOut(by block: AcquisitionBlock) {
    let track = words(block.track.phrase)
    secondary(
      words(
        en: "Kept for after \(clock(block.endsAt)): a block for \(track) is going on.",
        nl: "Bewaard voor na \(clock(block.endsAt)): er loopt een blok voor \(track)."))
  }

  /// Adds the calls of a block, or that there are none.
  mutating func addBlockCalls(
    _ calls: [Suggestion], timing: (Suggestion) -> SuggestionTiming?
  ) {
    guard calls.isEmpty else { return addSuggestions(calls, timing: timing) }
    blank()
    paragraph(
      words(
        en: "Nobody is left to call here. `add` a company, or `block stop`.",
        nl: "Hier is niemand meer te bellen. `voeg-toe` een bedrijf, of `blok stop`."))
  }

  /// Adds what a block brought.
  ///
  /// - Parameter waiting: How many calls with customers wait again.
  mutating func addBlockEnd(
    _ block: AcquisitionBlock, dials: DialCount, week: WeekTarget?, waiting: Int
  ) {
    blank()
    addBlockHeading(
      block, right: words(en: "done, \(block.length) min", nl: "klaar, \(block.length) min"))
    let goal =
      dials.dials >= block.goal
      ? words(en: "goal \(block.goal) reached", nl: "doel \(block.goal) gehaald")
      : words(en: "goal \(block.goal)", nl: "doel \(block.goal)")
    paragraph(words(of: dials) + " · " + goal)
    if let week { paragraph(weekWords(week)) }
    guard waiting > 0 else { return }
    let number = waiting < 100 ? "\(waiting)" : words(en: "100 or more", nl: "100 of meer")
    secondary(
      waiting == 1
        ? words(
          en: "1 call with a customer was kept for after this.",
          nl: "1 gesprek met een klant is bewaard voor hierna.")
        : words(
          en: "\(number) calls with customers were kept for after this.",
          nl: "\(number) gesprekken met klanten zijn bewaard voor hierna."))
  }

  /// Adds that customers took more calls this week than finding new ones.
  mutating func addCrowding(care: Int, new: Int) {
    blank()
    paragraph(
      words(
        en:
          "This week: \(care) calls with customers, \(new) to new business. `block start 45m new` keeps time for it.",
        nl:
          "Deze week: \(care) keer met klanten gebeld, \(new) keer nieuw. Met `blok start 45m nieuw` houd je er tijd voor vrij."
      ))
  }

  private mutating func addBlockHeading(_ block: AcquisitionBlock, right: String) {
    heading(words(en: "Block", nl: "Blok") + " · " + words(block.track.phrase), right: right)
  }

  /// Returns a count in words, such as "6 gebeld · 2 gesproken · 1 stap afgesproken".
  func words(of dials: DialCount) -> String {
    let steps = dials.advances
    return [
      words(en: "\(dials.dials) dialled", nl: "\(dials.dials) gebeld"),
      words(en: "\(dials.reached) reached", nl: "\(dials.reached) gesproken"),
      words(
        en: "\(steps) step\(steps == 1 ? "" : "s") agreed",
        nl: "\(steps) stap\(steps == 1 ? "" : "pen") afgesproken"),
    ].joined(separator: " · ")
  }

  private func weekWords(_ week: WeekTarget) -> String {
    words(
      en: "This week \(week.made) of \(week.dials) calls to new business.",
      nl: "Deze week \(week.made) van de \(week.dials) keer nieuw gebeld.")
  }

  private func calls(_ number: Int) -> String {
    words(en: "\(number) call\(number == 1 ? "" : "s")", nl: "\(number) keer bellen")
  }

  private func clock(_ date: Date) -> String {
    ISODate.text(date, in: moment.calendar.timeZone).dropFirst(11).prefix(5).description
  }
}
