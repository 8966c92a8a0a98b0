import Foundation

/// Taking apart what was typed about a person.
enum PersonParts {
  /// Returns the parts between commas, with brackets, mail addresses and phone numbers as parts of
  /// their own: "Jan Bakker (controller) 06-12345678" is three.
  static func separated(_ text: String) -> [String] {
    var text = text
    for pattern in [email, brackets, phone] {
      text.replace(pattern) { ", \($0.output.1) , " }
    }
    return text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  private nonisolated(unsafe) static let email = /[<]?([^\s,<>()]+@[^\s,<>()]+)[>]?/
  private nonisolated(unsafe) static let brackets = /\(([^()]*[^()\d\s][^()]*)\)/
  /// Eight digits or more, with what reps write before them.
  private nonisolated(unsafe) static let phone =
    /(?:\b(?:[Tt]el|[Mm]ob|[Tt]elefoon|[Pp]hone)[.:]?\s*)?((?:\+|\(0)?\d(?:[\s().\/-]*\d){7,14})/
}
