/// To add a check:
///
/// 1. Copy a file in `References`, such as `NoPhases.swift`, and name it for the fault.
/// 2. Give the name, why it matters in both languages, and a bad and a good example, each put in
///    the smallest place that shows it. The tests run both, and nothing else may be found there.
/// 3. Find the fault in the ``PlaybookTree``: return a ``Finding`` with the smallest span for each.
///    What the form reader refused is missing in the tree, so there is nothing to guard against.
/// 4. Put the words in a `fileprivate` extension of ``Finding`` at the bottom of the file.
/// 5. Add it to a list below, and a marked text to the tests for each way it can go wrong.
extension Check {
  /// All checks, in the order in which they are explained.
  public static let all: [Check] = text + form + includes + references

  /// Whether the file is YAML, and of a kind that can be read.
  static let text: [Check] = [
    .yamlSyntax, .yamlAlias, .secondDocument, .nestingTooDeep, .fileTooLarge, .controlCharacter,
    .notUTF8, .emptyFile,
  ]

  /// Whether each key and value is what the format says.
  static let form: [Check] = [
    .unknownKey, .duplicateKey, .missingField, .wrongType, .unknownValue, .unknownRole,
    .unknownStage, .badID, .badDuration, .badTime, .chanceOutOfRange, .badPlaceholder,
    .badCondition,
  ]

  /// Whether what a playbook includes is there, and can be.
  static let includes: [Check] = [
    .unknownInclude, .unreadableInclude, .includeOutside, .includeCycle, .includedPlaybook,
    .misplacedSection, .idInTwoFiles,
  ]

  /// Whether the parts of the playbook fit together.
  static let references: [Check] = [
    .unknownQuestion, .undatedQuestion, .unknownPhase, .unknownReason, .duplicateID,
    .unusedQuestion,
    .missingChoices, .misplacedKey, .stageOrder, .stepWithoutBody, .stepWithTwoBodies,
    .cueWithoutStep, .noPhases, .phaseOrder, .secondVoicemail, .voicemailWithoutOutcome,
  ]
}
