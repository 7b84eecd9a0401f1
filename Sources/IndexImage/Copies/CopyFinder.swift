/// Finds the articles that are one text, as an agency's report in several outlets is: whole, cut, under
/// another headline, with another first paragraph.
struct CopyFinder {
  private let sketches: TextSketches
  private let words: ReadWords
  /// As the table of articles has them; zero where there is none.
  private let dates: [Int32]
  /// About the numbers of the days, zero likewise.
  private let days: [Int32]

  /// A body of fewer words is too short to be told from another by what they share.
  private static let leastWords: UInt32 = 12
  /// How many times as long as the other an article may be: what is cut more is another text.
  private static let mostLonger = 3.0
  /// Which part of the runs of the shorter one must be in the longer, and of the numbers, where it has
  /// some.
  private static let leastRuns = 0.55
  private static let leastNumbers = 0.6
  private static let someNumbers = 3
  /// Of fewer runs nearly all must be.
  private static let someRuns = 6
  private static let nearlyAll = 0.85
  /// Further apart than this, in days, is no copy of the day's report, unless it is the very same text.
  private static let longestGap: Int32 = 10

  /// By how many of its least hashes an article is looked for.
  private static let probes = 12
  /// Up to how many articles with one hash all are compared with each other.
  private static let mostCompared = 16
  /// With how many before it an article is compared where there are more.
  private static let nearestCompared = 3
  /// With how many of a group an article is compared that is to join it.
  private static let mostAsked = 8
  /// How many pairs before they are compared what is known of them is fetched: to wait for it then would
  /// take longer than all the rest.
  private static let fetchedAhead = 16
  /// After how many pairs it is asked whether the groups are still wanted.
  private static let pairsBetween = 4096

  /// Looks through articles.
  init(_ sketches: TextSketches, words: ReadWords, dates: [Int32]) {
    self.sketches = sketches
    self.words = words
    self.dates = dates
    days = dates.map { $0 > 0 ? Self.day($0) : 0 }
  }

  /// Returns the groups of two articles or more, in the order of their least numbers; in each the one
  /// first that was published first, those of no known day last. Nothing where they are no longer wanted.
  ///
  /// - Complexity: O(n) in the number of articles, nearly.
  func groups(isCancelled: () -> Bool) -> [[Int]]? {
    guard let pairs = pairs(isCancelled) else { return nil }
    var groups: [[Int]] = []
    var groupOf = [Int32](repeating: -1, count: sketches.lengths.count)
    func join(_ article: Int, _ group: Int) {
      groups[group].append(article)
      groupOf[article] = Int32(truncatingIfNeeded: group)
    }
    var forms = FormComparison(words)
    let likeness = Likeness(sketches.runs)
    for place in pairs.indices {
      if place.isMultiple(of: Self.pairsBetween), isCancelled() { return nil }
      guard place == 0 || pairs[place] != pairs[place - 1] else { continue }
      likeness.fetch(Self.pair(pairs[min(place + Self.fetchedAhead, pairs.count - 1)]).second)
      let pair = Self.pair(pairs[place])
      guard haveLikeLengths(pair.first, pair.second),
        likeness.greatestOverlap(pair.first, pair.second).map({
          areAlike(pair.first, pair.second, $0)
        }) ?? true
      else { continue }
      let (group, other) = (Int(groupOf[pair.first]), Int(groupOf[pair.second]))
      guard group < 0 || group != other, areCopies(pair.first, pair.second, &forms) else {
        continue
      }
      switch (group >= 0, other >= 0) {
      case (false, false):
        groups.append([])
        join(pair.first, groups.count - 1)
        join(pair.second, groups.count - 1)
      case (true, false):
        if belongs(pair.second, to: groups[group], like: pair.first, &forms) {
          join(pair.second, group)
        }
      case (false, true):
        if belongs(pair.first, to: groups[other], like: pair.second, &forms) {
          join(pair.first, other)
        }
      case (true, true):
        guard let first = groups[other].first,
          belongs(
            first, to: groups[group], like: first == pair.second ? pair.first : nil, &forms)
        else { continue }
        for article in groups[other] { join(article, group) }
        groups[other] = []
      }
    }
    return groups.filter { !$0.isEmpty }
      .sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
      .map { $0.sorted { (order($0), $0) < (order($1), $1) } }
  }

  private func order(_ article: Int) -> Int32 { dates[article] > 0 ? dates[article] : .max }

  /// Whether an article is like most of a group: what two share that have nothing in common, as a
  /// roundup does with each of its parts, must not put them together.
  ///
  /// - Parameter known: One that it was compared with already, and is like.
  private func belongs(
    _ article: Int, to group: [Int], like known: Int?, _ forms: inout FormComparison
  ) -> Bool {
    let asked = group.prefix(Self.mostAsked)
    var alike = 0
    for other in asked where other == known || areCopies(other, article, &forms) { alike += 1 }
    return alike * 2 > asked.count
  }

  /// Whether two articles are one text.
  private func areCopies(_ one: Int, _ other: Int, _ forms: inout FormComparison) -> Bool {
    guard haveLikeLengths(one, other),
      let runs = sketches.runs.overlap(one, other, atLeast: Self.leastRuns),
      areAlike(one, other, runs)
    else { return false }
    let numbers = sketches.numbers.overlap(one, other, atLeast: 0)
    if let numbers, numbers.fewer >= Self.someNumbers,
      Double(numbers.both) < Self.leastNumbers * Double(numbers.fewer)
    {
      return false
    }
    // Which is laid over which may decide: it is the same whoever asks.
    return !forms.areFillings(min(one, other), max(one, other))
  }

  /// Whether two articles that share so many runs may be one text. The more they share the rather they may.
  private func areAlike(_ one: Int, _ other: Int, _ runs: HashSamples.Overlap) -> Bool {
    guard runs.both > 0, Double(runs.both) >= Self.leastRuns * Double(runs.fewer),
      runs.fewer >= Self.someRuns || Double(runs.both) >= Self.nearlyAll * Double(runs.fewer)
    else { return false }
    return !areFarApart(one, other)
      || Double(runs.both) >= Self.nearlyAll * Double(runs.either)
  }

  private func haveLikeLengths(_ one: Int, _ other: Int) -> Bool {
    let lengths = (Double(sketches.lengths[one]), Double(sketches.lengths[other]))
    return max(lengths.0, lengths.1) <= min(lengths.0, lengths.1) * Self.mostLonger
  }

  private func areFarApart(_ one: Int, _ other: Int) -> Bool {
    let (day, otherDay) = (days[one], days[other])
    return day > 0 && otherDay > 0 && abs(day - otherDay) > Self.longestGap
  }

  /// Returns about the number of a day, months being of 31.
  private static func day(_ date: Int32) -> Int32 {
    let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
    return (year * 12 + month) * 31 + day
  }

  /// Returns the pairs of articles that share a hash among their least ones, in order, as numbers
  /// of which the first article is the upper half; some come several times. Nothing where they are no longer
  /// wanted.
  private func pairs(_ isCancelled: () -> Bool) -> [UInt64]? {
    var entries: [UInt64] = []
    entries.reserveCapacity(sketches.lengths.count * Self.probes)
    for article in sketches.lengths.indices where sketches.lengths[article] >= Self.leastWords {
      for hash in sketches.runs[article].prefix(Self.probes) {
        entries.append(UInt64(hash) << 32 | UInt64(article))
      }
    }
    // Of one hash, the articles come in their order.
    RadixSort.sort(&entries, fromBit: 32)
    var pairs: [UInt64] = []
    var start = 0
    if isCancelled() { return nil }
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      let reach = end - start <= Self.mostCompared ? end - start : Self.nearestCompared
      for place in start..<end {
        for before in max(start, place - reach)..<place {
          pairs.append((entries[before] & 0xFFFF_FFFF) << 32 | entries[place] & 0xFFFF_FFFF)
        }
      }
      start = end
    }
    entries = []
    if isCancelled() { return nil }
    RadixSort.sort(&pairs)
    return pairs
  }

  /// Returns the articles of a pair.
  private static func pair(_ number: UInt64) -> (first: Int, second: Int) {
    (Int(number >> 32), Int(number & 0xFFFF_FFFF))
  }
}
