/// What the words of CRMs for where a lead came from mean.
///
/// Whoever was referred by another was not met in person, and did not ask for anything: there is no source for that,
/// and the word is kept as it stands.
enum SourceWords {
  /// Returns the source that a word stands for, or nil when it is not known.
  static func source(_ text: String) -> Lead.Source? {
    if let known = Lead.Source.read(text) { return known }
    let plain = ColumnNames.plain(text)
    // Two words in one, such as "LinkedIn", count as one too.
    let words = Set(plain.split(separator: " ").map(String.init)).union([
      plain.replacing(" ", with: "")
    ])
    return lists.first { !$0.words.isDisjoint(with: words) }?.source
  }

  private static let lists: [(source: Lead.Source, words: Set<String>)] = [
    (.cold, ["cold", "koud", "outbound", "bought", "gekocht", "lijst", "list"]),
    (
      .offline,
      [
        "event", "fair", "show", "beurs", "netwerk", "network", "seminar", "conference", "congres",
        "borrel",
      ]
    ),
    (
      .marketing,
      [
        "web", "website", "site", "online", "inbound", "campaign", "campagne", "advertisement",
        "ads",
        "advertentie", "google", "facebook", "linkedin", "social", "newsletter", "nieuwsbrief",
        "webinar", "download", "chat", "form", "formulier", "organic", "seo", "marketing", "search",
      ]
    ),
  ]
}
