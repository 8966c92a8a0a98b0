import Foundation

/// A contact card as a row of a table.
struct Card {
  private let written: [String]
  private let lines: [CardLine]
  /// The company it is of where it names none.
  private let otherCompany: String?

  /// Reads the lines of a card, which are unfolded.
  ///
  /// - Parameter company: The company it is of where it names none.
  init(_ lines: [String], at company: String? = nil) {
    written = lines
    self.lines = lines.compactMap(CardLine.init)
    otherCompany = company
  }

  /// Whether it lists others, and is of nobody itself.
  var isGroup: Bool { text("KIND")?.lowercased() == "group" }

  /// Returns the row that it is.
  func row(line: Int, fault: CSVRow.Fault? = nil) -> CSVRow {
    var cells = CardColumn.allCases.map(cell)
    // What is no card is kept all the same.
    if cells.allSatisfy(\.isEmpty), let place = CardColumn.allCases.firstIndex(of: .note) {
      cells[place] = written.joined(separator: "\n")
    }
    return CSVRow(
      line: line, cells: fault == nil ? cells : [],
      text: Array(CSVRow.text(of: cells, separator: ",").utf8), fault: fault)
  }

  private func cell(_ column: CardColumn) -> String {
    switch column {
    case .company: company ?? ""
    case .person: isOfCompany ? "" : person ?? ""
    case .title: text("TITLE") ?? ""
    case .role: text("ROLE") ?? ""
    case .phone: numbers { $0.isDisjoint(with: ["cell", "fax", "pager"]) }
    case .mobile: numbers { $0.contains("cell") && !$0.contains("fax") }
    case .fax: numbers { $0.contains("fax") || $0.contains("pager") }
    case .email: joined("EMAIL") { String($0.text.trimmingPrefix("mailto:")) }
    case .country: addresses.compactMap { $0.count > 6 ? $0[6] : nil }.first { !$0.isEmpty } ?? ""
    case .address:
      addresses.map { $0.prefix(6).filter { !$0.isEmpty }.joined(separator: ", ") }
        .filter { !$0.isEmpty }.joined(separator: " / ")
    case .website: joined("URL", \.text)
    case .department:
      all("ORG").first.map { $0.parts.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ") }
        ?? ""
    case .categories: joined("CATEGORIES", \.text)
    case .birthday: text("BDAY") ?? ""
    case .note: notes.filter { !CardNote.isNoCalls($0) }.joined(separator: "\n")
    case .objection: notes.contains(where: ObjectionWords.isSaid) ? "x" : ""
    }
  }

  /// Whether it is of a company rather than of somebody there.
  private var isOfCompany: Bool {
    ["org", "organization"].contains(text("KIND")?.lowercased())
      || text("X-ABSHOWAS")?.lowercased() == "company"
  }

  /// The company it is of.
  var company: String? {
    all("ORG").first?.parts.first.flatMap { $0.isEmpty ? nil : $0 }
      ?? otherCompany ?? (isOfCompany ? person : nil)
  }

  private var person: String? { text("FN") ?? structuredName }

  /// The name from its parts: family, given, further ones, and what stands before and after.
  private var structuredName: String? {
    guard let parts = all("N").first?.parts else { return nil }
    let order = [3, 1, 2, 0, 4].filter(parts.indices.contains).map { parts[$0] }
    let name = order.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  /// The cards of assistants that stand in it, each on one line.
  var agents: [String] {
    all("AGENT").map(\.text).filter { $0.uppercased().hasPrefix("BEGIN:VCARD") }
  }

  private var addresses: [[String]] { all("ADR").map(\.parts) }

  private var notes: [String] {
    all("NOTE").flatMap { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
      .map(String.init)
  }

  private func numbers(_ fits: (Set<String>) -> Bool) -> String {
    let numbers = all("TEL").filter { fits($0.types) }
    let first = numbers.filter { $0.types.contains("pref") }
    let rest = numbers.filter { !$0.types.contains("pref") }
    return (first + rest).map { CardNote.number($0.text) }.filter { !$0.isEmpty }
      .joined(separator: " / ")
  }

  private func all(_ name: String) -> [CardLine] {
    lines.filter { $0.name == name && !$0.text.isEmpty }
  }

  private func text(_ name: String) -> String? { all(name).first?.text }

  private func joined(_ name: String, _ text: (CardLine) -> String) -> String {
    all(name).map(text).joined(separator: " / ")
  }
}

/// What stands in the values of cards.
public enum CardNote {
  /// What a card that was exported from here says of whoever does not want to be called.
  public static let noCalls = Phrase(
    en: "Do not call: asked not to be called", nl: "Niet bellen: wil niet gebeld worden")

  /// Whether a line of a note says that, and nothing else.
  static func isNoCalls(_ line: String) -> Bool { [noCalls.en, noCalls.nl].contains(line) }

  /// Returns the number of a link such as `tel:+31-33-5550130;ext=12`.
  static func number(_ text: String) -> String {
    guard text.lowercased().hasPrefix("tel:") else { return text }
    let parts = text.dropFirst(4).split(separator: ";").map(String.init)
    let more = parts.first { $0.lowercased().hasPrefix("ext=") }.map { " ext. " + $0.dropFirst(4) }
    return (parts.first ?? "") + (more ?? "")
  }
}

/// The columns of contact cards as a table.
public enum CardColumn: CaseIterable, Sendable {
  case company, person, title, role, phone, mobile, email, country, note, objection
  /// What is kept as a field.
  case website, address, department, fax, categories, birthday

  /// The heading, by which it is recognised as that of any table is.
  public var heading: Phrase {
    switch self {
    case .company: Phrase(en: "Company", nl: "Bedrijf")
    case .person: Phrase(en: "Contact", nl: "Contactpersoon")
    case .title: Phrase(en: "Job title", nl: "Functie")
    case .role: Phrase(en: "Role", nl: "Rol")
    case .phone: Phrase(en: "Phone", nl: "Telefoon")
    case .mobile: Phrase(en: "Mobile", nl: "Mobiel")
    case .email: Phrase(en: "Email", nl: "E-mail")
    case .country: Phrase(en: "Country", nl: "Land")
    case .note: Phrase(en: "Note", nl: "Notitie")
    case .objection: Phrase(en: "Do not call", nl: "Niet bellen")
    case .website: Phrase(same: "Website")
    case .address: Phrase(en: "Address", nl: "Adres")
    case .department: Phrase(en: "Department", nl: "Afdeling")
    case .fax: Phrase(same: "Fax")
    case .categories: Phrase(en: "Categories", nl: "Categorieën")
    case .birthday: Phrase(en: "Birthday", nl: "Verjaardag")
    }
  }

  /// The row of headings.
  public static func headings(in language: Language) -> CSVRow {
    let cells = allCases.map { $0.heading[language] }
    return CSVRow(
      line: 0, cells: cells, text: Array(CSVRow.text(of: cells, separator: ",").utf8))
  }
}
