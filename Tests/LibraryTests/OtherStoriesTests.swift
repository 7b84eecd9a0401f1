import CorpusModel
import FoundationEssentials
import Testing

@testable import Library

/// What is found in articles on stories that nobody curated: people, places and bodies of their own,
/// with the names of real countries and the names of people who do not exist.
@Suite struct OtherStoriesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("OtherStories")
  private static let corpus = Corpus.open([folder.path]).withFoundActors()

  /// A line that says what a reader finds in an article.
  private struct Expectation {
    let article: Int
    let fields: [String]
  }

  private static func expectations(of kind: String) throws -> [Expectation] {
    try corpus.articles.enumerated().flatMap { number, article in
      let file = folder.appendingPathComponent("\(article.id).tsv")
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      return text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        .filter { $0.first == kind }
        .map { Expectation(article: number, fields: Array($0.dropFirst())) }
    }
  }

  /// Requires a share of the expectations to be met, and names those that are not.
  private func expect(
    _ kind: String, atLeast share: Double, isMet: (Expectation) throws -> Bool
  ) throws {
    let all = try Self.expectations(of: kind)
    let missed = try all.filter { try !isMet($0) }
    let found = Double(all.count - missed.count) / Double(all.count)
    let lines = missed.map { missed in
      "\(Self.corpus.articles[missed.article].id): \(missed.fields.joined(separator: " · "))"
    }
    #expect(
      all.count > 4 && found >= share, "\(kind) found: \(found)\n\(lines.joined(separator: "\n"))")
  }

  @Test func namesAreFound() throws {
    let corpus = Self.corpus
    try expect("mention", atLeast: 0.9) { expected in
      let text = corpus.articles[expected.article].text
      return corpus.mentions[expected.article].contains { mention in
        let surface = text[mention.range]
        let actor = corpus.actors[mention.actor]
        return [surface, "و" + surface].contains(expected.fields[0])
          && actor.kind.rawValue == expected.fields[1]
          && ["*", actor.id.description].contains(expected.fields[2])
      }
    }
  }

  @Test func datesAreFound() throws {
    let corpus = Self.corpus
    try expect("date", atLeast: 0.9) { expected in
      let text = corpus.articles[expected.article].text
      return corpus.dates(in: expected.article).contains { date in
        let surface = text[date.range]
        return (surface.contains(expected.fields[0]) || expected.fields[0].contains(surface))
          && date.readings.first?.description == expected.fields[1]
      }
    }
  }

  @Test func statementsAreFound() throws {
    let corpus = Self.corpus
    try expect("statement", atLeast: 0.85) { expected in
      let text = corpus.articles[expected.article].text
      return corpus.statements(in: expected.article).contains { statement in
        let speaker =
          switch statement.speaker {
          case .actor(let actor): corpus.actors[actor].spellings
          case .unnamed: ["unnamed"]
          case .unknown: ["unknown"]
          }
        return speaker.contains(expected.fields[0])
          && statement.isDirect == (expected.fields[1] == "direct")
          && text[statement.range].hasPrefix(expected.fields[2])
      }
    }
  }

  @Test func tiesAreFound() throws {
    let corpus = Self.corpus
    try expect("tie", atLeast: 0.8) { expected in
      corpus.ties.contains { tie in
        isNamed(tie.from, expected.fields[0]) && isNamed(tie.to, expected.fields[2])
          && tie.kind.rawValue == expected.fields[1]
      }
    }
  }

  private func isNamed(_ id: ActorID, _ name: String) -> Bool {
    id.description == name
      || Self.corpus.actor(id).map { Self.corpus.actors[$0].spellings.contains(name) } == true
  }

  @Test func mentionsNeverOverlapUnlessNested() {
    for corpus in [Self.corpus, Corpus.bundled().withFoundActors()] {
      for mentions in corpus.mentions {
        for (place, mention) in mentions.enumerated() {
          for other in mentions[(place + 1)...].prefix(while: { $0.range.start < mention.range.end }
          ) {
            #expect(mention.range.contains(other.range) && mention.range != other.range)
          }
        }
      }
    }
  }
}
