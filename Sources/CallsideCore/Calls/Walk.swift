public import Foundation

/// The walk through one call: a value that takes what the rep does and says what happened.
///
/// Running a call, rehearsing it, previewing it and testing it all drive this same value. It
/// never looks at a clock and writes nothing: ``take(_:at:)`` gives the events, the caller keeps
/// them and only then shows the next line.
///
/// ```
///   step ─▶ step ─▶ … ─▶ outcome ─▶ reason | override ─▶ next step ─▶ over
///    │ ▲
///    ▼ │  ! and back to the very line
///   objection
/// ```
public struct Walk: Hashable, Sendable {
  /// Where the walk stands.
  public indirect enum Place: Hashable, Sendable {
    /// At a step of the phase's script, from 0.
    case step(Int)
    /// At a step of the gatekeeper's script; back to the script at `back`.
    case gatekeeper(Int, back: Int)
    /// At a stage of an objection; back to where it was raised.
    case objection(String, stage: Int, back: Place)
    /// How did it end?
    case outcome
    /// Why was it won or lost?
    case reason(outcome: String)
    /// Move on although the exit condition does not hold?
    case override(outcome: String)
    /// What comes next, and when?
    case nextStep(outcome: String)
    /// All is recorded, or the call was left for later.
    case over
  }

  /// The lead's playbook.
  public let playbook: Playbook
  /// The phase that is walked.
  public let phase: Phase
  /// The call's id.
  public let call: String
  /// The rep.
  public let by: String
  /// When the call started.
  public let startedAt: Date
  /// When the rep last sat down to it.
  public let satDownAt: Date
  /// The lead as it was before the call.
  public let before: Lead
  /// The lead with all that was recorded so far.
  public internal(set) var lead: Lead
  /// Where the walk stands.
  public internal(set) var place: Place
  /// The steps of the script visited before this one, in order.
  var visited: [Int] = []

  /// Makes a walk at the first step that applies; ``opening`` holds the events it begins with.
  public init(
    starting call: String, lead: Lead, phase: Phase, playbook: Playbook, by: String, at now: Date
  ) {
    self.playbook = playbook
    self.phase = phase
    self.call = call
    self.by = by
    self.before = lead
    self.lead = lead
    startedAt = now
    satDownAt = now
    place = .outcome
    self.lead.apply(.callStarted(call: call, phase: phase.id), at: now, by: by)
    place = firstPlace(from: 0, at: now)
  }

  /// The events with which a new walk begins.
  public var opening: [Event] { [.callStarted(call: call, phase: phase.id)] }

  /// Makes a walk that goes on where a dropped one was; nil when the lead has no open call or
  /// its phase is no longer in the playbook.
  ///
  /// - Parameter before: The lead as it was before the call.
  public init?(
    resuming lead: Lead, before: Lead, playbook: Playbook, by: String, at now: Date
  ) {
    guard let open = lead.openCall(of: by), let phase = playbook.phase(open.phase) else {
      return nil
    }
    self.playbook = playbook
    self.phase = phase
    self.call = open.id
    self.by = by
    self.before = before
    self.lead = lead
    startedAt = open.startedAt
    satDownAt = now
    place = .outcome
    for passed in open.passed {
      guard let index = phase.script.firstIndex(where: { $0.id == passed.step }) else { continue }
      // A step passed again was gone back to.
      if let again = visited.firstIndex(of: index) { visited.removeSubrange(again...) }
      visited.append(index)
    }
    if let id = open.outcome, let outcome = phase.outcome(id) {
      place = placeAfter(outcome, at: now)
    } else {
      place = firstPlace(from: (visited.last ?? -1) + 1, at: now)
    }
  }

  /// Whether nothing is left to do.
  public var isOver: Bool { place == .over }

  /// The step of the script or of the gatekeeper's script that the walk stands at, or nil.
  public var step: Step? {
    switch place {
    case .step(let index): phase.script[index]
    case .gatekeeper(let index, _): phase.gatekeeper[index]
    default: nil
    }
  }

  /// The remarks of a kind beside the present step that apply now.
  public func cues(_ kind: Step.Cue.Kind, at now: Date) -> [String] {
    let facts = facts(at: now)
    return step?.cues.filter { $0.kind == kind && $0.when?.holds(in: facts) ?? true }
      .map(\.text) ?? []
  }

  /// What conditions are held against.
  public func facts(at now: Date) -> Facts {
    Facts(lead: lead, chance: Chance(of: lead, in: playbook).effective, now: now)
  }

  /// Returns the first step from an index on that applies, else the question how it ended.
  func firstPlace(from index: Int, at now: Date) -> Place {
    applying(phase.script, at: now).first { $0 >= index }.map { .step($0) } ?? .outcome
  }

  /// Returns the first step for reception from an index on that applies, else the line it was
  /// left for.
  func gatekeeperPlace(from index: Int, back: Int, at now: Date) -> Place {
    gatekeeperSteps(at: now).first { $0 >= index }.map { .gatekeeper($0, back: back) }
      ?? .step(back)
  }

  /// The steps for reception that apply now.
  func gatekeeperSteps(at now: Date) -> [Int] { applying(phase.gatekeeper, at: now) }

  private func applying(_ steps: [Step], at now: Date) -> [Int] {
    let facts = facts(at: now)
    return steps.indices.filter { steps[$0].when?.holds(in: facts) ?? true }
  }
}

extension Walk {
  /// The number of the present step and how many the script has, or nil outside the script.
  public var position: (number: Int, of: Int)? {
    switch place {
    case .step(let index): (index + 1, phase.script.count)
    case .gatekeeper(let index, _): (index + 1, phase.gatekeeper.count)
    case .objection(_, _, let back):
      if case .step(let index) = back { (index + 1, phase.script.count) } else { nil }
    case .outcome, .reason, .override, .nextStep, .over: nil
    }
  }
}
