public import CorpusFiles

extension Corpus {
  /// Opens files and folders once more, as `begin` does, and waits until all is there.
  ///
  /// - Parameter isCancelled: Asked now and then whether it is to be broken off.
  public static func again(
    _ paths: [String], own: OwnDecisions = OwnDecisions(), cache: String?,
    limits: CorpusLimits = CorpusLimits(), isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Indexing.Outcome {
    let opening = begin(paths, own: own, cache: cache, limits: limits)
    guard let indexing = opening.indexing else { return .made(opening.corpus) }
    return indexing.run(isCancelled: isCancelled)
  }
}
