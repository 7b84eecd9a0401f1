internal import ArabicText
internal import CorpusModel

/// Which of the names that were found are enough of a name to make an actor.
struct CandidateSelection {
  /// A cluster that makes an actor.
  struct Selected {
    /// What stands for it in the targets of the search.
    let target: Int
    /// Its spellings, places in the found spellings, most often met first.
    let spellings: [Int]
  }

  /// Those that make actors, most often met first.
  private(set) var actors: [Selected] = []
  /// How many of a spelling's occurrences in the corpus are the name: 0 to 1.
  private let shares: [Double]

  /// Selects.
  init(_ search: CandidateSearch) {
    shares = Self.shares(search)
    var members: [Int: [Int: Int]] = [:]
    for (name, target) in zip(search.found.names, search.targets) {
      guard let target, target >= search.known.count else { continue }
      members[target, default: [:]][name.spelling, default: 0] += 1
    }
    let spellings = search.found.spellings
    var counted: [(total: Int, selected: Selected)] = []
    for (target, counts) in members {
      let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let total = ordered.reduce(0) { $0 + $1.value }
      guard ordered.contains(where: { isEnough(spellings[$0.key], $0.key, total: total) }) else {
        continue
      }
      counted.append((total, Selected(target: target, spellings: ordered.map(\.key))))
    }
    actors = counted.sorted { ($1.total, $0.selected.target) < ($0.total, $1.selected.target) }
      .map(\.selected)
  }

  /// Returns whether a single word is the name wherever it stands, more or less.
  func isTelling(_ spelling: Int) -> Bool { shares[spelling] >= 0.3 }

  private func isEnough(_ spelling: FoundSpelling, _ place: Int, total: Int) -> Bool {
    guard spelling.name.words.count == 1 else { return !isGeneric(spelling) }
    let letters = spelling.name.letters
    guard !GivenNames.shared.contains(letters, letters.indices) else { return false }
    guard ShortForms.need(of: letters, letters.indices) == .nothing else {
      return total > 2 && shares[place] >= 0.8
    }
    return isTelling(place) && (total > 1 || spelling.isTitled || spelling.kind == .place)
  }

  /// Returns whether a name says only what sort of body it is.
  private func isGeneric(_ spelling: FoundSpelling) -> Bool {
    let name = spelling.name
    let ordinary = OrdinaryWords.shared
    guard spelling.kind != .person, let head = name.words.first,
      ordinary.heads.contains(name.letters, head)
    else { return false }
    return name.words.dropFirst().allSatisfy { ordinary.generic.contains(name.letters, $0) }
  }

  /// Returns for each spelling of one word how many of the word's occurrences were found to be names;
  /// 1 for other spellings. Occurrences within longer names and known mentions do not count.
  private static func shares(_ search: CandidateSearch) -> [Double] {
    let spellings = search.found.spellings
    let single = spellings.indices.filter { spellings[$0].name.words.count == 1 }
    let words = WordSet(single.map { spellings[$0].name.letters })
    var counts = Array(repeating: 0, count: single.count)
    if !single.isEmpty {
      for article in search.articles.indices {
        var text = search.text(of: article)
        for place in search.namesOfArticle[article] {
          text.take(text.places(in: search.found.names[place].range), isPerson: false)
        }
        for word in text.words.indices where text.isFree(word) {
          let end = text.letters(word).upperBound
          text.readings(of: word) { reading in
            guard let found = words.place(text.words.bytes, reading.start..<end) else {
              return false
            }
            if counts.indices.contains(found) { counts[found] += 1 }
            return true
          }
        }
      }
    }
    var shares = Array(repeating: 1.0, count: spellings.count)
    for (place, spelling) in single.enumerated() {
      let found = Double(spellings[spelling].count)
      shares[spelling] = found / (found + Double(counts[place]))
    }
    return shares
  }
}
