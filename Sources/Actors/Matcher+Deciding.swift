/// Decides whether a form is the name that it looks like, and whose.
extension Matcher {
  /// Returns the name at a node, where one of those that share it fits; of those that do the one that
  /// the article names otherwise.
  mutating func name(
    at node: Int, wordCount: Int, _ reading: Reading, at place: Int
  ) -> Match? {
    var chosen: Int?
    var others = 0
    var place1 = Int(table.nodes[node].names)
    var candidates: [Int] = []
    while place1 >= 0 {
      let entry = table.entries[place1]
      if fits(entry, at: place, reading) {
        if let first = chosen {
          if entry.actor != table.entries[first].actor, others < 8 {
            if candidates.isEmpty { candidates.append(first) }
            candidates.append(place1)
            others += 1
          }
        } else {
          chosen = place1
        }
      }
      place1 = Int(entry.next)
    }
    guard let first = chosen else { return nil }
    let last = place + wordCount - 1
    let rule = Int(table.nodes[node].nameRule)
    if others > 0 {
      return shared(candidates, rule, reading, at: place, upTo: last)
    }
    guard
      accepts(
        table.entries[first], rule, reading, at: place, upTo: last)
    else { return nil }
    return match(first, reading, at: place, wordCount: wordCount)
  }

  private func match(
    _ entry: Int, _ reading: Reading, at place: Int, wordCount: Int, other: Int? = nil
  ) -> Match {
    Match(
      entry: entry, dropped: reading.start - words.letters(place).lowerBound, wordCount: wordCount,
      preposition: reading.preposition, other: other)
  }

  private func fits(_ entry: SpellingTable.Entry, at place: Int, _ reading: Reading) -> Bool {
    if reading.article > 0, !entry.takesArticle { return false }
    // كسرت, فعدن
    if reading.preposition == .kaf || reading.preposition == .feh, entry.words.count == 1,
      words.letters(place).upperBound - reading.start <= 6, words.bytes[reading.start] >= 0x80,
      table.lands.isPlace(entry.actor),
      !table.lands.isState(entry.actor)
    {
      return false
    }
    if entry.isExact {
      let written = table.written(0, of: entry)
      guard words.written(place).suffix(written.count) == written else { return false }
    }
    for number in 1..<max(1, entry.words.count) {
      guard
        words.isJoint(before: place + number)
          || words.gap(before: place + number) == table.gap(before: number, of: entry)
      else { return false }
    }
    if entry.hasPlus {
      let end = words.place(place + entry.words.count - 1).upperBound
      return end < words.source.count && words.source[end] == 0x2B
    }
    return true
  }

  /// Whether a name is one here that may be another word, or an actor's of another country.
  private mutating func accepts(
    _ entry: SpellingTable.Entry, _ rule: Int, _ reading: Reading, at place: Int, upTo last: Int
  ) -> Bool {
    if rule >= 0 {
      switch verdict(table.homographs.rules[rule], entry.actor, reading, place, last) {
      case .yes: break
      case .no: return false
      case .uncertain:
        sawUncertain = true
        return false
      }
    }
    if entry.presupposed >= 0 {
      let country = Int(entry.presupposed)
      guard let evidence else {
        sawUncertain = true
        return false
      }
      return evidence.most == 0 || evidence.supports(country, table.lands)
    }
    if entry.isOrdinaryWord { return isOutlet(entry, reading, at: place, last) }
    return true
  }

  private enum Verdict { case yes, no, uncertain }

  private func verdict(
    _ rule: HomographTable.Rule, _ actor: Int, _ reading: Reading, _ place: Int, _ last: Int
  ) -> Verdict {
    if reading.article > 0 { return .no }
    let before = neighbours.directlyBefore(place)
    let after = neighbours.directlyAfter(last)
    let hashes = before.map(neighbours.hashes)
    if let hashes, rule.forbidsBefore(hashes) { return .no }
    if let after {
      if rule.forbidsAfter(neighbours.hashes(after)) { return .no }
      if rule.rule.notBeforeDefinite, neighbours.isDefiniteAdjective(after) { return .no }
      if rule.forbidsNumbers, neighbours.isNumber(after) { return .no }
    }
    if rule.rule.mindsLastLetter, isMisspelt(last) { return .no }
    if rule.rule.need == .nothing { return .yes }
    if let hashes, rule.wants(hashes) { return .yes }
    if rule.rule.need == .cue, hasPlaceCue(reading, at: place) { return .yes }
    if rule.rule.need == .head { return .no }
    guard let evidence else { return .uncertain }
    if evidence.supports(actor, table.lands) { return .yes }
    return rule.backers.contains { evidence.count(of: $0, table.lands) > 0 } ? .yes : .no
  }

  /// Whether a word ends in ه where its spelling has ة, or in ى.
  private func isMisspelt(_ place: Int) -> Bool {
    let letter = neighbours.lastLetter(place)
    return letter == 0xD987 || letter == 0xD989
  }

  /// Whether something before a name says that a place follows.
  func hasPlaceCue(_ reading: Reading, at place: Int) -> Bool {
    if reading.preposition == .beh { return true }
    // حمص وتدمر
    if lastPlaceEnd == place, reading.start == words.letters(place).lowerBound + 2 { return true }
    return !neighbours.classesBefore(place)
      .isDisjoint(with: [.within, .placeKind, .to, .capital])
  }

  /// Whether an ordinary word is an outlet's name here: near a word of the press, in quotes or
  /// brackets, or where the article names it in full.
  private mutating func isOutlet(
    _ entry: SpellingTable.Entry, _ reading: Reading, at place: Int, _ last: Int
  ) -> Bool {
    let before = neighbours.classesBefore(place)
    if before.contains(.media) { return true }
    if !before.isDisjoint(with: [.within, .to, .placeKind, .townNoun]) { return false }
    if isQuoted(place, last) || isAlone(place, last) { return true }
    if neighbours.classesAfter(3, last).contains(.media) { return true }
    guard let evidence else {
      sawUncertain = true
      return false
    }
    return evidence.count(of: entry.actor, table.lands) > 0
  }

  /// Whether words stand in quotes or brackets of their own.
  func isQuoted(_ place: Int, _ last: Int) -> Bool {
    let before = words.source[..<words.place(place).lowerBound].suffix(3)
    let after = words.source[words.place(last).upperBound...].prefix(3)
    let opens = [[0x22], [0x28], [0x5B], [0xC2, 0xAB], [0xE2, 0x80, 0x9C]] as [[UInt8]]
    let closes = [[0x22], [0x29], [0x5D], [0xC2, 0xBB], [0xE2, 0x80, 0x9D]] as [[UInt8]]
    return opens.contains { before.suffix($0.count).elementsEqual($0) }
      && closes.contains { after.prefix($0.count).elementsEqual($0) }
  }

  /// Whether words are all of their paragraph, or end with a + what names its sources.
  private func isAlone(_ place: Int, _ last: Int) -> Bool {
    guard neighbours.beginsParagraph(place) else { return false }
    let after = words.source[words.place(last).upperBound...].prefix(3)
    if after.isEmpty || after.first == 0x0A { return true }
    return after.contains(0x2B)
  }
}
