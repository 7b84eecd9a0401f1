extension Stems {
  /// Whether what is left of a word without an ending is not the known whole word with its letters.
  func isOtherThanWhole(_ rest: Letters, _ typed: Letters, _ kinds: Endings) -> Bool {
    let lexicon = Lexicon.shared
    // وآليات is no form of والي.
    if Letter.isHamzaOnAlef(typed[1]), !lexicon.hasOwnFirstLetter(rest.hash, typed) {
      return true
    }
    // وجهت is no form of وجه.
    if kinds == .verb, lexicon.isNoun(rest.hash, where: { _ in true }) { return true }
    // طلبها is no form of طلبة.
    return rest.last == Letter.heh
      && lexicon.isNoun(rest.hash) { $0.last == Letter.tehMarbuta }
  }

  /// Returns the endings that a word may take, by its shape and what is known of it.
  static func endings(of word: Letters, _ typed: Letters, _ traits: Lexicon.Traits) -> Endings {
    if traits.contains(.preposition) { return [.none, .pronoun] }
    if traits.contains(.bare) || !traits.isDisjoint(with: .name) { return .none }
    let count = word.count
    guard count >= 3 else { return endingsOfShort(traits) }
    if typed.last == Letter.alefMaksura { return count > 3 ? [.none, .number, .plural] : .none }
    if traits.contains(.brokenPlural), !traits.contains(.people) { return ofPlurals }
    var endings: Endings = [.none, .pronoun]
    let last = word.last
    let isWeak = last == Letter.alef || last == Letter.waw || last == Letter.yeh
    if last != Letter.alef { endings.formUnion([.accusative, .number]) }
    if !isWeak, last != Letter.teh, word[0] != Letter.meem { endings.formUnion(.verb) }
    if last == Letter.waw { endings.subtract(.number) }
    if typed.last == Letter.alefHamzaAbove { endings.formUnion(.verb) }
    if traits.contains(.dual) { endings.formUnion(.dual) }
    guard count >= 4 else {
      // سيئة, فنية
      let isAdjective = typed.last == Letter.yeh && !traits.contains(.feminineApart)
      if isAdjective || typed.last == Letter.yehHamza {
        endings.formUnion([.feminine, .plural])
      }
      return endings
    }
    endings.formUnion(.address)
    if traits.contains(.people) { endings.formUnion(.construct) }
    if traits.contains(.feminineApart) { return endings }
    let isReciprocal = count == 5 && word[0] == Letter.meem && word[2] == Letter.alef
    // مساعد is no مساعدة, nor مقاتل a مقاتلة.
    if isReciprocal { return endings }
    endings.formUnion(.plural)
    if takesFeminine(word) { endings.formUnion(.feminine) }
    return endings
  }

  /// Returns the endings that a word of two letters may take.
  private static func endingsOfShort(_ traits: Lexicon.Traits) -> Endings {
    var endings: Endings = .none
    if traits.contains(.shortWithPronoun) { endings.formUnion(.pronoun) }
    if traits.contains(.shortWithAccusative) { endings.formUnion(.accusative) }
    if traits.contains(.dual) { endings.formUnion(.dual) }
    return endings
  }

  /// Whether a word's ة is the feminine of the same word: رسمي, مدرب, طالب, كبير.
  private static func takesFeminine(_ word: Letters) -> Bool {
    if word.last == Letter.yeh { return true }
    if word[0] == Letter.meem { return word[2] != Letter.alef }
    guard word.count == 4 else { return false }
    return word[1] == Letter.alef || word[2] == Letter.yeh
  }
}
