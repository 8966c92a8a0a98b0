public import CallsideCore

/// Reads playbooks: YAML text in, a playbook and everything that is wrong with it out.
///
/// ```
/// text ─ YAMLSource ─▶ nodes ─ PlaybookParts ─▶ nodes of all files
///                                 ├─ FormReader ─▶ diagnostics
///                                 └─ PlaybookTree ─ Check.all ─▶ diagnostics, as bad as `checks` says
///                                         └─ without errors ─▶ Playbook
/// ```
///
/// Reading never stops at the first mistake, once the text is YAML.
public enum PlaybookReader {
  /// Returns the playbook, nil when there is any error, and all diagnostics in file order, those
  /// of included files after its own.
  ///
  /// - Parameter load: Returns what there is under a path that the playbook includes, as seen from
  ///   its folder. A playbook that includes nothing never asks.
  public static func read(
    _ source: SourceText, including load: (_ path: String) -> IncludedFile = nothing
  ) -> (playbook: Playbook?, diagnostics: [Diagnostic]) {
    read(source, under: Check.all, including: load)
  }

  /// Reads a playbook under some of the checks only; those that the reader makes always count.
  static func read(
    _ source: SourceText, under checks: [Check],
    including load: (_ path: String) -> IncludedFile = nothing
  ) -> (playbook: Playbook?, diagnostics: [Diagnostic]) {
    let yaml = YAMLSource(source, as: .playbook)
    guard let root = yaml.root else {
      let isEmpty = yaml.diagnostics.isEmpty
      return (
        nil, isEmpty ? [Check.emptyFile.diagnostic(.emptyFile(), in: source)] : yaml.diagnostics
      )
    }
    let whole = PlaybookParts(root, of: source, including: load)
    var names = ConditionNames(whole.root)
    // What is not there may hold any question.
    if !whole.isWhole { names.knowsQuestions = false }
    var form = FormReader(whole.source, names: names)
    form.read(root, as: .playbook)
    for part in whole.parts { form.read(part, as: .part) }
    var diagnostics = yaml.diagnostics + whole.diagnostics + form.diagnostics
    let faults = diagnostics.compactMap { diagnostic in
      diagnostic.severity == .error
        ? diagnostic.place.map { whole.source.whole($0.span, in: $0.source) } : nil
    }
    let tree = PlaybookTree(whole.root, names: names, in: whole.source, faults: faults)
    let levels = CheckLevels(root)
    // Behind a second document may stand whatever is missed.
    let isWholeFile = !yaml.diagnostics.contains { $0.rule == Check.secondDocument.name }
    for check in checks where isWholeFile && !levels.isOff(check) {
      diagnostics += check.find?(tree).map { check.diagnostic($0, in: whole.source) } ?? []
    }
    diagnostics = diagnostics.compactMap(levels.applied)
    let isSound = !diagnostics.contains { $0.severity == .error }
    return (isSound ? tree.built() : nil, inFileOrder(diagnostics, first: source.name))
  }

  /// Returns that no file is there.
  public static func nothing(_ path: String) -> IncludedFile { .missing(among: []) }

  /// Returns what is wrong with a file that playbooks include, looked at alone; whether the names
  /// in it exist only a playbook can tell.
  public static func check(part source: SourceText) -> [Diagnostic] {
    let yaml = YAMLSource(source, as: .part)
    guard let root = yaml.root else { return yaml.diagnostics }
    var form = FormReader(source, names: ConditionNames())
    form.read(root, as: .part)
    return inFileOrder(yaml.diagnostics + form.diagnostics)
  }

  /// Asks for everything that a playbook includes, also by way of other files.
  public static func load(
    includesOf source: SourceText, by load: (_ path: String) -> IncludedFile
  ) {
    guard let root = YAMLSource(source).root else { return }
    _ = PlaybookParts(root, of: source, including: load)
  }

  /// Returns the id that a playbook gives itself, with its place; nil when it has none that may be.
  ///
  /// Nothing else is looked at: which id belongs to which file is a matter of the folder.
  public static func id(of source: SourceText) -> (id: String, span: Span)? {
    guard let id = YAMLSource(source).root?.words("id"), Scalar.isID(id.value) else { return nil }
    return (id.value, id.span)
  }

  /// Returns whether a text can be the id of a playbook.
  public static func isID(_ text: String) -> Bool { Scalar.isID(text) }

  /// Returns diagnostics by their place, one file after the other as they first come up; those at
  /// one place stay as they were.
  static func inFileOrder(_ diagnostics: [Diagnostic], first: String? = nil) -> [Diagnostic] {
    var files = [first: 0]
    let places = diagnostics.enumerated().map { offset, diagnostic in
      let name = diagnostic.place?.source.name
      let file = files[name] ?? files.count
      files[name] = file
      return (file, diagnostic.place?.span.start ?? 0, offset)
    }
    return places.sorted { $0 < $1 }.map { diagnostics[$0.2] }
  }
}
