public import CallsideCore
import Foundation

/// The rows of a file that could not be taken over, in a file of the same form: mended, it can be
/// imported itself.
public final class RejectedFile {
  /// Where it is.
  public let path: String
  private let heading: [UInt8]
  private var file: FileHandle?

  /// Makes the file beside the imported one when the first row is rejected.
  public init(of imported: ImportFile) {
    path = imported.path + ".rejected.csv"
    heading = imported.heading.text
  }

  /// Adds a row as it stands in the imported file.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func add(_ row: CSVRow) throws(Diagnostic) {
    let file = try opened()
    do { try file.write(contentsOf: Data(row.text + Array("\n".utf8))) } catch {
      throw .notWritten(path)
    }
  }

  /// Takes away a file of an earlier import when now nothing was rejected.
  public func finish() {
    if file == nil { unlink(path) }
  }

  private func opened() throws(Diagnostic) -> FileHandle {
    if let file { return file }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .notWritten(path) }
    let opened = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    file = opened
    do { try opened.write(contentsOf: Data(heading + Array("\n".utf8))) } catch {
      throw .notWritten(path)
    }
    return opened
  }
}

extension Diagnostic {
  fileprivate static func notWritten(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file-not-written",
      Phrase(
        en: "could not write the rejected rows to \"\(path)\"",
        nl: "kon de geweigerde rijen niet wegschrijven naar \"\(path)\""),
      help: Phrase(
        en: "check the folder's permissions and the space on the disk",
        nl: "kijk naar de rechten van de map en de ruimte op de schijf"))
  }
}
