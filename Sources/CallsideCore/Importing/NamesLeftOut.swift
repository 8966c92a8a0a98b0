/// The names of people who were left out of a row, as they stand in what else it says.
///
/// A name of one word may be a month or somebody else's: it counts only where it is all of a text.
struct NamesLeftOut {
  private var all = PersonMarks()
  private var longer = PersonMarks()

  /// Takes the names of people.
  ///
  /// - Parameter others: Those who are left: a longer name of theirs is not one of these.
  init(of persons: [Contact], besides others: [Contact]) {
    for person in persons {
      all.add(person.name)
      if PersonMarks.key(of: person.name).count > 1 { longer.add(person.name) }
    }
    for other in others { longer.spare(other.name) }
  }

  /// Whether there are none.
  var isEmpty: Bool { all.isEmpty }

  /// Returns a text with an ellipsis for every name; nil where it is nothing but a name.
  func rest(of text: String) -> String? { all.isAll(of: text) ? nil : longer.blanked(text) }

  /// Returns fields without those of these people, and without their names in the others.
  func rest(of fields: [(key: String, value: String)]) -> [(key: String, value: String)] {
    fields.compactMap { key, value in
      guard !isOfOne(key), let rest = rest(of: value) else { return nil }
      return (key, rest)
    }
  }

  /// Whether a field is somebody's: its name has theirs in it, or behind it as in "title (Jan)".
  private func isOfOne(_ key: String) -> Bool {
    if all.isAll(of: key) || longer.isNamed(in: key) { return true }
    guard key.hasSuffix(")"), let start = key.lastIndex(of: "(") else { return false }
    return all.isAll(of: String(key[start...]))
  }
}
