import CallsideCore

/// Writing a draft as the text of a file.
extension PlaybookDraft {
  /// The playbook as YAML, with comments for whoever goes on with it.
  public var text: String {
    var lines = DraftLines()
    writeHead(to: &lines)
    writeQuestions(to: &lines)
    writeRoles(to: &lines)
    writeObjections(to: &lines)
    writeReasons(to: &lines)
    writePhases(to: &lines)
    return lines.text
  }

  private func writeHead(to lines: inout DraftLines) {
    for remark in DraftRemarks.head { lines.remark(remark[language]) }
    lines.blank()
    lines.line("callside: 1")
    lines.line("id: " + id)
    lines.line("language: " + language.rawValue)
    lines.key("title", product.prefix(1).uppercased() + product.dropFirst())
    lines.key(
      "about",
      filled(
        Phrase(
          en: "For selling <product> to <customers> by phone.",
          nl: "Voor wie per telefoon <product> verkoopt aan <customers>.")))
    lines.line("currency: EUR")
    lines.remark(DraftRemarks.hours[language])
    lines.line(
      Phrase(
        en: "hours: {days: mon-fri, from: \"09:00\", to: \"17:30\", holidays: nl}",
        nl: "hours: {days: ma-vr, from: \"09:00\", to: \"17:30\", holidays: nl}")[language])
  }

  private func writeQuestions(to lines: inout DraftLines) {
    lines.blank()
    for remark in DraftRemarks.questions { lines.remark(remark[language]) }
    for framework in frameworks {
      lines.remark(framework.letters[language])
    }
    lines.line("questions:")
    var explained: Set<Question.Kind> = []
    lines.nested { lines in
      for (phase, questions) in questions where !questions.isEmpty {
        lines.remark("— " + phase.title[language])
        for question in questions { question.write(to: &lines, of: self, explained: &explained) }
      }
    }
  }

  private func writeRoles(to lines: inout DraftLines) {
    lines.blank()
    lines.remark(DraftRemarks.dmu[language])
    lines.line("dmu:")
    lines.nested { lines in
      for role in roles.compactMap(DraftRole.of) {
        lines.line(role.role.rawValue + ":")
        lines.nested { lines in
          if role.role == .decider, let phase = deciderRequiredFrom {
            lines.line("required_from: " + phase.id[language])
          }
          lines.key("ask", role.ask[language])
          lines.key("why", role.why[language])
          lines.key("tip", role.tip[language])
        }
      }
    }
  }

  private func writeObjections(to lines: inout DraftLines) {
    lines.blank()
    for remark in DraftRemarks.objections { lines.remark(remark[language]) }
    lines.line("objections:")
    lines.nested { lines in
      for objection in DraftObjection.all {
        lines.line(objection.id[language] + ":")
        lines.nested { lines in
          lines.key("title", objection.title[language])
          if objection.isAgainstCalls {
            lines.remark(DraftRemarks.objects[language])
            lines.line("objects: true")
          }
          lines.line("hears: [" + objection.hears[language] + "]")
          lines.line("meet:")
          lines.nested { lines in
            for (stage, words) in zip(Objection.Stage.allCases, objection.meet) {
              lines.item([(stage.rawValue, .text(filled(words)))])
            }
          }
          lines.key("tip", objection.tip[language])
        }
      }
    }
  }

  private func writeReasons(to lines: inout DraftLines) {
    lines.blank()
    lines.remark(DraftRemarks.reasons[language])
    lines.line("reasons:")
    lines.nested { lines in
      for (key, reasons) in [("lost", DraftRemarks.lost), ("won", DraftRemarks.won)] {
        lines.line(key + ":")
        lines.nested { lines in
          for reason in reasons { lines.key(reason.id[language], reason.label[language]) }
        }
      }
    }
  }

  private func writePhases(to lines: inout DraftLines) {
    lines.blank()
    for remark in DraftRemarks.phases { lines.remark(remark[language]) }
    lines.line("phases:")
    lines.nested { lines in
      for (index, kind) in phases.enumerated() {
        if index > 0 { lines.blank() }
        write(.of(kind), isFirst: index == 0, to: &lines)
      }
    }
  }

  /// What is only said to whom may be called stands in a block of its own.
  private func writeScript(of phase: DraftPhase, to lines: inout DraftLines) {
    for step in greeting(of: phase) { step.write(to: &lines, of: self) }
    let talk = talk(of: phase)
    if asksLegalForm(in: phase) {
      lines.line("- when: " + DraftStep.mayGoOn[language])
      lines.line("  do:")
      lines.nested { lines in
        lines.nested { lines in for step in talk { step.write(to: &lines, of: self) } }
      }
    } else {
      for step in talk { step.write(to: &lines, of: self) }
    }
    DraftStep.say(phase.rightToObject, .rightToObject).write(to: &lines, of: self)
  }

  private func write(_ phase: DraftPhase, isFirst: Bool, to lines: inout DraftLines) {
    let remarks = isFirst ? DraftRemarks.firstPhase : [:]
    func remark(on key: String, in lines: inout DraftLines) {
      if let remark = remarks[key] { lines.remark(remark[language]) }
    }
    lines.line("- id: " + phase.id[language])
    lines.nested { lines in
      remark(on: "kind", in: &lines)
      lines.line("kind: " + phase.kind.rawValue)
      lines.key("title", phase.title[language])
      lines.key("goal", phase.goal[language])
      lines.key("who", phase.who[language])
      remark(on: "within", in: &lines)
      lines.line("within: " + phase.within)
      lines.line("limit: " + phase.limit)
      remark(on: "chance", in: &lines)
      lines.line("chance: \(phase.chance)")
      lines.line("prepare:")
      lines.nested { lines in for words in phase.prepare { lines.item(words[language]) } }
      remark(on: "script", in: &lines)
      lines.line("script:")
      lines.nested { lines in writeScript(of: phase, to: &lines) }
      let gatekeeper = gatekeeper(of: phase)
      if !gatekeeper.isEmpty {
        remark(on: "gatekeeper", in: &lines)
        lines.line("gatekeeper:")
        lines.nested { lines in for step in gatekeeper { step.write(to: &lines, of: self) } }
      }
      lines.key("voicemail", filled(phase.voicemail))
      if let exit = exit(of: phase) {
        remark(on: "exit", in: &lines)
        lines.key("exit", exit[language])
      }
      remark(on: "outcomes", in: &lines)
      lines.line("outcomes:")
      let following = following(phase)?.id[language]
      lines.nested { lines in
        for outcome in outcomes(of: phase) {
          outcome.write(to: &lines, in: language, following: following)
        }
      }
    }
  }
}
