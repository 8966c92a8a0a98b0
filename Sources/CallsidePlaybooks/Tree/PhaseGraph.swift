import CallsideCore

/// How leads go from phase to phase.
///
/// A new lead begins in the first phase. Where several phases have one id, the first is meant.
struct PhaseGraph: Sendable {
  /// One way from a phase to another.
  struct Move: Sendable {
    /// Where the phase it leaves stands, from 0.
    var from: Int
    /// Where the phase it leads to stands, from 0.
    var to: Int
    /// What must hold to go this way, or nil: only the way forward is guarded.
    var exit: Condition?
  }

  /// All ways.
  let moves: [Move]
  /// The ways out of each phase.
  private let out: [[Move]]

  init(_ phases: [PhaseTree]) {
    let positions = Dictionary(
      phases.enumerated().compactMap { phase in phase.element.id.map { ($0.value, phase.offset) } },
      uniquingKeysWith: { first, _ in first })
    var out: [[Move]] = phases.map { _ in [] }
    for (from, phase) in phases.enumerated() {
      for outcome in phase.outcomes {
        guard let to = outcome.to.flatMap({ positions[$0.value] }), to != from else { continue }
        let isGuarded = to > from && outcome.closes == nil
        out[from].append(Move(from: from, to: to, exit: isGuarded ? phase.exit?.value : nil))
      }
    }
    self.out = out
    moves = out.flatMap(\.self)
  }

  /// Returns where a lead can come from some phases, those included, by the moves that count.
  func reached(from starts: some Sequence<Int>, by counts: (Move) -> Bool = { _ in true })
    -> Set<Int>
  {
    var reached = Set(starts.filter { out.indices.contains($0) })
    var waiting = Array(reached)
    while let here = waiting.popLast() {
      for move in out[here] where counts(move) && reached.insert(move.to).inserted {
        waiting.append(move.to)
      }
    }
    return reached
  }

  /// Returns the phases from which some phases can be reached, those included.
  func reaching(_ ends: some Sequence<Int>) -> Set<Int> {
    var sources: [Int: [Int]] = [:]
    for move in moves { sources[move.to, default: []].append(move.from) }
    var reaching = Set(ends)
    var waiting = Array(reaching)
    while let here = waiting.popLast() {
      for from in sources[here] ?? [] where reaching.insert(from).inserted { waiting.append(from) }
    }
    return reaching
  }
}
