import CustomDump
import Testing

/// Expects two values to be the same, and shows where they differ.
///
/// The library's own `expectNoDifference` cannot be used: on Linux it only prints, and the test
/// passes, unless a second library that reports to Swift Testing is linked to the test target.
func expectSame<Value: Equatable>(
  _ actual: Value, _ expected: Value, _ comment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual != expected else { return }
  let difference = diff(actual, expected) ?? "\(actual) is not \(expected)"
  Issue.record(Comment(rawValue: "\(comment)\n\(difference)"), sourceLocation: sourceLocation)
}
