import ArabicText

/// What a fuzzy word is behind particles, where one of its letters may be another: بترول and والبتروال.
///
/// Of what is behind them one edit is allowed, however long the word: the particles say less of it.
struct FuzzyForms: Sendable {
  /// The word behind particles.
  struct Form: Sendable {
    /// The particles, as UTF-8.
    let particles: [UInt8]
    /// The particles and the word.
    let key: [UInt8]
  }

  /// The forms; none for words of fewer than three letters, or of other than Arabic ones.
  let forms: [Form]
  /// The word without its article, and its letters.
  private let bare: [UInt8]
  private let letters: [UInt32]

  /// Finds the forms of a folded word.
  init(_ key: [UInt8]) {
    bare = Array(DefiniteArticle.dropped(from: key[...]))
    letters = EditDistance.letters(bare)
    guard letters.count >= Self.leastLetters, key.first.map({ $0 >= 0x80 }) ?? false else {
      forms = []
      return
    }
    let hasArticle = bare.count < key.count
    var particles = Self.articles
    if letters.count >= Self.leastLettersBehindOthers {
      particles += Self.otherArticles
      // Who types the article wants it.
      if !hasArticle { particles += Self.others }
    }
    let bare = bare
    forms = particles.filter { !hasArticle || $0 != DefiniteArticle.letters }.map {
      Form(particles: $0, key: $0 + bare)
    }
  }

  /// Whether a folded word is the word behind particles, with one edit behind them.
  func has(_ key: ArraySlice<UInt8>) -> Bool {
    forms.contains { form in
      abs(key.count - form.key.count) <= 4 && key.starts(with: form.particles)
        && isEdited(key.dropFirst(form.particles.count))
    }
  }

  private func isEdited(_ rest: ArraySlice<UInt8>) -> Bool {
    !rest.elementsEqual(bare) && EditDistance.isWithin(1, letters, EditDistance.letters(rest))
  }

  /// From how many letters on a word has such forms, and such with others than the article.
  private static let leastLetters = 3
  private static let leastLettersBehindOthers = 5

  private static let articles = ["ال", "وال"].map { Array($0.utf8) }
  private static let otherArticles = ["بال", "لل"].map { Array($0.utf8) }
  private static let others = ["و", "ب", "ل"].map { Array($0.utf8) }
}
