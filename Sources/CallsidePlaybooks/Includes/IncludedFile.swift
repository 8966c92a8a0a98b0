/// What there is under a path that a playbook includes.
///
/// Reading playbooks touches no disk: whoever asks for it hands over a function from a path, as
/// seen from the folder of the playbook, to one of these.
public enum IncludedFile: Sendable {
  /// A file: its path without links, as seen from the folder of the playbook, its name as people
  /// read it, and what it holds.
  case file(path: String, shown: String, bytes: [UInt8])
  /// Nothing; with the paths of the files there are.
  case missing(among: [String])
  /// A link that leads out of the folder.
  case outside
  /// Something that cannot be read, such as a folder.
  case unreadable
}
