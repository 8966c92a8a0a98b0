public import Foundation

/// A stretch of time in which a rep calls on one track, and nothing else is proposed.
public struct AcquisitionBlock: Codable, Hashable, Sendable {
  /// What is called about.
  public var track: CallTrack
  /// When it began.
  public var startedAt: Date
  /// When it ends, or ended.
  public var endsAt: Date
  /// How many calls would make it a good one.
  public var goal = 1
  /// Whether its end was told.
  public var isTold = false

  /// The shortest and the longest block, in minutes.
  public static let minutes = 5...240

  /// Makes a block that begins now.
  public init(track: CallTrack, startedAt: Date, minutes: Int) {
    self.track = track
    self.startedAt = startedAt
    endsAt = startedAt.addingTimeInterval(TimeInterval(minutes * 60))
  }

  /// Whether it is going on at a time.
  public func isRunning(at now: Date) -> Bool { startedAt <= now && now < endsAt }

  /// Returns the whole minutes that are left, the one going on included.
  public func minutesLeft(at now: Date) -> Int {
    max(0, Int((endsAt.timeIntervalSince(now) / 60).rounded(.up)))
  }

  /// How many whole minutes it lasts.
  public var length: Int { max(0, Int(endsAt.timeIntervalSince(startedAt) / 60)) }

  /// Reads what stands behind `block start`, such as `45m new`, in any order.
  ///
  /// A number alone is minutes; without a length it is 45 minutes, without a track new business.
  ///
  /// - Throws: A refusal for words that are neither, and for a length out of range.
  public static func reading(
    _ words: [String], at now: Date
  ) throws(Diagnostic) -> AcquisitionBlock {
    var minutes = 45
    var track = CallTrack.new
    for word in words {
      if let read = CallTrack.read(word) {
        track = read
      } else if let read = TimeSpan(word) ?? Int(word).map({ TimeSpan($0, .minutes) }) {
        minutes = read.seconds / 60
      } else if Spelling.fold(word).hasPrefix("min") || word.lowercased() == "uur" {
        // "45 min", "1 uur"
        if word.lowercased() == "uur" { minutes *= 60 }
      } else {
        throw .unreadableBlock(word)
      }
    }
    guard Self.minutes.contains(minutes) else { throw .blockOutOfRange }
    return AcquisitionBlock(track: track, startedAt: now, minutes: minutes)
  }
}

extension Diagnostic {
  fileprivate static func unreadableBlock(_ word: String) -> Diagnostic {
    Diagnostic(
      .error, "usage",
      Phrase(
        en: "\"\(word)\" is neither a length nor what to call about",
        nl: "\"\(word)\" is geen duur en ook niet waar je over belt"),
      help: Phrase(
        en: "such as `block start 45m new`; or `quotes`, or `nurture`",
        nl: "zoals `blok start 45m nieuw`; of `offertes`, of `warmhouden`"))
  }

  fileprivate static let blockOutOfRange = Diagnostic(
    .error, "usage",
    Phrase(
      en: "a block lasts from \(AcquisitionBlock.minutes.lowerBound) minutes to 4 hours",
      nl: "een blok duurt van \(AcquisitionBlock.minutes.lowerBound) minuten tot 4 uur"))
}
