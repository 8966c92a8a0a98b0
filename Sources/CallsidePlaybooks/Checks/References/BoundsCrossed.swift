import CallsideCore
import Foundation

extension Check {
  /// Finds questions whose smallest number is greater than their greatest.
  static let boundsCrossed = Check(
    "bounds-crossed",
    what: Phrase(
      en: "A question with a `min` that is greater than its `max`.",
      nl: "Een vraag met een `min` die groter is dan de `max`."),
    why: Phrase(
      en: "No number lies between them, so whatever the buyer says is refused.",
      nl: "Daar ligt geen enkel getal tussen, dus wat de klant ook zegt wordt geweigerd."),
    bad: Example(.playbook, people(min: 500, max: 5), nl: mensen(min: 500, max: 5)),
    good: Example(.playbook, people(min: 5, max: 500), nl: mensen(min: 5, max: 500))
  ) { book in
    book.questions.compactMap { question in
      guard let least = question.node.number("min"), let greatest = question.node.number("max"),
        least.value > greatest.value
      else { return nil }
      return .boundsCrossed(greatest, least: least)
    }
  }

  private static func people(min: Int, max: Int) -> String {
    """
    questions:
      budget:
        ask: How many people work there?
        why: It sets the price.
        type: number
        min: \(min)
        max: \(max)
    """
  }

  private static func mensen(min: Int, max: Int) -> String {
    """
    questions:
      budget:
        ask: Hoeveel mensen werken er?
        why: Dat bepaalt de prijs.
        type: number
        min: \(min)
        max: \(max)
    """
  }
}

extension Finding {
  fileprivate static func boundsCrossed(
    _ greatest: Located<Decimal>, least: Located<Decimal>
  ) -> Finding {
    Finding(
      at: greatest.span,
      Phrase(
        en: "no number is at least \(least.value) and at most \(greatest.value)",
        nl: "geen getal is minstens \(least.value) en hoogstens \(greatest.value)"),
      label: Phrase(
        en: "`min` is \(least.value)", nl: "`min` is \(least.value)"),
      help: Phrase(
        en: "write `min: \(greatest.value)` and `max: \(least.value)`",
        nl: "schrijf `min: \(greatest.value)` en `max: \(least.value)`"))
  }
}
