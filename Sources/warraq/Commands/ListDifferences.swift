import ArgumentParser
import CorpusModel
import Library

/// `warraq differences [STORY]`: where articles of a story disagree.
struct ListDifferences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "differences",
    abstract: "Lists the points on which articles of a story disagree, with the sentences.")

  @Argument(help: "The story's identifier; all stories where it is not given.")
  var story: String?

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    struct Version: Encodable {
      let value: String
      let articles: [String]
      /// A sentence of the first article that says so.
      let sentence: String
      /// A sentence of each of the articles, in their order.
      let sentences: [String]
    }
    let story, kind, point: String
    let actors: [String]
    let versions: [Version]
  }

  func run() throws {
    let corpus = try options.openWhole(withFindings: true)
    let places = try story.map { [try corpus.requireStory($0)] } ?? Array(corpus.stories.indices)
    var report = Report(asJSON: options.json)
    for place in places {
      for difference in corpus.differences(in: place) {
        let record = Record(
          story: corpus.stories[place].id, kind: difference.kind.rawValue,
          point: difference.point,
          actors: difference.actors.map { corpus.actors[$0].id.description },
          versions: difference.versions.map { Self.version($0, in: corpus) })
        try report.add(record, lines: Self.lines(of: record))
      }
    }
    try report.finish()
  }

  private static func version(_ version: Difference.Version, in corpus: Corpus) -> Record.Version {
    let sentences = version.evidence.map { corpus.articles[$0.article].text[$0.sentence] }
    return Record.Version(
      value: version.value,
      articles: version.evidence.map { corpus.articles[$0.article].id.description },
      sentence: sentences.first ?? "", sentences: sentences)
  }

  private static func lines(of record: Record) -> [[String]] {
    record.versions.flatMap { version in
      zip(version.articles, version.sentences).map { article, sentence in
        [record.story, record.kind, record.point, version.value, article, sentence]
      }
    }
  }
}

extension Corpus {
  /// Returns the place of the story with an identifier.
  ///
  /// - Throws: A validation error that says so where there is none.
  func requireStory(_ id: String) throws -> Int {
    guard let place = stories.firstIndex(where: { $0.id == id }) else {
      throw ValidationError("there is no story '\(id)'; 'warraq stories' names them")
    }
    return place
  }
}
