import CallsideCore
import Foundation

/// Numbers of entries, by their writers.
typealias EntryNumbers = [String: RangeSet<Int>]

/// A file that lists entries by their ids; nothing of what they said is in it.
///
/// One range a line, such as `sanne@laptop/13-17`; behind `- ` it is taken out of the list again. Lines are only
/// ever added, so processes that write to it at the same time lose nothing of each other.
struct EntryList {
  private static let outMark: Substring = "- "

  /// The file, which need not be there.
  let path: String

  /// The entries that are listed; lines that make no sense are passed over.
  var numbers: EntryNumbers {
    guard access(path, F_OK) == 0, let bytes = TextFile.bytes(path) else { return [:] }
    var numbers: EntryNumbers = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let isOut = line.hasPrefix(EntryList.outMark)
      let id = isOut ? line.dropFirst(EntryList.outMark.count) : line
      guard let (writer, range) = EntryList.range(id) else { continue }
      if isOut {
        numbers[writer]?.remove(contentsOf: range)
      } else {
        numbers[writer, default: RangeSet()].insert(contentsOf: range)
      }
    }
    return numbers.filter { !$0.value.isEmpty }
  }

  /// Lists entries.
  ///
  /// - Throws: A diagnostic when the file cannot be written.
  func add(_ numbers: EntryNumbers) throws(Diagnostic) {
    try append(numbers.subtracting(self.numbers), "")
  }

  /// Takes entries out of the list.
  ///
  /// - Throws: A diagnostic when the file cannot be written.
  func takeOut(_ numbers: EntryNumbers) throws(Diagnostic) {
    try append(self.numbers.intersection(numbers), EntryList.outMark)
  }

  private func append(_ numbers: EntryNumbers, _ mark: Substring) throws(Diagnostic) {
    let lines = numbers.sorted { $0.key < $1.key }.flatMap { writer, numbers in
      numbers.ranges.map { "\(mark)\(writer)/\($0.lowerBound)-\($0.upperBound - 1)\n" }
    }
    // What was written before may have been cut off; empty lines are passed over.
    if !lines.isEmpty { try TextFile.append("\n" + lines.joined(), to: path) }
  }

  /// Reads the entries of a line.
  private static func range(_ id: Substring) -> (writer: String, numbers: Range<Int>)? {
    guard let slash = id.lastIndex(of: "/") else { return nil }
    let ends = id[id.index(after: slash)...]
      .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first >= 1,
      first <= last, last < Index.numberLimit
    else { return nil }
    return (String(id[..<slash]), first..<last + 1)
  }
}

extension EntryNumbers {
  /// Those that are not among others.
  func subtracting(_ others: EntryNumbers) -> EntryNumbers {
    combined(with: others) { $0.subtracting($1) }
  }

  /// Those that are among others too.
  func intersection(_ others: EntryNumbers) -> EntryNumbers {
    combined(with: others) { $0.intersection($1) }
  }

  private func combined(
    with others: EntryNumbers, _ combine: (RangeSet<Int>, RangeSet<Int>) -> RangeSet<Int>
  ) -> EntryNumbers {
    reduce(into: [:]) { rest, own in
      let left = combine(own.value, others[own.key] ?? RangeSet())
      if !left.isEmpty { rest[own.key] = left }
    }
  }
}
