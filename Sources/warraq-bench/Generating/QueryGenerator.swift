import ArabicText

/// Makes queries of every kind for articles, from the words that they have.
struct QueryGenerator {
  /// A query as a line of a query file.
  struct MadeQuery: Encodable {
    let kind: String
    let raw: [String]
  }

  /// The words of each article looked at, folded.
  private var articles: [[String]] = []
  /// In how many of them each word is.
  private var counts: [String: Int] = [:]
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// Takes an article's words.
  mutating func add(_ text: String) {
    let folded = FoldedWords(text)
    let words = folded.map { String(decoding: folded.folded($0), as: UTF8.self) }
    articles.append(words)
    for word in Set(words) { counts[word, default: 0] += 1 }
  }

  /// Makes so many queries of each kind; fewer where there are no words for them.
  mutating func queries(ofEach count: Int) -> [MadeQuery] {
    guard articles.contains(where: { $0.count > 1 }) else { return [] }
    let many = max(2, articles.count / 100)
    var made: [MadeQuery] = []
    for kind in QueryFile.Kind.allCases {
      for _ in 0..<count {
        guard let words = words(kind, many: many) else { continue }
        made.append(MadeQuery(kind: kind.rawValue, raw: words))
      }
    }
    return made
  }

  private mutating func words(_ kind: QueryFile.Kind, many: Int) -> [String]? {
    switch kind {
    case .common: word { $0 >= many }.map { [$0] }
    case .rare: word { $0 <= 5 }.map { [$0] }
    case .and2: several(2, many: many)
    case .or3: several(3, many: many)
    case .phrase: neighbours()
    case .prefix: beginning().map { [$0] }
    case .fuzzy: misspelt().map { [$0] }
    case .typing:
      if random.isOnce(in: 2) {
        beginning().map { [$0] }
      } else {
        word { $0 >= many }.flatMap { word in beginning().map { [word, $0] } }
      }
    case .null: ["zzqx\(Int.random(in: 0..<1000, using: &random))"]
    }
  }

  /// Draws a word that is in as many articles as is asked for; nothing where none turns up soon.
  private mutating func word(_ isWanted: (Int) -> Bool) -> String? {
    for _ in 0..<10_000 {
      guard let article = articles.randomElement(using: &random),
        let word = article.randomElement(using: &random)
      else { continue }
      if word.unicodeScalars.count > 1, isWanted(counts[word] ?? 0) { return word }
    }
    return nil
  }

  private mutating func several(_ count: Int, many: Int) -> [String]? {
    var words: [String] = []
    for _ in 0..<count * 10 where words.count < count {
      if let word = word({ $0 >= many }), !words.contains(word) { words.append(word) }
    }
    return words.count == count ? words : nil
  }

  private mutating func neighbours() -> [String]? {
    guard let article = articles.randomElement(using: &random), article.count > 1 else {
      return nil
    }
    let place = Int.random(in: 0..<article.count - 1, using: &random)
    return Array(article[place...place + 1])
  }

  private mutating func beginning() -> String? {
    word { _ in true }.map { word in
      String(
        String.UnicodeScalarView(
          word.unicodeScalars.prefix(Int.random(in: 1...5, using: &random))))
    }
  }

  /// Draws a word and spoils one of its letters.
  private mutating func misspelt() -> String? {
    for _ in 0..<100 {
      guard let word = word({ $0 > 1 }), word.unicodeScalars.count > 4 else { continue }
      var scalars = Array(word.unicodeScalars)
      scalars[Int.random(in: scalars.indices, using: &random)] = "ظ"
      return String(String.UnicodeScalarView(scalars))
    }
    return nil
  }
}
