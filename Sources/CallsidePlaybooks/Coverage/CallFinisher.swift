import CallsideCore

/// Brings a call to its end with lines that fit, and tells when none does.
struct CallFinisher {
  private let rep: RandomRep

  init(_ rep: RandomRep) {
    self.rep = rep
  }

  /// Returns whether the call got to its end within a number of lines that is more than enough.
  ///
  /// - Parameter closes: Whether the deal is to be brought to its end as well.
  func finish(
    _ call: inout PlayedCall, _ aim: Aim, closes: Bool = false, _ reached: inout Reached,
    _ numbers: inout SeededNumbers
  ) -> Bool {
    let steps = call.walk.phase.script.count + call.walk.phase.gatekeeper.count
    for _ in 0..<(3 * steps + 20) where !call.walk.isOver && !call.isLost {
      let lines = rep.fitting(call.walk, aim, closes: closes, &numbers)
      var taken: WalkTurn?
      for line in lines where taken == nil { taken = call.type(line) }
      guard let turn = taken else { return false }
      reached.note(turn, in: call)
      reached.note(placeOf: call)
    }
    return call.walk.isOver
  }

  /// Returns whether any line that fits is taken where a call stands.
  func goesOn(from call: PlayedCall, _ aim: Aim) -> Bool {
    var numbers = SeededNumbers(seed: 1)
    return rep.fitting(call.walk, aim, &numbers).contains { line in
      var next = call
      return next.type(line) != nil
    }
  }
}
