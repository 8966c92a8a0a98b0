import CallsideTestSupport
import Testing

@testable import CallsideCore

struct LegalPersonTests {
  @Test(arguments: [
    ("bv", LegalPerson.legal), ("B.V.", .legal), ("Besloten vennootschap", .legal), ("nv", .legal),
    ("Stichting", .legal), ("coöperatie", .legal), ("onderlinge", .legal), ("Ltd.", .legal),
    ("vereniging", .legal), ("eenmanszaak", .natural), ("Eenmanszaak (zzp)", .natural),
    ("zzp'er", .natural), ("V.O.F.", .natural), ("cv", .natural), ("maatschap", .natural),
    ("vennootschap onder firma", .natural), ("sole trader", .natural), ("partnership", .natural),
    // In doubt nobody is called too soon.
    ("bv of eenmanszaak", .natural), ("bv i.o.", nil), ("bv in oprichting", nil),
    ("onbekend", nil), ("", nil), ("GbR", nil),
    ("Sole trader (formerly X Ltd)", .natural), ("One-man company", .natural),
    ("commanditaire vennootschap, beherend vennoot Jansen BV", .natural),
    ("vennootschap onder firma De Bv", .natural), ("self employed", .natural),
    ("is geen bv", nil), ("not a limited company", nil), ("self employed, no company", nil),
    ("company", nil), ("limited company", .legal), ("Jansen Beheer B.V.", .legal),
  ])
  func aTypedFormSaysWhomTheLawSees(form: String, person: LegalPerson?) {
    #expect(LegalPerson.read(form) == person)
  }

  @Test(arguments: [
    ("Jansen B.V.", "BV"), ("JANSEN BV", "BV"), ("B.V. Aannemersbedrijf Jansen", "BV"),
    ("De Boer N.V. Zwolle", "NV"), ("Jansen Beheer b.v. (Utrecht)", "BV"),
    ("V.O.F. De Bakker", "VOF"), ("Bakkerij Smit vof", "VOF"), ("Maatschap Van Dam", "maatschap"),
    ("Stichting Zon", "stichting"), ("Coöperatie Agrico U.A.", "cooperatie"),
    ("Gemeente Utrecht", "gemeente"), ("Vereniging Eigen Huis", "vereniging"),
    // Partners are human beings, whatever company they share a name with.
    ("VOF Jansen BV", "VOF"),
    ("Piet Bakker (zzp)", "zzp"), ("ZZP Nederland B.V.", "BV"), ("Eenmanszaak Kok", "eenmanszaak"),
    ("Jansen B.V. i.o.", nil), ("Jansen BV in oprichting", nil), ("CV Ketel Service", nil),
    ("Jansen C.V.", nil), ("Huis van de Stichting", nil), ("Bvlgari", nil), ("NVM Makelaar", nil),
    ("Jansen", nil), ("", nil), ("…", nil),
  ])
  func aNameSaysItsForm(name: String, form: String?) {
    #expect(LegalPerson.form(inName: name) == form)
  }

  private var playbook: Playbook {
    var playbook = Playbook.sample
    var question = Question(id: "form", ask: "A BV?", why: "The law.", kind: .choice)
    question.choices = ["company", "trader", "unknown"].map { .init(id: $0, label: $0) }
    question.choices[0].person = .legal
    question.choices[1].person = .natural
    playbook.questions.append(question)
    return playbook
  }

  @Test(
    arguments: [
      (nil, "company", Answer.Source.buyer, LegalPerson.legal),
      (nil, "trader", .buyer, .natural), (nil, "unknown", .buyer, nil),
      (nil, "company", .guess, nil), (nil, "company", .document, .legal),
      ("bv", "unknown", .buyer, .legal), ("bv", "trader", .buyer, .natural),
      ("eenmanszaak", "company", .buyer, .natural),
    ] as [(String?, String, Answer.Source, LegalPerson?)])
  func anAnswerSaysItToo(
    form: String?, choice: String, source: Answer.Source, person: LegalPerson?
  ) {
    let lead = Lead.sample {
      $0.legalForm = form
      $0.answers["form"] = Answer(
        value: .choice(choice), source: source, at: FrozenWorld.now, by: "sanne")
    }
    #expect(lead.legalPerson(in: playbook) == person)
  }

  @Test func theLineToSayIsThePlaybooksOwnOrOneThatFitsAny() {
    #expect(playbook.legalFormLine == "A BV?")
    #expect(Playbook.sample.legalFormLine.hasPrefix("Before I go on"))
  }
}
