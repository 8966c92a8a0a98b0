import Foundation

/// Turning what was typed into events, the same in a call and outside one.
public enum Recording {
  /// Returns a note.
  ///
  /// - Throws: A refusal when there are no words.
  public static func note(_ text: String, call: String?) throws(Diagnostic) -> Event {
    let words = Printable.cleaned(text)
    guard !words.isEmpty else { throw .emptyNote }
    return .noted(words, call: call)
  }

  /// Returns an answer, and the person where the answer names one; and how the value came of what
  /// was typed, where it is not that itself.
  ///
  /// - Throws: A refusal that says what would fit.
  static func answer(
    _ text: String, to question: Question, of lead: Lead, in playbook: Playbook, call: String,
    step: String?, at moment: Moment
  ) throws(Diagnostic) -> (events: [Event], remark: Phrase?) {
    let read = try AnswerReading.read(
      text, for: question, in: playbook, from: lead.country ?? moment.home, at: moment)
    var events = [
      Event.answered(question: question.id, read.value, read.source, call: call, step: step)
    ]
    if read.saysMore { events.append(try note(text, call: call)) }
    if let owner = owner(of: read.value, to: question, in: lead) {
      events.append(.contactSet(owner))
    }
    guard case .contact = read.value else { return (events, read.remark) }
    let (words, _) = AnswerReading.split(Printable.cleaned(text))
    var contact = try PersonReading.read(
      words, role: nil, in: lead, home: moment.home,
      newID: contactID(in: call, of: lead, at: moment))
    if question.namesWhomToCall { contact.isToBeCalled = true }
    return (events + [.contactSet(contact)], read.remark)
  }

  /// Returns an answer that is given outside the walk, where no list of choices is on the screen.
  ///
  /// - Throws: A refusal as for any answer, with the choices where none was picked.
  static func unasked(
    _ text: String, to question: Question, of lead: Lead, in playbook: Playbook, call: String,
    at moment: Moment
  ) throws(Diagnostic) -> (events: [Event], remark: Phrase?) {
    do {
      return try answer(
        text, to: question, of: lead, in: playbook, call: call, step: nil, at: moment)
    } catch {
      guard error.rule == "unknown-choice" else { throw error }
      var refusal = error
      refusal.notes = question.choices.enumerated().map {
        Phrase(same: "\($0.offset + 1)  \($0.element.id): \($0.element.label)")
      }
      throw refusal
    }
  }

  /// Returns the person to whom a number or mail address belongs, with it, or nil.
  private static func owner(
    of value: AnswerValue, to question: Question, in lead: Lead
  ) -> Contact? {
    guard let person = question.person, case .contact(let name)? = lead.answers[person]?.value,
      var contact = PersonReading.known(name, in: lead)
    else { return nil }
    switch value {
    case .phone(let phone): contact.prefer(phone: phone)
    case .email(let email): contact.prefer(email: email)
    case .choice, .text, .number, .percent, .money, .date, .stretch, .contact: return nil
    }
    return contact
  }

  /// Returns an id for a person first met in a call; no other call or writer gives the same, and nor does
  /// this call once the person was forgotten.
  static func contactID(in call: String, of lead: Lead, at moment: Moment) -> String {
    // An undo may have left a gap among the earlier ones.
    let taken = Set(lead.contacts.map(\.id))
    let begin = lead.calls.last { $0.id == call }?.startedAt ?? moment.now
    let elapsed = Int(max(0, moment.now.timeIntervalSince(begin)) * 1000)
    var number = lead.contacts.count + 1 + elapsed
    while taken.contains("\(call)-\(number)") { number += 1 }
    return "\(call)-\(number)"
  }
}

extension Diagnostic {
  fileprivate static let emptyNote = Diagnostic(
    .error, "empty-note",
    Phrase(en: "there is nothing to write down", nl: "er valt niets te noteren"),
    help: Phrase(en: "type `/note` and the words", nl: "typ `/notitie` en de woorden"))
}
