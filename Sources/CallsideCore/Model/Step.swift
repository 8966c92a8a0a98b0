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

  /// The id: as the author gave it, or made of what the step does; see ``id(of:under:)``.
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

extension Step {
  /// Returns the id of a step whose author gave it none: `PHASE/QUESTION`, `PHASE/ROLE`, or of a
  /// line to say a hash of its words.
  ///
  /// Calls are recorded under ids. A number would pass to a neighbour as soon as a line is put in.
  public static func id(of body: Body, under prefix: String) -> String {
    switch body {
    case .ask(let id, _): return "\(prefix)/\(id)"
    case .dmu(let role): return "\(prefix)/\(role.rawValue)"
    case .say(let words, _):
      // FNV-1a, 32 bits.
      let hash = words.utf8.reduce(UInt32(0x811c_9dc5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
      return "\(prefix)/" + String(hash, radix: 36)
    }
  }

  /// Whether its author named it.
  public var hasOwnID: Bool { !id.contains("/") }
}
