extension SpellingTable {
  /// What writing swallows of a name's own ال after ل.
  enum Swallowed {
    /// Nothing.
    case nothing
    /// The ا: للجزائر is ل and الجزائر.
    case alef
    /// All of it before another ل: للجنة is ل and اللجنة.
    case article

    /// The letters, folded.
    var letters: [UInt8] {
      switch self {
      case .nothing: []
      case .alef: Self.alefLetter
      case .article: Self.articleLetters
      }
    }

    /// The hash of the letters.
    var hash: UInt64 {
      switch self {
      case .nothing: WordHash.empty
      case .alef: Self.alefHash
      case .article: Self.articleHash
      }
    }

    private static let alefLetter = Array("ا".utf8)
    private static let articleLetters = Array("ال".utf8)
    private static let alefHash = WordHash.of(alefLetter, alefLetter.indices)
    private static let articleHash = WordHash.of(articleLetters, articleLetters.indices)
  }
}
