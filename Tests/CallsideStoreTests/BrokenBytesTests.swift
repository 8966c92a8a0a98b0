import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideStore

/// A journal that is cut or changed anywhere, with the index that knew it whole beside it.
@Suite struct BrokenBytesTests {
  let model: World
  let whole: Data
  /// Where each line begins, and the end.
  let starts: [Int]

  init() throws {
    model = try World()
    let store = try model.store()
    try store.add("Brouwer", id: "aaaaaa")
    for text in ["een", "twéé", "drie \"vier\""] {
      try store.record(.noted(text, call: nil), for: "aaaaaa")
    }
    store.settle()
    let bytes = try model.read(model.journal())
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    whole = bytes
  }

  /// The same store elsewhere, with another journal and the index as it was.
  private func world(_ journal: Data) throws -> World {
    let world = try World()
    try FileManager.default.copyItem(atPath: model.folder, toPath: world.folder)
    try world.write(journal, to: world.journal())
    return world
  }

  /// The first two lines; the last one is cut in `TornTailTests`.
  @Test func aJournalCutAtAnyByteKeepsEveryWholeLine() throws {
    for cut in 0..<starts[2] {
      let world = try world(whole[..<cut])
      let store = try world.store()
      let kept = starts.filter { $0 > 0 && $0 <= cut }.count
      #expect(store.entryCount == kept, "cut at \(cut)")
      #expect(try (store.lead("aaaaaa")?.notes.count ?? -1) == kept - 1, "cut at \(cut)")
      let isTorn = !starts.contains(cut)
      #expect(
        store.takeRules() == ["journal-rewritten"] + (isTorn ? ["torn-entry"] : []), "cut at \(cut)"
      )
      let aside = try? world.read(world.journal() + ".torn")
      let last = starts.last { $0 <= cut } ?? 0
      #expect(aside == (isTorn ? whole[last..<cut] + Data("\n".utf8) : nil), "cut at \(cut)")
      // The numbers of what is gone are not given out again.
      let next = whole.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(try store.record(.chanceGiven(1), for: "aaaaaa").stamp.id.number == next)
    }
  }

  /// Whatever one byte becomes, no other line is lost and nothing stops.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aByteThatChangedCostsAtMostItsLineAndTheNext(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for place in stride(from: Int(seed), to: whole.count, by: 9) {
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      if bytes[place] == whole[place] { continue }
      let world = try world(bytes)
      try world.removeIndex()
      let store = try world.store()
      // A line break that is gone makes one line of two; the first bytes of nothing are a tail.
      let line = (starts.firstIndex { $0 > place } ?? starts.count) - 1
      let lost = whole[place] == UInt8(ascii: "\n") ? [line, line + 1] : [line]
      let texts = Set(store.entries(of: "aaaaaa").compactMap(\.text))
      for (number, text) in ["een", "twéé", "drie \"vier\""].enumerated()
      where !lost.contains(number + 1) {
        #expect(texts.contains(text), "seed \(seed), byte \(place)")
      }
      // What stood there stays; but for a last line that lost its end, which is set aside.
      if place < whole.count - 1 { #expect(try world.read(world.journal()) == bytes) }
      _ = store.takeRules()
      try store.record(.noted("verder", call: nil), for: "aaaaaa")
      #expect(store.takeRules().isEmpty, "seed \(seed), byte \(place)")
      let again = try world.store()
      #expect(again.entries(of: "aaaaaa").compactMap(\.text).contains("verder"))
    }
  }

  /// What no longer is as it was read is noticed by the last line; what lies before it, when it is
  /// read again, for instance when the index is made anew.
  @Test func aChangeInTheLastLineReadIsNoticed() throws {
    for place in stride(from: starts[3], to: whole.count - 1, by: 3) {
      var bytes = whole
      bytes[place] ^= 1
      let rules = try world(bytes).store().takeRules()
      #expect(rules.first == "journal-rewritten", "byte \(place)")
    }
  }

  @Test func aForeignFileAmongTheJournalsIsToldAndHarmsNothing() throws {
    var random = SeededGenerator(seed: 7)
    let noise = Data((0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    let world = try world(whole)
    try world.write(noise + Data("\n".utf8), to: world.folder + "/journal/foto.jsonl")
    let store = try world.store()
    #expect(Set(store.takeRules()) == ["damaged-entry"])
    #expect(store.entryCount == 4)
    #expect(try store.record(.chanceGiven(1), for: "aaaaaa").stamp.clock == 5)
    #expect(try world.read(world.folder + "/journal/foto.jsonl").count == 20_001)
  }
}

extension Entry {
  /// What was noted.
  fileprivate var text: String? {
    if case .noted(let text, _) = event { text } else { nil }
  }
}
