import ArabicText
public import CorpusModel

/// An inverted index over the folded words of some articles' titles and bodies.
///
/// Immutable: a corpus that changes gets a new index. Terms lead to articles, and every article
/// keeps the ranks of its words in order, so that what a term matches is found in place.
public struct ArticleIndex: Sendable {
  /// The number of articles.
  public var articleCount: Int { documents.count }
  /// The number of distinct folded words.
  public var termCount: Int { terms.count }

  let terms: TermDictionary
  let documents: [Document]
  /// The term of every word: each article's title, then its body, article by article.
  let words: [UInt32]
  /// Where every word stands, beside `words`.
  let places: [Place]
  /// Where the articles of each term start in `postings`, and where those of the last one end.
  let postingStarts: [Int]
  /// The articles of each term, ascending.
  let postings: [UInt32]
  /// How many words titles and bodies have on average; at least one.
  let averageTitle, averageBody: Double

  /// What the index keeps of an article.
  struct Document: Sendable {
    let title: [UInt8]
    let text: [UInt8]
    let date: PartialDate?
    let titleWords: Range<Int>
    let bodyWords: Range<Int>
  }

  /// Where a word stands in its title or body.
  struct Place: Sendable {
    /// In Unicode scalars.
    let start, end: UInt32
    /// In bytes.
    let sourceStart, sourceEnd: UInt32
    /// The line of the body, from zero.
    let line: UInt32

    var range: TextRange { TextRange(Int(start), Int(end)) }
    var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }
  }

  /// Indexes articles, which answers name by their positions here. Takes time linear in their
  /// texts, and sorts their distinct words.
  public init(_ articles: [Article]) {
    var collector = TermCollector()
    var words: [UInt32] = []
    var places: [Place] = []
    var documents: [Document] = []
    documents.reserveCapacity(articles.count)

    func add(_ text: FoldedWords) -> Range<Int> {
      let first = words.count
      var line: UInt32 = 0
      var looked = 0
      for word in text {
        let source = word.source
        for byte in text.source[looked..<source.lowerBound] where byte == 0x0A { line &+= 1 }
        looked = source.upperBound
        words.append(UInt32(truncatingIfNeeded: collector.number(of: text.folded(word))))
        places.append(
          Place(
            start: UInt32(truncatingIfNeeded: word.scalars.lowerBound),
            end: UInt32(truncatingIfNeeded: word.scalars.upperBound),
            sourceStart: UInt32(truncatingIfNeeded: source.lowerBound),
            sourceEnd: UInt32(truncatingIfNeeded: source.upperBound), line: line))
      }
      return first..<words.count
    }

    for article in articles {
      let title = FoldedWords(article.title)
      let titleWords = add(title)
      let bodyWords = add(FoldedWords(utf8: article.text.utf8))
      documents.append(
        Document(
          title: title.source, text: article.text.utf8, date: article.date,
          titleWords: titleWords, bodyWords: bodyWords))
    }

    let (terms, ranks) = collector.sorted()
    for place in words.indices { words[place] = ranks[Int(words[place])] }
    self.terms = terms
    self.words = words
    self.places = places
    self.documents = documents
    (postingStarts, postings) = Self.invert(words, of: documents, termCount: terms.count)
    let count = Double(max(articles.count, 1))
    averageTitle = max(Double(documents.reduce(0) { $0 + $1.titleWords.count }) / count, 1)
    averageBody = max(Double(documents.reduce(0) { $0 + $1.bodyWords.count }) / count, 1)
  }

  /// Returns the articles of each term, each article once.
  private static func invert(
    _ words: [UInt32], of documents: [Document], termCount: Int
  ) -> (starts: [Int], postings: [UInt32]) {
    var starts = [Int](repeating: 0, count: termCount + 1)
    var last = [Int](repeating: -1, count: termCount)
    for (article, document) in documents.enumerated() {
      for place in document.titleWords.lowerBound..<document.bodyWords.upperBound {
        let term = Int(words[place])
        if last[term] != article {
          last[term] = article
          starts[term + 1] += 1
        }
      }
    }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    var next = starts
    var postings = [UInt32](repeating: 0, count: starts[termCount])
    for term in 0..<termCount { last[term] = -1 }
    for (article, document) in documents.enumerated() {
      for place in document.titleWords.lowerBound..<document.bodyWords.upperBound {
        let term = Int(words[place])
        if last[term] != article {
          last[term] = article
          postings[next[term]] = UInt32(truncatingIfNeeded: article)
          next[term] += 1
        }
      }
    }
    return (starts, postings)
  }
}
