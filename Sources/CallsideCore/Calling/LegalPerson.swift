/// Whom the law sees behind a lead: a human being, or a body of its own.
///
/// In the Netherlands a sole trader, a vof, a cv and a maatschap are natural persons; a bv, nv,
/// cooperative, mutual, association and foundation are legal persons (art. 11.7
/// Telecommunicatiewet, with the explanation of RVO and KVK).
public enum LegalPerson: String, Codable, Hashable, Sendable, CaseIterable {
  case natural, legal

  /// Returns whom a typed legal form stands for, in either language; nil when it does not say.
  ///
  /// Of a form in several words, one that means a human being counts before all others, so that
  /// what is in doubt is never called too soon. What is denied, or still being set up, is unknown.
  public static func read(_ form: String) -> LegalPerson? {
    let folded = Spelling.fold(form).replacing(".", with: "").replacing("'", with: "")
    let words = folded.split { !$0.isLetter }.map(String.init)
    // Between spaces, a form is only found as whole words.
    let text = " " + words.joined(separator: " ") + " "
    func names(_ forms: [String]) -> Bool { forms.contains { text.contains(" \($0) ") } }
    if names(denials) { return nil }
    if names(naturalForms) { return .natural }
    return names(legalForms) ? .legal : nil
  }

  private static let denials = [
    "geen", "niet", "no", "not", "io", "in oprichting", "oprichting", "in formation", "formation",
  ]

  private static let naturalForms = [
    "eenmanszaak", "eenmansbedrijf", "zzp", "zzper", "freelancer", "freelance", "zelfstandige",
    "vof", "cv", "maatschap", "particulier", "consument", "natuurlijk persoon",
    "vennootschap onder firma", "commanditaire vennootschap", "sole trader", "sole proprietor",
    "sole proprietorship", "self employed", "partnership", "one man", "consumer",
    "natural person", "natural",
  ]

  private static let legalForms = [
    "bv", "nv", "besloten vennootschap", "naamloze vennootschap", "stichting", "vereniging",
    "cooperatie", "onderlinge", "rechtspersoon", "limited company", "private limited", "ltd", "plc",
    "foundation", "association", "cooperative", "legal person", "gemeente", "provincie",
    "municipality",
  ]
}

extension Lead {
  /// Returns whom the law sees behind the lead, or nil when nobody has said so.
  ///
  /// It is known by the legal form that was filled in, and by answers to questions whose choices
  /// say so; a guess does not count. Where they disagree it is taken for a human being.
  public func legalPerson(in playbook: Playbook) -> LegalPerson? {
    let known = carried(into: playbook)
    var found = [known.legalForm.flatMap(LegalPerson.read)]
    for question in playbook.questions where question.tellsLegalPerson {
      guard let answer = known.answers[question.id], answer.source != .guess,
        case .choice(let id) = answer.value
      else { continue }
      found.append(question.choice(id)?.person)
    }
    return found.contains(.natural) ? .natural : found.contains(.legal) ? .legal : nil
  }
}

extension Question {
  /// Whether its answer says whom the law sees behind the lead.
  public var tellsLegalPerson: Bool { choices.contains { $0.person != nil } }
}
