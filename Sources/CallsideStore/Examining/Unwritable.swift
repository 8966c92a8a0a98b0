public import CallsideCore
import Foundation

extension Store {
  /// Why nothing can be recorded here, such as a disk that is read-only, or nil where it can.
  public var whyUnwritable: Phrase? {
    for path in [folder.path, folder.journal, folder.file(of: writer.name)]
    where access(path, F_OK) == 0 && access(path, W_OK) != 0 {
      return SystemError.last.reason
    }
    return nil
  }
}
