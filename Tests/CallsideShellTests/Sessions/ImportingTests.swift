import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideShell

/// What an import does when something around it goes wrong, and when it is long.
final class ImportingTests {
  private let folder: String
  private var shown = ""
  private var warned = ""

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "callside-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func session(in store: String = "store") -> Session {
    Session.made(
      for: "sanne", in: folder + "/" + store,
      told: { [unowned self] text, isWarning in
        if isWarning { warned += text } else { shown += text }
      })
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func request(_ path: String) -> ImportRequest {
    var request = ImportRequest(path: path)
    request.takesGuess = true
    return request
  }

  /// Some thousand rows, of two entries each.
  private func many(_ count: Int) throws -> String {
    let rows = (1...count).map { "Company \($0),Person \($0)\n" }.joined()
    return try file("many.csv", "Company,Contact\n" + rows)
  }

  @Test func whatIsRecordedInSeveralGoesIsOneStepBack() throws {
    var session = session()
    try session.importLeads(request(try many(2_700)))
    #expect(try session.store().leadCount == 2_700)
    try session.undo()
    #expect(try session.store().leadCount == 0)
    session.close()
  }

  @Test func rowsThatCannotBeWrittenAsideStopNothing() throws {
    let path = try file(
      "a.csv", "Company,Phone\nAcme,0201234567\n,0201234568\nBeta,\n,0201234569\n")
    // A folder where the file would be.
    try FileManager.default.createDirectory(
      atPath: path + ".rejected.csv", withIntermediateDirectories: true)
    var session = session()
    try session.importLeads(request(path))
    #expect(try session.store().leadCount == 2)
    #expect(warned.hasPrefix("warning[file-not-written]") && warned.count(of: "warning") == 1)
    #expect(shown.contains("rejected        2") && !shown.contains("they are in"))
    session.close()
  }

  @Test func columnsThatCannotBeRememberedStopNothing() throws {
    let path = try file("a.csv", "Company,Phone\nAcme,0201234567\n")
    var session = session()
    _ = try session.store()
    try Data().write(to: URL(filePath: folder + "/store/columns"))
    try session.importLeads(request(path))
    #expect(shown.contains("added           1") && warned.contains("warning["))
    session.close()
  }

  @Test func whatBreaksOffTellsWhatWasRecorded() throws {
    let path = try many(6_000)
    let journal = folder + "/store/journal"
    var session = session()
    _ = try session.store()
    var count = 0
    let makeID = session.surroundings.makeID
    session.surroundings.makeID = {
      count += 1
      if count == 7_000 {
        try? FileManager.default.moveItem(atPath: journal, toPath: journal + "-away")
        try? Data().write(to: URL(filePath: journal))
      }
      return makeID()
    }
    let diagnostic = #expect(throws: Diagnostic.self) { try session.importLeads(request(path)) }
    #expect(
      diagnostic?.notes.last?.en == "2500 rows were recorded before; `undo` takes that back")
    #expect(!shown.contains("Imported"))
  }

  /// What is rejected is written so that Excel shows its letters, and can be imported once it is mended.
  @Test(arguments: ["Bedrijf;Telefoon\n", ""])
  func rejectedRowsCanBeImported(heading: String) throws {
    let path = try file("a.csv", heading + "Acme;0201234567\nCafé;0201234568;x\nBeta;0201234569\n")
    var session = session()
    try session.importLeads(request(path))
    let rejected = path + ".rejected.csv"
    let bytes = try Data(contentsOf: URL(filePath: rejected))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.count { $0 == 0x0A } == 2)
    try (String(decoding: bytes, as: UTF8.self).replacing(";x", with: ""))
      .write(toFile: rejected, atomically: true, encoding: .utf8)
    try session.importLeads(request(rejected))
    #expect(
      try session.store().leads(knownByAny: ["=cafe"]).first?.contacts.first?.phone == "0201234568")
    #expect(try session.store().leadCount == 3)
    session.close()
  }

  @Test func nothingOfAFileWithoutHeadingsIsLostOrRemembered() throws {
    let path = try file("a.csv", "Acme,020 123 4567,Utrecht\nBeta,020 123 4568,Ede\n")
    var session = session()
    try session.importLeads(request(path))
    #expect(warned.hasPrefix("warning[no-headings]"))
    let acme = try session.store().leads(knownByAny: ["=acme"]).first
    #expect(acme?.contacts.first?.phone == "0201234567" && acme?.fields == ["column 3": "Utrecht"])
    #expect(!FileManager.default.fileExists(atPath: folder + "/store/columns"))
    session.close()
  }
}

extension String {
  fileprivate func count(of word: String) -> Int { components(separatedBy: word).count - 1 }
}
