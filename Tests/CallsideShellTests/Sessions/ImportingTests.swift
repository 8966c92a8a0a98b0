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

  /// What is in stays in, and one undo takes it back; the same file again brings the rest.
  @Test(arguments: [(looks: 3, recorded: 0), (60, 5_000)])
  func anImportIsStoppedHalfWay(looks: Int, recorded: Int) throws {
    let path = try many(7_000)
    var session = session()
    var heeded: [Bool] = []
    var looksLeft = looks
    session.surroundings.heedInterrupts = { heeded.append($0) }
    session.surroundings.isInterrupted = {
      looksLeft -= 1
      return looksLeft == 0
    }
    let stopped = #expect(throws: Diagnostic.self) { try session.importLeads(request(path)) }
    #expect(stopped?.rule == "stopped")
    #expect(stopped?.notes.count == (recorded > 0 ? 1 : 0))
    #expect(heeded == [true, false])
    #expect(try session.store().leadCount == recorded)
    try session.importLeads(request(path))
    #expect(try session.store().leadCount == 7_000)
    session.close()
  }

  /// One letter of another encoding is told, with its line.
  @Test(arguments: [false, true]) func oddLettersAreTold(isDry: Bool) throws {
    let path = folder + "/odd.csv"
    let bytes = Array("Company,City\nCafé Zoë,Één\nCaf".utf8) + [0xE9] + Array(" Noir,Ede\n".utf8)
    try Data(bytes).write(to: URL(filePath: path))
    var session = session()
    var request = request(path)
    request.isDry = isDry
    try session.importLeads(request)
    let told = isDry ? shown : warned
    #expect(told.contains("first on line 3"))
    if !isDry {
      #expect(try session.store().leads(knownByAny: ["=cafe noir"]).map(\.name) == ["Café Noir"])
    }
  }

  /// A trial counts what the import then does, however many rows are kept aside in between.
  @Test func aTrialCountsAsTheImportDoes() throws {
    let first = try file("first.csv", "Company,Phone\nCompany 7,0201234567\nBeta,0201234568\n")
    let rows = (1...2_700).flatMap {
      ["Company \($0),Person \($0)", "COMPANY \($0 % 50),Person \($0 % 70)"]
    }
    let text = "Company,Contact,Phone\nGamma,Jan,0201234567\n" + rows.joined(separator: "\n")
    let path = try file("long.csv", text + "\nDelta,Jan,020 1234567\n")
    var session = session()
    session.options.isJSON = true
    try session.importLeads(request(first))
    func counts(isDry: Bool) throws -> String {
      shown = ""
      var request = request(path)
      request.isDry = isDry
      try session.importLeads(request)
      return shown
    }
    let tried = try counts(isDry: true)
    #expect(try session.store().leadCount == 2)
    #expect(try counts(isDry: false) == tried)
    session.close()
  }

  @Test func rowsThatCannotBeWrittenAsideStopNothing() throws {
    // With what would be put behind it, the name is too long for a file.
    let name = String(repeating: "a", count: 240) + ".csv"
    let path = try file(
      name, "Company,Phone\nAcme,0201234567\n,0201234568\nBeta,\n,0201234569\n")
    var session = session()
    try session.importLeads(request(path))
    #expect(try session.store().leadCount == 2)
    #expect(warned.hasPrefix("warning[file-not-written]") && warned.count(of: "warning") == 1)
    #expect(shown.contains("rejected        2") && !shown.contains("they are in"))
    session.close()
  }

  @Test func rowsThatAreBeingMendedAreLeftAlone() throws {
    let path = try file("a.csv", "Company,Phone\nAcme,0201234567\n,0201234568\n")
    var session = session()
    try session.importLeads(request(path))
    try Data("mended".utf8).write(to: URL(filePath: path + ".rejected.csv"))
    try session.importLeads(request(path))
    #expect(try String(contentsOfFile: path + ".rejected.csv", encoding: .utf8) == "mended")
    #expect(FileManager.default.fileExists(atPath: path + ".rejected-2.csv"))
    #expect(shown.contains("a.csv.rejected-2.csv"))
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
    let path = try many(7_000)
    let journal = folder + "/store/journal"
    var session = session()
    _ = try session.store()
    var count = 0
    let makeID = session.surroundings.makeID
    session.surroundings.makeID = {
      count += 1
      if count == 12_000 {
        try? FileManager.default.moveItem(atPath: journal, toPath: journal + "-away")
        try? Data().write(to: URL(filePath: journal))
      }
      return makeID()
    }
    let diagnostic = #expect(throws: Diagnostic.self) { try session.importLeads(request(path)) }
    #expect(
      diagnostic?.notes.last?.en == "5000 rows were recorded before; `undo` takes that back")
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
    #expect(String(decoding: bytes, as: UTF8.self).contains("line 2: ") || !heading.isEmpty)
    try (String(decoding: bytes, as: UTF8.self).replacing(";x", with: ""))
      .write(toFile: rejected, atomically: true, encoding: .utf8)
    try session.importLeads(request(rejected))
    #expect(
      try session.store().leads(knownByAny: ["=cafe"]).first?.contacts.first?.phone == "0201234568")
    #expect(try session.store().leadCount == 3)
    session.close()
  }

  /// What leaves as a table comes back from it: to the cell, but for the ids.
  @Test(arguments: [Language.en, .nl])
  func aTableThatWasExportedGivesTheSameTable(language: Language) throws {
    func table(_ session: inout Session, _ name: String) throws -> [[String]] {
      try session.export(to: folder + "/" + name, as: nil, replacing: false)
      let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
      var reader = CSVReader(CSVDialect())
      return reader.take(Array(bytes), isLast: true).map { Array($0.cells.dropFirst()) }
        .sorted { $0[0] < $1[0] }
    }
    var session = session()
    session.options.language = language
    try record(in: &session)
    let before = try table(&session, "one.csv")
    var other = self.session(in: "other")
    other.options.language = language
    try other.importLeads(request(folder + "/one.csv"))
    let after = try table(&other, "two.csv")
    for (one, two) in zip(before, after) { #expect(one == two) }
    #expect(after.count == before.count)
    #expect(warned.isEmpty)
    let acme = try #require(try other.store().leads(knownByAny: ["=acme"]).first)
    #expect(acme.notes.map(\.text) == ["=1+1", "wants a quote", "@home"])
    #expect(acme.contacts.map(\.name) == ["Jan", "Piet", "Ans"])
    #expect(acme.contacts.last?.roles == [.buyer, .user])
    session.close()
    other.close()
  }

  /// Records leads with everything a table has a column for.
  private func record(in session: inout Session) throws {
    let phase = try #require(
      try session.library.playbook(session.defaultPlaybook).phases.dropFirst().first)
    var added = LeadAdded(
      name: "Acme", playbook: session.defaultPlaybook, phase: phase.id, source: .offline,
      value: Money(amount: 1250.5, currency: "EUR"), legalForm: "bv",
      fields: [
        "=plaats": "=Gouda", "'+x": "'=1", "Notes": "kept", "status": "warm", "Mobile": "none",
      ])
    (added.country, added.zone) = ("be", "Europe/Brussels")
    try session.record(
      [
        .leadAdded(added),
        .contactSet(
          Contact(id: "1", name: "Jan", title: "-ceo", phone: "+31201234567", roles: [.decider])),
        .contactSet(Contact(id: "2", name: "Piet", email: "piet@acme.example")),
        .contactSet(Contact(id: "3", name: "Ans", phone: "+32201234568", roles: [.buyer, .user])),
        .noted("=1+1", call: nil), .noted("wants a quote", call: nil), .noted("@home", call: nil),
        .objectedToCalls(call: nil),
      ], for: "aaaaaa")
    try session.record(
      [
        .leadAdded(LeadAdded(name: "=SUM(A1)", playbook: session.defaultPlaybook, phase: phase.id)),
        .contactSet(Contact(id: Contact.companyID, name: "=SUM(A1)", phone: "0201234569")),
        .closed(.lost, reason: "price, mostly"),
      ], for: "bbbbbb")
    try session.record(
      [
        .leadAdded(LeadAdded(name: "'t Hoekje", playbook: session.defaultPlaybook, phase: phase.id))
      ],
      for: "cccccc")
  }

  @Test func nothingOfAFileWithoutHeadingsIsLostOrRemembered() throws {
    let path = try file("a.csv", "Acme,020 123 4567,Utrecht\nBeta,020 123 4568,Ede\n")
    var session = session()
    try session.importLeads(request(path))
    #expect(warned.hasPrefix("warning[no-headings]"))
    let acme = try session.store().leads(knownByAny: ["=acme"]).first
    #expect(acme?.contacts.first?.phone == "0201234567" && acme?.fields == ["column 3": "Utrecht"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/store/columns").isEmpty)
    session.close()
  }
}

extension String {
  fileprivate func count(of word: String) -> Int { components(separatedBy: word).count - 1 }
}
