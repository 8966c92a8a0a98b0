import CallsideCore

/// The placeholders and sections of a text, in order, with what is wrong about them.
struct PlaceholderScan {
  /// One `{{…}}`.
  struct Tag {
    /// What it does.
    enum Kind {
      /// `{{name}}` stands for a value.
      case value
      /// `{{#name}}` begins what is said when there is a value.
      case section
      /// `{{^name}}` begins what is said when there is none.
      case inverted
      /// `{{/name}}` ends either.
      case close
    }

    /// What it does.
    var kind: Kind
    /// The name.
    var name: String
    /// From the first brace to the last, as UTF-8 offsets in the text.
    var range: Range<Int>
    /// The name alone.
    var nameRange: Range<Int>
  }

  /// How deep sections may stand in each other.
  static let depthLimit = 8

  /// The tags that are well formed.
  private(set) var tags: [Tag] = []
  /// What is wrong with braces and sections; names are not looked at.
  private(set) var problems: [Placeholders.Problem] = []

  private let bytes: [UInt8]
  private static let open = UInt8(ascii: "{")
  private static let shut = UInt8(ascii: "}")

  /// Goes through a text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var here = 0
    while here + 1 < bytes.count {
      if bytes[here] == Self.open, bytes[here + 1] == Self.open {
        guard let end = tag(from: here) else { return }
        here = end
      } else if bytes[here] == Self.shut, bytes[here + 1] == Self.shut {
        problems.append(.strayBraces(here..<here + 2))
        here += 2
      } else {
        here += 1
      }
    }
    checkSections()
  }

  /// Reads one tag and returns where it ends, or nil when it never does.
  private mutating func tag(from start: Int) -> Int? {
    var end = start + 2
    while end + 1 < bytes.count, !(bytes[end] == Self.shut && bytes[end + 1] == Self.shut) {
      if bytes[end] == Self.open, bytes[end + 1] == Self.open, end > start + 2 { break }
      end += 1
    }
    guard end + 1 < bytes.count, bytes[end] == Self.shut else {
      problems.append(.unclosed(start..<start + 2))
      return nil
    }
    var first = start + 2
    var last = end
    end += 2
    // `{{{name}}}` is one tag to Mustache.
    if bytes[first] == Self.open, end < bytes.count, bytes[end] == Self.shut { end += 1 }
    while first < last, YAMLText.isSpace(bytes[first]) { first += 1 }
    let sign = first < last ? bytes[first] : 0
    var kind = Tag.Kind.value
    switch sign {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    default: break
    }
    if kind != .value { first += 1 }
    while first < last, YAMLText.isSpace(bytes[first]) { first += 1 }
    while last > first, YAMLText.isSpace(bytes[last - 1]) { last -= 1 }
    let name = String(decoding: bytes[first..<last], as: UTF8.self)
    if kind == .value, "{&>!=<$%".utf8.contains(sign) {
      problems.append(.notSupported(start..<end))
    } else if name.isEmpty {
      problems.append(.empty(start..<end))
    } else {
      tags.append(Tag(kind: kind, name: name, range: start..<end, nameRange: first..<last))
    }
    return end
  }

  /// Finds sections without an end and ends without a section.
  private mutating func checkSections() {
    var openTags: [Tag] = []
    for tag in tags {
      switch tag.kind {
      case .value: break
      case .section, .inverted:
        openTags.append(tag)
        if openTags.count > Self.depthLimit {
          problems.append(.tooDeep(tag.range))
          return
        }
      case .close:
        guard let begun = openTags.popLast() else {
          problems.append(.neverBegun(tag))
          return
        }
        if begun.name != tag.name {
          problems.append(.closesAnother(tag, open: begun.name))
          return
        }
      }
    }
    if let tag = openTags.last { problems.append(.neverEnds(tag)) }
  }
}
