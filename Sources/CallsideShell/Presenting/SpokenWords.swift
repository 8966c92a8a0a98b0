import CallsideCore
import CallsidePlaybooks

/// Filling in a playbook's lines with the names of the lead and the rep.
struct SpokenWords {
  /// What each placeholder stands for; one that is missing reads naturally.
  private let values: [String: String]

  /// Makes the words for one lead.
  ///
  /// What the rep has not set stands between brackets, for the rep to say.
  init(lead: Lead, settings: Settings, rep: String, playbook: Playbook, page: Page) {
    var values = ["lead.name": lead.name]
    if let contact = lead.mainContact {
      values["contact.name"] = contact.name
      values["contact.first_name"] = contact.firstName
      values["contact.last_name"] = contact.lastName
    }
    let language = playbook.language
    for (id, answer) in lead.carried(into: playbook).answers {
      values["answers.\(id)"] = Self.said(
        answer.value, to: playbook.question(id), in: language, like: page)
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
    _ value: AnswerValue, to question: Question?, in language: Language, like page: Page
  ) -> String {
    if case .date(let date) = value {
      return DateWords.spoken(date, now: page.moment.now, calendar: page.moment.calendar)[language]
    }
    // The sentence it stands in has a full stop of its own.
    if case .text(let words) = value, words.hasSuffix("."), !words.hasSuffix("..") {
      return String(words.dropLast())
    }
    return Page(language: language, style: page.style, width: page.width, moment: page.moment)
      .answer(value, to: question)
  }

  /// Returns a rep's short id as a first name, or nil where it is nobody's.
  private static func name(from rep: String) -> String? {
    guard !["me", "root", "user", "admin"].contains(rep) else { return nil }
    return rep.prefix(1).uppercased() + rep.dropFirst()
  }

  /// Returns a line as it is said.
  func fill(_ text: String) -> String { Placeholders.fill(text, with: values) }
}
