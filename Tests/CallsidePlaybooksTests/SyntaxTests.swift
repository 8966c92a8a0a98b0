import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// A mistake in a playbook: a line as it should be, what an author made of it, and what is said.
struct Slip: Sendable, CustomTestStringConvertible {
  /// The lines as they should be, and as the help says to write them.
  var right: String
  /// The lines with the mistake, in which `⟦…⟧` marks the place.
  var wrong: String
  /// The help in Dutch.
  var help: String
  /// Which check says it.
  var rule = "yaml-syntax"
  /// What the lines become when the help is followed, where that is not how they were.
  var mended: String?

  var testDescription: String { wrong }

  init(
    _ right: String, _ wrong: String, _ help: String, _ rule: String = "yaml-syntax",
    mended: String? = nil
  ) {
    self.right = right
    self.wrong = wrong
    self.help = help
    self.rule = rule
    self.mended = mended
  }
}

/// What a sales manager who knows no YAML does wrong, and how far the help brings them.
@Suite struct SyntaxTests {
  /// A playbook without errors, in lines like those that people write.
  static let playbook = """
    callside: 1
    id: koffie
    language: nl
    title: Koffie op kantoor
    hours: {days: ma-vr, from: "09:00", to: "17:30"}

    questions:
      collega:
        ask: Wie gaat er bij u over de koffie?
        why: Dan weet je wie je moet hebben.
        type: text
        tip: Nooit kwaad spreken over de leverancier.
      gevolg:
        ask: Wat gebeurt er als de machine stilstaat?
        why: Wat het kost telt mee.
        type: choice
        choices:
          ruzie:
            label: Gemopper
            chance: 5
          niets:
            label: Niets
            chance: 0
      budget:
        ask: Is er dit jaar geld voor?
        why: Zonder geld geen koffie.
        type: yes-no

    objections:
      te-duur:
        title: Te duur
        hears: [te duur, geen budget]
        meet:
          - acknowledge: Dat hoor ik vaker.
          - explore: Waar vergelijkt u het mee?
          - respond: Een storing kost meer.
          - confirm: Is dat een antwoord op uw vraag?

    phases:
      - id: intake
        kind: qualify
        title: Kennismaken
        goal: Weten of het zin heeft.
        who: sdr
        within: 4h
        chance: 10
        prepare:
          - Kijk op de website.
          - Zoek de naam van de facilitair manager.
        script:
          - say: Heeft u nu twee minuten?
            part: opening
          - ask: collega
          - ask: gevolg
          - ask: budget
            required: true
          - tip: Laat een stilte vallen.
        outcomes:
          afspraak:
            label: Afspraak
            advance: true
            next: {do: meet, in: 3d}
          niet-bereikt:
            label: Niet bereikt
            cadence: true
            next: {do: call, in: 1d}

    """

  static func found(_ text: String) -> [Diagnostic] {
    PlaybookReader.read(SourceText(name: "koffie.yaml", text: text), under: Check.text).diagnostics
  }

  @Test func thePlaybookIsRight() {
    let found = Self.found(Self.playbook)
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .nl) }.joined(separator: "\n"))")
  }

  @Test(arguments: keys + items + values + columns + quotes + unnoticed)
  func theHelpLeadsToACleanFile(_ slip: Slip) throws {
    try Self.check(slip)
  }

  /// Checks that a slip gives one diagnostic, where it is marked, whose help leads to a clean file.
  static func check(_ slip: Slip) throws {
    #expect(Self.playbook.contains(slip.right))
    let marked = Marked(Self.playbook.replacing(slip.right, with: slip.wrong, maxReplacements: 1))
    let found = Self.found(marked.text)
    let all = found.map { $0.rendered(in: .nl) }.joined(separator: "\n")
    let first = try #require(found.first)
    #expect(found.count == 1, "\(all)")
    #expect(first.rule == slip.rule)
    #expect(first.place?.span == marked.spans.first, "\(all)")
    #expect(first.help?.nl == slip.help, "\(all)")
    #expect(first.help?.en != first.help?.nl)
    let mended = slip.mended ?? slip.right
    let after = Self.found(Self.playbook.replacing(slip.right, with: mended, maxReplacements: 1))
    #expect(after.isEmpty, "\(after.map { $0.rendered(in: .nl) }.joined(separator: "\n"))")
  }

  static let hard = "\u{A0}"

  static let keys = [
    Slip(
      "ask: Wie gaat er bij u over de koffie?", "⟦ask⟧ Wie gaat er bij u over de koffie?",
      "schrijf `ask: Wie gaat er bij u over de koffie?`"),
    Slip(
      "ask: Wie gaat er bij u over de koffie?", "⟦ask⟧:Wie gaat er bij u over de koffie?",
      "schrijf `ask: Wie gaat er bij u over de koffie?`"),
    Slip(
      "- say: Heeft u nu twee minuten?", "- ⟦say⟧:Heeft u nu twee minuten?",
      "schrijf `say: Heeft u nu twee minuten?`"),
    Slip("- ask: gevolg", "- ⟦ask⟧ gevolg", "schrijf `ask: gevolg`", "wrong-type"),
    Slip("- ask: gevolg", "- ⟦ask⟧:gevolg", "schrijf `ask: gevolg`", "wrong-type"),
    Slip("    type: text\n", "    ⟦type⟧:text\n", "schrijf `type: text`"),
    Slip(
      "    why: Dan weet", "   ⟦\(hard)⟧why: Dan weet",
      "typ hier een gewone spatie: `why: Dan weet je wie je moet hebben.`"),
    Slip(
      "why: Dan weet", "why:⟦\(hard)⟧Dan weet",
      "typ hier een gewone spatie: `why: Dan weet je wie je moet hebben.`"),
    Slip(
      "  collega:\n", "  ⟦collega⟧\n", "zet een dubbele punt achter `collega`: `collega:`"),
    Slip("    script:\n", "    ⟦script⟧\n", "zet een dubbele punt achter `script`: `script:`"),
    Slip("  gevolg:\n", "  ⟦gevolg⟧\n", "zet een dubbele punt achter `gevolg`: `gevolg:`"),
    Slip(
      "title: Koffie op kantoor", "⟦title⟧ Koffie op kantoor",
      "schrijf `title: Koffie op kantoor`"),
  ]

  private static let item = "elk punt van een lijst begint met `- `: `- ask: gevolg`"

  static let items = [
    Slip("      - ask: gevolg", "      ⟦ask⟧: gevolg", item),
    Slip("      - ask: gevolg", "      ⟦-⟧ask: gevolg", item),
    Slip("      - ask: gevolg", "      ⟦– ⟧ask: gevolg", item),
    Slip("      - ask: gevolg", "      ⟦• ⟧ask: gevolg", item),
    Slip("      - ask: gevolg", "      ⟦* ⟧ask: gevolg", item),
    Slip(
      "      - ask: gevolg", "        ⟦ask⟧: gevolg",
      "begin er een nieuw punt van de lijst mee, of haal er een weg: `- ask: …`", "duplicate-key"),
    Slip(
      "- explore: Waar", "⟦explore⟧: Waar",
      "elk punt van een lijst begint met `- `: `- explore: Waar vergelijkt u het mee?`"),
    Slip(
      "- Zoek de naam van de facilitair manager.", "⟦Zoek de naam van de facilitair manager.⟧",
      "elk punt van een lijst begint met `- `: `- Zoek de naam van de facilitair …`"),
  ]

  private static func quoted(_ text: String) -> String {
    "zet de hele tekst tussen dubbele aanhalingstekens: `\"\(text)\"`"
  }

  private static func beginning(_ sign: String, _ rest: String, mark: Int = 1) -> Slip {
    let whole = sign + rest
    return Slip(
      "Laat een stilte vallen.", "⟦\(whole.prefix(mark))⟧\(whole.dropFirst(mark))", quoted(whole),
      mended: "\"\(whole)\"")
  }

  static let values = [
    beginning("*", " Heeft u nu even?"), beginning("*", "niet* doorpraten"),
    beginning("&", " dan stil"), beginning("@", "home bellen"), beginning("%", " van de omzet"),
    beginning("`", "stil` zijn"), beginning(">", " 15 minuten"),
    beginning("-", " Heeft u nu"), beginning("?", " Heeft u nu"),
    beginning("[", "rustig] Heeft u nu"), beginning("{", "rustig} Heeft u nu"),
    beginning("{{", "lead.name}} even laten", mark: 2),
    Slip(
      "Laat een stilte vallen.", "Let op⟦:⟧ nu stil", quoted("Let op: nu stil"),
      mended: "\"Let op: nu stil\""),
    Slip(
      "Laat een stilte vallen.", "\"Stil\" ⟦zijn nu⟧",
      "zet de hele tekst tussen enkele aanhalingstekens: `'\"Stil\" zijn nu'`",
      mended: "'\"Stil\" zijn nu'"),
    Slip(
      "Laat een stilte vallen.", "⟦“Let op: stil.”⟧",
      "gebruik rechte aanhalingstekens: `\"Let op: stil.\"`", mended: "\"Let op: stil.\""),
  ]

  static let quotes = [
    Slip(
      "tip: Nooit kwaad spreken over de leverancier.",
      "tip: ⟦\"⟧Nooit kwaad spreken over de leverancier.",
      "sluit het: `\"Nooit kwaad spreken over de leverancier.\"`",
      mended: "tip: \"Nooit kwaad spreken over de leverancier.\""),
    Slip(
      "title: Koffie op kantoor", "title: ⟦\"⟧Koffie op kantoor",
      "sluit het: `\"Koffie op kantoor\"`",
      mended: "title: \"Koffie op kantoor\""),
    Slip(
      "Laat een stilte vallen.", "⟦'⟧s Ochtends bellen", quoted("'s Ochtends bellen"),
      mended: "\"'s Ochtends bellen\""),
    Slip(
      "hears: [te duur, geen budget]", "hears: ⟦[⟧te duur, geen budget",
      "sluit het: `[te duur, geen budget]`"),
  ]

  private static func column(_ due: String, _ now: Int) -> String {
    "zet er \(due) voor; nu \(now)"
  }

  static let columns = [
    Slip("    why: Dan weet", "   ⟦why⟧: Dan weet", column("4 spaties", 3)),
    Slip("    why: Dan weet", "     ⟦why⟧: Dan weet", column("4 spaties", 5)),
    Slip("        label: Gemopper", "       ⟦label⟧: Gemopper", column("8 spaties", 7)),
    Slip("    why: Dan weet", "⟦why⟧: Dan weet", column("4 spaties", 0)),
    Slip("    goal: Weten", "⟦goal⟧: Weten", column("4 spaties", 0)),
    Slip("      - ask: gevolg", "       - ⟦ask⟧: gevolg", column("6 spaties", 7)),
    Slip("      - ask: gevolg", "     - ⟦ask⟧: gevolg", column("6 spaties", 5)),
    Slip("    why: Dan weet", "⟦\t⟧why: Dan weet", "vervang de tab door 4 spaties"),
    Slip("    why: Dan weet", "  ⟦\t⟧why: Dan weet", "vervang de tab door 2 spaties"),
  ]

  /// YAML takes these, and for something else than was meant.
  static let unnoticed = [
    Slip(
      "Laat een stilte vallen.", "Wees nummer ⟦#1 voor hen.⟧",
      "zet de tekst tussen aanhalingstekens: `\"Wees nummer #1 voor hen.\"`", "text-cut-off",
      mended: "\"Wees nummer #1 voor hen.\""),
    Slip(
      "title: Te duur", "title: ⟦!te⟧ duur",
      "zet de tekst tussen dubbele aanhalingstekens: `\"!te duur\"`", "yaml-tag",
      mended: "title: \"!te duur\""),
    Slip(
      "hears: [te duur, ", "hears: [⟦!te⟧ duur, ",
      "zet de tekst tussen dubbele aanhalingstekens: `\"!te duur\"`", "yaml-tag",
      mended: "hears: [\"!te duur\", "),
    Slip(
      "from: \"09:00\"", "from: ⟦“09:00”⟧", "gebruik rechte aanhalingstekens: `\"09:00\"`",
      "curly-quotes"),
    Slip(
      "title: Te duur", "title: ⟦„Te duur”⟧", "gebruik rechte aanhalingstekens: `\"Te duur\"`",
      "curly-quotes", mended: "title: \"Te duur\""),
    Slip(
      "say: Heeft u nu", "say: Is dit ⟦{lead.name}⟧, en heeft u nu",
      "gebruik dubbele accolades: `{{lead.name}}`", "bad-placeholder",
      mended: "say: Is dit {{lead.name}}, en heeft u nu"),
  ]

  /// A remark is one, and quotes within a text stay.
  @Test(arguments: [
    "Stil.  # nog even nalezen", "Zeg “even” en „nog”.", "“Duur”, zegt hij, “te duur”.",
    "De code is C#.", "Een {woord} tussen accolades.", "'s Avonds!", "Stil! Nu.",
  ])
  func nothingIsSaidOfWhatIsRight(_ tip: String) {
    let text = Self.playbook.replacing(
      "Laat een stilte vallen.", with: tip.hasPrefix("'") ? "Bel \(tip)" : tip)
    let found = Self.found(text)
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .nl) }.joined(separator: "\n"))")
  }

  /// With no hyphens at all, or other signs everywhere, the file is YAML, but no list.
  @Test(arguments: ["", "-", "– ", "• "])
  func aListWithoutHyphens(_ sign: String) throws {
    let script = try #require(Self.playbook.firstRange(of: "      - say:"))
    let rest = try #require(Self.playbook.firstRange(of: "    outcomes:"))
    let text =
      Self.playbook[..<script.lowerBound] + "      \(sign)say: Heeft u nu twee minuten?\n"
      + Self.playbook[rest.lowerBound...]
    let first = Self.found(String(text)).first
    #expect(
      first?.help?.nl
        == "elk punt van een lijst begint met `- `: `- say: Heeft u nu twee minuten?`")
  }

  @Test func aFileFullOfTabsIsOneMistake() throws {
    let lines = Self.playbook.split(separator: "\n", omittingEmptySubsequences: false)
    let tabbed = lines.map { line in
      let spaces = line.prefix { $0 == " " }.count
      return String(repeating: "\t", count: spaces / 2) + line.dropFirst(spaces)
    }
    let count = tabbed.count { $0.hasPrefix("\t") }
    let found = Self.found(tabbed.joined(separator: "\n"))
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.help?.nl == "vervang elke tab door 2 spaties, in alle \(count) regels")
    #expect(first.place?.source.position(of: first.place?.span.start ?? 0).line == 8)
  }

  /// What libyaml says is English, and for people who write parsers.
  @Test(arguments: ["title: !a!b te duur", "%YAML 9.9\n---\na: b", "a: \"\\q\"", "{a: b]", "? [a"])
  func noParserSpeaksFirst(_ text: String) throws {
    let first = try #require(Self.found(text + "\n").first { $0.rule == "yaml-syntax" })
    let said = [first.headline.nl, first.place?.label?.nl ?? "", first.help?.nl ?? ""]
    for words in ["found", "while", "expected", "did not"] {
      #expect(said.allSatisfy { !$0.contains(words) }, "\(said)")
    }
  }
}
