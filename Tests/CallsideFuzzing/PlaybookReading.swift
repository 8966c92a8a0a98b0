import CallsideCore
import CallsidePlaybooks

/// A playbook is read: every place lies in its text, and everything can be shown.
struct PlaybookReading {
  var playbook: [UInt8]
  var part: [UInt8]

  /// Returns what reading it did wrong, or nil.
  func fault() -> String? {
    let source = SourceText(name: "playbook.yaml", bytes: playbook)
    let (read, diagnostics) = PlaybookReader.read(source, including: load)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    if (read == nil) != hasErrors { return "a playbook with errors, or none without" }
    for diagnostic in diagnostics {
      guard let place = diagnostic.place else { return "\(diagnostic.rule) has no place" }
      let size = place.source.text.utf8.count
      if place.span.start < 0 || place.span.end > size || place.span.start > place.span.end {
        return "\(diagnostic.rule) is at \(place.span) in a text of \(size) bytes"
      }
    }
    // A file of nothing but mistakes shows them in the same few ways.
    for diagnostic in diagnostics.prefix(40) {
      for language in Language.allCases {
        for width in [20, 80] {
          let shown = diagnostic.rendered(in: language, width: width, wraps: width == 20)
          if let fault = Self.fault(in: shown) { return "\(diagnostic.rule) \(fault)" }
        }
      }
    }
    return nil
  }

  private func load(_ path: String) -> IncludedFile {
    path == "part.yaml"
      ? .file(path: path, shown: path, bytes: part)
      : .missing(among: ["part.yaml", "shared/part.yaml"])
  }

  private static func fault(in shown: String) -> String? {
    if shown.isEmpty { return "shows nothing" }
    let isControl = { (scalar: Unicode.Scalar) in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
    }
    return shown.unicodeScalars.contains(where: isControl) ? "shows a control character" : nil
  }
}
