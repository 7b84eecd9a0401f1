import CLanes
import Testing

@testable import ArabicText

/// Sixteen bytes at once, each value of a byte in each place.
@Suite struct ByteFindingTests {
  /// All values but the looked-for one around it, so that what is found in one place is found in no other.
  private static func bytes(_ value: UInt8, at place: Int, among other: UInt8) -> [UInt8] {
    var bytes = [UInt8](repeating: other, count: 19)
    bytes[place + 3] = value
    return bytes
  }

  private static func bytes(_ finding: ByteFinding) -> [UInt8] { (0..<16).map { finding[$0] } }

  private static func only(_ place: Int) -> [UInt8] { (0..<16).map { $0 == place ? 0xFF : 0 } }

  @Test(arguments: 0..<16) func oneByteIsFoundInItsPlace(place: Int) {
    let missed = (UInt8.min...UInt8.max).filter { value in
      [value ^ 1, value ^ 0x80, ~value].contains { other in
        let sixteen = ByteFinding(Self.bytes(value, at: place, among: other).span, at: 3)
        let found = sixteen.equal(to: value)
        return Self.bytes(found) != Self.only(place) || found.isNothing
          || highest_bits(found) != 1 << UInt32(place) || !sixteen.equal(to: value ^ 2).isNothing
      }
    }
    #expect(missed == [])
  }

  @Test func rangesHoldTheirBytesAlone() {
    for first in stride(from: UInt8(0), through: 255, by: 5) {
      for count in [1, 2, 26, 64, 128, 255] as [UInt8] {
        let held = Set((0..<count).map { first &+ $0 })
        for start in stride(from: UInt8(0), through: 240, by: 16) {
          let bytes = (0..<16).map { start + $0 }
          let found = Self.bytes(ByteFinding(bytes.span, at: 0).isIn(from: first, count: count))
          #expect(found == bytes.map { held.contains($0) ? 0xFF : 0 })
        }
      }
    }
  }
}
