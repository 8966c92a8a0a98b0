import CallsideCore
import CallsideShell
import Foundation

/// The program: arguments in, exit status out.
@main
enum Program {
  static func main() {
    let surroundings = Surroundings.live()
    exit(run(Array(CommandLine.arguments.dropFirst()), in: surroundings))
  }

  /// Carries out the arguments, or opens the prompt when there are none.
  ///
  /// - Returns: 0 done, 1 refused or failed, 2 a check found errors, 64 wrong usage.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
    var options = GlobalOptions()
    let words: [String]
    do {
      words = try options.take(from: arguments)
    } catch {
      surroundings.tell(error, in: options.language ?? surroundings.localeLanguage)
      return 64
    }
    var session = Session(surroundings, options: options)
    guard !words.isEmpty else { return Prompt.open(session) }
    defer { session.close(programEnds: true) }
    do {
      try CommandLineGrammar.carryOut(words, in: &session)
    } catch let refusal as Refusal {
      for diagnostic in refusal.diagnostics { session.warn(diagnostic) }
      return refusal.status
    } catch let diagnostic as Diagnostic {
      session.warn(diagnostic)
      return diagnostic.rule == "usage" ? 64 : 1
    } catch {
      session.warn(Diagnostic(unforeseen: error))
      return 1
    }
    return session.walk == nil ? 0 : Prompt.open(session, untilCallEnds: true)
  }
}

extension Surroundings {
  fileprivate func tell(_ diagnostic: Diagnostic, in language: Language) {
    warn(diagnostic.rendered(in: language, width: width(), style: warningStyle) + "\n")
  }
}
