import CallsideCore
import CallsideStore
import Foundation

/// What is kept of one person, for that person.
extension Session {
  /// Writes everything that is kept of a person as one JSON value: who they are at which lead, and
  /// every entry that is about them or names them, from all leads and all writers.
  ///
  /// - Parameter path: The file; nil or `-` for standard output.
  public mutating func export(
    person: String, to path: String?, replacing isReplacing: Bool
  ) throws {
    let store = try store()
    let traces = try traces(of: person, in: store)
    guard let path, path != "-" else {
      let write = surroundings.write
      _ = try export(traces, of: person, in: store) { (text) throws(Diagnostic) in write(text) }
      return
    }
    let file = try NewFile(at: path, replacing: isReplacing)
    let count = try export(traces, of: person, in: store) { (text) throws(Diagnostic) in
      try file.write(text)
    }
    try file.finish()
    if options.isJSON { return try show(json: PersonFileJSON(file: path, entries: count)) }
    var page = page
    page.addDone(
      Phrase(
        en: "\(count) \(count == 1 ? "entry" : "entries") about this person",
        nl: "\(count) \(count == 1 ? "regel" : "regels") over deze persoon"))
    page.raw("  " + Printable.line(path))
    show(page)
  }

  /// Returns where a person is found in the journals.
  ///
  /// - Throws: A diagnostic when nobody of that name, number or address is known.
  func traces(of person: String, in store: Store) throws(Diagnostic) -> PersonTraces {
    guard let query = PersonQuery(person) else { throw .unknownPerson(person, near: []) }
    var traces = PersonTraces(of: query)
    try store.eachEntry { (entry, _) throws(Diagnostic) in traces.meet(entry) }
    guard traces.isKnown else { throw .unknownPerson(query.text, near: traces.nearNames.sorted()) }
    // What is kept of one is not for another to read.
    let names = try names(of: traces, in: store)
    if names.count > 1 { throw .severalPersons(names) }
    return traces
  }

  /// Returns what the people are called who were found, as far as they have different names; a company that has
  /// the number too is nobody.
  private func names(of traces: PersonTraces, in store: Store) throws(Diagnostic) -> [String] {
    var names: [String: String] = [:]
    for (id, ids) in traces.contacts.sorted(by: { $0.key < $1.key }) {
      for contact in try store.lead(id)?.contacts ?? [] where !contact.isCompany {
        guard ids.contains(where: { contact.id == $0 || contact.id.hasPrefix($0 + "-") }) else {
          continue
        }
        names[Spelling.fold(contact.name)] = contact.name
      }
    }
    return names.values.sorted()
  }

  private func export(
    _ traces: PersonTraces, of person: String, in store: Store,
    write: (String) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Int {
    var contacts: [PersonJSON] = []
    for (id, ids) in traces.contacts.sorted(by: { $0.key < $1.key }) {
      guard let lead = try store.lead(id) else { continue }
      contacts += lead.contacts.filter { contact in
        ids.contains { contact.id == $0 || contact.id.hasPrefix($0 + "-") }
      }.map {
        PersonJSON(lead: .init(id: lead.id, name: lead.name), contact: .init($0, zone: zone))
      }
    }
    try write("{\"person\":\(Session.json(person)),\"contacts\":\(Session.json(contacts))")
    try write(",\"entries\":[")
    var count = 0
    try store.eachEntry { (entry, line) throws(Diagnostic) in
      guard traces.isIn(entry) else { return }
      let text = Printable.json(String(decoding: line, as: UTF8.self))
      try write((count > 0 ? ",\n" : "\n") + text)
      count += 1
    }
    let typed = HistoryFile(path: folder + "/history").load().filter(traces.isNamed)
    try write("],\"typed\":\(Session.json(typed))}\n")
    return count
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
    return Printable.json(text ?? "null")
  }
}

/// A person at a lead, as scripts read it; the names are a contract.
private struct PersonJSON: Encodable {
  let lead: SuggestionJSON.LeadName
  let contact: LeadJSON.ContactJSON
}

/// What was written about a person, as scripts read it; the names are a contract.
private struct PersonFileJSON: Encodable {
  let file: String
  let entries: Int
}

extension Diagnostic {
  fileprivate static func severalPersons(_ names: [String]) -> Diagnostic {
    let shown = names.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "several-persons",
      Phrase(
        en: "\(names.count) people have this number or mail address",
        nl: "\(names.count) mensen hebben dit nummer of mailadres"),
      notes: [
        Phrase(
          en: "what is kept of one is not for another to read",
          nl: "wat van de een bewaard is, gaat de ander niet aan")
      ],
      help: Phrase(en: "type whose it is: \(shown)", nl: "typ van wie: \(shown)"))
  }

  fileprivate static func unknownPerson(_ person: String, near: [String]) -> Diagnostic {
    // A number or mail address is not repeated: errors end up in logs.
    let isName = !person.contains("@") && person.count { $0.isNumber } < 6
    let names = near.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-person",
      isName
        ? Phrase(
          en: "nobody is known as \"\(person)\"", nl: "niemand staat bekend als \"\(person)\"")
        : Phrase(
          en: "nobody is known by this number or mail address",
          nl: "niemand staat bekend onder dit nummer of mailadres"),
      help: near.isEmpty
        ? Phrase(
          en: "type the whole name, the number or the mail address",
          nl: "typ de hele naam, het nummer of het mailadres")
        : Phrase(en: "did you mean \(names)?", nl: "bedoel je \(names)?"))
  }
}
