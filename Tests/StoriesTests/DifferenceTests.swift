import CorpusModel
import FoundationEssentials
import Library
import TestSupport
import Testing

/// Short articles on many subjects, with planted differences, and with numbers, names and dates that
/// only look different.
@Suite struct DifferenceTests {
  /// A story of the folder Articles, opened by itself.
  private struct Opened {
    let corpus: Corpus
    let differences: [Difference]

    init(_ name: String) throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Articles/\(name)")
      corpus = Corpus.open([folder.path])
      try #require(corpus.articles.count > 1)
      let story = try #require(corpus.stories.first, "no story found in \(name)")
      #expect(story.articles.count == corpus.articles.count, "\(name) is not one story")
      differences = corpus.differences(in: 0)
    }

    /// Whether a difference has a version for each of some strings, with the articles that it cites.
    func isMet(_ difference: Difference, _ row: [String]) -> Bool {
      let articles = row[3].split(separator: "|").map {
        Set($0.split(separator: ",").map(String.init))
      }
      return difference.kind.rawValue == row[1]
        && zip(row[2].split(separator: "|"), articles).allSatisfy { value, articles in
          difference.versions.contains { version in
            version.value.contains(value)
              && Set(version.evidence.map { corpus.articles[$0.article].id.description })
                == articles
          }
        }
    }
  }

  @Test func storiesDisagreeOnWhatTheTableSaysAndNothingElse() throws {
    let rows = Dictionary(grouping: try Cases.rows("differences")) { $0[0] }
    #expect(rows.count > 5)
    for (name, rows) in rows.sorted(by: { $0.key < $1.key }) {
      let story = try Opened(name)
      var left = story.differences
      for row in rows where row.count > 3 {
        let met = left.firstIndex { story.isMet($0, row) }
        #expect(met != nil, "\(name): \(row[1]) \(row[2]) is not found")
        if let met { left.remove(at: met) }
      }
      for difference in left {
        let versions = difference.versions.map(\.value).joined(separator: " | ")
        Issue.record("\(name): \(difference.kind) \(difference.point): \(versions)")
      }
    }
  }

  @Test func evidenceLiesInItsSentence() throws {
    for name in Set(try Cases.rows("differences").map { $0[0] }) {
      let story = try Opened(name)
      for place in story.differences.flatMap(\.versions).flatMap(\.evidence) {
        let text = story.corpus.articles[place.article].text
        #expect(place.sentence.contains(place.range) && place.sentence.end <= text.count)
      }
    }
  }
}
