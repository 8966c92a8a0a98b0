import Testing

@testable import CallsideCore

/// A text is told from a list of companies, one a line.
struct PlainProseTests {
  private func isProse(_ text: String) -> Bool {
    var reader = CSVReader(CSVDialect.guess(Array(text.utf8), isWhole: true))
    return PlainProse.fills(reader.take(Array(text.utf8), isLast: true).filter { !$0.isBlank })
  }

  @Test(arguments: [
    "Morgen bel ik met Jan over de offerte.\n", "Please call them back next week.",
    "Jan belde vanochtend, hij wil graag een offerte voor het nieuwe kantoor.\nDe oude leverancier stopt.\n",
    "Dit is een lange regel zonder punt die maar door blijft gaan\nen hier verder gaat\n",
    "Jan belde, hij wil graag een offerte.\nPiet belde, hij wil er ook wel een.\n",
    "Wat kost het eigenlijk om dit te laten doen?\n",
    "\"we gaan niet met jullie verder dit jaar.\"\n",
    "Beste Jan,\n\nHierbij stuur ik je de offerte.\nLaat even weten wat je ervan vindt.\n\nGroet,\nSanne\n",
  ])
  func sentencesAreProse(text: String) { #expect(isProse(text)) }

  @Test(arguments: [
    "Brouwer Installaties\nKapper BV\nZeilstra\n", "Acme\n",
    "Jansen & Zonen Installatietechniek B.V.\n",
    "Bakkerij de gouden korst\nSlagerij van der Meer en zonen\n",
    "De Groene Tuin\n'T Hoekje van de straat\n",
    "Acme;020-1234567;wil graag teruggebeld worden over de offerte.\n",
    "Acme,020-1234567,wil graag teruggebeld worden over de offerte.\n",
    "Acme\twil graag teruggebeld worden over de offerte voor het pand.\n",
    "Acme, 020-1234567, wil graag teruggebeld worden over de offerte.\n",
    "Acme; jan@acme.example; wil graag teruggebeld worden over de offerte.\n",
    "Acme, Ede, wil graag teruggebeld worden over de offerte.\nBeta, Gouda, heeft al een leverancier.\n",
    "de jong en zonen installatietechniek b.v.\n", "van der meer en partners n.v.\n",
    "Stichting Vrienden van het Oude Raadhuis\n", "bakkerij jansen\n",
    "vereniging tot behoud van het bos\nAcme\nBeta\nGamma\n",
    "Stichting tot behoud van de oude molens in het land van Heusden\nBakkerij Jansen\nSlagerij Bos\n"
      + "Kapper Piet Pot\nGarage De Vries\nCafé De Zwaan\n",
  ])
  func namesAndTablesAreNot(text: String) { #expect(!isProse(text)) }
}
