public import CallsideCore

/// Reads `config.yaml`, with the same care for mistakes as playbooks get.
public enum SettingsReader {
  /// Returns the settings and everything wrong with them; what is wrong is left unset.
  public static func read(_ source: SourceText) -> (Settings, [Diagnostic]) {
    let yaml = YAMLSource(source, as: .settings)
    var settings = Settings()
    guard let root = yaml.root, !root.isEmpty else { return (settings, yaml.diagnostics) }
    var form = FormReader(source, names: ConditionNames())
    form.read(root, as: .settings)
    settings.me = root.read("me") { Scalar.isID($0) ? $0 : nil }?.value
    settings.name = root.words("name")?.value
    settings.company = root.words("company")?.value
    settings.offer = root.words("offer")?.value
    settings.phone = root.words("phone")?.value
    settings.language = root.value("language")?.value
    settings.playbook = root.words("playbook")?.value
    settings.keys = root.read("keys") { $0 == "emacs" || $0 == "vi" ? $0 : nil }?.value
    settings.dial = root.words("dial")?.value
    settings.country = root.read("country", Country.read)?.value
    settings.target = root.number("target").flatMap { WeekTarget.dials(of: $0.value) }
    settings.skipsWarmUp = root.words("warmup").map { ["off", "uit"].contains($0.value) }
    return (settings, PlaybookReader.inFileOrder(yaml.diagnostics + form.diagnostics))
  }

  /// The settings: the key in the file, the name a rep types, and one line on what it is for.
  public static var keys: [(key: String, name: Phrase, about: Phrase)] {
    Definition.settings.fields.map { field in
      (field.key, Definition.settingNames[field.key] ?? Phrase(same: field.key), field.about)
    }
  }

  /// Returns the setting that a typed name stands for, in either language, or nil.
  public static func key(named name: String) -> (key: String, name: Phrase)? {
    let folded = Spelling.fold(name)
    return keys.first { folded == $0.name.en || folded == $0.name.nl }.map { ($0.key, $0.name) }
  }
}
