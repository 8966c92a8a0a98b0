import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// What is said to do about values that authors get wrong, as their pieces of YAML.
@Suite struct HelpTests {
  typealias Place = Check.Example.Place

  static let shapes: [(Place, String, String)] = [
    (.playbook, "hours: ma-vr", "schrijf `hours: {days: ma-vr, from: \"09:00\", to: \"17:30\"}`"),
    (
      .playbook, "hours: {days: \"ma, di\", from: 9:00, to: 17:00}",
      "zet het tussen rechte haken: `[ma, di]`"
    ),
    (
      .playbook, "language: nl\nhours: {days: maandag t/m vrijdag, from: 9:00, to: 17:00}",
      "bedoel je \"ma-vr\"?"
    ),
    (.question, "choices: Ja of nee", "schrijf `choices: {ja: {label: Ja}, nee: {label: Nee}}`"),
    (
      .objection, "hears: te duur, wel veel geld",
      "zet het tussen rechte haken: `[te duur, wel veel geld]`"
    ),
    (.objection, "hears: \"te duur\"", "zet het tussen rechte haken: `[te duur]`"),
    (
      .phase, "prepare: Lees hun site, en bel.",
      "zet het tussen rechte haken: `[\"Lees hun site, en bel.\"]`"
    ),
    (
      .outcomes, "done: {label: Done, next: morgen bellen}",
      "schrijf `next: {do: call, in: 1d}`"
    ),
    (
      .question, "choices: {ja: Ja hoor, nee: {label: Nee}}",
      "schrijf `ja: {label: Ja hoor}`"
    ),
    (
      .question, "choices: {ja: \"Ja, graag\", nee: {label: Nee}}",
      "schrijf `ja: {label: \"Ja, graag\"}`"
    ),
    (
      .outcomes, "done: {label: Done, next: call in two weeks}",
      "schrijf `next: {do: call, in: 2w}`"
    ),
    (
      .outcomes, "done: {label: Done, next: \"do: mail, in: 2d\"}",
      "schrijf `next: {do: mail, in: 2d}`"
    ),
    (.outcomes, "done: {label: Done, next: {do:call, in:2d}}", "schrijf `{do: call, in: 2d}`"),
    (.outcomes, "done: Klaar", "schrijf `done: {label: Klaar}`"),
    (
      .question, "choices: {ja: {label: Ja, heel graag, chance: 5}, nee: {label: Nee}}",
      "schrijf `{label: \"Ja, heel graag\", chance: 5}`"
    ),
    (.phase, "within: [2d]", "schrijf `2d`, zonder haken"),
    (.phase, "goal: [Een, twee]", "schrijf `goal: …`"),
    (.playbook, "reasons: Te duur", "schrijf `reasons: {lost: {prijs: Te duur}}`"),
    (.playbook, "checks: [long-sentence]", "schrijf `checks: {few-questions: off}`"),
    (
      .phase, "script: Goedendag",
      "geef elk punt een eigen regel, met een streepje: `- say: …`"
    ),
    (.script, "- Goedendag", "schrijf `- say: Goedendag`"),
    (
      .script, "- ask: budget\n  required: altijd",
      "schrijf `required: true`, of laat de regel weg"
    ),
  ]

  static let values: [(Place, String, String)] = [
    (
      .phase, "within: gauw",
      "`m` is minuten, `h` uren, `d` werkdagen, `w` weken; drie maanden is `13w`"
    ),
    (.phase, "within: 3 maanden", "bedoel je \"13w\"?"),
    (.phase, "within: 1 maand", "bedoel je \"4w\"?"),
    (.phase, "within: 5 werkdagen", "bedoel je \"5d\"?"),
    (.phase, "chance: 0,6", "schrijf `60`"),
    (.phase, "chance: 0.6", "schrijf `60`"),
    (.phase, "chance: zestig", "bedoel je \"60\"?"),
    (.phase, "chance: sixty", "bedoel je \"60\"?"),
    (.phase, "chance: hoog", "schrijf het in cijfers, zoals `chance: 20`"),
    (.phase, "chance: 120", "schrijf een percentage zonder teken, zoals `60`"),
    (.playbook, "currency: €", "bedoel je \"EUR\"?"),
    (.playbook, "currency: Euro", "bedoel je \"EUR\"?"),
    (.playbook, "currency: guldens", "schrijf `EUR` voor euro's"),
    (
      .outcomes, "done: {label: Done, close: lost, reason: Too dear}",
      "schrijf `price`: dat is het id van deze woorden"
    ),
    (.script, "- ask: Is there a budget?", "schrijf `budget`: dat is het id van deze vraag"),
    (.script, "- ask: is there a budget", "schrijf `budget`: dat is het id van deze vraag"),
    (
      .script, "- ask: Hoe groot bent u?",
      "zet de vraag bij `questions`, en hier alleen het id, zoals `budget`"
    ),
    (.script, "- say: Dag {{ik.naam}}.", "bedoel je `{{me.name}}`?"),
    (.script, "- say: Dag {{antwoorden.budget}}.", "bedoel je `{{answers.budget}}`?"),
    (.script, "- say: Dag {{budget}}.", "bedoel je `{{answers.budget}}`?"),
    (
      .script, "- say: \"{{#budget}}Dag.{{/budget}}\"", "bedoel je `{{#answers.budget}}`?"
    ),
    (.phase, "within: twee dagen", "bedoel je \"2d\"?"),
    (.secondPhase, "kind: verdieping", "bedoel je \"nurture\"?"),
    (.secondPhase, "goal:", "schrijf er iets achter (één zin: het doel)"),
    (.outcomes, "done: {label: Done, to: elders}", "kies \"intake\" of \"offer\""),
    (.script, "- when: budget is misschien\n  say: Dag.", "kies \"ja\" of \"nee\""),
    (.phase, "exit: budget is known, decider is known", "schrijf `and`"),
    (.phase, "exit: budget bekend and decider is known", "schrijf `budget is known`"),
    (
      .phase, "exit: besluitroute is known",
      "heeft de vraag nu een ander id, schrijf dat dan hier, en `was: besluitroute` bij de vraag"
    ),
    (.question, "tags: [BANT.geld]", "bedoel je \"BANT.budget\"?"),
    (
      .playbook, "questions: {budget: {ask: Is er geld?, why: Nodig.}}",
      "voeg `type:` toe met `choice`, `yes-no`, `text`, `number`, `money`, `percent`, `date`, "
        + "`phone`, `email` of `contact`"
    ),
    (.phase, "limit: 3m", "`m` is minuten; schrijf maanden als weken, zoals `13w`"),
    (.phase, "limit: 4h", "schrijf dagen of weken, zoals `3w`"),
  ]

  static let keys: [(Place, String, String)] = [
    (.script, "- vraag: budget", "bedoel je \"ask\"?"),
    (.script, "- zeg: Goedendag.", "bedoel je \"say\"?"),
    (.script, "- rol: decider", "bedoel je \"dmu\"?"),
    (.phase, "voorwaarde: budget is known", "bedoel je \"exit\"?"),
    (.phase, "limiet: 3w", "bedoel je \"limit\"?"),
    (.playbook, "valuta: EUR", "bedoel je \"currency\"?"),
    (.playbook, "werktijden: {}", "bedoel je \"hours\"?"),
    (.outcomes, "done: {omschrijving: Klaar, next: {do: call, in: 1d}}", "bedoel je \"label\"?"),
    (.outcomes, "done: {label: Done, close: lost, reden: price}", "bedoel je \"reason\"?"),
  ]

  @Test(arguments: shapes + values + keys)
  func oneThingToDoIsSaid(_ place: Place, _ piece: String, _ help: String) {
    let source = SourceText(name: "test.yaml", text: Check.Example(place, piece).playbook)
    let found = PlaybookReader.read(
      source, under: Check.text + Check.form + Check.references + [.shortLimit]
    ).diagnostics
    let all = found.map { $0.rendered(in: .nl) }.joined(separator: "\n")
    #expect(found.compactMap(\.help?.nl) == [help], "\(all)")
    #expect(found.allSatisfy { $0.help?.en != $0.help?.nl }, "\(all)")
  }

  @Test(arguments: ["limit: 8h", "limit: 1d", "limit: 3w", "chance: 0", "chance: 1", "chance: 2.5"])
  func whatIsRightIsLeftAlone(_ piece: String) {
    #expect(rules(piece, in: .phase, testing: "short-limit") == [])
  }
}
