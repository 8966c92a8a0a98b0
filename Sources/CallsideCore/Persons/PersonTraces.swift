import Foundation

/// Where a person is found in journals.
///
/// First every entry is looked at for who they are, since the one who asks by mail address is written about
/// by name; then again for what is said of them.
public struct PersonTraces: Hashable, Sendable {
  private let query: PersonQuery
  /// The contacts that they are, by lead.
  public private(set) var contacts: [String: Set<String>] = [:]
  /// Names that come near what was asked for.
  public private(set) var nearNames: Set<String> = []
  private var marks = PersonMarks()

  /// Begins without any.
  public init(of query: PersonQuery) {
    self.query = query
    marks.add(query.text)
  }

  /// Whether they are a contact of any lead.
  public var isKnown: Bool { !contacts.isEmpty }

  /// Takes note of an entry that says who somebody is.
  public mutating func meet(_ entry: Entry) {
    guard case .contactSet(let contact) = entry.event else { return }
    if query.matches(contact) {
      contacts[entry.lead, default: []].insert(contact.id)
      for text in contact.names { marks.add(text) }
    } else if nearNames.count < 100, query.isNear(contact) {
      nearNames.insert(contact.name)
    }
  }

  /// Returns whether an entry is about them, or names them in anything that was written.
  public func isIn(_ entry: Entry) -> Bool {
    if case .contactSet(let contact) = entry.event {
      if contacts[entry.lead]?.contains(contact.id) == true { return true }
      // A colleague may have the same number: who that is, is said of the colleague alone.
      return [contact.title, contact.evidence].compactMap(\.self).contains(where: isNamed)
    }
    return entry.event.texts.contains(where: isNamed)
  }

  /// Returns whether a text names them, or has their number or mail address.
  public func isNamed(in text: String) -> Bool { marks.isNamed(in: text) }
}

extension Contact {
  /// What a person is found by: the name, the numbers and the mail addresses, those of before included.
  var names: [String] { [name] + phones + emails + former }
}
