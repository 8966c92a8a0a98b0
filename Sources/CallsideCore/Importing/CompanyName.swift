/// The name of a company as it is compared: without case, accents, punctuation and legal form.
public enum CompanyName {
  /// Returns the form in which two names of one company are the same; empty for no name.
  ///
  /// A legal form stands at the end and an article at the start: elsewhere they are the name itself,
  /// as in "AB Transport" and "Hotel de Bakker".
  public static func key(_ name: String) -> String {
    // "B.V." is one word, and so is "'t".
    let joined = Spelling.fold(name).filter { $0 != "." && !"'’‘".contains($0) }
    let words = joined.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // A name of signs alone is what it is.
    guard let first = words.first else { return Printable.cleaned(name) }
    var bare = words[...]
    // The "T" of "T-Mobile" is none.
    let isArticle =
      articles.contains(first) && joined.split(separator: " ").first.map(String.init) == first
    if isArticle, bare.count > 1 { bare.removeFirst() }
    while let last = bare.last, bare.count > 1, forms.contains(last) { bare.removeLast() }
    return bare.joined(separator: " ")
  }

  private static let articles: Set<String> = ["the", "de", "het", "t"]

  private static let forms: Set<String> = [
    "bv", "bvba", "srl", "nv", "vof", "cv", "ltd", "limited", "plc", "llc", "llp", "lp", "inc",
    "incorporated", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "ohg", "ug", "ek",
    "sarl", "sas", "eurl", "sprl", "spa", "oy", "ab", "as", "aps", "eenmanszaak", "maatschap", "ua",
  ]
}

extension Lead {
  /// What another lead may have that is the same company: its name as it is compared, numbers and
  /// mail addresses.
  public var identities: Set<String> {
    let names = ([name] + otherNames).map(CompanyName.key).filter { !$0.isEmpty }
    return addresses.filter { !Lead.isPlaceholder($0) }.union(names.map { "=" + $0 })
  }

  /// Whether an address stands for that there is none: everybody whose program insists on one has it.
  private static func isPlaceholder(_ address: String) -> Bool {
    guard let at = address.firstIndex(of: "@") else { return false }
    return placeholders.contains(String(address[..<at]))
  }

  private static let placeholders: Set<String> = [
    "onbekend", "unknown", "geen", "none", "niemand", "nobody", "nvt", "noreply", "no-reply",
    "donotreply", "geenmail", "geenemail", "noemail", "nomail", "test", "x", "xx", "xxx",
  ]
}
