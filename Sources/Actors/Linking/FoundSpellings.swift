internal import ArabicText
internal import CorpusModel
internal import NameTagger

/// A name that the tagger found, at its place.
struct FoundName {
  /// The article, a place in the corpus's list.
  let article: Int
  /// Where it lies in the article's text.
  let range: TextRange
  /// Its first word in the article.
  let word: Int
  /// How it is spelled: a place among the spellings of all found names.
  let spelling: Int
}

/// A spelling of found names, letters compared as in a search.
struct FoundSpelling {
  /// The name taken apart.
  let name: NameParts
  /// The ways in which it is printed, each with how often.
  private(set) var surfaces: [String: Int] = [:]
  /// How often it was found.
  private(set) var count = 0
  /// Whether a title stood before it somewhere.
  private(set) var isTitled = false
  private var votes: [ActorKind: Int] = [:]

  init(_ name: NameParts) { self.name = name }

  /// Counts an occurrence.
  mutating func add(_ surface: String, _ kind: ActorKind, isTitled: Bool) {
    surfaces[surface, default: 0] += 1
    votes[kind, default: 0] += 1
    count += 1
    self.isTitled = self.isTitled || isTitled
  }

  /// What it is found to be most often.
  var kind: ActorKind {
    var best = ActorKind.person
    for kind in [ActorKind.organisation, .place]
    where votes[kind, default: 0] > votes[best, default: 0] {
      best = kind
    }
    return best
  }

  /// The way in which it is printed most often.
  var surface: String {
    surfaces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// Ways in which it is printed that differ in more than marks and hamzas, the commonest of each, the
  /// commonest first.
  var printed: [String] {
    var keys: Set<String> = []
    return surfaces.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      .filter { keys.insert(Folding.key(of: $0)).inserted }
  }

  /// Whether it has but one part, which may be of two words (بن سلمان).
  var isSingle: Bool { kind == .person ? name.parts.count == 1 : name.words.count == 1 }
}

/// All spellings of the names that the tagger found in a corpus, and where they stand.
struct FoundSpellings {
  /// The spellings, in the order in which they were met.
  private(set) var spellings: [FoundSpelling] = []
  /// The names, article by article, in the order of the text.
  private(set) var names: [FoundName] = []
  /// The known mentions, by article, that turned out to be part of somebody else's name.
  private(set) var disproved: [Int: Set<Mention>] = [:]

  private var places: [[UInt8]: Int] = [:]
  private let kinds: [ActorKind]
  private let banned: Set<[UInt8]>

  init(known: [Actor], banned: [String]) {
    kinds = known.map(\.kind)
    self.banned = Set(banned.map { Array(Folding.key(of: $0).utf8) })
  }

  /// Returns whether words, folded, may make no actor.
  func isBanned(_ words: some Sequence<[UInt8]>) -> Bool {
    !banned.isEmpty && banned.contains(Array(words.joined(separator: [0x20])))
  }

  /// Adds what was found in an article.
  mutating func add(
    _ found: [TaggedName], in article: Int, _ text: LinkedText, _ mentions: [Mention]
  ) {
    var first = 0
    for name in found {
      guard let trimmed = TrimmedName(name, in: text) else { continue }
      while first < mentions.count, mentions[first].range.end <= trimmed.range.start { first += 1 }
      let met = mentions[first...].prefix { $0.range.start < trimmed.range.end }
        .filter { $0.range.overlaps(trimmed.range) }
      let outcome = trimmed.outcome(among: met, in: text) {
        kinds.indices.contains($0) ? kinds[$0] : .place
      }
      guard outcome != .dropped, add(trimmed, in: article, text) else { continue }
      if case .keptDisproving(let wrong) = outcome {
        disproved[article, default: []].formUnion(wrong)
      }
    }
  }

  private mutating func add(_ name: TrimmedName, in article: Int, _ text: LinkedText) -> Bool {
    let letters = name.letters(in: text)
    guard !isBanned(letters.words) else { return false }
    // عبد الله and عبدالله are one spelling, فيس بوك and فيسبوك too.
    let key = Array(letters.words.joined())
    let place: Int
    if let known = places[key] {
      place = known
    } else {
      place = spellings.count
      places[key] = place
      spellings.append(FoundSpelling(NameParts(words: letters.words)))
    }
    let surface =
      (letters.isArticleRestored ? "ا" : "") + text.printed(name.places, from: name.range.start)
    spellings[place].add(surface, name.kind, isTitled: name.isTitled)
    names.append(
      FoundName(article: article, range: name.range, word: name.places.lowerBound, spelling: place))
    return true
  }
}
