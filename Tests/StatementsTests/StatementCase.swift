import Testing
import CorpusModel
import TestSupport

@testable import Statements

/// A line of Tests/Cases/statements.tsv.
struct StatementCase: Sendable, CustomTestStringConvertible {
  let kind: String
  let article: Article
  let actors: [Actor]
  let mentions: [Mention]
  let expected: [String]

  var testDescription: String { "\(kind): \(article.text.string.prefix(40))" }

  init(_ row: [String]) throws {
    guard row.count == 4 else { throw MalformedRow(row: row) }
    kind = row[0]
    article = Self.article(row[1])
    expected = row[3] == "-" ? [] : row[3].split(separator: " || ").map(String.init)
    var actors: [Actor] = []
    var mentions: [Mention] = []
    for entry in row[2].split(separator: ";") where row[2] != "-" {
      let fields = entry.split(separator: ":", maxSplits: 2).map {
        $0.trimming()
      }
      guard fields.count == 3 else { throw MalformedRow(row: row) }
      let id = ActorID(fields[0])
      let isNisba = fields[1] == "nisba"
      guard let kind = isNisba ? .place : ActorKind(rawValue: fields[1]) else {
        throw MalformedRow(row: row)
      }
      var place = actors.firstIndex { $0.id == id }
      if place == nil {
        place = actors.count
        actors.append(Actor(id: id, kind: kind, name: fields[2], latin: ""))
      }
      for range in Self.ranges(of: fields[2], in: article.text)
      where !mentions.contains(where: { $0.range.overlaps(range) }) {
        mentions.append(Mention(range: range, actor: place ?? 0, how: isNisba ? .nisba : .name))
      }
    }
    self.actors = actors
    self.mentions = mentions.sorted { $0.range < $1.range }
  }

  struct MalformedRow: Error { let row: [String] }

  /// What is found, in the form of the table.
  func found() -> [String] {
    StatementFinder(actors: actors).statements(in: article, mentions: mentions).map { statement in
      let speaker =
        switch statement.speaker {
        case .actor(let place): actors[place].id.description
        case .unnamed(let words): "unnamed:" + words
        case .unknown: "unknown"
        }
      let text = article.text[statement.range].split(separator: "\n").joined(separator: "⏎")
      return "\(statement.isDirect ? "direct" : "reported"); \(speaker); \(text)"
    }
  }

  private static func article(_ text: String) -> Article {
    var paragraphs: [Paragraph] = []
    var lines: [String] = []
    var start = 0
    for part in text.split(separator: "¶").map({ $0.trimming() }) {
      let (kind, line): (Paragraph.Kind, String) =
        part.hasPrefix("> ")
        ? (.quote, String(part.dropFirst(2)))
        : part.hasPrefix("# ") ? (.heading, String(part.dropFirst(2))) : (.body, part)
      let end = start + line.unicodeScalars.count
      paragraphs.append(Paragraph(kind, TextRange(start, end)))
      lines.append(line)
      start = end + 1
    }
    return Article(
      id: ArticleID("case"), title: "", text: ArticleText(lines.joined(separator: "\n")),
      paragraphs: paragraphs)
  }

  private static func ranges(of name: String, in text: ArticleText) -> [TextRange] {
    let scalars = Array(text.string.unicodeScalars)
    let wanted = Array(name.unicodeScalars)
    return scalars.indices.compactMap { start in
      let end = start + wanted.count
      guard end <= scalars.count, Array(scalars[start..<end]) == wanted,
        end == scalars.count || !scalars[end].properties.isAlphabetic
      else { return nil }
      return TextRange(start, end)
    }
  }
}

extension Substring {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
