import IndexImage

/// Where the words of a query stand in some articles.
struct PlaceTable {
  /// How many places of a word in an article are kept, the first.
  static let mostPlaces = 16

  /// The articles, ascending.
  private let articles: [UInt32]
  /// For each word and article its places, `mostPlaces` each.
  private var places: [UInt32]
  /// How many of them there are.
  private var counts: [Int]
  private var nearest: [Float]
  private var inTitle: [Bool]
  private var follows: [Bool]
  private let cursor = PostingCursor()

  /// Creates a table of articles, which ascend, and of a number of words.
  init(articles: [UInt32], words: Int) {
    self.articles = articles
    let cells = articles.count * words
    places = Array(repeating: 0, count: cells * Self.mostPlaces)
    counts = Array(repeating: 0, count: cells)
    nearest = Array(repeating: 0, count: cells)
    inTitle = Array(repeating: false, count: cells)
    follows = Array(repeating: false, count: cells)
  }

  /// Adds where a word stands; the words before it must have been added.
  mutating func add(_ refined: RefinedWord, _ word: Int, in image: Image, keepsPositions: Bool) {
    let base = word * articles.count
    for form in refined.forms {
      cursor.forEach(
        of: articles, in: image.postings(ofTerm: form.term),
        positions: keepsPositions ? Self.mostPlaces : 0
      ) { place, occurrences, positions in
        let cell = base + place
        nearest[cell] = max(nearest[cell], form.nearness)
        if occurrences & 1 != 0 { inTitle[cell] = true }
        for position in positions {
          insert(position, cell)
          if refined.isNeighbour, !follows[cell], position > 0 {
            follows[cell] = places(word - 1, place).contains(position - 1)
          }
        }
      }
    }
  }

  /// Puts a place among those of a cell, in order; the last falls out where there are too many.
  private mutating func insert(_ position: UInt32, _ cell: Int) {
    let start = cell * Self.mostPlaces
    var place = counts[cell]
    if place == Self.mostPlaces {
      guard position < places[start + place - 1] else { return }
      place -= 1
    } else {
      counts[cell] += 1
    }
    while place > 0, places[start + place - 1] > position {
      places[start + place] = places[start + place - 1]
      place -= 1
    }
    places[start + place] = position
  }

  /// Returns how near the nearest form of a word is that an article has; zero where it has none.
  func nearest(_ word: Int, _ place: Int) -> Float { nearest[word * articles.count + place] }

  /// Returns whether an article's title has a word.
  func isInTitle(_ word: Int, _ place: Int) -> Bool { inTitle[word * articles.count + place] }

  /// Returns whether a word stands right behind the one before it, also where it stands in more places than
  /// are kept: a word that has just been begun is many.
  func follows(_ word: Int, _ place: Int) -> Bool { follows[word * articles.count + place] }

  /// Returns where a word stands in an article, in order.
  func places(_ word: Int, _ place: Int) -> ArraySlice<UInt32> {
    let cell = word * articles.count + place
    let start = cell * Self.mostPlaces
    return places[start..<start + counts[cell]]
  }
}
