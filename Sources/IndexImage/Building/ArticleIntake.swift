internal import CorpusModel
internal import Dispatch

/// Takes articles in from a source, in order, and puts them into batches.
///
/// Where batches end depends on the articles alone, so that it does not matter who reads which.
struct ArticleIntake<Source: ArticleSource>: Sendable {
  /// How many bytes of text, and how many articles, make a batch.
  private static var batchBytes: Int { 1 << 19 }
  private static var batchArticles: Int { 1 << 10 }

  /// Where the articles come from.
  private(set) var source: Source
  /// Whether the image is no longer wanted.
  private(set) var isCancelled = false
  /// The files of which articles were left out.
  private(set) var partial: Set<Int> = []
  /// Whether all articles are in batches.
  private(set) var isAtEnd = false

  /// Of each file the articles that came from it.
  private var articles: [Range<Int>] = []
  private let builder: ImageBuilder
  private var ids: IDSet
  /// How many articles were taken in.
  private var count = 0
  /// The batch that is being filled, and how many bytes of text it has.
  private var open = ReadBatch()
  private var openBytes = 0
  /// Batches that nobody has yet, and memory for others.
  private var ready: [ReadBatch] = []
  private var spare: [ReadBatch] = []
  /// What is signalled when all that was begun is done.
  private var lastTurn = DispatchSemaphore(value: 0)

  /// A place among those that take articles in: one waits for `before`, and signals `after`.
  struct Turn: Sendable {
    let before, after: DispatchSemaphore
  }

  init(_ source: Source, _ builder: ImageBuilder, seed: UInt64) {
    ids = IDSet(seed: seed)
    self.source = source
    self.builder = builder
    lastTurn.signal()
  }

  /// The files that were read, and the articles of each.
  var files: [SourceStamp] {
    source.files.enumerated().map { file, stamp in
      var stamp = stamp
      stamp.articles = file < articles.count ? articles[file] : count..<count
      return stamp
    }
  }

  /// Hands a batch on in exchange for one that is done with; false where none is ready.
  mutating func exchange(_ batch: inout ReadBatch) -> Bool {
    guard !ready.isEmpty else { return false }
    spare.append(batch)
    batch = ready.removeFirst()
    return true
  }

  /// Returns the next turn, after taking articles out for it where there are some to be taken.
  mutating func begin(_ part: inout UnreadPart<Source.Part>) -> Turn {
    if builder.isCancelled?() ?? false { isCancelled = true }
    _ = take(&part)
    let turn = Turn(before: lastTurn, after: DispatchSemaphore(value: 0))
    lastTurn = turn.after
    return turn
  }

  /// Takes in what was taken out and read; where that is nothing, what comes next. To be called when it
  /// is its turn.
  mutating func finish(_ part: inout UnreadPart<Source.Part>) {
    if part.isTaken {
      finish(reading: &part)
    } else {
      while !isAtEnd, ready.isEmpty { readOn(&part) }
    }
    let (done, total) = source.progress
    builder.progress?(done, total)
  }

  private mutating func take(_ part: inout UnreadPart<Source.Part>) -> Bool {
    part.isTaken = !isAtEnd && !isCancelled && source.take(&part.part)
    return part.isTaken
  }

  private mutating func readOn(_ part: inout UnreadPart<Source.Part>) {
    var article = ArticleBytes()
    if !isCancelled, take(&part) {
      finish(reading: &part)
    } else if !isCancelled, source.next(into: &article, isTaken: { ids.contains($0) }) {
      takeIn(&article, of: source.files.count - 1)
    } else if take(&part) {
      finish(reading: &part)
    } else {
      isAtEnd = true
      if open.count > 0 { close() }
    }
  }

  private mutating func finish(reading part: inout UnreadPart<Source.Part>) {
    part.read()
    for place in 0..<part.count {
      if !part.origins[place].isNamed {
        Source.rename(&part.articles[place]) { ids.contains($0) }
      }
      takeIn(&part.articles[place], of: part.origins[place].file)
    }
    source.finish(part.part)
    part.isTaken = false
    part.origins.removeAll(keepingCapacity: true)
  }

  /// Puts an article into the batch, in exchange for the memory of another.
  private mutating func takeIn(_ article: inout ArticleBytes, of file: Int) {
    while articles.count <= file { articles.append(count..<count) }
    if !ids.insert(article.id) {
      guard source.rename(named: &article, isTaken: { ids.contains($0) }), ids.insert(article.id)
      else {
        source.leaveOut(article)
        if file >= 0 { partial.insert(file) }
        return
      }
    }
    if open.count == open.articles.count { open.articles.append(ArticleBytes()) }
    swap(&open.articles[open.count], &article)
    openBytes += open.articles[open.count].text.count
    open.count += 1
    count += 1
    if file >= 0 { articles[file] = articles[file].lowerBound..<count }
    if openBytes >= Self.batchBytes || open.count >= Self.batchArticles { close() }
  }

  private mutating func close() {
    ready.append(open)
    open = spare.popLast() ?? ReadBatch()
    (open.first, open.count, openBytes) = (count, 0, 0)
  }
}

/// Articles that follow each other, as they were read.
struct ReadBatch: Sendable {
  /// The articles, and behind them memory that is not used.
  var articles: [ArticleBytes] = []
  /// How many articles there are.
  var count = 0
  /// The number of the first.
  var first = 0
}

/// Articles that were taken out of a source together.
struct UnreadPart<Part: ArticlePart>: Sendable {
  var part = Part()
  /// Whether there is something in it that was not taken in.
  var isTaken = false
  /// Those that were read, and behind them memory that is not used.
  var articles: [ArticleBytes] = []
  /// Of those that were read which file each is of, and whether somebody named it.
  var origins: [(file: Int, isNamed: Bool)] = []
  /// How many were read.
  var count: Int { origins.count }

  /// Reads the articles, if they were not read yet.
  mutating func read() {
    guard isTaken, count == 0 else { return }
    while true {
      if count == articles.count { articles.append(ArticleBytes()) }
      guard part.next(into: &articles[count]) else { return }
      origins.append((part.file, part.isNamed))
    }
  }
}
