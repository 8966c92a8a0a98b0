import Foundation

/// Putting a suggestion aside: what `skip` and `snooze` bring about.
public enum PuttingOff {
  /// Returns the event that makes room for today: until the next working day begins.
  ///
  /// - Throws: A refusal when no reason is given: without one, nobody learns from it.
  public static func skip(
    because reason: String, hours: WorkingHours, at moment: Moment
  ) throws(Diagnostic) -> Event {
    let reason = Printable.cleaned(reason)
    guard !reason.isEmpty else { throw .noReasonToSkip }
    return .putOff(
      .skipped, until: hours.workingDay(after: moment.now, calendar: moment.calendar),
      reason: reason)
  }

  /// Returns the event for words such as `friday 10:00 budget round`: when, then why.
  ///
  /// As many words as make a date are the moment; after a comma the reason begins. A day means its
  /// first working hour.
  ///
  /// - Throws: A refusal when there is no date, it lies behind, or no reason follows.
  public static func snooze(
    _ words: [String], hours: WorkingHours, at moment: Moment
  ) throws(Diagnostic) -> Event {
    guard let (date, _, reason) = split(words, hours: hours, at: moment) else {
      throw slip(in: words, hours: hours, at: moment)
        ?? .noMomentToSnooze(Printable.cleaned(words.joined(separator: " ")))
    }
    let until = date.planned(from: moment.now, in: hours, calendar: moment.calendar)
    guard until > moment.now, !date.isOver(at: moment.now, calendar: moment.calendar) else {
      throw .momentToSnoozeIsPast
    }
    guard !reason.isEmpty else { throw .noReasonToSnooze }
    return .putOff(.snoozed, until: until, reason: reason)
  }

  /// Returns how the moment was read where that is in doubt, or nil.
  public static func remark(
    on words: [String], hours: WorkingHours, at moment: Moment
  ) -> Phrase? {
    split(words, hours: hours, at: moment).flatMap {
      DatePhrase.remark(on: $0.typed, hours: hours, at: moment)
    }
  }

  private static func split(
    _ words: [String], hours: WorkingHours, at moment: Moment
  ) -> (date: ReadDate, typed: String, reason: String)? {
    for (head, tail) in splits(of: words) {
      let read = DatePhrase.read(
        head, language: moment.language, now: moment.now, calendar: moment.calendar, hours: hours)
      if let read { return (read, head, tail) }
      // The words before a slip may make another date, which nobody meant.
      if DatePhrase.slip(in: head, hours: hours, at: moment) != nil { return nil }
    }
    return nil
  }

  private static func slip(
    in words: [String], hours: WorkingHours, at moment: Moment
  ) -> Diagnostic? {
    splits(of: words).lazy.compactMap { DatePhrase.slip(in: $0.head, hours: hours, at: moment) }
      .first
  }

  /// Returns the ways to take words apart into a moment and a reason, the longest moment first.
  private static func splits(of words: [String]) -> [(head: String, tail: String)] {
    // No date is longer than this; a long reason need not be tried word by word.
    (1...8).reversed().filter { $0 <= words.count }.flatMap { count in
      let head = Printable.cleaned(words.prefix(count).joined(separator: " "))
      let tail = Printable.cleaned(words.dropFirst(count).joined(separator: " "))
      let whole = words.prefix(count - 1).contains { $0.hasSuffix(",") } ? [] : [(head, tail)]
      return (head.hasSuffix(",") ? [(String(head.dropLast()), tail)] : []) + whole
    }
  }
}

extension Diagnostic {
  fileprivate static let noReasonToSkip = Diagnostic(
    .error, "no-reason",
    Phrase(en: "why do you skip it?", nl: "waarom sla je hem over?"),
    help: Phrase(
      en: "add the reason: `skip brouwer decider on holiday`",
      nl: "zet de reden erachter: `sla-over brouwer beslisser op vakantie`"))

  fileprivate static let noReasonToSnooze = Diagnostic(
    .error, "no-reason",
    Phrase(en: "why does it have to wait?", nl: "waarom moet het wachten?"),
    help: Phrase(
      en: "add the reason: `snooze brouwer friday, budget round`",
      nl: "zet de reden erachter: `stel-uit brouwer vrijdag, budgetronde`"))

  fileprivate static let momentToSnoozeIsPast = Diagnostic(
    .error, "past-date",
    Phrase(en: "that moment has passed", nl: "dat moment is al voorbij"),
    help: Phrase(
      en: "name a moment ahead, such as `friday 10:00`",
      nl: "noem een moment dat nog komt, zoals `vrijdag 10:00`"))

  fileprivate static func noMomentToSnooze(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-date",
      text.isEmpty
        ? Phrase(en: "until when?", nl: "tot wanneer?")
        : Phrase(
          en: "\"\(text)\" does not begin with a date", nl: "\"\(text)\" begint niet met een datum"),
      help: Phrase(
        en: "say when, then why: `snooze brouwer friday, budget round`",
        nl: "zeg wanneer, dan waarom: `stel-uit brouwer vrijdag, budgetronde`"))
  }
}
