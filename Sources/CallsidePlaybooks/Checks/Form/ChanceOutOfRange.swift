import CallsideCore
import Foundation

extension Check {
  /// Finds chances that are not percentages.
  static let chanceOutOfRange = Check(
    "chance-out-of-range",
    what: Phrase(
      en: "A chance that is not a percentage, or moves too far.",
      nl: "Een kans die geen percentage is, of te ver verschuift."),
    why: Phrase(
      en:
        "A chance runs from 0 to 100. An answer moves it by at most 50 points, seen from the middle.",
      nl:
        "Een kans loopt van 0 tot 100. Een antwoord verschuift die hooguit 50 punten, vanuit het midden."
    ),
    bad: Example(.phase, "chance: 120"),
    good: Example(.phase, "chance: 20"))
}

extension Finding {
  /// Says that a number is not a percentage.
  static func chanceOutOfRange(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "chance \(Wording.quoted(text)) is out of range",
        nl: "kans \(Wording.quoted(text)) valt buiten het bereik"),
      label: Phrase(en: "from 0 to 100", nl: "van 0 tot 100"),
      help: percent(text).map { Phrase(en: "write `\($0)`", nl: "schrijf `\($0)`") }
        ?? Phrase(
          en: "write a percentage without its sign, such as `60`",
          nl: "schrijf een percentage zonder teken, zoals `60`"))
  }

  /// Returns the percentage that a part of one, such as "0.6", is meant as; or nil.
  static func percent(_ text: String) -> Decimal? {
    guard let part = Scalar.number(text), part > 0, part < 1 else { return nil }
    return part * 100
  }

  /// Says that an answer moves the chance too far.
  static func pointsOutOfRange(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "an answer cannot move the chance by \(Wording.quoted(text))",
        nl: "een antwoord kan de kans niet met \(Wording.quoted(text)) verschuiven"),
      label: Phrase(en: "from -50 to +50 points", nl: "van -50 tot +50 punten"),
      help: Phrase(
        en: "write points such as `10` or `-15`", nl: "schrijf punten, zoals `10` of `-15`"))
  }
}
