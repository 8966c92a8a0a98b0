import CallsideCore
import Foundation

/// A lead with everything that is kept of it, as it is exported; the names are a contract.
///
/// The keys are those of ``LeadJSON`` and some more. From ``entries`` alone the lead can be made anew
/// elsewhere; the rest is for whoever reads it.
struct WholeLeadJSON: Encodable {
  private struct CallJSON: Encodable {
    var id: String
    var by: String
    var playbook: String
    var phase: String
    var started: String
    var contact: String?
    var ended: String?
    var outcome: String?
    var advance: Bool
    var reached: Bool
    var settled: Bool
    var place: [String]
    var steps: [StepJSON]
    var objections: [String]
  }

  private struct StepJSON: Encodable {
    var step: String
    var manner: String
  }

  private struct NoteJSON: Encodable {
    var text: String
    var at: String
    var by: String
  }

  private struct PutOffJSON: Encodable {
    var manner: String
    var until: String
    var reason: String
    var at: String
    var by: String
  }

  private struct OwnChanceJSON: Encodable {
    var percent: String
    var at: String
    var by: String
  }

  private struct OverrideJSON: Encodable {
    var phase: String
    var because: String
    var at: String
  }

  private struct AppointmentJSON: Encodable {
    var number: Int
    var version: Int
    var action: String
    var at: String
  }

  private enum Key: String, CodingKey {
    case playbook, notes, overrides, appointment, added, entries
    case otherNames = "other_names"
    case phaseSince = "phase_since"
    case legalFormAt = "legal_form_at"
    case callLog = "call_log"
    case putOffs = "put_offs"
    case ownChance = "own_chance"
  }

  private let shown: LeadJSON
  private let lead: Lead
  private let entries: [Entry]
  private let zone: TimeZone

  /// Makes the value of a lead.
  ///
  /// - Parameter entries: What counts of its journal, in order.
  init(
    _ lead: Lead, entries: [Entry], in playbook: Playbook?, learned: LearnedChance?,
    known: KnownObjection?,
    at moment: Moment
  ) {
    shown = LeadJSON(lead, in: playbook, learned: learned, known: known, at: moment)
    self.lead = lead
    self.entries = entries
    zone = moment.calendar.timeZone
  }

  func encode(to encoder: any Encoder) throws {
    try shown.encode(to: encoder)
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(lead.otherNames, forKey: .otherNames)
    try box.encode(lead.playbook, forKey: .playbook)
    try box.encode(text(lead.createdAt), forKey: .added)
    try box.encode(text(lead.phaseSince), forKey: .phaseSince)
    try box.encode(lead.legalFormAt.map(text), forKey: .legalFormAt)
    try box.encode(lead.calls.map(call), forKey: .callLog)
    try box.encode(
      lead.notes.map { NoteJSON(text: $0.text, at: text($0.at), by: $0.by) }, forKey: .notes)
    try box.encode(
      lead.putOffs.map {
        PutOffJSON(
          manner: $0.manner.rawValue, until: text($0.until), reason: $0.reason, at: text($0.at),
          by: $0.by)
      }, forKey: .putOffs)
    try box.encode(
      lead.ownChance.map {
        OwnChanceJSON(percent: "\($0.percent)", at: text($0.at), by: $0.by)
      }, forKey: .ownChance)
    try box.encode(
      lead.overrides.map { OverrideJSON(phase: $0.phase, because: $0.because, at: text($0.at)) },
      forKey: .overrides)
    try box.encode(
      lead.appointment.map {
        AppointmentJSON(
          number: $0.number, version: $0.version, action: $0.action.rawValue, at: text($0.at))
      }, forKey: .appointment)
    try box.encode(entries.map { EntryLine(entry: $0, zone: zone) }, forKey: .entries)
  }

  private func text(_ date: Date) -> String { ISODate.text(date, in: zone) }

  private func call(_ call: Call) -> CallJSON {
    CallJSON(
      id: call.id, by: call.by, playbook: call.playbook, phase: call.phase,
      started: text(call.startedAt), contact: call.contact, ended: call.endedAt.map(text),
      outcome: call.outcome, advance: call.isAdvance, reached: call.wasReached,
      settled: call.isSettled, place: call.place,
      steps: call.passed.map { StepJSON(step: $0.step, manner: $0.manner.rawValue) },
      objections: call.objections)
  }
}
