import CallsideCore
import CallsideStore
import Foundation
import Testing

/// A folder for the files of one test.
final class FileFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: "callside-\(UUID().uuidString)")
    .path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
    return path + "/" + name
  }
}

/// What is found out about a file before it is imported, and its rows.
@Suite struct ImportFileTests {
  private let folder: FileFolder

  init() throws { folder = try FileFolder() }

  private func rows(_ file: ImportFile) throws -> [[String]] {
    var rows: [[String]] = []
    try file.forEachRow(making: { $0 }) { row, _ in rows.append(row.cells) }
    return rows
  }

  @Test func headingsAndRowsAreToldApart() throws {
    let text = "Leads\n\nCompany;Phone\nAcme;0201234567\n;\nBeta;\n"
    let file = try ImportFile(at: try folder.file("a.csv", [0xEF, 0xBB, 0xBF] + Array(text.utf8)))
    #expect(file.heading?.cells == ["Company", "Phone"] && file.encoding == .utf8)
    #expect(file.size == text.utf8.count + 3 && file.dialect.separator == UInt8(ascii: ";"))
    #expect(try rows(file) == [["Acme", "0201234567"], ["Beta", ""]])
    #expect(file.sample.map(\.line) == [4, 6])
  }

  @Test func withoutHeadingsTheFirstRowIsOfTheTable() throws {
    let file = try ImportFile(at: try folder.file("a.csv", Array("Acme,0201234567\nBeta,\n".utf8)))
    #expect(file.heading == nil && file.guessedMapping.columns.map(\.field) == [.company, .phone])
    #expect(try rows(file).map(\.first) == ["Acme", "Beta"])
  }

  /// A file of more than one block, in which every row has a letter of two bytes.
  @Test func rowsAreReadAcrossBlocks() throws {
    let text = "Company,Note\n" + (1...30_000).map { "Café \($0),\"é\n\($0)\"\n" }.joined()
    let file = try ImportFile(at: try folder.file("a.csv", Array(text.utf8)))
    let rows = try rows(file)
    #expect(rows.count == 30_000 && rows.last == ["Café 30000", "é\n30000"])
    #expect(rows.enumerated().allSatisfy { $1[0] == "Café \($0 + 1)" })
  }

  @Test(
    arguments: [
      (
        "PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "open it and save it as CSV"
      ),
      ("PK\u{3}\u{4}xl/workbook.xml", "open it and save it as \"CSV UTF-8\""),
      ("\u{7F}ELF\u{2}\u{1}", "choose CSV when exporting"),
      ("SQLite format 3\0", "choose CSV when exporting"), ("GIF89a,", "choose CSV when exporting"),
      ("PK\u{3}\u{4}leads.csv", "unpack it and import the file in it"),
      (
        "{\"added\":\"2026-03-02T09:00:00+01:00\",\"answers\":{},\"na",
        "export once more, or get the whole file; without that line the others can be imported"
      ),
      ("{\"name\":\"Acme\"}\n{\"name\":\"Beta\"}\n", "choose CSV when exporting"),
    ])
  func whatIsNoTableIsRefused(text: String, help: String) throws {
    let path = try folder.file("a.csv", Array(text.utf8))
    let diagnostic = #expect(throws: Diagnostic.self) { try ImportFile(at: path) }
    #expect(diagnostic?.rule == "not-a-table" && diagnostic?.help?.en == help)
  }
}

/// Bytes of another encoding in a file of UTF-8.
@Suite struct MixedFileTests {
  @Test func straysAreReadInTheSampleAndTheRows() throws {
    let folder = try FileFolder()
    let rows = (1...30_000).map { "Café \($0);é\n" }.joined()
    let bytes =
      Array(("Company;Note\n" + rows + "Caf").utf8) + [0xE9] + Array(";x\nCaf".utf8) + [0xE9]
    let file = try ImportFile(at: try folder.file("a.csv", bytes))
    #expect(file.encoding == .utf8 && file.oddLine == 30_002)
    var last: [String] = []
    var count = 0
    try file.forEachRow(making: { $0 }) { row, _ in
      count += 1
      if row.cells[0].hasPrefix("Café") { last = row.cells }
    }
    #expect(count == 30_002 && last == ["Café"])
  }
}

/// What is named for a file and is none.
@Suite struct NoFileTests {
  @Test func aFolderIsOne() throws {
    let folder = try FileFolder()
    let diagnostic = try #require(
      #expect(throws: Diagnostic.self) { try ImportFile(at: folder.path) })
    #expect(diagnostic.headline.nl == "\"\(folder.path)\" is een map")
    #expect(diagnostic.help?.en == "import the files in it, one by one")
  }

  @Test func whatIsNotThereIsNot() throws {
    let folder = try FileFolder()
    let diagnostic = try #require(
      #expect(throws: Diagnostic.self) { try ImportFile(at: folder.path + "/a.csv") })
    #expect(diagnostic.headline.nl.hasSuffix("(bestaat niet)"))
  }
}

/// Files of contact cards.
@Suite struct CardFileTests {
  private let folder: FileFolder

  init() throws { folder = try FileFolder() }

  @Test(arguments: [
    "", "Bedrijf;Telefoon\nAcme;0201234567\n", "Beste Jan,\n", "BEGIN:VCARD\nEND:VCARD\n",
    "BEGIN:VCARD\nKIND:group\nFN:Vrienden\nEND:VCARD\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
  ])
  func withoutCardsItIsRefused(text: String) throws {
    let path = try folder.file("a.vcf", Array(text.utf8))
    let diagnostic = try #require(
      #expect(throws: Diagnostic.self) { try ImportFile(at: path, in: .nl) })
    #expect(diagnostic.rule == "not-a-table" && diagnostic.headline.en.contains(path))
    #expect(diagnostic.headline.nl.hasSuffix("is er een zonder adreskaartjes"))
    #expect(diagnostic.help?.en.contains("BEGIN:VCARD") == true)
  }

  @Test func whatStandsAboveTheFirstCardIsRefusedAlone() throws {
    let text = "X:1\nBEGIN:VCARD\nFN:Jan\nEND:VCARD\n"
    let file = try ImportFile(at: try folder.file("a.VCF", Array(text.utf8)))
    #expect(file.isOfCards && file.sample.map(\.fault) == [.cutCard, nil])
  }
}

/// Rows that are put aside.
@Suite struct RejectedFileTests {
  private let folder: FileFolder

  init() throws { folder = try FileFolder() }

  private func imported(_ text: String) throws -> ImportFile {
    try ImportFile(at: try folder.file("a.csv", Array(text.utf8)))
  }

  private let fault = RowFault(column: "Phone", reason: Phrase(en: "no, \"no\"", nl: "nee"))

  @Test func rowsStandAsTheyStoodUnderTheHeadings() throws {
    let file = try imported("Company;Phone\nAcme;1;2\n\"Be\nta\";0201234567\n")
    let rejected = RejectedFile(of: file, file.guessedMapping, in: .en)
    try file.forEachRow(making: { $0 }) { row, _ in try rejected.add(row, because: fault) }
    #expect(!FileManager.default.fileExists(atPath: rejected.path))
    try rejected.finish()
    #expect(rejected.path == file.path + ".rejected.csv")
    let text =
      "\u{FEFF}Company;Phone;rejected because\n"
      + "Acme;1;2;\"line 2: Phone: no, \"\"no\"\"\"\n"
      + "\"Be\nta\";0201234567;\"line 3: Phone: no, \"\"no\"\"\"\n"
    #expect(try Data(contentsOf: URL(filePath: rejected.path)) == Data(text.utf8))
    #expect(
      try ImportFile(at: rejected.path).heading?.cells == ["Company", "Phone", "rejected because"])
  }

  @Test func headingsAreGivenWhereThereWereNone() throws {
    let file = try imported("Acme;0201234567;Ede\nBeta;0201234568;Gouda\n")
    let rejected = RejectedFile(of: file, file.guessedMapping, in: .en)
    try rejected.add(file.sample[0], because: fault)
    try rejected.finish()
    let again = try ImportFile(at: rejected.path)
    #expect(again.heading?.cells == ["company", "phone", "column 3", "rejected because"])
    #expect(
      again.guessedMapping.columns.dropLast()
        == file.guessedMapping.columns.enumerated().map { place, column in
          var column = column
          column.heading = ["company", "phone", "column 3"][place]
          return column
        })
  }

  @Test func withoutRowsThereIsNoFile() throws {
    let file = try imported("Company;Phone\nAcme;0201234567\n")
    let rejected = RejectedFile(of: file, file.guessedMapping, in: .en)
    try rejected.finish()
    #expect(!FileManager.default.fileExists(atPath: rejected.path))
  }

  @Test func aPlaceThatIsTakenIsTold() throws {
    let file = try imported("Company;Phone\nAcme;0201234567\n")
    let rejected = RejectedFile(of: file, file.guessedMapping, in: .en)
    try FileManager.default.createDirectory(
      atPath: rejected.path, withIntermediateDirectories: true)
    #expect(throws: Diagnostic.self) { try rejected.add(file.sample[0], because: fault) }
  }

  /// What is rejected once more gets its new reason in the place of the old one, in a file beside the first.
  @Test(arguments: [
    ("Acme;1;2", "Acme;1;2"), ("Acme", "Acme;"), ("\"Acme;1", "\"Acme;1"),
    ("\"A;B\";1", "\"A;B\";1"),
  ])
  func aRejectedFileIsRejectedOnceMore(row: String, kept: String) throws {
    var path = try imported("Company;Phone\n\(row)\n").path
    for name in ["a.csv.rejected.csv", "a.csv.rejected-2.csv", "a.csv.rejected-3.csv"] {
      let file = try ImportFile(at: path)
      let rejected = RejectedFile(of: file, file.guessedMapping, in: .nl)
      try rejected.add(file.sample[0], because: fault)
      try rejected.finish()
      path = rejected.path
      #expect(URL(filePath: path).lastPathComponent == name)
      #expect(
        try Data(contentsOf: URL(filePath: path))
          == Data(
            "\u{FEFF}Company;Phone;geweigerd omdat\n\(kept);regel 2: Phone: nee\n".utf8))
    }
  }
}

/// What columns were said to mean.
@Suite struct ColumnMemoryTests {
  private let folder: FileFolder
  private let headings = ["Company", "Chef", "Tel"]

  init() throws { folder = try FileFolder() }

  @Test func whatWasSaidComesBackForTheSameHeadings() throws {
    var mapping = ColumnMapping(guessing: headings)
    try mapping.map("Chef", to: "person 2")
    let memory = ColumnMemory(of: headings, in: folder.path)
    #expect(memory.recall().isEmpty)
    try memory.keep(mapping)
    var other = ColumnMapping(guessing: headings)
    try other.map(like: ColumnMemory(of: headings, in: folder.path).recall())
    #expect(other == mapping && other.columns[1].person == 2)
    #expect(ColumnMemory(of: ["Company", "Tel", "Chef"], in: folder.path).recall().isEmpty)
  }

  @Test func aFileThatIsNoMappingIsRefusedAndNothingIsRecalled() throws {
    let path = try folder.file("m.json", Array("[1]".utf8))
    let diagnostic = #expect(throws: Diagnostic.self) { try ColumnMemory.read(path) }
    #expect(diagnostic?.rule == "not-a-mapping")
    _ = try folder.file("columns", [])
    let memory = ColumnMemory(of: headings, in: folder.path)
    #expect(memory.recall().isEmpty)
    #expect(throws: Diagnostic.self) { try memory.keep(ColumnMapping(guessing: headings)) }
  }
}
