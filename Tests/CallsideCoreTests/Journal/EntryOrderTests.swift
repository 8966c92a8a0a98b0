import CallsideCore
import CallsideTestSupport
import Testing

struct EntryOrderTests {
  @Test(arguments: [
    ("sanne/1", "sanne", 1), ("sanne@laptop/17", "sanne@laptop", 17), ("a/b/3", "a/b", 3),
    ("é/2", "é", 2), (" /9", " ", 9), ("sanne/9223372036854775807", "sanne", Int.max),
  ])
  func anIDIsWriterAndLine(text: String, writer: String, number: Int) {
    let id = EntryID(text)
    #expect(id == EntryID(writer: writer, number: number))
    #expect(id?.description == text)
  }

  @Test(arguments: [
    "", "/", "sanne", "sanne/", "/1", "sanne/0", "sanne/-1", "sanne/x", "sanne/1.5", "sanne/ 1",
    "sanne/1 ", "sanne/+5", "sanne/007", "sanne/9223372036854775808", "sanne/١",
  ])
  func anythingElseIsNone(text: String) {
    #expect(EntryID(text) == nil)
  }

  private func checkOrder(
    _ first: (clock: Int, id: String), _ second: (clock: Int, id: String)
  ) {
    let (earlier, later) = (
      Entry.made(.reopened, id: first.id, clock: first.clock),
      Entry.made(.reopened, id: second.id, clock: second.clock)
    )
    #expect(earlier.precedes(later))
    #expect(!later.precedes(earlier))
    #expect(!earlier.precedes(earlier))
  }

  @Test func theClockComesFirst() {
    checkOrder((1, "z/99"), (2, "a/1"))
    checkOrder((9, "a/1"), (10, "a/1"))
  }

  @Test func onOneClockTheWriterComesFirst() {
    checkOrder((5, "anna/99"), (5, "bert/1"))
  }

  @Test func linesCountAsNumbers() {
    checkOrder((5, "a/9"), (5, "a/10"))
    checkOrder((5, "a/99"), (5, "a/100"))
    #expect(EntryID(writer: "a", number: 9) < EntryID(writer: "a", number: 10))
  }

  @Test func dateAndRepDoNotCount() {
    var late = Entry.made(.reopened, id: "a/1", clock: 1)
    late.stamp.at = FrozenWorld.later(days: 100)
    late.stamp.by = "zoë"
    #expect(late.precedes(Entry.made(.reopened, id: "a/2", clock: 1)))
  }

  @Test func theOrderIsTotal() {
    var random = RandomEvents(seed: 3)
    let entries = (1...60).map { number in
      Entry.made(
        .reopened, id: "\(random.pick(["a", "b"]))/\(number)", clock: random.pick([1, 2, 3]))
    }
    for one in entries {
      for other in entries where one.stamp.id != other.stamp.id {
        #expect(one.precedes(other) != other.precedes(one))
      }
    }
  }
}
