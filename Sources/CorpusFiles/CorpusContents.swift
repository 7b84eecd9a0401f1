public import CorpusModel

/// What the files of a corpus hold, and what is wrong with them.
///
/// Reading never fails: what can be read is there, and every problem tells its file and, where
/// there is one, its line and column. The text of articles and every other string is well-formed,
/// and holds no control character but the newlines between paragraphs.
public struct CorpusContents: Sendable {
  /// The articles, in the order in which they were read; no identifier twice.
  public private(set) var articles: [Article] = []
  /// The actors, in the order in which they were read; no identifier twice.
  public private(set) var actors: [Actor] = []
  /// The actors of a base list, in the order in which they were read; no identifier twice among them.
  /// An actor of the same identifier in `actors` is one and the same.
  public private(set) var gazetteer: [Actor] = []
  /// The ties.
  public private(set) var ties: [Tie] = []
  /// The events; no identifier twice.
  public private(set) var events: [Event] = []
  /// What is wrong, file by file in the order of reading.
  public private(set) var problems: [Problem] = []

  /// What the files say of one another, for the check.
  private(set) var claims = Claims()
  private var articlePaths: [ArticleID: String] = [:]
  private var actorPlaces: [ActorID: Place] = [:]
  private var gazetteerPaths: [String] = []
  private var gazetteerPlaces: [ActorID: (file: Int, line: Int)] = [:]
  private var eventPlaces: [String: Place] = [:]
  private var stream = ArticleStream()

  /// Creates the contents of no files.
  public init() {}

  /// Reads files, and folders with all that lies in them, in the order of their names.
  ///
  /// Hidden files and folders are passed over, and so is every file that is none of a corpus's.
  /// - Parameter kinds: The kinds of files that are read; all unless told otherwise.
  public init(
    reading paths: [String], kinds: Set<SourceFile.Kind> = Set(SourceFile.Kind.allCases)
  ) {
    var walk = FolderWalk(paths, reading: kinds)
    while let step = walk.next() {
      switch step {
      case .listed(let file): read(file)
      case .read(let file): add(file)
      case .problem(let problem): problems.append(problem)
      }
    }
  }

  /// Reads files that were listed.
  ///
  /// - Parameter most: How many articles are read at most; of those beyond, files are read all the same
  ///   that have one article each.
  public init(
    reading files: some Sequence<ListedFile>, problems: [Problem] = [], atMost most: Int = .max
  ) {
    self.problems = problems
    for file in files { read(file, atMost: most - articles.count) }
  }

  /// Reads files that are in memory.
  ///
  /// - Parameters:
  ///   - kinds: The kinds of files that are read; all unless told otherwise.
  ///   - areClean: Whether the articles are known to be as cleaning would leave them.
  public init(
    parsing files: [SourceFile], kinds: Set<SourceFile.Kind> = Set(SourceFile.Kind.allCases),
    areClean: Bool = false
  ) {
    stream.areClean = areClean
    for file in files {
      guard let kind = file.kind, kinds.contains(kind) else { continue }
      add(file)
    }
  }
}

extension CorpusContents {
  /// Adds what a file holds; nothing where it is none of a corpus's.
  public mutating func add(_ file: SourceFile) {
    if let kind = file.kind, kind.isArticle {
      stream.open(file)
      return addStream(atMost: .max)
    }
    guard file.bytes.count <= FolderWalk.largestFile else {
      let limit = FolderWalk.largestFile / 1_048_576
      note("cannot be read: larger than \(limit) MiB", file.path)
      return
    }
    switch file.kind {
    case .actors: add(ActorsFile(file))
    case .ties:
      let read = TiesFile(file)
      add(read.log)
      ties += read.ties
    case .events: add(EventsFile(file))
    case .gazetteer: add(GazetteerFile(file))
    default: break
    }
  }

  /// Hands over the articles that were read since it was last asked, and keeps their identifiers
  /// alone: so very many can be read one after the other.
  public mutating func takeArticles() -> [Article] {
    defer { articles.removeAll(keepingCapacity: true) }
    return articles
  }

  /// Notes that an article is there that was read elsewhere; returns whether its identifier was free.
  public mutating func note(_ article: Article) -> Bool {
    guard articlePaths[article.id] == nil else { return false }
    articlePaths[article.id] = article.path
    return true
  }

  /// Reads a file and adds what it holds; what keeps one from it is among the problems.
  ///
  /// - Parameter most: How many articles are read of a file that holds many.
  public mutating func read(_ file: ListedFile, atMost most: Int = .max) {
    if file.kind.isArticle {
      stream.open(file)
      return addStream(atMost: file.kind.isStreamed ? most : .max)
    }
    do throws(Problem) {
      add(try file.read())
    } catch {
      problems.append(error)
    }
  }

  /// Adds the articles of the file that the stream was opened with.
  private mutating func addStream(atMost most: Int) {
    var bytes = ArticleBytes()
    var count = 0
    var taken: [Problem] = []
    while count < most, stream.next(into: &bytes) {
      func isTaken(_ id: [UInt8]) -> Bool {
        articlePaths[ArticleID(String(decoding: id, as: UTF8.self))] != nil
      }
      if !stream.isNamed {
        ArticleStream.rename(&bytes, isTaken: isTaken)
      } else if isTaken(bytes.id),
        let problem = ArticleStream.renameNamed(&bytes, isTaken: isTaken)
      {
        taken.append(problem)
      }
      let article = Article(bytes)
      count += 1
      if note(article) {
        articles.append(article)
      } else {
        taken.append(problem(ofTaken: article))
      }
    }
    problems += stream.problems + taken
    if let log = stream.log { claims.append(log.claims) }
  }

  private func problem(ofTaken article: Article) -> Problem {
    let path = articlePaths[article.id] ?? ""
    let message = "the article '\(article.id)' is already in \(path)"
    return stream.log?.idPlace?.problem(message) ?? Problem(path: article.path, message: message)
  }

  private mutating func add(_ read: ActorsFile) {
    add(read.log)
    for (actor, place) in read.actors {
      if let first = actorPlaces[actor.id] {
        problems.append(place.problem("the actor '\(actor.id)' is already at \(first)"))
      } else {
        actorPlaces[actor.id] = place
        actors.append(actor)
      }
    }
  }

  private mutating func add(_ read: GazetteerFile) {
    add(read.log)
    let file = gazetteerPaths.count
    gazetteerPaths.append(read.log.path)
    gazetteerPlaces.reserveCapacity(gazetteerPlaces.count + read.actors.count)
    gazetteer.reserveCapacity(gazetteer.count + read.actors.count)
    for place in read.actors.indices {
      let id = read.actors[place].id
      if let first = gazetteerPlaces[id] {
        let path = gazetteerPaths[first.file]
        let message = "the actor '\(id)' is already at \(path):\(first.line):1"
        problems.append(read.place(ofLine: read.lines[place]).problem(message))
      } else {
        gazetteerPlaces[id] = (file, read.lines[place])
        gazetteer.append(read.actors[place])
      }
    }
  }

  private mutating func add(_ read: EventsFile) {
    add(read.log)
    for (event, place) in read.events {
      if let first = eventPlaces[event.id] {
        problems.append(place.problem("the event '\(event.id)' is already at \(first)"))
      } else {
        eventPlaces[event.id] = place
        events.append(event)
      }
    }
  }

  private mutating func add(_ log: FileLog) {
    problems += log.problems
    claims.append(log.claims)
  }

  private mutating func note(_ message: String, _ path: String) {
    problems.append(Problem(path: path, message: message))
  }
}
