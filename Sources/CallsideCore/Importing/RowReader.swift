import Foundation

/// Reads the rows of a file under its headings.
public struct RowReader: Sendable {
  /// What the columns say.
  public let mapping: ColumnMapping
  /// The headings, where one is that of the reasons for which rows were rejected; else none.
  private let rejectedHeadings: [String]
  /// The columns without that one.
  private let columns: [ColumnMapping.Column]
  private let currency: String
  let phases: PhaseNames
  /// The phases of all playbooks at hand: a table that was exported from here may name any of them.
  let known: [String: PhaseNames]
  let steps: StepReader
  /// What amounts are counted in, where their heading says so.
  public let scale: AmountScale?
  /// How amounts are written.
  private let amounts: Language
  /// Where numbers are that do not say so, in a row that does not either.
  let home: String?
  /// Where numbers of the file are taken to be, if they do not say so and it has no column for it; nil
  /// where that makes no difference.
  public let presumedCountry: String?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - sample: Some of the rows, by which the way of writing amounts is told.
  ///   - moment: The time at which dates are read, with the language of the screen: that of amounts
  ///     and dates too, where they do not tell.
  ///   - others: The other playbooks at hand.
  public init(
    _ mapping: ColumnMapping, for playbook: Playbook, sample: [CSVRow], at moment: Moment,
    others: [Playbook] = []
  ) {
    self.mapping = mapping
    columns = mapping.columns.filter { !RejectionReason.isHeading($0.heading) }
    rejectedHeadings =
      columns.count < mapping.columns.count ? mapping.columns.map(\.heading) : []
    home = moment.home
    let numbers = mapping.isOwn ? [] : mapping.numbers(of: sample)
    presumedCountry =
      mapping.place(of: .country) == nil && numbers.contains(where: Self.isNational)
      ? home ?? Country.presumed : nil
    scale =
      mapping.isOwn ? nil : mapping.heading(of: .value).flatMap { AmountScale.read($0)?.scale }
    currency = playbook.currency
    phases = PhaseNames(of: playbook)
    known = Dictionary(
      ([playbook] + others).map { ($0.id, PhaseNames(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    amounts = NumberStyle.language(
      of: mapping.cells(.value, of: sample).map(\.text), otherwise: moment.language)
    steps = StepReader(
      sample: mapping.cells(.due, of: sample) + mapping.cells(.nextStep, of: sample),
      said: mapping.dates, hours: playbook.hours, at: moment)
  }

  /// What is to be said of how the dates of the file are read; nil for nothing.
  public var dateNotice: DateNotice? { steps.notice }

  /// Returns a row with what it says.
  public func reading(_ row: CSVRow) -> ReadRow {
    ReadRow(
      row: row, isFooter: isFooter(row), sumLike: sumLike(row),
      content: Result { () throws(RowFault) in try read(row) })
  }

  /// Returns a row as a lead.
  ///
  /// - Throws: What is wrong with a row of which no lead can be made.
  public func read(_ row: CSVRow) throws(RowFault) -> ImportedRow {
    switch row.fault {
    case .unclosedQuote: throw RowFault(column: nil, reason: .unclosedQuote)
    case .tooLong: throw RowFault(column: nil, reason: .longRow)
    case .cutCard: throw RowFault(column: nil, reason: .cutCard)
    case .longCard: throw RowFault(column: nil, reason: .longCard)
    case nil: break
    }
    let written = RejectionReason.removed(from: row.cells, under: rejectedHeadings)
    if written.count > columns.count,
      written[columns.count...].contains(where: { !Printable.cleaned($0).isEmpty })
    {
      throw RowFault(column: nil, reason: .tooManyCells(written.count, columns.count))
    }
    var cells = RowCells()
    for (column, cell) in zip(columns, written) {
      if mapping.isOwn {
        cells.add(exported: cell, under: column)
        continue
      }
      let text = Self.bare(
        column.field == .note ? Printable.cleanedLines(cell) : Printable.cleaned(cell))
      if text.isEmpty || column.field != .field && Self.isNothing(text) { continue }
      cells.add(text, under: column)
    }
    return try lead(of: cells)
  }

  private static func isNational(_ number: String) -> Bool {
    number.count { $0.isWholeNumber } >= 7
      && !["+", "00"].contains { bare(number).filter { $0 != "(" }.hasPrefix($0) }
  }

  /// Returns a cell without the marks by which a spreadsheet tells text from a formula.
  ///
  /// They are those of `'0612` and `="0612"`; a name such as "'t Hoekje" keeps its apostrophe.
  static func bare(_ text: String) -> String {
    let original = SpreadsheetCell.original(text)
    guard original == text else { return original }
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 {
      return String(text.dropFirst(2).dropLast())
    }
    guard text.hasPrefix("'"), let second = text.dropFirst().first else { return text }
    return second.isNumber || second == "(" ? String(text.dropFirst()) : text
  }

  /// Whether a text is what stands in a cell in which nothing was filled in.
  private static func isNothing(_ text: String) -> Bool {
    // None of them is longer; most cells are.
    text.utf8.count <= 14 && nothings.contains(text.lowercased())
  }

  private static let nothings: Set<String> = [
    "-", "--", "?", "n/a", "#n/a", "null", "none", "unknown", "[not provided]",
    "not provided", "n.v.t.", "nvt", "onbekend", "geen", "(leeg)", "(blank)", "(no value)",
    "no value",
  ]

  private func lead(of cells: RowCells) throws(RowFault) -> ImportedRow {
    var row = ImportedRow()
    row.fields = cells.fields
    row.notes = cells.notes
    row.id = cells[.id]
    row.dates = (date(.added, of: cells), date(.closed, of: cells), nil)
    readParticulars(of: cells, into: &row)
    readStage(of: cells, into: &row)
    let person = cells.name(of: 1)
    row.contact = contact(1, of: cells, person, into: &row)
    let name = [cells[.company], cells[.deal], person, cells[.email]].compactMap { $0 }.first
    guard let name else {
      throw RowFault(column: heading(of: .company), reason: .noName)
    }
    guard name.count <= 200 else {
      throw RowFault(column: heading(of: .company), reason: .longName)
    }
    row.name = name
    row.company = cells[.company].map { (heading(of: .company) ?? "company", $0) }
    if cells[.company] != nil, let deal = cells[.deal], deal != name {
      row.deal = deal
      row.fields.append((heading(of: .deal) ?? "deal", deal))
    }
    row.isNamedAfterPerson = cells[.company] == nil && cells[.deal] == nil
    row.isNamedAfterDeal =
      cells[.company] == nil && cells[.deal] != nil && mapping.place(of: .company) != nil
    if row.contact?.id == Contact.companyID { row.contact?.name = name }
    readOthers(of: cells, into: &row)
    readObjections(of: cells, into: &row)
    readStep(of: cells, into: &row)
    return row
  }

  private func readParticulars(of cells: RowCells, into row: inout ImportedRow) {
    row.owner = cells[.owner]
    row.legalForm = cells[.legalForm]
    // An export tells the form that the name has too, which nobody filled in.
    if mapping.isOwn, let form = row.legalForm,
      LegalPerson.form(inName: cells[.company] ?? "") == form
    {
      row.legalForm = nil
    }
    if let source = cells[.source] {
      row.source = SourceWords.source(source)
      // The word says more than the three kinds there are, unless it is one of them.
      if row.source.map({ [$0.rawValue, $0.word.en, $0.word.nl].contains(source) }) != true {
        row.fields.append((heading(of: .source) ?? "source", source))
      }
    }
    if let country = cells[.country] {
      row.country = Country.read(country)
      if row.country == nil { keep(country, of: .country, 1, .notACountry, in: &row) }
    }
    if let zone = cells[.zone] {
      row.zone = Self.zones.contains(zone) ? zone : nil
      if row.zone == nil { row.fields.append((heading(of: .zone) ?? "time zone", zone)) }
    }
    guard let amount = cells[.value] else { return }
    let named = cells[.currency].flatMap { Currencies.code($0.lowercased()) } ?? currency
    row.value =
      (mapping.isOwn ? Self.exported(amount, named) : nil)
      ?? money(amount, named)
    // A deal is not worth less than nothing.
    if let value = row.value, value.amount < 0 { row.value = nil }
    if row.value == nil { keep(amount, of: .value, 1, .notAnAmount, in: &row) }
  }

  /// Returns an amount as it stands under its heading.
  private func money(_ text: String, _ currency: String) -> Money? {
    let read = MoneyReading.read(text, language: amounts, currency: currency)
    guard let scale else { return read }
    return read.map { scale.scaled($0, in: text) }
  }

  /// An amount of the sample as it stands there and as it is read, where the heading has a scale and the amount is
  /// counted in it.
  public func scaledExample(in sample: [CSVRow]) -> (text: String, money: Money)? {
    guard scale != nil else { return nil }
    return mapping.cells(.value, of: sample).compactMap {
      cell -> (text: String, money: Money)? in
      guard let money = money(cell.text, currency),
        money != MoneyReading.read(cell.text, language: amounts, currency: currency)
      else { return nil }
      return (cell.text, money)
    }.max { $0.money.amount < $1.money.amount }
  }

  private static let zones = Set(TimeZone.knownTimeZoneIdentifiers)

  private func readObjections(of cells: RowCells, into row: inout ImportedRow) {
    for (heading, text, isAllowing) in cells.objections {
      let objects =
        isAllowing ? ObjectionWords.objects(unlessAllowed: text) : ObjectionWords.objects(text)
      switch objects {
      case true?:
        row.objects = true
        if mapping.isOwn { row.dates.objected = ISODate.read(text) }
      case false?: break
      case nil:
        // Rather one call too few.
        row.objects = true
        row.unread.append(ImportedRow.UnreadCell(column: heading, reason: .notYesOrNo))
        row.fields.append((heading, text))
      }
    }
    // Whoever wrote it in a note or beside the number meant it as well.
    if !mapping.isOwn, (row.notes + cells.numberTexts).contains(where: ObjectionWords.isSaid) {
      row.objects = true
    }
  }

  /// Keeps a cell that could not be read as it stands.
  func keep(
    _ text: String, of field: ImportField, _ person: Int, _ reason: Phrase,
    in row: inout ImportedRow
  ) {
    keep(text, under: heading(of: field, person) ?? field.rawValue, reason, in: &row)
  }

  /// Keeps a cell that could not be read under its heading.
  func keep(
    _ text: String, under heading: String, _ reason: Phrase, in row: inout ImportedRow
  ) {
    row.unread.append(ImportedRow.UnreadCell(column: heading, reason: reason))
    row.fields.append((heading, text))
  }

  func heading(of field: ImportField, _ person: Int = 1) -> String? {
    mapping.heading(of: field, person)
  }
}

extension Phrase {
  fileprivate static let unclosedQuote = Phrase(
    en: "a quote is opened and never closed", nl: "een aanhalingsteken dat niet gesloten wordt")
  fileprivate static let cutCard = Phrase(
    en: "this contact card is not whole: BEGIN:VCARD or END:VCARD is missing",
    nl: "dit adreskaartje is niet compleet: BEGIN:VCARD of END:VCARD ontbreekt")
  fileprivate static let longCard = Phrase(
    en: "a contact card has at most 1 MB, pictures aside",
    nl: "een adreskaartje is hooguit 1 MB, foto's niet meegerekend")
  fileprivate static let longRow = Phrase(
    en: "a row without end", nl: "een rij waar geen eind aan komt")
  fileprivate static let noName = Phrase(
    en: "no company and no person", nl: "geen bedrijf en geen persoon")
  fileprivate static let longName = Phrase(
    en: "a name has at most 200 characters", nl: "een naam heeft hooguit 200 tekens")
  fileprivate static let notYesOrNo = Phrase(
    en: "neither yes nor no: they are not called", nl: "ja of nee? voor de zekerheid: niet bellen")

  fileprivate static let notACountry = Phrase(en: "not a country", nl: "geen land")
  fileprivate static let notAnAmount = Phrase(en: "not an amount", nl: "geen bedrag")

  fileprivate static func tooManyCells(_ cells: Int, _ columns: Int) -> Phrase {
    Phrase(
      en: "\(cells) cells under \(columns) \(columns == 1 ? "heading" : "headings")",
      nl: "\(cells) cellen onder \(columns) \(columns == 1 ? "kop" : "koppen")")
  }
}
