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
