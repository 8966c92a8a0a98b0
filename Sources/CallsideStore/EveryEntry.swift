public import CallsideCore
public import Foundation

extension Store {
  /// Goes through all lines of all journals that are entries, withdrawn ones included, file by file.
  ///
  /// Costs as much as there is; for what has to be complete and is asked for once in a while.
  ///
  /// - Parameter leads: The only leads whose entries are looked at; nil for all.
  /// - Throws: A diagnostic when they cannot be read to the end, or what `body` throws.
  public func eachEntry(
    of leads: Set<String>? = nil,
    _ body: (_ entry: Entry, _ line: Data) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let sought = leads.map(LeadLines.init)
    for writer in writers {
      func next(_ lines: JournalLines) throws(Diagnostic) -> UnsafeRawBufferPointer? {
        do { return try lines.next() } catch {
          throw .journalUnreadable(writer + ".jsonl", error)
        }
      }
      let lines: JournalLines
      do { lines = try JournalLines(folder.file(of: writer)) } catch {
        throw .journalUnreadable(writer + ".jsonl", error)
      }
      while let line = try next(lines) {
        if sought?.mayHave(line) == false { continue }
        if let entry = try? Entry(line: line), leads?.contains(entry.lead) ?? true {
          try body(entry, Data(line))
        }
      }
    }
  }
}
