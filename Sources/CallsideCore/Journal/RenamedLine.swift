public import Foundation

extension Entry {
  /// Returns the line of an entry under another id.
  ///
  /// All else stands in it as it did, what a newer version wrote and this one does not know included.
  ///
  /// - Parameters:
  ///   - clock: Another clock; nil for the one it has.
  ///   - ids: The ids that it takes back instead; nil for those it names.
  /// - Throws: An error when the line is no JSON object.
  public static func line(
    _ line: Data, renamed id: EntryID, clock: Int? = nil, withdrawing ids: [EntryID]? = nil
  ) throws -> Data {
    guard var values = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
      throw CocoaError(.fileReadCorruptFile)
    }
    values["id"] = id.description
    if let clock { values["clock"] = clock }
    if let ids { values["entries"] = ids.map(\.description) }
    return try JSONSerialization.data(
      withJSONObject: values, options: [.sortedKeys, .withoutEscapingSlashes])
  }

  /// Whether another entry says the same of the same moment, under whatever id.
  public func isRenamed(from other: Entry) -> Bool {
    var renamed = self
    renamed.stamp.id = other.stamp.id
    return renamed == other
  }

  /// Whether both take entries back, and one names by their new ids what the other names by the old.
  public func isRedirected(from other: Entry) -> Bool {
    guard case .withdrawn(let own) = event, case .withdrawn(let others) = other.event else {
      return false
    }
    return stamp == other.stamp && own.count == others.count
  }
}
