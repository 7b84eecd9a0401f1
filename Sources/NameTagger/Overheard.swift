/// Words that an article has as names elsewhere, and only so: a family name that stands alone after
/// the full name, mostly.
///
/// Both readings may leave such a word outside of all names where nothing beside it tells what it
/// is. In a text of many articles without bounds this would find too much.
struct Overheard {
  let list: TokenList
  let clues: [[Clue]]

  /// Marks such words among labels of the list's tokens.
  func mark(_ labels: inout [Label]) {
    var keys: [UInt64] = []
    keys.reserveCapacity(labels.count)
    for clues in clues { keys += clues.dropFirst(2).dropLast(2).map(Echoes.key) }
    let echoes = Echoes.heard(keys: keys, labels: labels, sentences: list.sentences)
    for (sentence, clues) in zip(list.sentences, clues) {
      for place in sentence where labels[place] == .outside {
        let clue = clues[place - sentence.lowerBound + 2]
        guard clue.cues & Self.common == 0 else { continue }
        switch Echoes.settled(echoes[place].word) {
        case .beginsPerson, .insidePerson: labels[place] = .beginsPerson
        case .beginsPlace: labels[place] = .beginsPlace
        case .beginsOrganisation: labels[place] = .beginsOrganisation
        default: break
        }
      }
    }
  }

  /// What words announce that are no names by themselves, though they stand in many.
  private static let common = Lexicon.Cue.allCases.filter { $0 != .name && $0 != .faith }
    .reduce(0) { $0 | $1.bit }
}
