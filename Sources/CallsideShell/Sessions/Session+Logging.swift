public import CallsideCore

/// Logging a call in one line.
extension Session {
  /// Takes a line such as `brouwer geen gehoor, morgen half tien` apart: what follows a comma is
  /// the next step, unless the words before and after it make up a lead and an outcome.
  ///
  /// - Parameter next: The next step where it is given otherwise; there is none after a comma then.
  /// - Throws: As ``leadAndOutcome(in:)`` does.
  public mutating func leadOutcomeAndStep(
    in words: [String], next: String?
  ) throws -> (lead: Lead, outcome: String, step: String?) {
    do {
      let (lead, outcome) = try leadAndOutcome(in: words)
      return (lead, outcome, next)
    } catch {
      guard next == nil, let comma = words.lastIndex(where: { $0.hasSuffix(",") }),
        comma + 1 < words.count
      else { throw error }
      let head = words[..<comma] + [String(words[comma].dropLast())].filter { !$0.isEmpty }
      guard let (lead, outcome) = try? leadAndOutcome(in: Array(head)) else { throw error }
      return (lead, outcome, words[(comma + 1)...].joined(separator: " "))
    }
  }

  /// Takes a line such as `de vries bouw geen gehoor` apart into the lead and the outcome.
  ///
  /// Both may be several words. The split that gives one lead and one of its outcomes is meant;
  /// of more such splits, the one with the longest name.
  ///
  /// - Throws: A refusal that names what is missing: the lead, or the outcomes there are.
  public mutating func leadAndOutcome(in words: [String]) throws -> (lead: Lead, outcome: String) {
    guard let first = words.first else { throw Diagnostic.noLeadOrOutcome }
    var found: Lead?
    var refusal: Diagnostic?
    for count in (1...words.count).reversed() {
      let lead: Lead
      do {
        lead = try self.lead(named: words.prefix(count).joined(separator: " "))
      } catch {
        // More than one of that name says more than none of a longer one.
        if refusal == nil || error.rule == "ambiguous-lead" { refusal = error }
        continue
      }
      let outcome = words.dropFirst(count).joined(separator: " ")
      let outcomes = try outcomes(of: lead)
      if case .one = outcomes?.pick(outcome) { return (lead, outcome) }
      found = found ?? lead
    }
    guard let found else {
      if let refusal, refusal.rule == "ambiguous-lead" { throw refusal }
      _ = try lead(named: words.count > 1 ? words.dropLast().joined(separator: " ") : first)
      throw Diagnostic.noLeadOrOutcome
    }
    throw Diagnostic.whichOutcome(
      of: found, try outcomes(of: found)?.offered ?? [], isNoneGiven: isWhole(words, nameOf: found))
  }

  /// Whether all words make up the name, so that none is left for the outcome.
  private mutating func isWhole(_ words: [String], nameOf lead: Lead) -> Bool {
    (try? self.lead(named: words.joined(separator: " ")))?.id == lead.id
  }

  private func outcomes(of lead: Lead) throws -> PossibleOutcomes? {
    let playbook = try playbook(of: lead)
    return playbook.phase(LogRequest.phase(of: lead, by: rep))?.outcomes(for: lead, in: playbook)
  }
}

extension Diagnostic {
  fileprivate static let noLeadOrOutcome = Diagnostic(
    .error, "usage",
    Phrase(
      en: "`log` takes a lead and an outcome", nl: "bij `noteer` horen een lead en een uitkomst"),
    help: Phrase(
      en: "for example `log brouwer voicemail`", nl: "bijvoorbeeld `noteer brouwer voicemail`"))

  fileprivate static func whichOutcome(
    of lead: Lead, _ outcomes: [Outcome], isNoneGiven: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, isNoneGiven ? "usage" : "unknown-choice",
      isNoneGiven
        ? Phrase(
          en: "how did the call with \"\(lead.name)\" end?",
          nl: "hoe liep het gesprek met \"\(lead.name)\" af?")
        : Phrase(
          en: "that is not how a call with \"\(lead.name)\" can end in this phase",
          nl: "zo kan een gesprek met \"\(lead.name)\" in deze fase niet aflopen"),
      notes: outcomes.enumerated().map {
        Phrase(same: "\($0.offset + 1)  \($0.element.id): \($0.element.label)")
      },
      help: Phrase(
        en: "type a number, an id or the first letters",
        nl: "typ een cijfer, een code of de eerste letters"))
  }
}
