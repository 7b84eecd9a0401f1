internal import CorpusFiles

/// What is other about the files of a corpus than it was.
public struct FolderChange: Sendable, Hashable {
  /// How many files came, are not as they were, and went.
  public let new, changed, removed: Int

  /// Creates a change.
  public init(new: Int, changed: Int, removed: Int) {
    (self.new, self.changed, self.removed) = (new, changed, removed)
  }
}

/// The files of a corpus as they were at some time.
public struct FolderState: Sendable {
  private struct Stamp: Equatable {
    let size, changed: Int64
  }

  private let stamps: [[UInt8]: Stamp]

  /// Takes down which files there are now; nothing where they are very many, so that nobody waits for it.
  public init?(of paths: [String], limits: CorpusLimits = CorpusLimits()) {
    let listing = CorpusListing(paths, atMost: limits.mostFilesRead)
    guard listing.isComplete else { return nil }
    self.init(listing)
  }

  init(_ listing: CorpusListing) {
    stamps = Dictionary(
      listing.files.map { ($0.path, Stamp(size: $0.size, changed: $0.changed)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether there are no files.
  var isEmpty: Bool { stamps.isEmpty }

  /// Returns what changed since another time; nothing where nothing did.
  func change(since before: FolderState) -> FolderChange? {
    var (new, changed) = (0, 0)
    for (path, stamp) in stamps {
      guard let old = before.stamps[path] else {
        new += 1
        continue
      }
      if old != stamp { changed += 1 }
    }
    let removed = before.stamps.keys.count { stamps[$0] == nil }
    guard new + changed + removed > 0 else { return nil }
    return FolderChange(new: new, changed: changed, removed: removed)
  }
}
