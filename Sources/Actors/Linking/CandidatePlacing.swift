internal import ArabicText
internal import CorpusModel

/// Puts the mentions of found actors beside those of the known ones, article by article.
struct CandidatePlacing {
  private let search: CandidateSearch
  private let selection: CandidateSelection
  private let candidates: [Actor]
  /// The candidate that each cluster became, by what stands for it in the targets.
  private let places: [Int: Int]
  /// The place of each printed spelling among its candidate's spellings.
  private let spellings: [[String: Int]]
  /// Finds spellings of two words and more wherever they stand.
  private let finder: MentionFinder

  init(_ search: CandidateSearch, _ selection: CandidateSelection, _ candidates: [Actor]) {
    self.search = search
    self.selection = selection
    self.candidates = candidates
    places = Dictionary(
      selection.actors.enumerated().map { ($1.target, $0) }, uniquingKeysWith: { first, _ in first }
    )
    spellings = candidates.map { actor in
      Dictionary(
        actor.spellings.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    finder = MentionFinder(actors: candidates.map(\.withoutSingleWords))
  }

  /// Returns all mentions of an article in their order.
  func mentions(of article: Int) -> [Mention] {
    let standing = search.standingMentions(of: article)
    var page = Page(text: search.text(of: article), mentions: standing)
    for place in search.namesOfArticle[article] { placeName(place, on: &page) }
    placeKnownSpellings(on: &page, standing)
    placeShortForms(of: article, on: &page)
    return Mention.nested(page.mentions)
  }

  /// An article while mentions are put on it.
  private struct Page {
    var text: LinkedText
    var mentions: [Mention]

    mutating func add(_ mention: Mention, isPerson: Bool) {
      mentions.append(mention)
      text.take(text.places(in: mention.range), isPerson: isPerson)
    }
  }

  private func placeName(_ place: Int, on page: inout Page) {
    let name = search.found.names[place]
    guard let target = search.targets[place] else { return }
    let spelling = search.found.spellings[name.spelling]
    if search.known.indices.contains(target) {
      let mention = Mention(
        range: name.range, actor: target, how: spelling.isLonePerson ? .short : .variant)
      page.add(mention, isPerson: spelling.kind == .person)
    } else if let candidate = places[target] {
      let mention = Mention(
        range: name.range, actor: search.known.count + candidate, how: .found,
        spelling: spellings[candidate][spelling.surface])
      page.add(mention, isPerson: spelling.kind == .person)
    }
  }

  /// Puts spellings of two words and more where the tagger has missed them.
  private func placeKnownSpellings(on page: inout Page, _ standing: [Mention]) {
    var first = 0
    for found in finder.mentions(in: page.text.article.text)
    where candidates.indices.contains(found.actor) {
      let words = page.text.places(in: found.range)
      let candidate = candidates[found.actor]
      if !page.text.areFree(words) {
        // An organisation's name may hold a country's.
        while first < standing.count, standing[first].range.end <= found.range.start { first += 1 }
        let inside = standing[first...].prefix { $0.range.start < found.range.end }
          .filter { $0.range.overlaps(found.range) }
        let taken = inside.reduce(into: Set<Int>()) { taken, mention in
          taken.formUnion(page.text.places(in: mention.range))
        }
        guard candidate.kind == .organisation,
          inside.allSatisfy({ found.range.contains($0.range) && $0.range != found.range }),
          words.allSatisfy({ page.text.isFree($0) || taken.contains($0) })
        else { continue }
      }
      let surface = page.text.printed(words, from: found.range.start)
      let mention = Mention(
        range: found.range, actor: search.known.count + found.actor, how: .found,
        spelling: spellings[found.actor][surface])
      page.add(mention, isPerson: candidate.kind == .person)
    }
  }

  /// Puts the short forms of those whom the article names in full, and single words that the tagger has
  /// found in it and missed elsewhere in it.
  private func placeShortForms(of article: Int, on page: inout Page) {
    var forms = ShortForms()
    for mention in page.mentions.sorted(by: Mention.comesBefore) where mention.how == .found {
      let candidate = mention.actor - search.known.count
      guard candidates.indices.contains(candidate) else { continue }
      let words = page.text.places(in: mention.range)
      if candidates[candidate].kind == .person {
        forms.add(
          personNamed: NameParts(of: words, in: page.text), actor: mention.actor,
          at: words.lowerBound)
      } else if candidates[candidate].kind == .organisation,
        let other = OtherName(after: words, in: page.text), !search.found.isBanned(other.words)
      {
        forms.add(other.words, .other, actor: mention.actor, given: [], at: words.lowerBound)
      }
    }
    for place in search.namesOfArticle[article] {
      let name = search.found.names[place]
      let spelling = search.found.spellings[name.spelling]
      guard let target = search.targets[place], let candidate = places[target],
        spelling.name.words.count == 1, selection.isTelling(name.spelling)
      else { continue }
      forms.add(
        [spelling.name.letters], spelling.kind == .person ? .family : .other,
        actor: search.known.count + candidate, given: [], at: name.word)
    }
    guard !forms.forms.isEmpty else { return }
    forms.seal()
    forms.forEach(in: page.text) { words, reading, actor in
      let start = page.text.scalarOffset(of: reading, at: words.lowerBound)
      let end = page.text.words[words.upperBound - 1].scalars.upperBound
      guard start < end, candidates.indices.contains(actor - search.known.count) else { return }
      let candidate = actor - search.known.count
      let surface = page.text.printed(words, from: start)
      let mention = Mention(
        range: TextRange(start, end), actor: actor, how: .found,
        spelling: spellings[candidate][surface])
      page.add(mention, isPerson: candidates[candidate].kind == .person)
    }
  }
}

extension Actor {
  /// The actor with those of its spellings that have two words or more, for which it needs no article
  /// to tell who is meant; each spelling at its place.
  fileprivate var withoutSingleWords: Actor {
    func kept(_ spelling: String) -> String { spelling.contains(" ") ? spelling : "" }
    return Actor(
      id: id, kind: kind, name: kept(name), latin: "",
      aliases: aliases.map { Alias(kept($0.text)) })
  }
}

extension Mention {
  /// Returns mentions in their order without those that overlap an earlier one in part, or are in the
  /// same place.
  static func nested(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    var open: [TextRange] = []
    for mention in mentions.sorted(by: comesBefore) {
      while let last = open.last, last.end <= mention.range.start { open.removeLast() }
      if let last = open.last, !last.contains(mention.range) || last == mention.range { continue }
      open.append(mention.range)
      kept.append(mention)
    }
    return kept
  }
}
