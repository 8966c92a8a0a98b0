public import CallsideCore

/// Filling in a playbook's lines with the names of the lead and the rep.
public struct SpokenWords: Sendable {
  /// What each placeholder stands for; one that is missing reads naturally.
  private let values: [String: String]

  /// Makes the words for one lead.
  ///
  /// What the rep has not set stands between brackets, for the rep to say.
  public init(
    lead: Lead, settings: Settings, rep: String, playbook: Playbook, at moment: Moment
  ) {
    var values = ["lead.name": lead.name]
    if let contact = lead.mainContact {
      values["contact.name"] = contact.name
      values["contact.first_name"] = contact.firstName
      values["contact.last_name"] = contact.lastName
    }
    let language = playbook.language
    for (id, answer) in lead.carried(into: playbook).answers {
      values["answers.\(id)"] = Self.said(
        answer.value, to: playbook.question(id), in: language, at: moment)
    }
    let name = settings.name ?? SpokenWords.name(from: rep)
    let unknown = Phrase(en: "[your name]", nl: "[je naam]")[language]
    values["me.name"] = name ?? unknown
    values["me.first_name"] = name.map { String($0.prefix { $0 != " " }) } ?? unknown
    values["me.company"] =
      settings.company ?? Phrase(en: "[your company]", nl: "[je bedrijf]")[language]
    values["me.offer"] =
      settings.offer ?? Phrase(en: "[what you offer]", nl: "[wat je aanbiedt]")[language]
    values["me.phone"] =
      settings.phone ?? Phrase(en: "this number", nl: "dit nummer")[language]
    self.values = values.mapValues(Printable.cleaned)
  }

  /// Returns an answer as it is said, in the language of the script, whatever the screen's is.
  private static func said(
    _ value: AnswerValue, to question: Question?, in language: Language, at moment: Moment
  ) -> String {
    if case .date(let date) = value {
      return DateWords.spoken(date, now: moment.now, calendar: moment.calendar)[language]
    }
    if case .stretch(let read) = value {
      return DateWords.spoken(read, now: moment.now, calendar: moment.calendar)[language]
    }
    // The sentence it stands in has a full stop of its own.
    if case .text(let words) = value, words.hasSuffix("."), !words.hasSuffix("..") {
      return String(words.dropLast())
    }
    return value.shown(to: question, in: language) ?? ""
  }

  /// Returns a rep's short id as a first name, or nil where it is nobody's.
  private static func name(from rep: String) -> String? {
    guard !["me", "root", "user", "admin"].contains(rep) else { return nil }
    return rep.prefix(1).uppercased() + rep.dropFirst()
  }

  /// Returns a line as it is said.
  public func fill(_ text: String) -> String { Placeholders.fill(text, with: values) }
}
