public import CallsideCore
import CallsideStore
import Foundation

/// What must be forgotten (GDPR, article 17).
extension Session {
  /// Returns the lead that is to be forgotten, which may be one whose adding was taken back: its entries are
  /// still in the journal.
  public mutating func leadToForget(named name: String) throws -> Lead {
    do { return try lead(named: name) } catch {
      guard error.rule == "unknown-lead" else { throw error }
      let gone = try store().withdrawnLeads(named: Printable.cleaned(name))
      guard let lead = gone.first else { throw error }
      guard gone.count == 1 else { throw Diagnostic.whichWithdrawn(gone) }
      return lead
    }
  }

  /// Erases everything of a lead, for good.
  ///
  /// - Parameters:
  ///   - leavesMark: Whether a mark is left by which its numbers are known; where somebody objected to calls it
  ///     is in any case.
  ///   - isSure: Whether nothing is asked first.
  public mutating func forget(_ lead: Lead, leavingMark leavesMark: Bool, isSure: Bool) throws {
    try confirm(forgetting: lead.name, isSure: isSure)
    let store = try store()
    let addresses = lead.addresses.union(lead.contacts.flatMap(\.former))
    let marks =
      leavesMark || lead.objectsToCalls ? try self.marks(of: addresses, at: lead, in: store) : []
    try forget(
      ([lead.id] + store.idsMerged(into: lead.id)).map { id in
        (
          lead: id,
          event: .forgotten(
            contact: nil, marks: id == lead.id ? marks : [], objected: lead.objectsToCalls)
        )
      }, of: lead, isContact: false, in: store)
  }

  /// Erases a contact of a lead, for good; the lead stays.
  ///
  /// Broken off, it can be done again: who they are is erased last.
  public mutating func forget(
    contact typed: String, at lead: Lead, leavingMark leavesMark: Bool, isSure: Bool
  ) throws {
    let store = try store()
    let family = Set([lead.id] + store.idsMerged(into: lead.id))
    let asked = try lead.contact(
      named: typed, orOneOf: store.unforgottenContacts(of: family), byPart: !isSure)
    let hasNamesake = lead.hasNamesake(of: asked)
    try confirm(forgetting: asked.name, isSure: isSure)
    let name = Spelling.fold(asked.name)
    var ids: [String: Set<String>] = [:]
    // Those who are known under that name now; who was forgotten already is not forgotten once more.
    let forgotten = try store.forgotten()
    try store.eachEntry(of: family) { (entry, _) throws(Diagnostic) in
      if case .contactSet(let contact) = entry.event,
        Spelling.fold(contact.name) == name, !forgotten.covers(entry),
        lead.isCalled(name, contact.id, from: entry.lead),
        !hasNamesake || lead.isNow(contact.id, from: entry.lead, asked.id)
      {
        ids[entry.lead, default: []].insert(contact.id)
      }
    }
    let marks =
      leavesMark || lead.objectsToCalls
      ? try self.marks(of: lead.addressesToMark(of: asked), at: lead, in: store) : []
    try forget(
      ids.sorted { $0.key < $1.key }.flatMap { id, contacts in
        contacts.sorted().map {
          (
            lead: id,
            event: .forgotten(contact: $0, marks: marks, objected: lead.objectsToCalls)
          )
        }
      }, of: lead, isContact: true, in: store)
  }

  /// Returns marks of numbers and mail addresses.
  ///
  /// What another lead has too gets none, or nobody there could be called any more; where there was an
  /// objection all of them do.
  private func marks(
    of addresses: some Sequence<String>, at lead: Lead, in store: Store
  ) throws -> [String] {
    let others = try lead.objectsToCalls ? [] : store.leads(knownByAny: Array(addresses))
    let shared = Set(others.filter { $0.id != lead.id }.flatMap(\.addresses))
    return addresses.filter { !shared.contains($0) }.map(DoNotCallMark.of).sorted()
  }

  private mutating func forget(
    _ events: [(lead: String, event: Event)], of lead: Lead, isContact: Bool, in store: Store
  ) throws {
    let erasure = try store.forget(events, at: moment.now, by: rep, typed: forgetTyped)
    tellWarnings(of: store)
    numbered = []
    waiting = nil
    for path in erasure.missing { warn(.backupOutOfReach(path, isContact: isContact)) }
    let family = Set([lead.id] + events.map(\.lead))
    let marks = Set(events.flatMap(\.event.marks))
    var elsewhere: [LeadRow] = []
    // What is erased is, whether the others can be looked through or not.
    do {
      elsewhere = try store.leads(naming: erasure.names.subtracting(family), besides: family)
    } catch {
      warn(error.asWarning)
    }
    if options.isJSON {
      try show(json: ErasureJSON(erasure, elsewhere, marks: marks.count))
    } else {
      var page = page
      page.add(erasure)
      if !marks.isEmpty { page.secondary(page.words(.markKept)) }
      if let now = try store.lead(lead.id) { page.add(now, after: lead, erasure) }
      show(page)
    }
    if !elsewhere.isEmpty { warn(.namedElsewhere(elsewhere)) }
  }

  /// Takes the lines typed at the prompt that concern somebody who is being erased out of its memory.
  func forgetTyped(_ erasure: Erasure) {
    let typed = TypedTraces(names: Array(erasure.names), texts: erasure.texts)
    HistoryFile(path: folder + "/history").forget(typed.isIn)
    surroundings.forgetTyped(typed.isIn)
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
  /// Returns the contact that an id or a name stands for: the whole of it, or a part that only one has.
  ///
  /// - Parameters:
  ///   - gone: Those who are no contacts any more and are not erased everywhere. Who asks once more for one of
  ///     them does not mean whoever has a name that is like it.
  ///   - byPart: Whether a part will do: not where nobody is asked whether that is who was meant.
  fileprivate func contact(
    named typed: String, orOneOf gone: [Contact], byPart: Bool
  ) throws(Diagnostic) -> Contact {
    let cleaned = Printable.cleaned(typed)
    let folded = Spelling.fold(cleaned)
    if let contact = contacts.first(where: { $0.id == cleaned }) { return contact }
    for contacts in [contacts, gone] {
      let whole = contacts.filter { Spelling.fold($0.name) == folded }
      if let contact = whole.first, whole.count == 1 || contacts == gone { return contact }
      if !whole.isEmpty { throw .whichNamesake(whole, of: self) }
    }
    if let contact = try contact(reachedBy: cleaned, orOneOf: gone) { return contact }
    for contacts in [contacts, gone] {
      let found = contacts.filter { Spelling.fold($0.name).contains(folded) }
      let names = Set(found.map { Spelling.fold($0.name) })
      if let contact = found.first, !folded.isEmpty,
        found.count == 1 || contacts == gone && names.count == 1
      {
        guard byPart else { throw .partOfName }
        return contact
      }
    }
    throw .whichContact(self)
  }

  /// Returns the contact with a number or mail address, in whatever spelling.
  private func contact(
    reachedBy typed: String, orOneOf gone: [Contact]
  ) throws(Diagnostic) -> Contact? {
    guard let query = PersonQuery(typed) else { return nil }
    for contacts in [contacts, gone] {
      let found = contacts.filter(query.matches)
      if Set(found.map { Spelling.fold($0.name) }).count > 1 {
        throw .sharedAddress(found, of: self)
      }
      if let contact = found.first, found.count == 1 || contacts == gone { return contact }
      if !found.isEmpty { throw .whichNamesake(found, of: self) }
    }
    return nil
  }

  /// Returns the numbers and mail addresses by which a contact is known once it is forgotten.
  ///
  /// What somebody else there has too is left out, or nobody of them could be called; whoever objected is known
  /// by all.
  fileprivate func addressesToMark(of contact: Contact) -> [String] {
    let own = addresses(of: contact) + contact.former
    if objectsToCalls { return own }
    let others = Set(contacts.filter { $0.id != contact.id }.flatMap { addresses(of: $0) })
    return own.filter { !others.contains($0) }
  }

  /// Whether another contact has the same name.
  fileprivate func hasNamesake(of contact: Contact) -> Bool {
    contacts.contains {
      $0.id != contact.id && Spelling.fold($0.name) == Spelling.fold(contact.name)
    }
  }

  /// Whether a contact of a lead that this one consists of is by now the one with an id.
  fileprivate func isNow(_ contact: String, from lead: String, _ id: String) -> Bool {
    contact == id && lead == self.id || id == "\(contact)-\(lead)"
  }

  /// Whether a contact who had a name once has no other by now.
  fileprivate func isCalled(_ name: String, _ contact: String, from lead: String) -> Bool {
    let now = contacts.first { $0.id == contact && lead == id || $0.id == "\(contact)-\(lead)" }
    return now.map { Spelling.fold($0.name) == name } ?? true
  }
}

extension Page {
  /// Adds what was erased, and where.
  fileprivate mutating func add(_ erasure: Erasure) {
    let (entries, journals) = (erasure.entries, erasure.journals)
    addDone(
      Phrase(
        en: "forgotten: \(entries) \(entries == 1 ? "entry" : "entries") erased from "
          + "\(journals) \(journals == 1 ? "journal" : "journals")",
        nl: "voorgoed gewist: \(entries) \(entries == 1 ? "regel" : "regels") uit "
          + "\(journals) \(journals == 1 ? "journaal" : "journalen")"))
    if erasure.backups > 0 {
      let count = erasure.backups
      addDone(
        Phrase(
          en: "erased from \(count) \(count == 1 ? "backup" : "backups") too",
          nl: "ook gewist uit \(count) \(count == 1 ? "reservekopie" : "reservekopieën")"))
    }
  }

  /// Adds what became of a lead's name where that was, or has in it, the name of who was erased.
  fileprivate mutating func add(_ now: Lead, after lead: Lead, _ erasure: Erasure) {
    if now.name == now.id, lead.name != lead.id {
      addDone(
        Phrase(
          en: "the lead is now called \(now.id); `change \(now.id) --name NAME` names it anew",
          nl:
            "de lead heet nu \(now.id); met `wijzig \(now.id) --naam NAAM` krijgt hij een nieuwe naam"
        ))
    } else if erasure.keptNames.contains(now.name) {
      addDone(
        Phrase(
          en: "the company is still called \"\(now.name)\"; `forget \(now.id)` erases all of it",
          nl: "het bedrijf heet nog steeds \"\(now.name)\"; `vergeet \(now.id)` wist alles ervan"))
    }
  }
}

extension Phrase {
  fileprivate static let markKept = Phrase(
    en: "a mark is kept: an import leaves the number out and counts it, whoever types it is told",
    nl:
      "er blijft een kenmerk: een import slaat het nummer over en telt het, wie het typt krijgt een seintje"
  )
}

extension Event {
  /// The marks that are left of who was forgotten.
  fileprivate var marks: [String] {
    if case .forgotten(_, let marks, _) = self { marks } else { [] }
  }
}

/// What was erased, as scripts read it; the names are a contract.
private struct ErasureJSON: Encodable {
  let entries: Int
  let journals: Int
  let backups: Int
  let missing: [String]
  /// The numbers and mail addresses of which a mark is left.
  let marks: Int
  let elsewhere: [SuggestionJSON.LeadName]

  init(_ erasure: Erasure, _ elsewhere: [LeadRow], marks: Int) {
    self.marks = marks
    self.elsewhere = elsewhere.map { SuggestionJSON.LeadName(id: $0.id, name: $0.name) }
    entries = erasure.entries
    journals = erasure.journals
    backups = erasure.backups
    missing = erasure.missing
  }
}
