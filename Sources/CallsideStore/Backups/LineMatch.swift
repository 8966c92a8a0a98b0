import CallsideCore

/// How a line of a journal stands to the same line in a backup.
enum LineMatch {
  /// They are the same, but for what was erased from one of them.
  case same
  /// Each is an entry, and another one.
  case other
  /// It is no entry, and in the backup it is the one that belongs there.
  case damaged
  /// Nothing can be said for the backup's line.
  case worseInBackup

  /// Compares a line of a backup with the own one.
  ///
  /// - Parameter id: The id of an entry on that line.
  init(_ line: UnsafeRawBufferPointer, _ own: UnsafeRawBufferPointer, id: EntryID) {
    if line.elementsEqual(own) {
      self = .same
      return
    }
    switch (try? Entry(line: line), try? Entry(line: own)) {
    case (let line?, let own?) where own.isLeft(of: line) || line.isLeft(of: own): self = .same
    case (let line?, let own):
      self = line.stamp.id != id ? .worseInBackup : own == nil ? .damaged : .other
    // What was damaged stands empty in its place, where it was erased.
    case (nil, nil) where [line, own].contains { $0.elementsEqual(Eraser.emptyLine) }: self = .same
    case (nil, _): self = .worseInBackup
    }
  }
}

/// A journal and a copy of it, line by line.
struct JournalComparison {
  /// The lines of the journal.
  let own: JournalLines
  private let writer: String
  private let copy: JournalLines
  private var number = 0

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
