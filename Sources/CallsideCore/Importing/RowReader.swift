import Foundation

/// Reads the rows of a file under its headings.
public struct RowReader: Sendable {
  /// What the columns say.
  public let mapping: ColumnMapping
  private let currency: String
  private let phases: PhaseNames
  /// How amounts are written.
  private let amounts: Language
  private let language: Language

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - sample: Some of the rows, by which the way of writing amounts is told.
  ///   - language: The language of the screen, and of amounts where they do not tell.
  public init(
    _ mapping: ColumnMapping, for playbook: Playbook, sample: [CSVRow], language: Language
  ) {
    self.mapping = mapping
    currency = playbook.currency
    phases = PhaseNames(of: playbook)
    self.language = language
    let place = mapping.place(of: .value)
    amounts = NumberStyle.language(
      of: place.map { place in sample.compactMap { $0.cells.dropFirst(place).first } } ?? [],
      otherwise: language)
  }

  /// Returns a row as a lead.
  ///
  /// - Throws: What is wrong with a row of which no lead can be made.
  public func read(_ row: CSVRow) throws(RowFault) -> ImportedRow {
    switch row.fault {
    case .unclosedQuote: throw RowFault(column: nil, reason: .unclosedQuote)
    case .tooLong: throw RowFault(column: nil, reason: .longRow)
    case nil: break
    }
    let columns = mapping.columns
    if row.cells.count > columns.count,
      row.cells[columns.count...].contains(where: { !Printable.cleaned($0).isEmpty })
    {
      throw RowFault(column: nil, reason: .tooManyCells(row.cells.count, columns.count))
    }
    var cells = Cells()
    for (column, cell) in zip(columns, row.cells) {
      let text = Self.bare(Printable.cleaned(cell))
      if text.isEmpty || column.field != .field && Self.isNothing(text) { continue }
      if mapping.isOwn, column.field == .note {
        // An export puts several notes into one cell, one a line.
        cells.notes += SpreadsheetCell.original(cell).split(whereSeparator: \.isNewline)
          .map { Printable.cleaned(String($0)) }.filter { !$0.isEmpty }
        continue
      }
      cells.add(text, under: column)
    }
    return try lead(of: cells)
  }

  /// Returns a cell without the marks by which a spreadsheet tells text from a formula.
  ///
  /// They are those of `'0612` and `="0612"`; a name such as "'t Hoekje" keeps its apostrophe.
  private static func bare(_ text: String) -> String {
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

  /// Whether a row looks like one below the table: a total, or whose report it was.
  ///
  /// Such a row has little in it, begins with a word for it, and nobody can be reached by it. A company
  /// may be called like that too: see ``TableEnd``.
  public func isFooter(_ row: CSVRow) -> Bool {
    let filled = row.cells.filter { !$0.isEmpty }
    guard let cell = filled.first, filled.count * 3 <= max(mapping.columns.count, 6) else {
      return false
    }
    return Self.isFooter(ColumnNames.plain(cell))
      && !row.cells.contains { ContactReading.email(Self.bare($0)) != nil } && !holdsNumber(row)
  }

  /// Whether there is a phone number in a row; one that may be an amount only where numbers stand.
  private func holdsNumber(_ row: CSVRow) -> Bool {
    row.cells.enumerated().contains { place, cell in
      let text = Self.bare(Printable.cleaned(cell))
      guard ContactReading.phone(text) != nil else { return false }
      let column = place < mapping.columns.count ? mapping.columns[place].field : .field
      return [.phone, .mobile].contains(column) || text.first.map("0+(".contains) == true
    }
  }

  /// Whether a text begins a row below a table.
  ///
  /// That is a word for a sum, alone or with what is summed, or how a report ends. "Total Energies" is a
  /// company.
  private static func isFooter(_ first: String) -> Bool {
    if reportEnds.contains(where: { first == $0 || first.hasPrefix($0 + " ") }) { return true }
    guard let sum = sums.first(where: { first == $0 || first.hasPrefix($0 + " ") }) else {
      return false
    }
    return first.dropFirst(sum.count).split(separator: " ").allSatisfy { word in
      word.allSatisfy(\.isNumber) || summed.contains(String(word))
    }
  }

  private static let sums = [
    "grand totals", "grand total", "totals", "total", "subtotal", "sum", "totaal", "totalen",
    "eindtotaal", "subtotaal", "som", "aantal",
  ]
  private static let summed: Set<String> = [
    "leads", "rows", "records", "deals", "items", "accounts", "contacts", "value", "amount", "of",
    "rijen", "regels", "bedrijven", "contacten", "waarde", "bedrag", "omzet", "van", "aantal",
    "eur",
    "euro", "excl", "incl", "btw", "vat", "generaal",
  ]
  private static let reportEnds = [
    "copyright", "confidential", "confidential information", "generated by", "report generated",
    "gegenereerd", "bron", "exported", "geexporteerd", "export van", "exportdatum",
  ]

  private func lead(of cells: Cells) throws(RowFault) -> ImportedRow {
    var row = ImportedRow()
    row.fields = cells.fields
    row.notes = cells.notes
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
    if row.contact?.id == Contact.companyID { row.contact?.name = name }
    readOthers(of: cells, into: &row)
    readObjections(of: cells, into: &row)
    return row
  }

  private func readParticulars(of cells: Cells, into row: inout ImportedRow) {
    row.owner = cells[.owner]
    row.legalForm = cells[.legalForm]
    if let source = cells[.source] {
      row.source = SourceWords.source(source)
      // The word says more than the three kinds there are, unless it is one of them.
      if row.source?.rawValue != source {
        row.fields.append((heading(of: .source) ?? "source", source))
      }
    }
    if let country = cells[.country] {
      row.country = Country.read(country)
      if row.country == nil { row.fields.append((heading(of: .country) ?? "country", country)) }
    }
    if let zone = cells[.zone] {
      row.zone = Self.zones.contains(zone) ? zone : nil
      if row.zone == nil { row.fields.append((heading(of: .zone) ?? "time zone", zone)) }
    }
    guard let amount = cells[.value] else { return }
    let named = cells[.currency].flatMap { Currencies.code($0.lowercased()) }
    row.value = MoneyReading.read(
      amount, language: amounts, currency: named ?? currency)
    // A deal is not worth less than nothing.
    if let value = row.value, value.amount < 0 { row.value = nil }
    if row.value == nil { keep(amount, of: .value, 1, .notAnAmount, in: &row) }
  }

  private static let zones = Set(TimeZone.knownTimeZoneIdentifiers)

  /// Reads status and stage, whichever of the two columns they stand in.
  private func readStage(of cells: Cells, into row: inout ImportedRow) {
    row.reason = cells[.reason]
    for field in [ImportField.phase, .status] {
      guard let word = cells[field] else { continue }
      let plain = ColumnNames.plain(word)
      switch StageWords.meaning(plain) {
      case .won: (row.status, row.reason) = (.won, row.reason ?? word)
      case .lost: (row.status, row.reason) = (.lost, row.reason ?? word)
      case .open, .phase: break
      case .objects: row.objects = true
      case nil:
        if phases.phase(plain) == nil, Lead.Status(rawValue: word) == nil {
          row.unread.append(
            ImportedRow.UnreadCell(
              column: heading(of: field) ?? field.rawValue, reason: .unknownStage(word)))
        }
      }
      if row.phase == nil { row.phase = phases.phase(plain) }
      // What a CRM calls it stays to be read, as it may say more than the phase here.
      guard phases.phase(plain) != word, Lead.Status(rawValue: word) == nil else { continue }
      row.fields.append((heading(of: field) ?? field.rawValue, word))
    }
  }

  /// Returns one of the people of a row; nil where there is nothing to know or reach somebody by.
  private func contact(
    _ place: Int, of cells: Cells, _ person: String?, into row: inout ImportedRow
  ) -> Contact? {
    let isCompany = person == nil || mapping.isOwn && person == cells[.company]
    var contact = Contact(id: isCompany ? Contact.companyID : "", name: person ?? "")
    contact.title = cells[.title, place]
    for field in [ImportField.phone, .mobile] {
      guard let cell = cells[field, place] else { continue }
      var known = ContactReading.phones(cell)
      if known.isEmpty {
        known = ContactReading.phones(Self.withoutRemark(cell))
        if known.isEmpty {
          keep(cell, of: field, place, .notAPhoneNumber, in: &row)
        } else {
          row.fields.append((heading(of: field, place) ?? field.rawValue, cell))
        }
      }
      for number in known { contact.add(phone: number) }
    }
    if let cell = cells[.email, place] {
      let known = ContactReading.emails(cell)
      if known.isEmpty { keep(cell, of: .email, place, .notAMailAddress, in: &row) }
      for address in known { contact.add(email: address) }
    }
    if let word = cells[.role, place] {
      let words = word.split { ",;/".contains($0) }.map { Printable.cleaned(String($0)) }
      contact.roles = Set(words.compactMap(Role.read))
      if words.contains(where: { Role.read($0) == nil }) {
        row.fields.append((heading(of: .role, place) ?? "role", word))
      }
    }
    return person != nil || contact.phone != nil || contact.email != nil ? contact : nil
  }

  /// Returns a number without what is said behind it, such as "(na 17u)" or "ext 3".
  private static func withoutRemark(_ cell: String) -> String {
    cell.replacing(
      /\s*(?:\([^)]*[A-Za-z][^)]*\)|(?:ext|tst|toestel|x)\.?\s*\d{1,5})\s*$/, with: "")
  }

  /// Reads the people beside the first; without a name of their own, what is said of them is kept as
  /// fields.
  private func readOthers(of cells: Cells, into row: inout ImportedRow) {
    for place in cells.people where place > 1 {
      var known = Set([row.contact].compactMap { $0 }.map { Spelling.fold($0.name) })
      known.formUnion(row.others.map { Spelling.fold($0.name) })
      if let name = cells.name(of: place), !known.contains(Spelling.fold(name)), name.count <= 200,
        let contact = contact(place, of: cells, name, into: &row)
      {
        row.others.append(contact)
      } else {
        row.fields += cells.fields(of: place)
      }
    }
  }

  private func readObjections(of cells: Cells, into row: inout ImportedRow) {
    for (heading, text) in cells.objections {
      switch ObjectionWords.objects(text) {
      case true?: row.objects = true
      case false?: break
      case nil:
        // Rather one call too few.
        row.objects = true
        row.unread.append(ImportedRow.UnreadCell(column: heading, reason: .notYesOrNo))
        row.fields.append((heading, text))
      }
    }
  }

  /// Keeps a cell that could not be read as it stands.
  private func keep(
    _ text: String, of field: ImportField, _ person: Int, _ reason: Phrase,
    in row: inout ImportedRow
  ) {
    let heading = heading(of: field, person) ?? field.rawValue
    row.unread.append(ImportedRow.UnreadCell(column: heading, reason: reason))
    row.fields.append((heading, text))
  }

  private func heading(of field: ImportField, _ person: Int = 1) -> String? {
    mapping.place(of: field, person: person).map { mapping.columns[$0].heading }
  }
}

/// The cells of a row that have something in them, by what they say.
private struct Cells {
  private var known: [Int: [ImportField: (heading: String, text: String)]] = [:]
  var objections: [(heading: String, text: String)] = []
  var fields: [(key: String, value: String)] = []
  var notes: [String] = []

  subscript(field: ImportField, person: Int = 1) -> String? { known[person]?[field]?.text }

  /// The numbers of the people of whom something is said.
  var people: [Int] { known.keys.sorted() }

  /// Returns what is said of one of the people, under its headings.
  func fields(of person: Int) -> [(key: String, value: String)] {
    (known[person] ?? [:]).values.sorted { $0.heading < $1.heading }
      .map { (key: $0.heading, value: $0.text) }
  }

  mutating func add(_ text: String, under column: ColumnMapping.Column) {
    switch column.field {
    case .nothing: break
    case .field: fields.append((column.heading, text))
    case .note:
      let note = MarkedUpNote.plain(text)
      if !note.isEmpty { notes.append(note) }
    case .objection: objections.append((column.heading, text))
    default:
      let person = column.field.isOfPerson ? column.person : 1
      known[person, default: [:]][column.field] = (column.heading, text)
    }
  }

  /// Returns somebody's name, or first name, what stands between, and last name.
  func name(of person: Int) -> String? {
    if let name = self[.person, person] { return name }
    let parts = [ImportField.firstName, .infix, .lastName].compactMap { self[$0, person] }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Phrase {
  fileprivate static let unclosedQuote = Phrase(
    en: "a quote is opened and never closed", nl: "een aanhalingsteken gaat open en nooit dicht")
  fileprivate static let longRow = Phrase(
    en: "a row without end", nl: "een rij waar geen eind aan komt")
  fileprivate static let noName = Phrase(
    en: "no company and no person", nl: "geen bedrijf en geen persoon")
  fileprivate static let longName = Phrase(
    en: "a name has at most 200 characters", nl: "een naam heeft hooguit 200 tekens")
  fileprivate static let notYesOrNo = Phrase(
    en: "neither yes nor no: they are not called", nl: "geen ja en geen nee: er wordt niet gebeld")
  fileprivate static func unknownStage(_ word: String) -> Phrase {
    Phrase(en: "\"\(word)\" is no known stage", nl: "\"\(word)\" is geen bekende fase")
  }

  fileprivate static let notAnAmount = Phrase(en: "not an amount", nl: "geen bedrag")
  fileprivate static let notAPhoneNumber = Phrase(
    en: "not a phone number", nl: "geen telefoonnummer")
  fileprivate static let notAMailAddress = Phrase(en: "not a mail address", nl: "geen mailadres")

  fileprivate static func tooManyCells(_ cells: Int, _ columns: Int) -> Phrase {
    Phrase(
      en: "\(cells) cells under \(columns) headings", nl: "\(cells) cellen onder \(columns) koppen")
  }
}
