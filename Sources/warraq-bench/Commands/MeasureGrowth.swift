import Actors
import ArgumentParser
import CorpusModel
import Dates
import Statements

/// `growth`: how long texts take that are meant to take long.
struct MeasureGrowth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Finds facts in texts of one thing over and over, and of actors that are alike.",
    discussion: """
      Each text at two lengths, one eight times the other: what takes more than eight times as long \
      does not grow with the text alone.
      """)

  @Option(help: "How long the longer texts are, in bytes.")
  var bytes = 1_000_000

  @Option(help: "How many times.")
  var count = 3

  @Option(help: "Only the texts with this in their name.")
  var only: String?

  func run() throws {
    for text in HostileText.all where only.map(text.name.contains) ?? true {
      let finders = FactFinders(text.actors)
      for length in [bytes / 8, bytes] {
        let article = text.article(ofBytes: length)
        let name = "growth/\(text.name)/\(length / 1000)KB"
        var mentions: [Mention] = []
        func report(_ part: String, _ body: () -> Int) throws {
          var samples = Samples()
          for _ in 0..<max(1, count) { samples.measure(body, size: { $0 }) }
          try Figure("\(name)/\(part)", .milliseconds, samples).report()
        }
        try report("mentions") {
          mentions = finders.finder.mentions(in: article.text)
          return mentions.count
        }
        try report("links") {
          mentions = finders.linker.linked(mentions, in: article)
          return mentions.count
        }
        try report("dates") { finders.dates.expressions(in: article).count }
        try report("statements") {
          finders.statements.statements(in: article, mentions: mentions).count
        }
        try report("all") { finders.read(article).statements.count }
      }
    }
  }
}
