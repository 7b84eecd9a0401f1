import ArabicText

/// Tells whether a name goes on with the word at the end of a query, and with the words before it.
struct NameMatcher {
  /// From how many letters on a word may complete other words than the first of a name.
  static let leastLettersInside = 3

  /// The word that is being typed, with particles and the article or without; all words begin with an
  /// empty one.
  private let forms: [ArraySlice<UInt8>]
  /// The words before it.
  private let before: [[UInt8]]
  /// Whether all of them must be of the name, as in the value of a field.
  private let needsAll: Bool
  /// How many letters the word has.
  let letterCount: Int

  init(_ word: [UInt8], after before: [[UInt8]], needsAll: Bool) {
    self.before = before
    self.needsAll = needsAll
    letterCount = word.count { $0 & 0xC0 != 0x80 }
    forms = Self.forms(of: word)
  }

  /// How a name goes on.
  struct Match {
    /// With how many of the words before.
    let words: Int
    /// Whether what is typed of it is typed from its first word on.
    let isFromStart: Bool
    /// Whether nothing of it is left to type.
    let isWhole: Bool

    /// Whether another name of the same actor is nearer to what is typed.
    func isWorse(than other: Match) -> Bool {
      words != other.words ? words < other.words : !isWhole && other.isWhole
    }
  }

  /// Returns how a name goes on with what is typed; nothing where no word of it begins so.
  ///
  /// The first word of a name may be met from its first letter, the others from their third, unless the
  /// words before it are typed. In the value of a field all words before must be of the name.
  func match(_ name: NameTable.Name, of table: NameTable) -> Match? {
    var found: Match?
    let count = table.wordCount(name)
    for place in 0..<count {
      let word = table.word(place, of: name)
      let bare = DefiniteArticle.dropped(from: word)
      guard forms.contains(where: { word.starts(with: $0) || bare.starts(with: $0) }) else {
        continue
      }
      if (!needsAll || place >= before.count) && isTyped(to: place, name, table) {
        // Behind a blank a name must have been begun.
        guard letterCount > 0 || place > 0 || needsAll else { continue }
        let isWhole =
          place == count - 1 && (word.elementsEqual(forms[0]) || isSame(word, forms[0]))
        let match = Match(words: place, isFromStart: true, isWhole: isWhole)
        if found?.isWorse(than: match) ?? true { found = match }
      } else if found == nil, !needsAll || before.isEmpty,
        letterCount >= Self.leastLettersInside
      {
        found = Match(words: 0, isFromStart: false, isWhole: false)
      }
    }
    return found
  }

  /// Whether the words of a name before a place are those before the word that is being typed; the first
  /// may have particles.
  private func isTyped(to place: Int, _ name: NameTable.Name, _ table: NameTable) -> Bool {
    guard place <= before.count else { return false }
    return (0..<place).allSatisfy { number in
      let typed = before[before.count - place + number][...]
      let word = table.word(number, of: name)
      if isSame(typed, word) { return true }
      return number == 0
        && Particles.strippings(of: typed).contains {
          $0.dropped > 0 && isSame($0.form(of: typed)[...], word)
        }
    }
  }

  /// Whether two words are the same but for the article.
  private func isSame(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    DefiniteArticle.dropped(from: one).elementsEqual(DefiniteArticle.dropped(from: other))
  }

  private static func forms(of letters: [UInt8]) -> [ArraySlice<UInt8>] {
    var forms = [letters[...]]
    let bare = DefiniteArticle.dropped(from: letters[...])
    if bare.count < letters.count { forms.append(bare) }
    for stripping in Particles.strippings(of: letters[...]) where stripping.dropped > 0 {
      forms.append(stripping.form(of: letters[...])[...])
    }
    return forms
  }
}
