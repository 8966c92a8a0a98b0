public import CallsideCore

/// To add a check:
///
/// 1. Copy a file of its family, such as `Selling/PhaseWithoutExit.swift`, and name it for the
///    fault.
/// 2. Give the name, what it finds and why it matters in both languages, and a bad and a good
///    example, each put in the smallest place that shows it. The tests run both under all checks,
///    and nothing else may be found there. What an example says is put into Dutch by
///    ``ExampleWords``, or by a text of its own; one too long to show has ``Example/shown(_:en:nl:)``.
/// 3. Find the fault in the ``PlaybookTree``: return a ``Finding`` with the smallest span for each.
///    What the form reader refused is missing in the tree. A check that speaks of something that
///    is not there asks ``PlaybookTree/isSound(_:)`` first, so that one mistake is said once.
/// 4. Put the words in a `fileprivate` extension of ``Finding`` at the bottom of the file.
/// 5. Add it to a family below, and a marked text to the tests for each way it can go wrong.
/// 6. Run `scripts/bless`, which renews the list of checks in `docs/PLAYBOOKS.md`.
extension Check {
  /// What a check looks at.
  public enum Family: String, Sendable, CaseIterable {
    case text, form, references, flow, selling, stories

    /// Its checks, in the order in which they are explained.
    public var checks: [Check] {
      switch self {
      case .text: Check.text
      case .form: Check.form
      case .references: Check.references
      case .flow: Check.flow
      case .selling: Check.selling
      case .stories: Check.stories
      }
    }

    /// The name.
    public var title: Phrase {
      switch self {
      case .text: Phrase(en: "Text", nl: "Tekst")
      case .form: Phrase(en: "Form", nl: "Vorm")
      case .references: Phrase(en: "References", nl: "Verwijzingen")
      case .flow: Phrase(en: "Flow", nl: "Verloop")
      case .selling: Phrase(en: "Selling", nl: "Verkopen")
      case .stories: Phrase(en: "Stories", nl: "Verhalen")
      }
    }

    /// What its checks are about, in one line.
    public var about: Phrase {
      switch self {
      case .text:
        Phrase(
          en: "whether the file is YAML, and of a kind that can be read",
          nl: "of het bestand YAML is, en te lezen valt")
      case .form:
        Phrase(
          en: "whether each key and value is what the format says",
          nl: "of elke sleutel en waarde klopt met het formaat")
      case .references:
        Phrase(
          en: "whether the parts of the playbook fit together",
          nl: "of de delen van het draaiboek bij elkaar passen")
      case .flow:
        Phrase(
          en: "whether a call and a lead can get everywhere, and out again",
          nl: "of een gesprek en een lead overal kunnen komen, en er ook weer uit")
      case .selling:
        Phrase(
          en: "whether it is good selling, and keeps to the law",
          nl: "of het goed verkopen is, en binnen de wet blijft")
      case .stories:
        Phrase(
          en: "whether the stories beside it can be held",
          nl: "of de verhalen ernaast te spelen zijn")
      }
    }
  }

  /// All checks, in the order in which they are explained.
  public static let all: [Check] = Family.allCases.flatMap(\.checks)

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Returns the check with a name, or nil.
  public static func named(_ name: String) -> Check? { byName[name] }

  /// Returns the names of checks that a word was probably meant as, at most three.
  public static func names(near word: String) -> [String] {
    NearNames.find(word, among: all.map(\.name))
  }

  /// Whether the file is YAML, and of a kind that can be read.
  static let text: [Check] = [
    .yamlSyntax, .yamlAlias, .yamlTag, .curlyQuotes, .textCutOff, .keyInText,
    .remarkInText, .secondDocument, .nestingTooDeep,
    .fileTooLarge, .controlCharacter, .notUTF8, .emptyFile,
  ]

  /// Whether each key and value is what the format says.
  static let form: [Check] = [
    .unknownKey, .duplicateKey, .missingField, .wrongType, .unknownValue, .unknownRole,
    .unknownStage, .badID, .badDuration, .badTime, .chanceOutOfRange, .badPlaceholder,
    .badCondition, .unknownCheck, .belowFloor, .unknownNudge, .weightOutOfRange,
  ]

  /// Whether what a playbook includes is there, and can be.
  static let includes: [Check] = [
    .unknownInclude, .unreadableInclude, .includeOutside, .includeCycle, .includedPlaybook,
    .misplacedSection, .idInTwoFiles,
  ]

  /// Whether the parts of the playbook fit together.
  static let references: [Check] =
    includes + [
      .unknownQuestion, .undatedQuestion, .unknownPhase, .unknownReason, .duplicateID,
      .wasInUse, .missingChoices, .boundsCrossed, .trackWithoutStep, .misplacedKey, .stageOrder,
      .stepWithoutBody,
      .stepWithTwoBodies,
      .cueWithoutStep, .noPhases, .phaseOrder, .secondVoicemail, .voicemailWithoutOutcome,
      .nobodyNamed,
    ]

  /// Whether a call and a lead can get everywhere, and out again.
  static let flow: [Check] = [
    .conditionNeverHolds, .conditionAlwaysHolds, .unreachablePhase, .unreachableStep,
    .exitNeverMet, .exitNeverAsked, .outcomeWithoutEffect, .outcomeToItself, .phaseWithoutEnd,
    .endlessCycle, .unusedQuestion, .answerNotKnown, .objectionNeverHeard, .objectionHeardTwice,
  ]

  /// Whether it is good selling, and keeps to the law.
  static let selling: [Check] = [
    .openingWithoutName, .openingWithoutPurpose, .noRightToObject, .objectionNotRecorded,
    .roleNeverAsked, .roleWithoutWords, .phaseWithoutExit, .quoteWithoutDecider,
    .outcomeWithoutNextStep, .noOutcomeForNoAnswer, .closedWithoutReasons, .shortLimit,
    .longSentence, .longLine,
    .doubleQuestion, .leadingQuestion, .exploreWithoutQuestion, .confirmWithoutQuestion,
    .fewQuestions, .manyQuestions,
  ]

  /// Whether the stories beside it can be held; what is wrong with their form, other checks say.
  static let stories: [Check] = [
    .unknownObjection, .unknownOutcome, .badAnswer, .badMoment, .badNext, .duplicateStory,
  ]
}
