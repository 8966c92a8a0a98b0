import CallsideCore
import CallsidePlaybooks
import Foundation

/// Who decides, and how sure we are of what we know.
extension Page {
  /// Adds the map of who decides: the roles with their people, what is missing, and whom to ask.
  mutating func addDMU(
    _ map: DMUMap, of lead: Lead, in playbook: Playbook, spoken fill: SpokenWords
  ) {
    blank()
    heading("DMU · " + lead.name, right: playbook.phase(lead.phase)?.title ?? lead.phase)
    for row in map.rows {
      let name = words(row.role.phrase)
      guard !row.people.isEmpty else {
        let from = row.neededFrom.flatMap(playbook.phase)?.title
        let need =
          row.isGap
          ? words(en: "nobody yet, needed here", nl: "nog niemand, hier nodig")
          : from.map { words(en: "needed from \($0)", nl: "nodig vanaf \($0)") }
            ?? words(en: "nobody", nl: "niemand")
        self.row(name, "– " + need, nameWidth: 18, isDim: !row.isGap)
        continue
      }
      for (number, contact) in row.people.enumerated() {
        self.row(number == 0 ? name : "", mapped(contact), nameWidth: 18)
      }
    }
    for contact in map.others {
      row(words(en: "no role", nl: "zonder rol"), mapped(contact), nameWidth: 18)
    }
    addQuestions(map.questions, fill)
    if let only = map.onlyContact {
      blank()
      paragraph(
        words(
          en: "Only \(only.name) so far: if they leave or change their mind, the deal goes too.",
          nl:
            "Alleen \(only.name) tot nu toe: gaat die weg of verandert die van gedachten, dan is de deal weg."
        ))
    }
  }

  private mutating func addQuestions(_ questions: [DMUMap.Question], _ fill: SpokenWords) {
    for question in questions {
      blank()
      let role = words(question.role.phrase)
      label(
        question.whom.map { words(en: "ASK \($0.name)", nl: "VRAAG \($0.name)") }
          ?? words(en: "ASK", nl: "VRAAG"), note: role)
      paragraph(fill.fill(question.ask), indent: 4)
    }
  }

  /// Returns a person with stance, influence, last contact and how we know.
  private func mapped(_ contact: Contact) -> String {
    let spoken =
      contact.spokenAt.map { words(en: "spoken \(day($0))", nl: "gesproken \(day($0))") }
      ?? words(en: "not spoken yet", nl: "nog niet gesproken")
    return [
      contact.name, contact.title, contact.stance.map { words($0.phrase) },
      contact.influence.map { words($0.phrase) }, spoken, contact.evidence,
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// Returns the people at a lead and how to ring them, one a line.
  ///
  /// Others may see a calendar: what we think of somebody stays out of it.
  func attendees(of lead: Lead) -> String {
    lead.contacts.compactMap { contact in
      guard contact.isCompany else {
        return [contact.name, contact.title, contact.phone].compactMap { $0 }
          .joined(separator: ", ")
      }
      return contact.phone.map { lead.name + ", " + $0 }
    }
    .joined(separator: "\n")
  }

  /// Adds the scorecards of a lead, or that the playbook has no tags for one.
  mutating func addScorecards(_ cards: [Scorecard], of lead: Lead, in playbook: Playbook) {
    blank()
    heading(lead.name, right: playbook.phase(lead.phase)?.title ?? lead.phase)
    if cards.isEmpty {
      paragraph(
        words(
          en: "No question of playbook \(playbook.id) has tags of BANT, SPIN or MEDDIC.",
          nl: "Geen vraag van draaiboek \(playbook.id) heeft labels van BANT, SPIN of MEDDIC."))
    }
    for card in cards {
      blank()
      label(card.framework.name, note: "\(card.points)/\(card.most)")
      for part in card.parts { add(part, in: playbook) }
    }
    blank()
    secondary(
      words(
        en: "0 unknown · 1 named, or our guess · 2 the buyer said so · 3 in writing (`doc:`)",
        nl: "0 onbekend · 1 genoemd, of onze gok · 2 de klant zei het · 3 zwart op wit (`doc:`)"))
  }

  private mutating func add(_ part: Scorecard.Part, in playbook: Playbook) {
    let known =
      part.question.flatMap(playbook.question)?.title
      ?? part.person ?? words(part.level.phrase)
    let ask = part.level < .validated ? part.ask.flatMap(playbook.question)?.title : nil
    let next = ask.map { words(en: " · ask: \($0)", nl: " · vraag: \($0)") } ?? ""
    row(part.name, "\(part.level.rawValue)  \(known)\(next)", nameWidth: 18)
  }
}
