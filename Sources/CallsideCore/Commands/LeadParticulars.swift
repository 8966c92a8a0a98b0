/// What can be told of a lead when it is added and later, as typed.
public struct LeadParticulars: Hashable, Sendable {
  var source: String?
  var value: String?
  var legalForm: String?
  var country: String?
  var zone: String?
  var fields: [String]

  /// Makes particulars of what was typed.
  public init(
    source: String? = nil, value: String? = nil, legalForm: String? = nil, country: String? = nil,
    zone: String? = nil, fields: [String] = []
  ) {
    self.source = source
    self.value = value
    self.legalForm = legalForm
    self.country = country
    self.zone = zone
    self.fields = fields
  }

  /// Returns what they are.
  ///
  /// - Throws: A refusal for one that cannot be read.
  func read(language: Language, currency: String) throws(Diagnostic) -> LeadChange {
    var change = LeadChange()
    if let source {
      guard let known = Lead.Source.read(source) else { throw .unknownSource }
      change.source = known
    }
    if let value {
      guard let money = MoneyReading.read(value, language: language, currency: currency) else {
        throw .unreadableValue
      }
      change.value = money
    }
    change.legalForm = try legalForm.map(LegalFormReading.read)
    if let country {
      guard let known = Country.read(Printable.cleaned(country)) else { throw .unknownCountry }
      change.country = known
    }
    change.zone = try zone.map(ZoneReading.read)
    for field in fields {
      let (key, text) = try Assignment.read(field)
      change.fields[key] = text
    }
    return change
  }
}

/// A `KEY=VALUE` as typed.
enum Assignment {
  /// Returns key and value.
  ///
  /// - Throws: A refusal when there is no `=` with something before it.
  static func read(_ text: String) throws(Diagnostic) -> (key: String, value: String) {
    let equals = text.firstIndex(of: "=")
    let key = Printable.cleaned(String(text[..<(equals ?? text.startIndex)]))
    guard let equals, !key.isEmpty else {
      throw Diagnostic(
        .error, "usage",
        Phrase(
          en: "a name, `=` and a value belong together, such as `town=Ghent`",
          nl: "een naam, `=` en een waarde horen bij elkaar, zoals `plaats=Gent`"))
    }
    return (key, Printable.cleaned(String(text[text.index(after: equals)...])))
  }
}

extension Lead.Source {
  /// Returns the source a typed word stands for, in either language.
  public static func read(_ word: String) -> Lead.Source? {
    switch Spelling.fold(Printable.cleaned(word)) {
    case "marketing", "internet", "web", "website": .marketing
    case "cold", "koud", "koude acquisitie": .cold
    case "offline", "persoonlijk", "beurs", "fair", "network", "netwerk": .offline
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static let unknownCountry = Diagnostic(
    .error, "unknown-country", Phrase(en: "that is not a country", nl: "dat is geen land"),
    help: Phrase(
      en: "type its name or two letters, such as `be`",
      nl: "typ de naam of twee letters, zoals `be`"))

  fileprivate static let unknownSource = Diagnostic(
    .error, "unknown-source", Phrase(en: "that is not a source", nl: "dat is geen bron"),
    help: Phrase(
      en: "a source is `marketing`, `cold` or `offline`",
      nl: "een bron is `marketing`, `koud` of `offline`"))

  fileprivate static let unreadableValue = Diagnostic(
    .error, "not-an-amount", Phrase(en: "that is not an amount", nl: "dat is geen bedrag"),
    help: Phrase(
      en: "type an amount such as `12k` or `€12,500`",
      nl: "typ een bedrag zoals `12k` of `€\u{A0}12.500`"))
}
