extension Contact {
  /// Takes a number or a mail address out, in whatever spelling it is typed.
  ///
  /// Where somebody at the lead objected to calls, the objection stays known by it.
  ///
  /// - Parameter lead: Whose contact it is.
  /// - Throws: A refusal when they do not have it.
  public mutating func takeOut(_ typed: String, at lead: Lead) throws(Diagnostic) {
    let gone = lead.address(Printable.cleaned(typed))
    let phones = phones.filter { lead.address($0) != gone }
    let emails = emails.filter { lead.address($0) != gone }
    guard phones.count + emails.count < self.phones.count + self.emails.count else {
      throw .notTheirs(self, at: lead)
    }
    (phone, otherPhones) = (phones.first, Array(phones.dropFirst()))
    (email, otherEmails) = (emails.first, Array(emails.dropFirst()))
    if lead.objectsToCalls, !former.contains(gone) { former.append(gone) }
  }
}

extension Lead {
  /// Returns a number or mail address in the one form in which it is compared.
  fileprivate func address(_ text: String) -> String {
    let isMail = text.contains("@")
    let somebody = Contact(
      id: "", name: "", phone: isMail ? nil : text, email: isMail ? text : nil)
    return addresses(of: somebody).first ?? text
  }
}

extension Diagnostic {
  /// The number is not repeated: errors end up in logs.
  fileprivate static func notTheirs(_ contact: Contact, at lead: Lead) -> Diagnostic {
    Diagnostic(
      .error, "unknown-number",
      Phrase(
        en: "\(contact.name) does not have that number or mail address",
        nl: "\(contact.name) heeft dat nummer of mailadres niet"),
      help: Phrase(
        en: "`show \(lead.id)` tells what there is", nl: "`toon \(lead.id)` laat zien wat er is"))
  }
}
