internal import CorpusModel

/// Finding the headline again among the lines.
extension Cleaner {
  /// Drops the lines that are the headline again, alone or with the site's name.
  mutating func dropRepetitions(_ raw: RawArticle) {
    let dropped = repetitions(raw)
    guard !dropped.isEmpty else { return }
    for place in dropped { blocks[place].verdict = .dropped(.repeatedTitle) }
    // A text that is nothing but its headline keeps it.
    if !blocks.contains(where: \.isKept), let first = dropped.first {
      blocks[first].verdict = .undecided
    }
  }

  private func repetitions(_ raw: RawArticle) -> [Int] {
    var places: [Int] = []
    // Verse has no running text: its first line, which is its title as well, may come again as a refrain.
    let isVerse = body.lowerBound == blocks.count && isRefrain(raw.text)
    for place in blocks.indices where !isVerse {
      let block = blocks[place]
      // Of a text without a headline its first sentence may have been made one.
      guard !block.key.isEmpty, block.ending != .fullStop, block.isKept, !block.isLead,
        !block.isLed,
        block.isUndecided || block.mark == .paragraph(.heading)
      else { continue }
      // A few words between sentences are a refrain, and behind a colon what was said.
      let isAnnounced =
        place > 0 && blocks[place - 1].isKept && blocks[place - 1].words > 2
        && blocks[place - 1].ending == .leadingOn
      if body.contains(place) || isAnnounced, block.words <= Self.fewestWords { continue }
      if isHeadlineAgain(block, raw.text), !isCredit(block, raw.text) { places.append(place) }
    }
    return places
  }

  /// Whether few words that are the headline stand in two lines or more besides, other lines between them.
  private func isRefrain(_ text: [UInt8]) -> Bool {
    guard let headline = headlineKeys.first, !headline.isEmpty else { return false }
    let places = blocks.indices.filter {
      blocks[$0].isKept && blocks[$0].words <= Self.mostWordsOfVerse
        && key(blocks[$0]).elementsEqual(headline)
    }
    guard let first = places.first, let last = places.last else { return false }
    guard last - first >= places.count else { return false }
    // Nothing of a page is between its lines.
    return blocks[first..<last].allSatisfy {
      $0.isKept && $0.words > 0 && $0.phrase == nil && $0.date == .none && !$0.isLong
        && reasonAtEdge($0, text) == nil
    }
  }

  private static let mostWordsOfVerse = 6

  private func isHeadlineAgain(_ block: Block, _ text: [UInt8]) -> Bool {
    let name = key(block)
    for headline in headlineKeys where !headline.isEmpty {
      if name.elementsEqual(headline) { return true }
      if !outletKey.isEmpty, name.count == headline.count + outletKey.count + 1 {
        let isBehind =
          name.starts(with: headline + [0x20])
          && name.suffix(outletKey.count).elementsEqual(outletKey)
        let isBefore =
          name.starts(with: outletKey + [0x20])
          && name.suffix(headline.count).elementsEqual(headline)
        if isBehind || isBefore { return true }
      }
      if name.count < headline.count, block.words >= Self.fewestWords, headline.starts(with: name),
        Self.isCutShort(text[block.range])
      {
        return true
      }
    }
    return false
  }
}
