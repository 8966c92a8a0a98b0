public import CallsideCore
public import Foundation

/// Leads as a table (CSV): one row a lead, with the headings that an import recognises.
///
/// Which columns there are depends on the leads, so it takes going through them twice.
public struct LeadTable: Sendable {
  /// What leads need columns for, beside what every lead has.
  public struct Width: Hashable, Sendable {
    /// The most people at one lead.
    public private(set) var contacts = 1
    /// The names of all other fields.
    public private(set) var fields: Set<String> = []

    /// Makes the width of a table of no leads.
    public init() {}

    /// Makes room for a lead.
    public mutating func add(_ lead: Lead) {
      contacts = max(contacts, lead.contacts.count)
      if !lead.fields.isEmpty { fields.formUnion(lead.fields.keys) }
    }
  }

  private let width: Width
  private let fields: [String]
  private let language: Language
  private let zone: TimeZone

  /// Makes a table of a width.
  public init(_ width: Width, in language: Language, zone: TimeZone) {
    self.width = width
    fields = width.fields.sorted()
    self.language = language
    self.zone = zone
  }

  /// Whether there is a column for everything of a lead.
  public func fits(_ lead: Lead) -> Bool {
    lead.contacts.count <= width.contacts && width.fields.isSuperset(of: lead.fields.keys)
  }

  /// The row of headings.
  public var heading: String {
    let own = LeadTable.columns.map { $0.heading[language] }
    let person = LeadTable.personColumns.map { $0.heading[language] }
    let others = (2..<width.contacts + 1).flatMap { number in person.map { "\($0) \(number)" } }
    let taken = Set(own + person + others)
    let mark = Phrase(en: "field", nl: "veld")[language]
    let named = fields.map { taken.contains($0) ? "\(mark) \($0)" : $0 }
    return TableRow(cells: own + person + others + named).text
  }

  /// Returns the row of a lead.
  public func row(of lead: Lead) -> String {
    let main = lead.mainContact ?? lead.contacts.first
    let people = ([main].compactMap(\.self) + lead.contacts.filter { $0.id != main?.id })
      .prefix(width.contacts)
    var cells = LeadTable.columns.map { $0.cell(lead, self) ?? "" }
    for person in people { cells += LeadTable.personColumns.map { $0.cell(person, self) ?? "" } }
    let missing = (width.contacts - people.count) * LeadTable.personColumns.count
    cells += Array(repeating: "", count: missing)
    cells += fields.map { lead.fields[$0] ?? "" }
    return TableRow(cells: cells).text
  }

  private struct Column<Subject>: Sendable {
    var heading: Phrase
    var cell: @Sendable (Subject, LeadTable) -> String?
  }

  private static let columns: [Column<Lead>] = [
    Column(heading: Phrase(same: "id")) { lead, _ in lead.id },
    Column(heading: Phrase(en: "company", nl: "bedrijf")) { lead, _ in lead.name },
    Column(heading: Phrase(en: "source", nl: "bron")) { lead, _ in lead.source?.rawValue },
    Column(heading: Phrase(en: "value", nl: "waarde")) { lead, _ in lead.value?.decimalString },
    Column(heading: Phrase(en: "currency", nl: "valuta")) { lead, _ in lead.value?.currency },
    Column(heading: Phrase(en: "legal form", nl: "rechtsvorm")) { lead, _ in lead.legalForm },
    Column(heading: Phrase(en: "country", nl: "land")) { lead, _ in lead.country },
    Column(heading: Phrase(en: "time zone", nl: "tijdzone")) { lead, _ in lead.zone },
    Column(heading: Phrase(en: "owner", nl: "eigenaar")) { lead, _ in lead.owner },
    Column(heading: Phrase(en: "playbook", nl: "draaiboek")) { lead, _ in lead.playbook },
    Column(heading: Phrase(en: "phase", nl: "fase")) { lead, _ in lead.phase },
    Column(heading: Phrase(same: "status")) { lead, _ in lead.status.rawValue },
    Column(heading: Phrase(en: "reason", nl: "reden")) { lead, _ in lead.closing?.reason },
    Column(heading: Phrase(en: "added", nl: "toegevoegd")) { $1.text($0.createdAt) },
    Column(heading: Phrase(en: "next step", nl: "vervolgstap")) { lead, _ in
      lead.nextStep?.action.rawValue
    },
    Column(heading: Phrase(en: "due", nl: "wanneer")) { $1.text($0.nextStep?.at) },
    Column(heading: Phrase(en: "objected", nl: "bezwaar")) { $1.text($0.objectedToCallsAt) },
    Column(heading: Phrase(en: "notes", nl: "notities")) { lead, _ in
      lead.notes.map(\.text).joined(separator: "\n")
    },
  ]

  private static let personColumns: [Column<Contact>] = [
    Column(heading: Phrase(same: "contact")) { person, _ in person.name },
    Column(heading: Phrase(en: "title", nl: "functie")) { person, _ in person.title },
    Column(heading: Phrase(en: "phone", nl: "telefoon")) { person, _ in
      person.phones.joined(separator: " / ")
    },
    Column(heading: Phrase(en: "email", nl: "e-mail")) { person, _ in
      person.emails.joined(separator: " / ")
    },
    Column(heading: Phrase(en: "role", nl: "rol")) { $1.roles(of: $0) },
  ]

  private func text(_ date: Date?) -> String? { date.map { ISODate.text($0, in: zone) } }

  private func roles(of person: Contact) -> String {
    Role.allCases.filter(person.roles.contains).map { $0.phrase[language] }
      .joined(separator: ", ")
  }
}
