import CallsideCore

/// Ways of putting things that many findings share.
enum Wording {
  /// Returns a name between double quotes; a long one is cut.
  static func quoted(_ name: String) -> String {
    let line = Printable.line(name)
    return line.count <= 40 ? "\"\(line)\"" : "\"\(line.prefix(39))…\""
  }

  /// Returns a phrase for a thing with its name: phase "demo".
  static func named(_ noun: Phrase, _ name: String) -> Phrase {
    Phrase(en: "\(noun.en) \(quoted(name))", nl: "\(noun.nl) \(quoted(name))")
  }

  /// Returns "did you mean …?" for names near a word, or nil when none is near.
  static func didYouMean(_ word: String, among names: [String]) -> Phrase? {
    didYouMean(NearNames.find(word, among: names))
  }

  /// Returns "did you mean …?" for one to three names, or nil for none.
  static func didYouMean(_ names: [String]) -> Phrase? {
    guard let list = alternatives(names.map(quoted)) else { return nil }
    return Phrase(en: "did you mean \(list.en)?", nl: "bedoel je \(list.nl)?")
  }

  /// Returns "did you mean …?" for names near a word, or all of them when they are few.
  static func didYouMeanOrOne(_ word: String, among names: [String]) -> Phrase? {
    if let near = didYouMean(word, among: names) { return near }
    guard (2...8).contains(names.count), let all = alternatives(names.map(quoted)) else {
      return nil
    }
    return Phrase(en: "choose \(all.en)", nl: "kies \(all.nl)")
  }

  /// Returns "a, b or c", or nil for an empty list.
  static func alternatives(_ names: [String]) -> Phrase? {
    guard let last = names.last else { return nil }
    let rest = names.dropLast().joined(separator: ", ")
    if rest.isEmpty { return Phrase(same: last) }
    return Phrase(en: "\(rest) or \(last)", nl: "\(rest) of \(last)")
  }

  /// Returns words as they are typed, with backticks: `a`, `b` or `c`.
  static func typed(_ words: [String]) -> Phrase {
    alternatives(words.map { "`\($0)`" }) ?? Phrase(same: "")
  }

  /// Returns the label for a name that is none of those there are.
  static func notOne(of names: [String], _ one: Phrase, _ many: Phrase) -> Phrase {
    if names.count == 1, let only = names.first {
      return Phrase(en: "the only one is \(quoted(only))", nl: "er is alleen \(quoted(only))")
    }
    let count = counted(names.count, one, many)
    return Phrase(en: "not one of its \(count.en)", nl: "geen van de \(count.nl)")
  }

  /// Returns a count with its noun: 1 phase, 5 phases.
  static func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    let noun = count == 1 ? one : many
    return Phrase(en: "\(count) \(noun.en)", nl: "\(count) \(noun.nl)")
  }

  /// Returns a place as `line:column`, with its file where there is more than one.
  static func position(_ span: Span, in source: SourceText) -> String {
    let (file, local) = source.local(span)
    let (line, column) = file.position(of: local.start)
    let name = source.isJoined ? file.name.map { $0 + ":" } ?? "" : ""
    return "\(name)\(line):\(column)"
  }
}
