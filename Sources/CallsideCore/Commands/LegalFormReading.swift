/// Reading a legal form as typed: any words, but a slip of the pen is asked back.
public enum LegalFormReading {
  /// Returns the form.
  ///
  /// - Throws: A refusal for one that nearly says whom the law sees behind a lead, and so would not
  ///   say it.
  static func read(_ text: String) throws(Diagnostic) -> String {
    let form = Printable.cleaned(text)
    guard LegalPerson.read(form) == nil else { return form }
    // "No foundation" is near "foundation", and is not a slip.
    let words = form.split(separator: " ").count
    let alike = known.filter { $0.split(separator: " ").count == words }
    guard let near = Spelling.near(form, among: alike).first else { return form }
    throw Diagnostic(
      .error, "unknown-legal-form",
      Phrase(
        en: "legal form \"\(form)\" is not known", nl: "rechtsvorm \"\(form)\" is niet bekend"),
      help: Phrase(en: "did you mean `\(near)`?", nl: "bedoel je `\(near)`?"))
  }

  /// Returns what is to be said of a form that does not tell whether there may be a call, or nil.
  public static func remark(on text: String?) -> Diagnostic? {
    guard let form = text.map(Printable.cleaned), !form.isEmpty, LegalPerson.read(form) == nil
    else { return nil }
    return Diagnostic(
      .warning, "unknown-legal-form",
      Phrase(
        en: "legal form \"\(form)\" does not tell whether a call is allowed",
        nl: "rechtsvorm \"\(form)\" zegt niet of je mag bellen"),
      help: Phrase(
        en: "ask first, or type one such as `bv`, `foundation`, `sole trader`",
        nl: "vraag het eerst, of typ er een als `bv`, `stichting`, `eenmanszaak`"))
  }

  /// Forms long enough for a slip to be told from another word.
  static let known = [
    "eenmanszaak", "eenmansbedrijf", "freelancer", "zelfstandige", "maatschap", "particulier",
    "vennootschap onder firma", "commanditaire vennootschap", "besloten vennootschap",
    "naamloze vennootschap", "stichting", "vereniging", "coöperatie", "onderlinge", "gemeente",
    "sole trader", "sole proprietor", "partnership", "limited company", "private limited",
    "foundation", "association", "cooperative", "municipality",
  ]
}
