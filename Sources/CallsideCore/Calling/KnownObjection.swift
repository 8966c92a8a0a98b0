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

  /// Whose it is, as one sentence.
  public var phrase: Phrase {
    isOfNumber
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

  /// Returns those of a contact.
  public func addresses(of contact: Contact) -> [String] {
    [
      contact.phone.map { Country.internationalNumber($0, from: country ?? "nl") },
      contact.email?.lowercased(),
    ].compactMap { $0 }
  }
}

extension Country {
  /// Returns a number as it is dialled from anywhere, so that it can be compared.
  ///
  /// - Parameter country: Where a number without a prefix is.
  static func internationalNumber(_ typed: String, from country: String) -> String {
    var number = typed.filter { $0 == "+" || ("0"..."9").contains($0) }
    if number.hasPrefix("00") { number = "+" + number.dropFirst(2) }
    let known = prefixes.first {
      number.hasPrefix("+") ? number.hasPrefix($0.prefix) : $0.country == country
    }
    guard let prefix = known?.prefix else { return number }
    // The zero before a number within a country is not dialled from elsewhere.
    return prefix + number.trimmingPrefix(prefix).drop { $0 == "0" }
  }
}
