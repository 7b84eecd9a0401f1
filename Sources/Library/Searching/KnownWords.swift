internal import BundledCorpus
internal import NameTagger

/// The words that a search does not take for misspelt, though no article has them.
enum KnownWords {
  /// Read when the first search finds nothing; nothing where the program carries no model.
  private static let words = CommonWords(model: EmbeddedCorpus.tagger)

  /// Returns whether a folded word is known.
  @Sendable static func contains(_ key: ArraySlice<UInt8>) -> Bool { words?.contains(key) ?? false }
}
