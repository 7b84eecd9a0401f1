/// How many letters must be put in, left out, changed or swapped with the next to make one word of
/// another (Damerau–Levenshtein, no part edited twice), as far as it is small.
enum EditDistance {
  /// Returns a number for each letter of a word in UTF-8, the same for the same letter.
  static func letters(_ word: some Collection<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    write(word, over: &letters)
    return letters
  }

  /// Puts the numbers of a word's letters in the place of others.
  static func write(_ word: some Collection<UInt8>, over letters: inout [UInt32]) {
    letters.removeAll(keepingCapacity: true)
    letters.reserveCapacity(word.count)
    for byte in word {
      if byte & 0xC0 == 0x80, let last = letters.last {
        letters[letters.count - 1] = last << 6 | UInt32(byte & 0x3F)
      } else {
        letters.append(UInt32(byte))
      }
    }
  }

  /// Returns how many edits a word of some letters may be away: one, two from eight letters.
  static func most(forLetters count: Int) -> Int { count >= 8 ? 2 : 1 }

  /// Returns whether two words are at most `most` edits apart.
  static func isWithin(_ most: Int, _ one: [UInt32], _ other: [UInt32]) -> Bool {
    guard abs(one.count - other.count) <= most else { return false }
    // What both begin and end with takes no edit.
    var start = 0
    while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
    var (end, endThere) = (one.count, other.count)
    while end > start, endThere > start, one[end - 1] == other[endThere - 1] {
      end -= 1
      endThere -= 1
    }
    let (one, other) = (one[start..<end], other[start..<endThere])
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) <= most }
    guard most > 1 else {
      guard most == 1, one.count == other.count else { return false }
      return one.count == 1
        || one.count == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
    }
    return isWithin(most, Array(one), of: Array(other))
  }

  private static func isWithin(_ most: Int, _ one: [UInt32], of other: [UInt32]) -> Bool {
    var before = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var line = [row + 1]
      var least = row + 1
      for (column, letterThere) in other.enumerated() {
        var cost = min(
          last[column] + (letter == letterThere ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == letterThere {
          cost = min(cost, before[column - 1] + 1)
        }
        line.append(cost)
        least = min(least, cost)
      }
      if least > most { return false }
      (before, last) = (last, line)
    }
    return last[other.count] <= most
  }
}
