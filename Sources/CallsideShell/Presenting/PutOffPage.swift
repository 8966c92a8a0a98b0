import CallsideCore
import Foundation

/// What was put aside, until when and why.
extension Page {
  /// Adds until when a lead waits, and why; nothing where it does not wait.
  mutating func addPutOff(of lead: Lead) {
    guard let putOff = lead.putOff, putOff.until > moment.now else { return }
    row(
      words(putOff.manner.phrase),
      words(en: "until \(date(putOff.until))", nl: "tot \(date(putOff.until))")
        + " · \(putOff.reason)")
  }

  /// Adds that a lead was put aside just now; a promise that falls before its return is recalled.
  mutating func addPutAside(_ lead: Lead) {
    guard let putOff = lead.putOff else { return }
    addDone(
      Phrase(
        en: "\(lead.name) waits until \(date(putOff.until)): \(putOff.reason)",
        nl: "\(lead.name) wacht tot \(date(putOff.until)): \(putOff.reason)"))
    guard let step = lead.nextStep, step.isPromised, step.at < putOff.until else { return }
    secondary(
      words(
        en: "Mind your promise of \(date(step.at)): \(step.action.phrase.en).",
        nl: "Denk aan je belofte van \(date(step.at)): \(step.action.phrase.nl)."))
  }

  /// Adds how often suggestions were put aside, by reason and by rep.
  mutating func addPutOffCounts(_ counts: [PutOffCount], days: Int) {
    let span = TimeSpan.days(days).phrase
    blank()
    heading(
      words(en: "Put aside, and why", nl: "Opzijgelegd, en waarom"),
      right: words(en: "last \(span.en)", nl: "laatste \(span.nl)"))
    guard !counts.isEmpty else {
      return paragraph(
        words(en: "Nothing was skipped or snoozed.", nl: "Er is niets overgeslagen of uitgesteld."))
    }
    blank()
    let columns = DisplayWidth.columns("\(counts.map(\.count).max() ?? 0)")
    for count in counts {
      let figure = "\(count.count)"
      let pad = String(repeating: " ", count: columns - DisplayWidth.columns(figure))
      raw("  " + pad + style.strong(figure) + "  " + Printable.line(count.reason))
      let snoozed = count.count - count.skipped
      let manners = [
        count.skipped > 0
          ? words(en: "skipped \(count.skipped)", nl: "overgeslagen \(count.skipped)") : nil,
        snoozed > 0 ? words(en: "snoozed \(snoozed)", nl: "uitgesteld \(snoozed)") : nil,
      ].compactMap { $0 }
      let reps = count.reps.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \($0.value)" }
      secondary((manners + reps).joined(separator: " · "), indent: columns + 4)
    }
  }
}
