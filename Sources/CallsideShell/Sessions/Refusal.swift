public import CallsideCore

/// A command that was not carried out, with why and the exit status it ends with.
public struct Refusal: Error {
  /// What is wrong, in order.
  public var diagnostics: [Diagnostic]
  /// The exit status: 1 refused or failed, 2 a check found errors, 64 wrong usage.
  public var status: Int32

  /// Makes a refusal.
  public init(_ diagnostics: [Diagnostic], status: Int32 = 1) {
    self.diagnostics = diagnostics
    self.status = status
  }

  /// Makes a refusal of one diagnostic; the rule `usage` is a wrong usage.
  public init(_ diagnostic: Diagnostic) {
    self.init([diagnostic], status: diagnostic.rule == "usage" ? 64 : 1)
  }
}

extension Diagnostic {
  /// The same, of what does not stand in the way.
  var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}
