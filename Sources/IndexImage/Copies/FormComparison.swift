/// Tells two articles that fill in one form, as match reports and obituaries do, from copies of one text:
/// both have nearly all words in common, but where a form is filled in, a name or a number stands in the
/// place of another.
///
/// Editors leave out and add sentences and exchange words of all kinds; that they bring a report's facts
/// up to date, and change hardly anything else, is rare.
struct FormComparison {
  private let words: ReadWords
  /// How many words in a row must be the same for texts to go on together.
  private static let anchor = 4
  /// How many words may be filled in at one place.
  private static let longestFilling = 12
  /// How many facts that differ make another article.
  private static let someFacts = 2
  /// At how many places a form is filled in at most.
  private static let mostPlaces = 100
  /// Which part of all that differs they are: who edits a text does not stop at its facts.
  private static let mostChanges = 0.6
  /// Where only numbers differ, which part of all must.
  private static let someNumbers = 0.4

  /// Where runs of `anchor` words first begin in the second text, plus one: an open-addressing table of
  /// at least twice as many slots.
  private var places: [Int32] = []
  /// The traits of both bodies, and which there are.
  private var one: [UInt16] = []
  private var other: [UInt16] = []
  private var isInOne = [Bool](repeating: false, count: 1 << 16)
  private var isInOther = [Bool](repeating: false, count: 1 << 16)

  init(_ words: ReadWords) { self.words = words }

  /// Whether two articles that are alike are two fillings of one form. Takes time linear in their words.
  mutating func areFillings(_ article: Int, _ otherArticle: Int) -> Bool {
    let (left, right) = (words[article], words[otherArticle])
    Self.read(left, into: &one)
    Self.read(right, into: &other)
    guard one != other else { return false }
    for trait in one { isInOne[Int(trait)] = true }
    for trait in other { isInOther[Int(trait)] = true }
    defer {
      for trait in one { isInOne[Int(trait)] = false }
      for trait in other { isInOther[Int(trait)] = false }
    }
    findPlaces()
    var changes = Changes()
    var (place, otherPlace) = (0, 0)
    while place < one.count, otherPlace < other.count {
      if one[place] == other[otherPlace] {
        changes.sameNumbers += Int(one[place] & 1)
        place += 1
        otherPlace += 1
        continue
      }
      let next = next(after: place, otherPlace) ?? (one.count, other.count)
      let fillings = fillings(place..<next.place, otherPlace..<next.other)
      changes.count += max(fillings.count, 1)
      guard changes.count <= Self.mostPlaces else { return false }
      for (filling, otherFilling) in fillings {
        let pair = UInt32(one[filling.lowerBound]) << 16 | UInt32(other[otherFilling.lowerBound])
        if haveNumbers(filling, otherFilling) {
          changes.numbers.insert(pair)
          changes.facts += 1
        } else if haveNames(filling, left, otherFilling, right) {
          changes.names.insert(pair)
          changes.facts += 1
        }
      }
      (place, otherPlace) = next
    }
    return changes.areFillings
  }

  /// What differs between two texts.
  private struct Changes {
    /// How many places differ, and how many of them by a fact.
    var count = 0
    var facts = 0
    /// The names and the numbers that stand for others, each pair once.
    var names: Set<UInt32> = []
    var numbers: Set<UInt32> = []
    /// How many numbers are the same.
    var sameNumbers = 0

    /// Whether little else differs than several facts, and of the numbers, where it is they alone, many.
    var areFillings: Bool {
      names.count + numbers.count >= FormComparison.someFacts
        && Double(facts) >= FormComparison.mostChanges * Double(count)
        && (!names.isEmpty
          || Double(numbers.count) >= FormComparison.someNumbers
            * Double(numbers.count + sameNumbers))
    }
  }

  private static func read(_ article: ArticleWords, into traits: inout [UInt16]) {
    traits.removeAll(keepingCapacity: true)
    let (words, all) = (article.body, article.traits)
    let (body, known) = (words.span, all.span)
    traits.append(addingCapacity: body.count) { traits in
      for place in body.indices { traits.append(known[Int(body[place])]) }
    }
  }

  private mutating func findPlaces() {
    var count = 64
    while count < other.count * 2 { count *= 2 }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(0, count: count))
    for place in 0..<max(other.count - Self.anchor + 1, 0) {
      let slot = slot(of: Self.run(other, place))
      if places[slot] == 0 { places[slot] = Int32(truncatingIfNeeded: place + 1) }
    }
  }

  /// Returns the slot of a run, or the free one where it would be.
  private func slot(of run: UInt64) -> Int {
    let mask = places.count - 1
    var slot = Int(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[slot] != 0, Self.run(other, Int(places[slot]) - 1) != run {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func run(_ traits: [UInt16], _ place: Int) -> UInt64 {
    var run: UInt64 = 0
    for word in place..<(place + anchor) { run = run << 16 | UInt64(traits[word]) }
    return run
  }

  /// Returns where both texts go on together.
  private func next(after place: Int, _ otherPlace: Int) -> (place: Int, other: Int)? {
    var next = place
    while next + Self.anchor <= one.count {
      let found = Int(places[slot(of: Self.run(one, next))]) - 1
      if found >= otherPlace { return (next, found) }
      next += 1
    }
    return nil
  }

  /// Returns the places of a gap where words stand for others.
  private func fillings(
    _ gap: Range<Int>, _ otherGap: Range<Int>
  ) -> [(Range<Int>, Range<Int>)] {
    guard !gap.isEmpty, !otherGap.isEmpty, max(gap.count, otherGap.count) <= Self.longestFilling
    else { return [] }
    guard gap.count == otherGap.count else { return [(gap, otherGap)] }
    // What is filled in close together, in as many words, lies in one gap.
    var fillings: [(Range<Int>, Range<Int>)] = []
    var start: Int?
    for offset in 0...gap.count {
      let isOther =
        offset < gap.count
        && one[gap.lowerBound + offset] != other[otherGap.lowerBound + offset]
      if isOther, start == nil { start = offset }
      if !isOther, let first = start {
        fillings.append(
          (
            gap.lowerBound + first..<gap.lowerBound + offset,
            otherGap.lowerBound + first..<otherGap.lowerBound + offset
          ))
        start = nil
      }
    }
    return fillings
  }

  /// Whether each of two fillings has a number that the other article has nowhere.
  private func haveNumbers(_ filling: Range<Int>, _ otherFilling: Range<Int>) -> Bool {
    one[filling].contains { $0 & 1 != 0 && !isInOther[Int($0)] }
      && other[otherFilling].contains { $0 & 1 != 0 && !isInOne[Int($0)] }
  }

  /// Whether each of two fillings has what may be a name, and not another spelling of the other's.
  private func haveNames(
    _ filling: Range<Int>, _ left: ArticleWords, _ otherFilling: Range<Int>, _ right: ArticleWords
  ) -> Bool {
    let names = names(filling, one, left, isElsewhere: isInOther)
    let others = names.isEmpty ? [] : self.names(otherFilling, other, right, isElsewhere: isInOne)
    return !others.isEmpty
      && names.contains { name in
        !others.contains { Self.areSpellings(left.key(name), right.key($0)) }
      }
  }

  /// Returns the words of a filling that are rare, or that the article's headline has; the other article
  /// has them nowhere.
  private func names(
    _ filling: Range<Int>, _ traits: [UInt16], _ article: ArticleWords, isElsewhere: [Bool]
  ) -> [UInt32] {
    let titles = article.title.map { article.trait($0) }
    return filling.filter { place in
      let trait = traits[place]
      return trait & 1 == 0 && (words.isRare(trait) || titles.contains(trait))
        && !isElsewhere[Int(trait)]
    }.map { article.body[article.body.startIndex + $0] }
  }

  /// Whether two words are so alike that they may be forms or spellings of one: half of the longer one's
  /// letters, or more, follow each other in the other, or are its first and last ones.
  private static func areSpellings(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let (one, other) = (letters(one), letters(other))
    let shorter = min(one.count, other.count)
    let first = zip(one, other).prefix { $0 == $1 }.count
    let last = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let shared = max(min(first + last, shorter), longestRun(one, other))
    return shared * 2 >= max(one.count, other.count)
  }

  /// How many of the first letters of a word are looked at.
  private static let longestWord = 32

  private static func letters(_ key: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: key, as: UTF8.self).unicodeScalars.prefix(longestWord))
  }

  /// Returns how many letters follow each other in both words at most.
  private static func longestRun(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var longest = 0
    // Of each letter of the other, how many letters end there as they end at the letter of the one.
    var runs = [Int](repeating: 0, count: other.count + 1)
    for letter in one {
      for place in other.indices.reversed() {
        runs[place + 1] = other[place] == letter ? runs[place] + 1 : 0
        longest = max(longest, runs[place + 1])
      }
    }
    return longest
  }
}
