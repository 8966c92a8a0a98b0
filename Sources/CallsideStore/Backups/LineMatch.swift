import CallsideCore

/// How a line of a journal stands to the same line in a backup.
enum LineMatch {
  /// They are the same, but for what was erased from one of them and for the id; or there is nothing in the
  /// backup's.
  case same
  /// Each is an entry, and another one.
  case other
  /// It is no entry, and in the backup it is the one that belongs there.
  case damaged
  /// It is empty, and in the backup it is the entry that belongs there.
  case missing
  /// Nothing can be said for the backup's line.
  case worseInBackup

  /// Compares a line of a backup with the own one.
  ///
  /// - Parameter id: The id of an entry on that line.
  init(_ line: UnsafeRawBufferPointer, _ own: UnsafeRawBufferPointer, id: EntryID) {
    if line.elementsEqual(own) || line.isBlank {
      self = .same
      return
    }
    switch (try? Entry(line: line), try? Entry(line: own)) {
    case (let line?, let own?)
    where own.isLeft(of: line) || line.isLeft(of: own) || own.isRenamed(from: line)
      || own.isRedirected(from: line):
      self = .same
    case (let line?, nil) where line.stamp.id == id: self = own.isBlank ? .missing : .damaged
    case (let line?, _?) where line.stamp.id == id: self = .other
    // What was damaged stands empty in its place, where it was erased.
    case (nil, nil) where [line, own].contains { $0.elementsEqual(Eraser.emptyLine) }: self = .same
    default: self = .worseInBackup
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether there is nothing but space in a line: it is neither an entry nor damage, and keeps a number.
  var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}
