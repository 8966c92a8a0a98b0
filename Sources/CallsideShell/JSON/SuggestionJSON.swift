public import CallsideCore
public import Foundation

/// A suggestion as scripts read it; the names are a contract.
public struct SuggestionJSON: Encodable {
  struct LeadName: Encodable {
    var id: String
    var name: String

    init(id: String, name: String) { (self.id, self.name) = (id, name) }

    init(_ suggestion: Suggestion) { self.init(id: suggestion.lead, name: suggestion.name) }
  }
  struct Term: Encodable {
    var name: String
    var points: Double
    var weight: Double
    var because: String
  }

  let lead: LeadName
  let action: String
  let track: String
  let due: String
  let ready: String
  let stale: String?
  let respondBy: String?
  let callableFrom: String?
  let score: Double
  let terms: [Term]

  enum CodingKeys: String, CodingKey {
    case lead, action, track, due, ready, stale, score, terms
    case respondBy = "respond_by"
    case callableFrom = "callable_from"
  }

  /// Makes the JSON of a suggestion; urgency is its last term, so that the terms add up to the
  /// score.
  ///
  /// - Parameter timing: What the clock says beside it, or nil where that was not asked.
  init(
    _ suggestion: Suggestion, timing: SuggestionTiming? = nil, at now: Date, zone: TimeZone,
    language: Language
  ) {
    track = suggestion.track.rawValue
    stale = suggestion.stale.map { ISODate.text($0, in: zone) }
    respondBy = timing?.response.map { ISODate.text($0.due, in: zone) }
    callableFrom = timing?.callableFrom.map { ISODate.text($0, in: zone) }
    lead = LeadName(id: suggestion.lead, name: suggestion.name)
    action = suggestion.action.rawValue
    due = ISODate.text(suggestion.due, in: zone)
    ready = ISODate.text(suggestion.ready, in: zone)
    score = suggestion.shownScore(at: now)
    terms = suggestion.shownTerms(at: now).map {
      Term(
        name: $0.name, points: $0.points, weight: $0.weight, because: $0.because[language])
    }
  }
}

/// A date phrase as scripts read it; `at` is null for what is no date.
public struct WhenJSON: Encodable {
  private let phrase: String
  private let at: String?
  private let until: String?
  private let grain: String?

  /// Makes the JSON of a phrase and how it was read.
  public init(_ phrase: String, _ read: ReadDate?, zone: TimeZone) {
    self.phrase = phrase
    at = read.map { ISODate.text($0.at, in: zone) }
    until = read?.until.map { ISODate.text($0, in: zone) }
    grain = read?.grain.rawValue
  }

  private enum Key: String, CodingKey { case phrase, at, until, grain }

  /// Writes `at` and `grain` as null where the phrase is no date.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(phrase, forKey: .phrase)
    try box.encode(at, forKey: .at)
    try box.encodeIfPresent(until, forKey: .until)
    try box.encode(grain, forKey: .grain)
  }
}

/// Diagnostics as scripts read them; the names are a contract.
public struct DiagnosticsJSON: Encodable {
  struct Item: Encodable {
    var severity: String
    var rule: String
    var file: String?
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
    var message: String
    var notes: [String]
    var help: String?

    enum CodingKeys: String, CodingKey {
      case severity, rule, file, line, column, message, notes, help
      case endLine = "end_line"
      case endColumn = "end_column"
    }
  }

  let diagnostics: [Item]

  /// Makes the JSON of diagnostics in a language.
  public init(_ diagnostics: [Diagnostic], language: Language) {
    self.diagnostics = diagnostics.map { diagnostic in
      let start = diagnostic.place.map { $0.source.position(of: $0.span.start) }
      let end = diagnostic.place.map { $0.source.position(of: $0.span.end) }
      return Item(
        severity: diagnostic.severity.rawValue, rule: diagnostic.rule,
        file: diagnostic.place?.source.name, line: start?.line, column: start?.column,
        endLine: end?.line, endColumn: end?.column, message: diagnostic.headline[language],
        notes: diagnostic.notes.map { $0[language] }, help: diagnostic.help?[language])
    }
  }
}
