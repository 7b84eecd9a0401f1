internal import CorpusModel

/// Finding the headline, and the name of the site that is joined to it or repeated around it.
extension Cleaner {
  /// How many lines above the body are looked at for the headline.
  private static let mostLines = 24
  /// A line of fewer words is no headline while there is a longer one.
  static let fewestWords = 4
  /// A first line of so few words may be a rubric above the headline.
  private static let mostWordsOfRubric = 2
  /// A line with a date in it and no more words is none while there is a longer one.
  static let mostWordsBesideDay = 6

  /// Finds the headline, and drops the lines that repeat it.
  mutating func findHeadline(_ raw: RawArticle, _ article: inout ArticleBytes) {
    headlineKeys.removeAll(keepingCapacity: true)
    var isAdded = !article.title.isEmpty
    if article.title.isEmpty, let first = raw.headlines.first, !first.isEmpty {
      let parts = site(joinedTo: first[...], raw, article)
      take(parts, first[...], raw, &article)
    } else if article.title.isEmpty {
      findHeadlineAmongLines(raw, &article)
    } else if !Self.isOfText(article.title[...]) {
      let words = key(of: article.title[...])
      headlineKeys.append(words)
      if article.outlet.isEmpty || hasOutlet(atEndOf: words),
        let parts = site(joinedTo: article.title[...], raw, article)
      {
        take(parts, article.title[...], raw, &article)
        isAdded = false
      }
    }
    guard !article.title.isEmpty else { return }
    if !isAdded, !Self.isOfText(article.title[...]) {
      headlineKeys.append(key(of: article.title[...]))
    }
    for headline in raw.headlines { headlineKeys.append(key(of: headline[...])) }
    // The line that is the headline now is no part of the body.
    findBody(raw)
    if article.outlet.isEmpty { findSiteBesideHeadline(raw, &article) }
    dropRepetitions(raw)
  }

  /// Takes a headline, with the site that is joined to it as the outlet where nobody states one.
  mutating func take(
    _ parts: HeadlineParts?, _ line: ArraySlice<UInt8>, _ raw: RawArticle,
    _ article: inout ArticleBytes
  ) {
    // Marks of Markdown in plain text.
    article.title = Array(Self.trimmed(line.starts(with: [0x23, 0x20]) ? line.dropFirst() : line))
    // The name may be joined to it more than once.
    var joined = parts
    while let parts = joined {
      takeOutlet(Array(parts.site), .line, &article)
      article.title = Array(parts.title)
      joined = site(joinedTo: article.title[...], raw, article)
    }
  }

  /// Takes a guessed outlet where none is known.
  mutating func takeOutlet(
    _ name: [UInt8], _ origin: FieldOrigin, _ article: inout ArticleBytes
  ) {
    guard article.outlet.isEmpty, !name.isEmpty else { return }
    article.outlet = name
    article.provenance.outlet = origin
    outlet = name
    outletKey = key(of: name[...])
  }

  /// The blocks that the headline is looked for among: the short ones above the body.
  private func candidates(_ text: [UInt8]) -> [Int] {
    var places: [Int] = []
    for place in blocks.indices {
      let block = blocks[place]
      guard block.isKept else { continue }
      if isAboveAll(block, text) { continue }
      guard places.count < Self.mostLines, block.key.isEmpty == false else { break }
      if places.isEmpty {
        guard isHeadline(block, text) else { break }
      } else if block.isProse,
        block.isLong || !Self.hasTwoStops(text[block.range])
          || !isHeadline(block, text)
      {
        break
      }
      if case .paragraph(.quote) = block.mark { break }
      if block.lines <= 2, !isCredit(block, text) { places.append(place) }
    }
    return places
  }

  /// Whether a line is none of the article, whatever follows: what the site says of its cookies, the address of the
  /// page, hashtags.
  private func isAboveAll(_ block: Block, _ text: [UInt8]) -> Bool {
    let line = text[block.range]
    return block.isNotice || Self.isAddress(line) || line.first == 0x23 && Self.isHashtags(line)
  }

  /// Whether a first line may be a headline: one that ends with a full stop may as well be the text's first sentence,
  /// which would be lost to it, unless two full stops are in it as in headlines alone. A headline has no address in
  /// it.
  private func isHeadline(_ block: Block, _ text: [UInt8]) -> Bool {
    let line = text[block.range]
    guard !block.isLead, !Self.hasAddress(line) else { return false }
    return block.ending != .fullStop
      || block.words <= Block.mostWordsOfHeadline && Self.hasTwoStops(line)
  }

  /// Whether two full stops stand together within a line or at its end, and no other stop.
  private static func hasTwoStops(_ line: ArraySlice<UInt8>) -> Bool {
    guard !hasInnerStop(line) else { return false }
    return zip(line, line.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
  }

  static func hasAddress(_ line: ArraySlice<UInt8>) -> Bool {
    // Generic searching of a collection for another takes longer than all else that is done with a short line.
    line.indices.dropLast(2).contains {
      line[$0] == 0x3A && line[$0 + 1] == 0x2F && line[$0 + 2] == 0x2F
    }
  }

  private mutating func findHeadlineAmongLines(_ raw: RawArticle, _ article: inout ArticleBytes) {
    let candidates = candidates(raw.text)
    // A line that has nothing after it is the text.
    let last = blocks.lastIndex { $0.isKept }
    let pageLines = pageLines(candidates, raw.text)
    dropPageLines(pageLines, raw.text, &article)
    for (order, place) in candidates.enumerated() where place != last && !pageLines.contains(place)
    {
      let line = raw.text[blocks[place].range]
      if let title = Self.labelledTitle(line) {
        article.title = Array(title)
        article.provenance.title = .line
        blocks[place].verdict = .dropped(.repeatedTitle)
        return
      } else if isCutShort(place, before: candidates[(order + 1)...], raw, &article) {
        blocks[place].verdict = .dropped(.repeatedTitle)
        continue
      } else if let parts = site(joinedTo: line, raw, article) {
        take(parts, line, raw, &article)
      } else if isSite(place, candidates, raw.text) {
        takeOutlet(Array(line), .line, &article)
        blocks[place].verdict = .dropped(.siteName)
        continue
      } else if isAboveHeadline(place, candidates[(order + 1)...], raw) {
        guard blocks[place].phrase == nil else { continue }
        let name = siteName(place, raw.text)
        guard !name.isEmpty else { continue }
        takeOutlet(Array(name), .line, &article)
        blocks[place].verdict = .dropped(.siteName)
        continue
      } else {
        take(nil, line, raw, &article)
      }
      article.provenance.title = .line
      blocks[place].verdict = .headline
      return
    }
  }

  /// Whether a line is a place, a rubric or a byline that stands above the headline.
  private func isAboveHeadline(
    _ place: Int, _ following: ArraySlice<Int>, _ raw: RawArticle
  ) -> Bool {
    let block = blocks[place]
    if isPlaceLine(block) || isNavigation(block, raw.text) || byline(block, raw.text) != nil {
      return true
    }
    if Self.isReference(raw.text[block.range]), !following.isEmpty { return true }
    if let name = nameOfSender(block, raw.text), !isNamed(name, raw.text, ArticleBytes()) {
      return true
    }
    if let phrase = block.phrase, phrase.place == .edge, isWhole(phrase, block) { return true }
    if block.date != .none { return true }
    if block.words <= Self.mostWordsBesideDay, !following.isEmpty,
      key(block).contains(where: { (0x30...0x39).contains($0) }), hasDay(raw.text[block.range]),
      following.contains(where: { isFullHeadline($0, raw.text) })
    {
      return true
    }
    if Outlets.isName(key(block)) || !siteBeforePlace(block, raw.text).isEmpty,
      following.contains(where: { blocks[$0].words > max(block.words, Self.fewestWords) })
    {
      return true
    }
    let next = following.first {
      blocks[$0].words > Self.fewestWords && blocks[$0].ending != .fullStop
        && blocks[$0].phrase == nil
    }
    // Only where running text follows can it be told that the next line is the headline.
    guard let next, block.words <= Self.mostWordsOfRubric, !block.ending.isSentence else {
      return false
    }
    return body.lowerBound < blocks.count && next < body.lowerBound
  }

  /// Returns the headline behind a word for it; nothing where none is before it.
  private static func labelledTitle(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = line.firstIndex(of: 0x3A) else { return nil }
    let label = trimmed(line[..<colon])
    let title = trimmed(line[(colon + 1)...])
    return !title.isEmpty && titles.contains { label.elementsEqual($0) } ? title : nil
  }

  private static let titles = [
    "العنوان", "عنوان الخبر", "عنوان المقال", "Title", "TITLE", "title", "Headline", "Titre",
  ].map { Array($0.utf8) }

  /// Whether a line is a headline that was cut short, and stands whole on a line below; a site's name behind it is
  /// taken.
  private mutating func isCutShort(
    _ place: Int, before following: ArraySlice<Int>, _ raw: RawArticle,
    _ article: inout ArticleBytes
  ) -> Bool {
    let line = raw.text[blocks[place].range]
    func isBeginning(_ name: ArraySlice<UInt8>) -> Bool {
      guard Self.isCutShort(name) else { return false }
      let words = key(of: name)
      guard words.count(where: { $0 == 0x20 }) >= Self.fewestWords - 1 else {
        return false
      }
      return following.contains {
        key(blocks[$0]).count > words.count && key(blocks[$0]).starts(with: words)
      }
    }
    if isBeginning(line) { return true }
    guard line.contains(0x2E) || line.contains(0xE2) else { return false }
    for (parts, isColon) in HeadlineParts.ways(of: line) where !isColon && isBeginning(parts.title)
    {
      guard key(of: parts.site).count(where: { $0 == 0x20 }) < Outlets.mostWords else { continue }
      takeOutlet(Array(parts.site), .line, &article)
      return true
    }
    return false
  }

  /// Whether all words are places, or agencies beside them.
  func isPlaceLine(_ block: Block) -> Bool {
    guard (1...6).contains(block.words), !block.isSentence else { return false }
    var hasPlace = false
    for word in KeyWords(key(block)) {
      let sets = phrases.sets(ofWord: word)
      guard !sets.isDisjoint(with: [.place, .agency]) else { return false }
      if sets.contains(.place) { hasPlace = true }
    }
    return hasPlace
  }

  /// Looks again for the outlet, which is known now, in the headline and the lines that repeat it.
  mutating func lookAgain(_ raw: RawArticle, _ article: inout ArticleBytes) {
    if !article.title.isEmpty, !Self.isOfText(article.title[...]),
      let parts = site(joinedTo: article.title[...], raw, article)
    {
      take(parts, article.title[...], raw, &article)
      headlineKeys.append(key(of: article.title[...]))
    }
    dropRepetitions(raw)
    findBody(raw)
  }

  /// Whether a headline may be how a text begins, since it goes on or ends with a full stop: the text keeps it, and it
  /// is not taken apart.
  static func isOfText(_ headline: ArraySlice<UInt8>) -> Bool {
    isCutShort(headline) || headline.last == 0x2E && !hasTwoStops(headline)
  }

  /// Whether a line ends with an ellipsis.
  static func isCutShort(_ line: ArraySlice<UInt8>) -> Bool {
    line.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
      || line.suffix(3).elementsEqual([0x2E, 0x2E, 0x2E])
  }
}
