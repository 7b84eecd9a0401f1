import CorpusModel
import Foundation
import SearchEngine
import Synchronization
import TestSupport
import Testing

@testable import Library

/// A folder of articles, and one in which images are kept.
private struct Place: ~Copyable {
  let articles = TemporaryFolder()
  let cache = TemporaryFolder()

  init(_ count: Int) throws { try ManyFiles.write(count, to: articles) }

  func begin(_ limits: CorpusLimits = .small()) -> Opening {
    Corpus.begin([articles.path], cache: cache.path, limits: limits)
  }

  /// Opens the folder and indexes it, so that its image is kept.
  func index(_ limits: CorpusLimits = .small()) throws -> Corpus {
    try #require(begin(limits).indexing).run().corpus
  }

  /// The image that is kept.
  var image: URL {
    get throws {
      let folder = URL(fileURLWithPath: cache.path + "/warraq")
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      #expect(files.count == 1)
      return try #require(files.first)
    }
  }
}

extension Indexing.Outcome {
  /// The corpus that was made.
  fileprivate var corpus: Corpus {
    get throws {
      guard case .made(let corpus) = self else { throw NotMade(outcome: "\(self)") }
      return corpus
    }
  }

  fileprivate var isUnchanged: Bool { if case .unchanged = self { true } else { false } }
  /// What is wrong with the files.
  fileprivate var problems: [Problem] {
    switch self {
    case .unchanged(let problems): problems
    case .made(let corpus): corpus.problems
    case .cancelled, .failed: []
    }
  }
  fileprivate var isCancelled: Bool { if case .cancelled = self { true } else { false } }
}

private struct NotMade: Error {
  let outcome: String
}

/// A folder of very many files is readable at once, indexed, and the image of it kept.
struct KeptImageTests {
  @Test func ofVeryManyFilesTheFirstAreThereAtOnceThenAll() throws {
    let place = try Place(1_200)
    let opening = place.begin(CorpusLimits())
    #expect(opening.corpus.articles.count == 300)
    #expect(opening.corpus.problems == [])
    #expect(opening.notes == [])
    let told = Mutex<[Indexing.Progress]>([])
    let indexing = try #require(opening.indexing)
    #expect(!indexing.isRefresh)
    let corpus = try indexing.run { progress in told.withLock { $0.append(progress) } }.corpus
    #expect(corpus.articles.count == 1_200 && !corpus.hasWholeFacts)
    // The first articles keep their places.
    #expect(corpus.listed.prefix(300).elementsEqual(opening.corpus.listed))
    let shares = told.withLock { $0.map(\.percent) }
    #expect(shares == shares.sorted() && shares.allSatisfy { (0...100).contains($0) })
    let whole = corpus.withFoundActors()
    #expect(whole.hasWholeFacts && !whole.ties.isEmpty)
    #expect(whole.listed == corpus.listed)

    let second = place.begin(CorpusLimits())
    #expect(second.corpus.articles.count == 1_200)
    #expect(second.corpus.listed == corpus.listed)
    #expect(second.corpus.actor(ActorID("boukadoum")) == corpus.actor(ActorID("boukadoum")))
    let refresh = try #require(second.indexing)
    #expect(refresh.isRefresh && refresh.run().isUnchanged)
  }

  @Test func fewFilesAreReadAsTheyAre() throws {
    let place = try Place(40)
    let opening = place.begin()
    #expect(opening.indexing == nil && opening.corpus.hasWholeFacts)
    #expect(opening.corpus.articles.count == 40)
  }

  @Test func aChangedAnAddedAndARemovedFileAreSeen() throws {
    let place = try Place(60)
    _ = try place.index()
    try place.articles.write(ManyFiles.file(100))
    try place.articles.remove(ManyFiles.file(8).path)
    let file = ManyFiles.file(15)
    try place.articles.write((file.path, file.text + "\n\nوأضيفت جملة عن كهرمان.\n"))
    let opening = place.begin()
    // What was there the last time can be read at once.
    #expect(opening.corpus.articles.count == 60)
    let corpus = try #require(opening.indexing).run().corpus
    #expect(corpus.articles.count == 60)
    #expect(corpus.article(ArticleID(ManyFiles.name(8))) == nil)
    #expect(corpus.article(ArticleID(ManyFiles.name(100))) != nil)
    let hits = corpus.search("كهرمان", isTyping: false).hits.map(\.article)
    #expect(hits == [corpus.article(ArticleID(ManyFiles.name(15)))].compactMap { $0 })
    // As if all had been read anew.
    let anew = Corpus.open([place.articles.path])
    #expect(corpus.listed == anew.listed && corpus.named == anew.named)
    #expect(try #require(place.begin().indexing).run().isUnchanged)
  }

  @Test func unchangedFilesAreNotReadAgain() throws {
    let place = try Place(60)
    let path = place.articles.path + "/" + ManyFiles.file(3).path
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    func setDate() throws {
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    try setDate()
    _ = try place.index()
    // Another file that looks as this one did.
    let length = try Data(contentsOf: URL(fileURLWithPath: path)).count
    try Data(repeating: 0x61, count: length).write(to: URL(fileURLWithPath: path))
    try setDate()
    try place.articles.write(ManyFiles.file(200))
    let corpus = try #require(place.begin().indexing).run().corpus
    let kept = try #require(corpus.article(ArticleID(ManyFiles.name(3))))
    #expect(corpus.articles.count == 61)
    #expect(!corpus.articles[kept].text.string.contains("aaaa"))
  }

  @Test func whatIsWrongWithUnchangedFilesIsToldAgain() throws {
    let place = try Place(60)
    // Read all the same, read in part, and not read at all.
    try place.articles.write(
      (path: "0/late.md", text: "---\ntitle: خبر\ndate: 2025-02-30\n---\n\nنص.\n"))
    try place.articles.write(
      (path: "lines.jsonl", text: "{\"title\":\"سطر\",\"text\":\"نص\"}\nlonely\n"))
    try place.articles.write((path: "none.txt", text: ""))
    try place.articles.write(
      "news.tar",
      PackedFiles.tar([
        PackedFiles.Member("in/odd.md", "---\ntitle: خبر\ndate: 2025-02-30\n---\n\nنص.\n"),
        .init("../x.txt", "x"),
      ]))
    try place.articles.write((path: "twice.md", text: ManyFiles.file(3).text))
    func told(_ problems: [Problem]) -> [String] { problems.map(\.description) }
    let first = try told(place.index().problems)
    #expect(first.count >= 6 && first.contains { $0.contains("lines.jsonl:2:") })
    #expect(first.contains { $0.contains("/news.tar/in/odd.md:3:") })
    let unchanged = try #require(place.begin().indexing).run()
    #expect(unchanged.isUnchanged && told(unchanged.problems) == first)
    #expect(
      told(
        Corpus.open([place.articles.path], cache: place.cache.path, limits: .small()).problems)
        == first)
    // Another file changes, and one of the bad ones is mended.
    try place.articles.write(ManyFiles.file(100))
    #expect(told(try #require(place.begin().indexing).run().problems) == first)
    try place.articles.write((path: "0/late.md", text: "خبر\n\nنص.\n"))
    let mended = told(try #require(place.begin().indexing).run().problems)
    #expect(mended == first.filter { !$0.contains("late.md") } && mended.count < first.count)
  }

  @Test func theKeptImageIsOpenedWithTheActorsThatLieAnywhereInTheFolder() throws {
    let place = try Place(60)
    let path = "2/of/actors/more.yaml"
    func write(_ name: String) throws {
      try place.articles.write(
        (
          path: path,
          text: "- id: sky\n  kind: organisation\n  name: \(name)\n  latin: Sky\n"
            + "  summary: س\n  summary_en: s\n"
        ))
    }
    try write("مرصد السماء")
    let name = { (corpus: Corpus) in
      corpus.actor(ActorID("sky")).map { corpus.actors[$0].name }
    }
    let made = try place.index()
    #expect(name(made) == "مرصد السماء")
    let second = place.begin()
    #expect(second.corpus.actors == made.actors)
    #expect(try #require(second.indexing).run().isUnchanged)
    // A change of it is a change of the corpus.
    try write("مرصد الفضاء والسماء")
    #expect(name(place.begin().corpus) == "مرصد الفضاء والسماء")
    let changed = try #require(place.begin().indexing).run().corpus
    #expect(name(changed) == "مرصد الفضاء والسماء")
    try place.articles.remove(path)
    #expect(name(place.begin().corpus) == nil)
    #expect(try #require(place.begin().indexing).run().isUnchanged == false)
  }

  @Test(arguments: [0, 100, 5_000]) func aDamagedImageIsMadeAnew(length: Int) throws {
    let place = try Place(60)
    let listed = try place.index().listed
    let bytes = try Data(contentsOf: place.image)
    try bytes.prefix(length).write(to: place.image)
    let opening = place.begin()
    #expect(opening.corpus.articles.count == 12 && opening.notes.count == 1)
    #expect(try #require(opening.indexing).run().corpus.listed == listed)
    #expect(try Data(contentsOf: place.image) == bytes)
  }

  @Test func aBrokenOffIndexingLeavesTheKeptImageAsItWas() throws {
    let place = try Place(60)
    _ = try place.index()
    let bytes = try Data(contentsOf: place.image)
    try place.articles.write(ManyFiles.file(100))
    #expect(try #require(place.begin().indexing).run(isCancelled: { true }).isCancelled)
    let asked = Mutex(0)
    let outcome = try #require(place.begin().indexing).run(isCancelled: {
      asked.withLock { asked in
        asked += 1
        // Listing asks for each file.
        return asked > 64
      }
    })
    #expect(outcome.isCancelled)
    #expect(try Data(contentsOf: place.image) == bytes)
  }

  @Test func withoutAPlaceForItTheImageStaysInMemory() throws {
    let place = try Place(60)
    for cache in [nil, "/proc/nowhere"] {
      let opening = Corpus.begin([place.articles.path], cache: cache, limits: .small())
      #expect(opening.corpus.articles.count == 12)
      #expect(try #require(opening.indexing).run().corpus.articles.count == 60)
    }
    var limits = CorpusLimits.small()
    limits.mostBytesInMemory = 100
    let opening = Corpus.begin([place.articles.path], cache: "/proc/nowhere", limits: limits)
    guard case .failed(let problem) = try #require(opening.indexing).run() else {
      Issue.record("it was indexed all the same")
      return
    }
    #expect(problem.path.hasPrefix("/proc/nowhere"))
    // Whoever asks for all of it gets it all the same.
    let all = Corpus.open([place.articles.path], cache: "/proc/nowhere", limits: limits)
    #expect(all.articles.count == 60)
  }

  @Test func whoeverOpensAllMayBreakIndexingOff() throws {
    let place = try Place(60)
    let corpus = Corpus.open(
      [place.articles.path], cache: place.cache.path, limits: .small(),
      index: { $0.run(isCancelled: { true }) })
    #expect(corpus.articles.count == 12)
    #expect(!FileManager.default.fileExists(atPath: place.cache.path + "/warraq"))
  }

  @Test func whatKeepsOneFromKeepingTheImageIsTold() throws {
    let place = try Place(60)
    let problem = Problem(path: "x.warraq", message: "the disk is full")
    let corpus = Corpus.open(
      [place.articles.path], cache: place.cache.path, limits: .small(),
      index: { _ in .failed(problem) })
    #expect(corpus.articles.count == 60)
    #expect(corpus.problems.map(\.description) == ["x.warraq: warning: the disk is full"])
  }

  @Test func anImageIsOpenedByItself() throws {
    let place = try Place(60)
    let listed = try place.index().listed
    let path = try place.image.path
    #expect(Corpus.open([path]).listed == listed)
    #expect(Corpus.begin([path], cache: place.cache.path).indexing == nil)
    let two = Corpus.open([path, place.articles.path])
    #expect(two.articles.isEmpty && two.problems.count == 1)
    try Data(contentsOf: place.image).prefix(5_000).write(to: place.image)
    let cut = Corpus.open([path])
    #expect(cut.articles.isEmpty && cut.problems.map(\.path) == [path])
  }
}
