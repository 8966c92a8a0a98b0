import CallsideCore

extension Check {
  /// Finds durations that cannot be read.
  static let badDuration = Check(
    "bad-duration",
    what: Phrase(en: "A duration that cannot be read.", nl: "Een tijdsduur die niet te lezen is."),
    why: Phrase(
      en: "The response clock and the next steps count with it.",
      nl: "De reactietijd en de volgende stappen rekenen ermee."),
    bad: Example(.phase, "within: 1 uur"),
    good: Example(.phase, "within: 1h"))
}

extension Finding {
  /// Says that a text is not a duration.
  static func badDuration(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is not a duration",
        nl: "\(Wording.quoted(text)) is geen tijdsduur"),
      label: Phrase(
        en: "a number with `m`, `h`, `d` or `w`, such as `30m` or `3d`",
        nl: "een getal met `m`, `h`, `d` of `w`, zoals `30m` of `3d`"),
      help: Wording.didYouMean(meant(text).map { [$0] } ?? []))
  }

  /// Returns what "3 dagen", "1 uur" or "2 weeks" stands for, or nil.
  private static func meant(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let word = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard !digits.isEmpty, digits.count < 5 else { return nil }
    let unit: String? =
      switch word {
      case "min", "mins", "minute", "minutes", "minuut", "minuten": "m"
      case "u", "uur", "uren", "hr", "hrs", "hour", "hours", "h": "h"
      case "day", "days", "dag", "dagen", "d": "d"
      case "week", "weeks", "weken", "wk", "w": "w"
      case "m": "m"
      default: nil
      }
    return unit.flatMap { TimeSpan(digits + $0) == nil ? nil : digits + $0 }
  }
}
