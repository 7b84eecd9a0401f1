internal import ArabicText

/// The runs of four words of a text, by which copies of it are known however they were edited.
struct Shingles {
  /// The hashes of the runs, each once, in order.
  private let hashes: [UInt64]

  /// Texts of which at least so many of the runs of both are the same are nearly the same.
  static let leastShared = 0.5

  /// How many words a run has.
  private static let length = 4

  /// Cuts the words of a text into runs; a shorter text is one run.
  init(of text: [UInt8]) {
    let words = FoldedWords(utf8: text)
    var hashes: [UInt64] = []
    for start in 0..<max(min(words.count, 1), words.count - Self.length + 1) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for word in words[start..<min(start + Self.length, words.count)] {
        for byte in words.folded(word) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0x20) &* 0x100_0000_01B3
      }
      hashes.append(hash)
    }
    hashes.sort()
    self.hashes = hashes.enumerated().filter {
      $0.offset == 0 || hashes[$0.offset - 1] != $0.element
    }
    .map(\.element)
  }

  /// Returns which part of the runs of both texts are in both, from 0 to 1 (Jaccard 1901).
  func likeness(to other: Shingles) -> Double {
    var shared = 0
    var left = 0
    var right = 0
    while left < hashes.count && right < other.hashes.count {
      if hashes[left] == other.hashes[right] {
        shared += 1
        left += 1
        right += 1
      } else if hashes[left] < other.hashes[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let all = hashes.count + other.hashes.count - shared
    return all > 0 ? Double(shared) / Double(all) : 0
  }
}
