public import CallsideCore

extension Check {
  /// A piece of a playbook, small enough to read at a glance, that can still be run.
  ///
  /// The piece stands alone in `callside explain`. For the tests it is put into a tiny playbook
  /// without faults, where it takes the place of the keys it has itself.
  public struct Example: Sendable {
    /// Where the piece belongs.
    public enum Place: Sendable {
      /// It is a whole file.
      case file
      /// Keys of the playbook itself.
      case playbook
      /// Keys of the question "budget".
      case question
      /// Keys of the objection "te-duur".
      case objection
      /// Keys of the first phase, which is "intake".
      case phase
      /// Keys of the second phase, which is "offer".
      case secondPhase
      /// Steps of the first phase.
      case script
      /// Outcomes of the first phase.
      case outcomes

      /// The place in a few words, to stand above the piece.
      public var phrase: Phrase {
        switch self {
        case .file: Phrase(en: "a whole file", nl: "een heel bestand")
        case .playbook: Phrase(en: "in the playbook", nl: "in het draaiboek")
        case .question: Phrase(en: "in a question", nl: "in een vraag")
        case .objection: Phrase(en: "in an objection", nl: "in een bezwaar")
        case .phase, .secondPhase: Phrase(en: "in a phase", nl: "in een fase")
        case .script: Phrase(en: "in a script", nl: "in een script")
        case .outcomes: Phrase(en: "in the outcomes", nl: "bij de uitkomsten")
        }
      }
    }

    /// Where the piece belongs.
    public let place: Place
    /// The piece.
    public let text: String
    /// The texts of the files that the piece includes, by their paths.
    public let files: [String: String]

    /// Makes an example.
    init(_ place: Place, _ text: String, files: [String: String] = [:]) {
      self.place = place
      self.text = text
      self.files = files
    }

    /// Returns what there is under a path that the piece includes.
    public func included(_ path: String) -> IncludedFile {
      if let text = files[path] { return .file(path: path, shown: path, bytes: Array(text.utf8)) }
      let isFolder = files.keys.contains { $0.hasPrefix(path + "/") }
      return isFolder ? .unreadable : .missing(among: files.keys.sorted())
    }

    /// The piece within a whole playbook.
    public var playbook: String {
      if place == .file { return text }
      return Self.block(
        Self.playbook + [
          ("questions", "questions:\n" + Self.indented(block(.question, "budget", Self.question))),
          (
            "objections",
            "objections:\n" + Self.indented(block(.objection, "te-duur", Self.objection))
          ),
          ("phases", "phases:\n" + firstPhase + secondPhase),
        ], replacedBy: place == .playbook ? text : nil)
    }

    private func block(_ here: Place, _ id: String, _ keys: [(String, String)]) -> String {
      "\(id):\n" + Self.indented(Self.block(keys, replacedBy: place == here ? text : nil))
    }

    private var firstPhase: String {
      let steps = place == .script ? text + "\n- ask: budget" : "- say: Hello.\n- ask: budget"
      let ends = place == .outcomes ? text : "done: {label: Done}"
      return Self.listed(
        Self.block(
          Self.phase + [
            ("script", "script:\n" + Self.indented(steps)),
            ("outcomes", "outcomes:\n" + Self.indented(ends)),
          ], replacedBy: place == .phase ? text : nil))
    }

    private var secondPhase: String {
      Self.listed(
        Self.block(Self.offer, replacedBy: place == .secondPhase ? text : nil))
    }
  }
}

extension Check.Example {

  private static let playbook = [
    ("callside", "callside: 1"), ("id", "id: example"), ("language", "language: en"),
    ("title", "title: Example"),
  ]
  private static let question = [
    ("ask", "ask: Is there a budget?"), ("why", "why: No money, no deal."),
    ("type", "type: choice"), ("choices", "choices: {ja: {label: Yes}, nee: {label: No}}"),
  ]
  private static let objection = [
    ("title", "title: Too expensive"), ("hears", "hears: [too expensive]"),
    (
      "meet",
      "meet: [acknowledge: It is., explore: Why?, respond: \"Look.\", confirm: \"Is that it?\"]"
    ),
  ]
  private static let phase = [
    ("id", "id: intake"), ("kind", "kind: qualify"), ("title", "title: Intake"),
    ("goal", "goal: Know them."), ("who", "who: sdr"), ("within", "within: 1h"),
    ("chance", "chance: 20"),
  ]
  private static let offer = [
    ("id", "id: offer"), ("kind", "kind: quote"), ("title", "title: Offer"),
    ("goal", "goal: A fitting offer."), ("who", "who: sales"), ("within", "within: 2d"),
    ("chance", "chance: 50"), ("script", "script: [say: Hello again.]"),
    ("outcomes", "outcomes: {sent: {label: Sent}}"),
  ]

  /// Returns keys as lines, those of a piece in the place of ours with the same name.
  private static func block(_ keys: [(String, String)], replacedBy piece: String?) -> String {
    guard let piece else { return keys.map { $0.1 + "\n" }.joined() }
    let own = Set(
      piece.split(separator: "\n").filter { line in line.first.map { !" -#".contains($0) } == true }
        .map { line in line.prefix { $0 != ":" }.filter(\.isLetter) })
    return keys.filter { !own.contains($0.0) }.map { $0.1 + "\n" }.joined()
      + piece + "\n"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private static func listed(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    return lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element + "\n" }
      .joined()
  }
}
