public import Foundation

/// What is on a lead, by feature, in the form it is counted in; a feature that says nothing is
/// left out, which is counted too.
public typealias LeadFeatures = [LeadFeature: String]

extension Lead {
  /// Texts longer than this say only that there is one: nothing is learned from prose.
  private static let longestText = 40

  /// Returns the features of a lead as it stands.
  ///
  /// Who owns it is not among them: a chance is about the buyer.
  ///
  /// - Parameter now: Until when its days are counted.
  public func features(at now: Date) -> LeadFeatures {
    var features: LeadFeatures = [
      .grade: grade.rawValue, .readiness: readiness.rawValue, .playbook: playbook, .phase: phase,
      .daysOpen: ValueGrid.cell(max(0, now.timeIntervalSince(createdAt) / 86_400).rounded(.down)),
      .attempts: ValueGrid.cell(Double(attempts)),
      .conversations: ValueGrid.cell(Double(calls.count { $0.endedAt != nil && $0.wasReached })),
      .people: "\(min(contacts.count, 4))",
      .decider: contacts(in: .decider).isEmpty ? "no" : "yes",
    ]
    features[.source] = source?.rawValue
    features[.value] = value.map(Lead.cell)
    features[.legalForm] = legalForm.flatMap(Lead.counted)
    for (id, answer) in answers { features[.answer(id)] = Lead.counted(answer.value) }
    for id in calls.flatMap(\.objections) { features[.objection(id)] = "yes" }
    for (name, text) in fields { features[.field(name)] = Lead.counted(text) }
    return features
  }

  private static func counted(_ value: AnswerValue) -> String? {
    switch value {
    case .choice(let id): id
    case .text(let text): counted(text)
    case .number(let number), .percent(let number):
      ValueGrid.cell(NSDecimalNumber(decimal: number).doubleValue)
    case .money(let money): cell(money)
    // Who, when and where differ for everybody; that it is known may tell something.
    case .date, .stretch, .phone, .email, .contact: "known"
    }
  }

  private static func cell(_ money: Money) -> String {
    money.currency + " " + ValueGrid.cell(NSDecimalNumber(decimal: money.amount).doubleValue)
  }

  private static func counted(_ text: String) -> String? {
    let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
    if words.isEmpty { return nil }
    if words.count > longestText { return "known" }
    if let number = Double(words), number.isFinite { return ValueGrid.cell(number) }
    return words.lowercased()
  }
}
