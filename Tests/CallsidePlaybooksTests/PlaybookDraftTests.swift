import CallsideCore
import Testing

@testable import CallsidePlaybooks

/// Playbooks made from five answers.
@Suite struct PlaybookDraftTests {
  /// Every choice of phases and frameworks, in both languages: 2,032 playbooks.
  @Test(arguments: Language.allCases, Framework.sets)
  func everyDraftIsClean(_ language: Language, _ frameworks: Set<Framework>) {
    for phases in Phase.Kind.sets {
      let draft = Self.draft(language, phases, frameworks)
      let (playbook, found) = PlaybookReader.read(SourceText(name: "new.yaml", text: draft.text))
      guard found.isEmpty, playbook?.phases.map(\.kind) == draft.phases else {
        let all = found.map { $0.rendered(in: .en) }.joined(separator: "\n")
        Issue.record("\(draft.phases) with \(draft.frameworks): \(all)")
        return
      }
    }
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
