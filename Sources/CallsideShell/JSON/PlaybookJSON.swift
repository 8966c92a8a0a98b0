import CallsideCore
import CallsideReports

/// What is in a playbook, as scripts read it; the names are a contract.
struct FiguresJSON: Encodable {
  struct PhaseJSON: Encodable {
    var id: String
    var title: String
    var steps: Int
    var questions: Int
    var required: Int
    var tagged: Int
    var words: Int
    var minutes: Double
    var outcomes: Int
  }

  struct FrameworkJSON: Encodable {
    var parts: [String: Int]
    var gaps: [String]
  }

  let id: String
  let title: String
  let language: String
  let questions: Int
  let objections: [String]
  let roles: [String]
  let words: Int
  let minutes: Double
  let wordsPerMinute: Int
  let phases: [PhaseJSON]
  let frameworks: [String: FrameworkJSON]

  enum CodingKeys: String, CodingKey {
    case id, title, language, questions, objections, roles, words, minutes, phases, frameworks
    case wordsPerMinute = "words_per_minute"
  }

  /// Makes the JSON of figures.
  init(_ figures: PlaybookFigures) {
    func minutes(_ words: Int) -> Double { (SpokenLength.minutes(words) * 10).rounded() / 10 }
    let playbook = figures.playbook
    id = playbook.id
    title = playbook.title
    language = playbook.language.rawValue
    questions = playbook.questions.count
    objections = playbook.objections.map(\.id)
    roles = playbook.dmu.map(\.role.rawValue)
    words = figures.words
    self.minutes = minutes(figures.words)
    wordsPerMinute = SpokenLength.wordsPerMinute
    phases = figures.phases.map { row in
      PhaseJSON(
        id: row.id, title: row.title, steps: row.steps, questions: row.questions,
        required: row.required, tagged: row.tagged, words: row.words,
        minutes: minutes(row.words), outcomes: row.outcomes)
    }
    frameworks = Dictionary(
      uniqueKeysWithValues: figures.frameworks.map { cover in
        let parts = cover.parts.map { ($0.name, $0.questions) }
        return (
          cover.framework,
          FrameworkJSON(parts: Dictionary(uniqueKeysWithValues: parts), gaps: cover.gaps)
        )
      })
  }
}

/// What became other between two playbooks, as scripts read it; the names are a contract.
struct DifferenceJSON: Encodable {
  struct ChangeJSON: Encodable {
    var part: String
    var change: String
    var path: String
    var field: String?
    var was: String?
    var now: String?
    var note: String?
  }

  let changes: [ChangeJSON]

  /// Makes the JSON of a difference.
  init(_ difference: PlaybookDifference, language: Language) {
    changes = difference.changes.map { change in
      ChangeJSON(
        part: change.part.rawValue, change: change.manner.rawValue, path: change.path,
        field: change.field?.en, was: change.was, now: change.now, note: change.note?[language])
    }
  }
}
