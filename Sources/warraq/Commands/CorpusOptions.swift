import ArgumentParser
import CorpusModel
import Library

/// What every command that answers from a corpus takes.
struct CorpusOptions: ParsableArguments {
  @Option(
    name: .customLong("corpus"),
    help: "A folder or file to open instead of the bundled corpus; repeatable, - is standard input."
  )
  var paths: [String] = []

  @Flag(help: "Answer in JSON, one object a line, UTF-8.")
  var json = false

  /// Opens the corpus; what is wrong with its files is said on standard error.
  ///
  /// - Parameter findings: Whether what is wrong with ties and events belongs to it.
  /// - Throws: `Outcome.badInput` where nothing at all could be read.
  func open(withFindings findings: Bool = false) throws -> Corpus {
    try Self.open(paths, withFindings: findings)
  }

  /// Opens folders and files as one corpus, or the bundled one where there are none.
  static func open(_ paths: [String], withFindings findings: Bool = false) throws -> Corpus {
    let notebook = Notebook()
    let corpus =
      paths.isEmpty
      ? Corpus.bundled(own: notebook.decisions)
      : Corpus.open(
        paths, own: notebook.decisions, cache: Environment.cacheFolder, index: index)
    if Interruption.hasCome {
      StandardError.write(line: "warraq: broken off while the articles were indexed")
      Interruption.raiseAgain()
      throw Outcome.badInput
    }
    StandardError.report(
      notebook.problems + corpus.problems + (findings ? corpus.findingProblems : []))
    if corpus.articles.isEmpty && !corpus.problems.isEmpty { throw Outcome.badInput }
    if corpus.problems.contains(where: { $0.severity == .error }) { Outcome.noteBadInput() }
    return corpus
  }

  /// Indexes very many articles, which takes a while: says how far it is, and leaves nothing half-made where
  /// it is broken off.
  private static func index(_ indexing: Indexing) -> Indexing.Outcome {
    let bar = ProgressBar()
    Interruption.watch()
    defer {
      bar.clear()
      Interruption.endWatch()
    }
    return indexing.run(tell: { bar.tell($0) }, isCancelled: { Interruption.hasCome })
  }

  /// Opens the corpus with everything that can be found in it, the actors that nobody listed among
  /// it.
  ///
  /// - Throws: `Outcome.badInput` where nothing at all could be read.
  func openWhole(withFindings findings: Bool = false) throws -> Corpus {
    let corpus = try open(withFindings: findings).withFoundActors()
    if !corpus.hasWholeFacts {
      StandardError.write(
        line: "warraq: with \(corpus.articles.count) articles the corpus is too large for what "
          + "joins them to be found; only what its files say is told")
    }
    return corpus
  }
}

extension Corpus {
  /// Returns the place of the article with an identifier.
  ///
  /// - Throws: A validation error that says so where there is none.
  func requireArticle(_ id: String) throws -> Int {
    guard let place = article(ArticleID(id)) else {
      throw ValidationError("there is no article '\(id)'; 'warraq list' names them")
    }
    return place
  }

  /// Returns the place of the actor with an identifier or a name, in whatever spelling.
  ///
  /// - Throws: A validation error that says so where there is none.
  func requireActor(_ text: String) throws -> Int {
    guard let place = actor(called: text) else {
      throw ValidationError("there is no actor '\(text)'; 'warraq actors' names them")
    }
    return place
  }
}
