import Foundation

/// Reading a next step as typed: a date, with what to do before it where it differs.
public enum NextStepReading {
  /// Returns the next step; a day without a time is taken at the start of working hours.
  ///
  /// - Throws: A refusal when there is no date in it, one in the past, or when it is to call
  ///   a lead that wants no calls.
  public static func read(
    _ text: String, for lead: Lead, proposed: NextStep.Action?, isPromised: Bool,
    hours: WorkingHours, at moment: Moment
  ) throws(Diagnostic) -> NextStep {
    let (action, phrase) = parts(of: text)
    guard let read = date(phrase, hours, moment) else {
      throw DatePhrase.slip(in: phrase, hours: hours, at: moment)
        ?? unknownAction(in: phrase, hours: hours, at: moment) ?? .noDate
    }
    let date = read.planned(from: moment.now, in: hours, calendar: moment.calendar)
    let isOver = read.isOver(at: moment.now, calendar: moment.calendar)
    guard !isOver, date >= moment.now.addingTimeInterval(-60) else { throw .pastDate }
    let wanted = action ?? proposed ?? (lead.objectsToCalls ? .email : .call)
    guard wanted != .call || !lead.objectsToCalls else { throw .objectsToCalls(lead) }
    return NextStep(action: wanted, at: date, isPromised: isPromised)
  }

  /// Returns what is to be said of a step as it was typed: how an ambiguous date was read, and
  /// that a call lies outside the hours in which calls are made.
  public static func remarks(
    on text: String, _ step: NextStep, hours: WorkingHours, at moment: Moment
  ) -> [Phrase] {
    var remarks: [Phrase] = []
    if let order = DatePhrase.remark(on: parts(of: text).date, hours: hours, at: moment) {
      remarks.append(order)
    }
    if step.action == .call, hours.shifted(step.at, calendar: moment.calendar) != step.at {
      remarks.append(
        Phrase(
          en: "this is outside the playbook's calling hours",
          nl: "dit valt buiten de beltijden van het draaiboek"))
    }
    return remarks
  }

  private static func parts(of text: String) -> (action: NextStep.Action?, date: String) {
    let words = Printable.cleaned(text)
    let first = String(words.prefix { $0 != " " })
    guard let action = NextStep.Action.read(first) else { return (nil, words) }
    return (action, words.dropFirst(first.count).trimmingCharacters(in: .whitespaces))
  }

  private static func date(_ text: String, _ hours: WorkingHours, _ moment: Moment) -> ReadDate? {
    DatePhrase.read(
      text, language: moment.language, now: moment.now, calendar: moment.calendar, hours: hours)
  }

  /// Returns a refusal of a first word that is no action, where a date follows it.
  private static func unknownAction(
    in text: String, hours: WorkingHours, at moment: Moment
  ) -> Diagnostic? {
    guard text.first?.isLetter == true, let space = text.firstIndex(of: " "),
      date(String(text[space...]), hours, moment) != nil
    else { return nil }
    return .unknownAction(String(text[..<space]))
  }

  /// Returns whether the text says that there is none.
  public static func isNone(_ text: String) -> Bool {
    ["none", "geen", "niets", "-"].contains(Spelling.fold(Printable.cleaned(text)))
  }
}

extension Diagnostic {
  /// A call to a lead that wants none.
  public static func objectsToCalls(_ lead: Lead) -> Diagnostic {
    Diagnostic(
      .error, "objects-to-calls",
      Phrase(
        en: "\"\(lead.name)\" does not want to be called any more",
        nl: "\"\(lead.name)\" wil niet meer gebeld worden"),
      help: Phrase(
        en:
          "plan something else, such as `email fri`; `undo` takes back an objection recorded by mistake",
        nl: "plan iets anders, zoals `mailen vrijdag`; met `ongedaan` draai je een vergissing terug"
      ))
  }

  fileprivate static func unknownAction(_ word: String) -> Diagnostic {
    let all = NextStep.Action.allCases.map(\.word)
    return Diagnostic(
      .error, "unknown-action",
      Phrase(
        en: "\"\(word)\" is not something to do next",
        nl: "\"\(word)\" is geen vervolgstap"),
      help: Phrase(
        en: "type one of \(all.map { "`\($0.en)`" }.joined(separator: ", ")), then the date",
        nl: "typ \(all.map { "`\($0.nl)`" }.joined(separator: ", ")), en dan de datum"))
  }

  fileprivate static let noDate = Diagnostic(
    .error, "not-a-date", Phrase(en: "that is not a date", nl: "dat is geen datum"),
    help: Phrase(
      en: "type `tomorrow 10:00`, `email fri`, or `none`",
      nl: "typ `morgen 10:00`, `mailen vrijdag`, of `geen`"))

  fileprivate static let pastDate = Diagnostic(
    .error, "past-date", Phrase(en: "that moment has passed", nl: "dat moment is al voorbij"),
    help: Phrase(en: "a next step lies ahead", nl: "een vervolgstap ligt in de toekomst"))
}
