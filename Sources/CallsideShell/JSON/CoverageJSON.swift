import CallsideCore
import CallsidePlaybooks

/// What random walks came to, as scripts read it; the names are a contract.
struct CoverageJSON: Encodable {
  struct Count: Encodable {
    var reached: Int
    var of: Int
  }

  struct Stuck: Encodable {
    var walk: Int
    var story: [String]
  }

  let playbook: String
  let seed: UInt64
  let walks: Int
  let calls: Int
  let lines: Int
  let completeAfter: Int?
  let counts: [String: Count]
  let stuck: Stuck?
  let diagnostics: [DiagnosticsJSON.Item]

  enum CodingKeys: String, CodingKey {
    case playbook, seed, walks, calls, lines, counts, stuck, diagnostics
    case completeAfter = "complete_after"
  }

  /// Makes the JSON of a coverage, with its diagnostics.
  init(
    _ coverage: Coverage, of playbook: Playbook, _ found: [Diagnostic], language: Language
  ) {
    self.playbook = playbook.id
    seed = coverage.seed
    walks = coverage.walks
    calls = coverage.calls
    lines = coverage.lines
    completeAfter = coverage.completeAfter
    counts = Dictionary(
      uniqueKeysWithValues: Coverable.Kind.allCases.map { kind in
        let (reached, of) = coverage.count(kind)
        return (kind.rawValue, Count(reached: reached, of: of))
      })
    stuck = coverage.failed.map { Stuck(walk: $0.walk, story: $0.story) }
    diagnostics = DiagnosticsJSON(found, language: language).diagnostics
  }
}
