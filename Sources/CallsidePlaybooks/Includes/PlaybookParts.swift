import CallsideCore

/// A playbook with the files it includes, read as YAML and put together.
///
/// The sections of all files come together in one root, as if their author had written them in one
/// file. Everything in it keeps its place: offsets run through ``source``, in which the files are
/// laid end to end.
struct PlaybookParts {
  /// The greatest number of files a playbook may include.
  static let fileLimit = 50
  /// The greatest size of a playbook with all it includes, in bytes.
  static let sizeLimit = 2_000_000
  /// The sections that may come from other files.
  static let sections = ["questions", "dmu", "objections"]

  /// The texts of all files, the playbook first.
  private(set) var source: SourceText
  /// The playbook's root, with the sections of the parts added.
  private(set) var root: YAMLNode
  /// The roots of the parts, each alone.
  private(set) var parts: [YAMLNode] = []
  /// What is wrong with the includes and with the parts as YAML.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether all that was to be included is there.
  private(set) var isWhole = true
  private var files: [SourceText]
  private var asked = 0
  private var end: Int

  /// Reads what a playbook includes.
  init(_ root: YAMLNode, of source: SourceText, including load: (String) -> IncludedFile) {
    self.source = source
    self.root = root
    files = [source]
    end = source.text.utf8.count + 1
    guard root["include"] != nil else { return }
    let name = source.name?.split(separator: "/").last.map(String.init) ?? ""
    var visited: Set = [name]
    include(from: root, Origin(source: source, chain: [name]), &visited, load)
    guard files.count > 1 else { return }
    self.source = SourceText(joining: files)
    merge()
  }

  /// The file that includes others, and how it came to be included itself.
  private struct Origin {
    var source: SourceText
    var chain: [String]
  }

  // MARK: - Loading

  private mutating func include(
    from root: YAMLNode, _ origin: Origin, _ visited: inout Set<String>,
    _ load: (String) -> IncludedFile
  ) {
    guard let node = root["include"], let here = origin.chain.last else { return }
    let entries = node.text == nil ? node.elements : [node]
    for entry in entries {
      // What is no text, or a blank one, the form reader reports.
      guard let text = entry.text, !entry.isEmpty, !Scalar.isBlank(text) else { continue }
      let written = Located(value: text, span: entry.span)
      guard let path = IncludePath.direct(text, from: here) else {
        refuse(.includeOutside, .includeOutside(written), origin)
        continue
      }
      if !visited.contains(path) {
        asked += 1
        guard asked <= 2 * Self.fileLimit else {
          return refuse(.fileTooLarge, .tooMuchIncluded(written), origin)
        }
        add(written, load(path), origin, &visited, load)
      } else if origin.chain.contains(path) {
        refuse(.includeCycle, .includeCycle(written, origin.chain + [path]), origin)
      }
    }
  }

  private mutating func add(
    _ written: Located<String>, _ found: IncludedFile, _ origin: Origin,
    _ visited: inout Set<String>, _ load: (String) -> IncludedFile
  ) {
    switch found {
    case .outside: refuse(.includeOutside, .includeOutside(written), origin)
    case .unreadable: refuse(.unreadableInclude, .unreadableInclude(written), origin)
    case .missing(let paths):
      let here = origin.chain.last ?? ""
      let near = paths.map { IncludePath.written($0, from: here) }
      refuse(.unknownInclude, .unknownInclude(written, among: near), origin)
    case .file(let path, let shown, let bytes):
      if origin.chain.contains(path) {
        // A link can be another name for a file on the way.
        refuse(.includeCycle, .includeCycle(written, origin.chain + [path]), origin)
      } else if visited.insert(path).inserted {
        add(
          SourceText(name: shown, bytes: bytes), at: path, written, origin, &visited, load)
      }
    }
  }

  private mutating func add(
    _ part: SourceText, at path: String, _ written: Located<String>, _ origin: Origin,
    _ visited: inout Set<String>, _ load: (String) -> IncludedFile
  ) {
    let size = part.text.utf8.count
    guard files.count <= Self.fileLimit, end + size <= Self.sizeLimit else {
      refuse(.fileTooLarge, .tooMuchIncluded(written), origin)
      return
    }
    let yaml = YAMLSource(part, as: .part)
    guard yaml.root?.entry("callside") == nil else {
      refuse(.includedPlaybook, .includedPlaybook(written), origin)
      return
    }
    diagnostics += yaml.diagnostics
    if yaml.diagnostics.contains(where: { $0.severity == .error }) { isWhole = false }
    files.append(part)
    if let root = yaml.root, !root.isEmpty {
      parts.append(root.moved(by: end))
      end += size + 1
      include(
        from: root, Origin(source: part, chain: origin.chain + [path]), &visited, load)
    } else {
      end += size + 1
    }
  }

  private mutating func refuse(_ check: Check, _ finding: Finding, _ origin: Origin) {
    diagnostics.append(check.diagnostic(finding, in: origin.source))
    isWhole = false
  }

  // MARK: - Putting together

  private mutating func merge() {
    guard case .mapping(var whole) = root.content else { return }
    for section in Self.sections {
      let added = parts.compactMap { $0.entry(section) }.filter {
        if case .mapping = $0.value.content { true } else { false }
      }
      guard let first = added.first else { continue }
      var entry = whole.index[section].map { whole.entries[$0] }
      if entry == nil {
        entry = first
        entry?.value.content = .mapping(.init())
      }
      guard var entry, case .mapping(var rows) = entry.value.content else { continue }
      for row in added.flatMap(\.value.entries) { add(row, to: &rows, section) }
      entry.value.content = .mapping(rows)
      if let index = whole.index[section] {
        whole.entries[index] = entry
      } else {
        whole.index[section] = whole.entries.count
        whole.entries.append(entry)
      }
    }
    root.content = .mapping(whole)
  }

  private mutating func add(
    _ row: YAMLNode.Entry, to rows: inout YAMLNode.Mapping, _ section: String
  ) {
    guard let first = rows.index[row.key] else {
      rows.index[row.key] = rows.entries.count
      rows.entries.append(row)
      return
    }
    let place = Wording.position(rows.entries[first].keySpan, in: source)
    let id = Located(value: row.key, span: row.keySpan)
    diagnostics.append(
      Check.idInTwoFiles.diagnostic(.idInTwoFiles(id, section, firstAt: place), in: source))
  }
}

extension YAMLNode {
  /// Returns the node with every place moved on.
  func moved(by offset: Int) -> YAMLNode {
    var node = self
    node.span = span.moved(by: offset)
    switch content {
    case .scalar: break
    case .list(let elements): node.content = .list(elements.map { $0.moved(by: offset) })
    case .mapping(var mapping):
      mapping.entries = mapping.entries.map { entry in
        Entry(
          key: entry.key, keySpan: entry.keySpan.moved(by: offset),
          value: entry.value.moved(by: offset))
      }
      mapping.duplicates = mapping.duplicates.map { duplicate in
        Duplicate(
          key: duplicate.key, span: duplicate.span.moved(by: offset),
          first: duplicate.first.moved(by: offset))
      }
      node.content = .mapping(mapping)
    }
    return node
  }
}

extension Span {
  fileprivate func moved(by offset: Int) -> Span { Span(start + offset, end + offset) }
}
