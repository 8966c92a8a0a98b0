import CallsideCore
import Foundation
import Testing

@testable import CallsideStore

/// The quick look at a line must never contradict decoding it.
@Suite struct LineHeaderTests {
  private func header(_ line: Data) -> LineHeader? {
    line.withUnsafeBytes { LineHeader($0) }
  }

  private func lines(seed: UInt64) throws -> [Data] {
    var events = RandomEvents(seed: seed)
    return try (1...60).map { number in
      let stamp = Entry.Stamp(
        id: EntryID(writer: "sanne@laptop", number: number), clock: number, at: World.now,
        by: "sanne \"é\"")
      return try Entry(stamp: stamp, lead: events.pick(events.leads), event: events.event())
        .line(in: World.zone)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func whatIsFoundIsWhatWouldBeDecoded(seed: UInt64) throws {
    for line in try lines(seed: seed) {
      let entry = try Entry(line: line)
      let header = try #require(self.header(line))
      #expect(header.id == entry.stamp.id)
      #expect(header.clock == entry.stamp.clock)
      #expect(header.lead == entry.lead)
      #expect(header.withdrawn == nil)
    }
  }

  /// Bytes are changed, taken out and put in; whatever decodes must have the same header.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func aDamagedLineIsNeverReadAsAnotherEntry(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    for line in try lines(seed: seed) {
      for _ in 0..<40 {
        var bytes = [UInt8](line)
        for _ in 0...random.below(3) {
          let place = random.below(bytes.count)
          switch random.below(3) {
          case 0: bytes[place] = UInt8(random.below(256))
          case 1: bytes.remove(at: place)
          default: bytes.insert(Array("\"{}[],:\\1".utf8)[random.below(9)], at: place)
          }
        }
        guard let entry = try? Entry(line: Data(bytes)) else { continue }
        guard (0...LineHeader.clockLimit).contains(entry.stamp.clock) else { continue }
        let header = self.header(Data(bytes))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(header?.id == entry.stamp.id, "seed \(seed): \(text)")
        #expect(header?.clock == entry.stamp.clock, "seed \(seed): \(text)")
        #expect(header?.lead == entry.lead, "seed \(seed): \(text)")
      }
    }
  }

  @Test(arguments: ["id", "clock", "lead", "kind"])
  func aKeyThatStandsThereTwiceIsNotGuessed(key: String) throws {
    let second = ["id": "\"a@b/2\"", "clock": "2", "lead": "\"bbbbbb\"", "kind": "\"reopened\""]
    let line =
      Data(
        #"{"at":"2026-03-02T09:00:00+01:00","by":"a","clock":1,"id":"a@b/1","kind":"next-step-dropped","#
          .utf8) + Data(#""lead":"aaaaaa","v":1,"\#(key)":\#(second[key] ?? "")}"#.utf8)
    let entry = try? Entry(line: line)
    #expect(header(line)?.id == entry?.stamp.id && header(line)?.clock == entry?.stamp.clock)
    #expect(header(line)?.lead == entry?.lead)
  }

  @Test func aWithdrawalIsDecodedInFull() throws {
    let ids = [EntryID(writer: "a@b", number: 1), EntryID(writer: "c@d", number: 2)]
    let stamp = Entry.Stamp(
      id: EntryID(writer: "a@b", number: 3), clock: 9, at: World.now, by: "a")
    let line = try Entry(stamp: stamp, lead: "aaaaaa", event: .withdrawn(ids)).line(in: .gmt)
    #expect(header(line)?.withdrawn == ids)
  }
}
