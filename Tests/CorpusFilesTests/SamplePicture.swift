import CorpusModel

@testable import CorpusFiles

/// What was read of a sample, line by line, as expectations are written.
enum SamplePicture {
  /// Returns the lines of all articles, then those of the problems.
  static func lines(of contents: CorpusContents) -> [String] {
    contents.articles.flatMap(lines(of:)) + contents.problems.map(line(of:))
  }

  private static func lines(of article: Article) -> [String] {
    let provenance = article.provenance
    let fields: [(String, String?)] = [
      ("title", article.title), ("outlet", article.outlet), ("date", article.date?.description),
      ("byline", article.byline), ("language", article.language), ("url", article.url),
    ]
    var lines = ["= \(article.id)"]
    for (name, value) in fields {
      if let value, !value.isEmpty { lines.append("\(name): \(value)") }
    }
    let origins: [(String, FieldOrigin)] = [
      ("title", provenance.title), ("outlet", provenance.outlet), ("date", provenance.date),
      ("byline", provenance.byline), ("language", provenance.language),
    ]
    let guessed = origins.filter { $0.1.isGuessed }.map(\.0)
    if !guessed.isEmpty { lines.append("guessed: " + guessed.joined(separator: " ")) }
    if !provenance.dateBasis.isEmpty { lines.append("basis: \(provenance.dateBasis)") }
    lines += paragraphs(of: article)
    lines += provenance.dropped.map { "dropped \($0.reason): \($0.text)" }
    return lines
  }

  private static func line(of problem: Problem) -> String {
    "problem: " + (problem.line.map { "line \($0): " } ?? "") + problem.message
  }
}
