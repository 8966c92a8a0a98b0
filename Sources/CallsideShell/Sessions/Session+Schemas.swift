import CallsideCore
import CallsidePlaybooks
import CallsideStore

/// The format of playbooks, for the editor they are changed in.
extension Session {
  /// The first line of a playbook in the store, which tells an editor where the format is.
  static let schemaLine =
    "# yaml-language-server: $schema=schema/\(JSONSchema.File.playbook.name)\n"

  /// Writes the format beside the store's playbooks; where that fails, an editor only helps less.
  func writeSchemas() {
    let place = folder + "/playbooks/schema"
    do {
      try TextFile.makeFolder(place)
      for file in JSONSchema.File.allCases {
        let path = place + "/" + file.name
        let text = JSONSchema.text(of: file, in: language)
        if TextFile.bytes(path) != Array(text.utf8) { try TextFile.write(text, to: path) }
      }
    } catch {}
  }

  /// Prints the format of playbooks.
  ///
  /// - Parameter isPart: Whether of the files that playbooks include.
  public func showSchema(ofParts isPart: Bool) {
    surroundings.write(JSONSchema.text(of: isPart ? .part : .playbook, in: language))
  }
}
