internal import ArabicText
internal import CorpusModel

/// The rules of homographs made ready: words as hashes, backers as places of actors.
struct HomographTable: Sendable {
  /// A rule made ready; a class, since what has so many parts is costly to hand on.
  final class Rule: Sendable {
    let rule: HomographRule
    /// Whether it is another word after parts of the body.
    let forbidsSides: Bool
    /// Whether it is another word before numbers.
    let forbidsNumbers: Bool
    fileprivate let notAfter: [UInt64]
    fileprivate let notBefore: [UInt64]
    fileprivate let after: [UInt64]
    /// Actors that make the name likely, places in the corpus's list.
    let backers: [Int]

    fileprivate init(_ rule: HomographRule, _ prepared: Prepared, places: HashedWords<Int32>) {
      self.rule = rule
      forbidsSides = rule.notAfter == "@"
      forbidsNumbers = rule.notBefore.hasPrefix("#")
      notAfter = prepared.notAfter
      notBefore = prepared.notBefore
      after = prepared.after
      backers = prepared.backers.map { Int(places[$0]) }.filter { $0 >= 0 }
    }

    func forbidsBefore(_ hashes: (UInt64, UInt64)) -> Bool {
      notAfter.contains(hashes.0) || notAfter.contains(hashes.1)
    }

    func forbidsAfter(_ hashes: (UInt64, UInt64)) -> Bool {
      notBefore.contains(hashes.0) || notBefore.contains(hashes.1)
    }

    func wants(_ hashes: (UInt64, UInt64)) -> Bool {
      after.contains(hashes.0) || after.contains(hashes.1)
    }
  }

  /// The words of all rules as hashes, which are the same whatever the actors are.
  private static let prepared: [Prepared] = {
    let rules = HomographRule.all
    let folded = FoldedSpellings(rules.flatMap { [$0.notAfter, $0.notBefore, $0.after] })
    func hashes(_ number: Int) -> [UInt64] {
      folded.ranges[number].map { WordHash.of(folded.words.bytes, folded.words[$0].bytes) }
    }
    return rules.enumerated().map { number, rule in
      Prepared(
        forms: rule.forms.split(separator: "؛").map { form in
          let words = FoldedWords(String(form))
          return words.map { Array(words.folded($0)) }
        },
        notAfter: hashes(number * 3), notBefore: hashes(number * 3 + 1),
        after: hashes(number * 3 + 2),
        backers: rule.backers.split(separator: " ").map { WordHash.of(ActorID(String($0))) })
    }
  }()

  fileprivate struct Prepared: Sendable {
    let forms: [[[UInt8]]]
    let notAfter: [UInt64]
    let notBefore: [UInt64]
    let after: [UInt64]
    let backers: [UInt64]
  }

  /// The rules.
  let rules: [Rule]
  /// The forms of each rule, as folded words.
  func forms(of rule: Int) -> [[[UInt8]]] { Self.prepared[rule].forms }

  /// Prepares the rules for actors, whose places are known by the hash of their identifiers.
  init(places: HashedWords<Int32>) {
    rules = zip(HomographRule.all, Self.prepared).map { Rule($0, $1, places: places) }
  }
}
