import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// Lines that YAML takes for part of a text, or for a remark, without a word.
@Suite struct LostLineTests {
  /// What comes of a text that has swallowed the line below it: the place and the help.
  static let swallowed: [(right: String, wrong: String, help: String)] = [
    (
      "say: Heeft u nu twee minuten?\n        part: opening",
      "say: >-\n          Heeft u nu twee minuten?\n          ⟦part⟧: opening",
      "zet er 8 spaties voor; nu 10"
    ),
    // A word that the key takes is the key, whatever stands above it.
    (
      "say: Heeft u nu twee minuten?\n        part: opening",
      "say: >-\n          Heeft u nu even\n          ⟦part⟧: opening",
      "zet er 8 spaties voor; nu 10"
    ),
    (
      "tip: Nooit kwaad spreken over de leverancier.",
      "tip: |\n      Nooit kwaad spreken.\n      ⟦changes⟧: Dan weet je het.",
      "zet er 4 spaties voor; nu 6"
    ),
    (
      "    outcomes:\n",
      "    voicemail: >-\n      Ik bel terug.\n      ⟦exit⟧: collega is known\n    outcomes:\n",
      "zet er 4 spaties voor; nu 6"
    ),
    // A key that must be there is not missing as well.
    (
      "ask: Wie gaat er bij u over de koffie?\n    why: Dan",
      "ask: >-\n      Wie gaat er bij u over de koffie?\n      ⟦why⟧: Dan",
      "zet er 4 spaties voor; nu 6"
    ),
    // Two levels out, and an item of the list around it.
    (
      "      - confirm: Is dat een antwoord op uw vraag?",
      "      - confirm: >-\n          Is dat een antwoord?\n          ⟦tip⟧: Wees stil.",
      "zet er 4 spaties voor; nu 10"
    ),
    (
      "      - respond: Een storing kost meer.\n      - confirm: Is",
      "      - respond: >-\n          Een storing kost meer.\n          - ⟦confirm⟧: Is",
      "zet er 6 spaties voor; nu 10"
    ),
    (
      "      - Zoek de naam van de facilitair manager.",
      "        - ⟦Zoek de naam van de facilitair manager.⟧", "zet er 6 spaties voor; nu 8"
    ),
  ]

  static func found(_ text: String) -> [Diagnostic] {
    PlaybookReader.read(
      SourceText(name: "koffie.yaml", text: text), under: Check.text + Check.form
    ).diagnostics
  }

  static func shown(_ found: [Diagnostic]) -> String {
    found.map { $0.rendered(in: .nl) }.joined(separator: "\n")
  }

  @Test(arguments: swallowed)
  func aKeyWithinATextIsSaid(_ right: String, _ wrong: String, _ help: String) {
    #expect(SyntaxTests.playbook.contains(right))
    let marked = Marked(
      SyntaxTests.playbook.replacing(right, with: wrong, maxReplacements: 1))
    let found = Self.found(marked.text)
    let all = Self.shown(found)
    #expect(found.map(\.rule) == ["key-in-text"], "\(all)")
    #expect(found.first?.place?.span == marked.spans.first, "\(all)")
    #expect(found.first?.help?.nl == help, "\(all)")
  }

  @Test(arguments: [
    "Let op: nu niet praten.", "Vraag door.\n          Let op: nu niet praten.",
    "Zeg daarna rustig\n          say: hello en wacht.", "Say: hello.\n          Tip: wacht even.",
    "Zo:\n          - eerst dit\n          - dan dat", "Weet je\n          part: wie er beslist",
    "Eén.\n          Twee, met #1 erbij.",
  ])
  func proseIsProse(_ text: String) {
    let whole = SyntaxTests.playbook.replacing(
      "say: Heeft u nu twee minuten?", with: "say: >-\n          \(text)")
    let found = Self.found(whole)
    #expect(found.isEmpty, "\(Self.shown(found))")
  }

  @Test func aRemarkWithinATextIsReadAloud() {
    check(
      "tip: >-\n  Ask on.\n  ⟦# still to do⟧\n  Be still.", in: .question, finds: "remark-in-text",
      headline: "within a text, a line with `#` is no remark",
      help: "put it above the key, or remove it")
  }

  @Test func aSignWithinASentenceCutsItOff() {
    check(
      "- say: Have you got a ⟦# quarter of an hour?⟧", in: .script, finds: "text-cut-off",
      headline: "a text is cut off: what comes after ` #` is not read",
      help: "put the text between quotes: `\"Have you got a # quarter of an hour?\"`")
  }

  /// A remark stands behind a whole sentence, behind two spaces, or behind what is not said aloud.
  @Test(arguments: [
    ("say: Heeft u nu twee minuten?", "say: Heeft u nu twee minuten? # of vijf"),
    ("tip: Laat een stilte vallen.", "tip: Laat een stilte vallen  # nalezen"),
    ("within: 4h", "within: 4h # snel"), ("title: Te duur", "title: Te duur   # kort"),
    ("title: Te duur", "title: Te duur # kort"), ("ask: gevolg", "ask: gevolg # eerst dit"),
    ("kind: qualify", "kind: qualify # eerst dit"),
  ])
  func aRemarkBehindAValueStays(_ right: String, _ wrong: String) {
    #expect(SyntaxTests.playbook.contains(right))
    let found = Self.found(SyntaxTests.playbook.replacing(right, with: wrong, maxReplacements: 1))
    #expect(found.isEmpty, "\(Self.shown(found))")
  }
}
