public import CallsideCore
import Foundation

/// The last acquisition block of one writer, kept beside the journal.
///
/// It is a state of this desk, not something that happened to a lead: nothing is lost with it.
public struct BlockFile {
  private let path: String

  /// Finds the file of a writer in a store's folder.
  public init(of writer: Store.Writer, in folder: String) {
    path = folder + "/blocks/" + writer.name + ".json"
  }

  /// Returns the block, or nil when there is none that can be read.
  public func read() -> AcquisitionBlock? {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return TextFile.bytes(path).flatMap {
      try? decoder.decode(AcquisitionBlock.self, from: Data($0))
    }
  }

  /// Keeps a block in place of the one before.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func write(_ block: AcquisitionBlock) throws(Diagnostic) {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(block) else { return }
    try TextFile.makeFolder(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
    try TextFile.write(String(decoding: data, as: UTF8.self) + "\n", to: path)
  }
}
