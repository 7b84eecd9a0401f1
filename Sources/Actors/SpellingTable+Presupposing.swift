internal import ArabicText
internal import CorpusModel

extension SpellingTable {
  /// How many spellings an actor may have to be looked through for what shorter ones leave out.
  private static let mostCompared = 64

  /// Returns the spellings of bodies, agreements and the like that a longer one of the same actor
  /// continues with a country's name or nisba, each with the country.
  func presupposing(_ actors: [Actor]) -> [(entry: Int, country: Int)] {
    var found: [(entry: Int, country: Int)] = []
    var first = 0
    while first < entries.count {
      let actor = entries[first].actor
      var end = first
      while end < entries.count, entries[end].actor == actor { end += 1 }
      let own = first..<end
      first = end
      switch actors[actor].kind {
      case .place, .person, .outlet: continue
      default: break
      }
      guard own.count <= Self.mostCompared else { continue }
      for place in own where entries[place].words.count > 1 || hasArticle(entries[place].words) {
        if let country = country(leftOutBy: place, of: own) { found.append((place, country)) }
      }
    }
    return found
  }

  /// Returns the country that a longer spelling of the same actor has and this one leaves out.
  private func country(leftOutBy place: Int, of own: Range<Int>) -> Int? {
    for longer in own where continues(entries[longer], entries[place]) {
      if let country = country(in: entries[longer], after: entries[place]) { return country }
    }
    return nil
  }

  /// Returns the first country that a longer spelling names after a shorter one's words.
  private func country(in longer: Entry, after shorter: Entry) -> Int? {
    for word in longer.words.dropFirst(shorter.words.count) {
      if let country = country(named: word) { return country }
    }
    return nil
  }

  private func continues(_ longer: Entry, _ shorter: Entry) -> Bool {
    guard longer.words.count > shorter.words.count else { return false }
    return zip(longer.words, shorter.words).allSatisfy { one, other in
      folded.words.folded(folded.words[one]) == folded.words.folded(folded.words[other])
    }
  }

  /// Returns the place with nisbas that a word names, behind particles or as a nisba.
  private func country(named word: Int) -> Int? {
    let bytes = folded.words.bytes
    let word = folded.words[word].bytes
    var starts = [word.lowerBound]
    switch Letter(bytes, at: word.lowerBound, before: word.upperBound) {
    case .beh, .lam: starts.append(word.lowerBound + 2)
    case .alef where Letter(bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam:
      starts.append(word.lowerBound + 4)
    default: break
    }
    for start in starts where start < word.upperBound {
      let whole = child(of: Self.root, bytes, start..<word.upperBound)
      if whole >= 0,
        let entry = [nodes[whole].names, nodes[whole].nisbas].first(where: { $0 >= 0 }),
        lands.hasNisbas(entries[Int(entry)].actor)
      {
        return entries[Int(entry)].actor
      }
      if let end = NisbaForm.stemEnd(bytes, start..<word.upperBound) {
        let stem = child(of: Self.root, bytes, start..<end)
        if stem >= 0, nodes[stem].nisbas >= 0 { return entries[Int(nodes[stem].nisbas)].actor }
      }
    }
    return nil
  }

  /// Whether the first of words begins with ال.
  func hasArticle(_ words: Range<Int>) -> Bool { hasArticle(words.lowerBound) }

  /// Whether a word begins with ال.
  func hasArticle(_ word: Int) -> Bool {
    let word = folded.words[word].bytes
    return Letter(folded.words.bytes, at: word.lowerBound, before: word.upperBound) == .alef
      && Letter(folded.words.bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam
  }
}
