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
    /// The piece in Dutch, where the language makes a difference to the check.
    private let ownDutch: String?
    /// The lines of it that tell the difference, where the whole of it is too long to read.
    private var excerpt: (place: Place, text: Phrase)?
    /// The texts of the files that the piece includes, by their paths.
    public let files: [String: String]

    /// Makes an example.
    init(_ place: Place, _ text: String, nl dutch: String? = nil, files: [String: String] = [:]) {
      self.place = place
      self.text = text
      ownDutch = dutch
      self.files = files
    }

    /// Returns the example with a few of its lines to be shown in its stead.
    func shown(_ place: Place, en: String, nl: String) -> Example {
      var example = self
      example.excerpt = (place, Phrase(en: en, nl: nl))
      return example
    }

    /// The piece in Dutch.
    public var dutch: String { ownDutch ?? ExampleWords.dutch(text) }

    /// Returns what there is under a path that the piece includes.
    public func included(_ path: String) -> IncludedFile {
      if let text = files[path] { return .file(path: path, shown: path, bytes: Array(text.utf8)) }
      let isFolder = files.keys.contains { $0.hasPrefix(path + "/") }
      return isFolder ? .unreadable : .missing(among: files.keys.sorted())
    }

    /// Where what is shown belongs.
    public var shownPlace: Place { excerpt?.place ?? place }

    /// Returns the piece as it is shown to readers of a language, or the lines of it that matter.
    public func text(in language: Language) -> String {
      excerpt?.text[language] ?? (language == .nl ? dutch : text)
    }

    /// The example in Dutch, within a playbook that is so too.
    public var inDutch: (playbook: String, included: @Sendable (String) -> IncludedFile) {
      let whole = Example(place, dutch).playbook
        .replacing("language: en", with: "language: nl")
        .replacing("id: offer\n", with: "id: offerte\n").replacing(
          "to: offer,", with: "to: offerte,")
      let files = Dictionary(
        files.map { (ExampleWords.dutch($0.key), ExampleWords.dutch($0.value)) },
        uniquingKeysWith: { first, _ in first })
      return (whole, Example(place, dutch, files: files).included)
    }

    /// The piece within a whole playbook.
    public var playbook: String {
      if place == .file { return text }
      return Self.block(
        Self.playbook + [
          (
            "questions",
            "questions:\n"
              + Self.indented(block(.question, "budget", Self.question) + Self.start)
          ),
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
      // What the piece brings itself is not there a second time.
      func rest(_ pieces: [(mark: String, text: String)], at here: Place) -> [String] {
        pieces.filter { place != here || !text.contains($0.mark) }.map(\.text)
      }
      let own = place == .script || place == .outcomes ? [text] : []
      let steps = (place == .script ? own : []) + rest(Self.steps, at: .script)
      let ends =
        ((place == .outcomes ? own : []) + rest(Self.outcomes, at: .outcomes))
        .map { $0.replacing("to: offer", with: "to: \(secondID)") }
      return Self.listed(
        Self.block(
          Self.phase + [
            ("script", "script:\n" + Self.indented(steps.joined(separator: "\n"))),
            ("outcomes", "outcomes:\n" + Self.indented(ends.joined(separator: "\n"))),
          ], replacedBy: place == .phase ? text : nil))
    }

    /// The id of the second phase, where the piece gives it another.
    private var secondID: String {
      let line =
        place == .secondPhase ? text.split(separator: "\n").first { $0.hasPrefix("id:") } : nil
      return line.map { $0.dropFirst(3).filter { $0.isLetter || $0.isNumber || $0 == "-" } }
        ?? "offer"
    }

    private var secondPhase: String {
      // A piece with questions of its own does not have the second one.
      let hasStart = place != .playbook || !("\n" + text).contains("\nquestions:")
      let keys = Self.offer.map { key, text in
        (key, hasStart ? text : text.replacing("  - ask: start\n", with: ""))
      }
      return Self.listed(Self.block(keys, replacedBy: place == .secondPhase ? text : nil))
    }
  }
}

extension Check.Example {

  private static let playbook = [
    ("callside", "callside: 1"), ("id", "id: example"), ("language", "language: en"),
    ("title", "title: Example"), ("checks", "checks: {few-questions: off}"),
    (
      "dmu",
      """
      dmu:
        decider: {ask: Who signs?, why: That is the one to convince.}
        gatekeeper: {ask: Who can help me?, why: Reception knows everybody.}
      """
    ),
    ("reasons", "reasons: {lost: {price: Too dear}, won: {fit: It fits}}"),
  ]
  private static let question = [
    ("ask", "ask: Is there a budget?"), ("why", "why: No money, no deal."),
    ("type", "type: choice"), ("choices", "choices: {ja: {label: Yes}, nee: {label: No}}"),
  ]
  private static let start =
    "start: {ask: When shall it start?, why: It sets the pace., type: date}"
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
    ("chance", "chance: 20"), ("exit", "exit: budget is known and decider is known"),
  ]
  /// The steps of the first phase, each with what tells that a piece has such a step itself.
  private static let steps: [(mark: String, text: String)] = [
    (
      "part: opening",
      """
      - say: Hello, this is {{me.name}} of {{me.company}} about {{me.offer}}.
        part: opening
      """
    ),
    ("ask: budget\n  required", "- ask: budget"), ("dmu: decider\n- when", "- dmu: decider"),
    (
      "part: right-to-object",
      "- say: Say the word and we will not call again.\n  part: right-to-object"
    ),
  ]
  /// The outcomes of the first phase, likewise.
  private static let outcomes: [(mark: String, text: String)] = [
    ("to:", "asked: {label: Offer asked for, to: offer, next: {do: quote, in: 2d}}"),
    ("cadence: true", "nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}"),
    ("objects:", "no-calls: {label: Wants no calls, objects: true, close: lost}"),
  ]
  private static let offer = [
    ("id", "id: offer"), ("kind", "kind: quote"), ("title", "title: Offer"),
    ("goal", "goal: A fitting offer."), ("who", "who: sales"), ("within", "within: 2d"),
    ("chance", "chance: 50"),
    (
      "script",
      """
      script:
        - say: Hello, {{me.name}} of {{me.company}} again about {{me.offer}}.
          part: opening
        - ask: start
        - say: Say the word and we will not call again.
          part: right-to-object
      """
    ),
    (
      "outcomes",
      """
      outcomes:
        won: {label: Signed, close: won}
        nobody: {label: No answer, cadence: true, next: {do: call, in: 1d}}
        no-calls: {label: Wants no calls, objects: true, close: lost}
      """
    ),
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
