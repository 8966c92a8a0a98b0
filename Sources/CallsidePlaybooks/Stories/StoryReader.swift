public import CallsideCore
public import Foundation

/// Reads `NAME.stories.yaml`, with the same care for mistakes as playbooks get.
///
/// ```
/// text ─ YAMLSource ─▶ nodes, bare words as keys ─ FormReader ─▶ diagnostics
///                        └─ StoryBuilder, against the playbook ─▶ stories, diagnostics
/// ```
public enum StoryReader {
  /// Returns the stories, nil when there is any error, and all diagnostics in file order.
  ///
  /// - Parameter calendar: A Gregorian calendar; moments are read in its time zone.
  public static func read(
    _ source: SourceText, for playbook: Playbook, calendar: Calendar
  ) -> (file: StoryFile?, diagnostics: [Diagnostic]) {
    let yaml = YAMLSource(source, as: .storyFile)
    guard let root = yaml.root.map(withWordsAsKeys) else {
      let found =
        yaml.diagnostics.isEmpty
        ? [Check.emptyFile.diagnostic(.emptyFile(), in: source)] : yaml.diagnostics
      return (nil, found)
    }
    var form = FormReader(source, names: ConditionNames())
    form.read(root, as: .storyFile)
    var builder = StoryBuilder(playbook: playbook, calendar: calendar, source: source)
    let stories = builder.stories(in: root)
    let diagnostics = PlaybookReader.inFileOrder(
      yaml.diagnostics + form.diagnostics + builder.diagnostics)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    let file = StoryFile(source: source, caller: caller(root, in: playbook), stories: stories)
    return (file, diagnostics)
  }

  /// Who makes the calls of a file: as it says, and made up where it says nothing.
  private static func caller(_ root: YAMLNode, in playbook: Playbook) -> Settings {
    var caller = Invented(in: playbook.language).caller
    guard let node = root["caller"] else { return caller }
    caller.name = node.words("name")?.value ?? caller.name
    caller.company = node.words("company")?.value ?? caller.company
    caller.offer = node.words("offer")?.value ?? caller.offer
    caller.phone = node.words("phone")?.value ?? caller.phone
    return caller
  }

  /// Returns the file with lines that are a bare word, such as `- skip`, as that key with `true`.
  private static func withWordsAsKeys(_ root: YAMLNode) -> YAMLNode {
    changing("stories", of: root) { stories in
      changingElements(of: stories) { story in
        changing("lines", of: story) { lines in changingElements(of: lines, wordAsKey) }
      }
    }
  }

  private static func wordAsKey(_ line: YAMLNode) -> YAMLNode {
    guard case .scalar(let word, .plain) = line.content, !line.isEmpty else { return line }
    let value = YAMLNode(content: .scalar("true", .plain), span: line.span)
    var mapping = YAMLNode.Mapping()
    mapping.entries = [.init(key: word, keySpan: line.span, value: value)]
    mapping.index = [word: 0]
    return YAMLNode(content: .mapping(mapping), span: line.span)
  }

  private static func changing(
    _ key: String, of node: YAMLNode, _ change: (YAMLNode) -> YAMLNode
  ) -> YAMLNode {
    guard case .mapping(var mapping) = node.content, let position = mapping.index[key] else {
      return node
    }
    mapping.entries[position].value = change(mapping.entries[position].value)
    return YAMLNode(content: .mapping(mapping), span: node.span)
  }

  private static func changingElements(
    of node: YAMLNode, _ change: (YAMLNode) -> YAMLNode
  ) -> YAMLNode {
    guard case .list(let elements) = node.content else { return node }
    return YAMLNode(content: .list(elements.map(change)), span: node.span)
  }
}
