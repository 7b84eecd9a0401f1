internal import Cleaning
internal import CorpusFiles
internal import CorpusModel
internal import Fetching
internal import Glibc

/// Asks for a feed once, and writes what is new in it.
struct FeedUpdate {
  let fetcher: Fetcher
  let places: FeedPlaces
  let isCancelled: @Sendable () -> Bool
  private var cleaner = Cleaner()

  init(_ fetcher: Fetcher, _ places: FeedPlaces, isCancelled: @escaping @Sendable () -> Bool) {
    (self.fetcher, self.places, self.isCancelled) = (fetcher, places, isCancelled)
  }

  /// Asks for a feed. What was written before something went wrong is kept.
  mutating func run(_ feed: Subscription) -> FeedOutcome {
    let path = places.record(of: feed)
    do throws(Problem) {
      var record = try FeedRecord(at: path)
      let before = record
      // Of another feed that was called so nothing is known of this one's articles.
      if record.address != feed.address {
        record = FeedRecord()
        record.address = feed.address
      }
      let outcome = update(feed, &record)
      if outcome == .cancelled, record == before { return outcome }
      record.checked = Self.now
      if case .failed(let problem) = outcome {
        record.problem = problem
      } else {
        record.problem = ""
      }
      try record.write(to: path)
      return outcome
    } catch {
      return .failed(error.description)
    }
  }

  private mutating func update(_ feed: Subscription, _ record: inout FeedRecord) -> FeedOutcome {
    let file: FetchedFile
    do throws(FetchProblem) {
      guard
        let fetched = try fetcher.fetch(
          feed.address, unless: record.state, isCancelled: isCancelled)
      else { return .unchanged }
      file = fetched
    } catch {
      return error == .cancelled ? .cancelled : .failed(error.description)
    }
    guard FeedFile.isLikely(file.bytes) else { return .failed(Self.noFeed(file)) }
    let read = FeedFile(file.bytes, path: file.address, charset: file.charset)
    let note = read.problems.first { $0.severity == .error }
    guard !read.articles.isEmpty else {
      return note.map { .failed($0.message) } ?? .read(new: 0, changed: 0, note: nil)
    }
    // It is asked for again where not all of it could be read, or written.
    record.state = FileState()
    var counts = (new: 0, changed: 0)
    var folder = ArticleFolder(places.folder(of: feed))
    let names = EntryNames(read.articles)
    for raw in read.articles {
      if isCancelled() { return .cancelled }
      do throws(Problem) {
        switch try write(raw, names[raw], of: feed, to: &folder, &record) {
        case .new: counts.new += 1
        case .changed: counts.changed += 1
        case .known: break
        }
      } catch {
        return .failed(error.description)
      }
    }
    guard let note else {
      record.state = file.state
      return counts == (0, 0)
        ? .unchanged : .read(new: counts.new, changed: counts.changed, note: nil)
    }
    return .read(new: counts.new, changed: counts.changed, note: note.message)
  }

  private enum Written { case new, changed, known }

  /// Writes an article unless it is there as it is now. A file that a person removed or changed stays so.
  ///
  /// - Parameter name: What names it in the feed.
  private mutating func write(
    _ raw: RawArticle, _ name: [UInt8], of feed: Subscription, to folder: inout ArticleFolder,
    _ record: inout FeedRecord
  ) throws(Problem) -> Written {
    var raw = raw
    let id = String(decoding: name, as: UTF8.self)
    raw.stated.id = Self.id(name, in: feed)
    if raw.stated.outlet.isEmpty { raw.stated.outlet = Array(feed.name.utf8) }
    var article = ArticleBytes()
    cleaner.clean(&raw, into: &article)
    if article.title.isEmpty { article.title = article.id }
    let fingerprint = ArticleFolder.fingerprint(of: MarkdownArticle.text(of: article))
    guard let known = record.articles[id] else {
      let outcome = try folder.write(article)
      record.articles[id] = FeedRecord.Known(name: outcome.name, fingerprint: fingerprint)
      if case .present = outcome { return .known }
      return .new
    }
    guard known.fingerprint != fingerprint else { return .known }
    let there = folder.bytes(of: known.name)
    let isOurs = there.map(ArticleFolder.fingerprint) == known.fingerprint
    // Known only when it is there: the disk may be full.
    if isOurs { try folder.write(article, over: known.name) }
    record.articles[id] = FeedRecord.Known(name: known.name, fingerprint: fingerprint)
    return isOurs ? .changed : .known
  }

  /// What an article is called: feeds name them by numbers that others have, too, or by long addresses.
  private static func id(_ name: [UInt8], in feed: Subscription) -> [UInt8] {
    let digits = String(ArticleFolder.fingerprint(of: name) >> 16, radix: 16)
    return Array("\(feed.folder)-\(String(repeating: "0", count: 12 - digits.count))\(digits)".utf8)
  }

  /// What is said of a file that is no feed.
  static func noFeed(_ file: FetchedFile) -> String {
    let links = FeedLinks.written(in: file.bytes, charset: file.charset)
    return links.isEmpty
      ? "what lies there is no feed" : "what lies there is a page; 'warraq feed add' finds its feed"
  }

  /// The time in UTC, in ISO 8601.
  private static var now: String {
    let seconds = Int(time(nil))
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard let day = CivilDay(number: seconds / 86_400).date else { return "" }
    let hour = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map(digits)
    return "\(day)T\(hour.joined(separator: ":"))Z"
  }
}
