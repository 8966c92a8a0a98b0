public import CallsideCore

/// Reads playbooks: YAML text in, a playbook and everything that is wrong with it out.
///
/// ```
/// text ─ YAMLSource ─▶ nodes ─ FormReader ─▶ diagnostics
///                        └──── PlaybookTree ─ Check.all ─▶ diagnostics, as bad as `checks` says
///                                   └─ without errors ─▶ Playbook
/// ```
///
/// Reading never stops at the first mistake, once the text is YAML.
public enum PlaybookReader {
  /// Returns the playbook, nil when there is any error, and all diagnostics in file order.
  public static func read(
    _ source: SourceText
  ) -> (playbook: Playbook?, diagnostics: [Diagnostic]) {
    read(source, under: Check.all)
  }

  /// Reads a playbook under some of the checks only; those that the reader makes always count.
  static func read(
    _ source: SourceText, under checks: [Check]
  ) -> (playbook: Playbook?, diagnostics: [Diagnostic]) {
    let yaml = YAMLSource(source)
    var diagnostics = yaml.diagnostics
    var tree: PlaybookTree?
    if let root = yaml.root {
      let names = ConditionNames(root)
      var form = FormReader(source, names: names)
      form.read(root, as: .playbook)
      diagnostics += form.diagnostics
      let faults = diagnostics.compactMap { $0.severity == .error ? $0.place?.span : nil }
      let read = PlaybookTree(root, names: names, in: source, faults: faults)
      let levels = CheckLevels(root)
      for check in checks where !levels.isOff(check) {
        diagnostics += check.find?(read).map { check.diagnostic($0, in: source) } ?? []
      }
      diagnostics = diagnostics.compactMap(levels.applied)
      tree = read
    } else if diagnostics.isEmpty {
      diagnostics = [Check.emptyFile.diagnostic(.emptyFile(), in: source)]
    }
    let isSound = !diagnostics.contains { $0.severity == .error }
    return (isSound ? tree?.built() : nil, inFileOrder(diagnostics))
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

  /// Returns diagnostics by their place; those at one place stay as they were.
  static func inFileOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { first, second in
      let start = (first.element.place?.span.start ?? 0, second.element.place?.span.start ?? 0)
      return start.0 == start.1 ? first.offset < second.offset : start.0 < start.1
    }
    .map(\.element)
  }
}
