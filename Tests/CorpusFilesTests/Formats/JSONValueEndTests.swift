import TestSupport
import Testing

@testable import CorpusFiles

@Suite struct JSONValueEndTests {
  /// Where a value that begins with a bracket or a quote ends, byte by byte.
  private func end(_ bytes: [UInt8]) -> Int? {
    var (depth, isInText, isEscaped) = (0, false, false)
    for (place, byte) in bytes.enumerated() {
      switch (isInText, byte) {
      case (true, _) where isEscaped: isEscaped = false
      case (true, 0x5C): isEscaped = true
      case (true, 0x22): isInText = false
      case (true, _): continue
      case (false, 0x22): isInText = true
      case (false, 0x5B), (false, 0x7B): depth += 1
      case (false, 0x5D), (false, 0x7D): depth -= 1
      default: continue
      }
      if depth == 0, !isInText { return place + 1 }
    }
    return nil
  }

  @Test func aValueEndsWhereItDoesHoweverItIsCut() {
    var random = SeededGenerator(seed: 5)
    let parts = ["\"", "\\", "\\\"", "[", "]", "{", "}", ",", "12", "كلمة", " "].map {
      Array($0.utf8)
    }
    var found = 0
    for _ in 0..<3000 {
      var bytes = Array((Bool.random(using: &random) ? "\"" : "[").utf8)
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      let expected = end(bytes)
      found += expected == nil ? 0 : 1
      for cut in 0...bytes.count {
        var value = JSONValueEnd()
        let first = value.find(in: bytes, 0..<cut)
        #expect(first ?? value.find(in: bytes, cut..<bytes.count) == expected, "\(bytes) \(cut)")
      }
    }
    #expect(found > 1000 && found < 2900)
  }
}
