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
      let run = FuzzRun(number: number, seed: 1, mutation: Self.mutation)
      let fault = run.fault(within: 30)
      #expect(fault == nil, "run \(number): \(fault ?? "")")
    }
  }

  /// What is made must not change from run to run, or a seed would be of no use.
  @Test func aNumberAndASeedAlwaysMakeTheSame() {
    let first = FuzzRun(number: 7, seed: 3, mutation: Self.mutation)
    let second = FuzzRun(number: 7, seed: 3, mutation: Self.mutation)
    #expect(first.playbook == second.playbook && first.part == second.part)
    #expect(FuzzRun(number: 8, seed: 3, mutation: Self.mutation).playbook != first.playbook)
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
