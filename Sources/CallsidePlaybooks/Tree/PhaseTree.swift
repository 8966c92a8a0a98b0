import CallsideCore

/// A phase as written.
struct PhaseTree: Sendable {
  /// The keys.
  let node: YAMLNode
  /// The id, or nil.
  let id: Located<String>?
  /// Which phase of the process it is, or nil.
  let kind: Located<Phase.Kind>?
  /// The steps of a call.
  let script: StepList
  /// The steps when reception answers.
  let gatekeeper: StepList
  /// What must hold to leave it, or nil.
  let exit: Located<Condition>?
  /// How a call can end.
  let outcomes: [OutcomeTree]

  /// Where the phase is spoken of: its id, else its first key.
  var place: Span { id?.span ?? node.entries.first?.keySpan ?? node.span }

  /// The phase as messages name it.
  var name: Phrase {
    let noun = Phrase(en: "phase", nl: "fase")
    return id.map { Wording.named(noun, $0.value) } ?? Phrase(en: "the phase", nl: "de fase")
  }

  init(_ node: YAMLNode, _ names: ConditionNames) {
    self.node = node
    id = node.words("id")
    kind = node.value("kind")
    script = StepList(node["script"], names)
    gatekeeper = StepList(node["gatekeeper"], names)
    exit = node.condition("exit", names)
    outcomes = (node["outcomes"]?.entries ?? []).map(OutcomeTree.init)
  }
}

/// An outcome as written.
struct OutcomeTree: Sendable {
  /// The keys.
  let node: YAMLNode
  /// The id.
  let id: Located<String>
  /// The phase to move to, or nil.
  let to: Located<String>?
  /// Won or lost, or nil.
  let closes: Located<Lead.Status>?
  /// The reason it closes with, or nil.
  let reason: Located<String>?
  /// The place of the key that says a message was left, or nil when none was.
  let voicemail: Span?
  /// The question that has the date of the next step, or nil.
  let date: Located<String>?

  /// Whether nobody was reached.
  var isAttempt: Bool { voicemail != nil || node.isTrue("cadence") }

  /// Whether the buyer objects to being called again.
  var isObjection: Bool { node.isTrue("objects") }

  /// Whether a next step is proposed.
  var hasNext: Bool { node.entry("next") != nil }

  fileprivate init(_ entry: YAMLNode.Entry) {
    node = entry.value
    id = Located(value: entry.key, span: entry.keySpan)
    to = node.words("to")
    closes = node.value("close")
    reason = node.words("reason")
    voicemail = node.isTrue("voicemail") ? node.entry("voicemail")?.keySpan : nil
    date = node["next"]?.words("date")
  }
}

/// The steps of a script, with blocks taken apart.
struct StepList: Sendable {
  /// The steps in order, without the blocks themselves.
  private(set) var steps: [StepTree] = []
  /// The steps that hold a block.
  private(set) var blocks: [StepTree] = []

  init(_ node: YAMLNode?, _ names: ConditionNames) {
    add(node, names, under: nil)
  }

  private mutating func add(_ node: YAMLNode?, _ names: ConditionNames, under outer: Condition?) {
    for element in node?.elements ?? [] {
      guard case .mapping = element.content else { continue }
      let step = StepTree(element, names, under: outer)
      if step.keys.contains(where: { $0.value == .do }) {
        blocks.append(step)
        add(element["do"], names, under: step.when)
      } else {
        steps.append(step)
      }
    }
  }
}

/// One step as written.
struct StepTree: Sendable {
  /// The keys of which a step has exactly one.
  enum Key: String, Sendable, CaseIterable {
    case say, ask, dmu, listen, tip, `do`

    /// Whether it is a remark beside another step.
    var isCue: Bool { self == .listen || self == .tip }
  }

  /// The keys.
  let node: YAMLNode
  /// Which of the keys it has, in the order given.
  let keys: [Located<Key>]
  /// When it applies, blocks around it included; nil for always.
  let when: Condition?
  /// The condition it has itself, or nil.
  let ownWhen: Located<Condition>?
  /// The conditions of the blocks around it, or nil.
  let outerWhen: Condition?
  /// The author's own id, or nil.
  let id: Located<String>?
  /// The words of `say`, `listen` or `tip`, or nil.
  let text: Located<String>?
  /// The question of `ask`, or nil.
  let question: Located<String>?
  /// The role of `dmu`, or nil.
  let role: Located<Role>?

  init(_ node: YAMLNode, _ names: ConditionNames, under outer: Condition?) {
    self.node = node
    keys = node.entries.compactMap { entry in
      Key(rawValue: entry.key).map { Located(value: $0, span: entry.keySpan) }
    }
    ownWhen = node.condition("when", names)
    outerWhen = outer
    when =
      if let outer, let ownWhen { .and(outer, ownWhen.value) } else { outer ?? ownWhen?.value }
    id = node.words("id")
    text = node.words("say") ?? node.words("listen") ?? node.words("tip")
    question = node.words("ask")
    role = node.value("dmu")
  }

  /// What a spoken line is for, or nil.
  var part: Step.Part? { node.value("part")?.value }

  /// The one thing it does, or nil when there is none or more than one.
  var key: Located<Key>? { keys.count == 1 ? keys.first : nil }
}
