public import CorpusModel

/// A name that the tagger found.
public struct TaggedName: Sendable, Hashable {
  /// Where it lies in the text, attached particles left out.
  public let range: TextRange
  /// A person, a place or an organisation.
  public let kind: ActorKind

  public init(range: TextRange, kind: ActorKind) {
    self.range = range
    self.kind = kind
  }
}

/// To be written.
public struct NameTagger: Sendable {
  /// Reads a model; nothing where the bytes are none.
  public init?(model: [UInt8]) { nil }

  /// Returns the names in an article's text, in its order; they never overlap.
  public func names(in article: Article) -> [TaggedName] { [] }
}
