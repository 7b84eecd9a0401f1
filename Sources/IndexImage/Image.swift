/// An index of articles: one immutable run of bytes, built in memory or mapped from a file.
///
/// Articles are numbered from zero in the order in which they were added. A term is a word in its
/// typed form (`TypedForm`); terms are numbered in the order of their folded keys, then of their
/// typed forms, so the terms of a key, and of all keys that begin alike, are ranges. Nothing that the
/// bytes hold can make a reader trap: what is damaged reads as empty or as something else.
public final class Image: Sendable {
  /// The version of the format that is read and written.
  public static var formatVersion: Int { Int(ImageHeader.version) }
  /// How many bytes an image begins with of which none can be damaged without its being refused.
  public static var headerLength: Int { ImageHeader.length }

  let header: ImageHeader
  private let bytes: ImageBytes
  private let sections: [ImageBytes]
  let keyBlocks: KeyBlocks
  let termTable: TermTable
  let textStore: TextStore
  /// The names of the outlets, as `ArticleRecord.outlet` numbers them; one at least where there are
  /// articles.
  public let outlets: [String]

  /// Maps a file. Takes the same time whatever its size.
  public static func open(_ path: String) throws(ImageProblem) -> Image {
    try Image(checking: MappedFile.open(path))
  }

  /// Opens an image that is in memory.
  public convenience init(_ bytes: [UInt8]) throws(ImageProblem) {
    try self.init(checking: ImageBytes(bytes))
  }

  private init(checking bytes: ImageBytes) throws(ImageProblem) {
    let header = try ImageHeader(bytes)
    self.header = header
    self.bytes = bytes
    let sections = header.entries.map { bytes.slice(from: $0.offset, count: $0.length) }
    self.sections = sections
    let counts = header.counts
    func checked(_ section: ImageSection, _ holds: (Int) -> Bool) throws(ImageProblem) -> ImageBytes
    {
      let bytes = sections[section.index]
      guard holds(bytes.count) else { throw ImageProblem(.damaged(section: section.name)) }
      return bytes
    }
    keyBlocks = try KeyBlocks(
      checked(.dictionary) { $0 >= KeyBlocks.leastLength(keys: counts.keys) },
      keys: counts.keys, terms: counts.terms)
    termTable = try TermTable(
      checked(.terms) { $0 >= TermTable.leastLength(terms: counts.terms) }, terms: counts.terms)
    textStore = TextStore(
      sections[ImageSection.text.index], table: sections[ImageSection.textBlocks.index],
      articles: counts.articles)
    _ = try checked(.stems) { $0 == CoarseTable.Shape(keys: counts.keys).length }
    _ = try checked(.sounds) { $0 == CoarseTable.Shape(keys: counts.keys).length }
    _ = try checked(.signatures) { $0 == KeySignatures.length(keys: counts.keys) }
    _ = try checked(.records) { $0 == counts.articles * ArticleRecord.byteCount }
    _ = try checked(.lengths) { $0 == counts.articles }
    _ = try checked(.headOffsets) { $0 == (counts.articles + 1) * 5 }
    _ = try checked(.ids) { $0 == IDTable.length(articles: counts.articles) }
    _ = try checked(.copies) { CopyGroups.canHave(length: $0) }
    let names = NameList.names(sections[ImageSection.outlets.index])
    outlets = names.isEmpty && counts.articles > 0 ? [""] : names
  }

  /// The number of articles.
  public var articleCount: Int { header.counts.articles }
  /// The number of folded keys.
  public var keyCount: Int { header.counts.keys }
  /// The number of terms.
  public var termCount: Int { header.counts.terms }
  /// The number of words of all titles and bodies.
  public var wordCount: Int { header.counts.words }
  /// The number of bytes.
  public var byteCount: Int { bytes.count }
  /// The words of an article on average, at least one.
  public var averageLength: Float {
    guard articleCount > 0 else { return 1 }
    return max(1, Float(Double(wordCount) / Double(articleCount)))
  }
  /// Whether the bytes that were mapped are no longer there: the file was cut while it was open.
  public var isTorn: Bool { (bytes.owner as? MappedFile)?.isTorn ?? false }

  /// The articles that are one text.
  public var copies: CopyGroups { CopyGroups(section(.copies), articles: articleCount) }

  /// Returns the bytes of a section.
  func section(_ section: ImageSection) -> ImageBytes { sections[section.index] }

  /// Reads all bytes, and compares them with the checksums that were written with them.
  public func verify() throws(ImageProblem) {
    for section in ImageSection.allCases {
      guard Checksum.of(self.section(section)) == header.entries[section.index].checksum else {
        throw ImageProblem(.damaged(section: section.name))
      }
    }
    if isTorn { throw ImageProblem(.truncated) }
  }

  /// The sections and their lengths in bytes.
  public var sectionLengths: [(name: String, count: Int)] {
    ImageSection.allCases.map { ($0.name, section($0).count) }
  }
}
