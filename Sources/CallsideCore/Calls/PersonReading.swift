import Foundation

/// Reading a person as typed: "Karin Smit, directeur, voor, 06 1234 5678, karin@smit.nl".
public enum PersonReading {
  /// Returns the lead's contact as it becomes with what was typed.
  ///
  /// A name that the lead already has (case and accents aside) gives that contact more
  /// particulars; any other name makes a new one. Parts are separated by commas, the name first.
  ///
  /// - Parameter newID: The id of a person not met before, which no other writer may give.
  /// - Throws: A refusal when there is no name.
  public static func read(
    _ text: String, role: Role?, in lead: Lead, newID: String
  ) throws(Diagnostic) -> Contact {
    let (name, particulars) = try parts(of: text)
    var contact = known(name, in: lead) ?? Contact(id: newID, name: name)
    if let role { contact.roles.insert(role) }
    for part in particulars {
      if let email = ContactReading.email(part) {
        contact.email = email
      } else if let phone = ContactReading.phone(part) {
        contact.phone = phone
      } else if let stance = Stance.read(part) {
        contact.stance = stance
      } else if let role = Role.read(part) {
        contact.roles.insert(role)
      } else {
        contact.title = part
      }
    }
    return contact
  }

  /// Returns the name alone of a person as typed.
  ///
  /// - Throws: A refusal when there is no name.
  static func name(in text: String) throws(Diagnostic) -> String { try parts(of: text).name }

  private static func parts(
    of text: String
  ) throws(Diagnostic) -> (name: String, particulars: ArraySlice<String>) {
    let parts = Printable.cleaned(text).split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard let name = parts.first, name.contains(where: \.isLetter), !name.contains("@") else {
      throw .noName
    }
    return (name, parts.dropFirst())
  }

  /// Returns the contact with a name; a first name alone will do when only one person has it.
  private static func known(_ name: String, in lead: Lead) -> Contact? {
    let folded = Spelling.fold(name)
    if let same = lead.contacts.first(where: { Spelling.fold($0.name) == folded }) { return same }
    let byFirstName = lead.contacts.filter { Spelling.fold($0.firstName) == folded }
    return byFirstName.count == 1 ? byFirstName.first : nil
  }
}

extension Diagnostic {
  fileprivate static let noName = Diagnostic(
    .error, "no-name", Phrase(en: "there is no name in that", nl: "daar staat geen naam in"),
    help: Phrase(
      en: "type `Karen Smith, director`, with a phone number or mail address if you have it",
      nl: "typ `Karin Smit, directeur`, met telefoonnummer of mailadres als je dat hebt"))
}
