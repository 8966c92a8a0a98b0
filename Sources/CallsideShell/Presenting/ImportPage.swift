import CallsideCore
import CallsideStore
import Foundation

/// What became of the rows of a file.
extension Page {
  /// Adds what became of the rows of a file.
  mutating func addImport(_ summary: ImportSummary, isDry: Bool) {
    blank()
    heading(
      isDry
        ? words(en: "What an import would do", nl: "Wat een import zou doen")
        : words(en: "Imported", nl: "Geïmporteerd"),
      right: counted(summary.rows, en: ("row", "rows"), nl: ("rij", "rijen")))
    row(words(en: "added", nl: "nieuw"), "\(summary.added)")
    row(words(en: "updated", nl: "bijgewerkt"), "\(summary.updated)")
    addChanges(summary.changed)
    let known = summary.duplicates - summary.leftCount - summary.forgottenRows
    row(words(en: "nothing new", nl: "al bekend"), "\(known)")
    if summary.leftCount > 0 {
      row(words(en: "left alone", nl: "blijft liggen"), "\(summary.leftCount)")
    }
    addObjecting(summary.objectingCount)
    if summary.rejected > 0 { row(words(en: "rejected", nl: "geweigerd"), "\(summary.rejected)") }
    addPassedOver(summary.passedOver)
    addNamedAfterDeals(summary.namedAfterDeals)
    addForgotten(summary)
    addFaults(summary.faults, of: summary.rejected, words(en: "REJECTED", nl: "GEWEIGERD"))
    if let path = summary.rejectedPath {
      let rejected = Printable.line(URL(fileURLWithPath: path).lastPathComponent)
      secondary(
        words(
          en: "they are in \(rejected), beside your file: mend them there and import that",
          nl: "ze staan in \(rejected), naast je bestand: verbeter ze daar en importeer dat bestand"
        ))
    }
    addFaults(
      summary.unread, of: summary.unreadCount, words(en: "KEPT AS A FIELD", nl: "ALS VELD BEWAARD"))
    addLikenesses(
      summary.joined, of: summary.joinedCount,
      words(en: "JOINED WITH ANOTHER NAME", nl: "SAMENGEVOEGD ONDER EEN ANDERE NAAM"))
    if summary.joinedCount > 0 {
      secondary(
        words(
          en: isDry
            ? "not the same company? with `--review` they are left alone"
            : "not the same company? `undo`, then import with `--review`: they are left alone",
          nl: isDry
            ? "niet hetzelfde bedrijf? met `--bekijk` blijven ze liggen"
            : "niet hetzelfde bedrijf? `ongedaan`, en importeer met `--bekijk`: dan blijven ze liggen"
        ))
    }
    addLikenesses(
      summary.left, of: summary.leftCount, words(en: "MAY BE KNOWN", nl: "MOGELIJK BEKEND"),
      isDry: isDry)
    if summary.leftCount > 0 {
      secondary(
        words(
          en:
            "without `--review` they are joined with the leads that are known; `add` adds one apart",
          nl:
            "zonder `--bekijk` komen ze bij de leads die er al zijn; los toevoegen kan met `voeg-toe`"
        ))
    }
    if !isDry, summary.added + summary.updated + summary.objectionCount > 0 {
      secondary(
        words(en: "`undo` takes all of it back", nl: "met `ongedaan` draai je alles terug"))
    }
  }

  /// Adds how many leads get another value, owner, phase or status.
  private mutating func addChanges(_ changed: [ImportChange.Particular: Int]) {
    let counts = ImportChange.Particular.allCases.compactMap { particular in
      changed[particular].map { "\(words(particular.phrase)) \($0)" }
    }
    guard !counts.isEmpty else { return }
    row(words(en: "changed", nl: "wijzigt"), counts.joined(separator: " · "))
  }

  /// Adds how many do not want to be called: nobody is to find that out at the phone.
  private mutating func addObjecting(_ count: Int) {
    guard count > 0 else { return }
    row(
      words(en: "do not call", nl: "niet bellen"),
      words(
        en: count == 1 ? "1 does not want to be called" : "\(count) do not want to be called",
        nl: count == 1 ? "1 wil niet gebeld worden" : "\(count) willen niet gebeld worden"))
  }

  private mutating func addPassedOver(_ lines: [Int]) {
    guard !lines.isEmpty else { return }
    let shown = shownLines(lines)
    secondary(
      words(
        en: lines.count == 1
          ? "1 row passed over, a total or the like: line \(shown)"
          : "\(lines.count) rows passed over, totals and the like: lines \(shown)",
        nl: lines.count == 1
          ? "1 rij overgeslagen (een totaalregel): regel \(shown)"
          : "\(lines.count) rijen overgeslagen (totaalregels): regels \(shown)"
      ))
  }

  private mutating func addNamedAfterDeals(_ lines: [Int]) {
    guard !lines.isEmpty else { return }
    let shown = shownLines(lines)
    secondary(
      words(
        en: lines.count == 1
          ? "1 row without a company is called after its deal: line \(shown)"
          : "\(lines.count) rows without a company are called after their deals: lines \(shown)",
        nl: lines.count == 1
          ? "1 rij zonder bedrijf kreeg de naam van de deal: regel \(shown)"
          : "\(lines.count) rijen zonder bedrijf kregen de naam van hun deal: regels \(shown)"))
  }

  /// Adds how much was left out, and nothing of whose it was.
  private mutating func addForgotten(_ summary: ImportSummary) {
    let counts = [
      (summary.forgottenPersons, Phrase.person, Phrase.people),
      (summary.forgottenAddresses, .address, .addresses),
      (summary.forgottenRows, .wholeRow, .wholeRows),
    ]
    let parts = counts.compactMap { count, one, many in
      count == 0 ? nil : "\(count) \(words(count == 1 ? one : many))"
    }
    guard !parts.isEmpty else { return }
    let lines = summary.forgottenLines
    let word = lines.count == 1 ? words(en: "line", nl: "regel") : words(en: "lines", nl: "regels")
    let places = lines.isEmpty ? "" : " (\(word) \(shownLines(lines)))"
    let all = parts.joined(separator: ", ") + places
    secondary(
      words(
        en: "left out: \(all); whoever asked to be forgotten does not come back",
        nl: "weggelaten: \(all); wie vergeten wilde worden, komt niet terug"))
  }

  private func shownLines(_ lines: [Int]) -> String {
    lines.prefix(Page.mostShown).map(String.init).joined(separator: ", ")
      + (lines.count > Page.mostShown ? " …" : "")
  }

  private mutating func addFaults(
    _ faults: [ImportSummary.Fault], of count: Int, _ title: String
  ) {
    guard !faults.isEmpty else { return }
    blank()
    label(title)
    for fault in faults.prefix(Page.mostShown) {
      let place = words(en: "line \(fault.line)", nl: "regel \(fault.line)")
      let column = fault.column.map { Printable.line(words(ColumnMapping.phrase(of: $0))) + ": " }
      row(place, (column ?? "") + words(fault.reason))
    }
    addRest(count)
  }

  private mutating func addLikenesses(
    _ rows: [ImportSummary.Likeness], of count: Int, _ title: String,
    isDry: Bool = false
  ) {
    guard !rows.isEmpty else { return }
    blank()
    label(title)
    for like in rows.prefix(Page.mostShown) {
      row(
        words(en: "line \(like.line)", nl: "regel \(like.line)"),
        "\(like.name) · \(like.knownAs) (\(like.lead))"
          + (like.shared.map { words($0 == .number ? .byNumber : .byMail) } ?? "")
          + (like.objects ? words(isDry ? .objects : .objectionTaken) : ""))
      guard let change = like.change else { continue }
      let phrases = change.particulars.map { particular in
        change.phrase(particular) {
          DateWords.moment($0, now: moment.now, calendar: moment.calendar)
        }
      }
      row("", phrases.map(words).joined(separator: " · "))
    }
    addRest(count)
  }

  private mutating func addRest(_ count: Int) {
    guard count > Page.mostShown else { return }
    let rest = count - Page.mostShown
    secondary(words(en: "and \(rest) more", nl: "en nog \(rest)"))
  }

  private static let mostShown = 10

  private func counted(
    _ number: Int, en: (one: String, many: String), nl: (one: String, many: String)
  ) -> String {
    words(
      en: "\(number) \(number == 1 ? en.one : en.many)",
      nl: "\(number) \(number == 1 ? nl.one : nl.many)")
  }
}

extension Phrase {
  fileprivate static let person = Phrase(en: "person", nl: "persoon")
  fileprivate static let people = Phrase(en: "people", nl: "personen")
  fileprivate static let address = Phrase(
    en: "number or mail address", nl: "nummer of mailadres")
  fileprivate static let addresses = Phrase(
    en: "numbers or mail addresses", nl: "nummers of mailadressen")
  fileprivate static let wholeRow = Phrase(en: "whole row", nl: "hele rij")
  fileprivate static let wholeRows = Phrase(en: "whole rows", nl: "hele rijen")
  fileprivate static let byNumber = Phrase(en: ", same number", nl: ", zelfde nummer")
  fileprivate static let byMail = Phrase(en: ", same mail address", nl: ", zelfde mailadres")
  fileprivate static let objects = Phrase(
    en: " · does not want to be called", nl: " · wil niet gebeld worden")
  fileprivate static let objectionTaken = Phrase(
    en: "\(objects.en): recorded", nl: "\(objects.nl): vastgelegd")
}
