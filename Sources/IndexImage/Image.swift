public import CorpusModel

/// An index of articles: one immutable run of bytes, built in memory or mapped from a file.
///
/// Articles are numbered from zero in the order in which they were added. A term is a word in its
/// typed form (`TypedForm`); terms are numbered in the order of their folded keys, then of their
/// typed forms, so the terms of a key, and of all keys that begin alike, are ranges. Nothing that the
/// bytes hold can make a reader trap: what is damaged reads as empty or as something else.
public final class Image: Sendable {
  /// The number of articles.
  public var articleCount: Int { 0 }
  /// The number of terms.
  public var termCount: Int { 0 }
  /// The number of words of all titles and bodies.
  public var wordCount: Int { 0 }
  /// The words of an article on average, at least one.
  public var averageLength: Float { 1 }
  /// Whether the bytes that were mapped are no longer there: the file was cut while it was open.
  public var isTorn: Bool { false }

  /// Maps a file. Takes the same time whatever its size.
  public static func open(_ path: String) throws(ImageProblem) -> Image {
    throw ImageProblem(.notAnImage)
  }

  /// Opens an image that is in memory.
  public init(_ bytes: [UInt8]) throws(ImageProblem) {}

  // The dictionary.

  /// Returns the terms of a folded key; empty where no article has it.
  public func terms(ofKey key: ArraySlice<UInt8>) -> Range<Int> { 0..<0 }
  /// Returns the terms of all keys that begin with some letters, whole scalars.
  public func terms(withKeyPrefix prefix: ArraySlice<UInt8>) -> Range<Int> { 0..<0 }
  /// Returns the ranges of the terms whose key has this coarse stem key, and perhaps others.
  public func terms(ofStem coarse: [UInt8]) -> [Range<Int>] { [] }
  /// Returns the ranges of the terms whose key has this coarse sound key, and perhaps others.
  public func terms(ofSound coarse: [UInt8]) -> [Range<Int>] { [] }
  /// Visits terms in order: the number, the folded key and the typed form.
  public func forEachTerm(
    in range: Range<Int>,
    _ body: (_ term: Int, _ key: ArraySlice<UInt8>, _ typed: ArraySlice<UInt8>) -> Void
  ) {}
  /// Returns how many articles have a term.
  public func articleCount(ofTerm term: Int) -> Int { 0 }

  // The articles.

  /// Returns what the table says of an article.
  public func record(_ article: Int) -> ArticleRecord { ArticleRecord() }
  /// Returns an article with its text; nothing where its part of the image is damaged.
  public func article(_ article: Int) -> Article? { nil }
  /// Returns an article without its text: `text` and `paragraphs` are empty. Reads nothing that is
  /// compressed.
  public func head(_ article: Int) -> Article? { nil }
  /// Returns the place of an article.
  public func number(of id: ArticleID) -> Int? { nil }
  /// The names of the outlets, as `ArticleRecord.outlet` numbers them.
  public var outlets: [String] { [] }
  /// The files that the articles were read from.
  public var sources: [SourceStamp] { [] }
}

/// What the table of articles says of one.
public struct ArticleRecord: Sendable, Hashable {
  /// Which of `Image.outlets` published it.
  public var outlet: Int32 = 0
  /// When it was published as `year * 10_000 + month * 100 + day`, what is unknown as zero.
  public var date: Int32 = 0
  /// The words of its title and its body.
  public var words: UInt32 = 0
  /// The words of its title; positions of the body begin one after them.
  public var titleWords: UInt16 = 0
  /// The class of its length (`LengthClass`).
  public var lengthClass: UInt8 = 0
  /// What near-duplicates share most of: the least of each of eight hashes over its words.
  public var sketch = SIMD8<UInt16>(repeating: .max)

  /// Creates an empty record.
  public init() {}
}

/// What tells whether a file has changed since it was read.
public struct SourceStamp: Sendable, Hashable {
  /// The path as it was read.
  public var path: [UInt8]
  /// The length in bytes, and the time of the last change in nanoseconds since 1970.
  public var size, changed: Int64
  /// The articles that came from it.
  public var articles: Range<Int>

  /// Creates a stamp.
  public init(path: [UInt8], size: Int64, changed: Int64, articles: Range<Int>) {
    (self.path, self.size, self.changed, self.articles) = (path, size, changed, articles)
  }
}

/// Lengths of articles in 256 classes, which one byte holds: exact up to 15 words, then in steps of a
/// sixteenth at most.
public enum LengthClass {
  /// Returns the class of a number of words.
  public static func of(_ words: Int) -> UInt8 { UInt8(clamping: words) }
  /// Returns the least number of words of a class.
  public static func words(_ lengthClass: UInt8) -> Int { Int(lengthClass) }
}

/// Why bytes are not an image that can be read.
public struct ImageProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    case notAnImage
    case otherVersion(Int)
    case truncated
    case damaged(section: String)
    case system(String)
  }
  /// What is wrong.
  public let reason: Reason
  /// Creates a problem.
  public init(_ reason: Reason) { self.reason = reason }
}
