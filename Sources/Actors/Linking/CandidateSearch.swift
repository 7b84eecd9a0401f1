internal import ArabicText
internal import CorpusModel
internal import NameTagger

/// The way from the names that the tagger found to actors and their mentions.
struct CandidateSearch {
  let known: [Actor]
  let articles: [Article]
  let mentions: [[Mention]]
  /// What was found.
  private(set) var found: FoundSpellings
  /// The spellings by what they name: the nodes are all of `found.spellings`, then the known ones.
  private(set) var clusters: NameClusters
  /// Whom each of `found.names` names: a place in `known`, or past them the node that stands for its
  /// cluster; nothing where that is not certain.
  private(set) var targets: [Int?]
  /// Who in the corpus, and who of the known, is named in full with a family name, by its letters.
  private(set) var familyBearers: [ArraySlice<UInt8>: Set<Int>] = [:]
  /// The names of each article, places in `found.names`.
  private(set) var namesOfArticle: [Range<Int>]

  init(
    known: [Actor], articles: [Article], mentions: [[Mention]], names: [[TaggedName]],
    banned: [String]
  ) {
    self.known = known
    self.articles = articles
    self.mentions = mentions
    var found = FoundSpellings(known: known, banned: banned)
    var namesOfArticle: [Range<Int>] = []
    for (place, article) in articles.enumerated() {
      let start = found.names.count
      if names.indices.contains(place), !names[place].isEmpty {
        let mentions = mentions.indices.contains(place) ? mentions[place] : []
        let text = LinkedText(article, mentions) {
          known.indices.contains($0) && known[$0].kind == .person
        }
        found.add(names[place], in: place, text, mentions)
      }
      namesOfArticle.append(start..<found.names.count)
    }
    self.found = found
    self.namesOfArticle = namesOfArticle
    clusters = NameClusters(Self.nodes(of: found, known))
    targets = []
    joinLongerNames()
    clusters.settle()
    targets = found.names.map { name in
      found.spellings[name.spelling].isLonePerson ? nil : target(ofSpelling: name.spelling)
    }
    familyBearers = everybodyByFamilyName()
    resolveLoneNames()
  }

  private static func nodes(of found: FoundSpellings, _ known: [Actor]) -> [NameClusters.Node] {
    var nodes = found.spellings.map {
      NameClusters.Node(name: $0.name, kind: $0.kind, known: nil)
    }
    for (place, actor) in known.enumerated() {
      let kind: ActorKind =
        actor.kind == .person || actor.kind == .place ? actor.kind : .organisation
      let isBenGiven = NameParts.isBenGiven(actor.name)
      for spelling in actor.spellings {
        let name = NameParts(spelling, isBenGiven: isBenGiven)
        nodes.append(
          NameClusters.Node(
            name: kind == .person ? name.withoutTitles : name, kind: kind, known: place))
      }
    }
    return nodes
  }

  /// Returns whether a spelling of someone of a name tells in any article who is meant by it: not his
  /// given name alone, nor a family name that others have.
  func isTelling(_ spelling: FoundSpelling, of target: Int, named name: FoundSpelling) -> Bool {
    guard spelling.isLonePerson, !name.isLonePerson else { return true }
    let letters = spelling.name.letters
    return familyBearers[letters[...], default: []] == [target]
      && ShortForms.need(of: letters, letters.indices) == .nothing
  }

  /// Sets whom names name.
  mutating func setTargets(_ resolved: [(name: Int, target: Int?)]) {
    for (name, target) in resolved { targets[name] = target }
  }

  /// Returns whom a spelling names by itself.
  func target(ofSpelling spelling: Int) -> Int {
    clusters.actor(spelling) ?? known.count + clusters.root(spelling)
  }

  /// Returns the mentions of known actors in an article that nothing has disproved.
  func standingMentions(of article: Int) -> [Mention] {
    guard mentions.indices.contains(article) else { return [] }
    guard let wrong = found.disproved[article] else { return mentions[article] }
    return mentions[article].filter { !wrong.contains($0) }
  }

  /// Returns the words of an article with its standing mentions.
  func text(of article: Int) -> LinkedText {
    let known = known
    return LinkedText(articles[article], standingMentions(of: article)) {
      known.indices.contains($0) && known[$0].kind == .person
    }
  }
}

extension FoundSpelling {
  /// Whether it is a person's name of one part.
  var isLonePerson: Bool { kind == .person && isSingle }
}

extension CandidateSearch {
  /// Joins names of persons to those that go on after them, in the same article or by the name of a
  /// house: محمد بن سلمان, محمد بن سلمان آل سعود.
  private mutating func joinLongerNames() {
    for names in namesOfArticle {
      let spellings = Set(names.map { found.names[$0].spelling }).filter {
        found.spellings[$0].kind == .person && !found.spellings[$0].isSingle
      }.sorted()
      guard spellings.count > 1 else { continue }
      var places: [ArraySlice<UInt8>: Int] = [:]
      for spelling in spellings { places[found.spellings[spelling].name.letters[...]] = spelling }
      for spelling in spellings {
        let name = found.spellings[spelling].name
        for part in name.parts.dropFirst(2).reversed() {
          if let shorter = places[name.letters[..<part.letters.lowerBound]] {
            clusters.join(shorter, spelling)
            break
          }
        }
      }
    }
  }
}
