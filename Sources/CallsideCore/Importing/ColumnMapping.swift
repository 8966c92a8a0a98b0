/// What each column of a file says.
public struct ColumnMapping: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its heading, as it stands in the file.
    public var heading: String
    /// What it says.
    public var field: ImportField
    /// Of which of the people in a row, from 1.
    public var person = 1
    /// What a field of it is called with a lead, where that is not its heading.
    var name: String?

    /// What it says, as it can be typed.
    public var word: String { field.rawValue + number }

    /// What it says, in words.
    public var phrase: Phrase {
      Phrase(en: field.phrase.en + number, nl: field.phrase.nl + number)
    }

    private var number: String { field.isOfPerson && person > 1 ? " \(person)" : "" }
  }

  /// The columns in order.
  public private(set) var columns: [Column]
  /// Whether the file is a table that was exported from here.
  public private(set) var isOwn = false
  /// The order of day and month in its dates, where the user gave it.
  public var dates: DatePhrase.Order?

  /// Guesses what columns say from their headings; the first of two that say the same counts, but of numbers all do,
  /// and what is not known is kept under its heading.
  public init(guessing headings: [String]) {
    let guess = ColumnGuess(headings)
    var taken: Set<String> = []
    var seen: [String: Int] = [:]
    columns = headings.enumerated().map { place, heading in
      // Where the export of a table protected its headings, they mean what they were.
      let text = SpreadsheetCell.original(Printable.cleaned(heading))
      let name = text.isEmpty ? ColumnMapping.name(ofColumnAt: place) : text
      seen[name, default: 0] += 1
      // Two columns of one heading are told apart, or one would hide the other.
      let own = seen[name].map { $0 > 1 ? "\(name) (\($0))" : name } ?? name
      let (field, person) = guess.meaning(of: text)
      let kept = guess.name(under: text)
      let column = Column(
        heading: own, field: field, person: person, name: kept == text ? nil : kept)
      guard !field.isSingle || taken.insert(column.word).inserted else {
        return Column(heading: own, field: .field)
      }
      return column
    }
    isOwn = guess.isOwn
  }

  /// Guesses what columns without headings say from some of their rows: mail addresses and numbers by
  /// their looks, and the first column with words is the company's.
  public init(guessingFrom rows: [CSVRow]) {
    var left: [ImportField] = [.email, .phone, .mobile, .company]
    columns = (0..<HeadingRow.width(of: rows)).map { place in
      let kinds = rows.compactMap { row in
        row.cells.dropFirst(place).first.flatMap(HeadingRow.Kind.init)
      }
      let counts = Dictionary(grouping: kinds) { $0 }.mapValues(\.count)
      let kind = counts.first { $0.value * 2 > kinds.count }?.key
      let fields: [ImportField] =
        switch kind {
        case .mail: [.email]
        case .phone: [.phone, .mobile]
        case .words: [.company]
        case .digits, nil: []
        }
      let field = fields.first(where: left.contains) ?? .field
      left.removeAll { $0 == field }
      return Column(heading: ColumnMapping.name(ofColumnAt: place), field: field)
    }
  }

  /// What a column without a heading is called: the same in every language, as it is kept with leads.
  static func name(ofColumnAt place: Int) -> String { "column \(place + 1)" }

  /// Returns what a heading, or a field that has its name from one, is called on the screen.
  public static func phrase(of heading: String) -> Phrase {
    let number = Int(heading.trimmingPrefix("column ")) ?? 0
    guard number > 0, heading == name(ofColumnAt: number - 1) else { return Phrase(same: heading) }
    return Phrase(en: heading, nl: "kolom \(number)")
  }

  /// Whether the file calls a column something.
  public func isNamed(at place: Int) -> Bool {
    columns[place].heading != ColumnMapping.name(ofColumnAt: place)
  }

  /// What a row of headings would be from which the columns are recognised again.
  public var recognisableHeadings: [String] {
    columns.map { $0.field == .field || $0.field == .nothing ? $0.heading : $0.word }
  }

  /// Makes a column say something; another that said it is kept under its heading from then on.
  ///
  /// - Throws: A refusal for a column or field that is not there.
  public mutating func map(_ name: String, to word: String) throws(Diagnostic) {
    let plain = ColumnNames.plain(name)
    let number = Int(plain.split(separator: " ").last.map(String.init) ?? "").flatMap {
      columns.indices.contains($0 - 1) ? $0 - 1 : nil
    }
    guard
      let place = columns.firstIndex(where: { $0.heading == Printable.cleaned(name) })
        ?? columns.firstIndex(where: { ColumnNames.plain($0.heading) == plain && !plain.isEmpty })
        ?? (["", "column", "kolom"].contains(plain.filter(\.isLetter)) ? number : nil)
    else { throw .unknownColumn(name, among: columns.map(\.heading).filter { !$0.isEmpty }) }
    guard let (field, person) = ColumnMapping.read(word) else { throw .unknownField(word) }
    var column = columns[place]
    (column.field, column.person) = (field, person ?? column.person)
    if field.isSingle {
      for other in columns.indices where columns[other].word == column.word {
        columns[other].field = .field
      }
    }
    columns[place] = column
  }

  /// Returns what a typed word says of a column: a field, and of whom: `phone 2`.
  private static func read(_ word: String) -> (field: ImportField, person: Int?)? {
    if let field = ImportField.read(word) { return (field, nil) }
    let words = Printable.cleaned(word).split(separator: " ")
    guard let number = words.last.flatMap({ Int($0) }), ColumnNames.people.contains(number),
      let field = ImportField.read(words.dropLast().joined(separator: " ")), field.isOfPerson
    else { return nil }
    return (field, number)
  }

  /// Takes over what is said of headings that are the same.
  ///
  /// - Returns: The headings that are not there.
  /// - Throws: A refusal for a field that is not there.
  @discardableResult
  public mutating func map(like known: [String: String]) throws(Diagnostic) -> [String] {
    var missing = Set(known.keys)
    if let word = known[Self.datesKey] {
      dates = try DatePhrase.Order(typed: word)
      missing.remove(Self.datesKey)
    }
    for column in columns {
      guard let word = known[column.heading] else { continue }
      missing.remove(column.heading)
      try map(column.heading, to: word)
    }
    return missing.sorted()
  }

  /// What the headings say and how dates are read, as ``map(like:)`` takes it over.
  public var said: [String: String] {
    var said: [String: String] = [:]
    for column in columns where !column.heading.isEmpty { said[column.heading] = column.word }
    if let dates { said[Self.datesKey] = dates.phrase.en }
    return said
  }

  /// Stands for the order of day and month among headings: no column is called like the option.
  private static let datesKey = "--dates"

  /// What is said of a column that is not there.
  public func missing(_ name: String) -> Diagnostic {
    .unknownColumn(name, among: columns.map(\.heading))
  }

  /// Returns the place of the column that says something, or nil.
  func place(of field: ImportField, person: Int = 1) -> Int? {
    columns.firstIndex { $0.field == field && (!field.isOfPerson || $0.person == person) }
  }

  /// Returns the heading of the column that says something, or nil.
  func heading(of field: ImportField, _ person: Int = 1) -> String? {
    place(of: field, person: person).map { columns[$0].heading }
  }

  /// Returns the cells of some rows that say something, with their lines.
  func cells(_ field: ImportField, of rows: [CSVRow]) -> [DateNotice.Place] {
    guard let place = place(of: field) else { return [] }
    return rows.compactMap { row in
      row.cells.dropFirst(place).first.map {
        DateNotice.Place(line: row.line, text: Printable.cleaned($0))
      }
    }
  }

  /// Returns the cells of some rows in which phone numbers are.
  func numbers(of rows: [CSVRow]) -> [String] {
    let places = columns.indices.filter { [.phone, .mobile].contains(columns[$0].field) }
    return rows.flatMap { row in
      places.compactMap { row.cells.dropFirst($0).first.map(Printable.cleaned) }
    }
  }

  /// How many columns were recognised.
  var known: Int { columns.count { $0.field != .field && $0.field != .nothing } }

  /// Whether leads are called after deals, as no column names companies.
  public var namesDealsAlone: Bool {
    place(of: .deal) != nil && place(of: .company) == nil
  }

  /// Whether a row can be told to be of a lead at all.
  public var namesLeads: Bool {
    columns.contains { [.company, .deal, .person, .lastName, .email].contains($0.field) }
  }
}

extension Diagnostic {
  fileprivate static func unknownColumn(_ name: String, among headings: [String]) -> Diagnostic {
    let near = Spelling.near(Printable.cleaned(name), among: headings).first
    return Diagnostic(
      .error, "unknown-column",
      Phrase(
        en: "the file has no column \"\(Printable.cleaned(name))\"",
        nl: "het bestand heeft geen kolom \"\(Printable.cleaned(name))\""),
      help: near.map { Phrase(en: "did you mean \"\($0)\"?", nl: "bedoel je \"\($0)\"?") })
  }

  fileprivate static func unknownField(_ word: String) -> Diagnostic {
    let fields = ImportField.choices.map(\.phrase)
    let near = Spelling.nearest(word, among: fields)
    return Diagnostic(
      .error, "unknown-field",
      Phrase(
        en: "\"\(Printable.cleaned(word))\" is not what a column can say",
        nl: "\"\(Printable.cleaned(word))\" is geen veld"),
      help: near.map { Phrase(en: "did you mean `\($0.en)`?", nl: "bedoel je `\($0.nl)`?") }
        ?? Phrase(
          en: "one of \(fields.map(\.en).joined(separator: ", "))",
          nl: "kies uit \(fields.map(\.nl).joined(separator: ", "))"))
  }
}
