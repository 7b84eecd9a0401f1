public import CorpusModel
internal import IndexImage

/// A small image with something in each of its sections, for fuzzers to damage and to search.
public enum FuzzedImage {
  /// The image.
  public static let bytes: [UInt8] = {
    var builder = ImageBuilder()
    // So few that a small image has ready lists, too.
    builder.commonBeginning = 30
    builder.actors = {
      names.enumerated().map { number, name in
        StoredActor(
          id: ActorID("actor\(number)"), kind: ActorKind.allCases[number % 4], names: [name],
          latin: ["Name \(number)", "Nom \(number)"],
          articles: (0..<UInt32(articles.count)).filter { Int($0) % (number + 2) == 0 })
      }
    }
    var source = FuzzedArticles(articles)
    return (try? builder.build(&source)) ?? []
  }()

  /// Where each section lies in the image (docs/image.md), empty ones left out.
  public static let sections: [Range<Int>] = (0..<20).compactMap { section in
    func number(_ offset: Int) -> Int {
      (0..<8).reduce(0) { $0 | Int(bytes[48 + section * 24 + offset + $1]) << (8 * $1) }
    }
    let (start, count) = (number(8), number(16))
    return count > 0 ? start..<start + count : nil
  }

  /// The articles: few words that come often, so that there are lists of several blocks.
  public static let articles: [Article] = (0..<140).map { number in
    let lines = (0..<number % 4).map { line in
      (0..<number % 5 + 1).map { words[(number * 7 + line + $0 * $0) % words.count] }
        .joined(separator: " ")
    }
    var start = 0
    let paragraphs = lines.map { line in
      defer { start += line.unicodeScalars.count + 1 }
      return Paragraph(
        number % 3 == 0 ? .quote : .body, TextRange(start, start + line.unicodeScalars.count))
    }
    var provenance = Provenance()
    if number % 3 == 1 {
      provenance.outlet = FieldOrigin.allCases[number % 6]
      provenance.dateBasis = words[number % 12]
      provenance.dropped = (0..<number % 5).map { line in
        DroppedLine(
          words[(number + line) % 12], DroppedLine.Reason.allCases[(number + line) % 11],
          line: line + 1, place: line)
      }
    }
    return Article(
      id: ArticleID("a\(number)"), title: "في \(words[number % 12]) \(number % 30)",
      outlet: "outlet \(number % 3)", date: PartialDate(year: 2020, month: number % 12 + 1),
      byline: number % 4 == 0 ? "كاتب" : nil, text: ArticleText(lines.joined(separator: "\n")),
      paragraphs: paragraphs, path: "file\(number / 50)", provenance: provenance)
  }

  /// The words of the articles.
  public static let words = [
    "و", "في", "الجزائر", "الرئيس", "رئيس", "أحمد", "احمد", "وزارة", "السفير", "2025", "OPEC",
    "گاز",
  ]
  private static let names = ["الجزائر", "أحمد", "وزارة الطاقة", "أوبك"]
}

/// Articles that come from files, with a note of them.
private struct FuzzedArticles: ArticleSource {
  private let articles: [Article]
  private var read = 0
  private(set) var files: [SourceStamp] = [
    SourceStamp(path: Array("actors/a.yaml".utf8), size: 9, changed: 3, articles: 0..<0)
  ]
  let notes = ["note": "نعم", "other": String(repeating: "x", count: 200)]

  init(_ articles: [Article]) { self.articles = articles }

  var progress: (done: Int, total: Int) { (read, articles.count) }

  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
    guard read < articles.count else { return false }
    let next = articles[read]
    if files.last?.path != Array(next.path.utf8) {
      files.append(
        SourceStamp(path: Array(next.path.utf8), size: 1 << 33, changed: -1, articles: 0..<0))
    }
    article = ArticleBytes(next)
    read += 1
    return true
  }

  mutating func leaveOut(_ article: ArticleBytes) {}
}
