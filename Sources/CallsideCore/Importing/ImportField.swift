/// What a column of a file says about a lead.
public enum ImportField: String, Sendable, CaseIterable {
  /// The company.
  case company
  /// The deal, which names the lead where no company does.
  case deal
  /// A person's whole name, or its parts.
  case person, firstName = "first-name", infix, lastName = "last-name"
  case title, role, phone, mobile, email
  case source, value, currency, status, phase, reason
  case owner, note, country, zone = "time-zone"
  /// Whether they do not want to be called, and the other way round.
  case objection, mayCall = "may-call"
  /// What is to be done next, when, and whether the buyer heard us say so.
  case nextStep = "next-step", due, promised
  /// What a person thinks of our offer, how much the word counts, how we know, and whether it is the
  /// one to ask for.
  case stance, influence, evidence, askedFor = "ask-for"
  /// What only a table that was exported from here says.
  case id, playbook, added, closed, former
  case legalForm = "legal-form"
  /// Kept under its heading.
  case field
  /// Passed over.
  case nothing

  /// The field in words.
  public var phrase: Phrase {
    switch self {
    case .company: Phrase(en: "company", nl: "bedrijf")
    case .deal: Phrase(en: "deal", nl: "deal")
    case .person: Phrase(en: "person", nl: "persoon")
    case .firstName: Phrase(en: "first name", nl: "voornaam")
    case .infix: Phrase(en: "infix", nl: "tussenvoegsel")
    case .lastName: Phrase(en: "last name", nl: "achternaam")
    case .title: Phrase(en: "job", nl: "functie")
    case .role: Phrase(en: "role", nl: "rol")
    case .phone: Phrase(en: "phone", nl: "telefoon")
    case .mobile: Phrase(en: "mobile", nl: "mobiel")
    case .email: Phrase(en: "email", nl: "mail")
    case .source: Phrase(en: "source", nl: "bron")
    case .value: Phrase(en: "value", nl: "waarde")
    case .currency: Phrase(en: "currency", nl: "valuta")
    case .status: Phrase(en: "status", nl: "status")
    case .phase: Phrase(en: "phase", nl: "fase")
    case .reason: Phrase(en: "reason", nl: "reden")
    case .owner: Phrase(en: "owner", nl: "eigenaar")
    case .note: Phrase(en: "note", nl: "notitie")
    case .country: Phrase(en: "country", nl: "land")
    case .zone: Phrase(en: "time zone", nl: "tijdzone")
    case .objection: Phrase(en: "do not call", nl: "niet bellen")
    case .mayCall: Phrase(en: "may call", nl: "mag bellen")
    case .nextStep: Phrase(en: "next step", nl: "vervolgstap")
    case .due: Phrase(en: "due", nl: "wanneer")
    case .promised: Phrase(en: "promised", nl: "beloofd")
    case .stance: Phrase(en: "stance", nl: "houding")
    case .influence: Phrase(en: "influence", nl: "invloed")
    case .evidence: Phrase(en: "how we know", nl: "waar dat uit blijkt")
    case .askedFor: Phrase(en: "ask for", nl: "vragen naar")
    case .id: Phrase(same: "id")
    case .playbook: Phrase(en: "playbook", nl: "draaiboek")
    case .added: Phrase(en: "added", nl: "toegevoegd")
    case .closed: Phrase(en: "closed", nl: "gesloten")
    case .former: Phrase(en: "former numbers", nl: "vroegere nummers")
    case .legalForm: Phrase(en: "legal form", nl: "rechtsvorm")
    case .field: Phrase(en: "field", nl: "veld")
    case .nothing: Phrase(en: "nothing", nl: "niets")
    }
  }

  /// What the column of any file can be said to hold.
  public static var choices: [ImportField] { allCases.filter { !ofExports.contains($0) } }

  /// What only the columns of an export hold.
  private static let ofExports: Set<ImportField> = [
    .promised, .evidence, .askedFor, .id, .playbook, .added, .closed, .former,
  ]

  /// Returns the field that a typed word names, in either language.
  public static func read(_ word: String) -> ImportField? {
    let folded = Spelling.fold(Printable.cleaned(word))
    if folded == "-" { return .nothing }
    return allCases.first {
      [$0.rawValue, $0.phrase.en, $0.phrase.nl].contains { Spelling.fold($0) == folded }
    }
  }

  /// Whether only one column can say it.
  var isSingle: Bool {
    switch self {
    case .phone, .mobile, .note, .objection, .mayCall, .field, .nothing: false
    default: true
    }
  }

  /// Whether it is said of one person, of whom there may be several in a row.
  var isOfPerson: Bool {
    switch self {
    case .person, .firstName, .infix, .lastName, .title, .role, .phone, .mobile, .email, .stance,
      .influence, .evidence, .askedFor, .former:
      true
    default: false
    }
  }
}
