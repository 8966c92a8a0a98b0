/// The headings of a table of leads, as an export writes them and an import knows them again.
public struct TableHeadings: Hashable, Sendable {
  private let language: Language

  /// Makes the headings of a language.
  public init(in language: Language) { self.language = language }

  /// Recognises the headings of a table; nil for those of any other.
  init?(_ names: [String]) {
    let names = Set(names)
    let marks: [ImportField] = [.id, .company, .playbook, .added, .objection]
    let found = Language.allCases.first { language in
      marks.allSatisfy { names.contains(Self.phrases[$0]?[language] ?? "") }
    }
    guard let found else { return nil }
    language = found
  }

  /// Returns the heading of what every lead has, or one of the people there, from 1.
  public func heading(_ field: ImportField, person: Int = 1) -> String {
    let name = Self.phrases[field]?[language] ?? field.rawValue
    return person > 1 ? "\(name) \(person)" : name
  }

  /// Returns the heading of anything else: its name, with a mark where that might be another heading, or looks
  /// like one.
  public func heading(named name: String) -> String {
    let isTaken = meaning(of: name.lowercased()) != nil || RejectionReason.isHeading(name)
    return isTaken || name.hasPrefix(mark) ? mark + name : name
  }

  /// Returns the name of anything else that stands under a heading.
  func name(under heading: String) -> String {
    heading.hasPrefix(mark) ? String(heading.dropFirst(mark.count)) : heading
  }

  /// Returns what stands under a heading, and of which of the people; nil for anything else.
  func meaning(of heading: String) -> (field: ImportField, person: Int)? {
    if let field = Self.fields[heading] { return (field, 1) }
    guard let space = heading.lastIndex(of: " "),
      let number = Int(heading[heading.index(after: space)...]), number > 1,
      let field = Self.fields[String(heading[..<space])], field.isOfPerson,
      heading == "\(heading[..<space]) \(number)"
    else { return nil }
    return (field, number)
  }

  private var mark: String { Phrase(en: "field ", nl: "veld ")[language] }

  /// The fields by their headings in either language.
  private static let fields = Dictionary(
    phrases.flatMap { field, phrase in Language.allCases.map { (phrase[$0], field) } },
    uniquingKeysWith: { first, _ in first })

  private static let phrases: [ImportField: Phrase] = [
    .id: Phrase(same: "id"), .company: Phrase(en: "company", nl: "bedrijf"),
    .source: Phrase(en: "source", nl: "bron"), .value: Phrase(en: "value", nl: "waarde"),
    .currency: Phrase(en: "currency", nl: "valuta"),
    .legalForm: Phrase(en: "legal form", nl: "rechtsvorm"),
    .country: Phrase(en: "country", nl: "land"), .zone: Phrase(en: "time zone", nl: "tijdzone"),
    .owner: Phrase(en: "owner", nl: "eigenaar"),
    .playbook: Phrase(en: "playbook", nl: "draaiboek"), .phase: Phrase(en: "phase", nl: "fase"),
    .status: Phrase(same: "status"), .reason: Phrase(en: "reason", nl: "reden"),
    .closed: Phrase(en: "closed", nl: "gesloten"),
    .added: Phrase(en: "added", nl: "toegevoegd"),
    .nextStep: Phrase(en: "next step", nl: "vervolgstap"),
    .due: Phrase(en: "due", nl: "wanneer"), .promised: Phrase(en: "promised", nl: "beloofd"),
    .objection: Phrase(en: "objected", nl: "bezwaar"),
    .note: Phrase(en: "notes", nl: "notities"), .person: Phrase(same: "contact"),
    .title: Phrase(en: "title", nl: "functie"), .phone: Phrase(en: "phone", nl: "telefoon"),
    .email: Phrase(en: "email", nl: "e-mail"), .role: Phrase(en: "role", nl: "rol"),
    .stance: Phrase(en: "stance", nl: "houding"),
    .influence: Phrase(en: "influence", nl: "invloed"),
    .evidence: Phrase(en: "how we know", nl: "waar dat uit blijkt"),
    .askedFor: Phrase(en: "ask for", nl: "vragen naar"),
    .former: Phrase(en: "former numbers", nl: "vroegere nummers"),
  ]
}
