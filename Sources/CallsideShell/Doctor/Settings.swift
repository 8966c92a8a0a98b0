import CallsideCore
import CallsidePlaybooks
import CallsideStore

extension Examination {
  /// Tells what is wrong with the file of settings.
  static let settings = Examination("settings") { session, _ in
    guard let source = TextFile.read(session.settingsPath, as: session.settingsPath) else {
      return Findings()
    }
    return Findings(diagnostics: SettingsReader.read(source).1)
  }
}
