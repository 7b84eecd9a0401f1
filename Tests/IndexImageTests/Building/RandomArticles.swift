import CorpusModel
import IndexImage
import TestSupport

/// Articles of words that a seed draws, some of them very common, some in several spellings, some long.
struct RandomArticles {
  let articles: [Article]

  private static let rare = [
    "مُحَمَّد", "محمد", "محـمد", "أحمد", "احمد", "إيران", "ايران", "الجزائر", "للجزائر", "رئيس",
    "الرئيسُ",
    "كوفيد-19", "١٩", "19", "Reuters", "reuters", "Élysée", "بي\u{200D}بي", "ﻻعب", "لاعب", "«بيان»",
    "…", "،",
    "نتنياهوووووووووووووووو", "ناتنياهووووووووووووووووو", "مستشفىى", "على", "علي", "\u{61C}", "٪",
    "ةه", "👍",
    "AbdelMadjidTebbouneTheSecond", "abdelmadjidtebbounethesecond",
  ]

  init(count: Int, seed: UInt64, longest: Int = 60) {
    var random = SeededGenerator(seed: seed)
    let made = (0..<40).map { number in
      String(
        String.UnicodeScalarView(
          (0...(number % 7 + 1)).map { _ in
            Unicode.Scalar(UInt32.random(in: 0x627...0x64A, using: &random)) ?? "ا"
          }))
    }
    func words(_ count: Int, _ random: inout SeededGenerator) -> String {
      (0..<count).map { _ in
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<3: ["في", "من", "قال"][Int.random(in: 0..<3, using: &random)]
        case 3..<5: Self.rare[Int.random(in: 0..<Self.rare.count, using: &random)]
        default: made[Int.random(in: 0..<made.count, using: &random)]
        }
      }.joined(separator: " ")
    }
    articles = (0..<count).map { number in
      let paragraphs = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        words(Int.random(in: 1...longest, using: &random), &random)
      }
      let body = Article(paragraphs: paragraphs)
      return Article(
        id: ArticleID("a\(number)"), title: words(Int.random(in: 0...9, using: &random), &random),
        outlet: ["الشروق", "", "BBC"][number % 3], date: PartialDate(year: 2020 + number % 4),
        byline: number % 5 == 0 ? "ليلى" : nil, text: body.text, paragraphs: body.paragraphs,
        path: "f\(number / 10).md")
    }
  }
}

/// A list of articles that come from files, some of them under an identifier that is taken.
struct FiledArticles: ArticleSource {
  private var rest: [(file: Int, article: Article)]
  private(set) var files: [SourceStamp] = []
  private(set) var leftOut: [String] = []
  private var read = 0

  init(_ files: [[Article]]) {
    rest = files.enumerated().flatMap { file, articles in articles.map { (file, $0) } }.reversed()
  }

  var progress: (done: Int, total: Int) { (read, read + rest.count) }

  mutating func next(into article: inout ArticleBytes, isTaken: ([UInt8]) -> Bool) -> Bool {
    guard let (file, next) = rest.popLast() else { return false }
    while files.count <= file {
      files.append(
        SourceStamp(
          path: Array("file\(files.count)".utf8), size: 7, changed: -3, articles: 0..<0))
    }
    article = ArticleBytes(next)
    read += 1
    return true
  }

  mutating func leaveOut(_ article: ArticleBytes) {
    leftOut.append(String(decoding: article.id, as: UTF8.self))
  }
}
