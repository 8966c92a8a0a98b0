public import CallsideCore
import Foundation

/// What the columns of files mean, as it was last said, by the headings they have together.
///
/// Of a file without headings nothing is remembered: others look the same, and its first row is of somebody.
public struct ColumnMemory {
  private let path: String

  /// Finds what is remembered of files with these headings.
  public init(of headings: [String], in folder: String) {
    let hash = StableHash.of(headings.joined(separator: "\u{1F}"))
    path = ColumnMemory.folder(in: folder) + "/" + String(hash, radix: 16) + ".json"
  }

  /// The folder of a store in which they are.
  static func folder(in store: String) -> String { store + "/columns" }

  /// Reads a mapping of headings to fields from a file.
  ///
  /// - Throws: A diagnostic when it is none.
  public static func read(_ path: String) throws(Diagnostic) -> [String: String] {
    guard let bytes = TextFile.bytes(path),
      let mapping = try? JSONDecoder().decode([String: String].self, from: Data(bytes))
    else { throw .noMapping(path) }
    return mapping
  }

  /// What was said last; nothing where nothing was.
  public func recall() -> [String: String] {
    (try? ColumnMemory.read(path)) ?? [:]
  }

  /// Keeps what was said.
  ///
  /// - Throws: A diagnostic when it cannot be written.
  public func keep(_ mapping: ColumnMapping) throws(Diagnostic) {
    try StoreFolder.make(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    try ColumnMemory.write(mapping.said, to: path)
  }

  /// Writes a mapping of headings to fields to a file.
  static func write(_ said: [String: String], to path: String) throws(Diagnostic) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(said) else { return }
    try TextFile.write(String(decoding: data, as: UTF8.self) + "\n", to: path)
  }
}

extension Diagnostic {
  fileprivate static func noMapping(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-mapping",
      Phrase(
        en: "the file \"\(path)\" does not say what columns mean",
        nl: "het bestand \"\(path)\" zegt niet wat kolommen betekenen"),
      help: Phrase(
        en: "it is JSON, such as `{\"Company\": \"company\", \"Tel.\": \"phone\"}`",
        nl: "het is JSON, zoals `{\"Bedrijf\": \"bedrijf\", \"Tel.\": \"telefoon\"}`"))
  }
}
