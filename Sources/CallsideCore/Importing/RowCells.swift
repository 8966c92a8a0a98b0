/// The cells of a row that have something in them, by what they say.
struct RowCells {
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
