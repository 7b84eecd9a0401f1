internal import ArabicText
internal import CorpusModel

/// Turns articles into numbers of terms.
struct Tokeniser: ~Copyable {
  /// The terms.
  private(set) var table: WordTable
  private let scanner = WordScanner()
  private var words: [Range<UInt32>] = []
  /// The end of a text, and zeros behind it.
  private var ending: [UInt8] = []
  private var sketcher = TextSketcher()
  // What was read of the batch; kept for its memory.
  private var tokens: [UInt32] = []
  private var lengths: [UInt32] = []
  private var titleLengths: [UInt32] = []
  private var sketches = TextSketches()

  /// Creates a tokeniser; nothing but speed depends on the seed.
  init(seed: UInt64) { table = WordTable(seed: seed) }

  /// Reads the words of an article behind those of others.
  mutating func read(_ article: borrowing ArticleBytes) {
    let start = tokens.count
    append(article.title)
    let title = tokens.count - start
    append(article.text)
    lengths.append(UInt32(truncatingIfNeeded: tokens.count - start))
    titleLengths.append(UInt32(truncatingIfNeeded: title))
    sketcher.read()
    sketches.append(sketcher)
  }

  /// The words of the text of the article that was read last.
  var lastText: NumberedWords {
    NumberedWords(words: words, terms: tokens.suffix(words.count), of: table)
  }

  /// Returns what was read since the last time, in no more memory than it needs: it is kept until all
  /// articles were read.
  mutating func take(worker: Int, firstArticle: Int) -> (TokenBatch, TextSketches) {
    let batch = TokenBatch(
      worker: worker, firstArticle: firstArticle, tokens: tokens.fitted,
      lengths: lengths.fitted, titleLengths: titleLengths.fitted)
    let taken = sketches.fitted
    tokens.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    titleLengths.removeAll(keepingCapacity: true)
    sketches.removeAll()
    return (batch, taken)
  }

  private mutating func append(_ text: [UInt8]) {
    words.removeAll(keepingCapacity: true)
    sketcher.traits.removeAll(keepingCapacity: true)
    scanner.scan(text.span, into: &words)
    // The table looks past the end of a word: the last words are read from where they may.
    let inside = words.lastIndex { Int($0.lowerBound) + WordTable.padding <= text.count } ?? -1
    unsafe text.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      unsafe table.append(words[...inside], of: start, to: &tokens, &sketcher.traits)
    }
    guard inside + 1 < words.count else { return }
    let first = words[inside + 1].lowerBound
    ending.removeAll(keepingCapacity: true)
    ending += text[Int(first)...]
    ending += repeatElement(0, count: WordTable.padding)
    for place in inside + 1..<words.count {
      words[place] = words[place].lowerBound - first..<words[place].upperBound - first
    }
    unsafe ending.withUnsafeBufferPointer {
      guard let start = $0.baseAddress else { return }
      unsafe table.append(words[(inside + 1)...], of: start, to: &tokens, &sketcher.traits)
    }
  }
}
