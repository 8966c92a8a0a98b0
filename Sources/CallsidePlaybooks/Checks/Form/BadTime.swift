import CallsideCore

extension Check {
  /// Finds times of day that cannot be read, and hours that end before they begin.
  static let badTime = Check(
    "bad-time",
    what: Phrase(
      en: "A time of day that cannot be read, or hours that end before they begin.",
      nl: "Een tijd die niet te lezen is, of uren die ophouden voor ze beginnen."),
    why: Phrase(
      en: "Outside these hours no call is proposed and the response clock stands still.",
      nl: "Buiten deze uren wordt er geen gesprek voorgesteld en staat de reactietijd stil."),
    bad: Example(.playbook, "hours: {days: mon-fri, from: \"9.00\", to: \"17:30\"}"),
    good: Example(.playbook, "hours: {days: mon-fri, from: \"09:00\", to: \"17:30\"}"),
    find: { book in
      guard let hours = book.hours, let from = hours.from, let to = hours.to,
        from.value >= to.value
      else { return [] }
      return [.endsBeforeItBegins(to.span)]
    })
}

extension Finding {
  /// Says that a text is not a time of day.
  static func badTime(_ text: String, _ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "\(Wording.quoted(text)) is not a time of day",
        nl: "\(Wording.quoted(text)) is geen tijd"),
      label: Phrase(
        en: "hours and minutes, such as `\"09:00\"`", nl: "uren en minuten, zoals `\"09:00\"`"),
      help: Wording.didYouMean(meant(text).map { [$0] } ?? []))
  }

  fileprivate static func endsBeforeItBegins(_ span: Span) -> Finding {
    Finding(
      at: span,
      Phrase(
        en: "the hours end before they begin", nl: "de uren houden op voordat ze beginnen"),
      label: Phrase(en: "must be later than `from`", nl: "moet later zijn dan `from`"))
  }

  /// Returns what "9", "9.30" or "17u30" stands for, or nil.
  private static func meant(_ text: String) -> String? {
    guard text.utf8.count <= 12 else { return nil }
    let parts = text.split { !($0.isASCII && $0.isNumber) }
    guard (1...2).contains(parts.count), let hour = parts.first,
      text.first?.isNumber == true
    else { return nil }
    let minutes = parts.count == 2 ? parts[1] : "00"
    let time = (hour.count == 1 ? "0" : "") + hour + ":" + minutes
    return Scalar.minutes(time) == nil ? nil : time
  }
}
