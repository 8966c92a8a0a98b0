import CallsideCore
import CallsidePlaybooks

/// A call that is only tried out: nothing of it is recorded.
struct Preview {
  /// A walk, what was typed up to there, and the line that led on from it.
  typealias Earlier = (walk: Walk, recording: StoryRecording?, line: String)

  /// What was before each thing that changed something, for undo.
  var earlier: [Earlier] = []
}

/// What can be typed in a preview beside what can be typed in a call.
enum PreviewInput {
  /// Go to a line of the script, by number, question or role.
  case go(String)
  /// Take an answer as given.
  case set(String)
  /// Show the whole path.
  case steps

  /// One of the commands.
  enum Name: CaseIterable {
    case steps, go, set

    /// Finds the command with a name in either language.
    init?(named word: some StringProtocol) {
      let typed = Spelling.fold(String(word))
      guard
        let found = Self.allCases.first(where: {
          [$0.words.name.en, $0.words.name.nl].contains(typed)
        })
      else { return nil }
      self = found
    }

    /// Finds the command that a line begins with.
    init?(typed line: String) {
      guard line.hasPrefix("/") else { return nil }
      self.init(named: line.dropFirst().prefix { $0 != " " })
    }

    /// What it is called and does.
    var words: WalkInput.Name {
      switch self {
      case .steps:
        WalkInput.Name(
          name: Phrase(en: "steps", nl: "stappen"),
          does: Phrase(
            en: "all lines, with those that do not apply and why",
            nl: "alle regels, met wat er niet geldt en waarom"))
      case .go:
        WalkInput.Name(
          name: Phrase(en: "goto", nl: "ga-naar"),
          does: Phrase(
            en: "go to a line, a question or a phase", nl: "ga naar een regel, vraag of fase"),
          takes: Phrase(en: "LINE|QUESTION|PHASE", nl: "REGEL|VRAAG|FASE"))
      case .set:
        WalkInput.Name(
          name: Phrase(en: "set", nl: "stel"),
          does: Phrase(
            en: "try an answer: which lines come and go",
            nl: "probeer een antwoord: welke regels komen en gaan"),
          takes: Phrase(en: "QUESTION=ANSWER", nl: "VRAAG=ANTWOORD"))
      }
    }
  }

  /// The commands, in the order of the help.
  static let names = Name.allCases.map(\.words)

  /// Reads a line; nil when it is none of these.
  init?(_ line: String) {
    let rest = String(line.drop { $0 != " " }).trimmingSpaces
    switch Name(typed: line) {
    case .steps: self = .steps
    case .go: self = .go(rest)
    case .set: self = .set(rest)
    case nil: return nil
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
