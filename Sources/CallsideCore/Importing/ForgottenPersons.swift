/// Keeping those out who asked to be forgotten, of whom only marks are left.
extension ImportedRow {
  /// Leaves out all numbers and mail addresses of whoever has one that is marked: who was forgotten is not to
  /// be reached by another number either.
  ///
  /// - Parameters:
  ///   - home: The country of numbers without a country's code, where the row has none.
  ///   - isMarked: Whether a number or address is, as ``Lead/addresses`` gives it.
  /// - Returns: Whether nothing is left, as the row is of nobody else.
  public mutating func leaveOut(
    at home: String? = nil, where isMarked: (String) -> Bool
  ) -> Bool {
    let isFirstForgotten = contact.map { isForgotten($0, isMarked) } ?? false
    var gone: [Contact] = []
    let stays = others.firstIndex { !isForgotten($0, isMarked) }
    for (place, other) in others.enumerated() where isForgotten(other, isMarked) {
      gone.append(other)
      others[place].leaveOutAddresses()
    }
    if isFirstForgotten, let contact {
      gone.append(contact)
      self.contact?.leaveOutAddresses()
      if contact.isCompany { self.contact = nil }
    }
    leaveOutFields(of: gone, at: home, where: isMarked)
    guard isFirstForgotten, isNamedAfterPerson else { return false }
    guard let stays else { return true }
    // Nobody else is called by the name of who was forgotten.
    let next = others.remove(at: stays)
    (name, contact) = (next.name, next)
    return false
  }

  /// Leaves out what fields say of how to reach those who were forgotten, and counts all that is left out.
  private mutating func leaveOutFields(
    of gone: [Contact], at home: String?, where isMarked: (String) -> Bool
  ) {
    let addresses = Set(gone.flatMap { $0.addresses(in: country) })
    // What a cell says besides the numbers was kept with those in it.
    fields.removeAll {
      !addresses.isDisjoint(with: Self.addresses(in: $0.value, country ?? home))
    }
    // A number of whom no name was told became a field.
    let count = fields.count
    fields.removeAll { Self.addresses(in: $0.value, country ?? home).contains(where: isMarked) }
    forgottenAddresses =
      gone.reduce(count - fields.count) { $0 + $1.phones.count + $1.emails.count }
  }

  private func isForgotten(_ contact: Contact, _ isMarked: (String) -> Bool) -> Bool {
    contact.addresses(in: country).contains(where: isMarked)
  }

  private static func addresses(in text: String, _ country: String?) -> [String] {
    // Most fields are neither, and reading numbers takes time.
    guard text.contains("@") || text.count(where: \.isWholeNumber) > 5 else { return [] }
    var contact = Contact(id: "", name: "")
    for number in ContactReading.phones(text, in: country).numbers { contact.add(phone: number) }
    for address in ContactReading.emails(text) { contact.add(email: address) }
    return contact.addresses(in: country)
  }
}

extension Contact {
  fileprivate mutating func leaveOutAddresses() {
    (phone, email, otherPhones, otherEmails, former) = (nil, nil, [], [], [])
  }
}
