import CallsideCore

/// From places in a scalar's text back to places in the source it was written in.
///
/// Quotes, escapes and folded lines make the two differ:
///
/// ```
/// source   when: "budget  is \"nee\""        >-  budget
///                 │       │                       is nee
/// text            budget is "nee"
/// ```
///
/// It is only made when there is something to point at, so it need not be fast.
struct ScalarMap {
  private let span: Span
  /// For each byte of the text, where it starts and ends in the source.
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// Lines up a scalar with its source.
  init(_ node: YAMLNode, in source: SourceText) {
    span = node.span
    guard case .scalar(let text, let style) = node.content else { return }
    let value = Array(text.utf8)
    let raw = Array(source.slice(span.start..<span.end).utf8)
    if style == .plain, value == raw {
      starts = Array(span.start..<span.start + raw.count)
      ends = starts.map { $0 + 1 }
    } else {
      walk(value, raw, style)
    }
  }

  /// Returns the place in the source of a range of UTF-8 offsets in the text.
  func span(of range: Range<Int>) -> Span {
    guard range.lowerBound < starts.count else {
      // Behind the last character: what is missing is missing after it.
      let end = ends.last ?? span.end
      return Span(end, end)
    }
    let start = starts[range.lowerBound]
    guard range.upperBound > range.lowerBound else { return Span(start, start) }
    return Span(start, ends[min(range.upperBound, ends.count) - 1])
  }

  /// Goes through both texts side by side; runs of white space match whatever their length.
  private mutating func walk(_ value: [UInt8], _ raw: [UInt8], _ style: YAMLNode.Style) {
    var here = 0
    if style.isQuoted { here = 1 }
    if style.isBlock { here = raw.firstIndex(of: UInt8(ascii: "\n")) ?? raw.count }
    var next = 0
    while next < value.count {
      let unit = Self.unit(raw, at: here, style)
      if YAMLText.isSpace(value[next]) {
        let isSpace = unit.isSpace
        append(here, isSpace ? unit.length : 0, bytes: 1)
        if isSpace { here += unit.length }
        next += 1
      } else if unit.isSpace {
        here += unit.length
      } else {
        let bytes = min(max(1, unit.bytes), value.count - next)
        append(here, unit.length, bytes: bytes)
        here += unit.length
        next += bytes
      }
    }
  }

  private mutating func append(_ offset: Int, _ length: Int, bytes: Int) {
    for _ in 0..<bytes {
      starts.append(min(span.start + offset, span.end))
      ends.append(min(span.start + offset + length, span.end))
    }
  }

  /// Returns how long the character or escape at a place is, and how many bytes it stands for.
  private static func unit(
    _ raw: [UInt8], at here: Int, _ style: YAMLNode.Style
  ) -> (length: Int, bytes: Int, isSpace: Bool) {
    guard here < raw.count else { return (0, 1, false) }
    let byte = raw[here]
    if style == .singleQuoted, byte == UInt8(ascii: "'") { return (2, 1, false) }
    guard style == .doubleQuoted, byte == UInt8(ascii: "\\"), here + 1 < raw.count else {
      return (1, 1, YAMLText.isSpace(byte))
    }
    switch raw[here + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), 0x20, 0x09, 0x0A, 0x0D:
      return (2, 1, true)
    case UInt8(ascii: "x"): return hexadecimal(raw, here, digits: 2)
    case UInt8(ascii: "u"): return hexadecimal(raw, here, digits: 4)
    case UInt8(ascii: "U"): return hexadecimal(raw, here, digits: 8)
    case UInt8(ascii: "N"), UInt8(ascii: "_"): return (2, 2, false)
    case UInt8(ascii: "L"), UInt8(ascii: "P"): return (2, 3, false)
    default: return (2, 1, false)
    }
  }

  private static func hexadecimal(
    _ raw: [UInt8], _ here: Int, digits: Int
  ) -> (length: Int, bytes: Int, isSpace: Bool) {
    let text = String(decoding: raw.dropFirst(here + 2).prefix(digits), as: UTF8.self)
    let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
    let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    return (2 + digits, scalar.map { UTF8.width($0) } ?? 1, isSpace)
  }
}
