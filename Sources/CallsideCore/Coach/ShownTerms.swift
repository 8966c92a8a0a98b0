public import Foundation

/// What is shown of a score: every term in tenths, so that the sum can be checked by hand.
extension Suggestion {
  /// The name of the term that grows with time.
  public static let urgencyName = "urgency"

  /// Returns every term, urgency last, each rounded to tenths.
  public func shownTerms(at now: Date) -> [Term] {
    terms + [
      Term(
        name: Suggestion.urgencyName, points: Suggestion.tenths(urgency(at: now)),
        because: Phrase(
          en: "half a point a day, counted from when it is due",
          nl: "een half punt per dag, vanaf het moment dat het moest"))
    ]
  }

  /// Returns the sum of the terms as they are shown.
  public func shownScore(at now: Date) -> Double {
    Suggestion.tenths(shownTerms(at: now).reduce(0) { $0 + $1.points })
  }

  /// Returns a number rounded to tenths.
  static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}

/// A term in which two scores differ.
public struct TermDifference: Hashable, Sendable {
  /// The name of the nudge, or of urgency.
  public let name: String
  /// The term in one score, or nil.
  public let first: Suggestion.Term?
  /// The term in the other, or nil.
  public let second: Suggestion.Term?

  /// What the first has more of, in tenths; negative when the second has.
  public var points: Double {
    Suggestion.tenths((first?.points ?? 0) - (second?.points ?? 0))
  }

  /// Whether it is one: what weighs nothing still is where only one side has it, such as "may not be
  /// called".
  private var isOne: Bool {
    let isOnOneSide = (first == nil) != (second == nil)
    return points != 0 || isOnOneSide
  }

  /// Returns the terms in which two scores differ, the largest difference first; of equal ones in
  /// the order of the terms.
  public static func between(
    _ first: [Suggestion.Term], _ second: [Suggestion.Term]
  ) -> [TermDifference] {
    var names: [String] = []
    for term in first + second where !names.contains(term.name) { names.append(term.name) }
    return names.map { name in
      TermDifference(
        name: name, first: first.first { $0.name == name },
        second: second.first { $0.name == name })
    }
    .filter(\.isOne)
    .enumerated().sorted {
      let (one, other) = (abs($0.element.points), abs($1.element.points))
      return one == other ? $0.offset < $1.offset : one > other
    }
    .map(\.element)
  }
}
