import IndexImage
import Testing
import TestSupport

@Suite struct KeySignatureTests {
  @Test func anEditChangesFewBits() {
    var random = SeededGenerator(seed: 9)
    let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤabz019é".unicodeScalars)
    func letter() -> Unicode.Scalar {
      letters[Int(UInt32.random(in: 0..<UInt32(letters.count), using: &random))]
    }
    func signature(_ word: [Unicode.Scalar]) -> UInt32 {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: word)
      return KeySignature.of(String(text).utf8)
    }
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 1...12, using: &random)).map { _ in letter() }
      var other = word
      let at = Int.random(in: 0..<word.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: other.remove(at: at)
      case 1: other.insert(letter(), at: at)
      case 2: other[at] = letter()
      default:
        if at > 0 { other.swapAt(at, at - 1) }
        #expect(signature(word) == signature(other))
      }
      #expect((signature(word) ^ signature(other)).nonzeroBitCount <= KeySignature.bitsPerEdit)
    }
  }
}
