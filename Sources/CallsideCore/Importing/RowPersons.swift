/// Reading the people of a row.
extension RowReader {
  /// Returns one of the people of a row; nil where there is nothing to know or reach somebody by.
  func contact(
    _ place: Int, of cells: RowCells, _ person: String?, into row: inout ImportedRow
  ) -> Contact? {
    var contact = Contact(id: person == nil ? Contact.companyID : "", name: person ?? "")
    contact.title = cells[.title, place]
    readStanding(place, of: cells, of: &contact, into: &row)
    let numbers = cells.numbers(of: place)
    for cell in numbers.first { read(cell, of: &contact, into: &row) }
    for cell in numbers.further { read(cell, isFurther: true, of: &contact, into: &row) }
    if let cell = cells[.email, place] {
      let known = ContactReading.emails(cell)
      if known.isEmpty { keep(cell, of: .email, place, .notAMailAddress, in: &row) }
      for address in known { contact.add(email: address) }
    }
    if let word = cells[.role, place] {
      let words = word.split { ",;/".contains($0) }.map { Printable.cleaned(String($0)) }
      contact.roles = Set(words.compactMap(Role.read))
      if words.contains(where: { Role.read($0) == nil }) {
        row.fields.append((heading(of: .role, place) ?? "role", word))
      }
    }
    return !contact.isCompany || contact.phone != nil || contact.email != nil ? contact : nil
  }

  /// Reads the numbers in a cell: those of several people are of those people.
  ///
  /// - Parameter isFurther: Whether it is of a further column: its heading tells which number that is.
  private func read(
    _ cell: (heading: String, text: String), isFurther: Bool = false, of contact: inout Contact,
    into row: inout ImportedRow
  ) {
    let country = row.country ?? home
    if !mapping.isOwn, let people = NamedNumbers.read(cell.text, in: country) {
      for (name, number) in people { row.add(number, of: name, besides: &contact) }
      return
    }
    let known = ContactReading.phones(cell.text, in: country)
    if known.numbers.isEmpty {
      keep(cell.text, under: cell.heading, PhoneFault(of: cell.text, in: country).phrase, in: &row)
    } else if known.saysMore || isFurther && !known.numbers.allSatisfy(contact.phones.contains) {
      row.fields.append((cell.heading, cell.text))
    }
    for number in known.numbers { contact.add(phone: number) }
  }

  /// Reads the people beside the first; without a name of their own, what is said of them is kept as
  /// fields.
  func readOthers(of cells: RowCells, into row: inout ImportedRow) {
    for place in cells.people where place > 1 {
      if mapping.isOwn {
        readExported(place, of: cells, into: &row)
        continue
      }
      func isSame(_ contact: Contact) -> Bool {
        cells.name(of: place).map { Spelling.fold(contact.name) == Spelling.fold($0) } ?? false
      }
      // Who was named in a cell with several numbers has columns as well.
      let named = row.others.firstIndex { isSame($0) && $0.isOnlyNumbers }
      if let name = cells.name(of: place), name.count <= 200, !(row.contact.map(isSame) ?? false),
        named != nil || !row.others.contains(where: isSame),
        var contact = contact(place, of: cells, name, into: &row)
      {
        if let named {
          for number in row.others[named].phones { contact.add(phone: number) }
          row.others[named] = contact
        } else {
          row.others.append(contact)
        }
      } else {
        row.fields += cells.fields(of: place)
      }
    }
  }
}

extension Contact {
  /// Whether nothing is known but a name and numbers.
  fileprivate var isOnlyNumbers: Bool {
    var bare = Contact(id: id, name: name)
    for number in phones { bare.add(phone: number) }
    return bare == self
  }
}

extension Phrase {
  fileprivate static let notAMailAddress = Phrase(en: "not a mail address", nl: "geen mailadres")
}
