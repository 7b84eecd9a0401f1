extension Lexicon {
  /// Returns what a folded word may be, with and without the particles at its front.
  ///
  /// Verbs stand behind و and ف alone, nouns also behind ب ل ك and ال.
  func lexeme(of word: ArraySlice<UInt8>) -> Lexeme {
    if let entry = entry(of: word) { return Lexeme(entry) }
    guard word.count > 4, word.count <= longest + 8 else { return Lexeme() }
    if let found = noun(of: word) { return found }
    if word.hasPrefix(Letters.waw) || word.hasPrefix(Letters.feh) {
      let rest = word.dropFirst(2)
      var found = Lexeme()
      if let entry = entry(of: rest) {
        found = Lexeme(entry)
      } else if rest.count > 4, let noun = noun(of: rest) {
        found = noun
      } else {
        return found
      }
      found.prefix.insert(.conjunction)
      found.dropped += 2
      return found
    }
    return Lexeme()
  }

  /// Returns the noun that is left of a word without ال, or ب ل ك, or both.
  private func noun(of word: ArraySlice<UInt8>) -> Lexeme? {
    let isWith = word.hasPrefix(Letters.beh)
    let isOf = word.hasPrefix(Letters.lam)
    let isLike = word.hasPrefix(Letters.kaf)
    let isArticle = word.hasPrefix(Letters.alef + Letters.lam)
    guard isWith || isOf || isLike || isArticle else { return nil }
    var rest = word.dropFirst(2)
    var prefix: Lexeme.Prefix =
      isWith ? [.preposition, .with] : isOf ? [.preposition, .of] : .preposition
    if isArticle {
      prefix = .article
      rest = rest.dropFirst(2)
    } else if isOf, rest.hasPrefix(Letters.lam) {
      if let found = named(rest.dropFirst(2), prefix.union(.article), dropped: 2) { return found }
    } else if rest.hasPrefix(Letters.alef + Letters.lam) {
      if let found = named(rest.dropFirst(4), prefix.union(.article), dropped: 2) { return found }
    }
    return named(rest, prefix, dropped: isArticle ? 0 : 2)
  }

  private func named(
    _ rest: ArraySlice<UInt8>, _ prefix: Lexeme.Prefix, dropped: UInt8
  ) -> Lexeme? {
    guard rest.count > 2, let entry = entry(of: rest) else { return nil }
    var found = Lexeme(entry)
    found.classes.formIntersection([
      .person, .servant, .anonymous, .body, .outlet, .document, .plural, .sayingNoun, .ownSaying,
      .named, .quantifier, .honorific,
    ])
    guard !found.classes.subtracting([.plural]).isEmpty else { return nil }
    found.prefix = prefix
    found.dropped = dropped
    return found
  }
}

extension Lexeme {
  init(_ entry: LexiconEntry) {
    classes = entry.classes
    form = entry.form
    traits = entry.traits
    lemma = entry.lemma
  }
}
