import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// More of what an author does wrong: lines that were joined, lost, moved or left over, and signs
/// that other formats have.
@Suite struct SlipTests {
  @Test(arguments: joined + signs + loose + texts + braces + headers + moved)
  func theHelpLeadsToACleanFile(_ slip: Slip) throws {
    try SyntaxTests.check(slip)
  }

  private static func ownLine(_ line: String, _ spaces: Int) -> String {
    "zet `\(line)` op een eigen regel, met \(spaces) spaties ervoor"
  }

  static let joined = [
    Slip(
      "type: text\n    tip: Nooit", "type: text    ⟦tip⟧: Nooit",
      ownLine("tip: Nooit kwaad spreken over de …", 4)),
    Slip(
      "title: Kennismaken\n    goal: Weten", "title: Kennismaken ⟦goal⟧: Weten",
      ownLine("goal: Weten of het zin heeft.", 4)),
    Slip(
      "within: 4h\n    chance: 10", "within: 4h, ⟦chance⟧: 10", ownLine("chance: 10", 4)),
    Slip(
      "- ask: gevolg\n      - ask: budget", "- ask: gevolg - ⟦ask⟧: budget",
      ownLine("- ask: budget", 6)),
    Slip(
      "label: Gemopper\n        chance: 5", "label: \"Gemopper\" ⟦chance⟧: 5",
      ownLine("chance: 5", 8)),
  ]

  static let signs = [
    Slip("    type: text\n", "    ⟦type⟧; text\n", "schrijf `type: text`"),
    Slip("    kind: qualify", "    ⟦kind⟧ = qualify", "schrijf `kind: qualify`"),
    Slip("    type: text\n", "    ⟦type⟧：text\n", "schrijf `type: text`"),
    Slip(
      "title: Te duur", "title: \"Te duur\"⟦,⟧", "haal de komma weg: `title: \"Te duur\"`",
      mended: "title: \"Te duur\""),
    Slip(
      "hears: [te duur, geen budget]", "hears: [te duur, geen budget]⟦,⟧",
      "haal de komma weg: `hears: [te duur, geen budget]`"),
    Slip("    goal: Weten", "    ⟦-⟧ goal: Weten", hyphen("goal: Weten of het zin heeft.")),
    Slip(
      "      - ask: gevolg", "      - ⟦- ask: gevolg⟧", "haal één streepje weg: `- ask: gevolg`",
      "wrong-type"),
    Slip(
      "type: text\n", "type:⟦\u{200B}⟧ text\n", "typ het opnieuw: `type: text`"),
  ]

  private static func hyphen(_ line: String) -> String { "haal het streepje weg: `\(line)`" }

  private static let away = "haal hem weg, of zet er `# ` voor: dan is het een opmerking"

  static let loose = [
    Slip("    type: text\n", "⟦<p>Vraag door.</p>⟧\n    type: text\n", away),
    Slip("  gevolg:\n", "  ⟦Wie is er nog meer bij betrokken?⟧\n  gevolg:\n", away),
    Slip("  gevolg:\n", "  ⟦- Vragen over het gevolg⟧\n  gevolg:\n", away),
    Slip("  gevolg:\n", "⟦-----------------⟧\n  gevolg:\n", away),
    Slip(
      "  - id: intake", "  ⟦// hier begint de intake⟧\n  - id: intake",
      "schrijf `# hier begint de intake`"),
    Slip(
      "      - ask: budget\n",
      "⟦<<<<<<< mijn versie⟧\n      - ask: budget\n=======\n>>>>>>> die van Karin\n",
      "houd een van de twee, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg"),
    Slip(
      "    title: Kennismaken", "    title:\n    ⟦Kennismaken⟧",
      "zet hem achter de sleutel: `title: Kennismaken`"),
  ]

  static let texts = [
    Slip(
      "say: Heeft u nu twee minuten?", "say: >- ⟦Heeft u nu twee minuten?⟧",
      "begin de tekst op de volgende regel, met 10 spaties ervoor, of haal `>-` weg"),
    Slip(
      "Laat een stilte vallen.", "| ⟦Laat een stilte vallen.⟧",
      "begin de tekst op de volgende regel, met 10 spaties ervoor, of haal `|` weg"),
    Slip(
      "Laat een stilte vallen.", "'Zo⟦'⟧n stilte laat je vallen.'",
      "zet dubbele aanhalingstekens om de hele tekst: `\"Zo'n stilte laat je vallen.\"`",
      mended: "\"Zo'n stilte laat je vallen.\""),
    Slip(
      "Laat een stilte vallen.", "'Laat zo⟦'⟧n stilte vallen.",
      "zet dubbele aanhalingstekens om de hele tekst: `\"Laat zo'n stilte vallen.\"`",
      mended: "\"Laat zo'n stilte vallen.\""),
    Slip(
      "Laat een stilte vallen.", "\"Laat een ⟦\"⟧stilte\" vallen.\"",
      "zet enkele aanhalingstekens om de hele tekst: `'Laat een \"stilte\" vallen.'`",
      mended: "'Laat een \"stilte\" vallen.'"),
    Slip(
      "hears: [te duur, geen budget]", "hears: [te duur, ⟦'⟧zo'n bedrag']",
      "zet dubbele aanhalingstekens om de hele tekst: `\"zo'n bedrag\"`",
      mended: "hears: [te duur, \"zo'n bedrag\"]"),
    Slip(
      "say: Heeft u nu twee minuten?",
      "say: >-\n          Heeft u nu\n      ⟦twee minuten, of drie?⟧",
      "zet er 10 spaties voor; nu 6"),
    Slip(
      "why: Wat het kost telt mee.", "why: Wat het kost\n    ⟦telt hier mee.⟧",
      "zet er 6 spaties voor; nu 4"),
  ]

  private static func flow(_ wrong: String, _ right: String) -> Slip {
    Slip("next: {do: meet, in: 3d}", "next: \(wrong)", "schrijf `\(right)`")
  }

  static let braces = [
    flow("⟦{⟧do: meet in: 3d}", "{do: meet, in: 3d}"),
    flow("⟦do: meet, in: 3d⟧", "{do: meet, in: 3d}"),
    flow("⟦(do: meet, in: 3d)⟧", "{do: meet, in: 3d}"),
    flow("⟦{⟧do: meet, in: \"3d}", "{do: meet, in: \"3d\"}"),
  ]

  private static func above(_ line: String, _ spaces: Int) -> String {
    spaces == 0
      ? "zet erboven een regel `\(line)`"
      : "zet erboven een regel `\(line)`, met \(spaces) spaties ervoor"
  }

  static let headers = [
    Slip("    outcomes:\n      afspraak:", "      ⟦afspraak⟧:", above("outcomes:", 4)),
    Slip("    meet:\n      - acknowledge:", "      - ⟦acknowledge⟧:", above("meet:", 4)),
    Slip("\nphases:\n  - id:", "\n  - ⟦id⟧:", above("phases:", 0)),
    Slip("    script:\n      - say:", "      - ⟦say⟧:", above("script:", 4), "missing-field"),
    Slip(
      "  gevolg:\n    ask:", "    ⟦ask⟧:", "zet zo'n regel erboven, met 2 spaties ervoor",
      "duplicate-key"),
  ]

  static let moved = [
    Slip(
      "        chance: 5\n",
      "      ⟦chance⟧: 5\n", "zet er 8 spaties voor; nu 6", "wrong-type"),
    Slip("    type: yes-no\n", "  ⟦type⟧: yes-no\n", "zet er 4 spaties voor; nu 2", "wrong-type"),
    Slip(
      "        next: {do: meet, in: 3d}", "      ⟦next⟧: {do: meet, in: 3d}",
      "zet er 8 spaties voor; nu 6", "wrong-type"),
    Slip("  gevolg:\n", "    ⟦gevolg⟧:\n", "zet er 2 spaties voor; nu 4", "unknown-key"),
    Slip("      niets:\n", "        ⟦niets⟧:\n", "zet er 6 spaties voor; nu 8", "unknown-key"),
    Slip(
      "  te-duur:\n    title: Te duur\n    hears: [te duur, geen budget]\n    meet:\n"
        + "      - acknowledge: Dat hoor ik vaker.\n      - explore: Waar vergelijkt u het mee?\n"
        + "      - respond: Een storing kost meer.\n      - confirm: Is dat een antwoord op uw "
        + "vraag?\n",
      "⟦te-duur⟧:\n  title: Te duur\n  hears: [te duur, geen budget]\n  meet:\n"
        + "    - acknowledge: Dat hoor ik vaker.\n    - explore: Waar vergelijkt u het mee?\n"
        + "    - respond: Een storing kost meer.\n    - confirm: Is dat een antwoord op uw "
        + "vraag?\n",
      "schuif regel 30 tot en met 37 2 spaties naar rechts", "unknown-key"),
    Slip(
      "  budget:\n    ask: Is er dit jaar geld voor?\n    why: Zonder geld geen koffie.\n"
        + "    type: yes-no\n",
      "    ⟦budget⟧:\n      ask: Is er dit jaar geld voor?\n      why: Zonder geld geen koffie.\n"
        + "      type: yes-no\n", "schuif regel 24 tot en met 27 2 spaties naar links",
      "unknown-key"),
    Slip(
      "      - ask: gevolg\n      - ask: budget\n        required: true\n",
      "    - ⟦ask⟧: gevolg\n    - ask: budget\n      required: true\n",
      "schuif regel 54 tot en met 56 2 spaties naar rechts"),
    Slip(
      "      niets:\n        label: Niets\n        chance: 0\n",
      "    ⟦niets⟧:\n      label: Niets\n      chance: 0\n",
      "schuif regel 21 tot en met 23 2 spaties naar rechts", "unknown-key"),
  ]

  @Test(arguments: [
    ("{\\rtf1\\ansi callside: 1}", "dit is een RTF-bestand, en een draaiboek is platte tekst"),
    (
      "PK\u{3}\u{4}abc", "dit is een Word-bestand of zoiets, en een draaiboek is platte tekst"
    ),
    ("<!DOCTYPE html><p>callside: 1", "dit is een webpagina, en een draaiboek is platte tekst"),
  ])
  func aFileOfAnotherProgramIsNamed(_ text: String, _ headline: String) {
    #expect(SyntaxTests.found(text).map(\.headline.nl) == [headline])
  }

  @Test func hardSpacesInManyLinesAreOneMistake() {
    let text = SyntaxTests.playbook.replacing("\n    why:", with: "\n\u{A0}\u{A0}  why:")
    let found = SyntaxTests.found(text)
    #expect(
      found.map(\.help?.nl) == [
        "typ gewone spaties in alle 3 regels; hier `why: Dan weet je wie je moet hebben.`"
      ])
  }

  /// Few edits are tried in a large file, but those that are likely are among them.
  @Test func aLargeFileIsHelpedToo() {
    let remarks = String(repeating: "# " + String(repeating: "x", count: 98) + "\n", count: 2_800)
    let items = String(repeating: "      - ask: gevolg\n", count: 12)
    let text = SyntaxTests.playbook.replacing(
      "      - ask: gevolg\n", with: items + "       - ask: gevolg\n")
    let found = SyntaxTests.found(remarks + text)
    #expect(found.map(\.help?.nl) == ["zet er 6 spaties voor; nu 7"])
  }

  /// Behind a line that ends the file for YAML may stand whatever is missed, so that is not said.
  @Test func aRulerOfHyphensIsOneMistake() {
    let text = SyntaxTests.playbook.replacing("      - ask: gevolg\n", with: "")
    let ruled = text + "---\n  - id: verdieping\n"
    let source = SourceText(name: "koffie.yaml", text: ruled)
    #expect(PlaybookReader.read(source).diagnostics.map(\.rule) == ["second-document"])
  }

  /// The steps of a phase that has lost its script may be the ones that ask.
  @Test func whatALostScriptAskedIsNotUnused() {
    let text = SyntaxTests.playbook.replacing("    script:\n", with: "")
    let source = SourceText(name: "koffie.yaml", text: text)
    let rules = PlaybookReader.read(source).diagnostics.map(\.rule)
    #expect(rules.contains("missing-field") && !rules.contains("unused-question"), "\(rules)")
  }

  /// In a text to be said, these are signs like any other.
  @Test(arguments: [
    "\"Duur\", zegt hij, en: \"te duur\".", "Zeg: tip: wees stil.", "'s Ochtends in: de zaak.",
  ])
  func twoQuotationsStayTwo(_ tip: String) throws {
    let text = SyntaxTests.playbook.replacing("Laat een stilte vallen.", with: tip)
    let help = try #require(SyntaxTests.found(text).first?.help?.nl)
    #expect(help.hasPrefix("zet de hele tekst tussen"), "\(help)")
  }

  /// However deep braces stand within each other, their help is found at once.
  @Test(.timeLimit(.minutes(5))) func bracesWithinBracesTakeNoTime() {
    let depth = 40
    let piece =
      "chance: " + String(repeating: "{ask: ", count: depth) + "\"x\" tip: y"
      + String(repeating: "}", count: depth)
    let source = SourceText(name: "x.yaml", text: Check.Example(.phase, piece).playbook)
    #expect(!PlaybookReader.read(source).diagnostics.isEmpty)
  }

  /// A word with a colon in what is said is no key where its phase has that key already.
  @Test func aWordOfTheFormatInAScriptIsProse() {
    #expect(
      rules("- say: >-\n    I ring about three things.\n    goal: more customers.", in: .script)
        == [])
  }

  @Test func dashesAndNumbersInATextAreProse() {
    #expect(
      rules(
        "prepare:\n  - Look the company up\n    - in the register - before you dial", in: .phase)
        == [])
    #expect(
      rules("goal: >-\n  They want to be\n  # 1 in the market.", in: .phase) == [])
  }
}
