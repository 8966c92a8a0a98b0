public import Foundation

extension Entry {
  /// Returns the entry as one line of JSON, without its line break; keys are sorted.
  ///
  /// - Parameter zone: The time zone whose offset the date is written with.
  public func line(in zone: TimeZone) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(EntryLine(entry: self, zone: zone))
  }

  /// Reads one line of a journal.
  ///
  /// - Throws: A `DecodingError` when the line is not an entry. An unknown kind is an entry.
  public init(line: Data) throws {
    self = try line.withUnsafeBytes { try Entry(line: $0) }
  }

  /// Reads one line of a journal from where it stands in memory.
  ///
  /// - Throws: A `DecodingError` when the line is not an entry. An unknown kind is an entry.
  public init(line: UnsafeRawBufferPointer) throws {
    self = try Entry(plain: line) ?? Entry(json: Data(line))
  }

  /// Reads a line that is as plain as most lines are, or returns nil.
  package init?(plain line: UnsafeRawBufferPointer) {
    guard let line = PlainLine(line), let read = try? Entry(from: line) else { return nil }
    self = read
  }

  /// Reads a line as JSON.
  package init(json line: Data) throws {
    self = try Entry.decoder.decode(EntryLine.self, from: line).entry
  }

  private static let decoder = JSONDecoder()

  /// Reads the keys of an entry.
  ///
  /// Like all that reads such keys, it takes any container and not only the one that hides which it
  /// is: plain lines, of which a journal has millions, are read without that detour.
  fileprivate init<Box: KeyedDecodingContainerProtocol>(from box: Box) throws
  where Box.Key == EntryKey {
    guard let id = EntryID(try box.decode(String.self, forKey: .id)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .id, in: box, debugDescription: "id is not WRITER/NUMBER")
    }
    self.init(
      stamp: Stamp(
        id: id, clock: try box.decode(Int.self, forKey: .clock), at: try box.date(.at),
        by: try box.decode(String.self, forKey: .by)),
      lead: try box.decode(String.self, forKey: .lead), event: try Event(from: box))
  }
}

/// The keys of all kinds of entries, as they stand in the file.
enum EntryKey: String, CodingKey {
  case v, id, clock, at, by, lead, kind
  case name, playbook, phase, source, value, legalForm = "legal_form", fields, owner
  case country, zone, basis, evidence, person, purpose, since
  case contact, title, phone, email, roles, stance
  case text, call, step, manner, place, question, answer, type, currency, grain, until, end, main
  case otherPhones = "other_phones"
  case former
  case otherEmails = "other_emails"
  case objection, outcome, advance, reached, action, due, promised
  case to, because, grade, readiness, chance, status, reason, entries, influence, into, marks
  case objected
}

/// An entry as a coder sees it, with the zone its date is written in.
package struct EntryLine: Codable {
  package var entry: Entry
  private var zone: TimeZone

  package init(entry: Entry, zone: TimeZone) {
    self.entry = entry
    self.zone = zone
  }

  package init(from decoder: any Decoder) throws {
    entry = try Entry(from: try decoder.container(keyedBy: EntryKey.self))
    zone = .gmt
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: EntryKey.self)
    try box.encode(Entry.version, forKey: .v)
    try box.encode(entry.stamp.id.description, forKey: .id)
    try box.encode(entry.stamp.clock, forKey: .clock)
    try box.encode(entry.stamp.at, forKey: .at, zone: zone)
    try box.encode(entry.stamp.by, forKey: .by)
    try box.encode(entry.lead, forKey: .lead)
    try entry.event.encode(to: &box, zone: zone)
  }
}

extension KeyedDecodingContainerProtocol where Key == EntryKey {
  /// Reads an ISO 8601 date with offset.
  func date(_ key: EntryKey) throws -> Date {
    guard let date = ISODate.read(try decode(String.self, forKey: key)) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "not an ISO 8601 date")
    }
    return date
  }

  /// Reads one of a few words; one that a newer version wrote is taken for a neutral one, so
  /// that the rest of the line counts.
  func word<Word: RawRepresentable<String>>(
    _ key: EntryKey, as type: Word.Type, orElse neutral: Word
  ) throws -> Word {
    Word(rawValue: try decode(String.self, forKey: key)) ?? neutral
  }

  /// Reads one of a few words, where there is one; one that a newer version wrote is left out.
  func wordIfPresent<Word: RawRepresentable<String>>(
    _ key: EntryKey, as type: Word.Type
  ) throws -> Word? {
    try text(key).flatMap(Word.init)
  }

  /// Reads a text, where there is one.
  func text(_ key: EntryKey) throws -> String? { try decodeIfPresent(String.self, forKey: key) }
}

extension KeyedEncodingContainer<EntryKey> {
  /// Writes an ISO 8601 date with the offset of a zone.
  mutating func encode(_ date: Date, forKey key: EntryKey, zone: TimeZone) throws {
    try encode(ISODate.text(date, in: zone), forKey: key)
  }
}
