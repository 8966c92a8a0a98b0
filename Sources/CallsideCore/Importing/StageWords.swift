/// What the words of CRMs for status and stage mean.
enum StageWords {
  /// What a word says.
  enum Meaning: Hashable, Sendable {
    case won, lost
    /// They do not want to be called.
    case objects
    /// It is still open, and nothing more.
    case open
    case phase(Phase.Kind)
  }

  /// Returns what a word means, or nil when it is not known.
  ///
  /// - Parameter plain: The word, as ``ColumnNames/plain(_:)`` has it.
  static func meaning(_ plain: String) -> Meaning? {
    // HubSpot writes "closedwon".
    words[plain] ?? (plain.hasPrefix("closed ") ? words[String(plain.dropFirst(7))] : nil)
      ?? joined[plain.filter { $0 != " " }]
  }

  /// Returns why a deal was lost, behind the word for that: "verloren - te duur"; nil where that is no such text.
  static func loss(_ text: String) -> (word: String, reason: String)? {
    guard let mark = text.firstMatch(of: /\s+[-–—]\s+|\s*[:;(]\s*/) else { return nil }
    let word = String(text[..<mark.range.lowerBound])
    let reason = text[mark.range.upperBound...].drop { $0 == " " }
    guard !reason.isEmpty, meaning(ColumnNames.plain(word)) == .lost else { return nil }
    return (word, String(reason.hasSuffix(")") ? reason.dropLast() : reason))
  }

  private static let words: [String: Meaning] = {
    var words: [String: Meaning] = [:]
    for (meaning, list) in lists {
      for word in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        words[String(word.drop { $0 == " " })] = meaning
      }
    }
    return words
  }()

  /// The same without spaces.
  private static let joined = Dictionary(
    words.map { ($0.key.replacing(" ", with: ""), $0.value) },
    uniquingKeysWith: { first, _ in first })

  private static let lists: [(Meaning, String)] = [
    (
      .won,
      """
      won, gewonnen, closed won, customer, klant, klant geworden, deal won, deal gewonnen
      bestaande klant, existing customer, order, sold, verkocht, gegund, opdracht, opdracht gekregen, getekend, akkoord, signed
      """
    ),
    (
      .lost,
      """
      lost, verloren, closed lost, lost lead, junk, junk lead, disqualified, unqualified, not qualified
      not interested, geen interesse, dead, afgewezen, afgevallen, deal lost, no deal, rejected
      niet gekwalificeerd, bad timing, not converted, lost to competition, deal verloren
      geen klant geworden, closed not converted, niet gegund, niet verkocht, geannuleerd, cancelled
      canceled, abandoned, archived, archief, gearchiveerd, vervallen, gestopt, dood, afgehaakt
      niet geinteresseerd, failliet, opgezegd, geen deal, no go, verloren aan concurrent
      false, onwaar
      """
    ),
    (
      .objects,
      "do not call, dnc, do not contact, niet bellen, bel me niet, niet meer bellen, opt out, bezwaar"
    ),
    // Odoo puts what is lost in its archive: its column "active" says false.
    (.open, "open, active, actief, lopend, open deal, in behandeling, true, waar"),
    (
      .phase(.prospect),
      """
      new, nieuw, suspect, lead, prospecting, prospectie, prospect, not contacted, uncontacted
      open not contacted, attempted to contact, attempted, to call, te bellen, nog bellen
      te benaderen, subscriber, cold, koud, unworked, niet bereikt, geen gehoor
      """
    ),
    (
      .phase(.qualify),
      """
      contacted, working, working contacted, connected, contact made, first contact, in progress
      eerste contact, qualification, qualified, kwalificatie, gekwalificeerd, discovery, intake
      needs analysis, lead qualified, marketing qualified lead, sales qualified lead, mql, sql
      pre qualified, qualified to buy, benaderd, gesproken, contact gehad, gebeld, reactie
      """
    ),
    (
      .phase(.nurture),
      """
      nurture, nurturing, contact in future, warm, warm houden, warmhouden, appointment
      appointment scheduled, appointment set, meeting, meeting scheduled, demo, demo scheduled
      presentation scheduled, presentation, value proposition, afspraak, afspraak gepland
      afspraak gemaakt, verdieping, kennismaking, opportunity, demo gepland, converted, geconverteerd, omgezet, on hold, in de wacht
      later terugbellen, later, uitgesteld, parked, geparkeerd
      """
    ),
    (
      .phase(.quote),
      """
      proposal, quote, offerte, proposal price quote, price quote, proposal sent, proposal made
      quote sent, offerte uit, offerte verstuurd, offerte uitgebracht, offerte gestuurd, proposition, voorstel
      """
    ),
    (
      .phase(.decide),
      """
      negotiation, negotiation review, negotiations started, onderhandeling, decision, beslissing
      besluit, contract sent, decision maker bought in, id decision makers, identify decision makers, perception analysis
      verbal, contract verstuurd, onderhandelen
      """
    ),
    (.phase(.close), "closing, afronding, afronden, tekenen"),
    (.phase(.care), "after sales, aftersales, nazorg, evaluatie, onboarding"),
  ]
}
