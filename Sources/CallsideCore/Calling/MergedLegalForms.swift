/// What two leads were known as in law before they were merged, and where something was said since.
///
/// Each lead's own last word counts for it, filled in or answered; of these two the stricter stays. Only a playbook
/// tells which answers are about the legal form, so both are kept until there is one.
struct MergedLegalForms: Codable, Hashable, Sendable {
  /// The leads as far as their legal forms go; the one that the other was merged into comes first.
  private let leads: [Lead]
  /// Whether the legal form was filled in since.
  var isFilledInSince = false
  /// The ids of the questions that were answered since, each once and in order: the same in every index.
  private(set) var answeredSince: [String] = []
  /// The field in which the form that did not stay is kept, as far as that is known without the playbook.
  var keptField: String?

  init(_ own: Lead, _ other: Lead) { leads = [own.inLaw, other.inLaw] }

  /// Remembers that a question was answered since.
  mutating func noteAnswer(to question: String) {
    if !answeredSince.contains(question) { answeredSince.append(question) }
  }

  /// One of the leads, by its own last word.
  struct Side {
    var lead: Lead
    var form: String?
    var person: LegalPerson?
    /// Whether nobody said so, and only its name has a legal form.
    var isOnlyNamed: Bool
  }

  /// Returns whose legal form stays, and whose is another one, which is kept beside it.
  ///
  /// - Parameter playbook: Tells which answers count; nil where only what was filled in is known.
  func settled(in playbook: Playbook?) -> (stays: Side, beside: Side?) {
    let (own, other) = (leads[0].side(in: playbook), leads[1].side(in: playbook))
    // What a name says is no gap, but alone no reason to call either.
    let fillsGap = own.form == nil && other.form != nil && !other.isOnlyNamed
    let isStricter = other.person == .natural && own.person != .natural
    let (stays, beside) = isStricter || fillsGap ? (other, own) : (own, other)
    guard let form = stays.form, let second = beside.form,
      Spelling.fold(form) != Spelling.fold(second)
    else { return (stays, nil) }
    return (stays, beside)
  }

  fileprivate func wasAnsweredSince(_ question: Question) -> Bool {
    answeredSince.contains(question.id) || question.was.contains(where: answeredSince.contains)
  }
}

extension Lead {
  /// Lets the stricter legal form of two leads that were merged count, except where something was said since.
  mutating func settleMergedForms(in playbook: Playbook) {
    guard let forms = mergedForms else { return }
    // Settled once and for all: whatever is said from here on was said since.
    mergedForms = nil
    let (stays, beside) = forms.settled(in: playbook)
    keep(beside, of: forms)
    let questions = playbook.questions.filter(\.tellsLegalPerson)
    let isSaidSince = forms.isFilledInSince || isTold(by: questions.filter(forms.wasAnsweredSince))
    // Its own name tells it anew each time.
    let isOwnName = stays.isOnlyNamed && stays.lead.id == id
    for question in questions where !forms.wasAnsweredSince(question) {
      answers[question.id] = isSaidSince || isOwnName ? nil : stays.lead.answers[question.id]
    }
    if forms.isFilledInSince { return }
    (legalForm, legalFormAt) =
      isSaidSince || isOwnName ? (nil, nil) : (stays.form, stays.lead.legalFormAt)
  }

  private func isTold(by questions: [Question]) -> Bool {
    questions.contains { question in
      answers[question.id].map { $0.source != .guess && question.choice(of: $0) != nil } ?? false
    }
  }

  private mutating func keep(_ beside: MergedLegalForms.Side?, of forms: MergedLegalForms) {
    if let key = forms.keptField, fields[key] == forms.settled(in: nil).beside?.form {
      fields[key] = nil
    }
    if let beside, let form = beside.form {
      keep(form, besideItsOwn: "legal form", of: beside.lead.name)
    }
  }

  /// The lead with nothing but what may tell its legal form.
  fileprivate var inLaw: Lead {
    var lead = Lead(
      id: id, name: name, playbook: playbook, phase: phase, owner: owner, createdAt: createdAt)
    (lead.legalForm, lead.legalFormAt, lead.mergedForms) = (legalForm, legalFormAt, mergedForms)
    lead.answers = answers.filter { if case .choice = $0.value.value { true } else { false } }
    return lead
  }

  fileprivate func side(in playbook: Playbook?) -> MergedLegalForms.Side {
    guard let playbook else {
      return MergedLegalForms.Side(
        lead: self, form: legalFormTold, person: legalFormTold.flatMap(LegalPerson.read),
        isOnlyNamed: legalForm == nil)
    }
    let settled = carried(into: playbook)
    return MergedLegalForms.Side(
      lead: settled, form: settled.legalForm, person: settled.legalPerson(in: playbook),
      isOnlyNamed: legalForm == nil && settled.legalFormAt == createdAt
        && settled.legalForm == LegalPerson.form(inName: name))
  }
}
