import CallsideCore
import CallsideStore

extension Examination {
  /// Finds journals whose last line was cut off; repaired, the bytes stand in a file beside them.
  static let tornTails = Examination("torn-tails") { _, store in
    Findings(diagnostics: store.tornTails.map { .torn($0, isOwn: $0.writer == store.writer.name) })
  } repair: { _, store throws(Diagnostic) in
    var done: [Phrase] = []
    for tail in store.tornTails {
      try store.setAside(tail)
      done.append(
        Phrase(
          en: "\(tail.bytes) bytes set aside in \(tail.writer).jsonl.torn",
          nl: "\(tail.bytes) bytes opzij gezet in \(tail.writer).jsonl.torn"))
    }
    return done
  }
}

extension Diagnostic {
  fileprivate static func torn(_ tail: TornTail, isOwn: Bool) -> Diagnostic {
    Diagnostic(
      .warning, "torn-tail",
      Phrase(
        en: "the last line of journal \"\(tail.writer).jsonl\" is incomplete",
        nl: "de laatste regel van journaal \"\(tail.writer).jsonl\" is niet af"),
      notes: [
        Phrase(en: "all other lines are whole", nl: "alle andere regels zijn intact"),
        isOwn
          ? Phrase(en: "it never was an entry", nl: "het was nooit een journaalregel")
          : Phrase(
            en: "it may still be arriving from the other machine",
            nl: "misschien komt de rest nog van de andere computer"),
      ], help: .repair)
  }
}
