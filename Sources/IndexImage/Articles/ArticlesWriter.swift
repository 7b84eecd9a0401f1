/// Writes the sections of articles: records, lengths, heads, texts, identifiers, outlets and paths.
///
/// Heads and texts go to the image as they come; texts are streamed, so that they take no memory.
struct ArticlesWriter {
  /// How many articles were added.
  private(set) var count = 0
  /// The words of all articles.
  private(set) var wordCount = 0
  /// The class of the length of each article.
  private(set) var lengthClasses: [UInt8] = []
  /// The date of each article, as the table has it.
  private(set) var dates: [Int32] = []

  private var records: [UInt8] = []
  private var headOffsets: [UInt8] = []
  private var headOffset = 0
  private var idHashes: [UInt64] = []
  private var outletNumbers: [[UInt8]: Int32] = [:]
  private var outletNames: [[UInt8]] = []
  private var paths: [(first: Int, path: [UInt8])] = []
  private var textBlocks: [UInt8] = []
  private var textOffset = 0

  /// Creates a writer.
  init() {}

  /// Adds articles.
  ///
  /// - Parameter records: What is known of each article's words; its outlet, its date and
  ///   the class of its length are filled in.
  mutating func append(
    _ batch: ArticleBatch, records: [ArticleRecord], to writer: inout ImageWriter
  ) throws(ImageProblem) {
    if !batch.blocks.isEmpty { try writer.stream(.text) }
    let outlets = batch.outletNames.map { number(ofOutlet: $0) }
    for article in 0..<batch.count {
      var record = article < records.count ? records[article] : ArticleRecord()
      record.outlet = outlets[Int(batch.outlets[article])]
      record.date = batch.dates[article]
      record.lengthClass = LengthClass.of(Int(record.words))
      record.append(to: &self.records)
      dates.append(record.date)
      lengthClasses.append(record.lengthClass)
      wordCount += Int(record.words)
      headOffsets.append(u40: headOffset)
      headOffset += Int(batch.headLengths[article])
    }
    for (first, path) in batch.paths where paths.last?.path != path {
      paths.append((count + first, path))
    }
    var first = count
    for block in batch.blocks {
      TextStore.appendBlock(offset: textOffset, first: first, block.rawLength, to: &textBlocks)
      textOffset += block.length
      first += block.articles
    }
    idHashes += batch.idHashes
    count += batch.count
    try writer.append(batch.heads, to: .heads)
    try writer.append(batch.texts, to: .text)
  }

  /// Hands the tables to a writer, and sets its counts of articles and words.
  consuming func write(to writer: inout ImageWriter) throws(ImageProblem) {
    writer.counts.articles = count
    writer.counts.words = wordCount
    headOffsets.append(u40: headOffset)
    if !textBlocks.isEmpty {
      TextStore.appendBlock(offset: textOffset, first: count, 0, to: &textBlocks)
    }
    try writer.append(records, to: .records)
    try writer.append(lengthClasses, to: .lengths)
    try writer.append(headOffsets, to: .headOffsets)
    try writer.append(textBlocks, to: .textBlocks)
    try writer.append(IDTable.encoded(idHashes), to: .ids)
    try writer.append(NameList.encoded(outletNames), to: .outlets)
    try writer.append(PathTable.encoded(paths), to: .paths)
  }

  private mutating func number(ofOutlet name: [UInt8]) -> Int32 {
    if let number = outletNumbers[name] { return number }
    let number = Int32(clamping: outletNames.count)
    outletNames.append(name)
    outletNumbers[name] = number
    return number
  }
}
