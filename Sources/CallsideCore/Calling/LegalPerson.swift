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
    let text = spaced(form)
    func names(_ forms: [String]) -> Bool { forms.contains { text.contains(" \($0) ") } }
    if names(denials) { return nil }
    if names(soleForms + jointForms + otherHumans) { return .natural }
    return names(companyForms + otherBodies) ? .legal : nil
  }

  /// Returns a number that is the same for forms of one kind: one's own business, a partnership, a
  /// company.
  static func kind(of form: String) -> Int? {
    let text = spaced(form)
    return [soleForms, jointForms, companyForms, otherBodies].firstIndex {
      $0.contains { text.contains(" \($0) ") }
    }
  }

  /// A form is only found as whole words, between spaces.
  private static func spaced(_ form: String) -> String {
    let folded = Spelling.fold(form).replacing(".", with: "").replacing("'", with: "")
    return " " + folded.split { !$0.isLetter }.joined(separator: " ") + " "
  }

  private static let denials = [
    "geen", "niet", "no", "not", "io", "in oprichting", "oprichting", "in formation", "formation",
  ]

  private static let soleForms = [
    "eenmanszaak", "eenmansbedrijf", "zzp", "zzper", "freelancer", "freelance", "zelfstandige",
    "sole trader", "sole proprietor", "sole proprietorship", "self employed", "one man",
  ]

  private static let jointForms = [
    "vof", "cv", "maatschap", "vennootschap onder firma", "commanditaire vennootschap",
    "partnership",
  ]

  private static let otherHumans = [
    "particulier", "consument", "natuurlijk persoon", "consumer", "natural person", "natural",
  ]

  private static let companyForms = [
    "bv", "nv", "besloten vennootschap", "naamloze vennootschap", "limited company",
    "private limited", "ltd", "plc",
  ]

  private static let otherBodies = [
    "stichting", "vereniging", "cooperatie", "onderlinge", "rechtspersoon", "foundation",
    "association", "cooperative", "legal person", "gemeente", "provincie", "municipality",
  ]
}

extension Lead {
  /// Returns whom the law sees behind the lead, or nil when nobody has said so.
  ///
  /// It is known by the legal form that was filled in, or by answers to questions whose choices
  /// say so, whichever was said last, else by the name; a guess does not count. Where answers to
  /// several questions disagree it is taken for a human being.
  public func legalPerson(in playbook: Playbook) -> LegalPerson? {
    let known = carried(into: playbook)
    var found: [LegalPerson?] = []
    for index in playbook.questions.indices where playbook.questions[index].tellsLegalPerson {
      let question = playbook.questions[index]
      guard let answer = known.answers[question.id], answer.source != .guess,
        case .choice(let id) = answer.value
      else { continue }
      found.append(question.choice(id)?.person)
    }
    if found.contains(.natural) { return .natural }
    if found.contains(.legal) { return .legal }
    return known.legalForm.flatMap(LegalPerson.read)
  }
}
