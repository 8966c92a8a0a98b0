import CallsideCore
import CallsideStore

extension Examination {
  /// Finds files that are not part of a store; repaired, they stand in the folder `set-aside`.
  static let strayFiles = Examination("stray-files") { _, store in
    Findings(diagnostics: store.strayFiles.map { .stray($0) })
  } repair: { _, store throws(Diagnostic) in
    var done: [Phrase] = []
    for name in store.strayFiles {
      let place = try store.setAside(strayFile: name)
      done.append(Phrase(en: "\(name) is now \(place)", nl: "\(name) is nu \(place)"))
    }
    return done
  }
}

extension Diagnostic {
  fileprivate static func stray(_ name: String) -> Diagnostic {
    Diagnostic(
      .warning, "stray-file",
      Phrase(
        en: "\"\(name)\" is not part of the store", nl: "\"\(name)\" hoort niet bij de opslag"),
      notes: [Phrase(en: "nothing in it counts", nl: "wat erin staat telt niet mee")],
      help: .repair)
  }
}
