import CallsideCore
import CallsideShell
import CallsideTestSupport
import Testing

struct SettingsPageTests {
  private func lines(in language: Language) -> [String] {
    var settings = Settings()
    settings.company = "Helder Kantoor"
    settings.language = .nl
    var page = Page(language: language, style: .plain, width: 40, moment: FrozenWorld.moment)
    page.addSettings(settings, path: "/home/sanne/config.yaml", rep: "sanne")
    return page.lines
  }

  @Test func theNamesAreInTheLanguageOfTheScreen() {
    #expect(
      lines(in: .nl) == [
        "", "  Instellingen   /home/sanne/config.yaml", "  ik              sanne",
        "  naam            –", "  bedrijf         Helder Kantoor", "  aanbod          –",
        "  telefoon        –", "  taal            nl", "  draaiboek       –",
        "  toetsen         emacs", "  bellen          –", "  land            Nederland",
        "  weekdoel        –",
        "  opwarmen        aan",
      ])
    #expect(
      lines(in: .en).map { $0.split(separator: " ").first ?? "" } == [
        "", "Settings", "me", "name", "company", "offer", "phone", "language", "playbook", "keys",
        "dial", "country", "target", "warmup",
      ])
  }
}
