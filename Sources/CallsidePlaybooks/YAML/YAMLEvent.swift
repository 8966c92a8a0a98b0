import CYaml
import CallsideCore

/// One step of libyaml through a text, as a Swift value.
struct YAMLEvent {
  /// What came by.
  enum Kind {
    case scalar(String, YAMLNode.Style)
    case listStart
    case mappingStart
    case end
    case alias
    case documentStart
    case streamEnd
    case other
  }

  /// What came by.
  var kind: Kind
  /// Where, in the text as libyaml saw it: counted in Unicode scalars.
  var start: Int
  /// The scalar after the last one.
  var end: Int
  /// Whether it carries an `&anchor`.
  var hasAnchor = false
  /// Whether it carries a `!tag`.
  var hasTag = false
}

/// Why libyaml stopped.
struct YAMLProblem: Error {
  /// In libyaml's words, such as "did not find expected key".
  var problem: String
  /// What it was doing, such as "while scanning a quoted scalar".
  var context: String
  /// Where it stopped, in Unicode scalars, or nil when only the byte is known.
  var scalar: Int?
  /// Where it stopped, in bytes, for a character that may not stand in YAML at all.
  var byte: Int
  /// Where what it was doing began, in Unicode scalars, or nil.
  var contextScalar: Int?
}

/// libyaml, event by event.
///
/// We speak to libyaml, which comes with Yams, rather than to Yams' own nodes. Those have no
/// ends, throw the whole text away at the first duplicate key, and follow aliases: a few lines
/// of them can stand for a billion nodes.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Makes a reader of bytes, which must stay where they are while it is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // libyaml keeps a pointer to the parser within the parser, so it may not move.
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// Returns the next event.
  func next() throws(YAMLProblem) -> YAMLEvent {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw problem }
    defer { yaml_event_delete(&raw) }
    var event = YAMLEvent(
      kind: .other, start: Int(raw.start_mark.index), end: Int(raw.end_mark.index))
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      event.kind = .scalar(String(decoding: bytes, as: UTF8.self), style(scalar.style))
      event.hasAnchor = scalar.anchor != nil
      event.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      event.kind = .listStart
      event.hasAnchor = raw.data.sequence_start.anchor != nil
      event.hasTag = raw.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      event.kind = .mappingStart
      event.hasAnchor = raw.data.mapping_start.anchor != nil
      event.hasTag = raw.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: event.kind = .end
    case YAML_ALIAS_EVENT: event.kind = .alias
    case YAML_DOCUMENT_START_EVENT: event.kind = .documentStart
    case YAML_STREAM_END_EVENT: event.kind = .streamEnd
    default: break
    }
    return event
  }

  /// Returns how many bytes of a text libyaml cannot read any more, or -1 when it reads it all.
  static func unread(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let events = YAMLEvents(buffer)
      guard let byte = events.firstUnreadable(in: buffer) else { return -1 }
      return max(0, buffer.count - byte)
    }
  }

  /// Goes through to the end and returns where it could not go on, or nil.
  private func firstUnreadable(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    while true {
      var raw = yaml_event_t()
      guard yaml_parser_parse(parser, &raw) == 1 else {
        let problem = problem
        // A quote that is never closed is found out at the end, and is as bad as where it opens.
        let scalar =
          problem.context.contains("quoted") ? problem.contextScalar : problem.scalar
        return scalar.map { ScalarOffsets(bytes)[$0] } ?? problem.byte
      }
      defer { yaml_event_delete(&raw) }
      switch raw.type {
      case YAML_STREAM_END_EVENT: return nil
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        depth += 1
        if depth > YAMLSource.depthLimit { return Int(raw.start_mark.index) }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: depth -= 1
      default: break
      }
    }
  }

  private var problem: YAMLProblem {
    let error = parser.pointee
    let isUnreadable = error.error == YAML_READER_ERROR
    return YAMLProblem(
      problem: error.problem.map { String(cString: $0) } ?? "",
      context: error.context.map { String(cString: $0) } ?? "",
      scalar: isUnreadable ? nil : Int(error.problem_mark.index),
      byte: Int(error.problem_offset),
      contextScalar: error.context == nil || isUnreadable ? nil : Int(error.context_mark.index))
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
