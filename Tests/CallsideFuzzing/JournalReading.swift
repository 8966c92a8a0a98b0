import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation

/// The lines of a journal are read: what is an entry stays one when it is written again, and the
/// quick ways of reading say the same as the slow one.
struct JournalReading {
  var bytes: [UInt8]

  /// Returns what reading it did wrong, or nil.
  func fault() -> String? {
    for line in bytes.split(separator: 0x0A) {
      if let fault = fault(in: Data(line)) {
        return fault + ": " + String(decoding: line, as: UTF8.self)
      }
    }
    return nil
  }

  private func fault(in line: Data) -> String? {
    let header = line.withUnsafeBytes { LineHeader($0) }
    // A line may have a header and be no entry: that is found when its lead is folded.
    guard let entry = try? Entry(line: line) else { return nil }
    if let plain = line.withUnsafeBytes({ Entry(plain: $0) }), (try? Entry(json: line)) != plain {
      return "the quick way says otherwise"
    }
    let isBelieved = (0...LineHeader.clockLimit).contains(entry.stamp.clock)
    if isBelieved != (header != nil) { return "an entry, and no header" }
    if let header,
      header.id != entry.stamp.id || header.clock != entry.stamp.clock
        || header.lead != entry.lead
    {
      return "another header"
    }
    if case .withdrawn(let ids) = entry.event, isBelieved, header?.withdrawn != ids {
      return "other entries are withdrawn"
    }
    // What this version does not know it never writes.
    if case .unknown = entry.event { return nil }
    guard let again = try? entry.line(in: .gmt) else { return "it cannot be written" }
    return (try? Entry(line: again)) == entry ? nil : "written, it is another entry"
  }
}

/// Sound journals, and what means something to those who read them.
enum JournalSeeds {
  static let texts: [[UInt8]] = {
    let lines = events.enumerated().compactMap { number, event -> [UInt8]? in
      let stamp = Entry.Stamp(
        id: EntryID(writer: "sanne@laptop", number: number + 1), clock: number + 1,
        at: FrozenWorld.now, by: "sanne")
      let line = try? Entry(stamp: stamp, lead: "k7f3q2", event: event).line(in: .gmt)
      return line.map { [UInt8]($0) }
    }
    return stride(from: 0, to: lines.count, by: 4).map { start in
      Array(lines[start..<min(lines.count, start + 4)].joined(separator: [0x0A]))
    }
  }()

  private static let events: [Event] = [
    .leadAdded(
      LeadAdded(
        name: "Café Noir", playbook: "sample", phase: "contact", source: .cold,
        value: Money(amount: 12.5, currency: "EUR"), legalForm: "bv", fields: ["kleur": "rood"])),
    .contactSet(
      Contact(
        id: "c1", name: "Zoë de Wit", title: "inkoper", phone: "+31201234567",
        email: "zoe@noir.nl", roles: [.decider, .user], stance: .positive)),
    .noted("belt \"morgen\" terug\nof niet", call: nil), .callStarted(call: "k1", phase: "contact"),
    .stepPassed(.init(step: "contact/1", manner: .said), call: "k1"),
    .wentTo(["contact/2", "!te-duur/1"], call: "k1"),
    .answered(question: "budget", .choice("fixed"), .buyer, call: "k1", step: "contact/3"),
    .answered(question: "team", .number(12), .document, call: nil, step: nil),
    .objectionRaised("too-expensive", call: "k1"),
    .callEnded(call: "k1", phase: "contact", outcome: "sent", isAdvance: true, wasReached: true),
    .nextStepDropped, .phaseMoved(to: "quote", because: "ze willen door"),
    .objectedToCalls(call: nil), .chanceGiven(40), .closed(.lost, reason: "price"), .reopened,
    .withdrawn([EntryID(writer: "sanne@laptop", number: 3), EntryID(writer: "daan@pc", number: 9)]),
    .graded(.prospect, .mql), .leadChanged(LeadChange()),
  ]

  static let tokens = [
    "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0041", "\\ud83d", "\\n", "\n", "\r", "\t", " ",
    "null",
    "true", "1", "-1", "0", "1.5", "1e3", "9223372036854775807", "9223372036854775808", "\"\"",
    "\"id\":\"a@b/1\",", "\"id\":", "\"clock\":7,", "\"clock\":", "\"kind\":\"noted\",",
    "\"kind\":",
    "\"lead\":\"x\",", "\"withdrawn\"", "\"v\":2,", "sanne@laptop/017", "/", "\u{0}", "\u{FEFF}",
    "é",
    "e\u{301}", "😀", "\u{1B}", "2026-03-02T09:00:00+01:00", "2026-02-30T25:00:00Z",
  ]
}
