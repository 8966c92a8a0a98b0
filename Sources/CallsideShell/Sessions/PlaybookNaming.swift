public import CallsideCore
import CallsidePlaybooks

/// Ids and file names that do not go together.
///
/// A start reads no YAML, so a playbook is found by the name of its file. Where that is another
/// than the id in the file, leads would be kept under the one and looked for under the other.
extension PlaybookLibrary {
  /// One file with the id it gives itself.
  private struct Named {
    var file: File
    var id: String
    var span: Span
    var source: SourceText

    /// Whether it is found by its id.
    var isFound: Bool { file.id == id }
    /// The place of the id, as `path:line:column`.
    var place: String {
      let (line, column) = source.position(of: span.start)
      return "\(file.shown):\(line):\(column)"
    }
  }

  /// Returns what is wrong with the ids of some files: one that another file in its folder has as
  /// well, on either side, and one that is not the name of its file.
  ///
  /// A team's own file with the id of a shipped one takes its place; that is no fault.
  public func naming(of files: [File]) -> [Diagnostic] {
    let places = Set(files.map(place))
    return folders.flatMap { folder in
      let named = self.files(in: folder).compactMap(self.named)
      return Dictionary(grouping: named, by: \.id).values.flatMap { sharing in
        // Whoever is found by the id is its owner.
        let owner = sharing.first(where: \.isFound) ?? sharing[0]
        return sharing.compactMap { one -> (file: File, Diagnostic)? in
          let isOwner = one.file == owner.file
          let concerns = places.contains(place(of: one.file))
          if isOwner {
            return concerns && !one.isFound
              ? (one.file, .misnamed(one.file, one.source, one.span, id: one.id)) : nil
          }
          guard concerns || places.contains(place(of: owner.file)) else { return nil }
          return (
            one.file,
            .secondPlaybook(one.file, one.source, one.span, id: one.id, firstAt: owner.place)
          )
        }
      }
      .sorted { $0.file.path < $1.file.path }.map(\.1)
    }
  }

  /// A file that gives no id, being broken, stands for the id it is found by.
  private func named(_ file: File) -> Named? {
    guard let source = contents(of: file)?.source(of: file) else { return nil }
    let (id, span) = PlaybookReader.id(of: source) ?? (file.id, Span(0, 0))
    return Named(file: file, id: id, span: span, source: source)
  }
}

extension Diagnostic {
  fileprivate static func secondPlaybook(
    _ file: PlaybookLibrary.File, _ source: SourceText, _ span: Span, id: String,
    firstAt first: String
  ) -> Diagnostic {
    let canBeID = file.id != id && PlaybookReader.isID(file.id)
    return Diagnostic(
      .error, "second-playbook",
      Phrase(
        en: "id \"\(id)\" is given to a second playbook",
        nl: "id \"\(id)\" hoort al bij een ander draaiboek"),
      at: Place(
        source, span,
        Phrase(
          en: "leads with this id get the other file",
          nl: "leads met dit id krijgen het andere bestand")),
      notes: [Phrase(en: "the first is at \(first)", nl: "het eerste staat op \(first)")],
      help: canBeID
        ? Phrase(en: "write `id: \(file.id)`", nl: "schrijf `id: \(file.id)`")
        : Phrase(
          en: "give it an id of its own, and name the file for it",
          nl: "geef het een eigen id, en noem het bestand ernaar"))
  }

  fileprivate static func misnamed(
    _ file: PlaybookLibrary.File, _ source: SourceText, _ span: Span, id: String
  ) -> Diagnostic {
    let name = file.path.split(separator: "/").last ?? ""
    let renamed = id + name.dropFirst(file.id.count)
    let rename = Phrase(
      en: "rename the file to `\(renamed)`", nl: "noem het bestand `\(renamed)`")
    return Diagnostic(
      .error, "misnamed-playbook",
      Phrase(
        en: "playbook \"\(id)\" is in a file of another name",
        nl: "draaiboek \"\(id)\" staat in een bestand met een andere naam"),
      at: Place(
        source, span,
        Phrase(
          en: "found as \"\(file.id)\", by the file's name",
          nl: "te vinden als \"\(file.id)\", naar de bestandsnaam")),
      help: PlaybookReader.isID(file.id)
        ? Phrase(
          en: "write `id: \(file.id)`, or \(rename.en)",
          nl: "schrijf `id: \(file.id)`, of \(rename.nl)")
        : rename)
  }
}
