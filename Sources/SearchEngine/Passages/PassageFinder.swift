import ArabicText
public import CorpusModel
public import SearchQuery

/// Finds what of articles a query matches, and the part of each worth showing.
///
/// Decides on each distinct word once, whatever the number of articles, so one finder should serve
/// all hits of an answer.
public struct PassageFinder: Sendable {
  private let wanted: WantedWords
  private var words: JudgedWords

  /// Prepares to look for what a query asks for; what it excludes and filters is not looked for.
  public init(_ query: Query?, kinship: SearchKinship = .all) {
    wanted = WantedWords(query, kinship: kinship)
    words = JudgedWords(wanted.judges)
  }

  /// Finds what of an article matches, and the part worth showing. Takes time linear in the text.
  ///
  /// The snippet is the best sentence: the one with the most different words of the query, their
  /// nearest kin, closest together, the first of several. It is cut at words where it is too long,
  /// and goes on to the sentences around it where it is short. Where nothing in the body matches, it
  /// is the beginning.
  ///
  /// - Parameter snippetLength: How many scalars the snippet has at most, its last punctuation and
  ///   a single longer word aside.
  public mutating func passage(in article: Article, snippetLength: Int) -> Passage {
    let title = FoldedWords(article.title)
    let body = FoldedWords(utf8: article.text.utf8)
    let titleFound = find(in: title, isTitle: true)
    let found = find(in: body, isTitle: false)
    let chooser = SnippetChooser(
      body: body, article: article, occurrences: found.occurrences,
      worth: SnippetWorth(slotCount: wanted.slotCount, neighbours: wanted.neighbours),
      length: snippetLength)
    return Passage(
      matches: found.lit.map { lit in
        let range = body[lit.word].scalars
        return Passage.Match(TextRange(range.lowerBound, range.upperBound), lit.kinship)
      },
      titleMatches: titleFound.lit.map { lit in
        let range = title[lit.word].scalars
        return TextRange(range.lowerBound, range.upperBound)
      },
      snippet: chooser.range())
  }

  /// What is found in one field.
  private struct Found {
    /// The words that are lit, in order.
    var lit: [(word: Int, kinship: Kinship?)] = []
    /// Where what the query asks for occurs, in order of the first word.
    var occurrences: [Occurrence] = []
  }

  private mutating func find(in text: FoldedWords, isTitle: Bool) -> Found {
    let places = words.find(in: text)
    var found = Found()
    var phrases: [(word: Int, kinship: Kinship?)] = []
    for (order, place) in places.enumerated() {
      var isLit = false
      var kinship: Kinship?
      for unit in wanted.units where isTitle || !unit.isTitleOnly {
        let first = unit.judges.lowerBound
        guard let verdict = words.verdict(of: first, on: place.entry) else { continue }
        if unit.judges.count == 1 {
          found.occurrences.append(
            Occurrence(
              slots: unit.slots, words: place.word...place.word, nearness: Self.nearness(verdict)))
          isLit = true
          if case .kin(let kin) = verdict { kinship = min(kinship ?? kin, kin) }
          continue
        }
        let rest = places[order...].prefix(unit.judges.count)
        guard rest.count == unit.judges.count else { continue }
        var words: [(word: Int, kinship: Kinship?)] = []
        for (offset, next) in rest.enumerated() {
          guard next.word == place.word + offset,
            let verdict = self.words.verdict(of: first + offset, on: next.entry)
          else { break }
          if case .kin(let kin) = verdict {
            words.append((next.word, kin))
          } else {
            words.append((next.word, nil))
          }
        }
        guard words.count == unit.judges.count else { continue }
        found.occurrences.append(
          Occurrence(
            slots: unit.slots, words: place.word...place.word + unit.judges.count - 1,
            nearness: Float(unit.judges.count)))
        phrases += words
      }
      if isLit { found.lit.append((place.word, kinship)) }
    }
    if !phrases.isEmpty { Self.merge(phrases, into: &found.lit) }
    return found
  }

  /// Adds the words of phrases to those that are lit already, in order, each once.
  private static func merge(
    _ phrases: [(word: Int, kinship: Kinship?)], into lit: inout [(word: Int, kinship: Kinship?)]
  ) {
    lit += phrases
    lit.sort { ($0.word, $0.kinship?.rawValue ?? .max) < ($1.word, $1.kinship?.rawValue ?? .max) }
    var last = -1
    lit.removeAll { match in
      defer { last = match.word }
      return match.word == last
    }
  }

  /// How much a word of a text is worth in a snippet by what is found of it.
  private static func nearness(_ verdict: WordJudge.Verdict) -> Float {
    switch verdict {
    case .kin(let kinship): RankingWeights.kinship(kinship)
    case .goesOn: RankingWeights.goesOn
    }
  }
}

/// A place in a text where a word or a phrase of the query occurs.
struct Occurrence {
  /// The words of the query that it stands for, a bit each.
  let slots: UInt64
  /// The words of the text.
  let words: ClosedRange<Int>
  /// What it is worth.
  let nearness: Float
}
