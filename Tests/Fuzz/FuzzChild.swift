import CallsideFuzzing
import Foundation

/// The process that reads, and may die of it.
struct FuzzChild {
  let subject: FuzzSubject
  let mutation: Mutation
  let seed: UInt64
  let folder: String

  /// Reads runs one after the other, and notes the number of each before it begins.
  func read(_ numbers: Range<Int>, within limit: Double) {
    let descriptor = open(folder + "/at", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    for number in numbers {
      var noted = Int64(number)
      pwrite(descriptor, &noted, 8, 0)
      let run = FuzzRun(subject, number: number, seed: seed, mutation: mutation)
      if let fault = run.fault(within: limit) {
        print("run \(number): \(fault)")
        exit(3)
      }
    }
  }
}
