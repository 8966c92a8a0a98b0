import CallsideCore
import CallsidePlaybooks
import CallsideStore
import Foundation

/// Calling on one track for a while, with nothing else proposed.
extension Session {
  private var blockFile: BlockFile { BlockFile(of: writer, in: folder) }

  /// The block that is going on, or nil.
  var block: AcquisitionBlock? {
    blockFile.read().flatMap { $0.isRunning(at: moment.now) ? $0 : nil }
  }

  /// Starts a block: the queue of its track, after a short warm-up where it is the day's first.
  public mutating func startBlock(_ words: [String]) throws {
    let now = moment.now
    tellBlockEnd()
    let last = blockFile.read()
    if let last, last.isRunning(at: now) {
      throw Diagnostic.blockRunning(minutes: last.minutesLeft(at: now))
    }
    var block = try AcquisitionBlock.reading(words, at: now, language: language)
    let store = try store()
    let week = weekTarget(in: store)
    // Nobody can call more people than there are.
    let waiting = calls(in: block, of: store, limit: 100).count
    let goal =
      week.map {
        $0.goal(
          forMinutes: block.length, at: now, hours: hours, calendar: moment.calendar)
      } ?? block.length / 5
    block.goal = max(1, min(goal, waiting))
    try blockFile.write(block)
    if options.isJSON { return try show(json: json(of: block, in: store)) }
    let isFirst = last.map { !moment.calendar.isDate($0.startedAt, inSameDayAs: now) } ?? true
    var page = page
    page.addBlockStart(block, week: week)
    var calls = calls(in: block, of: store, limit: 10)
    if isFirst, settings.skipsWarmUp != true, let easiest = easiest(of: calls, in: store) {
      calls.remove(at: easiest.place)
      calls.insert(easiest.call, at: 0)
      page.addWarmUp(opening: easiest.opening)
    }
    calls = Array(calls.prefix(3))
    numbered = calls.map(\.lead)
    page.addBlockCalls(calls, timing: timing)
    show(page)
  }

  /// Ends the block that is going on.
  public mutating func stopBlock() throws {
    guard var block else { throw Diagnostic.noBlock }
    block.endsAt = moment.now
    block.isTold = options.isJSON
    try blockFile.write(block)
    if options.isJSON { return try show(json: json(of: block, in: store())) }
    tellBlockEnd()
  }

  /// Shows how the block goes, or that there is none.
  public mutating func showBlock() throws {
    let store = try store()
    if options.isJSON { return try show(json: block.map { json(of: $0, in: store) }) }
    if tellBlockEnd() { return }
    guard block != nil else { throw Diagnostic.noBlock }
    try showNext(limit: 3)
  }

  /// Tells once what a block brought, when it is over; returns whether there was anything to tell.
  @discardableResult
  mutating func tellBlockEnd() -> Bool {
    guard var block = blockFile.read(), !block.isTold, !block.isRunning(at: moment.now),
      !options.isJSON, let store = try? store()
    else { return false }
    block.isTold = true
    guard (try? blockFile.write(block)) != nil else { return false }
    var page = page
    page.addBlockEnd(
      block, dials: dials(in: block, store), week: weekTarget(in: store),
      waiting: store.waitingCustomers(at: moment.now, upTo: 100))
    show(page)
    return true
  }

  /// Returns the calls to make in a block, best first; one that was agreed for after it waits.
  ///
  /// What was promised to anybody for a time within it comes first: a block keeps no promise from
  /// being kept.
  func calls(in block: AcquisitionBlock, of store: Store, limit: Int) -> [Suggestion] {
    let promised = store.queue(at: moment.now, limit: 30).filter {
      $0.isPlanned && ($0.action == .call || $0.action == .meet) && $0.track != block.track
        && block.startedAt <= $0.due && $0.due < block.endsAt
    }
    return withoutObjectors(in: store, limit: limit) { count in
      let calls = store.calls(on: block.track, at: moment.now, limit: count + 100)
      let due = calls.filter { !$0.isPlanned || $0.due < block.endsAt }
      // Fewer than were asked for means that there are no more.
      return calls.count < count + 100 ? promised + due : Array((promised + due).prefix(count))
    }
  }

  /// Returns what was called in a block, on its track.
  func dials(in block: AcquisitionBlock, _ store: Store) -> DialCount {
    dials(on: block.track, from: block.startedAt, to: block.endsAt, in: store)
  }

  /// Returns the calls of this rep on a track in some time.
  func dials(
    on track: CallTrack, from start: Date, to end: Date, in store: Store
  ) -> DialCount {
    store.dials(by: rep, from: start, to: end).filter { row in
      let phase = library.lastGood(row.playbook)?.phase(row.phase)
      return phase.map { CallTrack($0.kind) } == track
    }.map(\.count).reduce(DialCount(), +)
  }

  /// Returns the week's target, the rep's own before the playbook's, or nil where there is none.
  func weekTarget(in store: Store) -> WeekTarget? {
    let number = settings.target ?? library.lastGood(defaultPlaybook)?.weekTarget
    guard let number else { return nil }
    let start = WeekTarget.start(of: moment.now, calendar: moment.calendar)
    let made = dials(on: .new, from: start, to: moment.now, in: store)
    return WeekTarget(dials: number, made: made.dials)
  }

  /// Returns how many calls with customers and to new business there were this week, where the
  /// former crowd out the latter; or nil.
  func crowding(in store: Store) -> (care: Int, new: Int)? {
    let start = WeekTarget.start(of: moment.now, calendar: moment.calendar)
    let care = dials(on: .care, from: start, to: moment.now, in: store).dials
    let new = dials(on: .new, from: start, to: moment.now, in: store).dials
    guard Crowding.isGreat(care: care, new: new),
      !store.calls(on: .new, at: moment.now, limit: 1).isEmpty
    else { return nil }
    return (care, new)
  }

  /// Returns the call that is the likeliest to go well, with the line that opens it.
  private func easiest(
    of calls: [Suggestion], in store: Store
  ) -> (place: Int, call: Suggestion, opening: String)? {
    var best: (place: Int, call: Suggestion, opening: String, chance: Double)?
    for (place, call) in calls.enumerated() {
      guard let lead = (try? store.lead(call.lead)) ?? nil,
        let playbook = library.lastGood(lead.playbook),
        let opening = playbook.phase(lead.phase)?.opening
      else { continue }
      let chance = Chance(of: lead, in: playbook).effective
      if chance > best?.chance ?? -1 {
        best = (place, call, spoken(for: lead, in: playbook).fill(opening), chance)
      }
    }
    return best.map { ($0.place, $0.call, $0.opening) }
  }

  private func json(of block: AcquisitionBlock, in store: Store) -> BlockJSON {
    BlockJSON(
      block, dials: dials(in: block, store), week: weekTarget(in: store), at: moment.now, zone: zone
    )
  }
}

extension Diagnostic {
  fileprivate static let noBlock = Diagnostic(
    .error, "no-block", Phrase(en: "no block is going on", nl: "er loopt geen blok"),
    help: Phrase(
      en: "`block start 45m new` starts one", nl: "`blok start 45m nieuw` begint er een"))

  fileprivate static func blockRunning(minutes: Int) -> Diagnostic {
    Diagnostic(
      .error, "block-running",
      Phrase(
        en: "a block is going on, with \(minutes) min left",
        nl: "er loopt al een blok, nog \(minutes) min"),
      help: Phrase(en: "`block stop` ends it", nl: "`blok stop` rondt het af"))
  }
}
