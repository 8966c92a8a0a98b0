/// The name of a company as it is compared: without case, accents, punctuation and legal form.
public enum CompanyName {
  /// Returns the form in which two names of one company are the same; empty for no name.
  ///
  /// A legal form stands at the end and an article at the start: elsewhere they are the name itself,
  /// as in "AB Transport" and "Hotel de Bakker".
  public static func key(_ name: String) -> String {
    if let words = plainWords(name) { return key(of: words, isFirstWhole: true) }
    // "B.V." is one word, and so is "'t".
    let joined = Spelling.fold(name).filter { $0 != "." && !"'’‘".contains($0) }
    let words = joined.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // A name of signs alone is what it is.
    guard let first = words.first else { return Printable.cleaned(name) }
    // The "T" of "T-Mobile" is none.
    let isWhole = joined.split(separator: " ").first.map(String.init) == first
    return key(of: words, isFirstWhole: isWhole)
  }

  /// Returns the words of a name of letters of ASCII, digits and single spaces alone, or nil.
  ///
  /// Most names are like that, and take a tenth of the time.
  private static func plainWords(_ name: String) -> [String]? {
    var words: [[UInt8]] = [[]]
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        words[words.count - 1].append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): words[words.count - 1].append(byte | 0x20)
      case UInt8(ascii: " "): words.append([])
      default: return nil
      }
    }
    if words.contains(where: \.isEmpty) { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func key(of words: [String], isFirstWhole: Bool) -> String {
    var bare = words[...]
    if bare.count > 1, isFirstWhole, articles.contains(words[0]) { bare.removeFirst() }
    while let last = bare.last, bare.count > 1, forms.contains(last) { bare.removeLast() }
    return bare.joined(separator: " ")
  }

  /// Returns the legal form at the end of a name, or nil.
  static func form(of name: String) -> String? {
    let words = Spelling.fold(name).filter { $0 != "." }.split { !$0.isLetter && !$0.isNumber }
    return words.last.map(String.init).flatMap { forms.contains($0) ? $0 : nil }
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
    // An objection is known by a number as long as it holds, whoever that number turned out to be of.
    let former = objectsToCalls ? contacts.flatMap(\.former) : []
    return addresses.union(former).filter { !Lead.isPlaceholder($0) }
      .union(names.map { "=" + $0 })
  }

  /// Whether another lead has one of its names.
  public func isNamed(like other: Lead) -> Bool {
    let names = Set(([other.name] + other.otherNames).map(CompanyName.key))
    return ([name] + otherNames).contains { names.contains(CompanyName.key($0)) }
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
