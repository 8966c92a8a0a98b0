import CallsideCore
public import CallsidePlaybooks
import CallsideStore

/// The format of playbooks, for the editor they are changed in.
extension Session {
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

  /// Prints the format of a kind of file.
  public func showSchema(of file: JSONSchema.File) {
    surroundings.write(JSONSchema.text(of: file, in: language))
  }
}
