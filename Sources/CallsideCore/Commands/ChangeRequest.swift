/// A request to change particulars of a lead, as typed.
public struct ChangeRequest: Hashable, Sendable {
  var name: String?
  var source: String?
  var value: String?
  var legalForm: String?
  var country: String?
  var zone: String?
  var fields: [String]

  /// Makes a request of what was typed.
  public init(
    name: String? = nil, source: String? = nil, value: String? = nil, legalForm: String? = nil,
    country: String? = nil, zone: String? = nil, fields: [String] = []
  ) {
    self.name = name
    self.source = source
    self.value = value
    self.legalForm = legalForm
    self.country = country
    self.zone = zone
    self.fields = fields
  }

  /// Returns the change.
  ///
  /// - Throws: A refusal when there is none, or for a particular that cannot be read.
  public func event(currency: String, language: Language) throws(Diagnostic) -> Event {
    var change = LeadChange()
    change.name = name.map(Printable.cleaned)
    change.source = try source.map(Particulars.source)
    change.value = try value.map { text throws(Diagnostic) in
      try Particulars.value(text, language: language, currency: currency)
    }
    change.legalForm = legalForm.map(Printable.cleaned)
    change.country = try country.map(Particulars.country)
    change.zone = try zone.map(ZoneReading.read)
    for field in fields {
      let (key, text) = try Assignment.read(field)
      change.fields[key] = text
    }
    guard change != LeadChange() else {
      throw Diagnostic(
        .error, "usage", Phrase(en: "what changes?", nl: "wat verandert er?"),
        help: Phrase(
          en: "for example `change brouwer --legal-form bv`",
          nl: "bijvoorbeeld `wijzig brouwer --rechtsvorm bv`"))
    }
    if let name = change.name, !name.contains(where: { $0.isLetter || $0.isNumber }) {
      throw .noLeadName
    }
    return .leadChanged(change)
  }
}
