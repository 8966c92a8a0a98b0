import CallsideCore
import Foundation

extension PlaybookTree {
  /// Returns the playbook, or nil when something is missing that the form reader complained about.
  func built() -> Playbook? {
    guard let id = node.words("id")?.value, let title = node.words("title")?.value,
      let language: Language = node.value("language")?.value
    else { return nil }
    var playbook = Playbook(
      id: id, language: language, title: title,
      currency: node.words("currency")?.value ?? "EUR", hours: workingHours(in: language))
    playbook.weekTarget = node.number("week_target").flatMap { WeekTarget.dials(of: $0.value) }
    playbook.attempts = node.words("attempts").flatMap { Int($0.value) } ?? 6
    playbook.sector = node.value("sector")?.value
    playbook.about = node.words("about")?.value
    playbook.questions = questions.compactMap { $0.built(in: language) }
    playbook.dmu = roles.compactMap { $0.built() }
    playbook.objections = objections.compactMap { $0.built() }
    playbook.lostReasons = reasons("lost")
    playbook.wonReasons = reasons("won")
    playbook.weights = weights
    playbook.gradeRules = GradeRule.Becomes.allCases.compactMap { becomes in
      node["grades"]?.condition(becomes.rawValue, names).map { GradeRule(becomes, when: $0.value) }
    }
    playbook.phases = phases.compactMap { $0.built(tracks) }
    return playbook
  }

  /// Returns the hours, or office hours when the author gives none.
  private func workingHours(in language: Language) -> WorkingHours {
    let holidays = hours?.node.words("holidays")?.value ?? (language == .nl ? "nl" : "none")
    return WorkingHours(
      days: hours?.days ?? [1, 2, 3, 4, 5], from: hours?.from?.value ?? 9 * 60,
      to: hours?.to?.value ?? 17 * 60 + 30, holidays: holidays == "nl" ? .nl : .none) ?? .office
  }

  private var tracks: [Outcome.Track: Outcome.Proposal] {
    Outcome.Track.allCases.reduce(into: [:]) { tracks, track in
      tracks[track] = node["tracks"]?[track.rawValue].flatMap(Outcome.Proposal.init(builtFrom:))
    }
  }

  private var weights: [String: Double] {
    (node["weights"]?.entries ?? []).reduce(into: [:]) { weights, entry in
      weights[entry.key] = entry.value.text.flatMap(Scalar.number).map {
        NSDecimalNumber(decimal: $0).doubleValue
      }
    }
  }

  private func reasons(_ key: String) -> [Playbook.Reason] {
    (node["reasons"]?[key]?.entries ?? []).compactMap { entry in
      entry.value.text.map { Playbook.Reason(id: entry.key, label: Scalar.spoken($0)) }
    }
  }
}

extension QuestionTree {
  fileprivate func built(in language: Language) -> Question? {
    guard let kind = kind?.value, let ask = node.words("ask"), let why = node.words("why") else {
      return nil
    }
    var question = Question(id: id.value, ask: ask.value, why: why.value, kind: kind)
    question.changes = node.words("changes")?.value
    question.unit = node.words("unit")?.value
    question.min = node.number("min")?.value
    question.max = node.number("max")?.value
    question.per = node.value("per")?.value
    question.liesAhead = node.isTrue("ahead")
    question.namesWhomToCall = node.isTrue("main")
    question.person = person?.value
    question.isAskedAfresh = node.isTrue("afresh")
    question.tip = node.words("tip")?.value
    question.tags = node.texts("tags").map(\.value)
    question.was = was.map(\.value)
    if kind == .yesNo {
      question.choices = yesAndNo(in: language)
    } else {
      question.choices = choices.compactMap { choice in
        choice.node.words("label").map {
          var built = Question.Choice(
            id: choice.id.value, label: $0.value, chance: choice.node.points("chance"))
          built.person = choice.node.value("person")?.value
          return built
        }
      }
    }
    return question
  }

  private func yesAndNo(in language: Language) -> [Question.Choice] {
    let labels = language == .nl ? ["Ja", "Nee"] : ["Yes", "No"]
    return zip(["yes", "no"], labels).map { id, label in
      Question.Choice(id: id, label: label, chance: node["chance"]?.points(id) ?? 0)
    }
  }
}

extension RoleTree {
  fileprivate func built() -> Playbook.RolePrompt? {
    guard let ask = node.words("ask"), let why = node.words("why") else { return nil }
    var prompt = Playbook.RolePrompt(role: role.value, ask: ask.value, why: why.value)
    prompt.tip = node.words("tip")?.value
    prompt.requiredFrom = requiredFrom?.value
    return prompt
  }
}

extension ObjectionTree {
  fileprivate func built() -> Objection? {
    guard let title = node.words("title") else { return nil }
    var objection = Objection(
      id: id.value, title: title.value, hears: hears.map(\.value),
      meet: stages.compactMap(\.text), tip: node.words("tip")?.value)
    objection.isAgainstCalls = node.isTrue("objects")
    return objection
  }
}

extension YAMLNode {
  /// Returns a number as a floating-point one, 0 when it is not given.
  fileprivate func points(_ key: String) -> Double {
    number(key).map { NSDecimalNumber(decimal: $0.value).doubleValue } ?? 0
  }

  /// Returns a duration, or nil.
  fileprivate func duration(_ key: String) -> TimeSpan? { read(key) { TimeSpan($0) }?.value }
}

extension PhaseTree {
  fileprivate func built(_ tracks: [Outcome.Track: Outcome.Proposal]) -> Phase? {
    guard let id = id?.value, let kind = kind?.value, let title = node.words("title"),
      let goal = node.words("goal"), let who = node.words("who"),
      let within = node.duration("within")
    else { return nil }
    var phase = Phase(
      id: id, kind: kind, title: title.value, goal: goal.value, who: who.value, within: within,
      chance: node.points("chance"))
    phase.limit = node.duration("limit")
    phase.prepare = node.texts("prepare").map(\.value)
    phase.script = script.built(under: id)
    phase.gatekeeper = gatekeeper.built(under: "\(id)/gatekeeper")
    phase.voicemail = node.words("voicemail")?.value
    phase.exit = exit?.value
    phase.outcomes = outcomes.compactMap { $0.built(tracks) }
    return phase
  }
}

extension StepList {
  /// Returns the steps with their remarks beside them; of two alike, the second gets a number.
  fileprivate func built(under prefix: String) -> [Step] {
    var built: [Step] = []
    var alike: [String: Int] = [:]
    for step in steps {
      if let cue = step.cue {
        guard !built.isEmpty else { continue }
        // Beside a step under the same condition, the condition has been met already.
        let isImplied = cue.when == built[built.count - 1].when
        built[built.count - 1].cues.append(
          Step.Cue(kind: cue.kind, text: cue.text, when: isImplied ? nil : cue.when))
      } else if let body = step.body {
        var id = step.id?.value ?? Step.id(of: body, under: prefix)
        alike[id, default: 0] += 1
        if let count = alike[id], count > 1 { id += "-\(count)" }
        built.append(Step(id: id, when: step.when, body: body))
      }
    }
    return built
  }
}

extension StepTree {
  fileprivate var cue: Step.Cue? {
    guard let key = key?.value, key.isCue, let text else { return nil }
    return Step.Cue(kind: key == .tip ? .tip : .listen, text: text.value, when: when)
  }

  fileprivate var body: Step.Body? {
    switch key?.value {
    case .say: text.map { .say($0.value, part: node.value("part")?.value) }
    case .ask: question.map { .ask($0.value, isRequired: node.isTrue("required")) }
    case .dmu: role.map { .dmu($0.value) }
    case .listen, .tip, .do, nil: nil
    }
  }
}

extension OutcomeTree {
  fileprivate func built(_ tracks: [Outcome.Track: Outcome.Proposal]) -> Outcome? {
    guard let label = node.words("label") else { return nil }
    var outcome = Outcome(id: id.value, label: label.value)
    outcome.isAdvance = node.isTrue("advance")
    outcome.isVoicemail = voicemail != nil
    outcome.isAttempt = outcome.isVoicemail || node.isTrue("cadence")
    outcome.isObjection = node.isTrue("objects")
    outcome.to = to?.value
    outcome.closes = closes?.value
    outcome.reason = reason?.value
    outcome.grade = node.value("grade")?.value
    outcome.readiness = node.value("readiness")?.value
    let track: Outcome.Track? = node.value("track")?.value ?? (outcome.isAttempt ? .main : nil)
    outcome.next =
      node["next"].flatMap(Outcome.Proposal.init(builtFrom:)) ?? track.flatMap { tracks[$0] }
    return outcome
  }
}

extension Outcome.Proposal {
  /// Makes a proposal of what stands under `next`, or nil when it is not all there.
  fileprivate init?(builtFrom node: YAMLNode) {
    guard let action: NextStep.Action = node.value("do")?.value, let delay = node.duration("in")
    else { return nil }
    self.init(action: action, delay: delay, date: node.words("date")?.value)
  }
}
