/// What the headings of one file are taken for, seen together.
struct ColumnGuess {
  /// Whether the file is a table that was exported from here.
  var isOwn: Bool { own != nil }
  private let own: TableHeadings?
  private let headings: [String]
  /// The numbers of people who have a column for their name.
  private let people: Set<Int>

  init(_ headings: [String]) {
    self.headings = headings
    let names = headings.map { SpreadsheetCell.original(Printable.cleaned($0)) }
    own = TableHeadings(names)
    people = Set(
      names.compactMap { name in
        guard let (number, base) = ColumnNames.numbered(name), number > 1 else { return nil }
        let field = ColumnNames.field(base, among: [])
        return [.person, .firstName, .lastName].contains(field) ? number : nil
      })
  }

  /// Returns what a column says, and of which of the people in a row.
  func meaning(of heading: String) -> (field: ImportField, person: Int) {
    if RejectionReason.isHeading(heading) { return (.nothing, 1) }
    if let own { return own.meaning(of: heading) ?? (.field, 1) }
    let numbered = ColumnNames.numbered(heading)
    // A second number may be the first person's too: it is another's only where there is one.
    if let (number, base) = numbered, people.contains(number),
      let field = ColumnNames.field(base, among: headings), field.isOfPerson
    {
      return (field, number)
    }
    let field = ColumnNames.field(heading, among: headings)
    guard field == nil, let (number, base) = numbered else { return (field ?? .field, 1) }
    let numberless = ColumnNames.field(base, among: headings) ?? .field
    return (number == 1 || [.phone, .mobile].contains(numberless) ? numberless : .field, 1)
  }

  /// Returns what a field under a heading is called.
  func name(under heading: String) -> String { own?.name(under: heading) ?? heading }
}
