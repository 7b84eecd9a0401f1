internal import ArabicText
internal import CorpusModel

extension Corpus {
  /// Returns the places in `timeline` of the entries that a filter lets through and that have every
  /// word of a text, in order of time.
  ///
  /// Words are looked for in what happened, in the sentences, and in the names of actors and outlets,
  /// letters compared as in a search; the last may be the beginning of a word.
  ///
  /// - Complexity: O(n) in the length of the entries that the filter lets through.
  public func timelinePlaces(_ filter: TimelineFilter, having text: String = "") -> [Int] {
    let timeline = timeline
    let words = Folding.key(of: text).split(separator: " ").map { Array($0.utf8) }
    let candidates = filter.actor.map { timelinePlaces(of: $0) } ?? Array(timeline.indices)
    return candidates.filter { place in
      let entry = timeline[place]
      if let kind = filter.kind, (entry.event != nil) != (kind == .events) { return false }
      if let outlet = filter.outlet,
        !entry.places.contains(where: { articles[$0.article].outlet == outlet })
      {
        return false
      }
      return words.isEmpty || has(words, in: entry)
    }
  }

  private func has(_ words: [[UInt8]], in entry: TimelineEntry) -> Bool {
    var text = " " + entry.label + " " + entry.labelInEnglish
    for actor in entry.actors { text += " " + actors[actor].name + " " + actors[actor].latin }
    for place in entry.places {
      let article = articles[place.article]
      text += " " + article.outlet + " " + article.text[place.sentence]
    }
    let key = Array(Folding.key(of: text).utf8)
    return words.allSatisfy { key.hasStretch($0) }
  }

  /// Returns the outlets of the entries at some places, each once, in the corpus's order.
  public func outlets(ofTimeline places: [Int]) -> [String] {
    let timeline = timeline
    var isMet = Set<Int>()
    for place in places { isMet.formUnion(timeline[place].places.map(\.article)) }
    var outlets: [String] = []
    var known = Set<String>()
    for article in isMet.sorted() {
      let outlet = articles[article].outlet
      if !outlet.isEmpty, known.insert(outlet).inserted { outlets.append(outlet) }
    }
    return outlets
  }
}

extension [UInt8] {
  /// Returns whether some bytes occur in these.
  fileprivate func hasStretch(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
    for start in 0...(count - wanted.count) where self[start] == first {
      var length = 1
      while length < wanted.count, self[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
