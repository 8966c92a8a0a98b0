/// What can be picked or typed where a walk stands.
extension Walk {
  /// Something on the list that is shown.
  public struct Listed: Choosable, Hashable, Sendable {
    /// The id.
    public var id: String
    /// The words shown.
    public var label: String

    fileprivate init(_ item: some Choosable) {
      id = item.id
      label = item.label
    }
  }

  /// What is listed at the present place, in order.
  public var listed: [Listed] {
    switch place {
    case .outcome: offeredOutcomes.map(Listed.init)
    case .reason(let id): playbook.reasons(for: outcome(id).closes ?? .lost).map(Listed.init)
    case .step, .gatekeeper: question?.choices.map(Listed.init) ?? []
    case .objection, .override, .nextStep, .over: []
    }
  }

  /// The ways a call can end that are listed.
  public var offeredOutcomes: [Outcome] { phase.outcomes(for: lead, in: playbook).offered }

  /// Returns whether a text picks something that is listed.
  public func lists(_ text: String) -> Bool {
    if case .none = ChoiceReading.pick(text, from: listed) { false } else { true }
  }

  /// Whether any words typed here would be kept as they stand.
  public var takesFreeWords: Bool {
    switch place {
    case .step, .gatekeeper:
      switch step?.body {
      case .say, .dmu: true
      case .ask: question.map { [.text, .contact].contains($0.kind) } ?? false
      case nil: false
      }
    case .objection, .reason, .override: true
    case .outcome, .nextStep, .over: false
    }
  }

  /// Whether Enter alone goes on from here.
  public var goesOnByEnter: Bool {
    switch place {
    case .step, .gatekeeper:
      switch step?.body {
      case .say: true
      case .ask(let id, _): known.answers[id] != nil
      case .dmu(let role): !lead.contacts(in: role).isEmpty
      case nil: false
      }
    case .objection, .override: true
    case .outcome: expectedOutcome != nil
    case .reason, .nextStep, .over: false
    }
  }

  /// The question asked at the present step, or nil.
  public var question: Question? {
    if case .ask(let id, _) = step?.body { playbook.question(id) } else { nil }
  }
}
