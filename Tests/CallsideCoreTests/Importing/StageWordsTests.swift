import CallsideTestSupport
import Testing

@testable import CallsideCore

/// Words of CRMs for status, stage and source.
struct StageWordsTests {
  private static let words: [(String, StageWords.Meaning?)] = [
    ("Closed Won", .won), ("closed won", .won), ("CLOSED - WON", .won), ("closedwon", .won),
    ("Won", .won), ("Gewonnen", .won), ("Klant", .won), ("Customer", .won),
    ("Converted", .phase(.nurture)), ("Closed - Converted", .phase(.nurture)),
    ("Geconverteerd", .phase(.nurture)), ("Not converted", .lost), ("Deal gewonnen", .won),
    ("Closed Lost", .lost),
    ("Closed - Lost", .lost), ("closedlost", .lost), ("Lost", .lost), ("Verloren", .lost),
    ("Junk Lead", .lost), ("Lost Lead", .lost), ("Not Qualified", .lost), ("Unqualified", .lost),
    ("Closed - Not Converted", .lost), ("Closed Lost to Competition", .lost),
    ("Geen interesse", .lost), ("Afgewezen", .lost), ("Bad timing", .lost), ("BAD_TIMING", .lost),
    ("Open", .open), ("Actief", .open), ("In behandeling", .open), ("OPEN_DEAL", .open),
    ("New", .phase(.prospect)), ("NEW", .phase(.prospect)), ("Nieuw", .phase(.prospect)),
    ("Open - Not Contacted", .phase(.prospect)), ("Not Contacted", .phase(.prospect)),
    ("Attempted to Contact", .phase(.prospect)), ("ATTEMPTED_TO_CONTACT", .phase(.prospect)),
    ("Te bellen", .phase(.prospect)), ("Prospecting", .phase(.prospect)),
    ("Working - Contacted", .phase(.qualify)), ("Contacted", .phase(.qualify)),
    ("Pre-Qualified", .phase(.qualify)), ("Qualification", .phase(.qualify)),
    ("Needs Analysis", .phase(.qualify)), ("IN_PROGRESS", .phase(.qualify)),
    ("Connected", .phase(.qualify)), ("Qualified", .phase(.qualify)),
    ("Gekwalificeerd", .phase(.qualify)), ("qualifiedtobuy", .phase(.qualify)),
    ("Contact Made", .phase(.qualify)), ("Nurturing", .phase(.nurture)),
    ("Contact in Future", .phase(.nurture)), ("Demo Scheduled", .phase(.nurture)),
    ("appointmentscheduled", .phase(.nurture)), ("presentationscheduled", .phase(.nurture)),
    ("Value Proposition", .phase(.nurture)), ("Afspraak gepland", .phase(.nurture)),
    ("Proposal/Price Quote", .phase(.quote)), ("Proposal Made", .phase(.quote)),
    ("Offerte verstuurd", .phase(.quote)), ("Offerte uit", .phase(.quote)),
    ("Voorstel", .phase(.quote)), ("Negotiation/Review", .phase(.decide)),
    ("Negotiations Started", .phase(.decide)), ("Onderhandeling", .phase(.decide)),
    ("contractsent", .phase(.decide)), ("decisionmakerboughtin", .phase(.decide)),
    ("Id. Decision Makers", .phase(.decide)), ("Perception Analysis", .phase(.decide)),
    ("Identify Decision Makers", .phase(.decide)), ("Nazorg", .phase(.care)),
    ("Verkocht", .won), ("Gegund", .won), ("Niet gegund", .lost), ("Geannuleerd", .lost),
    ("Dood", .lost), ("Gearchiveerd", .lost), ("On hold", .phase(.nurture)),
    ("Afgerond", nil), ("Gesloten", nil), ("Evangelist", nil), ("Blauw", nil), ("", nil),
    ("Wonder", nil),
  ]

  @Test(arguments: words)
  func stagesAreUnderstood(word: String, meaning: StageWords.Meaning?) {
    #expect(StageWords.meaning(ColumnNames.plain(word)) == meaning, "\(word)")
  }

  @Test(arguments: [
    ("verloren - te duur", Lead.Status.lost, "te duur"), ("Lost: price", .lost, "price"),
    ("Verloren (geen budget)", .lost, "geen budget"), ("Lost", .lost, "Lost"),
    ("Closed - Lost", .lost, "Closed - Lost"), ("Klant - oud", nil, nil),
    ("lostandfound - x", nil, nil),
  ])
  func whyADealWasLostMayStandBehindTheWord(cell: String, status: Lead.Status?, reason: String?)
    throws
  {
    let row = try RowReaderTests.read(["Company", "Status"], ["Acme", cell])
    #expect(row.status == status && row.reason == reason, "\(cell)")
  }

  /// Odoo's technical export: a lost lead is in the archive, with a reason.
  @Test func whatOdooArchivedIsLost() throws {
    let headings = [
      "partner_name", "stage_id/name", "user_id/name", "active", "lost_reason_id/name",
    ]
    let row = try RowReaderTests.read(
      headings, ["Pers", "Proposition", "ruud", "False", "Too expensive"])
    #expect(row.status == .lost && row.reason == "Too expensive" && row.owner == "ruud")
    #expect(row.phase == "quote")
    let open = try RowReaderTests.read(headings, ["Pers", "Proposition", "ruud", "True", ""])
    #expect(open.status == nil && open.phase == "quote" && open.unread.isEmpty)
  }

  @Test func aPhaseOfThatNameComesFirst() {
    let phases = PhaseNames(of: .sample)
    #expect(phases.phase(ColumnNames.plain("First contact")) == "contact")
    #expect(phases.phase(ColumnNames.plain("after-sales")) == "care")
    #expect(phases.phase(ColumnNames.plain("Proposal/Price Quote")) == "quote")
    #expect(phases.phase(ColumnNames.plain("Onderhandeling")) == "decision")
    #expect(phases.phase(ColumnNames.plain("Demo")) == nil)
    #expect(phases.phase(ColumnNames.plain("Closed Won")) == nil)
  }

  private static let sources: [(String, Lead.Source?)] = [
    ("Web", .marketing), ("Website formulier", .marketing), ("ORGANIC_SEARCH", .marketing),
    ("Google Ads", .marketing), ("LinkedIn", .marketing), ("Nieuwsbrief", .marketing),
    ("Advertisement", .marketing), ("Webinar", .marketing), ("Cold Call", .cold),
    ("Koude acquisitie", .cold), ("Purchased List", .cold), ("Employee Referral", nil),
    ("Doorverwijzing", nil), ("Referentie", nil), ("Partner", nil), ("Beurs", .offline),
    ("Trade Show", .offline), ("Netwerk", .offline),
    ("Word of mouth", nil), ("Via via", nil), ("Other", nil), ("", nil),
    ("marketing", .marketing),
    ("Web list", .cold),
  ]

  @Test(arguments: sources)
  func sourcesAreUnderstood(word: String, source: Lead.Source?) {
    #expect(SourceWords.source(word) == source, "\(word)")
  }
}
