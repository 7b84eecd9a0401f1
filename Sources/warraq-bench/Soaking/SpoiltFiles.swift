import BundledCorpus

/// Files of a corpus as nobody should write them: those of the bundled one, cut, spliced and strewn
/// with what hurts.
struct SpoiltFiles {
  private let samples: [(path: String, bytes: [UInt8])]
  private var random: SplitMix64

  init(seed: UInt64) {
    samples = EmbeddedCorpus.files.map { ($0.path, $0.bytes) }
    random = SplitMix64(state: seed)
  }

  /// What texts are strewn with.
  private static let nastinesses: [[UInt8]] =
    ([
      // Controls, of both blocks, and what moves cursors.
      "\0", "\t", "\r", "\u{8}", "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{7F}", "\u{85}", "\u{9B}31m",
      "\u{C}", "\u{B}",
      // Bidi controls, closed or not, and other characters without a width.
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}",
      "\u{2068}",
      "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}",
      "\u{AD}", "\u{2060}", "\u{2028}", "\u{2029}", "\u{E0001}", "\u{FFF9}",
      // Marks, letters that join in their own ways, ligatures, signs that enclose numbers.
      "\u{64E}\u{651}", "\u{670}", "\u{20E3}", "لا", "ل\u{64E}ا", "ـــ", "ﷺ", "﷽", "ﻻ", "\u{6DD}12",
      "\u{600}34", "۱۲۳", "١٢٣", "پچگ", "ئۇيغۇر",
      // Wide, assembled, private, unassigned and missing ones.
      "漢字", "👩‍👩‍👧", "🇩🇿", "\u{E000}", "\u{378}", "\u{FFFE}", "\u{10FFFF}", "\u{FFFD}",
      "e\u{301}\u{301}\u{301}\u{301}\u{301}",
      // What means something in the formats.
      "---\n", "\n\n", "# ", "> ", "- ", "id: ", ": ", "\"", "'", "&a", "*a", "{", "[", "|\n",
      "<b>",
      "&#0;", "&#x202E;", "](", "**", "`", "\n  ", "date: 2025-13-45\n", "99999999999999999999",
    ] as [String]).map { Array($0.utf8) } + [
      // No UTF-8: lone and overlong bytes, a surrogate, the beginning of a character.
      [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD9], [0xFF, 0xFE],
    ]

  /// Returns the files of one corpus.
  mutating func next() -> [(path: String, bytes: [UInt8])] {
    (0..<Int.random(in: 1...4, using: &random)).map { number in
      // Mostly articles, which is what is drawn.
      let sample = samples[Int.random(in: samples.indices, using: &random)]
      let isRandom = random.isOnce(in: 8)
      let bytes = isRandom ? strewn() : spoilt(sample.bytes)
      guard sample.path.hasSuffix(".md") else { return (sample.path, bytes) }
      return ("articles/\(number).\(random.isOnce(in: 4) ? "txt" : "md")", bytes)
    }
  }

  private mutating func spoilt(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    if random.isOnce(in: 2) { bytes = Array(bytes.prefix(random.isOnce(in: 2) ? 900 : 4000)) }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let length = min(Int.random(in: 0...40, using: &random), bytes.count - place)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: 0)
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      default: bytes.insert(contentsOf: nastiness(), at: place)
      }
    }
    if random.isOnce(in: 20) { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
    return bytes
  }

  /// A text of nothing but what hurts, now and then a long one of the same again and again.
  private mutating func strewn() -> [UInt8] {
    if random.isOnce(in: 4) {
      return Array(
        repeatElement(nastiness(), count: Int.random(in: 1...3000, using: &random)).joined())
    }
    return (0..<Int.random(in: 0...400, using: &random)).flatMap { _ in nastiness() }
  }

  private mutating func nastiness() -> [UInt8] {
    Self.nastinesses[Int.random(in: Self.nastinesses.indices, using: &random)]
  }
}
