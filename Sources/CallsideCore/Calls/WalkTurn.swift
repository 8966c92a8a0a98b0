/// What came of one thing the rep did.
public struct WalkTurn: Hashable, Sendable {
  /// What is to be recorded, as one batch.
  public var events: [Event]
  /// What is to be said about it, in order.
  public var replies: [WalkReply]
  /// Whether the present place is to be shown anew.
  public var showsPlace: Bool
  /// Whether what was recorded last in this call is to be taken back, by whoever keeps it.
  public var takesBack = false

  /// Makes a turn.
  init(_ events: [Event] = [], _ replies: [WalkReply] = [], showsPlace: Bool = true) {
    self.events = events
    self.replies = replies
    self.showsPlace = showsPlace
  }
}

/// Something to be said beside the next line.
public enum WalkReply: Hashable, Sendable {
  /// An answer, with how it came of what was typed where it is not that itself.
  case recorded(Question, Answer, Phrase?)
  case personRecorded(Contact)
  case noted
  case chanceRecorded(from: Double, to: Double)
  case tips([String])
  case help
  case people
  case objections
  case voicemail(String)
  /// They want no more calls, which holds for everybody from now on.
  case objected
  case phaseMoved(from: String, to: String)
  case phaseKept(String)
  case nextStep(NextStep)
  /// Something that is worth knowing of the reply before.
  case remark(Phrase)
  /// The buyer named another day than the next step is on.
  case agreedOtherwise(NextStep)
  /// The buyer does not know; the question stays open.
  case leftOpen(Question)
  /// The buyer could name nobody in a role.
  case nobodyNamed(Role)
  /// The buyer does not know, but an earlier answer stays.
  case kept(Question)
  case noNextStep
  case closed(Lead.Status)
  case paused
  /// Somebody who may only be called with permission was asked for it, and none is on file.
  case needsGround
  case atStart
  case nothing(Phrase)
}
