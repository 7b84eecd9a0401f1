internal import CorpusFiles
internal import CorpusModel
internal import IndexImage

/// The files that an image was made of, and their articles in it.
struct IndexedFiles: Sendable {
  let image: Image
  private let stamps: [[UInt8]: (number: Int, stamp: SourceStamp)]
  /// The files of which articles were left out for those of others.
  private let partial: Set<Int>
  private let problems: FileProblems

  init(_ image: Image) {
    self.image = image
    stamps = Dictionary(
      image.sources.enumerated().map { ($1.path, ($0, $1)) },
      uniquingKeysWith: { first, _ in first })
    partial = image.partialSources
    problems = FileProblems(image)
  }

  /// Returns what the image has of a file, if that is all that reading it would give.
  func stamp(of file: ListedFile) -> SourceStamp? {
    unchanged(file).flatMap { partial.contains($0.number) ? nil : $0.stamp }
  }

  /// Returns what was wrong with a file when it was read.
  func problems(of file: ListedFile) -> [Problem] {
    unchanged(file).map { problems.problems(of: $0.number, path: file.shownPath) } ?? []
  }

  /// Returns what is wrong with the files of articles of a listing that did not change.
  func problems(of listing: CorpusListing) -> [Problem] {
    listing.files.lazy.filter(\.kind.isArticle).flatMap { problems(of: $0) }
  }

  /// Returns how many files of articles need not be read again.
  func unchangedCount(_ listing: CorpusListing) -> Int {
    listing.files.count { $0.kind.isArticle && stamp(of: $0) != nil }
  }

  /// Whether the files are those that were indexed, none of them changed.
  func isAsListed(_ listing: CorpusListing) -> Bool {
    listing.files.count == stamps.count && listing.files.allSatisfy { unchanged($0) != nil }
  }

  private func unchanged(_ file: ListedFile) -> (number: Int, stamp: SourceStamp)? {
    guard let known = stamps[file.path], known.stamp.size == file.size,
      known.stamp.changed == file.changed
    else { return nil }
    return known
  }
}
