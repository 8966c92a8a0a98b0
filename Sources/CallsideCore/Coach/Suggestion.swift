public import Foundation

/// What the coach proposes for one lead, with its terms.
///
/// Urgency grows at one constant rate for every lead, so the order of two suggestions never
/// changes with the clock and an index can keep it: see ``rank``.
public struct Suggestion: Codable, Hashable, Sendable {
  /// One named part of a score.
  public struct Term: Codable, Hashable, Sendable {
    /// The name of the nudge that gives it.
    public var name: String
    /// The points it gives, weighted.
    public var points: Double
    /// Why, in words.
    public var because: Phrase
    /// The factor of the playbook that is in the points already; 1 unless it gives one.
    public var weight: Double

    /// Makes a term.
    public init(name: String, points: Double, because: Phrase, weight: Double = 1) {
      self.name = name
      self.points = points
      self.because = because
      self.weight = weight
    }
  }

  /// What is to be known of the lead to show a suggestion, so that the lead need not be read.
  public struct LeadFacts: Codable, Hashable, Sendable {
    /// The id of its playbook, in whose hours it is called.
    public var playbook = ""
    /// The numbers and mail addresses of whoever would be called, as they are compared.
    public var addresses: [String] = []
    /// The IANA name of the time zone where it is; nil for the rep's.
    public var zone: String?
    /// When its response clock runs out; nil where none runs.
    public var answerBy: Date?
    /// For when a call was promised, or nil.
    public var promisedAt: Date?

    /// Makes the facts of no lead in particular.
    public init() {}
  }

  /// The points by which every suggestion grows in a day.
  public static let pointsPerDay = 0.5

  /// The lead's id.
  public var lead: String
  /// The lead's name.
  public var name: String
  /// What to do.
  public var action: NextStep.Action
  /// What it is for.
  public var track: CallTrack
  /// When it is due; urgency counts from here.
  public var due: Date
  /// The moment from which it is worth showing.
  public var ready: Date
  /// The moment from which it is pointless, or nil for never.
  public var stale: Date?
  /// What makes up the score beside urgency; the first names the occasion.
  public var terms: [Term]
  /// What is to be known of the lead.
  public var facts: LeadFacts

  /// Makes a suggestion.
  public init(
    lead: String, name: String, action: NextStep.Action, track: CallTrack = .new, due: Date,
    ready: Date, stale: Date? = nil, terms: [Term], facts: LeadFacts = LeadFacts()
  ) {
    self.lead = lead
    self.name = name
    self.action = action
    self.track = track
    self.due = due
    self.ready = ready
    self.stale = stale
    self.terms = terms
    self.facts = facts
  }

  /// Whether its time was agreed or planned, rather than the last moment for it.
  public var isPlanned: Bool { terms.first?.name == Nudge.promisedStep.name }

  /// Whether it is a call for which nobody has a number yet.
  public var lacksNumber: Bool {
    action == .call && facts.addresses.allSatisfy { $0.contains("@") }
  }

  /// What to do, in words: who cannot be dialled is to be looked up first.
  public var phrase: Phrase {
    lacksNumber ? Phrase(en: "find a number", nl: "zoek een nummer") : action.phrase
  }

  /// The sum of all terms but urgency.
  public var points: Double { terms.reduce(0) { $0 + $1.points } }

  /// The order among all suggestions, the same at any time: the greater comes first.
  public var rank: Double {
    points - due.timeIntervalSinceReferenceDate / 86_400 * Suggestion.pointsPerDay
  }

  /// Returns the points given by the time since it was due; negative before that.
  public func urgency(at now: Date) -> Double {
    now.timeIntervalSince(due) / 86_400 * Suggestion.pointsPerDay
  }

  /// Returns the score: all terms and urgency.
  public func score(at now: Date) -> Double { points + urgency(at: now) }

  /// Returns whether it is worth showing at a time.
  public func isShown(at now: Date) -> Bool { ready <= now && stale.map { now < $0 } ?? true }
}
