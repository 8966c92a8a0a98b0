import Foundation

/// Recognising columns by their headings, as CRMs and people write them.
enum ColumnNames {
  /// Returns what a heading stands for, or nil when it is not known.
  ///
  /// - Parameter all: All headings, as a name alone may be that of a company or of a person.
  static func field(_ heading: String, among all: [String]) -> ImportField? {
    // Odoo names what stands for something else by its path: "stage_id/name".
    if heading.hasSuffix("/name"), let field = field(String(heading.dropLast(5)), among: all) {
      return field
    }
    let (group, words) = taken(apart: heading)
    if let field = group.flatMap({ grouped($0, words) }) { return field }
    if words == "name" || words == "naam" { return plainName(all) }
    if words == "title" || words == "titel" { return plainTitle(all) }
    if let field = ColumnWords.fields[words] ?? ColumnWords.number(words) { return field }
    // "Bedrag x 1.000", "Bedrag (EUR)" and "E-mail (verplicht)" are what stands before that.
    if let rest = AmountScale.read(heading)?.rest, !rest.isEmpty, field(rest, among: all) == .value
    {
      return .value
    }
    guard let bracket = heading.firstIndex(of: "("), bracket != heading.startIndex,
      heading.hasSuffix(")")
    else { return nil }
    return field(String(heading[..<bracket]), among: all)
  }

  /// Returns a heading without case, accents, marks and the parts that its words are joined by.
  static func plain(_ heading: String) -> String {
    var words = ""
    var last: Character = " "
    for character in Printable.cleaned(heading) {
      if character.isUppercase, last.isLowercase { words.append(" ") }
      words.append(character.isLetter || character.isNumber ? character : " ")
      last = character
    }
    return Spelling.fold(words).split(separator: " ").joined(separator: " ")
  }

  /// The people that one row may be about.
  static let people = 1...20

  /// Returns a heading without the number of a person in it: `Contact 2 naam`, `second contact`.
  static func numbered(_ heading: String) -> (number: Int, base: String)? {
    var words = plain(heading).split(separator: " ").flatMap { word in
      // "phone2" is two words.
      word.first?.isLetter == true && word.last?.isNumber == true
        ? [word.prefix { !$0.isNumber }, word.drop { !$0.isNumber }] : [word]
    }.map(String.init)
    guard words.count > 1, let place = words.firstIndex(where: { number($0) != nil }),
      let number = number(words[place])
    else { return nil }
    words.remove(at: place)
    return (number, words.joined(separator: " "))
  }

  private static func number(_ word: String) -> Int? {
    if let place = ordinals.firstIndex(where: { $0.contains(word) }) { return place + 1 }
    return Int(word).flatMap { people.contains($0) && "\($0)" == word ? $0 : nil }
  }

  private static let ordinals: [Set<String>] = [
    ["eerste", "1e", "1st"], ["second", "tweede", "2e", "2nd"],
    ["third", "derde", "3e", "3rd"], ["fourth", "vierde", "4e", "4th"],
    ["fifth", "vijfde", "5e", "5th"],
  ]

  /// Returns the object that a heading begins with, as Pipedrive writes them, and the rest.
  private static func taken(apart heading: String) -> (group: String?, words: String) {
    let parts = heading.split(separator: " - ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let group = groups[plain(parts[0])] else {
      return (nil, plain(heading))
    }
    return (group, plain(parts[1]))
  }

  private static let groups: [String: String] = [
    "person": "person", "contact": "person", "contactpersoon": "person", "persoon": "person",
    "organization": "company", "organisation": "company", "organisatie": "company",
    "company": "company", "bedrijf": "company", "account": "company", "deal": "deal",
    "lead": "deal", "verkoopkans": "deal", "note": "note", "notitie": "note",
    "activity": "activity",
    "activiteit": "activity",
  ]

  private static func grouped(_ group: String, _ words: String) -> ImportField? {
    switch (group, words) {
    case ("company", "name"), ("company", "naam"): .company
    case ("person", "name"), ("person", "naam"): .person
    case ("deal", "title"), ("deal", "titel"), ("deal", "name"), ("deal", "naam"): .deal
    case ("note", _): .note
    case ("activity", _): .field
    // Owners and addresses of people and companies are not those of the deal.
    case ("person", "owner"), ("person", "eigenaar"), ("company", "owner"), ("company", "eigenaar"):
      .field
    default: ColumnWords.fields[words]
    }
  }

  /// A name alone is the company's, unless another column is; then it is a person's, or a deal's
  /// where there are people too, or nothing that is said of people.
  private static func plainName(_ all: [String]) -> ImportField {
    let others = Set(all.compactMap { ColumnWords.fields[plain($0)] })
    guard others.contains(.company) else { return .company }
    return others.contains(.person) || others.contains(.lastName) || isOfDeals(others)
      ? .deal : .person
  }

  /// A title is somebody's job, unless the file says nothing of people; then it is the deal's.
  private static func plainTitle(_ all: [String]) -> ImportField {
    isOfDeals(Set(all.compactMap { ColumnWords.fields[plain($0)] })) ? .deal : .title
  }

  /// Whether columns say something of deals, and nothing by which somebody is reached.
  private static func isOfDeals(_ fields: Set<ImportField>) -> Bool {
    !fields.isDisjoint(with: [.value, .phase])
      && fields.isDisjoint(with: [.phone, .mobile, .email, .firstName, .lastName, .role])
  }
}
