public import CallsideCore

/// The options that every command takes, wherever they stand on the line.
public struct GlobalOptions: Hashable, Sendable {
  /// The folder of the store.
  public var store: String?
  /// The id or file of the playbook.
  public var playbook: String?
  /// The language of the screen.
  public var language: Language?
  /// The rep.
  public var rep: String?
  /// Whether results are one JSON value.
  public var isJSON = false
  /// Whether piped commands go on after one that was refused.
  public var keepsGoing = false

  /// Makes options of which none is given.
  public init() {}

  /// The options that take a value, with what it is; each is known by its name in either language.
  public static let valued: [(name: Phrase, value: Phrase, does: Phrase)] = [
    (
      Phrase(same: "--store"), Phrase(en: "DIR", nl: "MAP"),
      Phrase(en: "the folder that holds the data", nl: "de map met de gegevens")
    ),
    (
      Phrase(en: "--playbook", nl: "--draaiboek"), Phrase(same: "ID"),
      Phrase(en: "the playbook, by id or file", nl: "het draaiboek, op id of bestand")
    ),
    (
      Phrase(same: "--lang"), Phrase(same: "nl|en"),
      Phrase(en: "the language of the screen", nl: "de taal op het scherm")
    ),
    (
      Phrase(en: "--as", nl: "--als"), Phrase(en: "NAME", nl: "NAAM"),
      Phrase(en: "who you are", nl: "wie je bent")
    ),
  ]

  /// The options that stand alone.
  public static let flags: [(name: String, does: Phrase)] = [
    ("--json", Phrase(en: "print one JSON value", nl: "toon één JSON-waarde")),
    (
      "--keep-going",
      Phrase(en: "go on after a refused line", nl: "ga door na een geweigerde regel")
    ),
  ]

  /// Takes the global options out of the arguments of a command; all after `--` is left alone.
  ///
  /// - Throws: A diagnostic for a value that is missing or not one of those possible.
  public mutating func take(from arguments: [String]) throws(Diagnostic) -> [String] {
    var rest: [String] = []
    var waiting = arguments[...]
    while let word = waiting.popFirst() {
      if word == "--" { return rest + [word] + waiting }
      let name = String(word.prefix { $0 != "=" })
      if let option = GlobalOptions.valued.first(where: { [$0.name.en, $0.name.nl].contains(name) })
      {
        let inline = word.count > name.count ? String(word.dropFirst(name.count + 1)) : nil
        guard let value = inline ?? waiting.popFirst() else { throw .missingValue(name) }
        try set(option.name.en, to: value)
      } else if word == "--json" {
        isJSON = true
      } else if word == "--keep-going" {
        keepsGoing = true
      } else {
        rest.append(word)
      }
    }
    return rest
  }

  private mutating func set(_ name: String, to value: String) throws(Diagnostic) {
    switch name {
    case "--store": store = value
    case "--playbook": playbook = value
    case "--as": rep = value
    default:
      guard let language = Language(rawValue: value) else { throw .unknownLanguage }
      self.language = language
    }
  }
}

extension Diagnostic {
  fileprivate static func missingValue(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "usage", Phrase(en: "`\(name)` needs a value", nl: "achter `\(name)` hoort iets"))
  }

  fileprivate static let unknownLanguage = Diagnostic(
    .error, "usage",
    Phrase(en: "the languages are `nl` and `en`", nl: "de talen zijn `nl` en `en`"))
}
