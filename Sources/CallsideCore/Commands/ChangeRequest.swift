/// A request to change particulars of a lead, as typed.
public struct ChangeRequest: Hashable, Sendable {
  var name: String?
  var particulars: LeadParticulars

  /// Makes a request of what was typed.
  public init(name: String? = nil, particulars: LeadParticulars = LeadParticulars()) {
    self.name = name
    self.particulars = particulars
  }

  /// Returns the change.
  ///
  /// - Throws: A refusal when there is none, or for a particular that cannot be read.
  public func event(currency: String, language: Language) throws(Diagnostic) -> Event {
    var change = try particulars.read(language: language, currency: currency)
    change.name = name.map(Printable.cleaned)
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
