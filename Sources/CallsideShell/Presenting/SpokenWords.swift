import CallsideCore
import CallsidePlaybooks

/// Filling in a playbook's lines with the names of the lead and the rep.
struct SpokenWords {
  /// What each placeholder stands for; one that is missing reads naturally.
  private let values: [String: String]

  /// Makes the words for one lead.
  ///
  /// What the rep has not set is said in general words, so that no line is ever broken.
  init(lead: Lead, settings: Settings, rep: String, playbook: Playbook, page: Page) {
    var values = ["lead.name": lead.name]
    if let contact = lead.mainContact {
      values["contact.name"] = contact.name
      values["contact.first_name"] = contact.firstName
      values["contact.last_name"] = contact.lastName
    }
    let language = playbook.language
    for (id, answer) in lead.answers {
      values["answers.\(id)"] = Self.said(
        answer.value, to: playbook.question(id), in: language, like: page)
    }
    let name = settings.name ?? rep
    values["me.name"] = name
    values["me.first_name"] = String(name.prefix { $0 != " " })
    values["me.company"] =
      settings.company ?? Phrase(en: "our company", nl: "ons bedrijf")[language]
    values["me.offer"] =
      settings.offer ?? Phrase(en: "our services", nl: "onze diensten")[language]
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
    return Page(language: language, style: page.style, width: page.width, moment: page.moment)
      .answer(value, to: question)
  }

  /// Returns a line as it is said.
  func fill(_ text: String) -> String { Placeholders.fill(text, with: values) }
}
