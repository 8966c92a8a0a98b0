import Foundation
import CallsideCore

extension Found {
  /// Compares what stands at the top of both files.
  mutating func playbook() {
    add(
      .playbook, new.id,
      [
        .value("id", "id", old.id, new.id), .prose("title", "titel", old.title, new.title),
        .prose("about", "omschrijving", old.about, new.about),
        .value("language", "taal", old.language.rawValue, new.language.rawValue),
        .value("currency", "munt", old.currency, new.currency),
        .value("days of work", "werkdagen", days(of: old), days(of: new)),
        .value("from", "van", clock(old.hours.from), clock(new.hours.from)),
        .value("to", "tot", clock(old.hours.to), clock(new.hours.to)),
        .value(
          "holidays", "feestdagen", old.hours.holidays.rawValue, new.hours.holidays.rawValue),
        .value("grades", "soorten", grades(old), grades(new)),
        .value("weights", "gewichten", Self.words(old.weights), Self.words(new.weights)),
      ])
  }

  private func grades(_ playbook: Playbook) -> String {
    playbook.gradeRules.map { "\($0.becomes.rawValue): \($0.when.written(in: playbook))" }
      .joined(separator: ", ")
  }

  /// The days of the week on which calls are made, from Monday, which is 1.
  private func days(of playbook: Playbook) -> String {
    playbook.hours.days.sorted().map { String($0) }.joined(separator: " ")
  }

  private func clock(_ minutes: Int) -> String {
    let digits = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return digits.joined(separator: ":")
  }

  /// Returns weights as they are written, those that count as usual left out; nil for none.
  private static func words(_ weights: [String: Double]) -> String? {
    let told = weights.filter { $0.value != 1 }.sorted { $0.key < $1.key }
      .map { "\($0.key): \(String(format: "%g", $0.value))" }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// Compares the questions, with what becomes of the answers to them.
  mutating func questions() {
    for (was, now) in renames.newID.sorted(by: { $0.key < $1.key }) {
      add(.question, .renamed, now, was: was, now: now, note: .carried(was))
    }
    let ids = compare(
      .question, old: old.questions.map { renames.current($0.id) }, new: new.questions.map(\.id),
      title: { [old, new] in (new.question($0) ?? old.question($0))?.ask },
      removed: { [old, new] id in
        .kept(old.question(id).flatMap { Self.likeness(of: $0, in: new, old) }, id)
      })
    for id in ids {
      let before = old.questions.first { renames.current($0.id) == id }
      guard let before, let after = new.question(id) else { continue }
      particulars(before, after)
      choices(before, after)
    }
  }

  /// Returns the new question that a removed one has probably become, or nil.
  private static func likeness(of removed: Question, in new: Playbook, _ old: Playbook) -> String? {
    let added = new.questions.filter { old.question($0.id) == nil && $0.was.isEmpty }
    return added.map { (id: $0.id, likeness: WordDifference(removed.ask, $0.ask).likeness) }
      .filter { $0.likeness >= 0.6 }.max { $0.likeness < $1.likeness }?.id
  }

  private mutating func particulars(_ was: Question, _ now: Question) {
    add(
      .question, now.id,
      [
        .prose("question", "vraag", was.ask, now.ask), .prose("why", "waarom", was.why, now.why),
        .prose("what it changes", "wat het verandert", was.changes, now.changes),
        .prose("tip", "tip", was.tip, now.tip),
        .value("type", "soort", was.kind.rawValue, now.kind.rawValue, note: .otherKind),
        .value("unit", "eenheid", was.unit, now.unit), .value("least", "minimum", was.min, now.min),
        .value("most", "maximum", was.max, now.max),
        .value("per", "per", was.per?.rawValue, now.per?.rawValue),
        .value("lies ahead", "nog te komen", was.liesAhead, now.liesAhead),
        .value("asked afresh", "steeds opnieuw", was.isAskedAfresh, now.isAskedAfresh),
        .value(
          "names whom to call", "noemt wie je belt", was.namesWhomToCall, now.namesWhomToCall),
        .value("belongs to", "hoort bij", was.person, now.person),
        .value(
          "tags", "labels", was.tags.joined(separator: ", "), now.tags.joined(separator: ", ")),
      ])
  }

  private mutating func choices(_ was: Question, _ now: Question) {
    let ids = compare(
      .choice, old: was.choices.map(\.id), new: now.choices.map(\.id), under: now.id + "/",
      title: { (now.choice($0) ?? was.choice($0))?.label }, removed: { _ in .choiceGone })
    for id in ids {
      guard let before = was.choice(id), let after = now.choice(id) else { continue }
      add(
        .choice, "\(now.id)/\(id)",
        [
          .prose("label", "tekst", before.label, after.label),
          .value("chance", "kans", points(before.chance), points(after.chance)),
        ])
    }
  }

  private func points(_ points: Double) -> String {
    let whole = points == points.rounded() ? String(Int(points)) : String(points)
    return points > 0 ? "+" + whole : whole
  }
}

extension Phrase {
  fileprivate static func carried(_ id: String) -> Phrase {
    Phrase(
      en: "answers recorded as \"\(id)\" count as answers to it",
      nl: "antwoorden die bij \"\(id)\" zijn vastgelegd, tellen hier mee")
  }

  /// - Parameter successor: The question it has probably become, or nil.
  fileprivate static func kept(_ successor: String?, _ id: String) -> Phrase {
    if let successor {
      return Phrase(
        en:
          "its answers are only shown by `show`; `was: \(id)` at \"\(successor)\" would carry them over",
        nl:
          "de antwoorden zie je alleen nog met `toon`; met `was: \(id)` bij \"\(successor)\" tellen ze daar mee"
      )
    }
    return Phrase(
      en: "answers already recorded are kept, and shown by `show`",
      nl: "gegeven antwoorden blijven bewaard, en te zien met `toon`")
  }

  fileprivate static let otherKind = Phrase(
    en: "answers already recorded stay as they were given",
    nl: "gegeven antwoorden blijven zoals ze gegeven zijn")

  fileprivate static let choiceGone = Phrase(
    en: "`doctor` lists the leads that were given this answer",
    nl: "`dokter` toont de leads met dit antwoord")
}
