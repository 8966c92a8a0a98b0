import CallsideCore

/// What one call of a story must not ask or say, wherever in it that stands.
struct StoryBans {
  /// Something that must not come up.
  enum Ban: Sendable {
    case asked(StoryTarget)
    case said(String)
  }

  private var asked: [StoryTarget: Span] = [:]
  private var said: [(words: String, folded: String, span: Span)] = []

  /// Collects the bans among the lines of a call; the first counts where two say the same.
  init(_ lines: some Sequence<Story.Line>) {
    for line in lines {
      switch line.event {
      case .notAsked(let targets):
        for target in targets where asked[target] == nil { asked[target] = line.span }
      case .notSaid(let words):
        said += words.map { ($0, Spelling.fold(Scalar.spoken($0)), line.span) }
      default: break
      }
    }
  }

  /// Returns the first ban that is broken by what was asked for or said, or nil.
  func broken(
    byAsking targets: some Sequence<StoryTarget>, orSaying lines: some Sequence<String>
  ) -> (ban: Ban, span: Span)? {
    let first = targets.compactMap { target in asked[target].map { (Ban.asked(target), $0) } }
      .min { $0.1.start < $1.1.start }
    guard !said.isEmpty else { return first }
    let spoken = lines.map(Spelling.fold)
    let heard = said.first { ban in spoken.contains { $0.contains(ban.folded) } }
    guard let heard else { return first }
    let later = (Ban.said(heard.words), heard.span)
    guard let first else { return later }
    return first.1.start < later.1.start ? first : later
  }
}
