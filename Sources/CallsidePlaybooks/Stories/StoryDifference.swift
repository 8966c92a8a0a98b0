public import CallsideCore

/// One line of a conversation as it went.
public struct StoryUtterance: Hashable, Sendable {
  /// What kind of line it is.
  public enum Kind: String, Hashable, Sendable {
    case say, ask, typed
  }

  /// What kind of line it is.
  public var kind: Kind
  /// The words: said by the rep, or typed at the prompt.
  public var text: String
}

/// Where a story and its playbook part.
public struct StoryDifference: Sendable {
  /// The place in the story.
  public var span: Span
  /// What the story expects there.
  public var expected: Phrase
  /// What the playbook does instead.
  public var found: Phrase
  /// One thing to do, or nil.
  public var help: Phrase?
  /// The conversation up to there, oldest first.
  public var conversation: [StoryUtterance]
}

/// What came of one story.
public struct StoryResult: Sendable {
  /// The story.
  public var story: Story
  /// Where the playbook first did something else, or nil when it never did.
  public var difference: StoryDifference?

  /// Whether the playbook did all that the story expects.
  public var isPassed: Bool { difference == nil }

  /// The first difference as a diagnostic, or nil.
  public func diagnostic(in source: SourceText) -> Diagnostic? {
    difference.map { difference in
      Diagnostic(
        .error, "story-differs",
        Phrase(
          en: "story \(Wording.quoted(story.name)) goes another way",
          nl: "verhaal \(Wording.quoted(story.name)) loopt anders"),
        at: .init(source, difference.span, difference.expected),
        notes: [
          Phrase(
            en: "the playbook: \(difference.found.en)", nl: "het draaiboek: \(difference.found.nl)")
        ],
        help: difference.help)
    }
  }
}

/// A difference in the making: how the two part, without where.
struct StoryMismatch: Error {
  var expected: Phrase
  var found: Phrase
  var help: Phrase?
}
