import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// Changing a playbook in the author's own editor.
extension Session {
  /// Opens a playbook in the editor, and checks it once the editor is left.
  ///
  /// At a terminal it is opened again for as long as it has errors and the author wants to. One
  /// that came with the program is copied into the store first, since the program's own files are
  /// replaced with the program.
  ///
  /// - Throws: A refusal with status 2 when it is left with errors.
  public mutating func editPlaybook(_ name: String?) throws {
    library.reload()
    let named = name ?? defaultPlaybook
    var file = try library.file(named)
    if let reason = library.whyUnreadable(named) { throw reason }
    let copy = isShipped(file, namedAs: named) ? try copied(file) : nil
    if let copy {
      library.reload()
      var page = page
      page.addCopied(file.id, to: ShownPath.text(copy.path, from: surroundings.currentFolder))
      if !options.isJSON { show(page) }
      file = try library.file(copy.path)
    }
    writeSchemas()
    if let failure = edit(file) {
      // Some editors end with a failure after all was saved.
      if let copy, copy.isUnchanged { copy.remove() }
      library.reload()
      throw failure
    }
    if let copy, copy.isUnchanged {
      copy.remove()
      library.reload()
      return tell(
        Phrase(
          en: "nothing was changed, so the copy is gone again",
          nl: "er is niets veranderd, dus de kopie is weer weg"))
    }
    try checkAfterEditing(file)
    pickUpChanges()
  }

  /// Copies a playbook into the store, with the files that it includes.
  private func copied(_ file: PlaybookLibrary.File) throws(Diagnostic) -> PlaybookCopy? {
    guard let contents = library.contents(of: file) else { return nil }
    let own = folder + "/playbooks/"
    var copy = PlaybookCopy(path: own + URL(fileURLWithPath: file.path).lastPathComponent)
    do {
      try copy.add(contents.bytes, at: copy.path)
      for case .file(let path, _, let bytes) in contents.included.values {
        try copy.add(bytes, at: own + path)
      }
    } catch {
      copy.remove()
      throw error
    }
    return copy
  }

  /// Whether a playbook lies outside the store, and was not named by its path.
  private func isShipped(_ file: PlaybookLibrary.File, namedAs name: String) -> Bool {
    guard name == file.id else { return false }
    let own = ShownPath.direct(absolute(folder)) + "/playbooks/"
    return !library.place(of: file).hasPrefix(own)
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : surroundings.currentFolder + "/" + path
  }

  private func checkAfterEditing(_ file: PlaybookLibrary.File) throws {
    while true {
      do {
        try checkPlaybooks([file.path.contains("/") ? file.path : "./" + file.path])
        return
      } catch let refusal as Refusal where refusal.status == 2 {
        guard wantsToGoOn() else { throw refusal }
        if let failure = edit(file, at: firstError(in: file)) { throw failure }
      }
    }
  }

  /// Asks whether to open the editor again; never where nobody can answer.
  private func wantsToGoOn() -> Bool {
    guard let ask = surroundings.ask else { return false }
    let question = Phrase(
      en: "Open it again? Enter yes, n no > ", nl: "Weer openen? Enter ja, n nee > ")[language]
    while case .line(let line) = ask("  " + question) {
      let answer = Spelling.fold(line.trimmingCharacters(in: .whitespaces))
      if ["", "y", "yes", "j", "ja"].contains(answer) { return true }
      if ["n", "no", "nee"].contains(answer) { return false }
    }
    return false
  }

  private func tell(_ phrase: Phrase) {
    var page = page
    page.addNotice(phrase)
    show(page)
  }

  /// Returns the line of the first error in the file itself, or nil.
  private func firstError(in file: PlaybookLibrary.File) -> Int? {
    let error = try? library.check(file).1.first { $0.severity == .error }
    guard let place = error?.place, place.source.name == file.shown else { return nil }
    return place.source.position(of: place.span.start).line
  }

  /// Editors that begin at a line when told `+LINE` before the file.
  private static let goingToLines: Set<String> = [
    "nano", "pico", "vi", "vim", "nvim", "emacs", "micro", "joe", "kak",
  ]

  /// Opens a file in the editor, waits until that is left, and returns why it failed if it did.
  private func edit(_ file: PlaybookLibrary.File, at line: Int? = nil) -> Diagnostic? {
    let path = absolute(file.path)
    func arguments(of editor: String) -> [String] {
      let program = editor.prefix { $0 != " " }.split(separator: "/").last.map(String.init) ?? ""
      guard let line, Self.goingToLines.contains(program) else { return [path] }
      return ["+\(line)", path]
    }
    for variable in ["VISUAL", "EDITOR"] {
      guard let editor = surroundings.environment(variable), !editor.isEmpty else { continue }
      // A shell takes the words apart, as it does for every program that opens an editor.
      let status = surroundings.run(
        ["/bin/sh", "-c", editor + " \"$@\"", editor] + arguments(of: editor))
      return status == 0 ? nil : .editorFailed(editor, status: status, variable: variable)
    }
    guard surroundings.isInteractive else { return .noEditor }
    for editor in ["nano", "vi"] {
      let status = surroundings.run(
        ["/bin/sh", "-c", "command -v \"$0\" >/dev/null || exit 127; exec \"$0\" \"$@\"", editor]
          + arguments(of: editor))
      if status == 127 { continue }
      return status == 0 ? nil : .editorFailed(editor, status: status, variable: "EDITOR")
    }
    return .noEditor
  }
}

extension Diagnostic {
  fileprivate static func editorFailed(
    _ editor: String, status: Int32, variable: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "editor-failed",
      status == 127
        ? Phrase(
          en: "editor \"\(editor)\" does not exist", nl: "de editor \"\(editor)\" bestaat niet")
        : Phrase(
          en: "editor \"\(editor)\" ended with status \(status)",
          nl: "de editor \"\(editor)\" stopte met status \(status)"),
      help: Phrase(
        en: "`export \(variable)=nano` chooses another one",
        nl: "met `export \(variable)=nano` kies je een andere"))
  }

  fileprivate static let noEditor = Diagnostic(
    .error, "editor-failed",
    Phrase(en: "there is no editor", nl: "er is geen editor"),
    help: Phrase(
      en: "`export EDITOR=nano` chooses one", nl: "met `export EDITOR=nano` kies je er een"))
}
