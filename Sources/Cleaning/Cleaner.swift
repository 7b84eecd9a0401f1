internal import ArabicText
public import CorpusModel
internal import Glibc

/// Makes articles of what files have: finds the headline, the outlet, the date, the byline and what each
/// line is, and leaves out what is no part of the article, keeping it with the reason.
///
/// No sentence of a body is ever left out: a line goes only where all its words are known to be the
/// page's and not the article's, and what is in doubt stays. What comes out, given again as what the
/// file states, comes out the same, but for pages as hardly any are. Takes time linear in the text. A cleaner is used again for article
/// after article.
public struct Cleaner: Sendable {
  var phrases: PhraseTable { .shared }
  // Kept from article to article for their memory.
  var blocks: [Block] = []
  /// The folded words of the blocks, end to end.
  var keys: [UInt8] = []
  /// The forms in which the headline may stand among the lines, folded.
  var headlineKeys: [[UInt8]] = []
  /// The name of the outlet, and the same folded; the next article may well be from there, too.
  var outlet: [UInt8] = []
  var outletKey: [UInt8] = []
  /// Which blocks lie between the first and the last running text.
  var body = 0..<0
  /// Whether it is in other letters than Latin ones.
  var isBodyOwn = false
  /// Whether running text is told at a glance; else every line is looked at closely, with the same result.
  var glances = true
  /// Whether the date that was found is that of a change.
  var hasDateOfChange = false
  /// Whether the date that was found stands alone on its line, with no word for what was done on it.
  var hasBareDate = false

  /// The year that it is: a day that a text tells of as past is in none that comes after it.
  let presentYear: Int

  /// Creates a cleaner.
  ///
  /// - Parameter presentYear: The year that it is; that of the system's clock where not given.
  public init(presentYear: Int? = nil) {
    self.presentYear = presentYear ?? CivilDay(number: time(nil) / 86_400).date?.year ?? .max
  }

  /// Cleans an article.
  ///
  /// - Parameters:
  ///   - raw: What a file has; emptied, but for its memory.
  ///   - article: Where the article is put; its identifier and its path stay as the file states them.
  public mutating func clean(_ raw: inout RawArticle, into article: inout ArticleBytes) {
    swap(&article, &raw.stated)
    raw.stated.removeAll()
    article.text.removeAll(keepingCapacity: true)
    article.kinds.removeAll(keepingCapacity: true)
    hasDateOfChange = false
    hasBareDate = false
    if !article.byline.isEmpty { dropRole(&article) }
    guard !raw.isClean else { return take(&raw, into: &article) }
    findOutletKey(of: article)
    if article.date == nil, !raw.dateText.isEmpty { readStatedDate(raw.dateText, &article) }
    findBlocks(&raw, hasHeadline: !(article.title.isEmpty && raw.headlines.isEmpty))
    judge(raw, &article)
    write(&raw, &article)
    if article.date == nil { findDate(&article) }
    if article.language.isEmpty { findLanguage(&article) }
    raw.removeAll()
  }

  /// Decides what each block is, and takes from them what the file does not state. To hand the raw article on
  /// from where it may change would be to copy it each time.
  private mutating func judge(_ raw: RawArticle, _ article: inout ArticleBytes) {
    dropWhatIsKnown(raw)
    findLeads(raw.text)
    findCredits(raw)
    findBody(raw)
    findHeadline(raw, &article)
    findBody(raw)
    readSources(raw, &article)
    readEdges(raw, &article)
    dropLists(raw)
    dropTail(raw)
    dropEmptyLabels(raw.text)
    findKinds(raw)
    if article.title.isEmpty { beginWithText(raw, &article) }
  }

  private mutating func findOutletKey(of article: ArticleBytes) {
    guard outlet != article.outlet else { return }
    outlet = article.outlet
    outletKey = key(of: outlet[...])
  }

  /// Takes an article over that was cleaned before.
  private mutating func take(_ raw: inout RawArticle, into article: inout ArticleBytes) {
    part(&raw, hasHeadline: true)
    for place in blocks.indices {
      blocks[place].verdict =
        switch blocks[place].mark {
        case .unknown: .undecided
        case .paragraph(let kind): .paragraph(kind)
        case .dropped(let reason): .dropped(reason)
        }
    }
    write(&raw, &article)
    raw.removeAll()
  }

  /// Finds where running text begins and ends; where there is none, all lines are at the edge.
  ///
  /// Of a text in Arabic, sentences in Latin letters at its ends are no part: they may be captions.
  mutating func findBody(_ raw: RawArticle) {
    isBodyOwn = true
    // To take the whole article into the closure would be to copy it.
    let text = raw.text
    let isOwn = { (block: Block) in
      block.isKept && (block.isProse || block.isLed) && !Self.isLatin(block, text)
    }
    if let first = blocks.firstIndex(where: isOwn), let last = blocks.lastIndex(where: isOwn) {
      body = first..<(last + 1)
      return
    }
    isBodyOwn = false
    let isProse = { (block: Block) in block.isKept && block.isProse }
    let first = blocks.firstIndex(where: isProse) ?? blocks.count
    let last = blocks.lastIndex(where: isProse) ?? first - 1
    body = first..<(last + 1)
  }

  /// Whether a paragraph, of a long one its beginning, is in Latin letters.
  private static func isLatin(_ block: Block, _ text: [UInt8]) -> Bool {
    if block.isRunningText { return false }
    let bytes = text.span.extracting(block.range)
    return Letters(of: bytes.extracting(first: block.isLong ? beginning : bytes.count)).isLatin
  }

  private static let beginning = 64

  /// Returns the folded words of a text.
  func key(of text: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    if !text.isEmpty { _ = Folding.appendKey(of: text.span, to: &key) }
    return key
  }

  /// Returns texts folded, each as far as a word may begin with it.
  static func folded(_ texts: String...) -> [[UInt8]] {
    texts.map { Array(Folding.key(of: $0).utf8) }
  }

  /// Whether a line begins with one of some words.
  static func begins(_ key: ArraySlice<UInt8>, with words: [[UInt8]]) -> Bool {
    words.contains { key.starts(with: $0) && key.dropFirst($0.count).first == 0x20 }
  }

  /// Accesses the folded words of a block.
  func key(_ block: Block) -> ArraySlice<UInt8> { keys[block.key] }
}
