import CallsideCore

/// A journal and a copy of it, line by line.
struct JournalComparison {
  /// The lines of the journal.
  let own: JournalLines
  /// The lines of the copy.
  let copy: JournalLines
  /// The lines handed out.
  private(set) var number = 0
  private let writer: String

  /// A line that both have, for as long as no other is asked for.
  struct Line {
    /// From 1.
    var number: Int
    /// Where it stands in the journal, its break included.
    var place: Range<Int>
    var own: UnsafeRawBufferPointer
    var copied: UnsafeRawBufferPointer
    var match: LineMatch
    /// The offset behind it in the copy.
    var end: Int
  }

  init(of writer: String, in folder: StoreFolder, with backup: StoreFolder) throws(SystemError) {
    self.writer = writer
    own = try JournalLines(folder.file(of: writer))
    copy = try JournalLines(backup.file(of: writer), followsLinks: false)
  }

  /// Returns the next line; nil behind the last that both have.
  mutating func next() throws(SystemError) -> Line? {
    let start = own.offset
    guard let copied = try copy.next(), let line = try own.next() else { return nil }
    number += 1
    let id = EntryID(writer: writer, number: number)
    return Line(
      number: number, place: start..<own.offset, own: line, copied: copied,
      match: LineMatch(copied, line, id: id), end: copy.offset)
  }
}
