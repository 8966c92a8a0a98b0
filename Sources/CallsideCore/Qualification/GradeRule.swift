public import Foundation

/// What a playbook asks of a company before it counts as more than it did.
///
/// Rules only raise: what an outcome says of a company stays until more is known.
public struct GradeRule: Codable, Hashable, Sendable {
  /// What a company becomes.
  public enum Becomes: String, Codable, Hashable, Sendable, CaseIterable {
    case prospect, lead, mql, sql
  }

  /// What it becomes.
  public var becomes: Becomes
  /// What must hold for that.
  public var when: Condition

  /// Makes a rule.
  public init(_ becomes: Becomes, when: Condition) {
    self.becomes = becomes
    self.when = when
  }
}

extension Playbook {
  /// Returns the grade and the readiness that the rules raise a lead to, nil for one that stays.
  public func raised(
    _ lead: Lead, at now: Date
  ) -> (grade: Lead.Grade?, readiness: Lead.Readiness?) {
    let facts = Facts(lead: lead, chance: Chance(of: lead, in: self).effective, now: now)
    let reached = Set(gradeRules.filter { $0.when.holds(in: facts) }.map(\.becomes))
    let grade: Lead.Grade =
      reached.contains(.lead) ? .lead : reached.contains(.prospect) ? .prospect : .suspect
    let readiness: Lead.Readiness =
      reached.contains(.sql) ? .sql : reached.contains(.mql) ? .mql : .none
    return (
      grade > lead.grade ? grade : nil, readiness > lead.readiness ? readiness : nil
    )
  }
}

extension Lead.Grade: Comparable {
  /// Returns whether one is less than another.
  public static func < (one: Self, other: Self) -> Bool { one.place < other.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Lead.Readiness: Comparable {
  /// Returns whether one is less than another.
  public static func < (one: Self, other: Self) -> Bool { one.place < other.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
