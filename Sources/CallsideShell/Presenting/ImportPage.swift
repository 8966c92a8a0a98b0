import CallsideCore
import CallsideStore
import Foundation

/// Taking leads over from a file: what its columns are taken for, and what became of its rows.
extension Page {
  /// Adds the columns of a file, what each is taken for, and a value out of it.
  mutating func addColumns(of file: ImportFile, _ reader: RowReader) {
    let mapping = reader.mapping
    blank()
    let name = URL(fileURLWithPath: file.path).lastPathComponent
    heading(
      words(en: "Import", nl: "Import") + " · " + Printable.line(name),
      right: file.encoding.name + ", " + words(file.dialect.phrase))
    let rows = file.sample
    let examples = mapping.columns.indices.map { example(in: rows, at: $0) }
    var columns = [
      TableColumn(
        words(en: "column", nl: "kolom"), mapping.columns.map(\.heading), least: 10, most: 30,
        weight: 0),
      TableColumn(
        words(en: "read as", nl: "wordt"),
        mapping.columns.map { words($0.phrase) }, least: 12, most: 18, weight: 2),
      TableColumn(
        words(en: "for example", nl: "bijvoorbeeld"),
        examples, least: 10, most: 30, weight: 1),
    ]
    TableColumn.fit(&columns, into: width - 2)
    raw("  " + style.dim(TableColumn.line(columns.map { $0.cell($0.title) })))
    // Spreadsheets leave columns without anything in them beside a table.
    for place in mapping.columns.indices
    where mapping.isNamed(at: place) || !examples[place].isEmpty {
      raw("  " + TableColumn.line(columns.map { $0.cell($0.texts[place]) }))
    }
    if file.heading == nil {
      secondary(
        words(
          en: "The file has no headings: its first row is taken for a lead.",
          nl: "Het bestand heeft geen koppen: de eerste rij telt mee als lead."))
    }
    if mapping.columns.contains(where: { $0.field == .field }) {
      secondary(
        words(
          en: "A field is kept with the lead under its heading.",
          nl: "Een veld blijft bij de lead staan, onder deze kop."))
    }
    if mapping.namesDealsAlone {
      secondary(
        words(.dealsAlone)
          + words(
            en: " Is there one? Type COLUMN=company.", nl: " Is er een? Typ KOLOM=bedrijf."))
    }
    if let country = reader.presumedCountry {
      let place = Country.phrase(country)
      secondary(
        words(
          en:
            "Numbers without a country's code are of \(place.en); `config country NAME` sets another.",
          nl:
            "Nummers zonder landnummer zijn van \(place.nl); `instellingen land NAAM` verandert dat."
        ))
    }
    for sentence in reader.dateNotice.map(sentences) ?? [] { secondary(words(sentence)) }
  }

  /// Returns what is to be said of how the dates of a file are read.
  func sentences(on notice: DateNotice) -> [Phrase] {
    var sentences: [Phrase] = []
    if let both = notice.contradiction {
      let (day, month) = (both.dayFirst, both.monthFirst)
      sentences.append(
        Phrase(
          en:
            "The dates are written in two ways: \(day.text) on line \(day.line) has the day first, "
            + "\(month.text) on line \(month.line) the month.",
          nl:
            "De datums staan er op twee manieren: \(day.text) op regel \(day.line) begint met de dag, "
            + "\(month.text) op regel \(month.line) met de maand."))
    }
    guard let example = notice.example else { return sentences }
    let date = DateWords.inFull(example.date, calendar: moment.calendar)
    let other = DateWords.inFull(example.other, calendar: moment.calendar)
    let option = example.order.other.phrase
    let asSaid =
      notice.isSaid ? Phrase(en: ", as you set it", nl: ", zoals je aangaf") : Phrase(same: "")
    sentences.append(
      Phrase(
        en:
          "\(example.text) is read as \(date.en)\(asSaid.en); `--dates \(option.en)` makes it \(other.en).",
        nl:
          "\(example.text) is hier \(date.nl)\(asSaid.nl); met `--datums \(option.nl)` wordt het \(other.nl)."
      ))
    return sentences
  }

  /// Adds everything that a column can be read as.
  mutating func addFields() {
    paragraph(ImportField.choices.map { words($0.phrase) }.joined(separator: ", "))
  }

  /// Returns the first cell of a column that has something in it.
  private func example(in rows: [CSVRow], at place: Int) -> String {
    for row in rows where row.cells.count > place {
      let cell = Printable.cleaned(row.cells[place])
      if !cell.isEmpty { return cell }
    }
    return ""
  }

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
      words(en: "JOINED WITH ANOTHER NAME", nl: "SAMENGEVOEGD ONDER EEN ANDERE NAAM"),
      tellingWhy: true)
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

  private mutating func addPassedOver(_ lines: [Int]) {
    guard !lines.isEmpty else { return }
    let shown = shownLines(lines)
    secondary(
      words(
        en: lines.count == 1
          ? "1 row below the table passed over, a total or the like: line \(shown)"
          : "\(lines.count) rows below the table passed over, totals and the like: lines \(shown)",
        nl: lines.count == 1
          ? "1 rij onder de tabel overgeslagen (een totaalregel): regel \(shown)"
          : "\(lines.count) rijen onder de tabel overgeslagen (totaalregels): regels \(shown)"
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
    let (count, rows) = (summary.forgottenAddresses, summary.forgottenRows)
    guard count > 0 else { return }
    let whole =
      rows == 0
      ? Phrase(same: "")
      : Phrase(
        en: rows == 1 ? " (and 1 whole row)" : " (and \(rows) whole rows)",
        nl: rows == 1 ? " (en 1 hele rij)" : " (en \(rows) hele rijen)")
    secondary(
      words(
        en: count == 1
          ? "1 number or mail address was left out\(whole.en): its owner asked to be forgotten"
          : "\(count) numbers or mail addresses were left out\(whole.en): their owners asked to be forgotten",
        nl: count == 1
          ? "1 nummer of mailadres weggelaten\(whole.nl): die persoon wilde vergeten worden"
          : "\(count) nummers of mailadressen weggelaten\(whole.nl): die mensen wilden vergeten worden"
      ))
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
      row(place, (fault.column.map { Printable.line($0) + ": " } ?? "") + words(fault.reason))
    }
    addRest(count)
  }

  private mutating func addLikenesses(
    _ rows: [ImportSummary.Likeness], of count: Int, _ title: String, tellingWhy: Bool = false,
    isDry: Bool = false
  ) {
    guard !rows.isEmpty else { return }
    blank()
    label(title)
    for like in rows.prefix(Page.mostShown) {
      row(
        words(en: "line \(like.line)", nl: "regel \(like.line)"),
        "\(like.name) · \(like.knownAs) (\(like.lead))"
          + (tellingWhy ? words(like.isByNumber ? .byNumber : .byMail) : "")
          + (like.objects ? words(isDry ? .objects : .objectionTaken) : ""))
      guard let change = like.change else { continue }
      row("", change.particulars.map { words(change.phrase($0)) }.joined(separator: " · "))
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
  fileprivate static let byNumber = Phrase(en: ", same number", nl: ", zelfde nummer")
  fileprivate static let byMail = Phrase(en: ", same mail address", nl: ", zelfde mailadres")
  fileprivate static let objects = Phrase(
    en: " · does not want to be called", nl: " · wil niet gebeld worden")
  fileprivate static let objectionTaken = Phrase(
    en: "\(objects.en): recorded", nl: "\(objects.nl): vastgelegd")

  /// That leads will be called after deals.
  static let dealsAlone = Phrase(
    en: "No column has companies, so each lead is called after its deal.",
    nl: "Geen enkele kolom heeft bedrijven: elke lead krijgt de naam van de deal.")
}
