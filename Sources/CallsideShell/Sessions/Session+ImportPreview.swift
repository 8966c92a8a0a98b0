import CallsideCore
import CallsideStore
import Foundation

/// How a file will be read, before any of it is recorded.
extension Session {
  /// Shows what columns are taken for.
  func preview(_ file: ImportFile, _ reader: RowReader, isRecalled: Bool = false) {
    var page = page
    page.addColumns(of: file, reader)
    if isRecalled { page.remark(.columnsRecalled) }
    show(page)
  }

  /// Says what the preview would, where nobody sees one.
  func warnOfPreview(_ file: ImportFile, _ reader: RowReader, isRecalled: Bool) {
    let scale = page.scale(of: reader, file.sample)
    if !options.isJSON, isRecalled || scale != nil {
      var page = page
      if isRecalled { page.remark(.columnsRecalled) }
      if let scale { page.remark(scale) }
      show(page)
    }
    if file.heading == nil { warn(Diagnostic.noHeadings) }
    if let line = file.oddLine {
      warn(Diagnostic(.warning, "odd-letters", .oddLetters(from: line)))
    }
    if let notice = reader.dateNotice,
      !notice.isSaid || notice.isDenied || notice.contradiction != nil
    {
      for sentence in page.sentences(on: notice) {
        warn(Diagnostic(.warning, "unclear-dates", sentence))
      }
    }
    if reader.mapping.namesDealsAlone { warn(Diagnostic.dealsAlone) }
  }

  /// Lets the user mend what columns are taken for; returns whether to go on.
  func confirm(
    _ mapping: inout ColumnMapping, of file: ImportFile, _ reader: (ColumnMapping) -> RowReader
  ) -> Bool {
    while true {
      let question = Phrase(
        en: "Enter imports it · COLUMN=FIELD changes it · `?` the fields · `stop` ends",
        nl: "Enter importeert zo · KOLOM=VELD past aan · `?` de velden · `stop` breekt af")
      surroundings.write("  " + question[language] + "\n")
      guard case .line(let line)? = surroundings.ask?("  > ") else { return false }
      let typed = Printable.cleaned(line)
      if ["", "y", "yes", "j", "ja"].contains(typed.lowercased()) { return true }
      if ["stop", "quit", "q", "nee", "n", "no"].contains(typed.lowercased()) {
        var page = page
        page.secondary(page.words(en: "nothing was imported", nl: "er is niets geïmporteerd"))
        show(page)
        return false
      }
      if ["?", "help"].contains(typed.lowercased()) {
        var page = page
        page.addFields()
        show(page)
        continue
      }
      do { try mapping.change(as: typed) } catch {
        warn(error)
        continue
      }
      preview(file, reader(mapping))
    }
  }
}

extension ColumnMapping {
  /// Takes over a line typed below the columns: a column and what it means, or how dates are read, as
  /// the option is typed.
  fileprivate mutating func change(as typed: String) throws(Diagnostic) {
    let words = typed.split { $0 == " " || $0 == "=" }.map(String.init)
    if let option = words.first, ["--dates", "--datums"].contains(option) {
      return dates = try DatePhrase.Order(typed: words.dropFirst().joined(separator: " "))
    }
    let (name, field) = try ColumnAssignment.read(typed)
    try map(name, to: field)
  }
}

/// A column and what it means, as typed: `Tel.=phone`.
enum ColumnAssignment {
  static func read(_ text: String) throws(Diagnostic) -> (name: String, field: String) {
    // A heading may hold an equals sign itself.
    guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
      throw Diagnostic(
        .error, "usage",
        Phrase(
          en: "a column is changed as COLUMN=FIELD",
          nl: "een kolom pas je aan als KOLOM=VELD"),
        help: Phrase(en: "such as `Tel.=phone`", nl: "zoals `Tel.=telefoon`"))
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }
}

extension Diagnostic {
  fileprivate static let noHeadings = Diagnostic(
    .warning, "no-headings",
    Phrase(
      en: "the file has no headings; what its columns say was told by their cells",
      nl: "het bestand heeft geen koppen; wat er in een kolom staat, is afgeleid uit de cellen"),
    help: Phrase(
      en: "name a column by its number: `--map 2=person`",
      nl: "noem een kolom met zijn nummer: `--kolom 2=persoon`"))

  fileprivate static let dealsAlone = Diagnostic(
    .warning, "deals-alone", .dealsAlone,
    help: Phrase(
      en: "name the column with companies: `--map COLUMN=company`",
      nl: "noem de kolom met bedrijven: `--kolom KOLOM=bedrijf`"))
}

extension Phrase {
  fileprivate static let columnsRecalled = Phrase(
    en: "The columns are as you set them last time.",
    nl: "De kolommen staan zoals je ze de vorige keer zette.")
}
