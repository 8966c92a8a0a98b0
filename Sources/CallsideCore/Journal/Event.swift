public import Foundation

/// Something that happened to a lead, in the past tense.
///
/// Events are what the journal keeps for ever; how each is written stands in
/// `EventCoding.swift`. What a newer version wrote and this one does not know is ``unknown``:
/// kept, and passed over.
public enum Event: Hashable, Sendable {
  /// A lead was added.
  case leadAdded(LeadAdded)
  /// Some of a lead's particulars were changed.
  case leadChanged(LeadChange)
  /// A contact was added, or replaced by its id.
  case contactSet(Contact)
  /// Something was written down.
  case noted(String, call: String?)
  /// A call began in a phase.
  case callStarted(call: String, phase: String)
  /// A step without an answer was passed.
  case stepPassed(Call.Passed, call: String)
  /// The walk went another way than forward: to a step, the end, or an aside on top of them.
  case wentTo([String], call: String)
  /// A question was answered, in a call at a step or outside any call.
  case answered(question: String, AnswerValue, Answer.Source, call: String?, step: String?)
  /// The buyer raised an objection.
  case objectionRaised(String, call: String)
  /// A call ended; one that was never started was made without the walk.
  case callEnded(call: String, phase: String, outcome: String, isAdvance: Bool, wasReached: Bool)
  /// The next step was agreed or planned.
  case nextStepSet(NextStep)
  /// It was decided that there is no next step.
  case nextStepDropped
  /// A rep put what was suggested aside, until a moment.
  case putOff(PutOff.Manner, until: Date, reason: String)
  /// The lead moved to another phase; the reason is given when the exit condition did not hold.
  case phaseMoved(to: String, because: String?)
  /// Somebody at the lead said that they do not want to be called any more.
  case objectedToCalls(call: String?)
  /// Something was recorded that makes calls lawful.
  case callingGroundGiven(CallingGround)
  /// The lead became something else.
  case graded(Lead.Grade?, Lead.Readiness?)
  /// The rep gave a chance of their own, in percent.
  case chanceGiven(Decimal)
  /// The deal was won or lost.
  case closed(Lead.Status, reason: String)
  /// The deal came back to life.
  case reopened
  /// The lead turned out to be the same company as another, as which it is found from now on.
  case merged(into: String)
  /// The lead, or one contact of it, must be forgotten; of numbers and mail addresses, marks are left, and whether
  /// somebody there had objected to calls.
  case forgotten(contact: String?, marks: [String], objected: Bool = true)
  /// What stood here was erased.
  case erased
  /// Earlier entries were taken back.
  case withdrawn([EntryID])
  /// Something a newer version wrote.
  case unknown(kind: String)
}

extension Event {
  /// The id of the call it belongs to, or nil.
  public var call: String? {
    switch self {
    case .noted(_, let call), .answered(_, _, _, let call, _), .objectedToCalls(let call): call
    case .callStarted(let call, _), .stepPassed(_, let call), .wentTo(_, let call),
      .objectionRaised(_, let call), .callEnded(let call, _, _, _, _):
      call
    case .leadAdded, .leadChanged, .contactSet, .nextStepSet, .nextStepDropped, .phaseMoved,
      .putOff, .callingGroundGiven, .graded, .chanceGiven, .closed, .reopened, .merged, .forgotten,
      .erased,
      .withdrawn, .unknown:
      nil
    }
  }

  /// Whether an undo may take it back: what is erased stays erased.
  public var canBeTakenBack: Bool {
    switch self {
    case .forgotten, .erased, .withdrawn: false
    default: true
    }
  }

  /// Whether it only says where the walk through a call was, and nothing about the lead.
  public var isPassing: Bool {
    switch self {
    case .stepPassed, .wentTo: true
    default: false
    }
  }
}

/// The particulars a lead starts with.
public struct LeadAdded: Hashable, Sendable {
  /// The company's name.
  public var name: String
  /// The id of its playbook.
  public var playbook: String
  /// The id of its first phase.
  public var phase: String
  /// Where it came from.
  public var source: Lead.Source?
  /// What the deal is worth.
  public var value: Money?
  /// The legal form as typed.
  public var legalForm: String?
  /// The two letters of the country.
  public var country: String?
  /// The IANA name of the time zone.
  public var zone: String?
  /// Anything else, by name.
  public var fields: [String: String]

  /// Makes the particulars of a new lead.
  public init(
    name: String, playbook: String, phase: String, source: Lead.Source? = nil,
    value: Money? = nil, legalForm: String? = nil, fields: [String: String] = [:]
  ) {
    self.name = name
    self.playbook = playbook
    self.phase = phase
    self.source = source
    self.value = value
    self.legalForm = legalForm
    self.fields = fields
  }
}

/// Changed particulars of a lead; nil leaves a particular as it was.
public struct LeadChange: Hashable, Sendable {
  /// The company's name.
  public var name: String?
  /// The id of its playbook.
  public var playbook: String?
  /// The rep who looks after it.
  public var owner: String?
  /// Where it came from.
  public var source: Lead.Source?
  /// What the deal is worth.
  public var value: Money?
  /// The legal form as typed.
  public var legalForm: String?
  /// The two letters of the country.
  public var country: String?
  /// The IANA name of the time zone.
  public var zone: String?
  /// Anything else, by name; an empty text removes a field.
  public var fields: [String: String] = [:]

  /// Makes a change of nothing.
  public init() {}
}
