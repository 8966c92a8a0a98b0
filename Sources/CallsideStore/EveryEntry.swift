public import CallsideCore
public import Foundation

extension Store {
  /// Goes through all lines of all journals that are entries, withdrawn ones included, file by file.
  ///
  /// Costs as much as there is; for what has to be complete and is asked for once in a while.
  ///
  /// - Throws: A diagnostic when they cannot be read, or what `body` throws.
  public func eachEntry(
    _ body: (_ entry: Entry, _ line: Data) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    for writer in writers {
      let reader: LineReader
      do { reader = try LineReader(folder.file(of: writer)) } catch {
        throw .journalUnreadable(writer + ".jsonl", error)
      }
      while let line = reader.next() {
        let whole = line.dropLast()
        if let entry = try? Entry(line: whole) { try body(entry, whole) }
      }
    }
  }
}
