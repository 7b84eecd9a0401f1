import ArabicText
import TestSupport
import Testing

@Suite struct ByteLanesTests {
  @Test func everyByteIsLookedAtByItself() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let offset = Int.random(in: 0...8, using: &generator)
      let part = bytes[offset..<(offset + ByteLanes.width)]
      let lanes = ByteLanes(bytes.span, at: offset)
      let byte = part.randomElement(using: &generator) ?? 0
      #expect(lanes.equal(to: UInt64(byte)).ones.sum == part.count { $0 == byte })
      #expect(lanes.sum == part.reduce(0) { $0 + Int($1) })
      let low = byte & 0x7F
      #expect(
        (lanes & .all(0x7F)).atLeast(UInt64(low)).ones.sum == part.count { $0 & 0x7F >= low })
    }
  }
}
