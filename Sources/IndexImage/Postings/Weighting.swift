internal import Glibc

/// How much an occurrence counts: BM25F over title and body.
public enum Weighting {
  /// How soon more occurrences stop to count for more.
  public static let saturation: Float = 1.2
  /// How much the length of an article counts, from nothing to one.
  public static let lengthShare: Float = 0.75

  /// Returns, for each class of lengths, the frequency that is worth half of the most: a word of
  /// frequency F is worth `F / (F + half)` of its rarity.
  public static func halves(averageLength: Float) -> [Float] {
    let average = averageLength.isFinite && averageLength >= 1 ? averageLength : 1
    return (0...255).map { lengthClass in
      let length = Float(LengthClass.words(UInt8(lengthClass)))
      return saturation * (1 - lengthShare + lengthShare * length / average)
    }
  }

  /// Returns the rarity of a word that so many of all articles have.
  public static func rarity(articles: Int, of total: Int) -> Float {
    let count = Float(min(max(articles, 0), max(total, 0)))
    return log1pf((Float(max(total, 0)) - count + 0.5) / (count + 0.5))
  }
}
