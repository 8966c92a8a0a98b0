extension Check {
  /// All checks, in the order in which they are explained.
  public static let all: [Check] = text + form + references

  /// Whether the file is YAML, and of a kind that can be read.
  static let text: [Check] = [
    .yamlSyntax, .yamlAlias, .secondDocument, .nestingTooDeep, .fileTooLarge, .controlCharacter,
    .emptyFile,
  ]

  /// Whether each key and value is what the format says.
  static let form: [Check] = [
    .unknownKey, .duplicateKey, .missingField, .wrongType, .unknownValue, .unknownRole,
    .unknownStage, .badID, .badDuration, .badTime, .chanceOutOfRange, .badPlaceholder,
    .badCondition,
  ]

  /// Whether the parts of the playbook fit together.
  static let references: [Check] = [
    .unknownQuestion, .unknownPhase, .duplicateID, .unusedQuestion, .missingChoices,
    .misplacedKey, .stageOrder, .stepWithoutBody, .stepWithTwoBodies, .cueWithoutStep, .noPhases,
    .phaseOrder,
  ]
}
