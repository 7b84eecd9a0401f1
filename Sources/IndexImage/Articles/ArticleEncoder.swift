import CZstd
public import CorpusModel

/// Articles that follow each other, as an image holds them but for what other articles decide.
public struct ArticleBatch: Sendable {
  /// How many articles there are.
  public var count: Int { headLengths.count }

  var heads: [UInt8] = []
  var headLengths: [UInt32] = []
  var idHashes: [UInt64] = []
  var dates: [Int32] = []
  /// The outlets of the batch in the order in which they come, and which of them each article has.
  var outletNames: [[UInt8]] = []
  var outlets: [UInt32] = []
  /// The paths, each with the first article of the batch that has it.
  var paths: [(first: Int, path: [UInt8])] = []
  /// The compressed texts, and of each block its length, that of what it holds, and its articles.
  var texts: [UInt8] = []
  var blocks: [(length: Int, rawLength: Int, articles: Int)] = []
}

/// Brings articles into the form in which an image holds them. Needs nothing but the articles, so that
/// several can work at once, each on its own run of articles.
@safe public struct ArticleEncoder: ~Copyable {
  /// How many bytes of text close a block.
  static let blockLength = 16 << 10
  /// The level at which zstd compresses as fast as it reads.
  static let level: CInt = 1

  private let keepsTexts: Bool
  private let context: OpaquePointer?
  private var batch = ArticleBatch()
  private var outletNumbers: [[UInt8]: UInt32] = [:]
  /// The block being filled: the lengths and kinds of its articles, what was left out of them, and
  /// their texts.
  private var directory: [UInt8] = []
  private var texts: [UInt8] = []
  private var blockArticles = 0

  /// Creates an encoder.
  ///
  /// - Parameter keepsTexts: Whether the image is to give the articles back whole.
  public init(keepsTexts: Bool) {
    self.keepsTexts = keepsTexts
    unsafe context = keepsTexts ? ZSTD_createCCtx() : nil
  }

  deinit { unsafe ZSTD_freeCCtx(context) }

  /// Adds an article.
  public mutating func add(_ article: ArticleBytes) {
    let start = batch.heads.count
    ArticleHead.append(article, to: &batch.heads)
    batch.headLengths.append(UInt32(clamping: batch.heads.count - start))
    batch.idHashes.append(StableHash.of(article.id))
    batch.dates.append(article.date?.number ?? 0)
    batch.outlets.append(number(ofOutlet: article.outlet))
    if batch.paths.last?.path != article.path {
      batch.paths.append((batch.count - 1, article.path))
    }
    guard keepsTexts else { return }
    directory.append(varint: article.text.count)
    let hasLines = StoredProvenance.hasLines(article.provenance)
    directory.append(varint: article.kinds.count << 1 | (hasLines ? 1 : 0))
    for kind in article.kinds { directory.append(ArticleHead.code(of: kind)) }
    if hasLines { StoredProvenance.append(article.provenance, to: &directory) }
    texts += article.text
    blockArticles += 1
    if texts.count >= Self.blockLength { finishBlock() }
  }

  /// Returns what was added since the last time.
  public mutating func take() -> ArticleBatch {
    finishBlock()
    defer {
      // The heads are kept until the end of all, the texts until they are written.
      let (heads, texts) = (batch.heads.count, batch.texts.count)
      batch = ArticleBatch()
      batch.heads.reserveCapacity(heads + heads / 8)
      batch.texts.reserveCapacity(texts + texts / 8)
      outletNumbers = [:]
    }
    return batch
  }

  private mutating func number(ofOutlet name: [UInt8]) -> UInt32 {
    if let last = batch.outlets.last, batch.outletNames[Int(last)] == name { return last }
    if let number = outletNumbers[name] { return number }
    let number = UInt32(batch.outletNames.count)
    batch.outletNames.append(name)
    outletNumbers[name] = number
    return number
  }

  private mutating func finishBlock() {
    guard blockArticles > 0 else { return }
    directory += texts
    let length = unsafe Compression.append(
      directory, to: &batch.texts, context, level: Self.level)
    batch.blocks.append((length, directory.count, blockArticles))
    directory.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    blockArticles = 0
  }
}
