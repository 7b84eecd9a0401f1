internal import CorpusModel

extension TieMatcher {
  /// A body that is said to belong to another: مجلس الأمن التابع للأمم المتحدة.
  mutating func matchBelonging(at place: Int) {
    guard let part = phraseBefore(place, gap: []), phrases[part].kind == .organisation,
      !tokens[phrases[part].tokens.lowerBound].hasConjunction,
      let whole = target(at: place + 1, place, .li),
      whole.phrases.count == 1, !phrases[whole.phrases[0]].kind.isDisjoint(with: .powers)
    else { return }
    let last = lastWord(whole)
    add(
      Match(
        from: [part], to: whole.phrases, kind: .partOf, label: [place..<last + 1], anchor: place,
        last: last), .stated)
  }

  /// A body whose seat is told: المنظمة، ومقرها جنيف،.
  mutating func matchSeat(at place: Int) {
    guard let body = phraseBefore(place, gap: [.comma, .open]),
      phrases[body].kind == .organisation || phrases[body].kind == .outlet,
      case let start = phrases[body].tokens.lowerBound, isBareNoun(body),
      // After a preposition and without a comma another noun may be meant.
      !tokens[place].gap.isEmpty
        || tokens[start].preposition == .none && !(start > 0 && tokens[start - 1].isPreposition)
    else { return }
    var goal = place + 1
    if isInSentence(goal, place), tokens[goal].phrase < 0, tokens[goal].preposition == .fi {
      goal += 1
    }
    guard isInSentence(goal, place), tokens[goal].gap.isEmpty,
      let seat = phrase(
        at: goal, .place, hasParticle: tokens[goal].preposition == .bi), goal < tokens.count
    else { return }
    let last = phrases[seat].tokens.upperBound - 1
    add(
      Match(
        from: [body], to: [seat], kind: .locatedIn, label: [place..<last + 1], anchor: place,
        last: last), .stated)
  }

  /// Who comes into an office after whom: عُيّن فلان وزيرا خلفا لفلان.
  mutating func matchSuccession(at place: Int) {
    guard let old = target(at: place + 1, place, .li), old.phrases.count == 1,
      phrases[old.phrases[0]].kind == .person
    else { return }
    var heir = -1
    var word = place - 1
    var isAppointed = false
    while word >= 0, word > place - 25, isInSentence(word, place) {
      if heir < 0, case let number = Int(tokens[word].phrase), number >= 0,
        phrases[number].kind == .person
      {
        // A title whose holder is not known is the heir's, or nobody knows whose.
        guard phrases[number].actor >= 0 else { return }
        heir = number
      }
      if tokens[word].phrase < 0, tokens[word].classes.contains(.appointing) {
        isAppointed = true
        break
      }
      if !tokens[word].classes.isDisjoint(with: [.that, .relative]) || tokens[word].gap == .stop {
        break
      }
      word -= 1
    }
    guard heir >= 0, isAppointed, word < phrases[heir].tokens.lowerBound,
      let status = mood(ofNoun: word, last: word)
    else { return }
    let last = lastWord(old)
    add(
      Match(
        from: [heir], to: old.phrases, kind: .succeeded, label: [place..<last + 1], anchor: place,
        last: last), status)
  }

  /// Returns the phrase that ends right before a word.
  private func phraseBefore(_ place: Int, gap: Token.Gap) -> Int? {
    guard place > 0, isInSentence(place - 1, place), tokens[place].gap.isSubset(of: gap),
      case let number = Int(tokens[place - 1].phrase), number >= 0,
      phrases[number].tokens.upperBound == place, phrases[number].actor >= 0
    else { return nil }
    return number
  }
}
