import CallsideCore
import Testing

@testable import CallsidePlaybooks

@Suite struct SettingsTests {
  private func read(_ text: String) -> (Settings, [Diagnostic]) {
    SettingsReader.read(SourceText(name: "config.yaml", text: text))
  }

  private func set(_ key: String, _ value: String, in text: String) -> String {
    SettingsWriter.setting(key, to: value, in: SourceText(name: "config.yaml", text: text))
  }

  @Test func allKeysAreRead() {
    let (settings, diagnostics) = read(
      """
      # mine
      me: sanne
      name: Sanne de Boer
      company: Brouwer & Zn
      offer: administratie en salarisverwerking
      phone: +31 20 123 45 67
      language: nl
      playbook: zakelijke-diensten
      keys: vi
      dial: "open tel:{phone}"
      country: België
      target: 40
      warmup: uit
      """)
    #expect(diagnostics.isEmpty)
    #expect(settings.me == "sanne" && settings.name == "Sanne de Boer")
    #expect(settings.company == "Brouwer & Zn" && settings.language == .nl)
    #expect(settings.phone == "+31 20 123 45 67" && settings.keys == "vi")
    #expect(settings.dial == "open tel:{phone}" && settings.playbook == "zakelijke-diensten")
    #expect(
      SettingsReader.keys.map(\.key) == [
        "me", "name", "company", "offer", "phone", "language", "playbook", "keys", "dial",
        "country", "target", "warmup",
      ])
    #expect(settings.country == "be" && settings.target == 40 && settings.skipsWarmUp == true)
  }

  @Test func aSettingIsNamedInEitherLanguage() {
    for setting in SettingsReader.keys {
      for name in [setting.name.en, setting.name.nl, setting.name.nl.uppercased()] {
        #expect(SettingsReader.key(named: name)?.key == setting.key, "\(name)")
      }
      #expect(setting.name.en == setting.key && setting.name.nl != setting.name.en)
    }
    #expect(SettingsReader.key(named: "kleur") == nil)
    // No name of one is another in the other language.
    let names = SettingsReader.keys.flatMap { [$0.name.en, $0.name.nl] }
    #expect(Set(names).count == names.count)
  }

  @Test func theFileHasTheEnglishKeys() {
    for setting in SettingsReader.keys {
      let (settings, diagnostics) = read("\(setting.name.nl): vi\n")
      #expect(settings == Settings())
      #expect(diagnostics.map(\.rule) == ["unknown-key"])
      #expect(diagnostics.first?.help?.en == "did you mean \"\(setting.key)\"?")
    }
  }

  @Test func nothingIsFine() {
    for text in ["", "# nothing", "\n"] {
      #expect(read(text).0 == Settings())
      #expect(read(text).1.isEmpty)
    }
  }

  @Test func mistakesAreSaidAndTheRestIsRead() {
    let (settings, diagnostics) = read(
      "nmae: Sanne\nlanguage: dutch\ncompany: Brouwer\nkeys: vim\n")
    #expect(diagnostics.map(\.rule) == ["unknown-key", "unknown-value", "unknown-value"])
    #expect(diagnostics.first?.headline.en == "key \"nmae\" does not exist for the settings")
    #expect(diagnostics.last?.help?.en == "did you mean \"vi\"?")
    #expect(settings.company == "Brouwer" && settings.language == nil && settings.keys == nil)
  }

  @Test func oneKeyChangesAndTheRestStays() {
    let text =
      "# mine\nme: sanne   # short\nlanguage: en # screen\n\nname: >-\n  Sanne\n  de Boer\n"
    #expect(set("language", "nl", in: text) == text.replacing("language: en", with: "language: nl"))
    #expect(
      set("name", "Jan", in: text)
        == "# mine\nme: sanne   # short\nlanguage: en # screen\n\nname: Jan\n")
    #expect(set("phone", "020 123", in: text) == text + "phone: \"020 123\"\n")
    #expect(set("me", "jan", in: "") == "me: jan\n")
    #expect(set("me", "jan", in: "  name: x\n") == "  name: x\n  me: jan\n")
    #expect(set("me", "jan", in: "name: x") == "name: x\nme: jan\n")
    #expect(set("me", "jan", in: "me:\nname: x\n") == "me: jan\nname: x\n")
    #expect(set("me", "jan", in: "me: ~ # who\n") == "me: jan # who\n")
    #expect(set("me", "jan", in: "{name: x}\n") == "{name: x, me: jan}\n")
    #expect(set("me", "jan", in: "{}\n") == "{me: jan}\n")
    #expect(set("name", "Jan", in: "name: \"S: d\" # é\n") == "name: Jan # é\n")
  }

  @Test(arguments: [
    "yes", "Sanne", "a: b", "# x", "a # b", "\"q\"", "it's", "\\n", "{x}", "[x]", "- x", "03",
    "@x", "é", "a,b", "*x", "open tel:{phone}", " x ", "null", "09:00", "!x",
  ])
  func whatIsWrittenIsRead(_ value: String) {
    for text in ["", "company: old # x\nme: jan\n"] {
      let (settings, diagnostics) = read(set("company", value, in: text))
      #expect(diagnostics.isEmpty)
      #expect(settings.company == value.split(separator: " ").joined(separator: " "))
    }
  }
}
