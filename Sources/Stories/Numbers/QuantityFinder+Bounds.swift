internal import ArabicText

extension QuantityFinder {
  /// Returns the least and the most that a number may be, by the words around it.
  func bounds(
    of number: PrintedNumber, upTo end: Int, in sentence: Range<Int>, after last: Int
  ) -> (low: Double, high: Double) {
    let value = number.value
    if number.isVague { return (value, value * 20) }
    var low = value - number.rounding
    var high = value + number.rounding
    for word in Range(
      from: max(last, sentence.lowerBound, number.words.lowerBound - 3), to: number.words.lowerBound
    ).reversed() {
      let folded = text.folded(text[word])
      let isNegated =
        word > sentence.lowerBound && QuantityWords.negations.contains(text.folded(text[word - 1]))
      if QuantityWords.about.contains(folded) {
        low = value * 0.9
        high = value * 1.1
      } else if QuantityWords.least.contains(folded) {
        // لا يقل عن is a least, لا يتجاوز a most; يقل alone is a most.
        let isLess = Self.lessening.contains(folded)
        if isNegated == isLess { high = value * 2 } else { low = 0 }
      } else if QuantityWords.most.contains(folded) {
        low = 0
      } else if QuantityWords.bridges.contains(folded) {
        continue
      }
      break
    }
    for word in Range(
      from: end, to: min(end + 4, sentence.upperBound))
    {
      let folded = text.folded(text[word])
      if Self.atLeast.containsExactly(folded) { high = max(high, value * 2) }
      if Self.atMost.containsExactly(folded) { low = 0 }
      if Self.roughly.containsExactly(folded) {
        low = min(low, value * 0.9)
        high = max(high, value * 1.1)
      }
      if PrintedNumber(at: word, in: text) != nil { break }
    }
    return (low, high)
  }

  private static let lessening = WordSet("يقل تقل")
  private static let atLeast = WordSet("الأقل")
  private static let atMost = WordSet("الأكثر أقصى")
  private static let roughly = WordSet("تقريبا")
}
