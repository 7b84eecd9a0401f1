/// The commonest words of the texts that the model was made of, and those of its lists: words that are
/// right in themselves, whatever text they are in.
///
/// Of two words in 2³² one is taken for the other.
public struct CommonWords: Sendable {
  private let table: FingerprintTable

  /// Reads the words of a model; nothing where the bytes are none, or damaged.
  public init?(model: [UInt8]) {
    guard let fingerprints = Model.wordFingerprints(of: model) else { return nil }
    table = FingerprintTable(fingerprints)
  }

  /// Returns whether a folded word is among them.
  public func contains(_ key: some BidirectionalCollection<UInt8>) -> Bool {
    table.place(of: FingerprintTable.fingerprint(WordHash.of(key))) != nil
  }
}
