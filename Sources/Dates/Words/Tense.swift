/// Verbs of the future, by their first letters.
enum Tense {
  /// Returns whether a folded word looks like a verb of the future: س before a prefix of the
  /// imperfect, and no common noun that begins so.
  static func isFuture(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 8, word.starts(with: seen) else { return false }
    let rest = word.dropFirst(2)
    guard rest.starts(with: yeh) || rest.starts(with: teh) else { return false }
    return !nounBeginnings.contains { word.starts(with: $0) }
  }

  private static let seen = Array("س".utf8)
  private static let yeh = Array("ي".utf8)
  private static let teh = Array("ت".utf8)

  /// How nouns, names and verbs of the past begin that look like verbs of the future.
  private static let nounBeginnings =
    """
    سيتي سيلا سيسك سيخ سيهو سيار سياس سياق سياد سياح سياج سيد سينا سينم سيطر سيره سيرت سيرا سيرغ سيرج سيريا سيرا سيرين سيف سيل سيول \
    سيون سيوف سيئ سيي سيوا سيبير سيسي سيكو سيلف سيمف سيمون سيميا ستي ستوك ستود ستور ستان ستال ستار ستاد ستر \
    ستفن ستين ستون
    """.split(separator: " ").map { Array($0.utf8) }
}
