import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// Playbooks made from five answers.
@Suite struct PlaybookDraftTests {
  /// Every choice of phases with each framework and with none, in both languages: 1,016 playbooks.
  @Test(arguments: Language.allCases, Framework.sets.filter { $0.count <= 1 })
  func everyDraftIsClean(_ language: Language, _ frameworks: Set<Framework>) {
    expectClean(Phase.Kind.sets, in: language, frameworks)
  }

  /// Several frameworks only add questions, so that one phase or all of them will do.
  @Test(arguments: Language.allCases, Framework.sets.filter { $0.count > 1 })
  func aDraftWithSeveralFrameworksIsClean(_ language: Language, _ frameworks: Set<Framework>) {
    expectClean(
      Phase.Kind.sets.filter { $0.count == 1 || $0.count == 7 }, in: language, frameworks)
  }

  private func expectClean(
    _ choices: [Set<Phase.Kind>], in language: Language, _ frameworks: Set<Framework>
  ) {
    for phases in choices {
      let draft = Self.draft(language, phases, frameworks)
      let (playbook, found) = PlaybookReader.read(SourceText(name: "new.yaml", text: draft.text))
      guard found.isEmpty, playbook?.phases.map(\.kind) == draft.phases else {
        let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
        Issue.record("\(draft.phases) with \(draft.frameworks): \(all)")
        return
      }
    }
  }

  @Test(arguments: [
    ("alles", 7), ("everything", 7), ("alle zeven", 7), ("1-3", 3), ("1 tot 3", 3),
    ("1 t/m 3", 3), ("1 tot en met 3", 3), ("1 to 3", 3), ("1 through 3", 3), ("1 – 3", 3),
    ("1 t/m 3 en 5", 4), ("2,4", 2), ("offerte", 1), ("Verdieping", 1),
  ])
  func phasesAreReadAsPeopleSayThem(_ text: String, _ count: Int) throws {
    #expect(try DraftAnswers.phases(text).count == count)
  }

  @Test(arguments: ["3 tot 1", "1 t/m 9", "geen idee"])
  func phasesThatThereAreNotAreRefused(_ text: String) {
    #expect(throws: Diagnostic.self) { try DraftAnswers.phases(text) }
  }

  @Test(arguments: [("geen", 0), ("none", 0), ("bant", 1), ("BANT en spin", 2)])
  func frameworksAreRead(_ text: String, _ count: Int) throws {
    #expect(try DraftAnswers.frameworks(text).count == count)
  }

  /// No idea is not none: the author would get a playbook nobody asked for.
  @Test(arguments: ["geen idee", "no idea", "geen van beide, denk ik"])
  func noIdeaIsNoAnswer(_ text: String) {
    do {
      let frameworks = try DraftAnswers.frameworks(text)
      Issue.record("taken as \(frameworks)")
    } catch {
      #expect(error.help?.nl == "`bant` past bij bijna elke verkoop; `geen` als je er geen wilt")
    }
  }

  @Test func ourServicesAreNotNamedBehindOurQuote() {
    let draft = PlaybookDraft(
      id: "new", language: .nl, product: "onze diensten", customers: "winkels", phases: [],
      frameworks: [])
    #expect(draft.text.contains("Ik bel over onze offerte."))
    #expect(!draft.text.contains("onze offerte voor onze diensten"))
  }

  /// What people type must come back as it is, whatever signs are in it.
  @Test(arguments: [
    "it's: #1 \"coffee\"", "100% arabica", "yes", "a & b - c", "café's", "[tea], *milk*", "- tea",
    "| tea", "koffie: én thee", "\\ tea \\", "'tea'", "!tea", "@tea", "? tea",
  ])
  func signsInWordsDoNoHarm(_ words: String) throws {
    let product = try DraftAnswers.words(words)
    let draft = PlaybookDraft(
      id: "new", language: .en, product: product, customers: product, phases: [], frameworks: [])
    let (playbook, found) = PlaybookReader.read(SourceText(name: "new.yaml", text: draft.text))
    #expect(found.isEmpty, "\(found.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
    #expect(playbook?.about == "For selling \(product) to \(product) by phone.")
  }

  @Test(
    arguments: [Framework.allCases.map { [$0] }, [Framework.allCases]].joined().map(
      Set.init))
  func theFrameworksChosenAreTagged(_ frameworks: Set<Framework>) throws {
    let text = Self.draft(.en, [], frameworks).text
    let playbook = try #require(
      PlaybookReader.read(SourceText(name: "new.yaml", text: text)).playbook)
    let tags = Set(playbook.questions.flatMap(\.tags))
    let wanted = Definition.tags.filter { tag in
      frameworks.contains { tag.hasPrefix($0.name + ".") }
    }
    #expect(tags == Set(wanted))
  }

  @Test(arguments: Language.allCases) func everyPhaseSaysWhatTheLawAsks(_ language: Language) throws
  {
    let text = Self.draft(language).text
    let playbook = try #require(
      PlaybookReader.read(SourceText(name: "new.yaml", text: text)).playbook)
    for phase in playbook.phases {
      let parts = phase.script.compactMap { step in
        if case .say(let words, let part?) = step.body { (part, words) } else { nil }
      }
      #expect(parts.first?.0 == .opening)
      #expect(parts.first?.1.contains("{{me.company}}") == true, "\(phase.id)")
      #expect(parts.last?.0 == .rightToObject, "\(phase.id)")
      #expect(Set(parts.map(\.0)) == Set(Step.Part.allCases), "\(phase.id)")
    }
    #expect(playbook.objections.count == 6)
  }

  private static func draft(
    _ language: Language, _ phases: Set<Phase.Kind> = [], _ frameworks: Set<Framework> = []
  ) -> PlaybookDraft {
    PlaybookDraft(
      id: "new", language: language,
      product: Phrase(en: "bookkeeping and payroll", nl: "boekhouding en salarissen")[language],
      customers: Phrase(en: "small manufacturers", nl: "installatiebedrijven")[language],
      phases: phases, frameworks: frameworks)
  }
}

extension Framework {
  static let sets = subsets(of: Framework.allCases)
}

extension Phase.Kind {
  static let sets = subsets(of: Phase.Kind.allCases).filter { !$0.isEmpty }
}

private func subsets<Element: Hashable>(of elements: [Element]) -> [Set<Element>] {
  (0..<(1 << elements.count)).map { bits in
    Set(elements.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
  }
}
