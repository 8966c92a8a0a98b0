import Foundation

/// A person as somebody asks for them: by name, by phone number or by mail address.
///
/// Only the whole of any of these will do: who asks what is kept of Jan de Wit must not be shown what is
/// kept of every Jan.
public struct PersonQuery: Hashable, Sendable {
  /// What was typed.
  public let text: String
  private let folded: String
  private let digits: Substring

  /// Reads what was typed; nil for nothing.
  public init?(_ typed: String) {
    text = Printable.cleaned(typed)
    if text.isEmpty { return nil }
    folded = Spelling.fold(text)
    digits = Country.significantDigits(of: text)
  }

  /// Returns whether a contact is who is asked for.
  public func matches(_ contact: Contact) -> Bool {
    if Spelling.fold(contact.name) == folded { return true }
    // What was taken out is kept of them still, where an objection is known by it.
    let (mails, numbers) = (contact.emails + contact.former, contact.phones + contact.former)
    if mails.contains(where: { Spelling.fold($0) == folded }) { return true }
    return !digits.isEmpty
      && numbers.contains { Country.significantDigits(of: $0) == digits }
  }

  /// Returns whether a contact may be meant: a word of the name is among those typed.
  public func isNear(_ contact: Contact) -> Bool {
    let typed = Set(folded.split(separator: " "))
    return Spelling.fold(contact.name).split(separator: " ").contains { typed.contains($0) }
  }
}
