import CorpusModel
import Dates
import TestSupport
import Testing

@testable import Stories

/// Numbers in sentences, and what they count.
@Suite struct QuantityTests {
  private static func quantities(in sentence: String) -> [Quantity] {
    let article = Article(paragraphs: sentence)
    let facts = ArticleFacts(
      article: article, mentions: [], dates: DateFinder().expressions(in: article))
    let comparison = Comparison(of: [0], in: [facts], actors: [])
    return comparison.quantities()[0]
  }

  private static func name(_ measure: Quantity.Measure) -> String {
    switch measure {
    case .people(.killed): "killed"
    case .people(.injured): "injured"
    case .people(.missing): "missing"
    case .people(.arrested): "arrested"
    case .percent: "percent"
    case .money: "money"
    case .magnitude: "magnitude"
    case .age: "age"
    case .score: "score"
    case .things: "things"
    }
  }

  @Test(arguments: try Cases.rows("quantities"))
  func sentencesHaveTheQuantitiesOfTheTable(row: [String]) throws {
    let found = Self.quantities(in: row[0])
    let expected =
      row[1] == "-" ? [] : row[1].split(separator: "|").map { $0.split(separator: " ") }
    #expect(found.map { Self.name($0.measure) } == expected.map { String($0[0]) }, "\(row[0])")
    for (quantity, fields) in zip(found, expected) {
      let low = try #require(Double(fields[1]))
      let high = try #require(Double(fields[2]))
      #expect(abs(quantity.low - low) <= low / 1e9 && abs(quantity.high - high) <= high / 1e9)
    }
  }

  @Test func aNumberAndABoundThatHoldsForItAreCompatible() throws {
    let sentences = ["قتل أكثر من 20 شخصا.", "قتل 22 شخصا.", "قتل 12 شخصا."]
    let found = try sentences.map { try #require(Self.quantities(in: $0).first) }
    #expect(found[0].isCompatible(with: found[1]))
    #expect(!found[0].isCompatible(with: found[2]))
    #expect(!found[1].isCompatible(with: found[2]))
  }

  @Test func rangesLieInTheTextWithoutParticles() throws {
    let article = Article(paragraphs: "سافر الوفد بثلاث طائرات.")
    let comparison = Comparison(
      of: [0], in: [ArticleFacts(article: article, mentions: [])], actors: [])
    let quantity = try #require(comparison.quantities()[0].first)
    #expect(article.text[quantity.range] == "ثلاث طائرات")
  }
}
