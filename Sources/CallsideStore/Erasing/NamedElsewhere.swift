public import CallsideCore

extension Store {
  /// As many leads are looked at for a name.
  private static let mostNamed = 1_000

  /// Returns the leads, by name, in which somebody is named who was erased elsewhere: in notes, fields, people
  /// and the names of the leads.
  ///
  /// They are found by the index, so it costs little; of a name that more than a thousand have, not all.
  ///
  /// - Parameters:
  ///   - names: Names, numbers and mail addresses.
  ///   - erased: The leads from which they were erased.
  public func leads(
    naming names: Set<String>, besides erased: Set<String>
  ) throws(Diagnostic) -> [LeadRow] {
    var marks = PersonMarks()
    for name in names { marks.add(name) }
    var seen = erased
    var found: [LeadRow] = []
    for name in names.sorted() {
      for row in search(name, limit: Store.mostNamed) where seen.insert(row.id).inserted {
        guard let lead = try lead(row.id), lead.searchedTexts.contains(where: marks.isNamed)
        else { continue }
        found.append(row)
      }
    }
    return found.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension Lead {
  /// What it is found by.
  fileprivate var searchedTexts: [String] {
    [name] + otherNames + notes.map(\.text) + fields.map(\.value)
      + contacts.flatMap { [$0.name] + $0.phones + $0.emails }
  }
}
