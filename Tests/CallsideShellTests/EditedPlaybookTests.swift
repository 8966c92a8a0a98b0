import CallsideCore
import CallsideShell
import CallsideTestSupport
import Foundation
import Testing

@testable import callside

/// A playbook that is edited while leads already have answers.
struct EditedPlaybookTests {
  @Test func aRenamedQuestionKeepsItsAnswers() throws {
    let desk = try EditingDesk()
    try desk.write(budget: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    desk.run("add", "Brouwer")
    desk.run("log", "brouwer", "done", "--answer", "budget=nee", "--next", "none")
    try desk.write(
      budget: "geld", was: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    #expect(desk.run("show", "brouwer").contains("geld                    None"))
    #expect(desk.run("prep", "brouwer").contains("geld None"))
    #expect(desk.run("show", "brouwer", "--json").contains("\"geld\" : {"))
    let call = desk.run("call", "brouwer", "--phase", "intake")
    #expect(call.contains("known: None"), "\(call)")
    #expect(desk.run("doctor").contains("nothing is wrong"))
  }

  @Test func aRemovedQuestionKeepsItsAnswersUnderShow() throws {
    let desk = try EditingDesk()
    try desk.write(budget: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    desk.run("add", "Brouwer")
    desk.run("log", "brouwer", "done", "--answer", "budget=nee", "--next", "none")
    try desk.write(budget: "geld", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    #expect(desk.run("show", "brouwer").contains("budget                  nee"))
    #expect(!desk.run("prep", "brouwer").contains("None"))
  }

  @Test func aChoiceThatIsGoneIsReportedByTheDoctor() throws {
    let desk = try EditingDesk()
    try desk.write(budget: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    for name in ["Brouwer", "Jansen"] {
      desk.run("add", name)
      desk.run("log", name, "done", "--answer", "budget=nee", "--next", "none")
    }
    #expect(desk.run("doctor").hasSuffix("nothing is wrong\n"))
    try desk.write(
      budget: "geld", was: "budget", choices: "{vast: {label: Fixed}, ja: {label: Yes}}")
    #expect(
      desk.run("doctor").contains(
        """
        warning[vanished-choice]: "nee" is no longer a choice of question "geld" in playbook "team"
        note: answered by 2 leads: "Brouwer", "Jansen"
        note: its choices are `vast`, `ja`
        help: put the choice back in the playbook, or ask again
        """))
    #expect(desk.status == 2)
    #expect(desk.run("dokter", "--lang", "nl").contains("zo geantwoord door 2 leads"))
    #expect(desk.run("doctor", "--json").contains("\"vanished-choice\""))
  }

  @Test func aDifferenceSaysWhatBecomesOfAnswers() throws {
    let desk = try EditingDesk()
    try desk.write(budget: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    let old = desk.folder + "/old.yaml"
    try FileManager.default.copyItem(atPath: desk.playbook, toPath: old)
    try desk.write(
      budget: "geld", was: "budget", choices: "{vast: {label: Fixed budget}, ja: {label: Yes}}")
    #expect(
      desk.run("playbook", "diff", old, "team") == """

          QUESTIONS
            = budget → geld (renamed)
                answers recorded as "budget" count as answers to it
            - choice geld/nee (removed)
                None
                `doctor` lists the leads that were given this answer
            + choice geld/ja (added)
                Yes
            ~ choice geld/vast: label (reworded)
                was  Fixed
                now  Fixed ‹budget›

          1 added, 1 removed, 1 renamed, 1 reworded

        """)
    #expect(desk.status == 0)
    #expect(
      desk.run("playbook", "diff", old, "team", "--json").contains("\"change\" : \"renamed\""))
  }
}

/// A playbook of the team, outside the store, that is copied into it to be changed.
struct CopiedPlaybookTests {
  @Test(arguments: [true, false])
  func whatItIncludesComesAlong(isChanged: Bool) throws {
    let desk = try EditingDesk()
    try desk.write(budget: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    let team = desk.folder + "/team"
    try FileManager.default.moveItem(atPath: desk.folder + "/playbooks", toPath: team)
    try FileManager.default.createDirectory(
      atPath: team + "/shared", withIntermediateDirectories: true)
    try "objections: {}\n".write(
      toFile: team + "/shared/objections.yaml", atomically: true, encoding: .utf8)
    let text = try String(contentsOfFile: team + "/team.yaml", encoding: .utf8)
    try ("include: [shared/objections.yaml]\n" + text).write(
      toFile: team + "/team.yaml", atomically: true, encoding: .utf8)
    desk.environment = ["CALLSIDE_PLAYBOOKS": team, "EDITOR": "edit"]
    desk.edit = { path in
      guard isChanged else { return }
      let file = try? FileHandle(forWritingTo: URL(filePath: path))
      _ = try? file?.seekToEnd()
      try? file?.write(contentsOf: Data("\n# ours\n".utf8))
    }
    desk.run("playbook", "edit", "team")
    let files = try FileManager.default.subpathsOfDirectory(atPath: desk.folder + "/playbooks")
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
    let copied = ["shared/objections.yaml", "team.yaml"]
    let schemas = ["part", "playbook", "stories"].map { "schema/\($0).schema.json" }
    #expect(files == (schemas + (isChanged ? copied : [])).sorted())
  }

  /// Some editors end with a failure although all was saved.
  @Test(arguments: [true, false])
  func aCopyIsKeptWhenTheEditorFailsAfterSaving(isChanged: Bool) throws {
    let desk = try EditingDesk()
    try desk.write(budget: "budget", choices: "{vast: {label: Fixed}, nee: {label: None}}")
    let team = desk.folder + "/team"
    try FileManager.default.moveItem(atPath: desk.folder + "/playbooks", toPath: team)
    desk.environment = ["CALLSIDE_PLAYBOOKS": team, "EDITOR": "edit"]
    desk.editorStatus = 1
    desk.edit = { path in
      if isChanged { try? "# mine\n".write(toFile: path, atomically: true, encoding: .utf8) }
    }
    #expect(desk.run("playbook", "edit", "team").contains("editor-failed"))
    let own = desk.folder + "/playbooks/team.yaml"
    #expect(FileManager.default.fileExists(atPath: own) == isChanged)
  }
}

/// A store with a playbook of its own that can be written anew.
private final class EditingDesk {
  let folder: String
  private(set) var status: Int32 = 0
  var environment: [String: String] = [:]
  /// What is done to a file in the editor.
  var edit: (String) -> Void = { _ in }
  /// What the editor ends with.
  var editorStatus: Int32 = 0
  private var output = ""
  private var ids = 0

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "callside-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder + "/playbooks", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    // Of the folders above, only the last one gets what was asked for.
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var playbook: String { folder + "/playbooks/team.yaml" }

  /// Writes the playbook with its one question under an id.
  func write(budget id: String, was: String? = nil, choices: String) throws {
    let text = """
      callside: 1
      id: team
      language: en
      title: Team
      questions:
        \(id): {ask: "Is there a budget?", why: No money no deal., type: choice, choices: \(choices)\(was.map { ", was: \($0)" } ?? "")}
      phases:
        - id: intake
          kind: qualify
          title: Intake
          goal: Know them.
          who: sdr
          within: 1h
          chance: 20
          script: [ask: \(id)]
          outcomes: {done: {label: Done}}
      """
    try text.write(toFile: playbook, atomically: true, encoding: .utf8)
  }

  /// Runs the program and returns what it wrote.
  @discardableResult
  func run(_ words: String...) -> String {
    output = ""
    let surroundings = Surroundings(
      now: { FrozenWorld.now }, calendar: FrozenWorld.calendar,
      environment: { [environment] in environment[$0] },
      host: "desk",
      programFolder: "/nowhere", currentFolder: folder,
      makeID: { [unowned self] in
        ids += 1
        return "id\(1_000 + ids)"
      },
      write: { [unowned self] in output += $0 }, warn: { [unowned self] in output += $0 },
      width: { 80 },
      run: { [unowned self] words in
        edit(words.last ?? "")
        return editorStatus
      })
    let isCall = words.first == "call"
    var session = Session(surroundings, options: options)
    if isCall {
      // The prompt that follows would read the lines of this test.
      do { try CommandLineGrammar.carryOut(words, in: &session) } catch { output += "\(error)" }
      session.close()
    } else {
      status = Program.run(
        ["--store", folder, "--lang", "en", "--as", "sanne", "--playbook", "team"] + words,
        in: surroundings)
    }
    return output
  }

  private var options: GlobalOptions {
    var options = GlobalOptions()
    _ = try? options.take(from: [
      "--store", folder, "--lang", "en", "--as", "sanne", "--playbook", "team",
    ])
    return options
  }
}
