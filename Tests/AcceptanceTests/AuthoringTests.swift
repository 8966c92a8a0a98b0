import CallsideTestSupport
import Foundation
import Testing

/// Making and changing playbooks at a terminal.
struct AuthoringTests {
  @Test func aPlaybookIsMadeOfFiveAnswers() throws {
    let desk = try Desk()
    let seat = try desk.sit()
    try seat.enter("playbook new", expecting: "In which language", prompt: "[en] > ")
    try seat.enter("nl", expecting: "What do you sell?", prompt: "[onze diensten] > ")
    try seat.enter("koffie", expecting: "Who do you sell to?", prompt: "> ")
    try seat.enter("kantoren", expecting: "Which phases", prompt: "[all] > ")
    try seat.enter("9", expecting: "none of the seven", prompt: "[all] > ")
    try seat.enter("1-3", expecting: "Which frameworks", prompt: "[bant] > ")
    try seat.enter("", expecting: "playbook koffie: 3 phases")
    try seat.enter("playbook check koffie", expecting: "no errors or warnings in 1 playbook")
    #expect(desk.playbooks() == ["koffie.nl.yaml", "schema"])
  }

  @Test func interruptedQuestionsLeaveNothingBehind() throws {
    let desk = try Desk()
    let seat = try desk.sit()
    try seat.enter("playbook new", expecting: "In which language", prompt: "[en] > ")
    try seat.enter("en", expecting: "What do you sell?", prompt: "[our services] > ")
    seat.type(Key.interrupt)
    try seat.expect("no playbook was made")
    try seat.waitForPrompt("callside> ")
    try seat.enter("playbook list", expecting: "business-services")
    #expect(desk.playbooks() == [])
  }

  /// The editor reads from the keyboard, and leaves the terminal in another mode; the next prompt
  /// has its keys all the same.
  @Test func theEditorHasTheTerminalAndThePromptGetsItBack() throws {
    let desk = try Desk()
    let editor = desk.home.appending(path: "my editor")
    try """
    #!/bin/sh
    printf 'chance? '
    read chance
    sed -i "s/chance: 20/chance: $chance/" "$2"
    stty raw -echo
    """.write(to: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
    let seat = try desk.sit(editor: "'\(editor.path)' --wait")
    try seat.enter("playbook new coffee --product coffee --phases 2", expecting: "1 phase")
    seat.type("playbook edit coffee\r")
    try seat.expect("chance? ")
    seat.type("120\r")
    try seat.expect("out of range")
    try seat.waitForPrompt("n no > ")
    seat.type("n\r")
    try seat.expect("has errors now", after: "list\r")
    try seat.waitForPrompt("callside> ")
    try seat.enter("add Brouw" + Key.backspace + "wer", expecting: "Brouwer")
  }
}

extension Desk {
  /// The names of the team's own playbooks.
  fileprivate func playbooks() -> [String] {
    let folder = store.appending(path: "playbooks").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}

extension PseudoTerminal {
  /// Types a line at the next prompt and waits for an answer.
  fileprivate func expect(_ answer: String, after line: String) throws {
    try waitForPrompt("callside> ")
    type(line)
    try expect(answer)
  }
}
