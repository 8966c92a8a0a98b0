import CallsideCore
import CallsidePlaybooks
import Foundation

/// Holding the stories beside playbooks.
extension Session {
  /// Runs the stories of playbooks, all of them when none is named, and shows where they differ.
  ///
  /// - Parameters:
  ///   - names: Ids of playbooks, or paths of playbooks or of files with stories.
  ///   - wanted: A part of the names of the stories to run, or nil for all.
  /// - Throws: A refusal with status 2 when a story differs or a file has errors.
  public func testPlaybooks(_ names: [String], story wanted: String?) throws {
    library.reload()
    var reports: [StoryReport] = []
    for file in try storyFiles(names) { reports.append(try report(on: file, story: wanted)) }
    if let wanted, !reports.contains(where: { !$0.results.isEmpty || $0.isBroken }) {
      throw Diagnostic.unknownStory(wanted, among: reports.flatMap(\.names))
    }
    if options.isJSON {
      try show(json: StoriesJSON(reports, language: language))
    } else {
      for report in reports { show(report) }
    }
    if reports.contains(where: { !$0.isPassed }) { throw Refusal([], status: 2) }
  }

  /// Returns the playbooks with the files of their stories.
  private func storyFiles(
    _ names: [String]
  ) throws(Diagnostic) -> [(playbook: PlaybookLibrary.File, stories: PlaybookLibrary.File)] {
    guard !names.isEmpty else {
      return library.files.flatMap(stories)
    }
    var files: [(playbook: PlaybookLibrary.File, stories: PlaybookLibrary.File)] = []
    for name in names {
      let named = try library.file(name)
      guard library.hasStories(named) else {
        files += stories(of: named)
        continue
      }
      guard let playbook = library.playbook(beside: named) else {
        throw .storiesWithoutPlaybook(named.shown)
      }
      files.append((playbook, named))
    }
    return files
  }

  /// Returns the stories beside a playbook, and those the store has for one that it does not have.
  private func stories(
    of playbook: PlaybookLibrary.File
  ) -> [(playbook: PlaybookLibrary.File, stories: PlaybookLibrary.File)] {
    let beside = library.stories(beside: playbook)
    let own = library.file(at: folder + "/playbooks/" + playbook.id + PlaybookLibrary.storiesEnding)
    let isOwn = library.place(of: own) == library.place(of: beside)
    guard !isOwn, library.source(of: own) != nil else { return [(playbook, beside)] }
    // Where only the store has stories, there is nothing to say of the other file.
    return (library.source(of: beside) == nil ? [] : [(playbook, beside)]) + [(playbook, own)]
  }

  private func report(
    on file: (playbook: PlaybookLibrary.File, stories: PlaybookLibrary.File), story wanted: String?
  ) throws(Diagnostic) -> StoryReport {
    let start = surroundings.now()
    var report = StoryReport(id: file.playbook.id, path: file.stories.shown)
    guard let source = library.source(of: file.stories) else { return report }
    report.source = source
    let (playbook, found) = try library.check(file.playbook)
    guard let playbook else {
      report.diagnostics = found
      return report
    }
    let (stories, diagnostics) = StoryReader.read(
      source, for: playbook, calendar: surroundings.calendar)
    report.diagnostics = diagnostics
    guard let stories else { return report }
    report.names = stories.stories.map(\.name)
    let chosen = stories.stories.filter { story in
      wanted.map { Spelling.fold(story.name).contains(Spelling.fold($0)) } ?? true
    }
    report.results = chosen.map {
      StoryRun.result(
        of: $0, by: stories.caller, in: playbook, calendar: surroundings.calendar)
    }
    report.seconds = surroundings.now().timeIntervalSince(start)
    return report
  }

  private func show(_ report: StoryReport) {
    var page = page
    guard report.source != nil else {
      page.secondary(
        page.words(
          en: "\(report.id): no stories yet (\(report.path))",
          nl: "\(report.id): nog geen verhalen (\(report.path))"))
      return surroundings.write(page.text)
    }
    for diagnostic in report.diagnostics {
      surroundings.write(text(of: diagnostic, surroundings.style) + "\n\n")
    }
    for result in report.results {
      guard let difference = result.difference, let source = report.source,
        let diagnostic = result.diagnostic(in: source)
      else { continue }
      var page = page
      page.addConversation(of: result.story, upTo: difference)
      page.blank()
      surroundings.write(page.text + text(of: diagnostic, surroundings.style) + "\n\n")
    }
    page.addStories(report)
    surroundings.write(page.text)
  }
}

/// What came of the stories of one playbook.
struct StoryReport {
  /// The playbook's id.
  var id: String
  /// The file with the stories, as people read it.
  var path: String
  /// The text of the file, or nil when there is none.
  var source: SourceText?
  /// What is wrong with the files.
  var diagnostics: [Diagnostic] = []
  /// The names of all stories in the file.
  var names: [String] = []
  /// What came of the stories that were run.
  var results: [StoryResult] = []
  /// How long it took.
  var seconds = 0.0

  /// Makes a report of nothing yet.
  init(id: String, path: String) {
    self.id = id
    self.path = path
  }

  /// Whether a file has errors, so that nothing could be run.
  var isBroken: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether nothing is wrong.
  var isPassed: Bool { !isBroken && results.allSatisfy(\.isPassed) }
}

extension Diagnostic {
  fileprivate static func unknownStory(_ name: String, among names: [String]) -> Diagnostic {
    let near = Spelling.near(name, among: names).first ?? names.first
    return Diagnostic(
      .error, "unknown-story",
      Phrase(
        en: "no story has \"\(name)\" in its name", nl: "geen verhaal heeft \"\(name)\" in de naam"),
      help: near.map {
        Phrase(en: "there is \"\($0)\", for one", nl: "er is bijvoorbeeld \"\($0)\"")
      })
  }

  static func storiesWithoutPlaybook(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "unknown-playbook",
      Phrase(
        en: "there is no playbook for the stories in \"\(path)\"",
        nl: "er is geen draaiboek bij de verhalen in \"\(path)\""),
      help: Phrase(
        en: "the file is named for it: `ID.stories.yaml` beside `ID.yaml`",
        nl: "het bestand heet ernaar: `ID.stories.yaml` naast `ID.yaml`"))
  }
}
