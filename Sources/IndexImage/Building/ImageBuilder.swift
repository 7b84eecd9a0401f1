public import CorpusModel

/// Builds images of articles.
///
/// Each core reads articles in turn, batch by batch, and numbers their words in a table of its own;
/// the words are then sorted by their terms, and the terms written in order. The bytes depend on the
/// articles and the options alone, never on the cores.
public struct ImageBuilder: Sendable {
  /// How many cores are used at most.
  public static let mostCores = 16

  /// Whether the texts are kept in the image.
  public var keepsTexts = true
  /// How many cores are used.
  public var cores = 1
  /// How many articles the terms of a beginning must have for a list of them to be kept ready; what
  /// suits the number of articles where it is nil.
  public var commonBeginning: Int?
  /// Hears how much of the source was read; called by any thread, never by two at once.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  /// Asked now and then whether the image is no longer wanted.
  public var isCancelled: (@Sendable () -> Bool)?

  /// What is shown articles, each with its number and the words of its text.
  public typealias Visit = (_ number: Int, _ article: ArticleBytes, _ words: NumberedWords) -> Void

  /// Makes what is shown each article that goes into the image, one for each thread that reads them.
  public var makeVisit: (@Sendable () -> Visit)?
  /// Asked for the actors to be kept, when every article was shown.
  public var actors: (@Sendable () -> [StoredActor])?

  /// Creates a builder.
  public init() {}

  /// Builds an image in memory; nothing where it is no longer wanted.
  public func build(_ source: inout some ArticleSource) throws(ImageProblem) -> [UInt8]? {
    try build(&source, ImageWriter())
  }

  /// Builds an image and puts it at a path once it is whole; false where it is no longer wanted.
  public func build(
    _ source: inout some ArticleSource, at path: String
  ) throws(ImageProblem) -> Bool {
    try build(&source, ImageWriter(path: path)) != nil
  }

  private func build<Source: ArticleSource>(
    _ source: inout Source, _ writer: consuming ImageWriter
  ) throws(ImageProblem) -> [UInt8]? {
    let seed = UInt64.random(in: .min ... .max)
    let reader = BatchReader(source, self, seed: seed)
    var writer = writer
    let output = OrderedOutput<WrittenArticles>(taking: &writer)
    let terms = inParallel(min(max(cores, 1), Self.mostCores)) { number in
      reader.read { fill in
        Worker(number, keepsTexts: keepsTexts, seed: seed, visit: makeVisit?()).run(
          fill, { output.put($0, at: $0.numbers) })
      }
    }
    let read = reader.intake
    source = read.source
    if read.isCancelled { return nil }
    var written = try output.finish(givingBack: &writer)
    return try write(&written, terms, read, to: writer)
  }

  private func write<Source: ArticleSource>(
    _ written: inout WrittenArticles, _ terms: [WorkerTerms], _ read: ArticleIntake<Source>,
    to writer: consuming ImageWriter
  ) throws(ImageProblem) -> [UInt8]? {
    let articles = written.articles
    // Places of words are counted in 32 bits.
    guard articles.wordCount <= Int(UInt32.max) else {
      throw ImageProblem(.system("the articles have more words than one index image can hold"))
    }
    let sketches = TextSketches(joining: &written.sketches)
    let tokens = written.tokens
    let copies = Underway(besides: terms.count > 1) {
      CopyFinder(sketches, words: ReadWords(tokens, terms), dates: articles.dates).groups {
        isCancelled?() ?? false
      }
    }
    let average = Float(Double(articles.wordCount) / Double(max(1, articles.count)))
    let order = TermOrder(terms)
    let inversion = Inversion(written.tokens, order, cores: terms.count)
    written = WrittenArticles()
    let index = IndexWriter(
      order: order, inversion: inversion, lengthClasses: articles.lengthClasses,
      averageLength: max(1, average), commonBeginning: commonBeginning, isCancelled: isCancelled)
    guard try index.write(to: &writer, cores: terms.count), let groups = copies.value
    else { return nil }
    try writer.append(CopyGroups.encoded(groups), to: .copies)
    try articles.write(to: &writer)
    try writer.write(read.files)
    if let actors { try writer.write(actors()) }
    try writer.write(
      notes: PartialFiles.notes(read.partial).merging(read.source.notes) { partial, _ in partial })
    return try writer.finish()
  }
}
