/// What the words of CRMs for stages are in a playbook.
struct PhaseNames: Sendable {
  private var ids: Set<String> = []
  private var named: [String: String] = [:]
  private var kinds: [Phase.Kind: String] = [:]

  init(of playbook: Playbook) {
    for phase in playbook.phases.reversed() {
      ids.insert(phase.id)
      kinds[phase.kind] = phase.id
      named[ColumnNames.plain(phase.title)] = phase.id
      named[ColumnNames.plain(phase.id)] = phase.id
    }
  }

  /// Whether a word is the id of a phase.
  func holds(_ id: String) -> Bool { ids.contains(id) }

  /// Returns the id of the phase that a word means: one of that name, else the first of the kind it
  /// stands for.
  func phase(_ plain: String) -> String? {
    if let named = named[plain] { return named }
    guard case .phase(let kind)? = StageWords.meaning(plain) else { return nil }
    return kinds[kind]
  }
}
