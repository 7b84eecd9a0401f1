internal import BundledCorpus
internal import NameTagger

/// The words that a search does not take for misspelt, though no article has them.
enum KnownWords {
  /// Nothing where the program carries no model.
  private static let words = CommonWords(model: EmbeddedCorpus.tagger)

  /// Reads the words, which the first search that finds nothing would have to do.
  static func prepare() { _ = words }

  /// Returns whether a folded word is known.
  @Sendable static func contains(_ key: ArraySlice<UInt8>) -> Bool { words?.contains(key) ?? false }
}
