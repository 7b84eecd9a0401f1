internal import ArabicText
internal import CorpusModel

/// An article laid open for comparison: its words, their stems, its sentences and what is in them.
struct ReadArticle {
  /// Where it stands in the list of articles.
  let place: Int
  /// What is known of it.
  let facts: ArticleFacts
  /// The words of its text.
  let words: FoldedWords
  /// The stem of each word, or -1.
  let stems: [Int32]
  /// Its sentences, in order.
  let sentences: [Sentence]

  /// A sentence.
  struct Sentence {
    /// Where it lies in the text.
    let range: TextRange
    /// Which words it has.
    let words: Range<Int>
    /// The stems in it, each once, in order of their numbers.
    let stems: [Int32]
    /// The actors in it, each once, in order of their places.
    let actors: [Int]
    /// The dates in it: places in the article's list.
    let dates: Range<Int>
  }

  /// Only so many words of an article are compared; reports are shorter by far.
  static let longestText = 6_000

  /// Lays an article open.
  init(_ facts: ArticleFacts, at place: Int, words: FoldedWords, stems: [Int32]) {
    self.place = place
    self.facts = facts
    self.words = words
    self.stems = stems
    var sentences: [Sentence] = []
    var word = 0
    var mention = 0
    var date = 0
    let end = stems.count
    for paragraph in facts.article.paragraphs where paragraph.kind != .credit {
      let ranges = Sentences.ranges(
        in: facts.article.text.bytes(in: paragraph.range), from: paragraph.range.start)
      for range in ranges {
        while word < end, words[word].scalars.lowerBound < range.lowerBound { word += 1 }
        guard word < end else { break }
        let firstWord = word
        while word < end, words[word].scalars.lowerBound < range.upperBound { word += 1 }
        while mention < facts.mentions.count,
          facts.mentions[mention].range.start < range.lowerBound
        {
          mention += 1
        }
        var actors: Set<Int> = []
        while mention < facts.mentions.count,
          facts.mentions[mention].range.start < range.upperBound
        {
          actors.insert(facts.mentions[mention].actor)
          mention += 1
        }
        while date < facts.dates.count, facts.dates[date].range.start < range.lowerBound {
          date += 1
        }
        let firstDate = date
        while date < facts.dates.count, facts.dates[date].range.start < range.upperBound {
          date += 1
        }
        sentences.append(
          Sentence(
            range: TextRange(range.lowerBound, range.upperBound), words: firstWord..<word,
            stems: Set(stems[firstWord..<word]).subtracting([-1]).sorted(),
            actors: actors.sorted(), dates: firstDate..<date))
      }
    }
    self.sentences = sentences
  }

  /// Returns the sentence that a word lies in, a place in `sentences`.
  ///
  /// - Complexity: O(log n) in the number of sentences.
  func sentence(ofWord word: Int) -> Int? {
    let place = sentences.indices.firstPlace { sentences[$0].words.upperBound > word }
    guard place < sentences.count, sentences[place].words.contains(word) else { return nil }
    return place
  }

  /// Returns the sentence that an offset of the text lies in, a place in `sentences`.
  func sentence(at offset: Int) -> Int? {
    let place = sentences.indices.firstPlace { sentences[$0].range.end > offset }
    guard place < sentences.count, sentences[place].range.contains(offset) else { return nil }
    return place
  }

  /// Returns where words lie in the text.
  func range(ofWords range: Range<Int>) -> TextRange {
    guard let last = range.last, let first = range.first else { return TextRange(0, 0) }
    return TextRange(words[first].scalars.lowerBound, words[last].scalars.upperBound)
  }

  /// Returns the words of a sentence that lie in a range of the text, those in part too.
  func words(in range: TextRange, of sentence: Int) -> Range<Int> {
    let all = sentences[sentence].words
    let first = all.firstPlace { words[$0].scalars.upperBound > range.start }
    return Range(from: first, to: all.firstPlace { words[$0].scalars.lowerBound >= range.end })
  }

  /// Returns the folded letters of a word.
  func folded(_ word: Int) -> ArraySlice<UInt8> { words.folded(words[word]) }

  /// Returns a word as the text has it.
  func surface(ofWord word: Int) -> String {
    String(decoding: words.surface(words[word]), as: UTF8.self)
  }

  /// Returns the words of a sentence that have some stems, each stem once, blanks between them.
  func words(withStems stems: Set<Int32>, in sentence: Int, atMost count: Int) -> String {
    var seen: Set<Int32> = []
    return sentences[sentence].words
      .filter { stems.contains(self.stems[$0]) && seen.insert(self.stems[$0]).inserted }
      .prefix(count).map(surface).joined(separator: " ")
  }

  /// Returns a place in the text as evidence; nothing outside of all sentences.
  func place(of range: TextRange) -> Difference.Place? {
    sentence(at: range.start).map {
      Difference.Place(article: place, range: range, sentence: sentences[$0].range)
    }
  }
}
