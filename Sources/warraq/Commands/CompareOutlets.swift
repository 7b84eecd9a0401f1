import ArgumentParser
import CorpusModel
import Library

/// `warraq compare [STORY]`: the articles of a story side by side.
struct CompareOutlets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Prints the articles of a story side by side: names, dates, figures, ties, statements.",
    discussion: "What they disagree on is listed by 'warraq differences'.")

  @Argument(help: "The story's identifier; all stories where it is not given.")
  var story: String?

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    struct Name: Encodable {
      let actor: String
      let spellings: [Spelling]
    }
    struct Spelling: Encodable {
      let text: String
      let count: Int
    }
    struct Date: Encodable {
      let date, expression: String
    }
    let story, article, title, outlet: String
    @Nullable var date: String?
    let names: [Name]
    let dates: [Date]
    let figures: [String]
    let ties: [TieRecord]
    let statements: [StatementRecord]
  }

  func run() throws {
    let corpus = try options.openWhole(withFindings: true)
    let places = try story.map { [try corpus.requireStory($0)] } ?? Array(corpus.stories.indices)
    var report = Report(asJSON: options.json)
    for place in places {
      let story = corpus.stories[place]
      let actors = corpus.mainActors(of: story)
      for article in story.articles {
        let record = Self.record(of: article, in: story, naming: actors, corpus)
        try report.add(record, lines: Self.lines(of: record))
      }
    }
    try report.finish()
  }

  private static func record(
    of place: Int, in story: Story, naming actors: [Int], _ corpus: Corpus
  ) -> Record {
    let article = corpus.articles[place]
    let names = actors.map { actor in
      Record.Name(
        actor: corpus.actors[actor].id.description,
        spellings: corpus.spellings(of: actor, in: place).map {
          Record.Spelling(text: $0.text, count: $0.count)
        })
    }
    return Record(
      story: story.id, article: article.id.description, title: article.title,
      outlet: article.outlet, date: article.date?.description,
      names: names.filter { !$0.spellings.isEmpty },
      dates: corpus.dates(in: place).map { date in
        Record.Date(
          date: date.readings.map(\.description).joined(separator: " | "),
          expression: article.text[date.range])
      },
      figures: corpus.figures(in: place).map { article.text[$0] },
      ties: corpus.ties.flatMap(TieRecord.records).filter {
        $0.article == article.id.description
      },
      statements: corpus.statements(in: place).map {
        StatementRecord(StatementLine(article: place, statement: $0), in: corpus)
      })
  }

  private static func lines(of record: Record) -> [[String]] {
    let start = [record.story, record.article]
    var lines = [start + ["title", record.title, record.outlet, record.date ?? ""]]
    lines += record.names.map { name in
      start + ["name", name.actor, name.spellings.map(\.text).joined(separator: "، ")]
    }
    lines += record.dates.map { start + ["date", $0.date, $0.expression] }
    lines += record.figures.map { start + ["figure", $0] }
    lines += record.ties.map { start + ["tie", $0.from, $0.kind, $0.to, $0.sentence] }
    lines += record.statements.map {
      start + ["statement", $0.speaker ?? $0.speaker_name, $0.text]
    }
    return lines
  }
}
