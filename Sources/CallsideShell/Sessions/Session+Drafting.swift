import CallsideCore
public import CallsidePlaybooks
import CallsideStore
import Foundation

/// What is known of a new playbook before anything is asked, as typed.
public struct NewPlaybookRequest {
  /// The id, or nil to make one of the product.
  public var id: String?
  /// The answers given as options, by the question they answer.
  public var answers: [DraftPrompt: String]
  /// The file to write, or nil for one in the store.
  public var file: String?

  /// Makes a request.
  public init(id: String?, answers: [DraftPrompt: String], file: String?) {
    self.id = id
    self.answers = answers
    self.file = file
  }
}

/// Making a playbook of five answers.
extension Session {
  /// Writes a first playbook, after five questions at a terminal unless any option is given.
  ///
  /// - Throws: A refusal; nothing was written then.
  public mutating func makePlaybook(_ request: NewPlaybookRequest) throws {
    var answers = request.answers
    if let id = request.id, !PlaybookReader.isID(id) { throw Diagnostic.cannotBeID(id) }
    if answers.isEmpty, request.file == nil, surroundings.ask != nil {
      guard let typed = askForDraft() else { throw Refusal([.nothingMade]) }
      answers = typed
    }
    let draft = try self.draft(of: answers, id: request.id, file: request.file)
    // Elsewhere no schema is found under that path.
    let text =
      request.file == nil ? JSONSchema.File.playbook.modeline + "\n" + draft.text : draft.text
    let source = SourceText(name: "", text: text)
    let (playbook, found) = PlaybookReader.read(source)
    guard let playbook else { throw Refusal(found) }
    let path =
      request.file ?? folder + "/playbooks/\(draft.id).\(draft.language.rawValue).yaml"
    try TextFile.create(Array(text.utf8), at: path)
    if request.file == nil { writeSchemas() }
    library.reload()
    if options.isJSON { return try show(json: MadePlaybookJSON(playbook, path: path)) }
    var page = page
    page.addMade(
      playbook, path: ShownPath.text(path, from: surroundings.currentFolder),
      name: request.file == nil ? draft.id : path)
    show(page)
  }

  /// Asks the five questions, each until the answer fits; nil when they were broken off.
  private func askForDraft() -> [DraftPrompt: String]? {
    guard let ask = surroundings.ask else { return nil }
    var answers: [DraftPrompt: String] = [:]
    for prompt in DraftPrompt.allCases {
      let preset = preset(for: prompt, after: answers)
      var page = page
      page.addQuestion(prompt)
      show(page)
      answering: while true {
        guard case .line(let line) = ask("  " + surroundings.style.dim("[\(preset)]") + " > ")
        else { return nil }
        let answer = line.trimmingCharacters(in: .whitespaces)
        answers[prompt] = answer.isEmpty ? preset : answer
        do {
          try check(answers, for: prompt)
          break answering
        } catch { warn(error) }
      }
    }
    return answers
  }

  private func check(
    _ answers: [DraftPrompt: String], for prompt: DraftPrompt
  ) throws(Diagnostic) {
    guard let answer = answers[prompt] else { return }
    switch prompt {
    case .language: _ = try DraftAnswers.language(answer)
    case .product, .customers: _ = try DraftAnswers.words(answer)
    case .phases: _ = try DraftAnswers.phases(answer)
    case .frameworks: _ = try DraftAnswers.frameworks(answer)
    }
  }

  /// What Enter stands for at a question.
  private func preset(
    for prompt: DraftPrompt, after answers: [DraftPrompt: String]
  ) -> String {
    let spoken = answers[.language].flatMap { try? DraftAnswers.language($0) } ?? language
    switch prompt {
    case .language: return language.rawValue
    case .product:
      let offer = settings.offer.flatMap { try? DraftAnswers.words($0) }
      return offer ?? Phrase(en: "our services", nl: "onze diensten")[spoken]
    case .customers:
      return Phrase(en: "small and medium-sized companies", nl: "bedrijven in het mkb")[spoken]
    case .phases: return Phrase(en: "all", nl: "alle")[language]
    case .frameworks: return "bant"
    }
  }

  private func draft(
    of answers: [DraftPrompt: String], id: String?, file: String?
  ) throws -> PlaybookDraft {
    func answer(_ prompt: DraftPrompt) -> String {
      answers[prompt] ?? preset(for: prompt, after: answers)
    }
    let product = try DraftAnswers.words(answer(.product))
    return PlaybookDraft(
      id: try self.id(id, file: file, product: product),
      language: try DraftAnswers.language(answer(.language)), product: product,
      customers: try DraftAnswers.words(answer(.customers)),
      phases: try DraftAnswers.phases(answer(.phases)),
      frameworks: try DraftAnswers.frameworks(answer(.frameworks)))
  }

  /// Returns the id: as given, else from the name of the file, else a free one of the product.
  private func id(_ given: String?, file: String?, product: String) throws(Diagnostic) -> String {
    library.reload()
    let taken = Set(library.files.map(\.id))
    if let file {
      let named = library.fileID(at: file)
      guard PlaybookReader.isID(given ?? named) else { throw .cannotBeID(named) }
      return given ?? named
    }
    if let given {
      guard !taken.contains(given) else { throw .takenID(given) }
      return given
    }
    let id = DraftAnswers.id(for: product)
    return taken.contains(id)
      ? (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id : id
  }
}

/// What `playbook new --json` prints.
private struct MadePlaybookJSON: Encodable {
  var id: String
  var file: String
  var phases: [String]
  var questions: Int
  var objections: Int

  init(_ playbook: Playbook, path: String) {
    id = playbook.id
    file = path
    phases = playbook.phases.map(\.id)
    questions = playbook.questions.count
    objections = playbook.objections.count
  }
}

extension Diagnostic {
  fileprivate static let nothingMade = Diagnostic(
    .error, "broken-off",
    Phrase(en: "no playbook was made", nl: "er is geen draaiboek gemaakt"))

  fileprivate static func cannotBeID(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, "unfit-answer",
      Phrase(en: "\"\(id)\" cannot be an id", nl: "\"\(id)\" kan geen id zijn"),
      help: Phrase(
        en: "small letters, digits and hyphens, such as `\(DraftAnswers.id(for: id))`",
        nl: "kleine letters, cijfers en streepjes, zoals `\(DraftAnswers.id(for: id))`"))
  }

  fileprivate static func takenID(_ id: String) -> Diagnostic {
    Diagnostic(
      .error, "taken-id",
      Phrase(en: "there is a playbook \"\(id)\" already", nl: "draaiboek \"\(id)\" bestaat al"),
      help: Phrase(
        en: "`playbook edit \(id)` opens that one, or choose another id",
        nl: "`draaiboek bewerk \(id)` opent het, of kies een ander id"))
  }
}
