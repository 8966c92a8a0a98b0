import CallsideCore
import Foundation

/// How well each view of the chance has done.
extension Page {
  /// Adds scores, what was said beside what came of it, and each rep's own figures.
  mutating func addChances(_ report: ChanceReport) {
    let (won, lost) = (report.judged.won, report.judged.lost)
    blank()
    guard won + lost > 0 else {
      return paragraph(
        words(
          en: "No lead has been closed yet. Once some are, this shows which chance to trust.",
          nl: "Er is nog geen lead afgesloten. Straks zie je hier welke kans je kunt vertrouwen."))
    }
    heading(
      words(en: "Chances foretold", nl: "Kansen vooraf"),
      right: words(
        en: "\(won) won, \(lost) lost", nl: "\(won) gewonnen, \(lost) verloren"))
    let views = [
      (words(en: "playbook", nl: "draaiboek"), report.ladder),
      (words(en: "reps", nl: "verkopers"), report.own),
      (words(en: "learned", nl: "geleerd"), report.learned),
    ]
    blank()
    table(
      [""] + views.map(\.0),
      [
        [words(en: "leads", nl: "leads")] + views.map { "\($0.1.cases.count)" },
        [words(en: "miss (Brier)", nl: "misser (Brier)")] + views.map { decimals($0.1.brier) },
        [words(en: "always the average", nl: "altijd het gemiddelde")]
          + views.map { decimals($0.1.baseBrier) },
        [words(en: "order (AUC)", nl: "volgorde (AUC)")] + views.map { decimals($0.1.auc) },
      ])
    blank()
    label(
      words(en: "SAID AND WON", nl: "GEZEGD EN GEWONNEN"),
      note: words(en: "how many of those leads were won", nl: "hoeveel van die leads gewonnen zijn")
    )
    let tenths = views.map { Dictionary($0.1.tenths.map { ($0.from, $0) }) { first, _ in first } }
    table(
      [""] + views.map(\.0),
      stride(from: 0, to: 100, by: 10).compactMap { from in
        if tenths.allSatisfy({ $0[from] == nil }) { return nil }
        let cells = tenths.map { view in
          view[from].map {
            percent($0.won) + words(en: " of \($0.count)", nl: " van \($0.count)")
          } ?? "·"
        }
        return ["\(from)–\(from + 10)%"] + cells
      })
    addReps(report)
    addVerdict(report)
    blank()
    if report.learned.cases.isEmpty {
      secondary(
        words(
          en: "Learning needs \(LearnedWeights.fewest) leads won and \(LearnedWeights.fewest) lost "
            + "before it says anything.",
          nl: "Leren begint bij \(LearnedWeights.fewest) gewonnen en \(LearnedWeights.fewest) "
            + "verloren leads."))
    } else {
      secondary(
        words(
          en: "What was learned is judged on leads that were closed after it was said. Here it is "
            + "weighed anew every \(LearnedReplay.refit) leads or sooner; for an open lead, after "
            + "each.",
          nl: "Wat geleerd is, wordt beoordeeld op leads die daarna pas zijn afgesloten. Hier "
            + "wordt het na hooguit \(LearnedReplay.refit) leads opnieuw gewogen, voor een open "
            + "lead na elke lead."))
    }
    blank()
    secondary(
      words(
        en: "A miss of 0 is always right; below \"always the average\", the figures tell you "
          + "something. An order of 0.5 is a blind guess, of 1 without a fault.",
        nl: "Een misser van 0 is altijd raak; onder \"altijd het gemiddelde\" heb je wat aan de "
          + "cijfers. Een volgorde van 0,5 is gokken, 1 is foutloos."))
  }

  /// Adds in plain words which chance to trust, and who is too high or too low; nothing of figures
  /// that are too few.
  private mutating func addVerdict(_ report: ChanceReport) {
    let views = [
      (Phrase(en: "the playbook", nl: "het draaiboek"), report.ladder),
      (Phrase(en: "the reps' own view", nl: "het gevoel van de verkopers"), report.own),
      (Phrase(en: "what was learned", nl: "wat geleerd is"), report.learned),
    ]
    let judged = views.filter { $0.1.gain != nil }
    guard let best = judged.max(by: { ($0.1.gain ?? 0) < ($1.1.gain ?? 0) }) else { return }
    // Where all went one way, to have always said so is no feat.
    let isMixed = report.judged.won > 0 && report.judged.lost > 0
    var said = isMixed ? [standing(of: best, among: judged.count)] : []
    for (name, record) in judged {
      guard let excess = record.excess, abs(excess) >= 5 else { continue }
      let points = Int(abs(excess).rounded())
      said.append(
        Phrase(
          en: "On average \(name.en) was \(points) points too \(excess > 0 ? "high" : "low").",
          nl: "Gemiddeld zat \(name.nl) \(points) punten te \(excess > 0 ? "hoog" : "laag")."))
    }
    guard !said.isEmpty else { return }
    blank()
    paragraph(words(said.joined(separator: " ")))
  }

  /// Says how the best of some views did.
  private func standing(of best: (name: Phrase, record: ChanceRecord), among count: Int) -> Phrase {
    let name = best.name
    if (best.record.gain ?? 0) <= 0 {
      return count == 1
        ? Phrase(
          en: "Always saying the average would have come closer than \(name.en).",
          nl: "Altijd het gemiddelde zeggen was dichterbij gekomen dan \(name.nl).")
        : Phrase(
          en: "Always saying the average would have come closer than any of these.",
          nl: "Altijd het gemiddelde zeggen was dichterbij gekomen dan dit alles.")
    }
    return count == 1
      ? Phrase(
        en: "So far \(name.en) did better than always saying the average.",
        nl: "Tot nu toe was \(name.nl) beter dan altijd het gemiddelde zeggen.")
      : Phrase(
        en: "So far \(name.en) came closest.", nl: "Tot nu toe kwam \(name.nl) het dichtst bij.")
  }

  private mutating func addReps(_ report: ChanceReport) {
    if report.reps.isEmpty { return }
    blank()
    label(words(en: "IS YOUR GUT RIGHT?", nl: "KLOPT JE GEVOEL?"))
    table(
      [
        "", words(en: "leads", nl: "leads"), words(en: "said", nl: "gezegd"),
        words(en: "won", nl: "gewonnen"), words(en: "miss", nl: "misser"),
      ],
      report.reps.sorted { $0.key < $1.key }.map { rep, record in
        let count = Double(record.cases.count)
        let said = record.cases.reduce(0) { $0 + $1.percent } / count
        return [
          Printable.line(rep), "\(record.cases.count)", percent(said),
          percent((record.base ?? 0) * 100), decimals(record.brier),
        ]
      })
  }

  /// Adds a table: the first column to the left, the others to the right of theirs.
  private mutating func table(_ head: [String], _ rows: [[String]]) {
    let columns = max(1, head.count - 1)
    let first = 24
    let wide = min(15, (width - 4 - first) / columns)
    for (index, row) in ([head] + rows).enumerated() {
      let cells = row.dropFirst().map { cell in
        String(repeating: " ", count: max(1, wide - DisplayWidth.columns(cell))) + cell
      }
      let line = "  " + DisplayWidth.fit(row[0], to: first) + cells.joined()
      raw(index == 0 ? style.dim(line) : line)
    }
  }

  private func decimals(_ number: Double?) -> String {
    guard let number else { return "·" }
    let text = String(format: "%.3f", number)
    return language == .nl ? text.replacing(".", with: ",") : text
  }
}
