public import CallsideCore
public import Foundation

/// What random walks through a playbook came to.
public struct Coverage: Sendable {
  /// Why a walk did not get to its end.
  public enum Failure: Hashable, Sendable {
    /// Nothing that fits goes on from where the call stands.
    case stuck
    /// A call that was left could not be gone on with.
    case lost
    /// No row of outcomes leads a lead in this phase to won or lost.
    case neverCloses(phase: String)
  }

  /// A walk that did not get to its end, made as short as it can be.
  public struct FailedWalk: Sendable {
    /// What happened.
    public var failure: Failure
    /// The number of the walk, from 1.
    public var walk: Int
    /// The shortest conversation that leads there, as lines of a story.
    public var story: [String]
  }

  /// The seed with which the same walks are made again.
  public let seed: UInt64
  /// How many walks were made.
  public internal(set) var walks = 0
  /// How many calls they were.
  public internal(set) var calls = 0
  /// How many lines were typed.
  public internal(set) var lines = 0
  /// After how many walks everything had been come to, or nil when something was not.
  public internal(set) var completeAfter: Int?
  /// Everything there is to come to, in the order of the playbook.
  public let all: [Coverable]
  /// What no walk came to, in the order of the playbook.
  public internal(set) var missing: [Coverable] = []
  /// The first walk that did not get to its end, or nil.
  public internal(set) var failed: FailedWalk?

  init(seed: UInt64, all: [Coverable]) {
    self.seed = seed
    self.all = all
  }

  /// Whether everything was come to and every walk got to its end.
  public var isFull: Bool { missing.isEmpty && failed == nil }

  /// How many walks come to everything that can be come to in a playbook of a usual size.
  public static let usualWalks = 2_000

  /// Whether what is missing may only be so for want of walks.
  public var isTooShort: Bool { failed == nil && walks < Self.usualWalks }

  /// Returns how many things of a kind were come to, and how many there are.
  public func count(_ kind: Coverable.Kind) -> (reached: Int, of: Int) {
    let of = all.count { $0.kind == kind }
    return (of - missing.count { $0.kind == kind }, of)
  }
}

extension Coverage {
  /// Makes random walks through a playbook.
  ///
  /// Seven walks of eight are one call with a lead of which anything may be known; every eighth
  /// follows a new lead from the first phase to the end of its deal. As long as something was not
  /// come to, four of five calls are aimed at it (see ``Aim``). The clock of the walks stands still
  /// where that of stories does, so the same seed makes the same walks on any day.
  ///
  /// - Parameter calendar: The calendar in which dates are typed and read.
  public static func walk(
    _ playbook: Playbook, runs: Int, seed: UInt64, calendar: Calendar
  ) -> Coverage {
    let moment = Moment(
      now: Story.usualStart(in: calendar), calendar: calendar, language: playbook.language)
    var walker = RandomWalker(playbook, moment, seed: seed)
    for number in 1...max(1, runs) where walker.coverage.failed == nil {
      walker.walk(number)
    }
    return walker.finished
  }
}
