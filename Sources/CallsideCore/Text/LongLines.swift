/// Columns at some places of very long lines, so that a column need not be counted from the start
/// of a line for each of thousands of mistakes in it.
struct LongLines: Hashable, Sendable {
  /// A place with its column.
  struct Mark: Hashable, Sendable {
    /// The UTF-8 offset in the text.
    var offset: Int
    /// The column, from 1.
    var column: Int
  }

  /// The marks, by offset.
  private var marks: [Mark] = []
  /// How far marks lie apart, in bytes; lines that are shorter have none.
  private static let distance = 4_096
  /// The size of a text that is not even looked at: such a file gets one mistake, at its start.
  private static let sizeLimit = 2_000_000

  /// Goes through the long lines of a text.
  init(of text: String, startingAt lineStarts: [Int]) {
    let size = text.utf8.count
    guard size <= Self.sizeLimit else { return }
    for (index, start) in lineStarts.enumerated() {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : size
      guard end - start > 2 * Self.distance else { continue }
      let utf8 = text.utf8
      let first = utf8.index(utf8.startIndex, offsetBy: start)
      let line = text[first..<utf8.index(first, offsetBy: end - start)]
      mark(line, from: start)
    }
  }

  private mutating func mark(_ line: Substring, from start: Int) {
    let isPlain = line.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D }
    if isPlain {
      marks += stride(from: Self.distance, to: line.utf8.count, by: Self.distance).map {
        Mark(offset: start + $0, column: $0 + 1)
      }
      return
    }
    var offset = start
    var next = start + Self.distance
    for (column, character) in line.enumerated() {
      if offset >= next {
        marks.append(Mark(offset: offset, column: column + 1))
        next = offset + Self.distance
      }
      offset += character.utf8.count
    }
  }

  /// Returns the last mark at or before an offset, or nil.
  func mark(before offset: Int) -> Mark? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1] : nil
  }
}
