import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

@testable import CallsideStore

/// An index keeps folded leads; those that an older program folded must not outlive a change.
@Suite struct FoldingVersionTests {
  /// When this fails, leads are now folded or written differently: raise ``Index/version``, so
  /// that every index is made anew, and put the new numbers here.
  @Test func aChangeOfFoldingNeedsAnotherVersionOfTheIndex() throws {
    #expect(Index.version == 24)
    let found = try fingerprint()
    #expect(found == 1_477_023_842_553_547_225)
  }

  /// Returns a number that stands for how many events are folded into leads.
  private func fingerprint() throws -> Int {
    var events = RandomEvents(seed: 2026)
    var entries: [Entry] = []
    for number in 1...400 {
      let stamp = Entry.Stamp(
        id: EntryID(writer: "a", number: number), clock: number, at: World.now + Double(number),
        by: "sanne")
      entries.append(Entry(stamp: stamp, lead: events.pick(events.leads), event: events.event()))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var bytes = Data()
    for id in events.leads {
      guard var lead = Lead(folding: entries.filter { $0.lead == id }) else { continue }
      // A set has no order that could be written the same every time.
      for index in lead.contacts.indices where lead.contacts[index].roles.count > 1 {
        lead.contacts[index].roles = [.decider]
      }
      bytes += try encoder.encode(lead) + Data(SearchText.text(of: lead).utf8)
    }
    return bytes.withUnsafeBytes(JournalState.hash)
  }
}
