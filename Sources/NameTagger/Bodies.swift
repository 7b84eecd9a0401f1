/// Bodies that their first word and the definite words after it name: وزارة الصحة المغربية.
///
/// The text that the model learned from takes most of them for common nouns, and so does the
/// model; for a reader they are actors. Only words that the model left outside of all names are
/// looked at.
struct Bodies {
  let list: TokenList
  let clues: [[Clue]]

  /// How many words may follow the first.
  private static let longest = 4

  /// Marks the bodies among labels of the list's tokens.
  func mark(_ labels: inout [Label]) {
    for (sentence, clues) in zip(list.sentences, clues) {
      var place = 0
      while place < sentence.count {
        let count = length(clues, at: place + 2, labels[sentence].dropFirst(place))
        if count > 1 {
          let first = sentence.lowerBound + place
          labels[first] = .beginsOrganisation
          for next in first + 1..<first + count { labels[next] = .insideOrganisation }
        }
        place += max(1, count)
      }
    }
  }

  /// Returns how many words the body has whose first word's clue stands at a place; 0 where none
  /// begins there.
  private func length(_ clues: [Clue], at place: Int, _ labels: ArraySlice<Label>) -> Int {
    let head = clues[place]
    guard head.cues & Lexicon.Cue.head.bit != 0, labels.first == .outside else { return 0 }
    var count = 1
    for label in labels.dropFirst().prefix(Self.longest) {
      let clue = clues[place + count]
      guard label == .outside, clue.isDefinite, clue.cues & Self.stops == 0 else { break }
      // After a definite head stands an adjective that tells one of many: الأعلى, الجزائري.
      if count == 1, head.isDefinite, clue.cues & Self.adjectives == 0 { break }
      // What follows a country's adjective and is none itself begins anew: وزارة الخارجية المصرية الأطراف.
      let follows = count > 1 && clues[place + count - 1].cues & Lexicon.Cue.nisba.bit != 0
      if follows, clue.cues & Self.adjectives == 0 { break }
      count += 1
    }
    return count > 1 ? count : 0
  }

  private static let adjectives = Lexicon.Cue.nisba.bit | Lexicon.Cue.relation.bit
  private static let stops =
    Lexicon.Cue.time.bit | Lexicon.Cue.title.bit | Lexicon.Cue.profession.bit
    | Lexicon.Cue.saying.bit | Lexicon.Cue.relative.bit
}
