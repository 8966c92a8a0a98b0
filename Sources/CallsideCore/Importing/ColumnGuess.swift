/// What the headings of one file are taken for, seen together.
struct ColumnGuess {
  /// Whether the file is a table that was exported from here.
  let isOwn: Bool
  private let headings: [String]
  /// The numbers of people who have a column for their name.
  private let people: Set<Int>

  init(_ headings: [String]) {
    self.headings = headings
    let names = headings.map { SpreadsheetCell.original(Printable.cleaned($0)) }
    isOwn = Self.marks.contains { Set(names).isSuperset(of: $0) }
    people = Set(
      names.compactMap { name in
        guard let (number, base) = ColumnNames.numbered(name), number > 1 else { return nil }
        let field = ColumnNames.field(base, among: [])
        return [.person, .firstName, .lastName].contains(field) ? number : nil
      })
  }

  /// Returns what a column says, and of which of the people in a row.
  func meaning(of heading: String) -> (field: ImportField, person: Int) {
    if isOwn { return ownMeaning(of: heading) }
    let numbered = ColumnNames.numbered(heading)
    // A second number may be the first person's too: it is another's only where there is one.
    if let (number, base) = numbered, people.contains(number),
      let field = ColumnNames.field(base, among: headings), field.isOfPerson
    {
      return (field, number)
    }
    let field = ColumnNames.field(heading, among: headings)
    if field == nil, let (number, base) = numbered, number == 1 {
      return (ColumnNames.field(base, among: headings) ?? .field, 1)
    }
    return (field ?? .field, 1)
  }

  /// What stands under our own headings is known; any other is that of a field.
  private func ownMeaning(of heading: String) -> (field: ImportField, person: Int) {
    if Self.ids.contains(heading) { return (.nothing, 1) }
    if Self.headings.contains(heading) {
      return (ColumnNames.field(heading, among: headings) ?? .field, 1)
    }
    guard let (number, base) = ColumnNames.numbered(heading), people.contains(number),
      let field = ColumnNames.field(base, among: headings), field.isOfPerson
    else { return (.field, 1) }
    return (field, number)
  }

  /// Headings that stand together in no other table.
  private static let marks: [Set<String>] = [
    ["id", "company", "playbook", "added", "objected"],
    ["id", "bedrijf", "draaiboek", "toegevoegd", "bezwaar"],
  ]
  /// What a lead gets anew wherever it is imported.
  private static let ids: Set<String> = ["id", "playbook", "draaiboek", "added", "toegevoegd"]
  private static let headings: Set<String> = [
    "company", "bedrijf", "source", "bron", "value", "waarde", "currency", "valuta", "legal form",
    "rechtsvorm", "country", "land", "time zone", "tijdzone", "owner", "eigenaar", "phase", "fase",
    "status", "reason", "reden", "objected", "bezwaar", "notes", "notities", "contact", "title",
    "functie", "phone", "telefoon", "email", "e-mail", "role", "rol",
  ]
}
