import CallsideCore
import Foundation

/// A value with the place it was read from.
struct Located<Value: Sendable>: Sendable {
  /// The value.
  var value: Value
  /// The place.
  var span: Span
}

/// Reading values that the form reader has let pass; whatever it has not is simply not there.
extension YAMLNode {
  /// Returns a text on one line, or nil.
  func words(_ key: String) -> Located<String>? {
    guard let node = self[key], let text = node.text else { return nil }
    return Located(value: Scalar.spoken(text), span: node.span)
  }

  /// Returns a word as one of a few values, or nil.
  func value<Value: RawRepresentable<String>>(
    _ key: String, _ type: Value.Type = Value.self
  ) -> Located<Value>? {
    read(key) { Value(rawValue: $0) }
  }

  /// Returns a number, or nil.
  func number(_ key: String) -> Located<Decimal>? { read(key, Scalar.number) }

  /// Returns whether a key says `true`.
  func isTrue(_ key: String) -> Bool { self[key]?.text == "true" }

  /// Returns the texts of a list, each on one line.
  func texts(_ key: String) -> [Located<String>] {
    (self[key]?.elements ?? []).compactMap { element in
      element.text.map { Located(value: Scalar.spoken($0), span: element.span) }
    }
  }

  /// Returns a condition, or nil.
  func condition(_ key: String, _ names: ConditionNames) -> Located<Condition>? {
    read(key) { try? ConditionParser.parse($0, names: names).get() }
  }

  /// Returns whether a key the format does not know was probably meant as another.
  func mayMisspell(_ key: String, in definition: Definition) -> Bool {
    entries.contains { entry in
      definition.field(entry.key) == nil && NearNames.isNear(entry.key, key)
    }
  }

  /// Returns a scalar as whatever it is read to be, or nil.
  func read<Value: Sendable>(_ key: String, _ read: (String) -> Value?) -> Located<Value>? {
    guard let node = self[key], let value = node.text.flatMap(read) else { return nil }
    return Located(value: value, span: node.span)
  }
}
