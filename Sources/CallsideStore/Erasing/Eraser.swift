import CallsideCore
import Foundation

/// Takes what must be forgotten out of files.
struct Eraser {
  /// What must be forgotten, and by what it is known.
  var names: ForgottenNames
  /// The time zone whose offset dates are written with.
  let zone: TimeZone
  private let leads: LeadLines

  /// What may be taken out of a file.
  enum Pass {
    /// All but who the forgotten contacts are, by which the rest is found.
    case traces
    /// Everything.
    case all
  }

  /// Makes an eraser that knows nobody yet.
  init(_ forgotten: ForgottenData, zone: TimeZone) {
    names = ForgottenNames(of: forgotten)
    self.zone = zone
    leads = LeadLines(names.leads)
  }

  /// Takes note of who the forgotten contacts in journals are.
  mutating func meetNames(in paths: [String]) throws(Diagnostic) {
    for path in paths {
      do throws(SystemError) {
        let lines = try JournalLines(path)
        while let line = try lines.next() {
          if leads.mayHave(line), line.contains(Eraser.contactKind),
            let entry = try? Entry(line: line)
          {
            names.meet(entry)
          }
        }
      } catch { throw .notErased(path, error) }
    }
    names.gather()
  }

  private static let contactKind = Data("contact-set".utf8)

  /// Returns what becomes of a line, whether it is an entry or not; nil when nothing in it has to go.
  ///
  /// A damaged line goes whole, and stands empty in its place: lines keep their numbers.
  func left(of line: UnsafeRawBufferPointer, _ pass: Pass = .all) throws(SystemError) -> Data? {
    guard leads.mayHave(line) else { return nil }
    guard let entry = try? Entry(line: line) else {
      return pass == .all && names.mayBe(in: String(decoding: line, as: UTF8.self))
        ? Eraser.emptyLine : nil
    }
    guard let rest = names.rest(of: entry, sparingContacts: pass == .traces) else { return nil }
    guard let written = try? rest.line(in: zone) else { throw SystemError(code: EIO) }
    return written
  }

  /// What is left of a damaged line.
  static let emptyLine = Data("{}".utf8)

  /// Whether something in a line has to go.
  func isFound(in line: UnsafeRawBufferPointer) throws(SystemError) -> Bool {
    try left(of: line) != nil
  }

  /// Adds what will be erased from a file to what is known of an erasure.
  ///
  /// - Returns: Whether there is anything.
  func survey(_ path: String, _ erasure: inout Erasure) throws(Diagnostic) -> Bool {
    var isFound = false
    do throws(SystemError) {
      let lines = try JournalLines(path)
      while let line = try lines.next() {
        if try self.isFound(in: line) { isFound = true }
        guard leads.mayHave(line), let entry = try? Entry(line: line) else { continue }
        let rest = names.rest(of: entry)
        erasure.note(entry, left: rest, names)
      }
    } catch { throw .notErased(path, error) }
    return isFound
  }

  /// Erases from files in which each line stands for itself: first all that is found by who somebody is, then
  /// who they are, so that it can be done again when it was broken off.
  ///
  /// - Parameter replaced: Is told which file was replaced.
  /// - Returns: The number of lines that were changed.
  func erase(
    from paths: [String],
    replaced: (_ path: String, _ lines: Int) throws(Diagnostic) -> Void = {
      (_, _) throws(Diagnostic) in
    }
  ) throws(Diagnostic) -> Int {
    var count = 0
    for pass in names.isEmpty ? [Pass.all] : [.traces, .all] {
      for path in paths {
        let found = try erase(from: path, pass)
        if found > 0 { try replaced(path, found) }
        count += found
      }
    }
    return count
  }

  /// Erases from a journal: a new file with as many lines takes its place.
  private func erase(from path: String, _ pass: Pass) throws(Diagnostic) -> Int {
    var rewriting = Rewriting(path)
    var count = 0
    do {
      let lines = try JournalLines(path)
      var start = 0
      while let line = try lines.next() {
        defer { start = lines.offset }
        guard let left = try left(of: line, pass) else { continue }
        try rewriting.replace(start..<lines.offset, by: left + Data("\n".utf8))
        count += 1
      }
      // Bytes behind the last line break may still be arriving.
      let tail = try lines.tail()
      if names.mayBe(in: String(decoding: tail, as: UTF8.self)) {
        try rewriting.replace(lines.offset..<lines.offset + tail.count, by: Data())
        count += 1
      }
      try rewriting.finish(size: lines.offset + tail.count)
    } catch let error as Diagnostic {
      throw error.whileErasing
    } catch {
      throw .notErased(path, error as? SystemError ?? SystemError(code: EIO))
    }
    return count
  }

  /// Erases from a file whose lines may be anything, such as cut-off lines that were set aside.
  func erase(fromFragments path: String) throws(Diagnostic) {
    guard let bytes = TextFile.bytes(path) else { return }
    // What is larger than any tail can only be a copy of a journal.
    if bytes.count > TextFile.sizeLimit { return _ = try erase(from: [path]) }
    var kept = Data()
    var isChanged = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      let left = line.withUnsafeBytes { try? self.left(of: $0) }
      if let left, left != Eraser.emptyLine {
        kept += left + Data("\n".utf8)
      } else if !names.mayBe(in: text) {
        kept += Data(line) + Data("\n".utf8)
        continue
      }
      isChanged = true
    }
    if !isChanged { return }
    let file = try NewFile(at: path, replacing: true, keepingRights: true)
    try file.write(kept.dropLast())
    try file.finish()
  }

  /// Erases from the journals of a backup, of which some contacts may be known nowhere else any more.
  ///
  /// - Returns: Whether there was anything to erase.
  func erase(fromCopy copy: StoreFolder) throws(Diagnostic) -> Bool {
    let journals: [JournalStatus]
    do { journals = try copy.journals() } catch { throw .notErased(copy.path, error) }
    let paths = journals.map { copy.file(of: $0.writer) }
    var eraser = self
    try eraser.meetNames(in: paths)
    return try eraser.erase(from: paths) > 0
  }

  /// Erases from a backup that is one file.
  func erase(fromFile path: String, in folder: StoreFolder) throws(Diagnostic) -> Bool {
    try folder.staging("erase") { (stage) throws(Diagnostic) in
      try TarFile.unpack(path, into: stage)
      let copy = StoreFolder(copyAt: stage)
      if copy.link != nil { throw .noBackup(path) }
      guard try erase(fromCopy: copy) else { return false }
      try TarFile.pack(
        stage, into: NewFile(at: path, replacing: true, keepingRights: true))
      return true
    }
  }
}

extension Erasure {
  /// Takes note of an entry that is to be erased, or has a name in it that stays.
  fileprivate mutating func note(_ entry: Entry, left rest: Entry?, _ known: ForgottenNames) {
    switch entry.event {
    case .leadAdded(let added) where known.isKept(added.name, of: entry.lead):
      keptNames.insert(added.name)
    case .leadChanged(let change):
      if let name = change.name, known.isKept(name, of: entry.lead) { keptNames.insert(name) }
    default: break
    }
    guard let rest else { return }
    texts.formUnion(Set(entry.event.texts).subtracting(rest.event.texts))
    guard rest.event == .erased else { return }
    if known.forgotten.leads.contains(entry.lead) { names.insert(entry.lead) }
    switch entry.event {
    case .leadAdded(let added): names.insert(added.name)
    case .leadChanged(let change): names.formUnion([change.name].compactMap(\.self))
    case .contactSet(let contact):
      names.formUnion([contact.name] + contact.phones + contact.emails + contact.former)
    default: break
    }
  }
}

extension Diagnostic {
  /// Something could not be erased.
  static func notErased(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "not-erased",
      Phrase(
        en: "could not erase from \"\(path)\" (\(error.reason.en))",
        nl: "kon niet wissen uit \"\(path)\" (\(error.reason.nl))"),
      notes: [.journalIsWhole], help: .eraseRest)
  }

  /// The failure to write to a file, for whoever waits for an erasure that has begun.
  var whileErasing: Diagnostic {
    var diagnostic = self
    diagnostic.notes = [.journalIsWhole]
    diagnostic.help = .eraseRest
    return diagnostic
  }
}

extension Phrase {
  fileprivate static let journalIsWhole = Phrase(
    en: "the journal is whole; what is to be forgotten is no longer shown",
    nl: "het journaal is intact; wat vergeten moet worden is niet meer te zien")
  fileprivate static let eraseRest = Phrase(
    en: "`doctor --repair` erases the rest", nl: "`dokter --herstel` wist de rest")
}
