import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell

/// What `why` prints can be checked by hand.
struct CoachPageTests {
  /// Returns the figures that begin lines, up to and with the sum under them, block by block.
  private func sums(_ lines: [String], _ language: Language) -> [(terms: [Double], sum: Double)] {
    var blocks: [(terms: [Double], sum: Double)] = []
    var terms: [Double] = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let figure = words.first, figure.first == "+" || figure.first == "−",
        let number = Double(
          figure.replacing("−", with: "-").replacing("+", with: "").replacing(",", with: "."))
      else { continue }
      if words.last?.contains(language == .nl ? "samen" : "together") == true {
        blocks.append((terms, number))
        terms = []
      } else {
        terms.append(number)
      }
    }
    return blocks
  }

  @Test(arguments: 1...300)
  func thePrintedTermsAddUpToThePrintedScore(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func any(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    var lead = Lead.sample()
    lead.phase = ["contact", "quote", "decision"].randomElement(using: &random) ?? "contact"
    lead.value = Money(
      minorUnits: Int64.random(in: 0...90_000_000, using: &random), currency: "EUR")
    if Bool.random(using: &random) {
      for event: Event in [
        .callStarted(call: "c", phase: lead.phase),
        .callEnded(
          call: "c", phase: lead.phase, outcome: "talked", isAdvance: false,
          wasReached: Bool.random(using: &random)),
      ] {
        lead.apply(event, at: FrozenWorld.later(days: any(-90...0)), by: "sanne")
      }
    }
    if Bool.random(using: &random) {
      lead.nextStep = NextStep(
        action: .call, at: FrozenWorld.later(days: any(-30...30)),
        isPromised: Bool.random(using: &random))
    }
    var playbook = Playbook.sample
    for nudge in Nudge.all where Bool.random(using: &random) {
      playbook.weights[nudge.name] = (any(0...10) * 100).rounded() / 100
    }
    let moment = Moment(
      now: FrozenWorld.later(days: any(-9...200)), calendar: FrozenWorld.calendar,
      language: .en)
    let suggestions = Coach.suggestions(for: lead, in: playbook, calendar: FrozenWorld.calendar)
    for language in [Language.en, .nl] {
      var page = Page(language: language, style: .plain, width: 80, moment: moment)
      page.addReasons(for: lead, in: playbook, suggestions, learned: nil)
      let blocks = sums(page.lines, language)
      let timely = suggestions.filter { $0.stale.map { moment.now < $0 } ?? true }
      #expect(blocks.count == min(2, timely.count), "seed \(seed)")
      // What `next` would show stands first.
      let shown = timely.filter { $0.isShown(at: moment.now) }
      let order = shown + timely.filter { !$0.isShown(at: moment.now) }
      for (block, suggestion) in zip(blocks, order) {
        #expect(block.terms.count == suggestion.terms.count + 1, "seed \(seed)")
        #expect(abs(block.terms.reduce(0, +) - block.sum) < 0.001, "seed \(seed)")
        #expect(abs(block.sum - suggestion.score(at: moment.now)) < 0.051, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [(Language.en, "deal value ×1.5"), (.nl, "dealwaarde ×1,5")])
  func aWeightStandsBehindTheName(language: Language, expected: String) {
    var playbook = Playbook.sample
    playbook.weights = ["deal-value": 1.5]
    var lead = Lead.sample()
    lead.value = Money(minorUnits: 9_000_000, currency: "EUR")
    var page = Page(language: language, style: .plain, width: 80, moment: FrozenWorld.moment)
    page.addReasons(
      for: lead, in: playbook,
      Coach.suggestions(for: lead, in: playbook, calendar: FrozenWorld.calendar), learned: nil)
    #expect(page.lines.contains { $0.hasSuffix(expected) }, "\(page.text)")
  }
}
