import CallsideCore

/// YAML text read into nodes with places, and what is wrong with it as YAML.
///
/// Whatever the text holds, reading ends soon: size, depth and the number of pieces are
/// bounded, and aliases are never followed.
struct YAMLSource {
  /// The greatest size of a file, in bytes.
  static let sizeLimit = 1_000_000
  /// How deep lists and mappings may stand within each other.
  static let depthLimit = 64
  /// How many pieces (keys, texts, lists) a file may have.
  static let pieceLimit = 50_000

  /// The outermost node, or nil when there is none or the text is not YAML.
  private(set) var root: YAMLNode?
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a source text.
  ///
  /// - Parameter definition: What it should hold, which helps to tell why it is not YAML; nil when
  ///   nobody will see what is wrong.
  init(_ source: SourceText, as definition: Definition? = nil) {
    let size = source.text.utf8.count
    guard size <= Self.sizeLimit else {
      diagnostics = [Check.fileTooLarge.diagnostic(.fileTooLarge(bytes: size), in: source)]
      return
    }
    if let format = OtherFormat(source.text) {
      diagnostics = [Check.yamlSyntax.diagnostic(.otherFormat(format), in: source)]
      return
    }
    if let byte = source.strayByte {
      diagnostics = [Check.notUTF8.diagnostic(.notUTF8(byte, in: source), in: source)]
      // Where every other byte is nothing there is no text at all.
      if source.text.utf8.contains(0) { return }
    }
    var bytes = Array(source.text.utf8)
    if let nul = bytes.firstIndex(of: 0) {
      diagnostics = [
        Check.controlCharacter.diagnostic(.controlCharacter(0, Span(nul, nul + 1)), in: source)
      ]
      return
    }
    // libyaml would count a byte-order mark as a column in some lines and not in others.
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes.removeFirst(mark)
    bytes.withUnsafeBufferPointer { buffer in
      var composer = YAMLComposer(source, buffer, shiftedBy: mark, as: definition)
      root = composer.document()
      diagnostics += composer.diagnostics
    }
  }
}

/// Puts libyaml's events together to nodes.
private struct YAMLComposer: ~Copyable {
  private enum Stop: Error {
    case syntax(YAMLProblem)
    case tooDeep(Span)
    case tooMany(Span)
  }

  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private let events: YAMLEvents
  private let bytes: UnsafeBufferPointer<UInt8>
  private let offsets: ScalarOffsets
  private let shift: Int
  private let definition: Definition?
  private var depth = 0
  private var pieces = 0

  init(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, shiftedBy shift: Int,
    as definition: Definition?
  ) {
    self.source = source
    self.definition = definition
    self.bytes = bytes
    self.shift = shift
    events = YAMLEvents(bytes)
    offsets = ScalarOffsets(bytes)
  }

  /// Returns the one document of the text, or nil.
  mutating func document() -> YAMLNode? {
    do throws(Stop) {
      var root: YAMLNode?
      while true {
        let event = try next()
        switch event.kind {
        case .streamEnd: return root
        case .documentStart where root == nil: root = try node(try next())
        case .documentStart:
          report(.secondDocument, .secondDocument(span(event)))
          return root
        default: break
        }
      }
    } catch {
      switch error {
      case .syntax(let problem): reportSyntax(problem)
      case .tooDeep(let span): report(.nestingTooDeep, .nestingTooDeep(span))
      case .tooMany(let span): report(.fileTooLarge, .tooManyPieces(span))
      }
      return nil
    }
  }

  private func next() throws(Stop) -> YAMLEvent {
    do throws(YAMLProblem) { return try events.next() } catch { throw .syntax(error) }
  }

  private mutating func node(_ event: YAMLEvent) throws(Stop) -> YAMLNode {
    var place = span(event)
    pieces += 1
    guard pieces <= YAMLSource.pieceLimit else { throw .tooMany(place) }
    if event.hasAnchor {
      let anchor = word(at: place.start, from: UInt8(ascii: "&"))
      report(.yamlAlias, .yamlAnchor(source.slice(anchor.start..<anchor.end), anchor))
    }
    let tag = event.hasTag ? word(at: place.start, from: UInt8(ascii: "!")) : nil
    if event.hasAnchor || event.hasTag { place.start = afterProperties(place) }
    if let tag { reportTag(tag, before: place, event.kind) }
    switch event.kind {
    case .scalar(let text, let style): return scalar(text, style, at: trimmed(place), after: tag)
    case .listStart, .mappingStart:
      depth += 1
      defer { depth -= 1 }
      let first = Span(place.start, min(place.start + 1, shift + bytes.count))
      guard depth <= YAMLSource.depthLimit else { throw .tooDeep(first) }
      if case .listStart = event.kind { return try list(from: place.start) }
      return try mapping(from: place.start)
    case .alias:
      let text = source.slice(place.start..<place.end)
      report(.yamlAlias, .yamlAlias(text, place))
      return YAMLNode(content: .scalar(text, .plain), span: place)
    case .end, .documentStart, .streamEnd, .other:
      // libyaml has checked the order of its events; this cannot come by.
      return YAMLNode(content: .scalar("", .plain), span: place)
    }
  }

  /// Returns a scalar as its author meant it: with a tag as part of the text, and without the
  /// quotes of a word processor.
  private mutating func scalar(
    _ text: String, _ style: YAMLNode.Style, at place: Span, after tag: Span?
  ) -> YAMLNode {
    // `!te duur` was meant as a text; `!!str duur` is for those who know YAML.
    if style == .plain, let tag, !source.slice(tag.start..<tag.end).hasPrefix("!!") {
      let whole = trimmed(Span(tag.start, place.end))
      return YAMLNode(content: .scalar(source.slice(whole.start..<whole.end), .plain), span: whole)
    }
    guard style == .plain, !text.isEmpty else {
      return YAMLNode(content: .scalar(text, style), span: place)
    }
    if let rest = remark(after: place.end) {
      report(.textCutOff, .textCutOff(source.slice(place.start..<rest.end), rest))
    }
    if let inner = CurlyQuotes.inner(of: text), let first = text.first, let last = text.last {
      report(.curlyQuotes, .curlyQuotes(text, place))
      let span = Span(place.start + first.utf8.count, place.end - last.utf8.count)
      return YAMLNode(content: .scalar(inner, style), span: span)
    }
    return YAMLNode(content: .scalar(text, style), span: place)
  }

  /// Returns the place of a remark that looks like more of the text before it: `#1`.
  ///
  /// Of `# one` the form reader judges, which knows what is read aloud.
  private func remark(after end: Int) -> Span? {
    var here = end - shift
    while here < bytes.count, bytes[here] == 0x20 { here += 1 }
    guard here > end - shift, here + 1 < bytes.count, bytes[here] == UInt8(ascii: "#"),
      !YAMLText.isSpace(bytes[here + 1]), bytes[here + 1] != UInt8(ascii: "#")
    else { return nil }
    var last = here
    while last < bytes.count, bytes[last] != 0x0A, bytes[last] != 0x0D { last += 1 }
    return trimmed(Span(shift + here, shift + last))
  }

  private mutating func list(from start: Int) throws(Stop) -> YAMLNode {
    var elements: [YAMLNode] = []
    while true {
      let event = try next()
      if case .end = event.kind {
        let place = span(from: start, to: event, after: elements.last)
        return YAMLNode(content: .list(elements), span: place)
      }
      elements.append(try node(event))
    }
  }

  private mutating func mapping(from start: Int) throws(Stop) -> YAMLNode {
    var mapping = YAMLNode.Mapping()
    while true {
      let event = try next()
      if case .end = event.kind {
        let place = span(from: start, to: event, after: mapping.entries.last?.value)
        return YAMLNode(content: .mapping(mapping), span: place)
      }
      let key = try node(event)
      let said = diagnostics.count
      let value = try node(try next())
      if case .scalar("<<", .plain) = key.content {
        // The alias behind it is the same mistake.
        diagnostics.removeLast(diagnostics.count - said)
        report(.yamlAlias, .yamlMerge(key.span))
        continue
      }
      // A key that is itself a list or a mapping is kept as it was written.
      let name = key.text ?? source.slice(key.span.start..<key.span.end)
      if let first = mapping.index[name] {
        mapping.duplicates.append(
          .init(key: name, span: key.span, first: mapping.entries[first].keySpan))
      } else {
        mapping.index[name] = mapping.entries.count
        mapping.entries.append(.init(key: name, keySpan: key.span, value: value))
      }
    }
  }

  // MARK: - Places

  private func span(_ event: YAMLEvent) -> Span {
    Span(shift + offsets[event.start], shift + offsets[event.end])
  }

  /// Returns the place of a list or mapping; libyaml ends a block only where the next token
  /// begins, so it is taken to end with the last thing in it.
  private func span(from start: Int, to end: YAMLEvent, after last: YAMLNode?) -> Span {
    let isFlow = start < shift + bytes.count && "[{".utf8.contains(bytes[start - shift])
    return trimmed(Span(start, isFlow ? span(end).end : max(start, last?.span.end ?? start)))
  }

  /// Returns a span without the white space at its end.
  private func trimmed(_ span: Span) -> Span {
    var end = min(span.end, shift + bytes.count)
    while end > span.start, YAMLText.isSpace(bytes[end - 1 - shift]) { end -= 1 }
    return Span(span.start, end)
  }

  /// Returns where a value begins after its `&anchor` and `!tag`.
  private func afterProperties(_ span: Span) -> Int {
    var position = span.start - shift
    let end = span.end - shift
    while position < end,
      bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "!")
    {
      while position < end, !YAMLText.isSpace(bytes[position]) { position += 1 }
      while position < end, YAMLText.isSpace(bytes[position]) { position += 1 }
    }
    return shift + position
  }

  private func word(at start: Int, from mark: UInt8) -> Span {
    var position = start - shift
    while position < bytes.count, bytes[position] != mark { position += 1 }
    let begin = position
    while position < bytes.count, !YAMLText.isSpace(bytes[position]) { position += 1 }
    return Span(shift + begin, shift + position)
  }

  // MARK: - Reporting

  private mutating func report(_ check: Check, _ finding: Finding) {
    diagnostics.append(check.diagnostic(finding, in: source))
  }

  private mutating func reportTag(_ tag: Span, before value: Span, _ kind: YAMLEvent.Kind) {
    var whole = tag
    if case .scalar(_, .plain) = kind { whole = trimmed(Span(tag.start, value.end)) }
    let text = source.slice(whole.start..<max(whole.end, tag.end))
    report(.yamlTag, .yamlTag(source.slice(tag.start..<tag.end), tag, text: text))
  }

  private mutating func reportSyntax(_ problem: YAMLProblem) {
    guard let scalar = problem.scalar else {
      let position = shift + min(problem.byte, bytes.count)
      let character = source.slice(position..<min(position + 4, source.text.utf8.count))
        .unicodeScalars.first
      let width = character.map { UTF8.width($0) } ?? 0
      let span = Span(position, position + width)
      report(.controlCharacter, .controlCharacter(character?.value ?? 0, span))
      return
    }
    let start = shift + offsets[scalar]
    let context = problem.contextScalar.map { shift + offsets[$0] }
    if problem.problem.contains("nesting") {
      report(.nestingTooDeep, .nestingTooDeep(Span(start, start)))
    } else {
      let stop = problem.context.contains("quoted scalar") ? context ?? start : start
      let suspects = definition.map { YAMLSuspects(in: source, at: stop, as: $0) }
      let finding =
        suspects?.likeliest()?.finding
        ?? .yamlSyntax(problem, at: start, from: context, in: source)
      report(.yamlSyntax, finding)
    }
  }
}
