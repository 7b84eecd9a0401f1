internal import ArabicText
internal import CorpusModel

/// Names without the particles that are written as part of their first word.
///
/// A particle is taken off only where a form is left that is known as a name's beginning, or that
/// the article has elsewhere in a name; and never off a word that is known as it stands: many
/// foreign names begin with a letter that could be one.
struct Particled {
  let list: TokenList
  let clues: [[Clue]]
  let labels: [Label]
  let lexicon: Lexicon

  /// The names, in their order.
  var names: [TaggedName] {
    var spans: [(tokens: Range<Int>, kind: ActorKind, clue: Clue)] = []
    // The words of names, and those that stand within one, where no particle can be.
    var named: Set<UInt64> = []
    var inner: Set<UInt64> = []
    for (sentence, clues) in zip(list.sentences, clues) {
      var place = sentence.lowerBound
      while place < sentence.upperBound {
        var end = place + 1
        if labels[place] != .outside {
          while end < sentence.upperBound, labels[end].continues { end += 1 }
          if let kind = labels[place].kind {
            spans.append((place..<end, kind, clues[place - sentence.lowerBound + 2]))
            for token in place..<end {
              let word = clues[token - sentence.lowerBound + 2].word
              named.insert(word)
              if token > place { inner.insert(word) }
            }
          }
        }
        place = end
      }
    }
    return spans.map { span in
      let first = list.tokens[span.tokens.lowerBound]
      let last = list.tokens[span.tokens.upperBound - 1]
      let dropped = inner.contains(span.clue.word) ? 0 : particles(span.clue, named)
      let start = scalarOffset(in: first, dropping: dropped)
      return TaggedName(
        range: TextRange(start, max(start, last.scalars.upperBound)), kind: span.kind)
    }
  }

  /// Returns how many letters at the front of a name's first word are particles.
  private func particles(_ clue: Clue, _ named: Set<UInt64>) -> Int {
    if clue.readings[1] == 0 || renown(clue.readings[0]) == .great { return 0 }
    // Before names, ف and ك are rare.
    let isRare = Self.rare.contains(clue.beginnings[0])
    var best = 0
    for reading in 1..<4 where clue.readings[reading] != 0 {
      let hash = clue.readings[reading]
      // A word that news often has as it stands (فرانس) needs more to be taken apart.
      let isBetter =
        switch renown(hash) {
        case .great: true
        case .some:
          named.contains(hash) || clue.hasArticle(after: reading)
            || clue.entry.fine == 0 && !isRare
        case .none: named.contains(hash)
        }
      if isBetter { best = reading }
    }
    return best == 0 ? 0 : Int(clue.lettersDropped[best])
  }

  private static let rare: Set = [
    Clue.beginning(Array("ف".utf8)), Clue.beginning(Array("ك".utf8)),
  ]

  /// How well a word is known to begin names.
  private enum Renown { case none, some, great }

  /// Returns how well a word is known to begin names, as far as the lexicon tells.
  private func renown(_ hash: UInt64) -> Renown {
    let run = lexicon.run(Lexicon.runHash(0, hash))
    if run & Lexicon.Region.kinds & ~Lexicon.Region.town != 0 { return .great }
    let entry = lexicon.entry(hash)
    let beginnings =
      Lexicon.Cue.name.bit | Lexicon.Cue.institution.bit | Lexicon.Cue.particle.bit
      | Lexicon.Cue.place.bit
    if let entry, entry.cues & beginnings != 0 { return .great }
    return run != 0 || entry != nil ? .some : .none
  }

  /// Returns where a token begins without some of its first letters and the marks on them.
  private func scalarOffset(in token: TokenList.Token, dropping letters: Int) -> Int {
    guard letters > 0 else { return token.scalars.lowerBound }
    // Whole words alone have particles, and tokens of an article are whole words.
    var low = 0
    var high = list.words.count
    while low < high {
      let middle = (low + high) / 2
      if list.words[middle].source.upperBound <= token.source.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < list.words.count else { return token.scalars.lowerBound }
    return min(
      list.words.scalarOffset(in: list.words[low], droppingFolded: letters * 2),
      token.scalars.upperBound)
  }
}
