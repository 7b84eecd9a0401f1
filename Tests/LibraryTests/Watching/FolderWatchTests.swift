import Foundation
import Synchronization
import Testing

@testable import Library

/// What is told of a folder while it is watched.
@Suite struct FolderWatchTests {
  /// What a watch said, in order, for whoever waits for it.
  private final class Heard: Sendable {
    private let news = Mutex<[FolderWatch.News]>([])
    private let semaphore = DispatchSemaphore(value: 0)

    func tell(_ one: FolderWatch.News) {
      news.withLock { $0.append(one) }
      semaphore.signal()
    }

    /// Waits for the next thing that is said.
    func next() async -> FolderWatch.News {
      await withCheckedContinuation { done in
        DispatchQueue.global().async {
          self.semaphore.wait()
          done.resume(returning: self.news.withLock { $0.removeFirst() })
        }
      }
    }
  }

  private static let pace: FolderWatch.Pace = {
    var pace = FolderWatch.Pace()
    pace.settling = 20
    pace.lookingAgain = 20
    return pace
  }()

  @Test func filesThatComeChangeAndGo() async throws {
    let folder = TemporaryFolder()
    try folder.write(("a.txt", "نص أول"))
    let heard = Heard()
    let watch = FolderWatch([folder.path], pace: Self.pace) { heard.tell($0) }
    try folder.write(("b.txt", "نص ثان"))
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    try folder.write(("a.txt", "نص أول أطول"))
    #expect(await heard.next() == .changed(FolderChange(new: 0, changed: 1, removed: 0)))
    try folder.remove("b.txt")
    #expect(await heard.next() == .changed(FolderChange(new: 0, changed: 0, removed: 1)))
    // A folder that comes is watched, too.
    try folder.write(("deep/er/c.txt", "نص ثالث"))
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    try folder.write(("deep/er/d.txt", "نص رابع"))
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    try FileManager.default.moveItem(
      atPath: folder.path + "/deep/er/d.txt", toPath: folder.path + "/d.txt")
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 1)))
    withExtendedLifetime(watch) {}
  }

  @Test func aFolderThatGoesIsToldOnceAndSeenWhenItComesAgain() async throws {
    let folder = TemporaryFolder()
    try folder.write(("in/a.txt", "نص أول"))
    let heard = Heard()
    let watch = FolderWatch([folder.path + "/in"], pace: Self.pace) { heard.tell($0) }
    try folder.write(("in/b.txt", "نص ثان"))
    _ = await heard.next()
    try FileManager.default.moveItem(atPath: folder.path + "/in", toPath: folder.path + "/out")
    #expect(await heard.next() == .gone(FolderChange(new: 0, changed: 0, removed: 2)))
    try folder.write(("out/c.txt", "نص ثالث"))
    try FileManager.default.moveItem(atPath: folder.path + "/out", toPath: folder.path + "/in")
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    withExtendedLifetime(watch) {}
  }

  @Test func aFileOfItsOwnIsWatchedInItsFolder() async throws {
    let folder = TemporaryFolder()
    try folder.write(("a.txt", "نص أول"))
    let heard = Heard()
    let watch = FolderWatch([folder.path + "/a.txt"], pace: Self.pace) { heard.tell($0) }
    try folder.write(("b.txt", "ليس منها"))
    try folder.write(("a.txt", "نص أول أطول"))
    #expect(await heard.next() == .changed(FolderChange(new: 0, changed: 1, removed: 0)))
    withExtendedLifetime(watch) {}
  }

  @Test func aCorpusIsOpenedAgainAsItIsNow() throws {
    let folder = TemporaryFolder()
    try folder.write(("a.txt", "عنوان\nنص أول."))
    try folder.write(("b.txt", "عنوان\nنص ثان."))
    guard case .made(let corpus) = Corpus.again([folder.path], cache: nil) else {
      Issue.record("nothing was opened")
      return
    }
    #expect(corpus.articles.count == 2)
    try folder.remove("b.txt")
    guard case .made(let later) = Corpus.again([folder.path], cache: nil) else {
      Issue.record("nothing was opened")
      return
    }
    #expect(later.articles.count == 1)
  }
}
