/// One step of a script: something to say, to ask, or a person to find.
public struct Step: Codable, Hashable, Sendable, Identifiable {
  /// What a spoken line is for.
  public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
    case opening, permission, summary
    case nextStep = "next-step"
    case rightToObject = "right-to-object"
  }

  /// What is done at the step.
  public enum Body: Codable, Hashable, Sendable {
    /// A line to say, with placeholders.
    case say(String, part: Part?)
    /// A question to ask, by id; a required one stays on the list until answered.
    case ask(String, isRequired: Bool)
    /// The person in a role to ask for.
    case dmu(Role)
  }

  /// Something beside a step: what to listen for, or a tip.
  public struct Cue: Codable, Hashable, Sendable {
    /// What kind of remark.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// Shown at once, for the rep's ears.
      case listen
      /// Shown when asked for.
      case tip
    }
    /// What kind of remark.
    public var kind: Kind
    /// The words.
    public var text: String
    /// When it applies; nil for always.
    public var when: Condition?

    /// Makes a remark.
    public init(kind: Kind, text: String, when: Condition? = nil) {
      self.kind = kind
      self.text = text
      self.when = when
    }
  }

  /// The id: `PHASE/NUMBER`, or as the author gave it.
  public var id: String
  /// When the step applies; nil for always.
  public var when: Condition?
  /// What is done.
  public var body: Body
  /// Remarks beside it.
  public var cues: [Cue]

  /// Makes a step.
  public init(id: String, when: Condition? = nil, body: Body, cues: [Cue] = []) {
    self.id = id
    self.when = when
    self.body = body
    self.cues = cues
  }
}
