import ArabicText
import SearchQuery

/// Words that are right in themselves, though no article has them.
extension Corrector {
  /// From how many letters on a word may be a foreign one that is spelled in two ways.
  private static let leastLettersOfForeign = 5

  /// Whether a word is one of the language, with or without particles, and so not misspelt: that no
  /// article has مصر is the answer, not مصدر.
  func isRight(_ word: CorrectableWord) -> Bool {
    let key = word.term.key[...]
    if isKnownWord(key) { return true }
    return Particles.strippings(of: key).contains { stripping in
      let form = stripping.form(of: key)[...]
      return stripping.dropped > 0 && form.count >= 2 * Self.leastLetters && isKnownWord(form)
    }
  }

  /// Whether a longer word is as right with another spelling, one having a و or ي that the other leaves out,
  /// as foreign words do: ترليون and تريليون. The article makes no word longer: اليمن is no اليمين.
  func isSpelledAlike(_ word: CorrectableWord, _ spelling: String) -> Bool {
    let typed = Array(String(decoding: word.term.key, as: UTF8.self).unicodeScalars)
    let other = Array(Folding.key(of: spelling).unicodeScalars)
    let articles = Particles.strippings(of: word.term.key[...])
      .filter { $0.endsInArticle(of: word.term.key[...]) }.map { $0.dropped / 2 }
    let ownLetters = min(typed.count, other.count) - (articles.max() ?? 0)
    guard ownLetters >= Self.leastLettersOfForeign,
      abs(typed.count - other.count) == 1
    else { return false }
    let (long, short) = typed.count > other.count ? (typed, other) : (other, typed)
    let place = zip(long, short).prefix { $0 == $1 }.count
    return (long[place] == "و" || long[place] == "ي")
      && long.dropFirst(place + 1).elementsEqual(short.dropFirst(place))
  }
}
