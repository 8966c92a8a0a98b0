import Foundation

/// Several people and their numbers in one cell: "Jan 06-12345678, Piet 06-87654321".
enum NamedNumbers {
  /// Returns names and numbers where they alternate throughout, and nil for any other cell: "kantoor 020…,
  /// mobiel 06…" is one person's.
  static func read(_ cell: String, in country: String?) -> [(name: String, number: String)]? {
    var people: [(name: String, number: String)] = []
    for part in ContactReading.parts(of: cell, by: ";,|/\n") {
      guard let person = person(part, in: country),
        !people.contains(where: { Spelling.fold($0.name) == Spelling.fold(person.name) })
      else { return nil }
      people.append(person)
    }
    return people.count > 1 ? people : nil
  }

  /// Returns the one name and the one number that a text is made of, in either order.
  private static func person(
    _ part: String, in country: String?
  ) -> (name: String, number: String)? {
    let isNameFirst = part.first?.isLetter == true
    let head = part.prefix { isNameFirst ? !$0.isWholeNumber && $0 != "+" : !$0.isLetter }
    let (name, number) =
      isNameFirst ? (head, part[head.endIndex...]) : (part[head.endIndex...], head)
    let marks = CharacterSet(charactersIn: " :-–()")
    let bare = name.trimmingCharacters(in: marks)
    guard isName(bare),
      let read = ContactReading.phone(
        number.trimmingCharacters(in: CharacterSet(charactersIn: isNameFirst ? " :" : " :(")),
        in: country)
    else { return nil }
    return (bare, read)
  }

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...4).contains(words.count), text.count > 1, text.first?.isUppercase == true,
      text.allSatisfy({ $0.isLetter || " '’-.".contains($0) })
    else { return false }
    return words.allSatisfy { word in
      !labels.contains(Spelling.fold(String(word)).filter(\.isLetter))
    }
  }

  /// What stands before a number to say what kind it is, and is nobody's name.
  private static let labels: Set<String> = [
    "tel", "telefoon", "telefoonnummer", "nummer", "nr", "mobiel", "mob", "gsm", "werk", "prive",
    "thuis",
    "vast", "kantoor", "zakelijk", "algemeen", "direct", "doorkies", "doorkiesnummer", "receptie",
    "balie", "centrale", "fax", "magazijn", "winkel", "administratie", "boekhouding", "inkoop",
    "verkoop",
    "planning", "werkplaats", "secretariaat", "hoofdkantoor", "filiaal", "nood", "noodnummer",
    "avond",
    "overdag", "of", "en", "na", "voor", "ma", "di", "wo", "do", "vr", "phone", "telephone",
    "number",
    "no", "mobile", "cell", "work", "home", "office", "main", "business", "private", "direct",
    "desk",
    "reception", "front", "switchboard", "warehouse", "shop", "store", "accounts", "sales",
    "purchasing",
    "headquarters", "hq", "branch", "emergency", "after", "before", "ext", "and", "or", "landline",
    "whatsapp",
    "service", "support", "klantenservice", "helpdesk",
  ]
}

extension ImportedRow {
  /// Gives somebody a number: the person of a row, who may be called by the first name there, or one more.
  ///
  /// What is the company's stays the company's.
  mutating func add(_ number: String, of name: String, besides person: inout Contact) {
    func isSame(_ contact: Contact) -> Bool {
      [contact.name, contact.firstName].contains { Spelling.fold($0) == Spelling.fold(name) }
    }
    if !person.isCompany, isSame(person) { return person.add(phone: number) }
    if let place = others.firstIndex(where: isSame) { return others[place].add(phone: number) }
    others.append(Contact(id: "", name: name, phone: number))
  }
}
