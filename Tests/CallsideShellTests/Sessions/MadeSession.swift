import CallsideCore
import CallsideTestSupport
import Foundation

@testable import CallsideShell

extension Session {
  /// Makes the session of a rep on a store, in the frozen world.
  ///
  /// - Parameter told: Is handed what is shown and what is warned of, and whether it is a warning.
  static func made(
    for rep: String, in folder: String, now: @escaping () -> Date = { FrozenWorld.now },
    isInteractive: Bool = false, showsResults: Bool = false,
    told: @escaping (String, _ isWarning: Bool) -> Void = { _, _ in }
  ) -> Session {
    var options = GlobalOptions()
    options.store = folder
    options.rep = rep
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var ids = 0
    let surroundings = Surroundings(
      now: now, calendar: FrozenWorld.calendar,
      environment: { ["CALLSIDE_PLAYBOOKS": root.appending(path: "playbooks").path][$0] },
      host: rep,
      programFolder: "/nowhere", currentFolder: root.path,
      makeID: {
        ids += 1
        return "\(rep)\(ids)"
      }, write: { told($0, false) }, warn: { told($0, true) }, width: { 80 },
      isInteractive: isInteractive, showsResults: showsResults, run: { _ in 0 }, ask: nil)
    return Session(surroundings, options: options)
  }
}
