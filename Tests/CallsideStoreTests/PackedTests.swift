import CallsideCore
import CallsideStore
import CallsideTestSupport
import Foundation
import Testing

@Suite struct PackedTests {
  private struct Sample: Codable, Equatable {
    struct Part: Codable, Equatable {
      var text: String
      var word: Word?
    }
    enum Word: String, Codable {
      case one, two
    }
    indirect enum Tree: Codable, Hashable {
      case leaf
      case name(String, depth: Int)
      case pair(Tree, Tree)
    }
    var number = -5
    var small: UInt8 = 255
    var share = 0.1
    var isTrue = true
    var absent: String?
    var parts = [Part(text: "é", word: .two), Part(text: "", word: nil)]
    var trees: [Tree: Decimal] = [.pair(.name("x", depth: 2), .leaf): 12.5, .leaf: -0.001]
    var gaps: [Int?] = [1, nil, 3]
    var amounts: [String: Decimal] = ["a": 3, "b": 0]
    var words: Set<String> = ["p", "q"]
    var date = Date(timeIntervalSinceReferenceDate: 1.5)
  }

  @Test func anyKindOfValueComesBack() throws {
    let sample = Sample()
    #expect(try Packed.decode(Sample.self, from: Packed.encode(sample)) == sample)
  }

  @Test func aPlaybookComesBack() throws {
    let packed = try Packed.encode(Playbook.sample)
    #expect(try Packed.decode(Playbook.self, from: packed) == Playbook.sample)
  }

  /// Whatever order fields are asked for in, and whichever of them are not there.
  @Test func fieldsAreFoundByTheirKeys() throws {
    struct Written: Encodable {
      var a = 1
      var b: String? = "two"
      var c = [3]
    }
    struct Read: Decodable {
      enum CodingKeys: CodingKey { case a, b, c, d }
      var values: [String]
      init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        values = [
          "\(try box.decode([Int].self, forKey: .c))", "\(try box.decode(Int.self, forKey: .a))",
          try box.decodeIfPresent(String.self, forKey: .d) ?? "-",
          try box.decodeIfPresent(String.self, forKey: .b) ?? "-",
          "\(box.contains(.d)) \(box.contains(.a))", "\(box.allKeys.map(\.stringValue))",
        ]
      }
    }
    let read = try Packed.decode(Read.self, from: Packed.encode(Written()))
    #expect(read.values == ["[3]", "1", "-", "two", "false true", #"["a", "b", "c"]"#])
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func damageIsRefusedOrReadAsSomethingElse(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    let packed = [UInt8](try Packed.encode(Sample()))
    for _ in 0..<2_000 {
      var bytes = packed.prefix(random.below(packed.count + 1))
      for _ in 0..<random.below(4) where !bytes.isEmpty {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      _ = try? Packed.decode(Sample.self, from: Data(bytes))
    }
  }

  @Test(arguments: ["", "{}", "nonsense"])
  func whatIsNoLeadIsRefused(text: String) {
    #expect(throws: (any Error).self) { try Packed.decode(Lead.self, from: Data(text.utf8)) }
  }
}
