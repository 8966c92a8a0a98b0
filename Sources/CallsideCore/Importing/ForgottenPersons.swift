/// Keeping those out who asked to be forgotten, of whom only marks are left.
extension ImportedRow {
  /// Leaves out whoever was forgotten.
  ///
  /// A mail address or a mobile that is marked, or nothing but marked numbers, is somebody's who was forgotten: of
  /// them nothing is taken over. Where only a fixed line among several numbers is marked, it is left out; with a
  /// mark of an objection all are, with the mail addresses, so that nobody is called by another one.
  ///
  /// - Parameters:
  ///   - home: The country of numbers without a country's code, where the row has none.
  ///   - mark: Returns of what kind the mark of a number or address is, as ``Lead/addresses`` gives it, or nil.
  /// - Returns: Whether nothing is left, as the row is of nobody else.
  public mutating func leaveOut(
    at home: String? = nil, marked mark: (String) -> DoNotCallMark.Kind?
  ) -> Bool {
    let (first, before) = (contact, people)
    contact = first.flatMap { leaving($0, mark) }
    let isFirstGone = first != nil && contact == nil
    var gone = isFirstGone ? [first].compactMap(\.self) : []
    gone += others.filter { leaving($0, mark) == nil }
    others = others.compactMap { leaving($0, mark) }
    let persons = gone.filter { !$0.isCompany }
    forgottenPersons = persons.count
    if isFirstGone, first?.isCompany == false { notes = [] }
    leaveOut(NamesLeftOut(of: persons, besides: people))
    leaveOutNumbers(before, at: home, mark)
    guard isNamed(after: persons) || isFirstGone && isNamedAfterPerson else { return false }
    guard let next = people.first(where: { !$0.isCompany }) else { return true }
    // Nobody else is called by the name of who was forgotten.
    others.removeAll { $0 == next }
    (name, contact, company) = (next.name, next, nil)
    return false
  }

  private func isNamed(after persons: [Contact]) -> Bool {
    persons.contains { Spelling.fold($0.name) == Spelling.fold(name) }
  }

  /// Returns what is left of somebody; nil for who was forgotten.
  private func leaving(_ person: Contact, _ mark: (String) -> DoNotCallMark.Kind?) -> Contact? {
    let numbers = person.numbers(in: country)
    let marks = numbers.map { mark($0.compared) }
    let areAllMarked = !marks.isEmpty && marks.allSatisfy { $0 != nil }
    if areAllMarked || person.emails.contains(where: { mark($0.lowercased()) != nil }) {
      return nil
    }
    let marked = zip(numbers, marks).filter { $0.1 != nil }.map(\.0.compared)
    if !person.isCompany, marked.contains(where: PhoneNumber.mayBeMobile) { return nil }
    if marks.contains(.objection) {
      var person = person.with(phones: [], emails: [])
      person.former = []
      return person
    }
    if marks.allSatisfy({ $0 == nil }) { return person }
    return person.with(
      phones: zip(numbers, marks).filter { $0.1 == nil }.map(\.0.written), emails: person.emails)
  }

  /// Leaves names out of everything that is said besides the people.
  private mutating func leaveOut(_ names: NamesLeftOut) {
    if names.isEmpty { return }
    fields = names.rest(of: fields)
    notes = notes.compactMap(names.rest)
    deal = deal.flatMap(names.rest)
    if let next { self.next?.cells = names.rest(of: next.cells) }
    if let closing { self.closing?.word = names.rest(of: closing.word) ?? "…" }
    if let reason, names.rest(of: reason) != reason { self.reason = closing?.word }
    if let owner, names.rest(of: owner) == nil { self.owner = nil }
  }

  /// Leaves out what fields say of numbers and addresses that are, and counts all that is left out.
  private mutating func leaveOutNumbers(
    _ before: [Contact], at home: String?, _ mark: (String) -> DoNotCallMark.Kind?
  ) {
    let country = country
    func isMarked(_ text: String) -> Bool {
      Self.addresses(in: text, country ?? home).contains { mark($0) != nil }
    }
    let old = before.flatMap { $0.addresses(in: country) }
    let lost = Set(old).subtracting(people.flatMap { $0.addresses(in: country) })
    // What a cell says besides the numbers was kept with those in it.
    fields.removeAll {
      !lost.isDisjoint(with: Self.addresses(in: $0.value, country ?? home))
    }
    // A number of whom no name was told became a field.
    let count = fields.count
    fields.removeAll { isMarked($0.value) }
    let kept = people.reduce(0) { $0 + $1.phones.count + $1.emails.count }
    forgottenAddresses = old.count - kept + count - fields.count
    // Of whom every address was left out, only the name would come back.
    isOfNobodyElse =
      forgottenAddresses > 0
      && !people.contains { $0.hasAddress || !$0.isCompany && before.contains($0) }
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
  /// Whether there is any way to reach it.
  fileprivate var hasAddress: Bool { phone != nil || email != nil }

  /// Its numbers as they are written and as they are compared.
  fileprivate func numbers(in country: String?) -> [(written: String, compared: String)] {
    phones.map { ($0, Country.internationalNumber($0, from: country ?? Country.presumed)) }
  }

  /// The contact with no other numbers and mail addresses than some.
  fileprivate func with(phones: [String], emails: [String]) -> Contact {
    var contact = self
    (contact.phone, contact.email) = (phones.first, emails.first)
    contact.otherPhones = Array(phones.dropFirst())
    contact.otherEmails = Array(emails.dropFirst())
    return contact
  }
}
