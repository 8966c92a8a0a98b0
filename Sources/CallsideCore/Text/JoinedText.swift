/// Several files that are read as one.
///
/// A span is two offsets and says nothing of a file. So that one span still names one place when a
/// playbook takes parts of it from other files, their texts are laid end to end:
///
/// ```
/// │ playbook.yaml          ↵│ shared/questions.yaml ↵│ shared/objections.yaml ↵│
/// 0                         start                    start
/// ```
extension SourceText {
  /// One of the files of a text.
  struct File: Hashable, Sendable {
    /// The file.
    var source: SourceText
    /// The offset of its first byte in the whole.
    var start: Int
  }

  /// Makes one text of several files; a line break follows each, so that its end is its own.
  public init(joining sources: [SourceText]) {
    var text = ""
    var files: [File] = []
    for source in sources {
      files.append(File(source: source, start: text.utf8.count))
      text += source.text + "\n"
    }
    self.init(name: sources.first?.name, text: text, strayByte: nil, files: files)
  }

  /// Returns the file in which an offset lies, with the offset at which that file begins.
  public func file(at offset: Int) -> (file: SourceText, start: Int) {
    files.last { $0.start <= offset }.map { ($0.source, $0.start) } ?? (self, 0)
  }

  /// Returns a span's file, and its place there.
  public func local(_ span: Span) -> (file: SourceText, span: Span) {
    let (file, start) = file(at: span.start)
    let end = min(span.end - start, file.text.utf8.count)
    return (file, start == 0 && files.isEmpty ? span : Span(span.start - start, end))
  }

  /// Returns the place in the whole of a span in one of its files.
  public func whole(_ span: Span, in source: SourceText) -> Span {
    let start = files.first { $0.source.name == source.name }?.start ?? 0
    return Span(span.start + start, span.end + start)
  }

  /// Whether the text was put together from files.
  public var isJoined: Bool { !files.isEmpty }
}
