/// The name of a company as it is compared: without case, accents, punctuation and legal form.
public enum CompanyName {
  /// Returns the form in which two names of one company are the same; empty for no name.
  public static func key(_ name: String) -> String {
    // "B.V." is one word, and so is "'t".
    let joined = Spelling.fold(name).filter { $0 != "." && $0 != "'" && $0 != "’" }
    let words = joined.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let bare = words.filter { !forms.contains($0) }
    // A name of signs alone is what it is.
    if words.isEmpty { return Printable.cleaned(name) }
    return (bare.isEmpty ? words : bare).joined(separator: " ")
  }

  private static let forms: Set<String> = [
    "bv", "bvba", "srl", "nv", "vof", "cv", "ltd", "limited", "plc", "llc", "llp", "lp", "inc",
    "incorporated", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "ohg", "ug", "ek",
    "sarl", "sas", "eurl", "sprl", "spa", "oy", "ab", "as", "aps", "the", "de", "het",
    "eenmanszaak", "maatschap", "ua",
  ]
}

extension Lead {
  /// What another lead may have that is the same company: its name as it is compared, numbers and
  /// mail addresses.
  public var identities: Set<String> {
    let names = ([name] + otherNames).map(CompanyName.key).filter { !$0.isEmpty }
    return addresses.union(names.map { "=" + $0 })
  }
}
