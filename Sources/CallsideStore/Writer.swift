import Foundation

extension Store {
  /// Who writes: a person on a machine, and so the name of one journal file.
  ///
  /// Two machines never share a name, which is why a synchronised folder never has two versions
  /// of one file.
  public struct Writer: Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in file names and in the ids of entries.
    public let name: String

    /// Makes a writer of any text; what cannot stand in a file name becomes a hyphen.
    ///
    /// Letters, digits, `-`, `_`, `@` and `.` stay. Latin letters lose their accents, because file
    /// systems do not agree on how to spell them; a leading dot goes, because hidden files are no
    /// journals.
    public init(_ text: String) {
      var name = ""
      if text.unicodeScalars.allSatisfy(Writer.isPlain) {
        name = text
      } else {
        for character in text.precomposedStringWithCanonicalMapping {
          let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
          for bare in parts.prefix(1) {
            name.append(
              Writer.isPlain(bare) ? Character(bare) : character.isLetter ? character : "-")
          }
        }
      }
      let shown = name.drop { $0 == "." }
      // File names may hold 255 bytes; the rest is for the endings.
      var kept = String(shown)
      while kept.utf8.count > 200 { kept.removeLast() }
      self.name = kept.isEmpty ? "-" : kept
    }

    /// Names the writer of a journal file that is there, whatever it is called.
    init(file name: String) { self.name = name }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "@", ".": true
      default: false
      }
    }

    /// Makes the writer of a person on a machine.
    public init(person: String, machine: String) {
      self.init("\(person)@\(machine)")
    }

    /// The name.
    public var description: String { name }

    /// The name of the writer's journal file.
    var file: String { name + ".jsonl" }
  }
}
