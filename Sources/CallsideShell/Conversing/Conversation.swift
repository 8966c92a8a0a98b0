public import CallsideCore
import CallsideStore
import Foundation

/// The prompt: reads lines, hands each to the call or to the commands, until the end.
public struct Conversation {
  /// Carries out one command; the words are what a shell would hand the program.
  public typealias Interpreter = (_ words: [String], _ session: inout Session) throws -> Void

  private var session: Session
  private let commands: Set<String>
  private let interpret: Interpreter

  /// Makes a conversation.
  ///
  /// - Parameters:
  ///   - untilCallEnds: Whether it is over as soon as no call is being walked.
  ///   - commands: The names of the commands, in both languages.
  public init(
    _ session: Session, untilCallEnds: Bool = false, commands: Set<String>,
    interpret: @escaping Interpreter
  ) {
    self.session = session
    self.session.isConversing = true
    self.session.endsWithCall = untilCallEnds
    self.session.library.watch(also: session.options.playbook)
    self.commands = commands
    self.interpret = interpret
  }

  /// Whether a call is being walked.
  public var isInCall: Bool { session.walk != nil }

  /// The prompt to show.
  public var prompt: String { session.prompt }

  /// The session as it stands, for completion.
  public var present: Session {
    get { session }
    set { session = newValue }
  }

  /// Returns whether the conversation goes on after what was typed, and whether a line was
  /// refused.
  public mutating func respond(to typed: Typed) -> (goesOn: Bool, wasRefused: Bool) {
    switch typed {
    case .interrupt: return (true, false)
    case .end:
      let wasInCall = isInCall
      session.leaveCall()
      return (wasInCall && session.surroundings.isInteractive, false)
    case .line(let line):
      let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
      do {
        if try session.takeSave(line) { return (true, false) }
        if let walk = session.walk {
          if isLeaving(line), !walk.lists(line) {
            session.leaveCall()
          } else {
            try session.takeCallLine(line, commands: commands)
          }
        } else if isLeaving(line) {
          return (false, false)
        } else if !line.isEmpty, !line.hasPrefix("#") {
          session.pickUpChanges()
          session.tellBlockEnd()
          try interpret(TypedWords(line).texts, &session)
        }
        return (true, false)
      } catch {
        session.warn(error)
        return (true, true)
      }
    }
  }

  private func isLeaving(_ line: String) -> Bool {
    ["quit", "exit", "stop", "q"].contains(line.lowercased())
  }
}

extension Diagnostic {
  /// A fault of the program itself, told without private text.
  public init(unforeseen error: any Error) {
    self.init(
      .error, "unforeseen",
      Phrase(
        en: "something failed that should not (\(type(of: error)))",
        nl: "er ging iets mis wat niet mis mag gaan (\(type(of: error)))"),
      notes: [
        Phrase(
          en: "what was recorded before is on disk", nl: "wat eerder is vastgelegd staat op schijf")
      ])
  }
}
