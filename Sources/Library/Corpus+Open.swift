internal import Actors
internal import BundledCorpus
public import CorpusFiles
public import CorpusModel

extension Corpus {
  /// Opens the corpus that the program carries, as the reader's decisions make it.
  public static func bundled(own: OwnDecisions = OwnDecisions()) -> Corpus {
    Opening.bundled(own: own).corpus
  }

  /// Reads files and folders for one corpus.
  static func read(_ paths: [String], own: OwnDecisions) -> CorpusMaterial {
    // Before there are threads, which may take the descriptor of a standard input that is closed.
    let contents = CorpusContents(
      reading: paths, kinds: SourceFile.Kind.ofArticles.union([.actors, .gazetteer]))
    return CorpusMaterial(
      contents, titles: titles(of: paths), own: own,
      listed: ListedActors(contents) {
        Findings(CorpusContents(reading: paths, kinds: [.ties, .events]))
      })
  }

  /// Reads files that were listed for one corpus, the articles first.
  ///
  /// - Parameter most: How many articles of files that hold many are read at most.
  static func read(
    _ files: [ListedFile], problems: [Problem], of paths: [String], own: OwnDecisions,
    atMost most: Int = .max
  ) -> CorpusMaterial {
    let contents = CorpusContents(
      reading: files.filter { $0.kind != .ties && $0.kind != .events }, problems: problems,
      atMost: most)
    let findings = files.filter { $0.kind == .ties || $0.kind == .events }
    return CorpusMaterial(
      contents, titles: titles(of: paths), own: own,
      listed: ListedActors(contents) { Findings(CorpusContents(reading: findings)) })
  }

  /// Checks files and folders: each file by itself, and what they say of one another.
  ///
  /// Index images are read to their end, and compared with the checksums in them.
  public static func check(_ paths: [String]) -> [Problem] {
    var problems: [Problem] = []
    var others: [String] = []
    for path in paths {
      if let found = ImageChecking.problems(of: path) {
        problems += found
      } else {
        others.append(path)
      }
    }
    let contents = CorpusContents(reading: others)
    return problems + contents.problems
      + contents.check(knowing: bundledContents(in: ["gazetteer"]).gazetteer)
  }

  /// The actors of the bundled corpus, and those of the base list.
  static func bundledActors() -> CorpusContents { bundledContents(in: ["actors", "gazetteer"]) }

  /// Reads those of the program's files that lie in some folders; no others are copied.
  static func bundledContents(in folders: [String]) -> CorpusContents {
    CorpusContents(parsing: bundledFiles(in: folders), areClean: true)
  }

  /// The articles that the program carries: what says how they are listed is read at once, and the rest of an
  /// article when that is asked for.
  static func bundledArticles() -> ArticleCollection {
    let files = bundledFiles(in: ["articles"])
    let heads = CorpusContents(parsing: files.map(\.head), areClean: true).articles
    return ArticleCollection(heads: heads) { place in
      let file = files.first { $0.path == heads[place].path }
      let read = CorpusContents(parsing: file.map { [$0] } ?? [], areClean: true)
      return read.articles.first ?? heads[place]
    }
  }

  private static func bundledFiles(in folders: [String]) -> [SourceFile] {
    let beginnings = folders.map { $0 + "/" }
    return EmbeddedCorpus.files { path in
      beginnings.contains { path.utf8.starts(with: $0.utf8) }
    }
    .map { SourceFile(path: $0.path, bytes: $0.bytes) }
  }

  /// What a corpus at some paths is called.
  static func titles(of paths: [String]) -> (arabic: String, english: String) {
    (
      title(of: paths, standardInput: "الدخل القياسي"),
      title(of: paths, standardInput: "standard input")
    )
  }

  private static func title(of paths: [String], standardInput: String) -> String {
    paths.map { path in
      path == "-" ? standardInput : path.split(separator: "/").last.map(String.init) ?? path
    }.joined(separator: " + ")
  }
}

extension CorpusMaterial {
  fileprivate init(
    _ contents: CorpusContents, titles: (arabic: String, english: String), own: OwnDecisions,
    listed: ListedActors
  ) {
    self.init(
      titles: titles, articles: ArticleCollection(contents.articles), actors: listed.actors.value,
      own: own,
      problems: contents.problems, findings: listed.findings)
  }
}

extension Corpus.Findings {
  init(_ contents: CorpusContents) {
    self.init(ties: contents.ties, events: contents.events, problems: contents.problems)
  }
}
