import Foundation

/// What a rep can do at a line of the walk.
public enum WalkInput: Hashable, Sendable {
  /// Enter alone, an answer, or a choice.
  case line(String)
  case back, undo, skip, tip, repeatLine, hangUp, help, gatekeeper, voicemail, objects
  case note(String)
  case person(String)
  case chance(String)
  case objection(String)
  case later(String)

  /// A command of the walk, with its names in both languages.
  public struct Name: Hashable, Sendable {
    /// The names as typed, without the slash.
    public var name: Phrase
    /// What it does, short.
    public var does: Phrase
    /// What can follow it, or nil.
    public var takes: Phrase?

    /// Makes a command.
    public init(name: Phrase, does: Phrase, takes: Phrase? = nil) {
      self.name = name
      self.does = does
      self.takes = takes
    }
  }

  /// Every command of the walk, in the order of the help.
  public static let names: [Name] = commands.map(\.name)

  /// Reads a line: `!` for an objection, `/` for a command, anything else as it stands.
  ///
  /// - Throws: A refusal that names the nearest command.
  public init(_ line: String) throws(Diagnostic) {
    let text = line.trimmingCharacters(in: .whitespaces)
    if text.hasPrefix("!") {
      self = .objection(String(text.dropFirst()).trimmingCharacters(in: .whitespaces))
      return
    }
    guard text.hasPrefix("/") else {
      self = .line(text)
      return
    }
    let word = text.dropFirst().prefix { $0 != " " }
    let rest = text.dropFirst(word.count + 1).trimmingCharacters(in: .whitespaces)
    let typed = Spelling.fold(String(word))
    guard
      let command = WalkInput.commands.first(where: {
        [$0.name.name.en, $0.name.name.nl].contains(typed) || $0.also.contains(typed)
      })
    else { throw .unknownCommand(String(word)) }
    self = command.make(rest)
  }

  fileprivate struct Command: Sendable {
    var name: Name
    var also: [String]
    var make: @Sendable (String) -> WalkInput
  }

  private static let commands: [Command] = [
    Command(
      "back", "terug", Phrase(en: "back to the line before", nl: "terug naar de regel ervoor")
    ) { _ in .back },
    Command(
      "undo", "ongedaan",
      Phrase(en: "take back what was recorded last", nl: "draai terug wat je net vastlegde")
    ) { _ in .undo },
    Command(
      "skip", "overslaan", also: ["sla-over"], Phrase(en: "skip this one", nl: "sla deze over")
    ) { _ in .skip },
    Command("tip", "tip", Phrase(en: "a hint for this line", nl: "een tip bij deze regel")) { _ in
      .tip
    },
    Command(
      "again", "nogmaals", Phrase(en: "show this line again", nl: "toon deze regel nog eens")
    ) { _ in .repeatLine },
    Command(
      "objection", "bezwaar", Phrase(en: "meet an objection", nl: "ga in op een bezwaar"),
      takes: Phrase(en: "NAME", nl: "NAAM")
    ) { .objection($0) },
    Command(
      "note", "notitie", Phrase(en: "write something down", nl: "schrijf iets op"),
      takes: Phrase(en: "TEXT", nl: "TEKST")
    ) { .note($0) },
    Command(
      "dmu", "dmu", Phrase(en: "add a person, or show them", nl: "voeg iemand toe, of toon ze"),
      takes: Phrase(en: "ROLE NAME, title, for", nl: "ROL NAAM, functie, voor")
    ) { .person($0) },
    Command(
      "chance", "kans", Phrase(en: "your own chance, in percent", nl: "je eigen kans, in procent"),
      takes: Phrase(en: "40", nl: "40")
    ) { .chance($0) },
    Command(
      "gatekeeper", "receptie", also: ["poortwachter", "reception"],
      Phrase(en: "reception answers", nl: "de receptie neemt op")
    ) { _ in .gatekeeper },
    Command("voicemail", "voicemail", Phrase(en: "what to leave", nl: "wat je inspreekt")) { _ in
      .voicemail
    },
    Command(
      "objects", "niet-bellen",
      also: ["no-calls", "geen-gesprekken", "bel-niet", "bel-niet-meer", "niet-meer-bellen"],
      Phrase(en: "they want no more calls: record it", nl: "wil niet meer gebeld worden: leg vast")
    ) { _ in .objects },
    Command(
      "later", "later", Phrase(en: "stop, go on another time", nl: "stop, ga later verder"),
      takes: Phrase(en: "tomorrow 10:00", nl: "morgen 10:00")
    ) { .later($0) },
    Command(
      "hangup", "ophangen", also: ["hang-up", "einde"],
      Phrase(en: "end the call and record how it went", nl: "rond af en leg vast hoe het ging")
    ) { _ in .hangUp },
    Command("help", "hulp", also: ["?", "h"], Phrase(en: "this list", nl: "deze lijst")) { _ in
      .help
    },
  ]
}

extension WalkInput.Command {
  fileprivate init(
    _ en: String, _ nl: String, also: [String] = [], _ does: Phrase, takes: Phrase? = nil,
    make: @escaping @Sendable (String) -> WalkInput
  ) {
    name = WalkInput.Name(name: Phrase(en: en, nl: nl), does: does, takes: takes)
    self.also = also
    self.make = make
  }
}

extension Diagnostic {
  fileprivate static func unknownCommand(_ word: String) -> Diagnostic {
    let near = Spelling.nearest(word, among: WalkInput.names.map(\.name))
    return Diagnostic(
      .error, "unknown-command",
      Phrase(en: "there is no `/\(word)` in a call", nl: "`/\(word)` bestaat niet in een gesprek"),
      help: near.map { Phrase(en: "did you mean `/\($0.en)`?", nl: "bedoel je `/\($0.nl)`?") }
        ?? Phrase(en: "`/help` lists them all", nl: "`/hulp` toont ze allemaal"))
  }
}
