import IndexImage

/// How often an article has a phrase.
struct PhraseFrequency {
  /// In its title, and all in all.
  private(set) var inTitle: Float = 0
  private(set) var everywhere: Float = 0

  /// - Parameters:
  ///   - starts: Where the phrase begins.
  ///   - words: How many words it has.
  ///   - titleWords: How many words the title has; none where the title lacks a word of the phrase.
  init(of starts: SpotBuffer, words: Int, titleWords: Int) {
    var best: Float = 0
    starts.forEach { position, weight in
      if position + words <= titleWords {
        best = max(best, weight)
        inTitle += weight
      }
      everywhere += weight
    }
    let boost = Float(PostingList.titleBoost) * best
    inTitle += boost
    everywhere += boost
  }
}
