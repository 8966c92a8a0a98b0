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
  public internal(set) var satDownAt: Date
  /// The lead as it was before the call.
  public let before: Lead
  /// The lead with all that was recorded so far.
  public internal(set) var lead: Lead
  /// Where the walk stands.
  public internal(set) var place: Place
  /// The outcome that Enter takes at the question how it ended, or nil.
  public internal(set) var expectedOutcome: String?
  /// The steps of the script visited before this one, in order.
  var visited: [Int] = []

  /// Makes a walk at the first step that applies; ``opening`` holds the events it begins with.
  public init(
    starting call: String, lead: Lead, phase: Phase, playbook: Playbook, by: String, at now: Date
  ) {
    self.init(
      of: Call(id: call, phase: phase.id, of: lead.playbook, by: by, startedAt: now), phase: phase,
      lead: lead,
      before: lead, playbook: playbook, by: by, at: now)
    self.lead.apply(.callStarted(call: call, phase: phase.id), at: now, by: by)
    place = firstPlace(from: 0, at: now)
  }

  /// Makes a walk of a call, still to be placed.
  init(
    of call: Call, phase: Phase, lead: Lead, before: Lead, playbook: Playbook, by: String,
    at now: Date
  ) {
    self.playbook = playbook
    self.phase = phase
    self.call = call.id
    self.by = by
    self.before = before.carried(into: playbook)
    self.lead = lead.carried(into: playbook)
    startedAt = call.startedAt
    satDownAt = now
    place = .outcome
  }

  /// The events with which a new walk begins.
  public var opening: [Event] { [.callStarted(call: call, phase: phase.id)] }

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

  /// The lead without answers that do not count in this call.
  public var known: Lead { lead.asKnown(inCallSince: startedAt, with: playbook) }

  /// What conditions are held against.
  public func facts(at now: Date) -> Facts {
    Facts(lead: known, chance: Chance(of: lead, in: playbook).effective, now: now)
  }

  /// Returns the first step from an index on that applies, else the question how it ended.
  func firstPlace(from index: Int, at now: Date) -> Place {
    firstApplying(of: phase.script, from: index, at: now).map { .step($0) } ?? .outcome
  }

  /// Returns the first step for reception from an index on that applies, else the line it was
  /// left for.
  func gatekeeperPlace(from index: Int, back: Int, at now: Date) -> Place {
    firstApplying(of: phase.gatekeeper, from: index, at: now).map { .gatekeeper($0, back: back) }
      ?? .step(back)
  }

  /// The steps for reception that apply now.
  func gatekeeperSteps(at now: Date) -> [Int] { applying(phase.gatekeeper, at: now) }

  private func firstApplying(of steps: [Step], from index: Int, at now: Date) -> Int? {
    guard index < steps.count else { return nil }
    let facts = facts(at: now)
    return steps[index...].indices.first { steps[$0].when?.holds(in: facts) ?? true }
  }

  private func applying(_ steps: [Step], at now: Date) -> [Int] {
    let facts = facts(at: now)
    return steps.indices.filter { steps[$0].when?.holds(in: facts) ?? true }
  }
}

extension Walk {
  /// The number of the present line and how many there are, or nil outside a script.
  ///
  /// Lines whose condition does not hold are not counted, so that the number goes up by one.
  public func position(at now: Date) -> (number: Int, of: Int)? {
    switch origin {
    case .step(let index):
      let ahead = applying(phase.script, at: now).count { $0 > index && !visited.contains($0) }
      return (visited.count + 1, visited.count + 1 + ahead)
    case .gatekeeper(let index, _):
      let steps = gatekeeperSteps(at: now)
      return (steps.count { $0 < index } + 1, steps.count)
    case .objection, .outcome, .reason, .override, .nextStep, .over: return nil
    }
  }
}
