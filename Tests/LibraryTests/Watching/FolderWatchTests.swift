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

  @Test func anotherFolderInThePlaceOfOneIsWatched() async throws {
    let folder = TemporaryFolder()
    try folder.write(("in/a/x.txt", "نص أول"))
    try folder.write(("in/other.txt", "نص آخر"))
    let heard = Heard()
    let watch = FolderWatch([folder.path + "/in"], pace: Self.pace) { heard.tell($0) }
    try folder.write(("in/a/y.txt", "نص ثان"))
    _ = await heard.next()
    // What was watched goes on being, under another name, outside of what is read.
    try FileManager.default.moveItem(atPath: folder.path + "/in/a", toPath: folder.path + "/out")
    #expect(await heard.next() == .changed(FolderChange(new: 0, changed: 0, removed: 2)))
    try folder.write(("in/a/z.txt", "نص ثالث"))
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    try folder.write(("in/a/w.txt", "نص رابع"))
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    withExtendedLifetime(watch) {}
  }

  @Test func anotherNameForAFileIsSeen() async throws {
    let folder = TemporaryFolder()
    try folder.write(("in/a.txt", "نص أول"))
    try folder.write(("out/b.txt", "نص ثان"))
    let heard = Heard()
    let watch = FolderWatch([folder.path + "/in"], pace: Self.pace) { heard.tell($0) }
    try folder.write(("in/c.txt", "نص ثالث"))
    _ = await heard.next()
    try FileManager.default.linkItem(
      atPath: folder.path + "/out/b.txt", toPath: folder.path + "/in/b.txt")
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    withExtendedLifetime(watch) {}
  }

  @Test func whereTheSystemWatchesNoMoreItIsSaidOnceAndLookedNowAndThen() async throws {
    let folder = TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write(("\(name)/x.txt", "نص أول")) }
    let heard = Heard()
    let watch = FolderWatch(
      [folder.path], pace: Self.pace, events: { FolderEvents(atMost: 2) }, tell: { heard.tell($0) })
    #expect(
      await heard.next()
        == .note(
          "not all folders can be watched (fs.inotify.max_user_watches); they are looked at now and then"
        ))
    for name in ["c", "d"] {
      try folder.write(("\(name)/y.txt", "نص ثان"))
      #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
    }
    withExtendedLifetime(watch) {}
  }

  @Test func lostEventsAreAReasonToLook() async throws {
    let folder = TemporaryFolder()
    try folder.write(("a.txt", "نص أول"))
    var ends: [Int32] = [-1, -1]
    #expect(unsafe pipe(&ends) == 0)
    #expect(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0)
    let (hearing, telling) = (ends[0], ends[1])
    defer { close(telling) }
    var pace = Self.pace
    pace.lookingAgain = .max
    let heard = Heard()
    let watch = FolderWatch(
      [folder.path], pace: pace, events: { FolderEvents(hearing: hearing) },
      tell: { heard.tell($0) })
    // Of a pipe the system watches nothing.
    #expect(
      await heard.next()
        == .note(
          "not all folders can be watched (the system reports error 22); they are looked at now and then"
        ))
    try folder.write(("b.txt", "نص ثان"))
    // No folder, IN_Q_OVERFLOW, no cookie, no name.
    let overflow: [UInt32] = [.max, UInt32(IN_Q_OVERFLOW), 0, 0]
    #expect(unsafe write(telling, overflow, 16) == 16)
    #expect(await heard.next() == .changed(FolderChange(new: 1, changed: 0, removed: 0)))
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
