import CallsideCore

extension Check {
  /// Finds objections that are not met in the four stages, in their order.
  static let stageOrder = Check(
    "stage-order",
    what: Phrase(
      en: "An objection that is not met in the four stages, in their order.",
      nl: "Een bezwaar zonder de vier stappen, of niet op volgorde."),
    why: Phrase(
      en: "Whoever answers before asking on, answers another objection than the buyer has.",
      nl: "Wie antwoordt voor hij doorvraagt, beantwoordt een ander bezwaar dan de klant heeft."),
    bad: Example(
      .objection,
      "meet: [acknowledge: It is., respond: Look., explore: Why?, confirm: \"Is that it?\"]"),
    good: Example(
      .objection,
      "meet: [acknowledge: It is., explore: Why?, respond: Look., confirm: \"Is that it?\"]")
  ) { book in
    book.objections.compactMap { objection in
      guard let meet = objection.node.entry("meet"), case .list = meet.value.content else {
        return nil
      }
      let due = Objection.Stage.allCases.map(\.rawValue)
      // An unknown stage is probably the missing one, and has been reported.
      if objection.stages.contains(where: { !due.contains($0.name.value) }) { return nil }
      for (position, stage) in objection.stages.enumerated() {
        if position >= due.count || stage.name.value != due[position] {
          let isMissing = !objection.stages.contains {
            position < due.count && $0.name.value == due[position]
          }
          return isMissing && position < due.count
            ? .missing(due[position], stage.name.span, objection)
            : .outOfOrder(stage.name, objection)
        }
      }
      guard objection.stages.count < due.count else { return nil }
      return .missing(due[objection.stages.count], meet.keySpan, objection)
    }
  }
}

extension Finding {
  fileprivate static func missing(
    _ stage: String, _ span: Span, _ objection: ObjectionTree
  ) -> Finding {
    let name = Wording.quoted(objection.id.value)
    return Finding(
      at: span,
      Phrase(
        en: "stage \"\(stage)\" is missing for objection \(name)",
        nl: "stap \"\(stage)\" ontbreekt bij bezwaar \(name)"),
      label: order)
  }

  fileprivate static func outOfOrder(
    _ stage: Located<String>, _ objection: ObjectionTree
  ) -> Finding {
    let name = Wording.quoted(objection.id.value)
    return Finding(
      at: stage.span,
      Phrase(
        en: "stage \"\(stage.value)\" of objection \(name) is out of order",
        nl: "stap \"\(stage.value)\" van bezwaar \(name) staat niet op volgorde"),
      label: order)
  }

  private static var order: Phrase {
    let stages = Objection.Stage.allCases.map(\.rawValue).joined(separator: ", ")
    return Phrase(en: "the order is \(stages)", nl: "de volgorde is \(stages)")
  }
}
