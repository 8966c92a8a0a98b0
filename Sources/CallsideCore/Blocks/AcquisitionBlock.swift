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

  /// Reads what stands behind `block start`, such as `45m new` or `nieuwe klanten anderhalf uur`.
  ///
  /// A number alone is minutes; without a length it is 45 minutes, without a track new business.
  ///
  /// - Throws: A refusal for words that are neither, and for a length out of range.
  public static func reading(
    _ words: [String], at now: Date, language: Language
  ) throws(Diagnostic) -> AcquisitionBlock {
    var rest = words.flatMap { $0.split(separator: " ").map(String.init) }
    let track = takeTrack(from: &rest) ?? .new
    guard !rest.isEmpty else { return AcquisitionBlock(track: track, startedAt: now, minutes: 45) }
    let length = rest.joined(separator: " ")
    guard let tokens = ValueScanner.tokens(in: length),
      let minutes = TypedDuration(tokens, in: .minutes, language: language)?.value
        ?? NumberReading.value(of: tokens, language: language, isMoney: false)
    else { throw .unreadableBlock(length) }
    guard minutes >= Decimal(Self.minutes.lowerBound), minutes <= Decimal(Self.minutes.upperBound)
    else { throw .blockOutOfRange }
    return AcquisitionBlock(
      track: track, startedAt: now, minutes: NSDecimalNumber(decimal: minutes).intValue)
  }

  /// Takes the words that name a track out of others: two together before one alone.
  private static func takeTrack(from words: inout [String]) -> CallTrack? {
    for count in [2, 1] where words.count >= count {
      for start in 0...(words.count - count) {
        let name = words[start..<start + count].joined(separator: " ")
        guard let track = CallTrack.read(name) else { continue }
        words.removeSubrange(start..<start + count)
        return track
      }
    }
    return nil
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
