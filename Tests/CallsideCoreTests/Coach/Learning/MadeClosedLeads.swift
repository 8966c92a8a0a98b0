import CallsideCore
import CallsideTestSupport
import Foundation

/// Closed leads that are made up by rule and chance.
struct MadeClosedLeads {
  private var random: SeededGenerator
  private var number = 0

  /// When the last of them was closed.
  var now: Date { FrozenWorld.later(days: Double(number) / 3) }

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Returns leads, three a day; which are won depends on `sector` and `size`, the latter told
  /// four times over, and not on `colour`.
  mutating func leads(_ count: Int, hasSignal: Bool = true) -> [ClosedLead] {
    (0..<count).map { _ in lead(hasSignal) }
  }

  /// Returns leads, three a day, of which each may have six things that tell for themselves: chances
  /// of all sizes, as sums of log-odds.
  mutating func mixedLeads(_ count: Int) -> [ClosedLead] {
    (0..<count).map { _ in
      number += 1
      var features: LeadFeatures = [:]
      var logOdds = -0.3
      for (name, weight) in zip("abcdef", [1.0, 0.8, 0.7, 0.6, 0.5, 0.4]) {
        let isSo = Bool.random(using: &random)
        features[.answer("\(name)")] = isSo ? "ja" : "nee"
        logOdds += isSo ? weight : -weight
      }
      return closed(features, logOdds)
    }
  }

  private mutating func lead(_ hasSignal: Bool) -> ClosedLead {
    number += 1
    let sector = ["bouw", "zorg", "handel"].randomElement(using: &random) ?? ""
    let size = ["klein", "groot"].randomElement(using: &random) ?? ""
    let logOdds =
      hasSignal ? (sector == "bouw" ? 1.5 : -0.9) + (size == "groot" ? 1.2 : -1.2) : -0.5
    var features: LeadFeatures = [
      .field("sector"): sector, .source: size == "groot" ? "marketing" : "cold",
      .field("colour"): ["rood", "groen", "blauw"].randomElement(using: &random) ?? "",
    ]
    for copy in 1...3 { features[.field("size\(copy)")] = size }
    if Int.random(in: 0..<4, using: &random) == 0 { features[.field("sector")] = nil }
    return closed(features, logOdds)
  }

  private mutating func closed(_ features: LeadFeatures, _ logOdds: Double) -> ClosedLead {
    let draw = Double.random(in: 0..<1, using: &random)
    return ClosedLead(
      id: "k\(number)", closedAt: now,
      isWon: draw < 1 / (1 + exp(-logOdds)), features: features)
  }
}
