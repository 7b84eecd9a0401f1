/// Which articles are alike, and how much.
///
/// Two articles are compared only where they share some of their weightiest terms and came out near
/// each other; a bound on the steps for each article keeps the time linear in their number.
struct Likenesses {
  /// A pair of articles, the one read first in front.
  struct Pair {
    let first, second: Int32
    let likeness: Float
  }

  /// The pairs.
  private(set) var pairs: [Pair] = []

  /// Articles further apart than this are not compared.
  private static let longestGap = 21
  /// How many entries of the lists of terms are looked at for one article.
  private static let longestSearch = 20_000
  /// How many articles are compared with one.
  private static let mostCompared = 48
  /// What is less alike is no pair.
  private static let least: Float = 0.05

  /// An article that has a term, and the term's weight in it.
  private struct Entry {
    let article: Int32
    let weight: Float
  }

  /// Compares articles; `days` has nothing where the day is unknown.
  init(of subjects: [Subject], published days: [PublicationDays?]) {
    let order = subjects.indices.sorted {
      (days[$0]?.first ?? .max, $0) < (days[$1]?.first ?? .max, $1)
    }
    // The articles that have a term, in order of time; only those before the one at hand.
    var lists: [Int32: [Entry]] = [:]
    var sums = Array(repeating: Float(0), count: subjects.count)
    for article in order {
      let subject = subjects[article]
      var found: [Int32] = []
      var steps = 0
      search: for place in subject.heaviestFirst {
        guard let list = lists[subject.terms[Int(place)]] else { continue }
        let weight = subject.weights[Int(place)]
        for entry in list.reversed() {
          steps += 1
          if steps > Self.longestSearch { break search }
          let other = Int(entry.article)
          if let day = days[article], let otherDay = days[other],
            day.first - otherDay.first > Self.longestGap + 366
          {
            break
          }
          if sums[other] == 0 { found.append(entry.article) }
          sums[other] += weight * entry.weight
        }
      }
      let likeliest = found.filter { sums[Int($0)] >= Self.least }
        .sorted { (sums[Int($1)], $0) < (sums[Int($0)], $1) }
        .prefix(Self.mostCompared)
      for other in likeliest {
        let likeness =
          subject.likeness(to: subjects[Int(other)])
          * Self.nearness(days[article], days[Int(other)])
        if likeness >= Self.least {
          pairs.append(Pair(first: other, second: Int32(article), likeness: likeness))
        }
      }
      for other in found { sums[Int(other)] = 0 }
      for (term, weight) in zip(subject.terms, subject.weights) {
        lists[term, default: []].append(Entry(article: Int32(article), weight: weight))
      }
    }
  }

  /// Returns by how much the time between two articles makes it likely that they report the same, from
  /// 0 to 1.
  private static func nearness(_ day: PublicationDays?, _ other: PublicationDays?) -> Float {
    guard let day, let other else { return 0.8 }
    let gap = day.distance(to: other)
    guard gap <= longestGap else { return 0 }
    let weeks = Float(max(0, gap - 1)) / 7
    return 1 / (1 + weeks * weeks)
  }
}
