import CallsideFuzzing
import Foundation
import Testing

/// A small part of what `scripts/fuzz` does.
@Suite struct FuzzTests {
  private static let mutation = Mutation(
    of: ShippedPlaybookTests.files.compactMap {
      FileManager.default.contents(atPath: $0).map { Array($0.prefix(12_000)) }
    })

  @Test(.timeLimit(.minutes(5)), arguments: 0..<8)
  func nothingGoesWrongWithMutatedPlaybooks(_ batch: Int) {
    for number in batch * 50..<(batch + 1) * 50 {
      let run = FuzzRun(.playbook, number: number, seed: 1, mutation: Self.mutation)
      let fault = run.fault(within: 30)
      #expect(fault == nil, "run \(number): \(fault ?? "")")
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: [FuzzSubject.csv, .cards, .journal], 0..<6)
  func nothingGoesWrongWithMutatedTablesAndJournals(_ subject: FuzzSubject, _ batch: Int) {
    let mutation = subject.mutation(playbooks: [])
    for number in batch * 100..<(batch + 1) * 100 {
      let run = FuzzRun(subject, number: number, seed: 1, mutation: mutation)
      let fault = run.fault(within: 30)
      #expect(fault == nil, "\(subject) run \(number): \(fault ?? "")")
    }
  }

  /// Unspoilt, everything there is to spoil is sound.
  @Test(arguments: [FuzzSubject.csv, .cards, .journal]) func theTextsThemselvesAreSound(
    _ subject: FuzzSubject
  ) {
    let texts = subject.mutation(playbooks: []).texts
    #expect(texts.count >= 4)
    for text in texts {
      let fault = FuzzRun(subject, text: text, part: []).fault(within: 30)
      #expect(fault == nil, "\(String(decoding: text, as: UTF8.self)): \(fault ?? "")")
    }
  }

  /// What is made must not change from run to run, or a seed would be of no use.
  @Test func aNumberAndASeedAlwaysMakeTheSame() {
    let first = FuzzRun(.playbook, number: 7, seed: 3, mutation: Self.mutation)
    let second = FuzzRun(.playbook, number: 7, seed: 3, mutation: Self.mutation)
    #expect(first.text == second.text && first.part == second.part)
    #expect(FuzzRun(.playbook, number: 8, seed: 3, mutation: Self.mutation).text != first.text)
  }

  @Test func onlyWhatIsNeededIsLeft() {
    let text = Array((0..<200).map { "line \($0)\n" }.joined().utf8)
    var left = 2_000
    let shrunk = Shrinking.shrunk(text, &left) { $0.contains(0x37) && $0.contains(0x0A) }
    #expect(shrunk.sorted() == [0x0A, 0x37] && left > 0)
    var few = 3
    let half = Shrinking.shrunk(text, &few) { $0.count >= 100 }
    #expect(half.count >= 100 && half.count < text.count && few == 0)
    var none = 0
    #expect(Shrinking.shrunk(text, &none) { _ in true } == text)
    #expect(Shrinking.shrunk([], &left) { _ in true }.isEmpty)
  }
}
