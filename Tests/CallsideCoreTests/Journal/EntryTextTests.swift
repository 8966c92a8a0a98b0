import CallsideCore
import CallsideTestSupport
import Foundation
import Testing

struct EntryTextTests {
  /// Checks a line that was written at the present in Amsterdam, both ways.
  private func checkText(
    _ event: Event, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let entry = Entry(
      stamp: Entry.Stamp(
        id: EntryID(writer: "sanne@laptop", number: 17), clock: 412, at: FrozenWorld.now,
        by: "sanne"), lead: "k7f3q2", event: event)
    let line = try entry.line(in: FrozenWorld.calendar.timeZone)
    expectSame(
      String(decoding: line, as: UTF8.self), expected, sourceLocation: sourceLocation)
    expectSame(try Entry(line: Data(expected.utf8)), entry, sourceLocation: sourceLocation)
  }

  @Test func aLeadAdded() throws {
    try checkText(
      .leadAdded(
        LeadAdded(
          name: "Brouwer B.V.", playbook: "sample", phase: "contact", source: .marketing,
          value: Money(minorUnits: 1_250_050, currency: "EUR"), legalForm: "bv",
          fields: ["b": "2", "a": "één"])),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,"currency":"EUR",\#
      "fields":{"a":"één","b":"2"},"id":"sanne@laptop/17","kind":"lead-added","lead":"k7f3q2",\#
      "legal_form":"bv","name":"Brouwer B.V.","phase":"contact","playbook":"sample",\#
      "source":"marketing","v":1,"value":"12500.50"}
      """#)
  }

  @Test func whatIsUnknownIsLeftOut() throws {
    try checkText(
      .leadAdded(LeadAdded(name: "Brouwer", playbook: "sample", phase: "contact")),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,"id":"sanne@laptop/17",\#
      "kind":"lead-added","lead":"k7f3q2","name":"Brouwer","phase":"contact","playbook":"sample",\#
      "v":1}
      """#)
  }

  @Test func anAnswer() throws {
    try checkText(
      .answered(
        question: "budget", .choice("ja"), .buyer, call: "p4x7mk", step: "eerste-contact/9"),
      #"""
      {"answer":"ja","at":"2026-03-02T09:00:00+01:00","by":"sanne","call":"p4x7mk","clock":412,\#
      "id":"sanne@laptop/17","kind":"answered","lead":"k7f3q2","question":"budget",\#
      "source":"buyer","step":"eerste-contact/9","type":"choice","v":1}
      """#)
  }

  @Test func anAmountAnsweredOutsideAnyCall() throws {
    try checkText(
      .answered(
        question: "spend", .money(Money(minorUnits: -99, currency: "USD")), .guess, call: nil,
        step: nil),
      #"""
      {"answer":"-0.99","at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,\#
      "currency":"USD","id":"sanne@laptop/17","kind":"answered","lead":"k7f3q2",\#
      "question":"spend","source":"guess","type":"money","v":1}
      """#)
  }

  @Test func aPersonWithRolesInOrder() throws {
    try checkText(
      .contactSet(
        Contact(
          id: "c1", name: "Karin \"K\" Smit", title: "directeur/eigenaar", phone: "0201234567",
          email: "k@smit.example", roles: [.user, .decider], stance: .positive)),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,"contact":"c1",\#
      "email":"k@smit.example","id":"sanne@laptop/17","kind":"contact-set","lead":"k7f3q2",\#
      "name":"Karin \"K\" Smit","phone":"0201234567","roles":["decider","user"],\#
      "stance":"positive","title":"directeur/eigenaar","v":1}
      """#)
  }

  @Test func aNextStepHasTheOffsetOfItsOwnDay() throws {
    try checkText(
      .nextStepSet(
        NextStep(
          action: .call, at: FrozenWorld.date("2026-04-01T10:00:00+02:00"), isPromised: true)),
      #"""
      {"action":"call","at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,\#
      "due":"2026-04-01T10:00:00+02:00","id":"sanne@laptop/17","kind":"next-step-set",\#
      "lead":"k7f3q2","promised":true,"v":1}
      """#)
  }

  @Test func theEndOfACall() throws {
    try checkText(
      .callEnded(
        call: "p4x7mk", phase: "contact", outcome: "voicemail", isAdvance: false,
        wasReached: false),
      #"""
      {"advance":false,"at":"2026-03-02T09:00:00+01:00","by":"sanne","call":"p4x7mk","clock":412,\#
      "id":"sanne@laptop/17","kind":"call-ended","lead":"k7f3q2","outcome":"voicemail",\#
      "phase":"contact","reached":false,"v":1}
      """#)
  }

  @Test func aNoteOfTwoLinesIsStillOneLine() throws {
    try checkText(
      .noted("een\ntwee\t\"drie\" \\ \u{1B}", call: nil),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,"id":"sanne@laptop/17",\#
      "kind":"noted","lead":"k7f3q2","text":"een\ntwee\t\"drie\" \\ \u001b","v":1}
      """#)
  }

  @Test func aChanceAndAWithdrawal() throws {
    try checkText(
      .chanceGiven(33.5),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","chance":"33.5","clock":412,\#
      "id":"sanne@laptop/17","kind":"chance-given","lead":"k7f3q2","v":1}
      """#)
    try checkText(
      .withdrawn([
        EntryID(writer: "sanne@laptop", number: 10), EntryID(writer: "sanne@laptop", number: 9),
      ]),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,\#
      "entries":["sanne@laptop/10","sanne@laptop/9"],"id":"sanne@laptop/17","kind":"withdrawn",\#
      "lead":"k7f3q2","v":1}
      """#)
  }

  @Test func whatIsPutOffHasItsMomentAndReason() throws {
    try checkText(
      .putOff(
        .snoozed, until: FrozenWorld.date("2026-04-01T10:00:00+02:00"), reason: "budget round"),
      #"""
      {"at":"2026-03-02T09:00:00+01:00","by":"sanne","clock":412,"id":"sanne@laptop/17",\#
      "kind":"put-off","lead":"k7f3q2","manner":"snoozed","reason":"budget round",\#
      "until":"2026-04-01T10:00:00+02:00","v":1}
      """#)
  }
}
