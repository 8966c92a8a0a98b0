import Testing

@testable import CallsideCore

struct MarkedUpNoteTests {
  @Test(arguments: [
    ("<p>Belt <b>vrijdag</b> terug</p>", "Belt vrijdag terug"), ("<p><br></p>", ""),
    ("a<br/>b", "a b"), ("<div class=\"x\">Jan &amp; Piet</div>", "Jan & Piet"),
    ("<p>&amp;lt;</p>", "&lt;"), ("prijs < 500 en > 100", "prijs < 500 en > 100"),
    ("5 &amp; 6", "5 &amp; 6"), ("mail <jan@x.nl>", "mail <jan@x.nl>"), ("", ""),
  ])
  func notesAreReadAsTheyAreShown(text: String, plain: String) {
    #expect(MarkedUpNote.plain(text) == plain)
  }
}
