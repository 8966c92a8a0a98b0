public import CallsideCore

/// A person at a lead as a card for address books: vCard 4.0 (RFC 6350).
public struct ContactCard: Hashable, Sendable {
  private let contact: Contact
  private let lead: Lead
  private let language: Language

  /// Makes the card of a contact.
  public init(of contact: Contact, at lead: Lead, in language: Language) {
    self.contact = contact
    self.lead = lead
    self.language = language
  }

  /// The text, with the line breaks, the escaping and the folding that the standard asks for.
  public var text: String {
    // The number of the company itself is kept as if it were a person.
    let isCompany = contact.isCompany
    let roles = Role.allCases.filter(contact.roles.contains).map { $0.phrase[language] }
    let values: [(name: String, value: String?)] =
      [
        ("UID;VALUE=text", "\(lead.id)-\(contact.id)@callside"),
        ("KIND", isCompany ? "org" : "individual"),
        ("FN", isCompany ? lead.name : contact.name),
        ("ORG", lead.name),
        ("TITLE", contact.title),
      ]
      + contact.phones.map { ("TEL;VALUE=text;TYPE=work", $0) }
      + contact.emails.map { ("EMAIL;TYPE=work", $0) }
      + [
        ("ROLE", roles.isEmpty ? nil : roles.joined(separator: ", ")),
        // A card is dialled from where this program cannot say it.
        ("NOTE", lead.objectsToCalls ? CardNote.noCalls[language] : nil),
      ]
    let lines = values.compactMap { name, value in
      value.map { name + ":" + ContentLine.escaped($0) }
    }
    return ContentLine.text(["BEGIN:VCARD", "VERSION:4.0"] + lines + ["END:VCARD"])
  }
}
