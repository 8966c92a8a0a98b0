public import CallsideCore

/// One thing that can be wrong with a playbook.
///
/// A check is data: what it is called, why it matters, and two examples, which are shown by
/// `callside playbook explain` and run by the tests. Most checks look at the playbook as a whole;
/// those without `find` are made by the reader itself while it goes through the text.
public struct Check: Sendable, Identifiable {
  /// The kebab-case name, naming the fault; never used again for another one.
  public let name: String
  /// How bad it is, unless the playbook says otherwise.
  public let severity: Diagnostic.Severity
  /// The least a playbook may make of it under `checks`.
  public let floor: Level
  /// What it finds: a noun phrase with a full stop.
  public let what: Phrase
  /// Why it matters to the rep or the manager, in a sentence or two.
  public let why: Phrase
  /// A piece of a playbook in which exactly this is wrong.
  public let bad: Example
  /// The same piece, mended.
  public let good: Example
  /// Finds the fault in a playbook, or nil when the reader does.
  let find: (@Sendable (PlaybookTree) -> [Finding])?

  /// The name.
  public var id: String { name }

  /// Makes a check.
  ///
  /// - Parameter floor: What the playbook may lower it to; a warning may be turned off, an error
  ///   stays one unless told otherwise.
  init(
    _ name: String, _ severity: Diagnostic.Severity = .error, floor: Level? = nil, what: Phrase,
    why: Phrase, bad: Example, good: Example, find: (@Sendable (PlaybookTree) -> [Finding])? = nil
  ) {
    self.name = name
    self.severity = severity
    self.floor = floor ?? (severity == .error ? .error : .off)
    self.what = what
    self.why = why
    self.bad = bad
    self.good = good
    self.find = find
  }

  /// Returns something found as a diagnostic of this check.
  ///
  /// In a text of several files, the place becomes one in its own file.
  func diagnostic(_ finding: Finding, in source: SourceText) -> Diagnostic {
    let (file, span) = source.local(finding.span)
    return Diagnostic(
      severity, name, finding.headline, at: .init(file, span, finding.label),
      notes: finding.notes, help: finding.help)
  }
}

/// Something a check found: the place and the words, without the name and the severity.
struct Finding: Sendable {
  /// The place, as small as it can be.
  var span: Span
  /// The fact.
  var headline: Phrase
  /// What is wrong at the place.
  var label: Phrase?
  /// Facts that stand elsewhere.
  var notes: [Phrase] = []
  /// One thing to do.
  var help: Phrase?

  /// Makes a finding.
  init(
    at span: Span, _ headline: Phrase, label: Phrase? = nil, notes: [Phrase] = [],
    help: Phrase? = nil
  ) {
    self.span = span
    self.headline = headline
    self.label = label
    self.notes = notes
    self.help = help
  }
}
