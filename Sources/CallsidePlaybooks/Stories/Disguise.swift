import CallsideCore
import Foundation

/// Replacing the people and the company of a call by made-up ones, the same way throughout.
///
/// What a rep typed as an answer stays, for the conversation must still go the same way; names,
/// telephone numbers and mail addresses in it do not. Notes are dropped: they are about somebody.
struct Disguise {
  private let invented: Invented
  private var names: [(real: String, madeUp: String)] = []
  private let company: String

  /// Makes a disguise for a company and its people.
  init(_ company: String, _ people: [Contact], in language: Language) {
    invented = Invented(in: language)
    self.company = company
    for contact in people where !contact.isCompany { _ = name(contact.name) }
  }

  /// The made-up name of the company.
  var companyName: String { invented.company }

  /// What stands in the place of a note.
  var note: String { invented.note }

  /// Returns the made-up name of a person; the same person always gets the same one.
  mutating func name(_ real: String) -> String {
    let folded = Spelling.fold(real)
    if let known = names.first(where: { Spelling.fold($0.real) == folded }) { return known.madeUp }
    let byFirst = names.filter { Spelling.fold(first($0.real)) == folded }
    if byFirst.count == 1, let only = byFirst.first { return only.madeUp }
    let madeUp = invented.person(names.count)
    names.append((real, madeUp))
    return madeUp
  }

  /// Returns a person as typed, with another name, number and address.
  mutating func person(_ text: String) -> String {
    let parts = Printable.cleaned(text).split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    guard let first = parts.first else { return text }
    let (bare, mark) = Self.unmarked(first)
    let name = name(bare)
    let particulars = parts.dropFirst().map { part in
      if ContactReading.email(part) != nil { return invented.email(of: name) }
      return ContactReading.phone(part) == nil ? words(part) : invented.phone(names.count)
    }
    return mark + ([name] + particulars).joined(separator: ", ")
  }

  /// Returns an answer to a question, without what belongs to a person.
  mutating func answer(_ text: String, to question: Question) -> String {
    guard !AnswerReading.isUnknown(text) else { return text }
    let (bare, mark) = Self.unmarked(Printable.cleaned(text))
    switch question.kind {
    case .contact: return person(text)
    case .phone: return mark + invented.phone(0)
    case .email: return mark + invented.email(of: names.first?.madeUp ?? "info")
    case .text: return mark + words(bare)
    case .choice, .yesNo, .number, .money, .percent, .date: return Printable.cleaned(text)
    }
  }

  /// Returns free words without the names, numbers and addresses in them.
  func words(_ text: String) -> String {
    var words = Printable.cleaned(text)
    for (real, madeUp) in [(company, invented.company)] + names {
      words = Self.replacing(real, with: madeUp, in: words)
    }
    for (real, madeUp) in names {
      for (part, other) in zip(Self.parts(of: real), Self.parts(of: madeUp)) {
        words = Self.replacing(part, with: other, in: words)
      }
    }
    // How people say it: without the legal form, or only the word that tells it from others.
    let parts = company.split { $0.isWhitespace || "&,.-".contains($0) }.map(String.init)
    for part in parts where !Self.isCommon(part) {
      words = Self.replacing(part, with: invented.company, in: words)
    }
    return withoutAddresses(words)
  }

  /// The first name, the rest of the name, and the rest without the small words in it.
  private static func parts(of name: String) -> [String] {
    let words = name.split(separator: " ")
    let rest = words.dropFirst()
    return [
      String(words.first ?? ""), rest.joined(separator: " "),
      rest.drop { $0.first?.isLowercase ?? false }.joined(separator: " "),
    ]
  }

  /// Whether a word of a company's name is one that many have, and that tells nobody's name.
  private static func isCommon(_ word: String) -> Bool {
    let common = [
      "bv", "nv", "vof", "ltd", "inc", "gmbh", "de", "het", "van", "der", "den", "en", "the", "and",
      "of", "groep", "group", "bedrijf", "company", "holding", "nederland", "installaties",
      "techniek", "bouw", "services", "diensten", "advies", "beheer", "producten", "solutions",
    ]
    return word.count < 3 || common.contains(Spelling.fold(word))
  }

  private func first(_ name: String) -> String { String(name.prefix { $0 != " " }) }

  /// Replaces mail addresses, and runs of digits that are long enough to be a number to dial.
  private func withoutAddresses(_ text: String) -> String {
    let mailless = text.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.contains("@") && $0.count > 2 ? invented.email(of: "info") : String($0) }
      .joined(separator: " ")
    return mailless.replacing(/\+?[0-9][0-9 ().\-]{6,}[0-9]/) { match in
      match.output.count(where: \.isNumber) >= 8 ? invented.phone(0) : String(match.output)
    }
  }

  /// Returns an answer without the mark of how we know it, and the mark.
  private static func unmarked(_ text: String) -> (String, String) {
    if text.hasPrefix("~") {
      return (text.dropFirst().trimmingCharacters(in: .whitespaces), "~ ")
    }
    if text.lowercased().hasPrefix("doc:") {
      return (text.dropFirst(4).trimmingCharacters(in: .whitespaces), "doc: ")
    }
    return (text, "")
  }

  /// Replaces a name where it stands as words of its own.
  private static func replacing(_ name: String, with other: String, in text: String) -> String {
    guard name.count >= 2 else { return text }
    var result = ""
    var rest = text[...]
    while let range = rest.range(of: name, options: [.caseInsensitive, .diacriticInsensitive]) {
      let before = rest[..<range.lowerBound].last ?? result.last
      let after = range.upperBound < rest.endIndex ? rest[range.upperBound] : nil
      let isWord = !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
      result += rest[..<range.lowerBound] + (isWord ? other : String(rest[range]))
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
