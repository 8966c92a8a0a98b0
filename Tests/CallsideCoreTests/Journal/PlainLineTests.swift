import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideCore

extension Entry {
  /// Reads a line the quick way.
  fileprivate init?(plain line: Data) {
    guard let read = line.withUnsafeBytes({ Entry(plain: $0) }) else { return nil }
    self = read
  }
}

/// The quick way to read a line must never contradict JSON.
struct PlainLineTests {
  private func lines(seed: UInt64) throws -> [Data] {
    var random = RandomEvents(seed: seed)
    return try random.ofEveryKind().map {
      try Entry.made($0, id: "sanne@laptop/17", clock: 412).line(in: .gmt)
    }
  }

  private func checkAgrees(_ line: Data, seed: UInt64) {
    guard let quick = Entry(plain: line) else { return }
    let text = String(decoding: line, as: UTF8.self)
    #expect(quick == (try? Entry(json: line)), "seed \(seed): \(text)")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func whatIsReadIsWhatJSONReads(seed: UInt64) throws {
    for line in try lines(seed: seed) { checkAgrees(line, seed: seed) }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aDamagedLineIsReadAsJSONReadsItOrNotAtAll(seed: UInt64) throws {
    var random = RandomEvents(seed: seed).generator
    for line in try lines(seed: seed) {
      for _ in 0..<40 {
        var bytes = [UInt8](line)
        for _ in 0...Int.random(in: 0..<3, using: &random) {
          let place = Int.random(in: bytes.indices, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          default:
            bytes.insert(
              "\"{}[],:\\10tfn ".utf8.randomElement(using: &random) ?? 0, at: place)
          }
        }
        checkAgrees(Data(bytes), seed: seed)
      }
    }
  }

  @Test(arguments: [
    Event.noted("Zoë belt terug, na € 5.000", call: "k7"), .reopened, .chanceGiven(40),
    .callEnded(call: "k7", phase: "p", outcome: "o", isAdvance: true, wasReached: false),
    .contactSet(Contact(id: "c1", name: "Jan", roles: [.decider, .user])),
    .withdrawn([EntryID(writer: "a@b", number: 3)]), .wentTo(["s1", "!x/2"], call: "k7"),
    .unknown(kind: "later"),
  ])
  func mostLinesAreReadTheQuickWay(event: Event) throws {
    let entry = Entry.made(event, id: "sanne@laptop/17", clock: 412)
    #expect(Entry(plain: try entry.line(in: .gmt)) == entry)
  }

  @Test(arguments: [
    #""kind":"noted","text":"een \"twee\"""#, #""kind":"noted","text":null"#,
    #""kind":"reopened","kind":"noted""#, #""kind":"reopened","x":1.5"#,
    #""kind":"reopened","x":012"#, #""kind":"reopened","x":-1"#, #""kind":"reopened","x":{}"#,
    #""kind":"reopened","x":[]"#, #""kind":"reopened","x":truth"#, #""kind":"reopened"},{"#,
    #""kind":"withdrawn","entries":"a/1""#, #""kind":"noted","text":["a"]"#,
  ])
  func anythingElseIsLeftToJSON(keys: String) {
    let line =
      #"{"v":1,"id":"a@b/1","clock":4,"at":"2026-03-02T09:00:00Z","by":"a","lead":"x","#
      + keys + "}"
    #expect(Entry(plain: Data(line.utf8)) == nil)
  }
}
