import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct SummaryTests {
  @Test(arguments: [
    (0, 1, "in 1 file", "in 1 bestand"), (0, 2, "in 2 files", "in 2 bestanden"),
    (1, 1, "in 1 playbook and 1 other file", "in 1 draaiboek en 1 ander bestand"),
  ])
  func otherFilesAreCountedApart(_ playbooks: Int, _ others: Int, _ en: String, _ nl: String) {
    let summary = Diagnostic.summary(of: [], playbooks: playbooks, others: others)
    #expect(summary.en.hasSuffix(en))
    #expect(summary.nl.hasSuffix(nl))
  }

  @Test(arguments: [
    (2, 1, 1, "2 errors, 1 warning in 1 playbook", "2 fouten, 1 waarschuwing in 1 draaiboek"),
    (1, 0, 2, "1 error in 2 playbooks", "1 fout in 2 draaiboeken"),
    (0, 3, 1, "3 warnings in 1 playbook", "3 waarschuwingen in 1 draaiboek"),
    (
      0, 0, 1, "no errors or warnings in 1 playbook", "geen fouten of waarschuwingen in 1 draaiboek"
    ),
  ])
  func aCount(_ errors: Int, _ warnings: Int, _ playbooks: Int, _ en: String, _ nl: String) {
    let phrase = Phrase(same: "x")
    let all =
      Array(repeating: Diagnostic(.error, "a", phrase), count: errors)
      + Array(repeating: Diagnostic(.warning, "b", phrase), count: warnings)
    #expect(Diagnostic.summary(of: all, playbooks: playbooks) == Phrase(en: en, nl: nl))
  }

  @Test(arguments: ["yaml-syntax", "control-character", "nesting-too-deep", "file-too-large"])
  func whatStopsTheReadingIsNotAll(_ rule: String) {
    let stop = Diagnostic(.error, rule, Phrase(same: "x"))
    #expect(
      Diagnostic.summary(of: [stop], playbooks: 1)
        == Phrase(
          en: "1 error in 1 playbook\nthe rest is looked at once this is right",
          nl: "1 fout in 1 draaiboek\nde rest wordt nagekeken zodra dit klopt"))
  }
}
