/// Anything wrong that a user must see.
///
/// The headline states the rule or the fact, in one line, lower case and without a full stop;
/// the label says what is wrong at the place; notes give facts elsewhere; the help is one thing
/// to do, as text that can be typed. No private text: notes of calls, phone numbers and mail
/// addresses never stand in a diagnostic.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Codable {
    case error, warning
  }

  /// A span in a source text, with what is wrong there.
  public struct Place: Hashable, Sendable {
    /// The text the span points into.
    public var source: SourceText
    /// The place in the text.
    public var span: Span
    /// What is wrong here, or nil when the headline says it all.
    public var label: Phrase?

    /// Makes a place.
    public init(_ source: SourceText, _ span: Span, _ label: Phrase? = nil) {
      self.source = source
      self.span = span
      self.label = label
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// The kebab-case name of the rule, naming the fault.
  public var rule: String
  /// The fact, in one line.
  public var headline: Phrase
  /// Where, or nil when it is nowhere in particular.
  public var place: Place?
  /// Facts that stand elsewhere.
  public var notes: [Phrase]
  /// One thing to do, or nil: no help is better than a guess.
  public var help: Phrase?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, _ rule: String, _ headline: Phrase, at place: Place? = nil,
    notes: [Phrase] = [], help: Phrase? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.headline = headline
    self.place = place
    self.notes = notes
    self.help = help
  }
}
