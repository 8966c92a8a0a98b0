import CallsideCore

/// A question of a new playbook, in both languages.
struct DraftQuestion: Sendable {
  /// One possible answer.
  struct Choice: Sendable {
    let id: Phrase
    let label: Phrase
    let chance: Int
    /// Whom the law sees behind somebody who answers so.
    let person: LegalPerson?

    init(_ id: Phrase, _ label: Phrase, chance: Int = 0, person: LegalPerson? = nil) {
      self.id = id
      self.label = label
      self.chance = chance
      self.person = person
    }
  }

  /// What can be answered.
  enum Answer: Sendable {
    case choice([Choice])
    case yesNo(yes: Int, no: Int)
    case text
    case number(unit: Phrase?, least: Int, most: Int)
    case moneyPerYear
    case percent
    case date
    case phone
    case email
    case contact
  }

  let id: Phrase
  let ask: Phrase
  let why: Phrase
  let changes: Phrase
  let answer: Answer
  var tip: Phrase?
  var tags: [String] = []
  var isAskedAfresh = false
}

extension DraftQuestion {
  /// The type as the format calls it.
  var type: Question.Kind {
    switch answer {
    case .choice: .choice
    case .yesNo: .yesNo
    case .text: .text
    case .number: .number
    case .moneyPerYear: .money
    case .percent: .percent
    case .date: .date
    case .phone: .phone
    case .email: .email
    case .contact: .contact
    }
  }

  /// Returns whether it belongs to one of some frameworks.
  func covers(_ frameworks: [Framework]) -> Bool { !tags(of: frameworks).isEmpty }

  private func tags(of frameworks: [Framework]) -> [String] {
    tags.filter { tag in frameworks.contains { tag.hasPrefix($0.name + ".") } }
  }

  /// Writes it, with a remark on its type where that is met for the first time.
  func write(
    to lines: inout DraftLines, of draft: PlaybookDraft, explained: inout Set<Question.Kind>
  ) {
    let language = draft.language
    lines.line(id[language] + ":")
    lines.nested { lines in
      lines.key("ask", draft.filled(ask))
      lines.key("why", draft.filled(why))
      lines.key("changes", draft.filled(changes))
      if explained.insert(type).inserted, let remark = Self.remark(on: type) {
        lines.remark(remark[language])
      }
      lines.line("type: " + type.rawValue)
      writeAnswer(to: &lines, in: language)
      if isAskedAfresh { lines.line("afresh: true") }
      if let tip { lines.key("tip", draft.filled(tip)) }
      let tags = tags(of: draft.frameworks)
      if !tags.isEmpty { lines.line("tags: [" + tags.joined(separator: ", ") + "]") }
    }
  }

  private func writeAnswer(to lines: inout DraftLines, in language: Language) {
    switch answer {
    case .choice(let choices):
      lines.line("choices:")
      lines.nested { lines in
        for choice in choices {
          let chance = choice.chance == 0 ? "" : ", chance: " + Self.points(choice.chance)
          let person = choice.person.map { ", person: " + $0.rawValue } ?? ""
          lines.line(
            choice.id[language] + ": {label: " + DraftLines.quoted(choice.label[language]) + chance
              + person + "}")
        }
      }
    case .yesNo(let yes, let no):
      if yes != 0 || no != 0 {
        lines.line("chance: {\"yes\": \(Self.points(yes)), \"no\": \(Self.points(no))}")
      }
    case .number(let unit, let least, let most):
      if let unit { lines.key("unit", unit[language]) }
      lines.line("min: \(least)")
      lines.line("max: \(most)")
    case .moneyPerYear:
      lines.line("per: year")
      lines.line("min: 0")
    case .percent:
      lines.line("min: 0")
      lines.line("max: 100")
    case .date: lines.line("ahead: true")
    case .text, .phone, .email, .contact: break
    }
  }

  private static func points(_ points: Int) -> String { points > 0 ? "+\(points)" : "\(points)" }

  /// What an author wants to know of a type when meeting it.
  private static func remark(on type: Question.Kind) -> Phrase? {
    switch type {
    case .choice:
      Phrase(
        en: """
          A choice has one answer out of a few; chance: moves the chance of winning by so many points.
          """,
        nl: """
          Bij een keuze is er één antwoord uit een paar; chance: verschuift de kans met zoveel punten.
          """)
    case .yesNo:
      Phrase(
        en: "Answered with yes or no. In a condition it reads: right-person is no.",
        nl: "Het antwoord is ja of nee. In een voorwaarde schrijf je: juiste-persoon is nee.")
    case .text: Phrase(en: "Text: the buyer's own words.", nl: "Tekst: de woorden van de klant.")
    case .number:
      Phrase(
        en: "Between min and max; a typing mistake outside them is caught in the call.",
        nl: "Tussen min en max; een tikfout daarbuiten valt in het gesprek al op.")
    case .money:
      Phrase(
        en: "An amount; per: year makes it so much a year.",
        nl: "Een bedrag; met per: year per jaar.")
    case .date:
      Phrase(
        en: "ahead: true means that the day must still come.",
        nl: "Met ahead: true moet de dag nog komen.")
    case .contact:
      Phrase(
        en: "A person: the name is kept with the company.",
        nl: "Een persoon: de naam komt bij het bedrijf te staan.")
    case .percent, .phone, .email: nil
    }
  }
}
