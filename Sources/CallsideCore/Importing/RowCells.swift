/// The cells of a row that have something in them, by what they say.
struct RowCells {
  private var known: [Int: [ImportField: (heading: String, text: String)]] = [:]
  /// The cells of further columns with somebody's numbers.
  private var furtherNumbers: [Int: [(heading: String, text: String)]] = [:]
  /// What is said of calling, and whether it is that they may be called.
  var objections: [(heading: String, text: String, isAllowing: Bool)] = []
  var fields: [(key: String, value: String)] = []
  var notes: [String] = []

  subscript(field: ImportField, person: Int = 1) -> String? { known[person]?[field]?.text }

  /// Returns a cell with its heading.
  func cell(
    _ field: ImportField, of person: Int = 1
  ) -> (heading: String, text: String)? { known[person]?[field] }

  /// Returns the cells with somebody's numbers: those that count, and those of further columns of the kind.
  func numbers(
    of person: Int
  ) -> (first: [(heading: String, text: String)], further: [(heading: String, text: String)]) {
    (
      [ImportField.phone, .mobile].compactMap { cell($0, of: person) }, furtherNumbers[person] ?? []
    )
  }

  /// What stands where anybody's numbers do.
  var numberTexts: [String] {
    people.map(numbers).flatMap { $0.first + $0.further }.map(\.text)
  }

  /// The numbers of the people of whom something is said.
  var people: [Int] { known.keys.sorted() }

  /// Returns what is said of one of the people, under its headings.
  func fields(of person: Int) -> [(key: String, value: String)] {
    ((known[person] ?? [:]).values + (furtherNumbers[person] ?? []))
      .sorted { $0.heading < $1.heading }
      .map { (key: $0.heading, value: $0.text) }
  }

  mutating func add(_ text: String, under column: ColumnMapping.Column) {
    switch column.field {
    case .nothing: break
    case .field: fields.append((column.name ?? column.heading, text))
    case .note:
      let note = MarkedUpNote.plain(text)
      if !note.isEmpty { notes.append(note) }
    case .objection, .mayCall:
      objections.append((column.heading, text, column.field == .mayCall))
    default:
      let person = column.field.isOfPerson ? column.person : 1
      // Only numbers have columns of one kind.
      if known[person]?[column.field] != nil {
        return furtherNumbers[person, default: []].append((column.heading, text))
      }
      known[person, default: [:]][column.field] = (column.heading, text)
    }
  }

  /// Takes a cell of a table that was exported from here: whatever stands in it is meant.
  mutating func add(exported cell: String, under column: ColumnMapping.Column) {
    let original = SpreadsheetCell.original(cell)
    if column.field == .note {
      notes += ExportedNotes.notes(in: original)
      return
    }
    let text = Printable.cleaned(original)
    if !text.isEmpty { add(text, under: column) }
  }

  /// Returns somebody's name, or first name, what stands between, and last name.
  func name(of person: Int) -> String? {
    if let name = self[.person, person] { return name }
    let parts = [ImportField.firstName, .infix, .lastName].compactMap { self[$0, person] }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
