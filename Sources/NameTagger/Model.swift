/// What the tagger has learned: the lexicon, the weights of features, and the weights of steps from
/// label to label in both readings.
package struct Model: Sendable {
  /// The words and places that are known.
  package let lexicon: Lexicon
  /// The fingerprints of features, and their weights for every label but `outside`.
  package let features: [(fingerprint: UInt32, weights: SIMD8<Int8>)]
  /// The steps of the first reading and of the second.
  package let steps: [[SIMD8<Int16>]]

  /// Creates a model; there must be two lists of steps, with a row for every label.
  package init(
    lexicon: Lexicon, features: [(fingerprint: UInt32, weights: SIMD8<Int8>)],
    steps: [[SIMD8<Int16>]]
  ) {
    self.lexicon = lexicon
    self.features = features
    self.steps = steps
  }

  /// Returns the fingerprint of a feature's hash.
  package static func fingerprint(_ hash: UInt64) -> UInt32 { FingerprintTable.fingerprint(hash) }
}
