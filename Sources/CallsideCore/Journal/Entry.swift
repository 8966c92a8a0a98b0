public import Foundation

/// The name of one entry: its writer, and its line in that writer's journal file.
public struct EntryID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// A person on a machine.
  public var writer: String
  /// The line number, from 1.
  public var number: Int

  /// Makes an id.
  public init(writer: String, number: Int) {
    self.writer = writer
    self.number = number
  }

  /// Reads `WRITER/17`; one id has one spelling, so there is no `+17` and no `017`.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash != bytes.startIndex else {
      return nil
    }
    let digits = text[bytes.index(after: slash)...]
    guard let first = digits.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first),
      let number = Int(digits)
    else { return nil }
    self.init(writer: String(text[..<slash]), number: number)
  }

  /// `WRITER/17`.
  public var description: String { "\(writer)/\(number)" }

  /// Orders by writer, then by line.
  public static func < (left: EntryID, right: EntryID) -> Bool {
    (left.writer, left.number) < (right.writer, right.number)
  }
}

/// One line of the journal.
///
/// Entries are ordered by ``Stamp/clock`` and then by id; dates are for people. All entries of
/// one command share one clock reading, which makes them the unit of undo.
public struct Entry: Hashable, Sendable {
  /// What every entry carries beside its event.
  public struct Stamp: Hashable, Sendable {
    /// The entry's name.
    public var id: EntryID
    /// The logical clock: one more than the greatest its writer had seen.
    public var clock: Int
    /// The date, in whole seconds.
    public var at: Date
    /// The rep.
    public var by: String

    /// Makes a stamp.
    public init(id: EntryID, clock: Int, at: Date, by: String) {
      self.id = id
      self.clock = clock
      self.at = at
      self.by = by
    }
  }

  /// The version of the format that this program writes.
  public static let version = 1

  /// Name, order, date and author.
  public var stamp: Stamp
  /// The id of the lead it is about.
  public var lead: String
  /// What happened.
  public var event: Event

  /// Makes an entry.
  public init(stamp: Stamp, lead: String, event: Event) {
    self.stamp = stamp
    self.lead = lead
    self.event = event
  }

  /// Returns whether the entry comes before another in the order of all journals.
  public func precedes(_ other: Entry) -> Bool {
    (stamp.clock, stamp.id) < (other.stamp.clock, other.stamp.id)
  }
}
