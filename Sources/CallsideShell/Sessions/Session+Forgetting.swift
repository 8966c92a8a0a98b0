public import CallsideCore
import CallsideStore
import Foundation

/// What must be forgotten (GDPR, article 17).
extension Session {
  /// Erases everything of a lead, for good.
  ///
  /// - Parameters:
  ///   - marksNumbers: Whether its numbers are not to be called again, also where nobody objected yet.
  ///   - isSure: Whether nothing is asked first.
  public mutating func forget(_ lead: Lead, markingNumbers marksNumbers: Bool, isSure: Bool) throws
  {
    try confirm(forgetting: lead.name, isSure: isSure)
    let store = try store()
    let marks = marksNumbers || lead.objectsToCalls ? lead.addresses.map(DoNotCallMark.of) : []
    try record(
      ([lead.id] + store.idsMerged(into: lead.id)).map { id in
        (lead: id, event: .forgotten(contact: nil, marks: id == lead.id ? marks.sorted() : []))
      })
    let people = lead.contacts.flatMap { [$0.name, $0.phone, $0.email].compactMap(\.self) }
    try erase(
      lead.name, knownBy: [lead.id, lead.name] + lead.otherNames + people, naming: nil, in: store)
  }

  /// Erases a contact of a lead, for good; the lead stays.
  public mutating func forget(
    contact typed: String, at lead: Lead, markingNumbers marksNumbers: Bool, isSure: Bool
  ) throws {
    let contact = try lead.contact(named: typed)
    try confirm(forgetting: contact.name, isSure: isSure)
    let store = try store()
    guard let query = PersonQuery(contact.name) else { return }
    var traces = PersonTraces(of: query)
    let family = Set([lead.id] + store.idsMerged(into: lead.id))
    try store.eachEntry { (entry, _) throws(Diagnostic) in
      if family.contains(entry.lead) { traces.meet(entry) }
    }
    let marks =
      marksNumbers || lead.objectsToCalls
      ? lead.addresses(of: contact).map(DoNotCallMark.of).sorted() : []
    try record(
      traces.contacts.sorted { $0.key < $1.key }.flatMap { id, contacts in
        contacts.sorted().map { (lead: id, event: .forgotten(contact: $0, marks: marks)) }
      })
    try erase(
      contact.name, knownBy: [contact.name, contact.phone, contact.email].compactMap(\.self),
      naming: traces, in: store)
  }

  private mutating func erase(
    _ name: String, knownBy names: [String], naming traces: PersonTraces?, in store: Store
  ) throws {
    let erasure = try store.eraseForgotten(naming: traces)
    tellWarnings(of: store)
    let typed = TypedTraces(names: names, texts: erasure.texts)
    HistoryFile(path: folder + "/history").forget(typed.isIn)
    numbered = []
    waiting = nil
    for path in erasure.missing { warn(.backupOutOfReach(path)) }
    if options.isJSON { return try show(json: ErasureJSON(erasure)) }
    var page = page
    page.add(erasure, of: name)
    show(page)
  }

  /// Has the name typed, since nothing brings back what is erased.
  private func confirm(forgetting name: String, isSure: Bool) throws {
    if isSure { return }
    guard let ask = surroundings.ask else { throw Diagnostic.notConfirmed }
    let question = page.words(
      en: "Erased for good, also from backups. Type the name to go on: ",
      nl: "Dit wist alles voorgoed, ook uit reservekopieën. Typ de naam om door te gaan: ")
    surroundings.write("  " + Printable.line(name) + "\n")
    guard case .line(let line) = ask("  " + question), Spelling.fold(line) == Spelling.fold(name)
    else { throw Diagnostic.anotherName }
  }
}

extension Lead {
  /// Returns the contact that a name stands for: the whole of it, or a part that only one has.
  fileprivate func contact(named typed: String) throws(Diagnostic) -> Contact {
    let folded = Spelling.fold(Printable.cleaned(typed))
    let whole = contacts.filter { Spelling.fold($0.name) == folded }
    let found = whole.isEmpty ? contacts.filter { Spelling.fold($0.name).contains(folded) } : whole
    guard let contact = found.first, found.count == 1, !folded.isEmpty else {
      throw .whichContact(self)
    }
    return contact
  }
}

extension Page {
  /// Adds what was erased, and where.
  fileprivate mutating func add(_ erasure: Erasure, of name: String) {
    let (entries, journals) = (erasure.entries, erasure.journals)
    addDone(
      Phrase(
        en: "forgotten: \(entries) \(entries == 1 ? "entry" : "entries") erased from "
          + "\(journals) \(journals == 1 ? "journal" : "journals")",
        nl: "vergeten: \(entries) \(entries == 1 ? "regel" : "regels") gewist uit "
          + "\(journals) \(journals == 1 ? "journaal" : "journalen")"))
    if erasure.backups > 0 {
      let count = erasure.backups
      addDone(
        Phrase(
          en: "erased from \(count) \(count == 1 ? "backup" : "backups") too",
          nl: "ook gewist uit \(count) \(count == 1 ? "reservekopie" : "reservekopieën")"))
    }
  }
}

/// What was erased, as scripts read it; the names are a contract.
private struct ErasureJSON: Encodable {
  let entries: Int
  let journals: Int
  let backups: Int
  let missing: [String]

  init(_ erasure: Erasure) {
    entries = erasure.entries
    journals = erasure.journals
    backups = erasure.backups
    missing = erasure.missing
  }
}

extension Diagnostic {
  fileprivate static let notConfirmed = Diagnostic(
    .error, "usage",
    Phrase(
      en: "nothing was erased: here nobody can be asked",
      nl: "er is niets gewist: hier valt niemand iets te vragen"),
    help: Phrase(en: "`--yes` goes on without asking", nl: "met `--ja` gaat het zonder vragen"))

  fileprivate static let anotherName = Diagnostic(
    .error, "not-confirmed",
    Phrase(
      en: "that is another name; nothing was erased",
      nl: "dat is een andere naam; er is niets gewist"))

  fileprivate static func whichContact(_ lead: Lead) -> Diagnostic {
    let names = lead.contacts.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-contact",
      Phrase(
        en: "that is not one contact of \"\(lead.name)\"",
        nl: "dat is niet één contact van \"\(lead.name)\""),
      help: names.isEmpty
        ? nil : Phrase(en: "its contacts are \(names)", nl: "de contacten zijn \(names)"))
  }

  fileprivate static func backupOutOfReach(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "backup-out-of-reach",
      Phrase(
        en: "the backup \"\(path)\" is not there and still holds it",
        nl: "de reservekopie \"\(path)\" is er niet en bevat het nog"),
      help: Phrase(
        en: "put it back and `doctor --repair`, or destroy it",
        nl: "zet hem terug en `dokter --herstel`, of vernietig hem"))
  }
}
