import CallsideCore
import Foundation

extension Store {
  /// Brings the index up to date with the journals, whatever it takes.
  ///
  /// - Throws: A diagnostic when the journals cannot be read.
  func catchUp(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Diagnostic) {
    let found: [JournalStatus]
    do { found = try folder.journals() } catch { throw .journalUnreadable("journal", error) }
    if found == seen { return }
    if !index.isCurrent { try replaceIndex() }
    var lastTold = ContinuousClock.now
    var attempts = 0
    while true {
      do {
        try index.update { done, total in
          // A screen has no use for more; what is done within the first moment is never told.
          let now = ContinuousClock.now
          guard now - lastTold >= .milliseconds(50) else { return }
          lastTold = now
          progress(done, total)
        }
        break
      } catch {
        attempts += 1
        try mend(error, attempts)
      }
    }
    // What had not been indexed, the index cannot miss.
    let own = found.first { $0.writer == writer.name }?.size ?? 0
    if let end = unindexed.end, own < end.bytes {
      warnings.append(.rewritten(writer.name))
      noteMissing(upTo: end.lines)
    }
    if let known { noteMissing(since: known) }
    known = nil
    seen = found
    unindexed = Unindexed()
    tellFlaws()
  }

  /// Makes another attempt possible after the index failed.
  ///
  /// An index that is out of step or broken is made anew once; when that does not help, or the
  /// file cannot be written, an index in memory stands in.
  private func mend(_ error: any Error, _ attempts: Int) throws(Diagnostic) {
    seen = nil
    if attempts == 1, let error = error as? JournalRewritten {
      warnings.append(.rewritten(error.writer))
      known = try? index.knownEntries()
      try replaceIndex()
    } else if attempts == 1, index.isOnDisk, Index.isDamage(error) {
      warnings.append(.indexRebuilt)
      try replaceIndex()
    } else if attempts <= 3 {
      try standIn(because: error)
    } else {
      throw .indexFailed(error)
    }
  }

  /// Throws the index away and opens a new one, or one that another process has made meanwhile.
  func replaceIndex() throws(Diagnostic) {
    seen = nil
    do {
      let unwanted = index.isOnDisk && index.isCurrent ? index.inode : nil
      index = try Index.open(folder, advice, discarding: unwanted).index
    } catch {
      try standIn(because: error)
    }
  }

  /// Goes on with an index in memory.
  private func standIn(because error: any Error) throws(Diagnostic) {
    warnings.append(.indexUnusable(error))
    index = try Store.standIn(folder, advice)
  }

  /// Returns an index in memory.
  static func standIn(_ folder: StoreFolder, _ advice: Advice) throws(Diagnostic) -> Index {
    do { return try Index(inMemoryFor: folder, advice) } catch { throw .indexFailed(error) }
  }

  /// Asks the index something; when it fails, it is mended and asked again.
  ///
  /// - Parameter settled: Whether the answer depends on the details of leads.
  func ask<Answer>(
    settled: Bool = true, _ question: (Index) throws -> Answer
  ) throws(Diagnostic) -> Answer {
    if settled, unindexed.end != nil {
      seen = nil
      try catchUp()
    }
    var attempts = 0
    while true {
      do { return try question(index) } catch {
        attempts += 1
        try mend(error, attempts)
        try catchUp()
      }
    }
  }

  /// Asks the index something that has an answer even when everything fails.
  func ask<Answer>(
    or fallback: Answer, settled: Bool = true, _ question: (Index) throws -> Answer
  ) -> Answer {
    do { return try ask(settled: settled, question) } catch {
      warnings.append(error.lowered)
      return fallback
    }
  }

  /// Sets what a crash left behind the last line of a locked journal aside.
  func setTailAside(_ file: inout JournalFile) throws(Diagnostic) {
    do {
      if let bytes = try file.setTailAside() { warnings.append(.torn(file.name, bytes)) }
    } catch {
      throw .tailNotSetAside(file.name, error)
    }
  }

  /// Sets what a crash left behind the last line of the own journal aside.
  ///
  /// Not while another process of the same writer is at it, and not in other writers' files: a
  /// synchronised folder may still be delivering those.
  func mendOwnTail() {
    let name = writer.name
    guard let own = seen?.first(where: { $0.writer == name }),
      let read = try? index.position(of: name).bytes, read < own.size,
      access(folder.file(of: name), W_OK) == 0
    else { return }
    do {
      var file = try JournalFile(of: writer, in: folder, within: 0)
      try setTailAside(&file)
    } catch {
      if error.rule != "journal-busy" { warnings.append(error.lowered) }
    }
  }

  /// Warns of lines that are no entries, each once; beyond the first ten of a time, of how many.
  private func tellFlaws() {
    for (writer, error) in index.unreadable where toldUnreadable.insert(writer).inserted {
      warnings.append(Diagnostic.journalUnreadable("\(writer).jsonl", error).lowered)
    }
    let flaws = ((try? index.flaws()) ?? []).filter { !told.contains($0) }
    told.formUnion(flaws)
    let shown = flaws.count <= 11 ? flaws[...] : flaws.prefix(10)
    warnings += shown.map(Diagnostic.flaw)
    if flaws.count > shown.count { warnings.append(.moreFlaws(flaws.count - shown.count)) }
  }
}

extension Diagnostic {
  fileprivate static func tailNotSetAside(_ file: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "journal-unwritable",
      Phrase(
        en: "could not set half a line of journal \"\(file)\" aside (\(error.reason.en))",
        nl: "kon een halve regel van journaal \"\(file)\" niet opzij zetten (\(error.reason.nl))"),
      notes: [
        Phrase(
          en: "the journal is whole; nothing was recorded",
          nl: "het journaal is intact; er is niets vastgelegd")
      ])
  }
}
