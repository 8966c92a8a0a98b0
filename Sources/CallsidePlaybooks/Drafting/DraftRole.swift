import CallsideCore

/// How a new playbook finds the person in a role.
struct DraftRole: Sendable {
  let role: Role
  let ask: Phrase
  let why: Phrase
  let tip: Phrase

  /// All six, in the order in which they come up.
  static let all = [
    DraftRole(
      role: .user,
      ask: Phrase(en: "Who works with this from day to day?", nl: "Wie werkt er elke dag mee?"),
      why: Phrase(
        en: "Whoever has to live with it can make it or break it.",
        nl: "Wie er elke dag mee werkt, kan het maken of breken."),
      tip: Phrase(
        en: "Ask whether this person can be at the meeting.",
        nl: "Vraag of die collega bij de afspraak kan zijn.")),
    DraftRole(
      role: .decider,
      ask: Phrase(
        en: "Who has the final say on this?", nl: "Wie hakt hierover uiteindelijk de knoop door?"),
      why: Phrase(
        en: "A yes from someone who may not sign is a maybe.",
        nl: "Een ja van iemand die niet mag tekenen, is een misschien."),
      tip: Phrase(
        en: "\"I do\"? Then ask who else has to know beforehand.",
        nl: "Zegt iemand \"ik\", vraag dan wie het vooraf nog moet weten.")),
    DraftRole(
      role: .initiator,
      ask: Phrase(
        en: "Who was the first to bring this up?", nl: "Wie heeft dit bij u als eerste aangekaart?"),
      why: Phrase(
        en: "The one who raised it wants it most.",
        nl: "Wie het aankaartte, wil het meestal het liefst."),
      tip: Phrase(
        en: "Is it the person on the line? Ask what the occasion was.",
        nl: "Is het je gesprekspartner zelf? Vraag dan wat de aanleiding was.")),
    DraftRole(
      role: .influencer,
      ask: Phrase(
        en: "Whose opinion counts for you in this?", nl: "Wiens mening telt hierbij voor u mee?"),
      why: Phrase(
        en: "Nearly always somebody looks over the shoulder whom you never speak.",
        nl: "Er kijkt bijna altijd iemand mee die je nooit spreekt."),
      tip: Phrase(
        en: "Think of the accountant, a partner, head office.",
        nl: "Denk aan de accountant, een compagnon, het hoofdkantoor.")),
    DraftRole(
      role: .buyer,
      ask: Phrase(
        en: "Who handles the contract on your side?", nl: "Wie handelt bij u het contract af?"),
      why: Phrase(
        en: "Terms can hold up a yes for weeks.",
        nl: "Voorwaarden kunnen een ja weken ophouden."),
      tip: Phrase(
        en: "Ask about their terms before you send yours.",
        nl: "Vraag naar hun voorwaarden voor je de jouwe stuurt.")),
    DraftRole(
      role: .gatekeeper,
      ask: Phrase(
        en: "Who can find me a place in the diary?",
        nl: "Met wie kan ik het best een afspraak inplannen?"),
      why: Phrase(
        en: "Whoever keeps the diary decides whether you get in.",
        nl: "Wie de agenda beheert, bepaalt of je erin komt."),
      tip: Phrase(
        en: "Write the name down, and use it the next time.",
        nl: "Onthoud de naam, en gebruik hem de volgende keer.")),
  ]

  /// Returns how to find the person in a role.
  static func of(_ role: Role) -> DraftRole? { all.first { $0.role == role } }
}
