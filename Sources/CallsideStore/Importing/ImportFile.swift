public import CallsideCore
import Foundation

/// A table in a file, or contact cards as one, read row by row: memory does not grow with it.
public struct ImportFile {
  /// The path as it was given.
  public let path: String
  /// The bytes of the file.
  public let size: Int
  /// How its bytes stand for letters.
  public let encoding: TextEncoding
  /// The first line with a byte in it that is no UTF-8, in a file that is; such bytes are read as Windows-1252.
  public let oddLine: Int?
  /// What stands between its cells.
  public let dialect: CSVDialect
  /// Whether it is a file of contact cards (vCard).
  public let isOfCards: Bool
  /// The row with the headings; nil where the first row is one of the table.
  public let heading: CSVRow?
  /// Some of the rows of the table.
  public let sample: [CSVRow]
  /// The line on which the table begins.
  private let firstLine: Int
  /// The bytes of the byte order mark.
  private let mark: Int

  /// What is read at a time.
  private static let blockSize = 1 << 18
  /// What dialect and headings are told by.
  private static let sampleSize = 1 << 17

  /// Looks at a file: all of its bytes for the encoding, the first of them for the rest.
  ///
  /// - Parameters:
  ///   - said: Names that columns of the file are said to have, by which headings are told.
  ///   - language: That of the headings of contact cards, which have none.
  /// - Throws: A diagnostic when it cannot be read, or is no table of text.
  public init(
    at path: String, naming said: [String] = [], in language: Language = .en
  ) throws(Diagnostic) {
    self.path = path
    var guess = EncodingGuess()
    var first: [UInt8] = []
    var count = 0
    do {
      try ImportFile.read(path) { block in
        if first.count < ImportFile.sampleSize { first += block }
        count += block.count
        block.withUnsafeBytes { guess.take($0) }
      }
    } catch {
      throw error as? Diagnostic ?? .noFile(path)
    }
    let isCalledCards = path.lowercased().hasSuffix(".vcf")
    if let foreign = ForeignFile(first) {
      throw .foreign(path, isCalledCards && foreign == .empty ? .noCards : foreign)
    }
    size = count
    (encoding, mark) = guess.found
    oddLine = guess.oddLine
    let isWhole = first.count == count
    var decoder = TextDecoder(encoding, mendingStrays: oddLine != nil)
    let text = decoder.take(Array(first.dropFirst(mark)), isLast: isWhole)
    isOfCards = isCalledCards || CardReader.recognises(text)
    if isOfCards {
      var reader = CardReader()
      (dialect, firstLine) = (CSVDialect(), 0)
      heading = CardColumn.headings(in: language)
      sample = Array(reader.take(text, isLast: isWhole).filter { !$0.isBlank }.prefix(1_000))
      if !CardReader.findsCard(text) || isWhole && sample.isEmpty { throw .foreign(path, .noCards) }
      return
    }
    dialect = CSVDialect.guess(text, isWhole: isWhole)
    var reader = CSVReader(dialect)
    let rows = reader.take(text, isLast: isWhole).filter { !$0.isBlank }
    guard let top = HeadingRow.top(of: rows) else { throw .foreign(path, .empty) }
    let place = HeadingRow.place(in: rows, naming: said)
    heading = place.map { rows[$0] }
    if place == nil, said.isEmpty, PlainProse.fills(rows) { throw .foreign(path, .prose) }
    let begin = place.map { $0 + 1 } ?? top
    firstLine = heading.map { $0.line + 1 } ?? rows[top].line
    sample = Array(rows[begin...].prefix(1_000))
  }

  /// What its columns say, by their headings, or without any by their cells.
  public var guessedMapping: ColumnMapping {
    heading.map { ColumnMapping(guessing: $0.cells) } ?? ColumnMapping(guessingFrom: sample)
  }

  /// Hands over the rows of the table, one after the other.
  ///
  /// While some are taken, the next are read on another thread: which is a fifth of the work.
  ///
  /// - Parameters:
  ///   - make: Makes of a row what is handed over, on any thread.
  ///   - body: Is handed what was made of a row, and how many bytes of the file have been read.
  public func forEachRow<Value: Sendable>(
    making make: @escaping @Sendable (CSVRow) -> Value,
    _ body: (Value, _ done: Int) throws -> Void
  ) throws {
    var ahead: Ahead<RowBlock<Value>>?
    let first = RowBlock<Value>(decoder: decoder, reader: rowSource)
    var toSkip = mark
    let firstLine = firstLine
    /// Has a block read while the rows of the one before it are handed over.
    func read(_ bytes: [UInt8], of count: Int, isLast: Bool) throws {
      let before = ahead?.take() ?? first
      ahead = Ahead {
        before.next(bytes, of: count, isLast: isLast) {
          $0.line >= firstLine && !$0.isBlank ? make($0) : nil
        }
      }
      try hand(before)
    }
    func hand(_ block: RowBlock<Value>) throws {
      for row in block.rows { try body(row, block.done) }
    }
    try ImportFile.read(path) { block in
      let bytes = toSkip > 0 ? Array(block.dropFirst(toSkip)) : block
      toSkip = 0
      try read(bytes, of: block.count, isLast: false)
    }
    try read([], of: 0, isLast: true)
    if let last = ahead?.take() { try hand(last) }
  }

  private var decoder: TextDecoder { TextDecoder(encoding, mendingStrays: oddLine != nil) }

  private var rowSource: any RowSource { isOfCards ? CardReader() : CSVReader(dialect) }

  /// Hands over a file's bytes block by block.
  private static func read(_ path: String, _ body: ([UInt8]) throws -> Void) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Diagnostic.importUnreadable(path, .last) }
    defer { close(descriptor) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR { throw Diagnostic.folder(path) }
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic.noFile(path)
    }
    var block = [UInt8](repeating: 0, count: blockSize)
    while true {
      let got = block.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Diagnostic.importUnreadable(path, .last) }
      if got == 0 { return }
      try body(Array(block[..<got]))
    }
  }
}

/// The rows of a block of a file, and what it takes to read on behind it.
private struct RowBlock<Value: Sendable>: Sendable {
  var decoder: TextDecoder
  var reader: any RowSource
  var rows: [Value] = []
  /// The bytes of the file up to its end.
  var done = 0

  /// Returns the rows of the next block.
  ///
  /// - Parameter make: Makes of a row what is handed over; nil of one that is passed over.
  func next(
    _ bytes: [UInt8], of count: Int, isLast: Bool, _ make: (CSVRow) -> Value?
  ) -> RowBlock {
    var next = self
    let text = next.decoder.take(bytes, isLast: isLast)
    next.rows = next.reader.take(text, isLast: isLast).compactMap(make)
    next.done += count
    return next
  }
}

extension Diagnostic {
  fileprivate static func foreign(_ path: String, _ kind: ForeignFile) -> Diagnostic {
    Diagnostic(
      .error, "not-a-table",
      Phrase(
        en: "the file \"\(path)\" is \(kind.phrase.en)",
        nl: "het bestand \"\(path)\" is \(kind.phrase.nl)"),
      help: kind.remedy)
  }

  fileprivate static func folder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-table",
      Phrase(en: "\"\(path)\" is a folder", nl: "\"\(path)\" is een map"),
      help: Phrase(
        en: "import the files in it, one by one", nl: "importeer de bestanden erin, een voor een"))
  }

  fileprivate static func noFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-table",
      Phrase(en: "\"\(path)\" is no file", nl: "\"\(path)\" is geen bestand"))
  }

  static func importUnreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "file-unreadable",
      Phrase(
        en: "could not read the file \"\(path)\" (\(error.reason.en))",
        nl: "kon het bestand \"\(path)\" niet lezen (\(error.reason.nl))"))
  }
}
