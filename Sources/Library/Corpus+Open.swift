internal import Actors
internal import BundledCorpus
public import CorpusFiles
public import CorpusModel

extension Corpus {
  /// Opens the corpus that the program carries, as the reader's decisions make it.
  public static func bundled(own: OwnDecisions = OwnDecisions()) -> Corpus {
    let (listed, contents) = inParallel {
      bundledContents([.actors])
    } _: {
      bundledContents([.markdown, .plainText, .gazetteer])
    }
    return Corpus(
      titles: (arabic: "الجزائر والولايات المتحدة", english: "Algeria and the United States"),
      articles: contents.articles, actors: listed.actors, gazetteer: contents.gazetteer, own: own,
      problems: contents.problems + listed.problems
    ) {
      Findings(bundledContents([.ties, .events]))
    }
  }

  /// Opens files and folders as one corpus; what cannot be read is among its problems.
  ///
  /// The path `-` is standard input, which is read to its end.
  /// Where they bring no actors of their own, the actors of the bundled corpus are looked for.
  public static func open(_ paths: [String], own: OwnDecisions = OwnDecisions()) -> Corpus {
    // Before there are threads, which may take the descriptor of a standard input that is closed.
    let contents = CorpusContents(
      reading: paths, kinds: [.markdown, .plainText, .actors, .gazetteer])
    let bundled = bundledContents([.actors, .gazetteer])
    return Corpus(
      titles: (
        title(of: paths, standardInput: "الدخل القياسي"),
        title(of: paths, standardInput: "standard input")
      ), articles: contents.articles,
      actors: contents.actors.isEmpty ? bundled.actors : contents.actors,
      gazetteer: Actor.merging(bundled.gazetteer, into: contents.gazetteer), own: own,
      problems: contents.problems
    ) {
      Findings(CorpusContents(reading: paths, kinds: [.ties, .events]))
    }
  }

  /// Checks files and folders: each file by itself, and what they say of one another.
  public static func check(_ paths: [String]) -> [Problem] {
    let contents = CorpusContents(reading: paths)
    return contents.problems + contents.check(knowing: bundledContents([.gazetteer]).gazetteer)
  }

  /// Reads those of the program's files that are of some kinds; no others are copied.
  private static func bundledContents(_ kinds: Set<SourceFile.Kind>) -> CorpusContents {
    let files = EmbeddedCorpus.files { path in
      SourceFile(path: path, bytes: []).kind.map(kinds.contains) ?? false
    }
    return CorpusContents(parsing: files.map { SourceFile(path: $0.path, bytes: $0.bytes) })
  }

  private static func title(of paths: [String], standardInput: String) -> String {
    paths.map { path in
      path == "-" ? standardInput : path.split(separator: "/").last.map(String.init) ?? path
    }.joined(separator: " + ")
  }
}

extension Corpus.Findings {
  fileprivate init(_ contents: CorpusContents) {
    self.init(ties: contents.ties, events: contents.events, problems: contents.problems)
  }
}
