import CallsideCore
import CallsideStore

extension Examination {
  /// Finds lines of journals that are other ones in the newest backup; repaired, those that are no entries any
  /// more are what they were.
  static let changedLines = Examination("changed-lines") { session, store in
    let changed = store.changedLines
    return Findings(
      diagnostics: changed.filter { $0.others > 0 }.map { .changed($0, in: session.folder) }
        + changed.filter { $0.damaged > 0 }.map { .mendable($0) })
  } repair: { _, store throws(Diagnostic) in
    try store.mendLines().sorted { $0.key < $1.key }.map { writer, count in
      Phrase(
        en:
          "\(count) damaged or missing \(count == 1 ? "line" : "lines") of \(writer).jsonl put back from a "
          + "backup; what was damaged is in set-aside",
        nl:
          "\(count) beschadigde of verdwenen \(count == 1 ? "regel" : "regels") van \(writer).jsonl "
          + "teruggezet uit een reservekopie; wat beschadigd was staat in set-aside")
    }
  }
}

extension Diagnostic {
  /// Nobody but a person can say which of the two is right.
  fileprivate static func changed(_ changed: ChangedLines, in folder: String) -> Diagnostic {
    let name = changed.writer + ".jsonl"
    let backup = changed.backup.name
    let line = changed.first.first ?? 1
    let rest = changed.first.dropFirst().map(String.init).joined(separator: ", ")
    let more = changed.others - changed.first.count
    let lines = Phrase(
      en: (changed.others == 2 ? "so is line" : "so are lines") + " \(rest)"
        + (more > 0 ? " and \(more) more" : ""),
      nl: (changed.others == 2 ? "ook regel" : "ook de regels") + " \(rest)"
        + (more > 0 ? " en nog \(more)" : ""))
    return Diagnostic(
      .warning, "changed-line",
      Phrase(
        en: "line \(name):\(line) is another one in the backup \(backup)",
        nl: "regel \(name):\(line) is in de reservekopie \(backup) een andere"),
      notes: (rest.isEmpty ? [] : [lines]) + [
        Phrase(
          en: "callside never changes a line: somebody, or a fault of the disk, did",
          nl:
            "callside past een regel nooit aan: iemand heeft erin gewerkt, of er zit een fout op de schijf"
        ),
        Phrase(
          en: "to compare, open both in an editor and look at line \(line):",
          nl: "vergelijken? open ze allebei in een editor, en kijk op regel \(line):"),
        Phrase(same: "\(folder)/journal/\(name)"),
        Phrase(same: "\(changed.backup.path)/journal/\(name)"),
        Phrase(
          en: "if the journal is right, a new `backup` takes it over",
          nl: "klopt het journaal, dan neemt een nieuwe `reservekopie` het over"),
      ],
      help: Phrase(
        en:
          "if the backup is right: `restore \(backup) --force`; yours are recorded anew behind it",
        nl: "klopt de kopie: `terugzetten \(backup) --vervang`; jouw regels komen er weer onder"))
  }

  fileprivate static func mendable(_ changed: ChangedLines) -> Diagnostic {
    let (name, count) = (changed.writer + ".jsonl", changed.damaged)
    return Diagnostic(
      .warning, "mendable-line",
      Phrase(
        en: count == 1
          ? "a damaged or missing line of \(name) is whole in a backup"
          : "\(count) damaged or missing lines of \(name) are whole in a backup",
        nl: count == 1
          ? "een beschadigde of verdwenen regel van \(name) staat heel in een reservekopie"
          : "\(count) beschadigde of verdwenen regels van \(name) staan heel in een reservekopie"),
      help: .repair)
  }
}
