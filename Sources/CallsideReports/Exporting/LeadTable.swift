public import CallsideCore
import Foundation

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
    /// What few leads, or few people there, have.
    private(set) var rare: Set<ImportField> = []

    /// Makes the width of a table of no leads.
    public init() {}

    /// Makes room for a lead.
    public mutating func add(_ lead: Lead) {
      contacts = max(contacts, lead.contacts.count)
      if !lead.fields.isEmpty { fields.formUnion(lead.fields.keys) }
      rare.formUnion(Width.rare(of: lead))
    }

    /// Whether there is room for everything of a lead.
    func fits(_ lead: Lead) -> Bool {
      lead.contacts.count <= contacts && fields.isSuperset(of: lead.fields.keys)
        && rare.isSuperset(of: Width.rare(of: lead))
    }

    private static func rare(of lead: Lead) -> Set<ImportField> {
      var rare: Set<ImportField> = []
      if lead.closing != nil { rare.insert(.closed) }
      if lead.nextStep?.isPromised == true { rare.insert(.promised) }
      for person in lead.contacts {
        if person.stance != nil { rare.insert(.stance) }
        if person.influence != nil { rare.insert(.influence) }
        if person.evidence != nil { rare.insert(.evidence) }
        if person.isToBeCalled { rare.insert(.askedFor) }
        if !person.former.isEmpty { rare.insert(.former) }
      }
      return rare
    }
  }

  private let width: Width
  private let fields: [String]
  private let form: TableForm
  private let columns: [Column<Lead>]
  private let personColumns: [Column<Contact>]

  /// Makes a table of a width.
  public init(_ width: Width, as form: TableForm) {
    self.width = width
    self.form = form
    fields = width.fields.sorted()
    func isThere(_ field: ImportField) -> Bool {
      !LeadTable.rareFields.contains(field) || width.rare.contains(field)
    }
    columns = LeadTable.leadColumns.filter { isThere($0.field) }
    personColumns = LeadTable.contactColumns.filter { isThere($0.field) }
  }

  /// Whether there is a column for everything of a lead.
  public func fits(_ lead: Lead) -> Bool { width.fits(lead) }

  /// The row of headings, with whatever a file begins with.
  public var heading: String {
    let headings = TableHeadings(in: form.language)
    let own = columns.map { headings.heading($0.field) }
    let people = (1..<width.contacts + 1).flatMap { number in
      personColumns.map { headings.heading($0.field, person: number) }
    }
    return form.beginning + form.row(own + people + fields.map { headings.heading(named: $0) })
  }

  /// Returns the row of a lead.
  public func row(of lead: Lead) -> String {
    let main = lead.mainContact ?? lead.contacts.first
    let people = ([main].compactMap(\.self) + lead.contacts.filter { $0.id != main?.id })
      .prefix(width.contacts)
    var cells = columns.map { $0.cell(lead, form) ?? "" }
    for person in people { cells += personColumns.map { $0.cell(person, form) ?? "" } }
    let missing = (width.contacts - people.count) * personColumns.count
    cells += Array(repeating: "", count: missing)
    cells += fields.map { lead.fields[$0] ?? "" }
    return form.row(cells)
  }

  private struct Column<Subject>: Sendable {
    var field: ImportField
    var cell: @Sendable (Subject, TableForm) -> String?

    init(_ field: ImportField, _ cell: @escaping @Sendable (Subject, TableForm) -> String?) {
      (self.field, self.cell) = (field, cell)
    }
  }

  /// What has a column only where some lead has it.
  private static let rareFields: Set<ImportField> = [
    .closed, .promised, .stance, .influence, .evidence, .askedFor, .former,
  ]

  private static let leadColumns: [Column<Lead>] = [
    Column(.id) { lead, _ in lead.id }, Column(.company) { lead, _ in lead.name },
    Column(.source) { lead, form in lead.source?.word[form.language] },
    Column(.value) { $1.text($0.value) },
    Column(.currency) { lead, _ in lead.value?.currency },
    Column(.legalForm) { lead, _ in lead.legalFormTold },
    Column(.country) { lead, _ in lead.country },
    Column(.zone) { lead, _ in lead.zone }, Column(.owner) { lead, _ in lead.owner },
    Column(.playbook) { lead, _ in lead.playbook }, Column(.phase) { lead, _ in lead.phase },
    Column(.status) { lead, form in lead.status.word[form.language] },
    Column(.reason) { lead, _ in lead.closing?.reason },
    Column(.closed) { $1.text($0.closing?.at) }, Column(.added) { $1.text($0.createdAt) },
    Column(.nextStep) { lead, form in lead.nextStep?.action.word[form.language] },
    Column(.due) { $1.text($0.nextStep?.at) },
    Column(.promised) { $1.mark($0.nextStep?.isPromised == true) },
    Column(.objection) { $1.text($0.objectedToCallsAt) },
    Column(.note) { lead, _ in ExportedNotes.cell(lead.notes.map(\.text)) },
  ]

  private static let contactColumns: [Column<Contact>] = [
    // The company's own number is nobody's.
    Column(.person) { person, _ in person.isCompany ? nil : person.name },
    Column(.title) { person, _ in person.title },
    Column(.phone) { person, _ in person.phones.joined(separator: " / ") },
    Column(.email) { person, _ in person.emails.joined(separator: " / ") },
    Column(.role) { person, form in
      Role.allCases.filter(person.roles.contains).map { $0.phrase[form.language] }
        .joined(separator: ", ")
    },
    Column(.stance) { person, form in person.stance?.phrase[form.language] },
    Column(.influence) { person, form in person.influence?.phrase[form.language] },
    Column(.evidence) { person, _ in person.evidence },
    Column(.askedFor) { $1.mark($0.isToBeCalled) },
    Column(.former) { person, _ in person.former.joined(separator: " / ") },
  ]
}
