import CallsideCore
import CallsidePlaybooks
import Foundation

/// Walking through playbooks at random.
extension Session {
  /// Walks through a playbook at random, and shows what no walk came to.
  ///
  /// - Parameters:
  ///   - name: The id or file of the playbook; nil for that of new leads.
  ///   - seed: The seed; nil draws one from the clock.
  /// - Throws: A refusal with status 2 when something was not come to or a walk got stuck.
  public func coverPlaybook(_ name: String?, runs: Int, seed: UInt64?) throws {
    let (playbook, source) = try read(playbook: name ?? defaultPlaybook)
    let drawn = UInt64(abs(moment.now.timeIntervalSince1970)) % 1_000_000
    let coverage = Coverage.walk(
      playbook, runs: runs, seed: seed ?? drawn, calendar: surroundings.calendar)
    let found =
      coverage.diagnostics(in: source, of: playbook)
      + (coverage.failed.map { [$0.diagnostic(seed: coverage.seed)] } ?? [])
    if options.isJSON {
      try show(json: CoverageJSON(coverage, of: playbook, found, language: language))
    } else {
      // After few walks most of it is only not reached yet.
      for diagnostic in coverage.isTooShort ? found.prefix(5) : found[...] {
        surroundings.write(text(of: diagnostic, surroundings.style) + "\n")
        if diagnostic.rule == "stuck-walk" {
          let story = coverage.failed?.story ?? []
          surroundings.write(story.map { Printable.line($0) + "\n" }.joined())
        }
        surroundings.write("\n")
      }
      var page = page
      page.addCoverage(coverage, of: playbook)
      show(page)
    }
    if !coverage.isFull { throw Refusal([], status: 2) }
  }

  /// Returns a playbook without errors, with its text.
  ///
  /// - Throws: A refusal with everything that is wrong with it.
  func read(playbook name: String) throws -> (playbook: Playbook, source: SourceText) {
    library.reload()
    let file = try library.file(name)
    let (playbook, diagnostics) = try library.check(file)
    guard let playbook, let source = library.contents(of: file)?.source(of: file) else {
      throw Refusal(diagnostics)
    }
    return (playbook, source)
  }
}
