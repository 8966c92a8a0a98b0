import CallsideCore

/// A phase of a new playbook, in both languages, without the questions of discovery: where those
/// go depends on which phases there are.
struct DraftPhase: Sendable {
  let kind: Phase.Kind
  let id: Phrase
  let title: Phrase
  let goal: Phrase
  let who: Phrase
  let within: String
  let limit: String
  let chance: Int
  let prepare: [Phrase]
  /// Who rings, for which company, and that it is about selling.
  let opening: Phrase
  let permission: Phrase
  /// The steps between the permission and the summary, after the questions of discovery.
  var middle: [DraftStep] = []
  /// The summary and the next step.
  let closing: [DraftStep]
  let rightToObject: Phrase
  let voicemail: Phrase
  let exit: Phrase?
  let outcomes: [DraftOutcome]

  /// Returns the phase of a kind.
  static func of(_ kind: Phase.Kind) -> DraftPhase {
    switch kind {
    case .prospect: prospecting
    case .qualify: firstContact
    case .nurture: nurturing
    case .quote: quoting
    case .decide: deciding
    case .close: closed
    case .care: aftercare
    }
  }
}

/// Words that several phases have in common.
extension DraftPhase {
  static let sellerObjects = Phrase(
    en: """
      And if you would rather not be rung by us any more, just say so, now or later. I'll see to it \
      at once.
      """,
    nl: """
      En wilt u liever niet meer door ons gebeld worden, dan zegt u het maar, nu of later. Ik leg \
      het meteen vast.
      """)

  static let customerObjects = Phrase(
    en:
      "And if you'd rather have no more calls of this kind, one word is enough. We'll stop at once.",
    nl:
      "En heeft u liever geen telefoontjes meer van ons, dan is één woord genoeg. Wij stoppen dan meteen."
  )

  static let coldVoicemail = Phrase(
    en: """
      Hello, this is {{me.name}} from {{me.company}}, with a business offer about <product>. I'll try \
      again in two days.{{#me.phone}} You can reach me on {{me.phone}}.{{/me.phone}} If you'd rather \
      not be called, tell me that as well.
      """,
    nl: """
      Goedendag, met {{me.name}} van {{me.company}}, met een zakelijk aanbod over <product>. Over twee \
      dagen probeer ik het weer.{{#me.phone}} U bereikt mij op {{me.phone}}.{{/me.phone}} Wilt u \
      liever niet gebeld worden, dan hoor ik dat ook graag.
      """)

  static let quoteVoicemail = Phrase(
    en: """
      Hello, this is {{me.name}} from {{me.company}}. I'm ringing about our quote for <product>. I'll \
      try again in two days.{{#me.phone}} You can reach me on {{me.phone}}.{{/me.phone}}
      """,
    nl: """
      Dag, met {{me.name}} van {{me.company}}. Ik bel over onze offerte voor <product>. Over twee \
      dagen probeer ik het weer.{{#me.phone}} U bereikt mij op {{me.phone}}.{{/me.phone}}
      """)
}
