/// The name of the site in a line of the page.
extension Cleaner {
  /// Returns the name in a line that says what the site of that name is: صدى الشمال – جريدة إلكترونية مستقلة.
  func nameInMasthead(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let parts = Self.parts(of: line)
    guard parts.count == 2,
      let kind = parts.firstIndex(where: { Outlets.isDescription(key(of: $0)[...]) })
    else { return nil }
    let words = key(of: parts[1 - kind])[...]
    guard !words.isEmpty, words.count(where: { $0 == 0x20 }) < Outlets.mostWords, !isSection(words)
    else { return nil }
    return parts[1 - kind]
  }

  /// Returns the name of the site in a line of the page, and how sure it is; a rank of 0 where none is in it.
  func siteName(
    inPageLine place: Int, _ text: [UInt8]
  ) -> (rank: Int, name: ArraySlice<UInt8>) {
    let line = text[blocks[place].range]
    if let name = nameInMasthead(line) { return (4, name) }
    let parts = Self.parts(of: line)
    var best: (rank: Int, name: ArraySlice<UInt8>) = (0, [])
    for part in parts {
      let words = key(of: part)[...]
      guard !words.isEmpty, !phrases.sets(of: words).all.contains(.section) else { continue }
      let rank =
        Outlets.isKnown(words) || Outlets.isPaper(words) && parts.count > 1
        ? 4 : Outlets.hasNoun(words) ? 3 : Outlets.isWholeBody(words) ? 2 : 0
      if rank > best.rank, !Outlets.isState(words) { best = (rank, part) }
    }
    if best.rank > 0 { return best }
    guard parts.count > 1, let first = parts.first else {
      return isPaperAlone(place) ? (1, line) : (0, [])
    }
    let words = key(of: first)[...]
    let second = key(of: parts[1])[...]
    // The site before its first page, the same name in other letters, or a name that a headline has behind it.
    let isName =
      Self.homes.contains { second.elementsEqual($0) }
      || parts.count == 2 && words.first.map { $0 >= 0x80 } ?? false
        && second.first.map { $0 < 0x80 } ?? false
      || isNamedAgain(words, in: line)
    return isName && !phrases.sets(of: words).all.contains(.section) ? (2, first) : (0, [])
  }

  /// Whether a line is a name that newspapers have, as other things do.
  private func isPaperAlone(_ place: Int) -> Bool { Outlets.isPaper(key(blocks[place])) }
}
