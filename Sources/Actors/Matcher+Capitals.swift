internal import CorpusModel

/// Decides whether a capital is the town or stands for its state.
///
/// News names a capital for its government unless something says that a place is meant: a
/// preposition of place, a journey, what a town has or what happens in one, the head of a report.
extension Matcher {
  /// Makes the mention of a match.
  mutating func mention(_ match: Match, at place: Int) -> Mention {
    let entry = table.entries[match.entry]
    let last = place + match.wordCount - 1
    let range = range(from: place, dropping: match.dropped, through: last)
    if match.isNisba {
      return Mention(range: range, actor: entry.actor, how: .nisba, otherReading: match.other)
    }
    if table.lands.isPlace(entry.actor) { lastPlaceEnd = last + 1 }
    let how: Mention.How = entry.spelling == 0 ? .name : .alias
    if let state = table.lands.state(of: entry.actor) {
      if isTown(entry, match, at: place, last) {
        towns = (last + 1, true)
        return Mention(
          range: range, actor: entry.actor, how: how, spelling: entry.spelling,
          otherReading: state)
      }
      towns = (last + 1, false)
      return Mention(range: range, actor: state, how: .capital, otherReading: entry.actor)
    }
    if table.lands.isTown(entry.actor) { towns = (last + 1, true) }
    var other = match.other
    if entry.spelling == 0, let capital = table.lands.capitalOfSameName(entry.actor),
      isTown(entry, match, at: place, last)
    {
      other = capital
    }
    return Mention(
      range: range, actor: entry.actor, how: how, spelling: entry.spelling, otherReading: other)
  }

  /// Returns where words lie in the text, as its words tell places, without so many folded bytes in front.
  func range(from place: Int, dropping dropped: Int, through last: Int) -> TextRange {
    let start = words.start(of: place, droppingFolded: dropped)
    return TextRange(start, max(start, words.end(of: last)))
  }

  /// Returns the capital that is called by its state's adjective (العاصمة الفرنسية).
  mutating func capitalByNisba(at place: Int) -> (mention: Mention, end: Int)? {
    // العاصمة with two letters before it at most.
    guard (14...18).contains(words.letters(place).count),
      neighbours.classes(place).contains(.capital), let next = neighbours.after(place),
      words.isJoint(before: next), let match = match(at: next), match.dropped == 0,
      match.isNisba || isLikeNisba(match, at: next),
      let capital = table.lands.capital(of: table.entries[match.entry].actor)
    else { return nil }
    let word = words.letters(place)
    var dropped = 0
    switch Letter(words.bytes, at: word.lowerBound, before: word.upperBound) {
    case .alef: break
    case .lam: dropped = 2
    case .beh, .kaf, .waw, .feh: dropped = 2
    case nil: return nil
    }
    let last = next + match.wordCount - 1
    let range = range(from: place, dropping: dropped, through: last)
    towns = (last + 1, true)
    let state = table.lands.state(of: capital)
    return (
      Mention(range: range, actor: capital, how: .alias, otherReading: state), last + 1
    )
  }

  /// Whether a state's name is an adjective too (السعودية).
  private func isLikeNisba(_ match: Match, at place: Int) -> Bool {
    match.wordCount == 1 && neighbours.isDefiniteAdjective(place)
      && neighbours.lastLetter(place) == 0xD8A9
  }

  private mutating func isTown(
    _ entry: SpellingTable.Entry, _ match: Match, at place: Int, _ last: Int
  ) -> Bool {
    if isExplicit(place, last) || isLatin(last) { return true }
    // العاصمة، الرياض
    if place > 0, neighbours.classes(place - 1).contains(.capital) { return true }
    if let towns, towns.end == place {
      if match.dropped == 2, match.preposition == nil { return towns.areTowns }
      // العاصمة الفرنسية، باريس
      if towns.areTowns, match.dropped == 0 { return true }
    }
    if isHeadOfReport(place, last) { return true }
    if let after = neighbours.after(last),
      !neighbours.classes(after).isDisjoint(with: [.capital, .afterTown])
    {
      return true
    }
    switch match.preposition {
    case .beh: return !neighbours.classesWithin(2, before: place).contains(.concernsWithBeh)
    case .lam:
      return !neighbours.classesWithin(3, before: place)
        .isDisjoint(with: [.travel, .townNoun, .placeKind])
    default: break
    }
    if let before = neighbours.before(place), let isTown = isTown(after: before) { return isTown }
    if let after = neighbours.after(last), words.isJoint(before: after),
      neighbours.isDefinite(after), isOwnNisba(entry, at: after)
    {
      return true
    }
    return isAboutSport
  }

  /// Whether a word is the nisba of the state that an actor is, or is the capital of: روما الإيطالي.
  private mutating func isOwnNisba(_ entry: SpellingTable.Entry, at place: Int) -> Bool {
    guard let match = match(at: place), match.isNisba else { return false }
    let state = table.lands.state(of: entry.actor) ?? entry.actor
    return table.entries[match.entry].actor == state
  }

  /// Whether the word before a capital, and what stands before that, says that a town follows, or
  /// that its state does; nothing where they say neither.
  private func isTown(after before: Int) -> Bool? {
    let classes = neighbours.classes(before)
    if !classes.isDisjoint(with: [.within, .placeKind, .townNoun, .reaches, .capital]) {
      return true
    }
    if neighbours.isDefinite(before), neighbours.classesBefore(before).contains(.capital) {
      return true
    }
    let further = neighbours.classesWithin(3, before: before)
    if classes.contains(.to) { return further.contains(.travel) || !further.contains(.message) }
    if classes.contains(.from) {
      if neighbours.classesBefore(before).contains(.each), let each = neighbours.before(before) {
        return neighbours.classesBefore(each).contains(.within)
      }
      return further.contains(.travel)
        || neighbours.classesWithin(4, before: before).isDisjoint(with: [.act, .message])
    }
    if classes.contains(.on) { return further.contains(.attack) }
    if classes.contains(.about) { return further.contains(.distance) }
    if classes.contains(.between) { return !further.isDisjoint(with: [.distance, .travel]) }
    if classes.contains(.like), neighbours.classesBefore(before).contains(.placeKind) {
      return true
    }
    // غادر الوزير بغداد
    return neighbours.isDefinite(before) && neighbours.classesBefore(before).contains(.reaches)
      ? true : nil
  }

  /// Whether a name says itself that it is a town's: مدينة الكويت, تونس العاصمة.
  private func isExplicit(_ place: Int, _ last: Int) -> Bool {
    guard last > place else { return false }
    return !neighbours.classes(place).isDisjoint(with: [.capital, .placeKind])
      || neighbours.classes(last).contains(.capital)
  }

  private func isLatin(_ place: Int) -> Bool {
    words.bytes[words.letters(place)].last.map { $0 < 0x80 } ?? false
  }

  /// Whether a name at the head of a paragraph says where the report is from: واشنطن (رويترز).
  private func isHeadOfReport(_ place: Int, _ last: Int) -> Bool {
    guard neighbours.beginsParagraph(place), last + 1 < words.count else { return false }
    let gap = Array(words.gap(before: last + 1))
    if gap.contains(0x0A) { return false }
    return gap.contains(0x28) || gap.contains(0x2D) || gap.contains(0x2F)
      || gap.contains(0xE2) || (gap.first == 0xD8 && gap.dropFirst().first == 0x8C)
  }
}
