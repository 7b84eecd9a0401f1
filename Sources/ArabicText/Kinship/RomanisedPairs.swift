extension SearchWord {
  /// Returns how far a word in Latin letters is from being two Arabic ones that hands join in them:
  /// nasrallah, noureddine, abdelkader; nothing where it is other words. Counted as by `isRomanised`.
  public static func isRomanised(
    _ latin: ArraySlice<UInt8>, as first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>
  ) -> Int? {
    // The first word has two letters or more, the second three.
    guard latin.count >= 5, latin.count <= Letters.most else { return nil }
    var best: Int?
    for place in latin.startIndex + 2...latin.endIndex - 3 {
      guard let tail = isRomanisedTail(latin[place...], as: second),
        best.map({ tail < $0 }) ?? true,
        let head = isRomanised(latin[..<place], as: first)
      else { continue }
      best = min(best ?? Romanised.none, head + tail)
    }
    return best
  }

  /// Returns how far Latin letters are from being an Arabic word behind another with which they are
  /// one: of a word with the article any vowel may stand for it (hibatullah, saifuddin), and its ل may
  /// be what follows, once or twice (nureddine, nuredine);
  /// of the vowel nothing is left behind one (atallah).
  public static func isRomanisedTail(
    _ latin: ArraySlice<UInt8>, as arabicKey: ArraySlice<UInt8>
  ) -> Int? {
    guard let word = Letters(arabicKey), word.count > 3, word[0] == Letter.alef,
      word[1] == Letter.lam
    else { return isRomanised(latin, as: arabicKey) }
    let vowels = latin.prefix { "aeiou".utf8.contains($0) }
    let rest = latin.dropFirst(vowels.count)
    guard vowels.count <= 2, rest.count > 1, latin.count <= Letters.most,
      latin.allSatisfy({ (0x61...0x7A).contains($0) }), let next = rest.first
    else { return nil }
    var best = Romanised.none
    let second = rest[rest.startIndex + 1]
    if next == UInt8(ascii: "l") || next == second {
      best = Romanised.distance(Array(rest.dropFirst()), word, from: 2)
    }
    if sunLetters.contains(next) {
      best = min(best, Romanised.distance(Array(rest), word, from: 2) + 1)
    }
    return best <= min(10, 2 + 2 * (word.count - 2)) ? best : nil
  }

  /// What begins the letters before which the ل of the article is not heard.
  private static let sunLetters = Array("tdrzsnl".utf8)

  /// Whether a folded word, with or without the article, is a noun of the language with its plurals,
  /// or one of those: hardly the name of somebody.
  public static func isListedNoun(_ key: ArraySlice<UInt8>) -> Bool {
    guard let word = Letters(key) else { return false }
    if Lexicon.shared.isListedNoun(word.hash) { return true }
    return word.count > 4 && word[0] == Letter.alef && word[1] == Letter.lam
      && Lexicon.shared.isListedNoun(word.hash(2..<word.count))
  }
}
