import CallsideCore
import CallsidePlaybooks

/// What commands do with playbooks.
extension Session {
  /// Shows everything that is wrong with playbooks; all of them when none is named.
  ///
  /// - Parameter names: Ids, or paths of playbooks, of files that playbooks include, of files with
  ///   stories, or of folders.
  /// - Throws: A refusal with status 2 when any has errors.
  public func checkPlaybooks(_ names: [String]) throws {
    library.reload()
    let files =
      names.isEmpty
      ? library.files
      : try names.flatMap { name throws(Diagnostic) in try library.files(named: name) }
    let playbooks = files.filter { !library.hasStories($0) && !library.isPart($0) }
    var all = library.naming(of: playbooks)
    for file in files { all += try mistakes(in: file) }
    if options.isJSON {
      try show(json: DiagnosticsJSON(all, language: language))
    } else {
      for diagnostic in all {
        surroundings.write(text(of: diagnostic, surroundings.style) + "\n\n")
      }
      let summary = Diagnostic.summary(
        of: all, playbooks: playbooks.count, others: files.count - playbooks.count)
      surroundings.write(summary[language] + "\n")
    }
    if all.contains(where: { $0.severity == .error }) { throw Refusal([], status: 2) }
  }

  /// Returns what is wrong with a file; stories are read against the playbook they are for.
  private func mistakes(in file: PlaybookLibrary.File) throws(Diagnostic) -> [Diagnostic] {
    guard library.hasStories(file), let source = library.source(of: file) else {
      return try library.check(file).1
    }
    guard let beside = library.playbook(beside: file) else {
      throw .storiesWithoutPlaybook(file.shown)
    }
    let (playbook, found) = try library.check(beside)
    guard let playbook else { return found }
    return StoryReader.read(source, for: playbook, calendar: surroundings.calendar).diagnostics
  }
}
