import CZstd
import CorpusModel
import Synchronization

/// The texts of articles: the sections `text` and `textBlocks`.
///
/// A block holds whole articles: of each the length of its text, the number of its paragraphs' kinds
/// (none where all are of kind body), doubled, and one more where lines were left out of it, the kinds,
/// those lines (`StoredProvenance`), then the texts of all. The table has for each block
/// where it begins (eight bytes), its first article and the length of what it holds (four each), and
/// one entry more for the end.
final class TextStore: Sendable {
  private let bytes: ImageBytes
  private let table: ImageBytes
  private let blockCount: Int
  private let articleCount: Int
  /// Readers that nobody uses.
  private let idle = Mutex<[Reader]>([])
  private static let mostIdle = 4
  private static let entryLength = 16

  /// What reads blocks, and the block that it read last: articles are often read in order.
  @safe private final class Reader: @unchecked Sendable {
    let context = unsafe ZSTD_createDCtx()
    var block = -1
    var bytes = ImageBytes.empty
    deinit { unsafe ZSTD_freeDCtx(context) }
  }

  /// What the sections hold of an article.
  struct Body {
    let text: ArticleText
    let paragraphs: [Paragraph]
    /// What was left out of it (`StoredProvenance`).
    let lines: ImageBytes
  }

  /// Creates the reader of the sections.
  init(_ bytes: ImageBytes, table: ImageBytes, articles: Int) {
    self.bytes = bytes
    self.table = table
    blockCount = max(0, table.count / Self.entryLength - 1)
    articleCount = articles
  }

  /// Whether there are texts.
  var isEmpty: Bool { blockCount == 0 }

  /// Appends an entry of the table.
  static func appendBlock(offset: Int, first: Int, _ rawLength: Int, to table: inout [UInt8]) {
    table.append(u64: offset)
    table.append(u32: UInt32(clamping: first))
    table.append(u32: UInt32(clamping: rawLength))
  }

  /// Returns an article's text and what belongs to it; nothing where they are damaged or not there.
  func text(_ article: Int) -> Body? {
    guard article >= 0, article < articleCount, let block = block(of: article) else { return nil }
    let reader = idle.withLock { $0.popLast() } ?? Reader()
    defer { idle.withLock { if $0.count < Self.mostIdle { $0.append(reader) } } }
    if reader.block != block {
      reader.block = -1
      guard let read = read(block, reader) else { return nil }
      reader.bytes = read
      reader.block = block
    }
    let first = firstArticle(block)
    return text(in: reader.bytes, at: article - first, of: firstArticle(block + 1) - first)
  }

  private func firstArticle(_ block: Int) -> Int {
    Int(table.u32(block * Self.entryLength + 8))
  }

  private func block(of article: Int) -> Int? {
    let next = (0..<blockCount).firstPlace { firstArticle($0) > article }
    return next > 0 ? next - 1 : nil
  }

  private func read(_ block: Int, _ reader: Reader) -> ImageBytes? {
    let entry = block * Self.entryLength
    guard let start = Int(exactly: table.u64(entry)),
      let end = Int(exactly: table.u64(entry + Self.entryLength)), start <= end,
      bytes.holds(start, end - start)
    else { return nil }
    let length = Int(table.u32(entry + 12))
    return unsafe Compression.decompressed(
      bytes.slice(start..<end), reader.context, length: length
    ).map { ImageBytes($0) }
  }

  /// Returns the text of one of a block's articles.
  private func text(
    in block: ImageBytes, at place: Int, of count: Int
  ) -> Body? {
    guard place >= 0, place < count, count <= block.count else { return nil }
    var offset = 0
    var before = 0
    var length = 0
    var kinds = 0..<0
    var lines = 0..<0
    for article in 0..<count {
      let textLength = block.varintCount(&offset)
      let parts = block.varintCount(&offset)
      let kindsStart = min(offset, block.count)
      offset = min(kindsStart + parts >> 1, block.count)
      let kindsEnd = offset
      let lineCount = parts & 1 != 0 ? block.varintCount(&offset) : 0
      let linesStart = min(offset, block.count)
      offset = min(linesStart + lineCount, block.count)
      if article < place { before += textLength }
      if article == place {
        (length, kinds, lines) = (textLength, kindsStart..<kindsEnd, linesStart..<offset)
      }
    }
    guard block.holds(offset + before, length) else { return nil }
    var text = block.array(offset + before..<offset + before + length)
    // Where bytes are damaged that no checksum of a block covers, places are to be counted alike by all.
    if (try? UTF8Span(validating: text.span)) == nil {
      text = Array(String(decoding: text, as: UTF8.self).utf8)
    }
    let paragraphs = Self.paragraphs(of: text) { place in
      place < kinds.count ? ArticleHead.kind(of: block.u8(kinds.lowerBound + place)) : .body
    }
    return Body(
      text: ArticleText(wellFormed: text), paragraphs: paragraphs, lines: block.slice(lines))
  }

  /// Returns the stretches of a text between newlines; none of an empty one.
  private static func paragraphs(
    of text: [UInt8], kind: (_ place: Int) -> Paragraph.Kind
  ) -> [Paragraph] {
    guard !text.isEmpty else { return [] }
    var paragraphs: [Paragraph] = []
    var start = 0
    var scalars = 0
    for byte in text {
      if byte == 0x0A {
        paragraphs.append(Paragraph(kind(paragraphs.count), TextRange(start, scalars)))
        start = scalars + 1
      }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    paragraphs.append(Paragraph(kind(paragraphs.count), TextRange(start, scalars)))
    return paragraphs
  }
}
