import CallsideCore
import Foundation

extension StoreFolder {
  /// Takes the headings that name somebody who is being erased out of what is remembered of columns.
  ///
  /// A file that cannot be written goes whole: it is a comfort, and the next import says it anew.
  func eraseHeadings(naming names: some Sequence<String>) {
    var marks = PersonMarks()
    for name in names { marks.add(name) }
    if marks.isEmpty { return }
    let columns = path + "/columns"
    for path in TextFile.names(in: columns).map({ columns + "/" + $0 }) {
      guard let said = try? ColumnMemory.read(path) else { continue }
      let kept = said.filter { !marks.isNamed(in: $0.key) && !marks.isNamed(in: $0.value) }
      if kept.count == said.count { continue }
      if kept.isEmpty || (try? ColumnMemory.write(kept, to: path)) == nil {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
