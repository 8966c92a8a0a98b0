import CallsideCore

extension Check {
  /// What a playbook can make of a check, from least to most.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case off, warning, error

    /// Returns whether one makes less of a check than another.
    public static func < (first: Level, second: Level) -> Bool {
      let order = allCases
      return (order.firstIndex(of: first) ?? 0) < (order.firstIndex(of: second) ?? 0)
    }

    /// The severity of what is found, or nil when nothing is said.
    var severity: Diagnostic.Severity? {
      switch self {
      case .off: nil
      case .warning: .warning
      case .error: .error
      }
    }
  }

  /// The levels a playbook may choose from.
  public var levels: [Level] { Level.allCases.filter { $0 >= floor } }
}

/// What a playbook makes of the checks, under its key `checks`.
///
/// What it may not lower, or does not exist, is reported by the form reader and left as it is.
struct CheckLevels: Sendable {
  private var chosen: [String: Check.Level] = [:]

  /// Reads the levels of a playbook.
  init(_ root: YAMLNode) {
    for entry in root["checks"]?.entries ?? [] {
      guard let check = Check.named(entry.key),
        let level = entry.value.text.flatMap(Check.Level.init), level >= check.floor
      else { continue }
      chosen[check.name] = level
    }
  }

  /// Returns whether a check need not be run.
  func isOff(_ check: Check) -> Bool { chosen[check.name] == .off }

  /// Returns a diagnostic as bad as the playbook wants it, or nil when it wants none.
  func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = chosen[diagnostic.rule] else { return diagnostic }
    guard let severity = level.severity else { return nil }
    var diagnostic = diagnostic
    diagnostic.severity = severity
    return diagnostic
  }
}
