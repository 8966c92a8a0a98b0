import CallsideTestSupport
import Testing

@testable import CallsideCore

struct LegalFormReadingTests {
  @Test(arguments: [
    ("eenmanzaak", "eenmanszaak"), ("stiching", "stichting"), ("Sole tarder", "sole trader"),
    ("besloten venootschap", "besloten vennootschap"),
  ])
  func aSlipIsAskedBack(_ typed: String, _ meant: String) {
    let refusal = #expect(throws: Diagnostic.self) { try LegalFormReading.read(typed) }
    #expect(refusal?.help?.nl == "bedoel je `\(meant)`?")
  }

  @Test(arguments: ["banana", "geen stichting", "no foundation", "bv i.o.", "GmbH"])
  func anyOtherFormIsKeptWithARemark(_ typed: String) throws {
    #expect(try LegalFormReading.read(typed) == typed)
    #expect(LegalFormReading.remark(on: typed) != nil)
  }

  @Test(arguments: ["bv", "eenmanszaak", "Stichting X", ""])
  func aFormThatIsKnownNeedsNoRemark(_ typed: String) {
    #expect(LegalFormReading.remark(on: typed) == nil)
  }

  @Test func theFormsAskedBackAreKnown() {
    for form in LegalFormReading.known { #expect(LegalPerson.read(form) != nil) }
  }
}
