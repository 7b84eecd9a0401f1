internal import ArabicText
internal import CorpusModel

/// Articles laid side by side: what they share is told by stems that all of them have in common.
struct Comparison {
  /// The articles.
  let articles: [ReadArticle]
  /// The stems of their words.
  let stems: Stems
  /// How much it says of a sentence that it has a stem: the rarer, the more.
  let weights: [Float]
  /// The actors of the corpus.
  let actors: [Actor]
  /// The stems that tell of something that happens.
  let happenings: Set<Int32>

  /// Lays articles open; `places` are theirs in the list.
  init(of places: [Int], in list: [ArticleFacts], actors: [Actor]) {
    self.actors = actors
    var table = WordTable()
    var counts: [Int32] = []
    let texts = places.map { FoldedWords(utf8: list[$0].article.text.utf8) }
    let numbers = texts.map { text in
      text.prefix(ReadArticle.longestText).map { word in
        let number = table.add(text.folded(word))
        if number == counts.count { counts.append(0) }
        counts[number] += 1
        return number
      }
    }
    let stems = Stems(of: table, counts: counts)
    articles = places.indices.map { index in
      ReadArticle(
        list[places[index]], at: places[index], words: texts[index],
        stems: numbers[index].map { stems.ofWord[$0] })
    }
    self.stems = stems
    happenings = Set(
      NewsWords.shared.happenings.compactMap { stems.table.number(of: $0[...]).map(Int32.init) })
    var sentencesOf = Array(repeating: Float(0), count: stems.table.count)
    var sentenceCount: Float = 0
    for sentence in articles.lazy.flatMap(\.sentences) {
      sentenceCount += 1
      for stem in sentence.stems { sentencesOf[Int(stem)] += 1 }
    }
    let most = logarithm(1 + sentenceCount)
    weights = sentencesOf.map { $0 > 0 ? logarithm(1 + sentenceCount / $0) / most : 0 }
  }

  /// Returns the number of a stem that a word of the language comes down to; nothing where no article
  /// has it.
  func stem(_ word: String) -> Int32? {
    let folded = FoldedWords(word)
    guard let first = folded.first else { return nil }
    return stems.table.number(of: Stems.stem(folded.folded(first))[...]).map(Int32.init)
  }

  /// Returns the numbers of stems.
  func stems(of words: String) -> Set<Int32> {
    Set(words.split(separator: " ").compactMap { stem(String($0)) })
  }

  /// Whether two articles are of one outlet: the later one brings what is new, and contradicts nobody.
  func isOneOutlet(_ left: Int, _ right: Int) -> Bool {
    let outlet = articles[left].facts.article.outlet
    return !outlet.isEmpty && outlet == articles[right].facts.article.outlet
  }

  /// The actors that most sentences name, five at most.
  var mainActors: [Int] {
    var counts: [Int: Int] = [:]
    for actor in articles.lazy.flatMap(\.sentences).flatMap(\.actors) {
      counts[actor, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map(\.key)
  }

  /// Returns the quantities of each article.
  func quantities() -> [[Quantity]] {
    let known = QuantityWords(in: self)
    return articles.map { article in
      let scores = ScoreFinder(in: article).scores()
      return QuantityFinder(in: article, known).quantities().filter { quantity in
        !scores.contains { $0.words.overlaps(quantity.words) }
      } + scores
    }
  }

  /// Returns the stems of an actor's names.
  func stems(ofActor actor: Int) -> Set<Int32> {
    guard actors.indices.contains(actor) else { return [] }
    return actors[actor].spellings.reduce(
      into: stems(of: actors[actor].nisbas.joined(separator: " "))
    ) {
      $0.formUnion(stems(of: $1))
    }
  }
}
