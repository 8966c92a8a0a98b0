import CallsideCore
import CallsideStore
import Foundation

/// What a file is read as, before any of it is recorded.
extension Page {
  /// Adds the columns of a file, what each is taken for, and a value out of it.
  mutating func addColumns(of file: ImportFile, _ reader: RowReader) {
    let mapping = reader.mapping
    blank()
    let name = URL(fileURLWithPath: file.path).lastPathComponent
    heading(
      words(en: "Import", nl: "Import") + " · " + Printable.line(name),
      right: file.encoding.name + ", " + (file.isOfCards ? "vCard" : words(file.dialect.phrase)))
    let rows = file.sample
    let examples = mapping.columns.indices.map { example(in: rows, at: $0) }
    var columns = [
      TableColumn(
        words(en: "column", nl: "kolom"),
        mapping.columns.map { words(ColumnMapping.phrase(of: $0.heading)) }, least: 10, most: 30,
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
    // Spreadsheets leave columns without anything in them beside a table, and few cards have everything.
    let shown = mapping.columns.indices.filter {
      mapping.isNamed(at: $0) && !file.isOfCards || !examples[$0].isEmpty
    }
    for place in shown {
      raw("  " + TableColumn.line(columns.map { $0.cell($0.texts[place]) }))
    }
    if let line = file.oddLine { secondary(words(.oddLetters(from: line))) }
    if file.heading == nil {
      secondary(
        words(
          en: "The file has no headings: its first row is taken for a lead.",
          nl: "Het bestand heeft geen koppen: de eerste rij telt mee als lead."))
    }
    if shown.contains(where: { mapping.columns[$0].field == .field }) {
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
    if let sentence = scale(of: reader, rows) { secondary(words(sentence)) }
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

  /// Returns what is to be said of the scale of amounts, or nil.
  func scale(of reader: RowReader, _ rows: [CSVRow]) -> Phrase? {
    guard let scale = reader.scale, let example = reader.scaledExample(in: rows) else { return nil }
    let amount = example.money.shown(in: language)
    return Phrase(
      en: "The amounts are \(scale.phrase.en), by their heading: \(example.text) is \(amount).",
      nl: "De bedragen zijn \(scale.phrase.nl), zegt de kop: \(example.text) is \(amount).")
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
}

extension Phrase {
  /// That some bytes of a file are in another encoding than the rest.
  static func oddLetters(from line: Int) -> Phrase {
    Phrase(
      en: "Letters that are not in UTF-8, first on line \(line), are read as Windows-1252.",
      nl: "Letters die geen UTF-8 zijn, het eerst op regel \(line), zijn gelezen als Windows-1252.")
  }

  /// That leads will be called after deals.
  static let dealsAlone = Phrase(
    en: "No column has companies, so each lead is called after its deal.",
    nl: "Geen enkele kolom heeft bedrijven: elke lead krijgt de naam van de deal.")
}
