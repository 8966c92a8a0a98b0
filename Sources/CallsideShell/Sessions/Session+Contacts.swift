public import CallsideCore
import CallsideStore

/// The people of a lead, outside a call.
extension Session {
  /// Adds a person to a lead, or what is new about one, and says which of the two it was.
  ///
  /// A first name alone stands for the one person who has it, as reps say it.
  ///
  /// - Parameters:
  ///   - gone: Numbers and mail addresses that are taken out.
  ///   - isNew: Whether it is somebody new, whatever the name.
  public mutating func setPerson(
    _ text: String, roles: [Role], without gone: [String] = [], isNew: Bool = false, at lead: Lead
  ) throws {
    var known = lead
    if isNew { known.contacts = [] }
    var contact = try PersonReading.read(
      text, role: nil, in: known, home: moment.home, newID: surroundings.makeID())
    contact.roles.formUnion(roles)
    let before = lead.contacts.first { $0.id == contact.id }
    if !gone.isEmpty, before == nil { throw Diagnostic.whichContact(lead) }
    for address in gone { try contact.takeOut(address, at: lead) }
    if contact != before { try record([.contactSet(contact)], for: lead.id) }
    try warnOfObjection(by: contact, of: lead.id)
    if options.isJSON { return try showJSON(of: lead.id) }
    var page = page
    page.addSet(contact, before: before, typed: try PersonReading.name(in: text), at: lead)
    show(page)
  }
}

extension Page {
  /// Adds whether somebody was added or changed, so that a mistake is seen at once.
  fileprivate mutating func addSet(
    _ contact: Contact, before: Contact?, typed: String, at lead: Lead
  ) {
    let who = "\(lead.name): \(contact.name)"
    guard let before else {
      return addDone(Phrase(en: who + " added", nl: who + " toegevoegd"))
    }
    addDone(
      before == contact
        ? Phrase(en: who + ", nothing new", nl: who + ", niets nieuws")
        : Phrase(en: who + " changed", nl: who + " bijgewerkt"))
    if Spelling.fold(typed) == Spelling.fold(contact.name) { return }
    let undo =
      before == contact ? Phrase(same: "") : Phrase(en: "`undo`, then ", nl: "`ongedaan` en dan ")
    secondary(
      words(
        en: "Another \(typed)? \(undo.en)`contact \(lead.id) \"\(typed), …\" --new`.",
        nl: "Een andere \(typed)? \(undo.nl)`contact \(lead.id) \"\(typed), …\" --nieuw`."))
  }
}
