import ArgumentParser
import CorpusModel
import Library

/// `warraq stories`: articles on the same matters.
struct ListStories: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Lists the stories: groups of articles on the same matter.",
    discussion:
      "Articles of a story that say nearly the same in the same words are its near duplicates.")

  @OptionGroup var options: CorpusOptions

  private struct Record: Encodable {
    let id, label: String
    let articles: [String]
    let near_duplicates: [[String]]
  }

  func run() throws {
    let corpus = try options.openWhole()
    var report = Report(asJSON: options.json)
    for story in corpus.stories {
      let name = { (article: Int) in corpus.articles[article].id.description }
      let record = Record(
        id: story.id, label: story.label, articles: story.articles.map(name),
        near_duplicates: story.nearDuplicates.map { $0.map(name) })
      try report.add(
        record, text: record.id, record.label, record.articles.joined(separator: " "))
    }
    try report.finish()
  }
}
