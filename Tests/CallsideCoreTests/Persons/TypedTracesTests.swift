import CallsideCore
import Testing

struct TypedTracesTests {
  private let traces = TypedTraces(
    names: ["k7f3q2", "Brouwer Installaties", "Jan de Wit", "033-5550130"],
    texts: ["heeft griep deze week", "ja"])

  @Test(arguments: [
    "bel brouwer", "toon k7f3q2", "voeg-toe X --contact \"Jan Bos\"", "notitie kapper 5550130",
    "forget brou", "vergeet 3", "--lang nl vergeet b",
    "heeft griep deze week", "/note heeft griep deze week, zegt hij", "griep deze",
  ])
  func linesThatConcernThemAreKnown(_ line: String) { #expect(traces.isIn(line)) }

  @Test(arguments: ["volgende", "ja", "bel kapper", "note kapper forget it", "de 3", "", "1"])
  func othersAreLeftAlone(_ line: String) { #expect(!traces.isIn(line)) }
}
