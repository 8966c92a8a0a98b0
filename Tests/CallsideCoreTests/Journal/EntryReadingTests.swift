import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct EntryReadingTests {
  /// Reads a line with keys of a kind beside those that every entry has.
  private func read(
    _ keys: String, without missing: String? = nil, changing changes: [String: String] = [:]
  ) throws -> Entry {
    let text =
      #"{"v":1,"id":"sanne@laptop/17","clock":412,"at":"2026-03-02T09:00:00+01:00","by":"sanne","#
      + #""lead":"k7f3q2",\#(keys)}"#
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var line = try #require(object as? [String: Any])
    line.merge(changes) { $1 }
    if let missing { line[missing] = nil }
    return try Entry(line: JSONSerialization.data(withJSONObject: line))
  }

  private func checkRefused(
    _ keys: String, without missing: String? = nil, changing changes: [String: String] = [:]
  ) {
    #expect(throws: DecodingError.self, "\(keys) without \(missing ?? "-"), \(changes)") {
      try read(keys, without: missing, changing: changes)
    }
  }

  @Test(arguments: ["split", "call-recorded", "", "Answered", "lead_added"])
  func anUnknownKindIsKept(kind: String) throws {
    let entry = try read(#""kind":"\#(kind)","newer":{"a":[1,2]},"name":7"#)
    #expect(entry.event == .unknown(kind: kind))
    #expect(entry.stamp.id == EntryID(writer: "sanne@laptop", number: 17))
    let line = String(decoding: try entry.line(in: .gmt), as: UTF8.self)
    #expect(line.contains(#""kind":"\#(kind)""#))
  }

  /// Marks of before that was told apart may be of somebody who objected.
  @Test(arguments: [("", true), (#","objected":true"#, true), (#","objected":false"#, false)])
  func aMarkIsOfAnObjectionUnlessItSaysOtherwise(key: String, objected: Bool) throws {
    let entry = try read(#""kind":"forgotten","marks":["sha256:ab"]\#(key)"#)
    #expect(entry.event == .forgotten(contact: nil, marks: ["sha256:ab"], objected: objected))
    #expect(try Entry(line: entry.line(in: .gmt)) == entry)
  }

  @Test(arguments: ["id", "clock", "at", "by", "lead", "kind"])
  func noStampNoEntry(key: String) throws {
    #expect(try read(#""kind":"reopened""#).event == .reopened)
    checkRefused(#""kind":"reopened""#, without: key)
  }

  @Test(arguments: [
    (#""kind":"lead-added","name":"n","playbook":"p","phase":"f""#, ["name", "playbook", "phase"]),
    (#""kind":"contact-set","contact":"c1","name":"n""#, ["contact", "name"]),
    (#""kind":"noted","text":"t""#, ["text"]),
    (#""kind":"call-started","call":"c","phase":"f""#, ["call", "phase"]),
    (#""kind":"step-passed","call":"c","step":"s","manner":"said""#, ["call", "step", "manner"]),
    (
      #""kind":"answered","question":"q","type":"text","answer":"a","source":"buyer""#,
      ["question", "type", "answer", "source"]
    ),
    (
      #""kind":"answered","question":"q","type":"money","answer":"1.00","currency":"EUR","#
        + #""source":"buyer""#, ["answer", "currency"]
    ),
    (#""kind":"objection-raised","objection":"o","call":"c""#, ["objection", "call"]),
    (
      #""kind":"call-ended","call":"c","phase":"f","outcome":"o","advance":true,"reached":true"#,
      ["call", "phase", "outcome", "advance", "reached"]
    ),
    (
      #""kind":"next-step-set","action":"call","due":"2026-03-02T09:00:00Z","promised":true"#,
      ["action", "due", "promised"]
    ),
    (#""kind":"phase-moved","to":"f""#, ["to"]),
    (#""kind":"chance-given","chance":"40""#, ["chance"]),
    (#""kind":"closed","status":"won","reason":"r""#, ["status", "reason"]),
    (#""kind":"withdrawn","entries":["a/1"]"#, ["entries"]),
    (#""kind":"lead-changed","value":"1.00","currency":"EUR""#, ["currency"]),
  ])
  func aMissingKeyIsRefused(keys: String, needed: [String]) throws {
    _ = try read(keys)
    for key in needed { checkRefused(keys, without: key) }
  }

  @Test(arguments: [
    ("id", "sanne"), ("id", "sanne/0"), ("id", "/3"), ("id", "sanne/-1"), ("at", "yesterday"),
    ("at", "2026-03-02"), ("at", "2026-02-30T09:00:00Z"), ("clock", "412"),
  ])
  func aStampThatCannotBeIsRefused(key: String, value: String) {
    checkRefused(#""kind":"reopened""#, changing: [key: value])
  }

  @Test(arguments: [
    #""kind":"lead-added","name":"n","playbook":"p","phase":"f","source":7"#,
    #""kind":"step-passed","call":"c","step":"s","manner":null"#,
    #""kind":"answered","question":"q","type":7,"answer":"a","source":"buyer""#,
    #""kind":"answered","question":"q","type":"date","answer":"soon","source":"buyer""#,
    #""kind":"graded","grade":["lead"]"#, #""kind":"closed","status":true,"reason":"r""#,
    #""kind":"next-step-set","action":"call","due":"2 March","promised":true"#,
    #""kind":"call-ended","call":"c","phase":"f","outcome":"o","advance":"yes","reached":true"#,
  ])
  func aValueThatCannotBeIsRefused(keys: String) {
    checkRefused(keys)
  }

  @Test(arguments: ["", "much", "12x", "12,50", "1.2.3", "12 500", "NaN", " ", "€12", "--1", "1e"])
  func anAmountIsANumberFromEndToEnd(text: String) {
    checkRefused(#""kind":"lead-changed","value":"\#(text)","currency":"EUR""#)
    checkRefused(#""kind":"chance-given","chance":"\#(text)""#)
    for type in ["number", "percent", "money"] {
      checkRefused(
        #""kind":"answered","question":"q","type":"\#(type)","answer":"\#(text)","#
          + #""currency":"EUR","source":"buyer""#)
    }
  }

  @Test(arguments: [
    (
      #""kind":"lead-added","name":"n","playbook":"p","phase":"f","source":"radio""#,
      Event.leadAdded(LeadAdded(name: "n", playbook: "p", phase: "f"))
    ),
    (#""kind":"lead-changed","owner":"piet","source":"radio""#, .leadChanged(.owner("piet"))),
    (#""kind":"lead-changed","owner":"piet","source":null"#, .leadChanged(.owner("piet"))),
    (
      #""kind":"contact-set","contact":"c1","name":"n","stance":"torn","roles":["sponsor","user"]"#,
      .contactSet(Contact(id: "c1", name: "n", roles: [.user]))
    ),
    (
      #""kind":"step-passed","call":"c","step":"s","manner":"sung""#,
      .stepPassed(Call.Passed(step: "s", manner: .said), call: "c")
    ),
    (
      #""kind":"answered","question":"q","type":"text","answer":"a","source":"rumour","call":"c""#,
      .answered(question: "q", .text("a"), .guess, call: "c", step: nil)
    ),
    (
      #""kind":"answered","question":"q","type":"colour","answer":"red","source":"buyer""#,
      .answered(question: "q", .text("red"), .buyer, call: nil, step: nil)
    ),
    (
      #""kind":"answered","question":"q","type":"range","answer":{"from":1},"source":"buyer""#,
      .unknown(kind: "answered")
    ),
    (
      #""kind":"next-step-set","action":"dance","due":"2026-03-02T08:00:00Z","promised":true"#,
      .nextStepSet(NextStep(action: .call, at: FrozenWorld.now, isPromised: true))
    ),
    (#""kind":"graded","grade":"hot","readiness":"sql""#, .graded(nil, .sql)),
    (#""kind":"graded","grade":"lead","readiness":"cold""#, .graded(.lead, nil)),
    (#""kind":"closed","status":"parked","reason":"r""#, .closed(.lost, reason: "r")),
  ])
  func anUnknownWordLeavesTheRestOfTheLine(keys: String, event: Event) throws {
    #expect(try read(keys).event == event)
  }

  /// Whichever word of a few is replaced in whichever event, the line is still an entry of the
  /// same lead and stamp.
  @Test(arguments: 1...20)
  func noUnknownWordCostsALine(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    for event in random.ofEveryKind() {
      let entry = Entry.made(event, id: "sanne@laptop/17", clock: 412)
      let json = try JSONSerialization.jsonObject(with: entry.line(in: .gmt))
      let line = try #require(json as? [String: Any])
      for key in ["source", "stance", "manner", "type", "action", "grade", "readiness", "status"]
      where line[key] is String {
        let newer = try JSONSerialization.data(withJSONObject: line.merging([key: "newer"]) { $1 })
        let read = try Entry(line: newer)
        #expect(read.stamp == entry.stamp && read.lead == entry.lead, "seed \(seed): \(key)")
        #expect(read.event.kind == event.kind, "seed \(seed): \(key)")
      }
    }
  }

  @Test func aRoleOfANewerVersionIsPassedOver() throws {
    let entry = try read(
      #""kind":"contact-set","contact":"c1","name":"n","roles":["sponsor","decider"]"#)
    #expect(entry.event == .contactSet(Contact(id: "c1", name: "n", roles: [.decider])))
  }

  @Test(arguments: ["", "{", "[]", "null", "7", #"{"v":1}"#, "\u{FEFF}", "{}\u{0}"])
  func whatIsNoEntryIsRefused(text: String) {
    #expect(throws: DecodingError.self) { try Entry(line: Data(text.utf8)) }
  }
}

extension LeadChange {
  /// A change of owner.
  fileprivate static func owner(_ name: String) -> LeadChange {
    var change = LeadChange()
    change.owner = name
    return change
  }
}
