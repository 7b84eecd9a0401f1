internal import CorpusModel

/// In which articles terms stand, and when those were published.
struct TermUses {
  /// The first days of the articles that have a term, in order; those of no known day are left out.
  private var days: [Int32: [Int32]] = [:]
  /// How many articles have a term.
  private var counts: [Int32: Int32] = [:]

  /// How many days before and after an article are its time.
  private static let reach: Int32 = 10

  /// Gathers the terms of articles, those of each once.
  init(of terms: [[Int32]], published: [PublicationDays?]) {
    let order = terms.indices.sorted { (published[$0]?.first ?? 0) < (published[$1]?.first ?? 0) }
    for article in order {
      for term in terms[article] {
        counts[term, default: 0] += 1
        if let day = published[article] { days[term, default: []].append(Int32(day.first)) }
      }
    }
  }

  /// Returns how many articles have a term, 1 at least.
  func count(of term: Int32) -> Int { max(1, Int(counts[term, default: 1])) }

  /// Returns how much a term belongs to the time of an article, from 0 to 1.
  ///
  /// What is written of an event stands in the articles of a few days; what returns all the time, such
  /// as the words of a weather report, tells of no event.
  func timeliness(of term: Int32, for day: PublicationDays?) -> Float {
    guard let day, let all = days[term], all.count > 1 else { return 0.7 }
    let near =
      all.indices.firstPlace { all[$0] > Int32(day.last) + Self.reach }
      - all.indices.firstPlace { all[$0] >= Int32(day.first) - Self.reach }
    return (Float(max(1, near)) / Float(all.count)).squareRoot().squareRoot()
  }
}
