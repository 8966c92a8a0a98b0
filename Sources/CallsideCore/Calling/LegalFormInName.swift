extension LegalPerson {
  /// Returns the legal form that a company bears in its name, or nil.
  ///
  /// No trade name may show a form that the business does not have (art. 4 Handelsnaamwet), so a
  /// "B.V." in it has been told as well as if it had been filled in. Forms are found as whole words,
  /// and bodies such as a "stichting" where the name begins with one. What is still being set up is
  /// unknown, and so is "CV", which is about boilers as often as about partners.
  static func form(inName name: String) -> String? {
    // By scalars: this is asked of every lead at every turn, and what a letter is takes long to find out.
    let letters = Spelling.fold(name).unicodeScalars.filter { $0 != "." }
    let words = letters.split { !$0.isFoldedLetter }.map(String.init)
    guard let first = words.first, !words.contains("oprichting"), words.last != "io" else {
      return nil
    }
    if let partnership = words.first(where: { $0 == "vof" }) { return partnership.uppercased() }
    if first == "maatschap" { return first }
    if let company = words.first(where: { $0 == "bv" || $0 == "nv" }) {
      return company.uppercased()
    }
    if let alone = words.first(where: { $0 == "zzp" || $0 == "eenmanszaak" }) {
      return alone
    }
    return bodies.contains(first) ? first : nil
  }

  private static let bodies: Set<String> = [
    "stichting", "vereniging", "cooperatie", "gemeente", "provincie",
  ]
}

extension Unicode.Scalar {
  fileprivate var isFoldedLetter: Bool {
    isASCII ? ("a"..."z").contains(self) : properties.isAlphabetic
  }
}
