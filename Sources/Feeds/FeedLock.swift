internal import CorpusFiles
public import CorpusModel
internal import Glibc

/// The right to change subscriptions and what was fetched, which one process has at a time; given back when
/// it ends, however it does.
public struct FeedLock: ~Copyable {
  private let descriptor: CInt

  /// Takes it.
  ///
  /// - Throws: A problem where another process has it, or nothing can be written there.
  public init(_ places: FeedPlaces) throws(Problem) {
    try FileTree.makeFolders(above: places.lock)
    let descriptor = unsafe open(places.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Problem(
        path: places.lock, message: "cannot be written: \(FileTree.words(of: errno))")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = errno
      close(descriptor)
      let isTaken = error == EWOULDBLOCK
      throw Problem(
        path: places.lock,
        message: isTaken
          ? "another warraq is changing the feeds; try again later"
          : "cannot be held: \(FileTree.words(of: error))")
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
