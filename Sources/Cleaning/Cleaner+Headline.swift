internal import CorpusModel

/// Finding the headline, and the name of the site that is joined to it or repeated around it.
extension Cleaner {
  /// How many lines above the body are looked at for the headline.
  private static let mostLines = 24
  /// A line of fewer words is no headline while there is a longer one.
  static let fewestWords = 4
  /// A first line of so few words may be a rubric above the headline.
  private static let mostWordsOfRubric = 2
  /// How many letters of a text serve as a headline where it has none.
  private static let shortened = 80

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
    if article.outlet.isEmpty {
      // The line that is the headline now is no part of the body.
      findBody(raw)
      findSiteBesideHeadline(raw, &article)
    }
    dropRepetitions(raw)
  }

  /// Takes the name of the site from a line at the edge that is the headline with a name joined to it.
  private mutating func findSiteBesideHeadline(_ raw: RawArticle, _ article: inout ArticleBytes) {
    guard let headline = headlineKeys.first, headline.contains(0x20) else { return }
    for place in blocks.indices where !body.contains(place) && blocks[place].isKept {
      let name = key(blocks[place])
      guard name.count > headline.count + 1,
        name.starts(with: headline) || name.suffix(headline.count).elementsEqual(headline)
      else { continue }
      for (parts, isColon) in HeadlineParts.ways(of: raw.text[blocks[place].range])
      where !isColon && key(of: parts.title) == headline {
        guard key(of: parts.site).count(where: { $0 == 0x20 }) < Outlets.mostWords else { continue }
        return takeOutlet(Array(parts.site), .line, &article)
      }
    }
  }

  /// Takes a headline, with the site that is joined to it as the outlet where nobody states one.
  private mutating func take(
    _ parts: HeadlineParts?, _ line: ArraySlice<UInt8>, _ raw: RawArticle,
    _ article: inout ArticleBytes
  ) {
    article.title = Array(line)
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
      guard places.count < Self.mostLines, block.key.isEmpty == false else { break }
      if places.isEmpty {
        guard isHeadline(block, text) else { break }
      } else if block.isProse {
        break
      }
      if case .paragraph(.quote) = block.mark { break }
      if block.lines <= 2, !isCredit(block, text) { places.append(place) }
    }
    return places
  }

  /// Whether a first line may be a headline: one that ends with a full stop may as well be the text's first sentence,
  /// which would be lost to it. A headline has no address in it.
  private func isHeadline(_ block: Block, _ text: [UInt8]) -> Bool {
    block.ending != .fullStop && !Self.hasAddress(text[block.range])
  }

  private static func hasAddress(_ line: ArraySlice<UInt8>) -> Bool {
    // Generic searching of a collection for another takes longer than all else that is done with a short line.
    line.indices.dropLast(2).contains {
      line[$0] == 0x3A && line[$0 + 1] == 0x2F && line[$0 + 2] == 0x2F
    }
  }

  private mutating func findHeadlineAmongLines(_ raw: RawArticle, _ article: inout ArticleBytes) {
    let candidates = candidates(raw.text)
    // A line that has nothing after it is the text.
    let last = blocks.lastIndex { $0.isKept }
    for (order, place) in candidates.enumerated() where place != last {
      let line = raw.text[blocks[place].range]
      if let parts = site(joinedTo: line, raw, article) {
        take(parts, line, raw, &article)
      } else if isSite(place, candidates, raw.text) {
        takeOutlet(Array(line), .line, &article)
        blocks[place].verdict = .dropped(.siteName)
        continue
      } else if isAboveHeadline(place, candidates[(order + 1)...], raw) {
        guard blocks[place].phrase == nil, Outlets.hasNoun(key(blocks[place])),
          blocks[place].words <= Self.mostWordsOfRubric
        else { continue }
        takeOutlet(Array(line), .line, &article)
        blocks[place].verdict = .dropped(.siteName)
        continue
      } else {
        article.title = Array(line)
      }
      article.provenance.title = .line
      blocks[place].verdict = .headline
      return
    }
  }

  /// Whether a line is the site's name: it is known, or repeated beside a longer line.
  private func isSite(_ place: Int, _ candidates: [Int], _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    guard (1...Outlets.mostWords).contains(block.words), block.phrase == nil,
      !isNavigation(block, text)
    else { return false }
    let hasHeadline = candidates.contains { $0 > place && blocks[$0].words >= Self.fewestWords }
    guard hasHeadline else { return false }
    let name = key(block)
    if name.elementsEqual(outletKey) || Outlets.isKnown(name) { return true }
    guard block.words < Self.fewestWords else { return false }
    return blocks.contains { $0.line != block.line && $0.isKept && key($0).elementsEqual(name) }
  }

  /// Whether a line is a place, a rubric or a byline that stands above the headline.
  private func isAboveHeadline(
    _ place: Int, _ following: ArraySlice<Int>, _ raw: RawArticle
  ) -> Bool {
    let block = blocks[place]
    if isPlaceLine(block) || isNavigation(block, raw.text) || byline(block, raw.text) != nil {
      return true
    }
    if let phrase = block.phrase, phrase.place == .edge, isWhole(phrase, block) { return true }
    if block.date != .none { return true }
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

  /// Returns a line taken apart into headline and site; nothing where no site is joined to it.
  private func site(
    joinedTo line: ArraySlice<UInt8>, _ raw: RawArticle, _ article: ArticleBytes
  ) -> HeadlineParts? {
    guard line.count <= 2 * Block.longestHeadline else { return nil }
    let ways = HeadlineParts.ways(of: line)
    // Where the file states an outlet, nothing else is guessed to be the site.
    guard !ways.isEmpty, article.outlet.isEmpty || hasOutlet(atEndOf: key(of: line)) else {
      return nil
    }
    for (parts, isColon) in ways {
      let (title, site) = (key(of: parts.title), key(of: parts.site))
      let words = 1 + site.count { $0 == 0x20 }
      guard words <= Outlets.mostWords, !site.isEmpty, title.count > site.count else { continue }
      if site == outletKey { return parts }
      guard article.outlet.isEmpty else { continue }
      if isLine(title, raw) || isLine(site, raw) && !isColon {
        return parts
      }
      let hasName = Outlets.isKnown(site[...]) || Outlets.hasNoun(site[...])
      if hasName, !isColon, title.contains(0x20) { return parts }
    }
    return nil
  }

  /// Whether folded words begin or end with those of the outlet's name.
  private func hasOutlet(atEndOf words: [UInt8]) -> Bool {
    guard !outletKey.isEmpty else { return false }
    return words.starts(with: outletKey) || words.suffix(outletKey.count).elementsEqual(outletKey)
  }

  /// Whether a part of a headline stands alone on another line, or among the page's headlines.
  private func isLine(_ name: [UInt8], _ raw: RawArticle) -> Bool {
    for block in blocks where block.key.count == name.count && key(block).elementsEqual(name) {
      return true
    }
    if hasRunningText(name, raw) { return true }
    return raw.headlines.contains { $0.count >= name.count && key(of: $0[...]).elementsEqual(name) }
  }

  /// Whether a paragraph that was not looked at closely has these words.
  private func hasRunningText(_ name: [UInt8], _ raw: RawArticle) -> Bool {
    guard name.count(where: { $0 == 0x20 }) >= Block.mostWordsOfFragment else { return false }
    return blocks.contains { $0.isRunningText && key(of: raw.text[$0.range]) == name }
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
  private static func isOfText(_ headline: ArraySlice<UInt8>) -> Bool {
    isCutShort(headline) || headline.last == 0x2E
  }

  /// Whether a line ends with an ellipsis.
  static func isCutShort(_ line: ArraySlice<UInt8>) -> Bool {
    line.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
      || line.suffix(3).elementsEqual([0x2E, 0x2E, 0x2E])
  }

  /// Makes a headline of how the text begins.
  mutating func beginWithText(_ raw: RawArticle, _ article: inout ArticleBytes) {
    let isRead = { [fewest = Self.fewestWords] (block: Block) in
      block.isKept
        && (block.isProse || block.words >= fewest && Self.hasAddress(raw.text[block.range]))
    }
    guard let block = blocks.first(where: isRead) ?? blocks.first(where: \.isKept) else {
      article.title = article.id
      article.provenance.title = .path
      return
    }
    // A whole sentence stands for itself.
    let goesOn = block.ending != .fullStop && blocks.count { $0.isKept } > 1
    article.title = Self.beginning(of: raw.text[block.range], goesOn: goesOn)
    article.provenance.title = .text
    guard !Self.isOfText(article.title[...]),
      let parts = site(joinedTo: article.title[...], raw, article)
    else { return }
    take(parts, article.title[...], raw, &article)
  }

  /// Returns the whole words that a text begins with, and an ellipsis where it goes on.
  private static func beginning(of text: ArraySlice<UInt8>, goesOn: Bool) -> [UInt8] {
    var letters = 0
    var blank: Int?
    for place in text.indices where text[place] & 0xC0 != 0x80 {
      if letters == shortened { return Array(text[..<(blank ?? place)]) + [0xE2, 0x80, 0xA6] }
      if text[place] == 0x20 { blank = place }
      letters += 1
    }
    return goesOn && !isCutShort(text) ? text + [0xE2, 0x80, 0xA6] : Array(text)
  }
}
