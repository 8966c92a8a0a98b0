import Foundation

/// Reading a person as typed: "Karin Smit, directeur, voor, 06 1234 5678, karin@smit.nl".
public enum PersonReading {
  /// Returns the lead's contact as it becomes with what was typed.
  ///
  /// A name that the lead already has (case and accents aside) gives that contact more
  /// particulars; any other name makes a new one. Parts are separated by commas, the name first.
  ///
  /// - Parameters:
  ///   - home: Where phone numbers are that do not say so, at a lead of which it is not known.
  ///   - newID: The id of a person not met before, which no other writer may give.
  /// - Throws: A refusal when there is no name, or when a part can only be a slip.
  public static func read(
    _ text: String, role: Role?, in lead: Lead, home: String? = nil, newID: String
  ) throws(Diagnostic) -> Contact {
    let (name, particulars) = try parts(of: text)
    var contact = known(name, in: lead) ?? Contact(id: newID, name: name)
    if let role { contact.roles.insert(role) }
    var title: [String] = []
    for part in particulars { try contact.take(part, in: lead.country ?? home, title: &title) }
    if !title.isEmpty { contact.title = title.joined(separator: ", ") }
    return contact
  }

  /// Returns the name alone of a person as typed.
  ///
  /// - Throws: A refusal when there is no name.
  public static func name(in text: String) throws(Diagnostic) -> String {
    try parts(of: text).name
  }

  private static func parts(
    of text: String
  ) throws(Diagnostic) -> (name: String, particulars: ArraySlice<String>) {
    let parts = PersonParts.separated(Printable.cleaned(text))
    guard let name = parts.first, name.contains(where: \.isLetter),
      !name.contains(where: { $0 == "@" || $0.isCurrencySymbol }),
      !noNames.contains(Spelling.fold(name))
    else { throw .noName }
    let words = name.split(separator: " ").map(String.init)
    guard !words.contains(where: { wordsOfSentences.contains(Spelling.fold($0)) }) else {
      throw .noName
    }
    // Nobody is called "12 euro".
    guard words.allSatisfy({ $0.contains(where: \.isLetter) || !$0.contains(where: \.isNumber) })
    else { throw .noName }
    let bare = articles.contains(Spelling.fold(words[0])) ? Array(words.dropFirst()) : words
    if let job = bare.first, jobs.contains(Spelling.fold(job)) {
      let name = bare.count > 1 ? bare.dropFirst().joined(separator: " ") : parts.dropFirst().first
      throw name.map { selves.contains(Spelling.fold($0)) ? .noName : .jobFirst(job, $0) }
        ?? .noName
    }
    return (name, parts.dropFirst())
  }

  /// Returns the contact with a name; a first name alone will do when only one person has it.
  static func known(_ name: String, in lead: Lead) -> Contact? {
    let folded = Spelling.fold(name)
    if let same = lead.contacts.first(where: { Spelling.fold($0.name) == folded }) { return same }
    let byFirstName = lead.contacts.filter { Spelling.fold($0.firstName) == folded }
    return byFirstName.count == 1 ? byFirstName.first : nil
  }

  private static let noNames: Set<String> = [
    "ja", "nee", "neen", "yes", "no", "j", "n", "y", "ok", "oke", "onbekend", "unknown", "niemand",
    "nobody", "geen idee", "no idea", "weet niet", "weet ik niet", "dont know", "don't know",
    "geen", "none", "nvt", "n.v.t.", "ik", "ikzelf", "ik zelf", "dat ben ik", "dat ben ik zelf",
    "me",
    "myself", "that's me", "thats me", "i do", "dezelfde", "the same",
  ]

  private static let articles: Set<String> = ["de", "het", "onze", "the", "our", "my", "mijn"]

  /// What reps put before a name where the name should come first: "baas Piet".
  private static let jobs: Set<String> = [
    "baas", "bazin", "chef", "directeur", "directrice", "eigenaar", "manager", "hoofd", "collega",
    "secretaresse", "receptionist", "receptioniste", "boekhouder", "zoon", "dochter", "partner",
    "boss", "owner", "director", "head", "colleague", "secretary", "receptionist", "accountant",
    "son", "daughter", "man", "vrouw", "broer", "zus", "vader", "moeder", "compagnon", "husband",
    "wife", "brother", "sister", "father", "mother",
  ]

  /// What stands in an answer that is a sentence, and in nobody's name.
  private static let wordsOfSentences: Set<String> = selves.union([
    "ja", "nee", "is", "dat", "weet", "nog", "ergens", "niet", "wel", "prima", "hoor", "onbekend",
    "moet", "wordt", "gaat", "doet", "heeft", "nul", "yes", "that", "knows", "know", "yet", "fine",
    "somewhere", "unknown", "has", "does", "not",
  ])

  private static let selves: Set<String> = [
    "zelf", "zijzelf", "hijzelf", "zichzelf", "hemzelf", "haarzelf", "ikzelf", "himself", "herself",
    "themselves", "myself",
  ]
}

extension Contact {
  /// Takes one more particular: a mail address, a number, a stance, a role, else of the job title.
  fileprivate mutating func take(
    _ part: String, in country: String?, title: inout [String]
  ) throws(Diagnostic) {
    if let email = ContactReading.email(part) {
      prefer(email: email)
    } else if let phone = ContactReading.phone(part, in: country) {
      prefer(phone: phone)
    } else if let stance = Stance.read(part) {
      self.stance = stance
    } else if let influence = Influence.read(part) {
      self.influence = influence
    } else if let words = Contact.evidence(in: part) {
      evidence = words
    } else if let role = Role.read(part) {
      roles.insert(role)
    } else {
      guard part.contains(where: \.isLetter) else { throw .notAParticular(part, in: country) }
      if let near = Contact.nearWord(part) { throw .nearParticular(part, near) }
      title.append(part)
    }
  }

  /// Returns how we know, when a part says so: "volgens Jan", "says Jan"; or nil.
  private static func evidence(in part: String) -> String? {
    let first = Spelling.fold(String(part.prefix { $0 != " " }))
    let isEvidence = ["volgens", "zegt", "zei", "bron", "says", "said", "according", "source"]
      .contains(first)
    return isEvidence && part.contains(" ") ? part : nil
  }

  /// Returns the role or stance that was nearly typed, or nil.
  private static func nearWord(_ part: String) -> String? {
    let words =
      Role.allCases.flatMap { [$0.rawValue, $0.phrase.nl] }
      + Stance.allCases.flatMap(\.words)
    return Spelling.near(part, among: words.filter { $0.count > 5 }).first
  }
}

extension Character {
  fileprivate var isCurrencySymbol: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
  }
}

extension Diagnostic {
  fileprivate static let noName = Diagnostic(
    .error, "no-name", Phrase(en: "there is no name in that", nl: "daar staat geen naam in"),
    help: Phrase(
      en: "type `Karen Smith, director`, with a phone number or mail address if you have it",
      nl: "typ `Karin Smit, directeur`, met telefoonnummer of mailadres als je dat hebt"))

  fileprivate static func jobFirst(_ word: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "no-name",
      Phrase(
        en: "\"\(word)\" is neither a role nor a first name",
        nl: "\"\(word)\" is geen rol en geen voornaam"),
      help: Phrase(
        en: "the name comes first: `\(name), \(word)`", nl: "de naam komt eerst: `\(name), \(word)`"
      ))
  }

  fileprivate static func notAParticular(_ part: String, in country: String?) -> Diagnostic {
    let fault = PhoneFault(of: part, in: country).phrase
    var diagnostic = Diagnostic.notAPhoneNumber(part, in: country)
    // Without what was typed: it is somebody's number, and messages end up in logs.
    diagnostic.headline = Phrase(
      en: "a part of that is \(fault.en), and not a job title either",
      nl: "een deel daarvan is \(fault.nl), en ook geen functie")
    return diagnostic
  }

  fileprivate static func nearParticular(_ part: String, _ near: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-word",
      Phrase(
        en: "\"\(part)\" is neither a role nor what somebody thinks of us",
        nl: "\"\(part)\" is geen rol en niet wat iemand van ons vindt"),
      help: Phrase(en: "did you mean \"\(near)\"?", nl: "bedoel je \"\(near)\"?"))
  }
}
