import CallsideCore
import CallsideShell
import Foundation

/// Opening the prompt: at a terminal with the line editor, else from a pipe.
enum Prompt {
  /// Reads lines until the end.
  ///
  /// - Parameter untilCallEnds: Whether to leave as soon as no call is being walked.
  /// - Returns: The exit status; 1 when a piped line was refused.
  static func open(_ session: Session, untilCallEnds: Bool = false) -> Int32 {
    var conversation = Conversation(
      session, untilCallEnds: untilCallEnds, commands: CommandLineGrammar.names
    ) { words, session in
      try CommandLineGrammar.carryOut(words, in: &session)
    }
    defer { conversation.present.close(programEnds: true) }
    return session.surroundings.isInteractive
      ? atTerminal(&conversation, untilCallEnds: untilCallEnds)
      : fromPipe(&conversation, untilCallEnds: untilCallEnds)
  }

  private static func fromPipe(
    _ conversation: inout Conversation, untilCallEnds: Bool
  ) -> Int32 {
    let keepsGoing = conversation.present.options.keepsGoing
    var status: Int32 = 0
    while !untilCallEnds || conversation.isInCall {
      guard let line = readLine() else {
        _ = conversation.respond(to: .end)
        return status
      }
      let (goesOn, wasRefused) = conversation.respond(to: .line(line))
      if wasRefused {
        status = 1
        if !keepsGoing { return 1 }
      }
      if !goesOn { return status }
    }
    return status
  }

  private static func atTerminal(
    _ conversation: inout Conversation, untilCallEnds: Bool
  ) -> Int32 {
    if !untilCallEnds { conversation.present.greet() }
    let session = conversation.present
    let language = session.language
    guard
      let editor = LineEditor(
        program: "callside", keys: session.settings.keys.flatMap(LineEditor.Keys.init),
        history: session.folder + "/history", wording: .spoken(in: language))
    else { return fromPipe(&conversation, untilCallEnds: untilCallEnds) }
    // A command that asks something does so with the editor that is there.
    conversation.present.surroundings.ask = { prompt in editor.answer(to: prompt) }
    conversation.present.surroundings.forgetTyped = { isUnwanted in editor.forget(isUnwanted) }
    defer {
      conversation.present.surroundings.ask = nil
      conversation.present.surroundings.forgetTyped = { _ in }
    }
    var commands: CompletionSource?
    while !untilCallEnds || conversation.isInCall {
      let typed = editor.readLine(prompt: conversation.prompt) { line, cursor in
        var session = conversation.present
        let head = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
        if let walk = session.walk {
          return walk.completion(
            of: head, language: session.language, isPreview: session.isPreview)
        }
        if commands == nil { commands = try? session.completionSource() }
        return commands?.completion(of: head)
          ?? Completion(start: cursor, candidates: [])
      }
      if case .line(let line) = typed { editor.remember(line) }
      if !conversation.respond(to: typed).goesOn { break }
    }
    return 0
  }
}

extension LineEditor {
  /// Reads a line that answers a question of a command: nothing is completed, nothing kept.
  func answer(to prompt: String) -> Typed {
    readLine(prompt: prompt) { _, cursor in Completion(start: cursor, candidates: []) }
  }
}

extension LineEditor.Wording {
  /// What the editor has to say, in a language.
  fileprivate static func spoken(in language: Language) -> LineEditor.Wording {
    LineEditor.Wording(
      more: { Phrase(en: "… and \($0) more", nl: "… en nog \($0)")[language] },
      search: { query, isFound in
        let found = Phrase(en: "search", nl: "zoek")
        let missed = Phrase(en: "not found", nl: "niet gevonden")
        return "(\((isFound ? found : missed)[language]): \(query)) "
      })
  }
}
