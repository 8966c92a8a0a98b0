import CallsideCore

extension Check {
  /// Finds durations that cannot be read.
  static let badDuration = Check(
    "bad-duration",
    what: Phrase(en: "A duration that cannot be read.", nl: "Een tijdsduur die niet te lezen is."),
    why: Phrase(
      en: "The response clock and the next steps count with it.",
      nl: "De reactietijd en de volgende stappen rekenen ermee."),
    bad: Example(.phase, "within: 1 hour", nl: "within: 1 uur"),
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
      help: Wording.didYouMean(duration(meantBy: text).map { [$0] } ?? []) ?? units)
  }

  /// What the letters stand for.
  ///
  /// A month has none: it is told as weeks.
  static let units = Phrase(
    en: "`m` is minutes, `h` hours, `d` working days, `w` weeks; three months are `13w`",
    nl: "`m` is minuten, `h` uren, `d` werkdagen, `w` weken; drie maanden is `13w`")

  /// Returns what "3 dagen", "1 uur" or "2 weeks" stands for, or nil.
  static func duration(meantBy text: String) -> String? {
    let text = inDigits(text)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var word = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    if word.hasPrefix("werkd") { word = String(word.dropFirst(4)) }
    guard let count = Int(digits), digits.count < 5 else { return nil }
    if ["maand", "maanden", "mnd", "month", "months"].contains(word) {
      return "\(weeks(inMonths: count))w"
    }
    if ["jaar", "year", "years"].contains(word) { return "\(count * 52)w" }
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

  /// Returns "twee dagen" as "2 dagen", and anything else as it is.
  private static func inDigits(_ text: String) -> String {
    let words = text.prefix(60).split(separator: " ")
    guard words.count == 2, let count = NumberWords.cardinal(words[0].lowercased()) else {
      return text
    }
    return "\(count) \(words[1])"
  }

  /// Returns the weeks that come nearest to some months: thirteen for three.
  static func weeks(inMonths count: Int) -> Int { (count * 13 + 1) / 3 }
}
