internal import ArabicText

/// Decides between actors that share a spelling.
extension Matcher {
  /// Returns the actor that the article names otherwise most, of those that share a name; without
  /// such the first that is no capital, for a name that means nothing else.
  mutating func shared(
    _ candidates: [Int], _ rule: Int, _ reading: Reading, at place: Int, upTo last: Int
  ) -> Match? {
    let needsEvidence = rule >= 0 && table.homographs.rules[rule].rule.need == .evidence
    if rule >= 0, isForbidden(rule, place, last) { return nil }
    func match(_ entry: Int) -> Match {
      let other = needsEvidence ? nil : candidates.first { $0 != entry }
      return Match(
        entry: entry, dropped: reading.start - words.letters(place).lowerBound,
        wordCount: last - place + 1, preposition: reading.preposition,
        other: other.map { table.entries[$0].actor })
    }
    if let exact = candidates.first(where: { table.entries[$0].hasPlus || isWritten($0, at: last) })
    {
      return match(exact)
    }
    guard let evidence else {
      sawUncertain = true
      return nil
    }
    let counts = candidates.map { evidence.count(of: table.entries[$0].actor, table.lands) }
    let most = counts.max() ?? 0
    if most > 0, counts.count(where: { $0 == most }) == 1, let best = counts.firstIndex(of: most) {
      if needsEvidence, !evidence.supports(table.entries[candidates[best]].actor, table.lands) {
        return nil
      }
      return match(candidates[best])
    }
    if needsEvidence { return nil }
    let first = candidates.first { table.lands.state(of: table.entries[$0].actor) == nil }
    return match(first ?? candidates[0])
  }

  /// Returns the nisba at a node, if it is one here, and who shares it.
  mutating func nisba(
    at node: Int, upTo end: Int, _ reading: Reading, _ place: Int
  ) -> (entry: Int, other: Int?)? {
    let first = Int(table.nodes[node].nisbas)
    let isOneMan = end == words.letters(place).upperBound
    if isOneMan, reading.article > 0 {
      if followsGivenName(place) {
        if !familyNames.contains(first) {
          familyNames.append(first)
          sawUncertain = true
        }
        return nil
      }
      if familyNames.contains(first), neighbours.before(place).map(neighbours.isDefinite) != true {
        return nil
      }
    }
    let rule = Int(table.nodes[node].nisbaRule)
    if rule >= 0, !acceptsNisba(rule, first, reading, at: place, isOneMan) { return nil }
    guard table.entries[first].next >= 0 else { return (first, nil) }
    guard let evidence else {
      sawUncertain = true
      return nil
    }
    var best = first
    var other = Int(table.entries[first].next)
    let second = other
    while other >= 0 {
      if evidence.count(of: table.entries[other].actor, table.lands)
        > evidence.count(of: table.entries[best].actor, table.lands)
      {
        best = other
      }
      other = Int(table.entries[other].next)
    }
    return (best, table.entries[best == first ? second : first].actor)
  }

  private mutating func acceptsNisba(
    _ number: Int, _ entry: Int, _ reading: Reading, at place: Int, _ isOneMan: Bool
  ) -> Bool {
    let rule = table.homographs.rules[number]
    let before = neighbours.before(place)
    if isForbidden(number, place, place) { return false }
    if rule.forbidsSides, let before, neighbours.classes(before).contains(.side) {
      return false
    }
    if rule.rule.mindsLastLetter, neighbours.lastLetter(place) == 0xD989 {
      // Some write ى for every ي.
      guard let before, neighbours.classes(before).contains(.nationHead) else { return false }
    }
    if rule.rule.isBareOnly, !isOneMan || reading.article > 0 {
      // مجريات
      return !(rule.rule.mindsLastLetter && neighbours.lastLetter(place) == 0xD8AA)
    }
    switch rule.rule.need {
    case .nothing:
      guard rule.rule.isBareOnly, let before else { return true }
      return rule.rule.forms == "روس" ? isPlural(before) : !neighbours.isDefinite(before)
    case .head:
      if let before, rule.wants(neighbours.hashes(before)) { return true }
      guard let before, neighbours.classes(before).contains(.nationHead) else { return false }
    case .cue, .evidence: break
    }
    guard let evidence else {
      sawUncertain = true
      return false
    }
    if evidence.supports(table.entries[entry].actor, table.lands) { return true }
    return rule.backers.contains { evidence.count(of: $0, table.lands) > 0 }
  }

  private func isForbidden(_ number: Int, _ place: Int, _ last: Int) -> Bool {
    let rule = table.homographs.rules[number]
    if let before = neighbours.directlyBefore(place), rule.forbidsBefore(neighbours.hashes(before))
    {
      return true
    }
    guard let after = neighbours.directlyAfter(last) else { return false }
    if rule.rule.notBeforeDefinite, neighbours.isDefiniteAdjective(after) { return true }
    return rule.forbidsAfter(neighbours.hashes(after))
  }

  /// Whether a name is written to the letter as an entry is, marks and all, and has marks.
  private func isWritten(_ entry: Int, at last: Int) -> Bool {
    let entry = table.entries[entry]
    guard entry.words.count == 1 else { return false }
    let written = table.written(0, of: entry)
    let surface = words.written(last)
    // Marks are what a spelling has beyond its folded letters.
    return surface.suffix(written.count) == written && hasMarks(written)
  }

  private func hasMarks(_ written: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in written {
      if previous == 0xD9, (0x8B...0x92).contains(byte) { return true }
      previous = byte
    }
    return false
  }

  /// Whether a word is a plural or a numeral, which another plural may follow.
  private func isPlural(_ place: Int) -> Bool {
    if neighbours.classes(place).contains(.plural) { return true }
    let word = words.letters(place)
    guard word.count >= 8 else { return false }
    let ending = words.bytes[word].suffix(4)
    return [[0xD9, 0x8A, 0xD9, 0x86], [0xD9, 0x88, 0xD9, 0x86], [0xD8, 0xA7, 0xD8, 0xAA]]
      .contains { ending.elementsEqual($0 as [UInt8]) }
      || words.bytes[word].suffix(2).elementsEqual([0xD8, 0xA1])
  }

  /// Whether a man's given name stands before a place, as before a family name.
  private func followsGivenName(_ place: Int) -> Bool {
    guard let before = neighbours.before(place),
      words.isJoint(before: place)
    else { return false }
    if neighbours.classes(before).contains(.givenName) { return true }
    // ولد الكوري
    if NameHeads.all.contains(WordHash.of(words.bytes, words.letters(before))) { return true }
    guard let second = neighbours.before(before) else { return false }
    // عبد العزيز, أبو مصعب, صلاح الدين
    let hash = WordHash.of(words.bytes, words.letters(second))
    if NameHeads.all.contains(hash) { return true }
    return WordHash.of(words.bytes, words.letters(before)) == NameHeads.deen
      && WordClasses.of(words.bytes, words.letters(second)).contains(.givenName)
  }
}

/// Words that part a given name from what it is given with, by their hashes.
private enum NameHeads {
  static let all = hashes(
    "عبد أبو أبي وعبد وأبو لأبو سيف عز شمس شرف محيي محي ولد بن ابن بنت آل")
  static let deen = hashes("الدين")[0]

  private static func hashes(_ list: String) -> [UInt64] {
    let words = FoldedWords(list)
    return words.map { WordHash.of(words.bytes, $0.bytes) }
  }
}
