import CorpusModel
import TestSupport

/// A query over the bundled corpus with what a reader would say of the articles.
struct JudgedQuery {
  /// What kind of query it is.
  let kind: String
  /// Whether nothing is tuned by it.
  let isHeld: Bool
  /// The query.
  let text: String
  /// What each article is worth, from 1 to 3; nothing where it is not named.
  let grades: [ArticleID: Int]

  /// Reads the table of judged queries; rows that are no judged query are left out.
  static func all() throws -> [JudgedQuery] {
    try Cases.rows("judged").compactMap { row in
      guard row.count == 4 else { return nil }
      var grades: [ArticleID: Int] = [:]
      for grade in row[3].split(separator: " ") {
        let parts = grade.split(separator: "=")
        guard parts.count == 2, let value = Int(parts[1]) else { return nil }
        grades[ArticleID(String(parts[0]))] = value
      }
      return JudgedQuery(kind: row[0], isHeld: row[1] == "held", text: row[2], grades: grades)
    }
  }

  /// Returns the normalised discounted cumulative gain of the first ten articles found: 1 where they
  /// are in the best order there is, less the more of what is wanted is missing or late.
  func gain(of found: [ArticleID]) -> Double {
    let best = Self.gain(grades.values.sorted(by: >))
    return best > 0 ? Self.gain(found.map { grades[$0] ?? 0 }) / best : 0
  }

  private static func gain(_ grades: [Int]) -> Double {
    // The logarithms to base two of the places, the first being two.
    let discounts = [
      1, 1.584_963, 2, 2.321_928, 2.584_963, 2.807_355, 3, 3.169_925, 3.321_928, 3.459_432,
    ]
    return zip(grades, discounts).reduce(0) { sum, graded in
      sum + Double((1 << graded.0) - 1) / graded.1
    }
  }
}

/// What judged queries came to.
struct JudgedResults {
  private var gains: [(query: JudgedQuery, gain: Double)] = []

  /// Takes in what was found for a query.
  mutating func add(_ query: JudgedQuery, _ found: [ArticleID]) {
    gains.append((query, query.gain(of: found)))
  }

  /// Returns the mean gain of the queries wanted; 0 where there are none.
  func mean(where isWanted: (JudgedQuery) -> Bool) -> Double {
    let wanted = gains.filter { isWanted($0.query) }.map(\.gain)
    return wanted.isEmpty ? 0 : wanted.reduce(0, +) / Double(wanted.count)
  }

  /// The mean gain by kind, then of all, and of the open and the held queries alone.
  var table: String {
    var kinds: [String] = []
    for (query, _) in gains where !kinds.contains(query.kind) { kinds.append(query.kind) }
    var lines = kinds.map { kind in Self.line(kind, mean { $0.kind == kind }) }
    lines.append(Self.line("open", mean { !$0.isHeld }))
    lines.append(Self.line("held", mean { $0.isHeld }))
    lines.append(Self.line("all", mean { _ in true }))
    return lines.joined(separator: "\n")
  }

  /// The open queries that came out worse than `limit`.
  func worst(below limit: Double) -> [(text: String, gain: Double)] {
    gains.filter { !$0.query.isHeld && $0.gain < limit }.map { ($0.query.text, $0.gain) }
  }

  private static func line(_ name: String, _ mean: Double) -> String {
    let thousandths = Int((mean * 1000).rounded())
    let digits = String(thousandths % 1000)
    return name + String(repeating: " ", count: max(1, 12 - name.count)) + "\(thousandths / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
