internal import CorpusModel

/// The lines above and below the body: who wrote it and when, and what is the page's.
extension Cleaner {
  /// Decides of the lines at the edges, and takes from them what the article has as fields.
  mutating func readEdges(_ raw: RawArticle, _ article: inout ArticleBytes) {
    // A chronicle has dates over its paragraphs; then none of them is the date of publication.
    let dates = datesOfSections()
    for place in dates { blocks[place].verdict = .paragraph(.heading) }
    let isChronicle =
      !dates.isEmpty || body.contains { blocks[$0].isKept && blocks[$0].date == .plain }
    dropNotices()
    // What the format says of a line holds.
    for block in blocks where block.mark == .dropped(.date) {
      takeDate(raw.text[block.range], isLabelled: true, &article)
    }
    for place in blocks.indices where mayBeOfEdge(blocks[place]) && !blocks[place].isLed {
      let block = blocks[place]
      let isLabelled = block.date == .labelled
      guard !body.contains(place) || isLabelled else { continue }
      // Below the text a day with a full stop is its last sentence.
      if !isLabelled, block.date == .plain, place >= body.upperBound, block.ending == .fullStop,
        !body.isEmpty
      {
        continue
      }
      if isLabelled || !isChronicle && block.date == .plain {
        takeDate(
          raw.text[block.range], isLabelled: isLabelled && place < body.upperBound, &article)
        blocks[place].verdict =
          isSignature(place, raw.text) ? .paragraph(.body) : .dropped(.date)
      } else if isAlone(block), article.byline.isEmpty {
        continue
      } else if let reason = reasonAtEdge(block, raw.text) {
        blocks[place].verdict = .dropped(reason)
      } else if !body.isEmpty || !isOfList(place - 1, raw.text) {
        readByline(place, raw.text, &article)
      }
    }
    readBareName(raw, mayHaveDay: !isChronicle, &article)
    if article.date == nil, !isChronicle { readDayAtEdge(raw, &article) }
  }

  /// Whether a line is all there is, so that it stands at no edge: a place or a name is then what the article says,
  /// unless these are words of pages alone.
  private func isAlone(_ block: Block) -> Bool {
    if case .dropped = block.phrase?.meaning { return false }
    return blocks.count == 1
  }

  /// Drops what the site says of itself in whole sentences above or below running text.
  private mutating func dropNotices() {
    guard !body.isEmpty else { return }
    for place in blocks.indices where blocks[place].isNotice && blocks[place].isUndecided {
      if !body.contains(place) { blocks[place].verdict = .dropped(.boilerplate) }
    }
  }

  /// Whether a line is one of a list of who did what, each with a colon.
  private func isOfList(_ place: Int, _ text: [UInt8]) -> Bool {
    guard place >= 0 else { return false }
    let block = blocks[place]
    return block.isKept && block.phrase == nil && block.ending == .open
      && text[block.range].contains(0x3A)
  }

  /// Returns the dates that stand alone above text, three or more, the first above the body or within it: those
  /// of a chronicle, though its entries may be too short to be known for sentences.
  private func datesOfSections() -> [Int] {
    guard blocks.count(where: { $0.date == .plain }) > 2 else { return [] }
    let dates = blocks.indices.filter { blocks[$0].date == .plain && blocks[$0].isKept }
    guard dates.count > 2, let first = dates.first, first <= body.upperBound else { return [] }
    let areAboveText = dates.allSatisfy { place in
      place + 1 < blocks.count && blocks[place + 1].isKept && blocks[place + 1].date == .none
        && blocks[place + 1].ending == .fullStop
    }
    return areAboveText ? dates : []
  }

  func reasonAtEdge(_ block: Block, _ text: [UInt8]) -> DroppedLine.Reason? {
    if key(block).elementsEqual(outletKey), block.ending != .fullStop { return .siteName }
    if let phrase = block.phrase, case .dropped(let reason) = phrase.meaning,
      isWhole(phrase, block) || phrase.place == .edge && isOpening(phrase, reason, block, text)
    {
      return reason
    }
    let line = text[block.range]
    if line.first == 0x23 && Self.isHashtags(line) || isTags(block, line) { return .hashtags }
    if Self.isAddress(line) { return .debris }
    if line.count < 5, Self.sizes.contains(Array(line)) { return .boilerplate }
    // ©
    if line.starts(with: [0xC2, 0xA9]), !block.isSentence { return .boilerplate }
    if isButtons(block, atLeast: 1) { return .boilerplate }
    if isNavigation(block, text) { return .navigation }
    return pointsElsewhere(block) ? .boilerplate : nil
  }

  /// Whether words of a line are joined as in hashtags, two at least: أسواق_الطاقة نفط خام_برنت.
  private func isTags(_ block: Block, _ line: ArraySlice<UInt8>) -> Bool {
    guard block.ending == .open, line.contains(0x5F) else { return false }
    return line.split(separator: 0x20).count {
      $0.dropFirst().dropLast().contains(0x5F) && $0.contains { $0 >= 0x80 }
    } > 1
  }

  /// Whether a line ends with words that are on links alone: لمتابعتنا … اضغط هنا.
  private func pointsElsewhere(_ block: Block) -> Bool {
    guard (3...Self.mostWordsOfPointer).contains(block.words), !block.isSentence else {
      return false
    }
    let words = key(block)
    // Nearly all lines end otherwise.
    guard Self.ends.contains(words.last ?? 0) else { return false }
    return Self.pointers.contains { words.suffix($0.count).elementsEqual($0) }
  }

  private static let mostWordsOfPointer = 8
  private static let ends: Set<UInt8> = Set(pointers.compactMap(\.last))
  private static let pointers = folded(
    " اضغط هنا", " انقر هنا", " اضغطوا هنا", " انقروا هنا", " اضغطي هنا", " انقري هنا",
    " اضغط على الرابط",
    " انقر على الرابط", " click here", " cliquez ici"
  ).map { [0x20] + $0 }

  /// What makes letters larger and smaller.
  private static let sizes = Set(
    ["A+", "A-", "A−", "+A", "-A", "Aa", "aA", "TT"].map { Array($0.utf8) })

  /// Whether a line is the address of a page and nothing else.
  static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    guard !line.contains(0x20), line.contains(0x2E) else { return false }
    return ["https://", "http://", "www."].contains { line.starts(with: $0.utf8) }
  }

  /// Whether the words of a block may say that it is none of the body.
  func mayBeOfEdge(_ block: Block) -> Bool {
    block.isUndecided && !block.isLong && !block.key.isEmpty
  }
}
