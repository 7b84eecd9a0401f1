internal import ArabicText
internal import CorpusModel

/// The names of all actors in Latin letters, by their first words.
struct LatinNames: Sendable {
  private struct Entry: Sendable {
    let words: [[UInt8]]
    let actor: Int
  }

  /// The names that begin with a word, those with the most words first.
  private var entries: [[UInt8]: [Entry]] = [:]

  /// Gathers the names; of two actors with one name the first has it.
  init(actors: [Actor]) {
    for (place, actor) in actors.enumerated() {
      let name = FoldedWords(actor.latin)
      let words = name.map { Array(name.folded($0)) }
      guard let first = words.first, words.allSatisfy({ $0.first.map { $0 < 0x80 } ?? false }),
        words.count > 1 || first.count >= 3
      else { continue }
      entries[first, default: []].append(Entry(words: words, actor: place))
    }
    for key in entries.keys {
      // Sorting is stable: the first actor stays in front.
      entries[key]?.sort { $0.words.count > $1.words.count }
    }
  }

  /// Returns the name that begins at a word, and the word after it. A single word must have no other
  /// Latin word beside it, and a capital.
  func match(at place: Int, in text: LinkedText) -> (actor: Int, end: Int)? {
    guard let candidates = entries[Array(text.words.folded(text.words[place]))] else { return nil }
    for entry in candidates {
      let end = place + entry.words.count
      guard end <= text.count, text.areFree(place..<end),
        (place..<end).allSatisfy({
          ($0 == place || text.follows($0))
            && text.words.folded(text.words[$0]) == entry.words[$0 - place][...]
        })
      else { continue }
      if entry.words.count == 1 {
        let surface = text.words.surface(text.words[place])
        guard surface.first.map({ (0x41...0x5A).contains($0) }) ?? false,
          !isLatin(place - 1, text) || !text.follows(place),
          !isLatin(end, text) || !text.follows(end)
        else { continue }
      }
      return (entry.actor, end)
    }
    return nil
  }

  private func isLatin(_ place: Int, _ text: LinkedText) -> Bool {
    guard place >= 0, place < text.count else { return false }
    return text.words.bytes[text.letters(place).lowerBound] < 0x80
  }
}
