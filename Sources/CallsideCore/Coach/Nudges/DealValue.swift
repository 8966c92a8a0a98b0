import Foundation

extension Nudge {
  /// A deal that is worth more, at the chance it has, weighs more: two points for each tenfold.
  static let dealValue = Nudge("deal-value", Phrase(en: "deal value", nl: "dealwaarde")) {
    situation in
    let lead = situation.lead
    guard lead.status == .open, let value = lead.value else { return nil }
    let chance = Chance(of: lead, in: situation.playbook).effective
    let expected = NSDecimalNumber(decimal: value.amount).doubleValue * chance / 100
    guard expected > 0 else { return nil }
    let percent = Int(chance.rounded())
    return Advice(
      min(6, 2 * log10(1 + expected / 1000)),
      because: Phrase(
        en: "\(value.shown(in: .en)) at a chance of \(percent)%",
        nl: "\(value.shown(in: .nl)) bij \(percent)% kans"))
  }
}
