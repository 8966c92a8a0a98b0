import CallsideCore
import CallsidePlaybooks

/// What commands do with playbooks.
extension Session {
  /// Shows everything that is wrong with playbooks; all of them when none is named.
  ///
  /// - Throws: A refusal with status 2 when any has errors.
  public func checkPlaybooks(_ names: [String]) throws {
    library.reload()
    let files =
      names.isEmpty
      ? library.files : try names.map { name throws(Diagnostic) in try library.file(name) }
    var all = library.naming(of: files)
    for file in files { all += try library.check(file).1 }
    if options.isJSON {
      try show(json: DiagnosticsJSON(all, language: language))
    } else {
      for diagnostic in all {
        surroundings.write(text(of: diagnostic, surroundings.style) + "\n\n")
      }
      surroundings.write(Diagnostic.summary(of: all, playbooks: files.count)[language] + "\n")
    }
    if all.contains(where: { $0.severity == .error }) { throw Refusal([], status: 2) }
  }
}
