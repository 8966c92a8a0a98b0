public import Foundation

/// Another lead with the same number or mail address, which does not want to be called.
///
/// Whoever objects is left alone by everybody, under whatever name the number is added again.
public struct KnownObjection: Hashable, Sendable {
  /// The id of that lead.
  public var lead: String
  /// Its name.
  public var name: String
  /// When they said so.
  public var since: Date
  /// Whether the number is the same, rather than the mail address.
  public var isOfNumber: Bool
  /// Whether that lead was forgotten, so that nothing is known but this.
  public var isForgotten = false

  /// Makes an objection of another lead, or nil when that has none.
  ///
  /// - Parameter address: What both leads have, as ``Lead/addresses`` gives it.
  public init?(of lead: Lead, address: String) {
    guard let since = lead.objectedToCallsAt else { return nil }
    self.lead = lead.id
    name = lead.name
    self.since = since
    isOfNumber = !address.contains("@")
  }

  /// Makes an objection of whom only a mark is left.
  public init(forgotten lead: String, since: Date, address: String) {
    self.lead = lead
    name = ""
    self.since = since
    isOfNumber = !address.contains("@")
    isForgotten = true
  }

  /// Where more is to be known, and what would lift it.
  public var remedy: Phrase {
    let asked = Phrase(
      en: "they may be called when they ask for it themselves",
      nl: "bellen mag pas als ze er zelf om vragen")
    return isForgotten
      ? asked
      : Phrase(
        en: "`show \(lead)` tells when; \(asked.en)", nl: "`toon \(lead)` zegt wanneer; \(asked.nl)"
      )
  }

  /// Whose it is, as one sentence.
  public var phrase: Phrase {
    if isForgotten {
      return isOfNumber
        ? Phrase(
          en: "whoever has this number asked to be forgotten",
          nl: "wie dit nummer heeft, wilde vergeten worden")
        : Phrase(
          en: "whoever has this mail address asked to be forgotten",
          nl: "wie dit mailadres heeft, wilde vergeten worden")
    }
    return isOfNumber
      ? Phrase(
        en: "this number belongs to \(name), which does not want to be called",
        nl: "dit nummer is van \(name), en die wil niet gebeld worden")
      : Phrase(
        en: "this mail address belongs to \(name), which does not want to be called",
        nl: "dit mailadres is van \(name), en die wil niet gebeld worden")
  }
}

extension Lead {
  /// The numbers and mail addresses of everybody there, each in the one form in which it is
  /// compared.
  public var addresses: Set<String> { Set(contacts.flatMap(addresses)) }

  /// Those of whoever would be called.
  public var addressesCalled: [String] {
    [contactToDial, mainContact].compactMap { $0 }.flatMap(addresses)
  }

  /// Whether a number or mail address is one of a contact, in whatever spelling.
  func isAddress(_ text: String, of contact: Contact) -> Bool {
    let asked = Contact(id: "", name: "", phone: text.contains("@") ? nil : text, email: text)
    return !Set(addresses(of: contact)).isDisjoint(with: addresses(of: asked))
  }

  /// Returns those of a contact.
  public func addresses(of contact: Contact) -> [String] { contact.addresses(in: country) }
}

extension Contact {
  /// Returns its numbers and mail addresses, each in the one form in which it is compared.
  ///
  /// - Parameter country: Where a number without the code of a country is; nil is the Netherlands.
  func addresses(in country: String?) -> [String] {
    phones.map { Country.internationalNumber($0, from: country ?? Country.presumed) }
      + emails.map { $0.lowercased() }
  }
}
