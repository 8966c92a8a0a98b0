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
    var named: [String: Int?] = ["a": 1, "b": nil, "c": 3, String(repeating: "k", count: 300): 4]
    var amounts: [String: Decimal] = ["a": 3, "b": 0]
    var words: Set<String> = ["p", "q"]
    var date = Date(timeIntervalSinceReferenceDate: 1.5)
  }

  @Test func anyKindOfValueComesBack() throws {
    let sample = Sample()
    #expect(try Packed.decode(Sample.self, from: Packed.encode(sample)) == sample)
  }

  /// Where this changes, raise `Index.version`: what is on disk would be misread.
  @Test func theFormIsThis() throws {
    struct Small: Encodable {
      var on = true
      var text: String? = "é"
      var gone: String?
      var numbers: [UInt16] = [1, 258]
    }
    let packed = [UInt8](try Packed.encode(Small()))
    let expected: [UInt8] =
      [2, 0, 0, 0] + Array("on".utf8) + [1, 0, 0, 0, 1]
      + [4, 0, 0, 0] + Array("text".utf8) + [2, 0, 0, 0, 0xC3, 0xA9]
      + [7, 0, 0, 0] + Array("numbers".utf8) + [12, 0, 0, 0, 2, 0, 0, 0, 1, 0, 2, 0, 0, 0, 2, 1]
    #expect(packed == expected)
  }

  @Test func aPlaybookComesBack() throws {
    let packed = try Packed.encode(Playbook.sample)
    #expect(try Packed.decode(Playbook.self, from: packed) == Playbook.sample)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func anyLeadComesBack(seed: UInt64) throws {
    var random = RandomEvents(seed: seed)
    var lead = Lead.sample()
    for _ in 1...30 {
      for (_, event) in random.batch(after: []) {
        lead.apply(event, at: FrozenWorld.now, by: "sanne")
      }
    }
    let packed = try Packed.encode(lead)
    #expect(try Packed.decode(Lead.self, from: packed) == lead, "seed \(seed)")
  }

  @Test func aLeadWithALongNameOfAFieldComesBack() throws {
    var lead = Lead.sample()
    lead.fields[String(repeating: "k", count: 300)] = "x"
    #expect(try Packed.decode(Lead.self, from: Packed.encode(lead)) == lead)
  }

  @Test func damagedTextIsRefused() throws {
    var packed = try Packed.encode(["naam": "Zoë"])
    let last = try #require(packed.indices.last)
    packed[last] = 0xFF
    let damaged = packed
    #expect(throws: (any Error).self) { try Packed.decode([String: String].self, from: damaged) }
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

  /// Reading stays within the bytes: this test fails by a trap.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func noDamageIsReadBeyond(seed: UInt64) throws {
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
