internal import ArabicText
internal import CorpusModel

/// The lines that say where an article or a picture is from.
extension Cleaner {
  /// Reads the lines that say where the article is from, and takes its outlet from them, or else from its
  /// address, where nothing else names one.
  mutating func readSources(_ raw: RawArticle, _ article: inout ArticleBytes) {
    let isNamed = !article.outlet.isEmpty
    if article.url.isEmpty { takeAddress(raw, &article) }
    for block in blocks where block.verdict == .paragraph(.credit) && !block.isLong {
      readSource(block, raw.text, &article)
    }
    if article.outlet.isEmpty { findOutletAroundText(raw, &article) }
    if article.outlet.isEmpty { findOutlet(inAddressOf: &article) }
    if !isNamed, !article.outlet.isEmpty { lookAgain(raw, &article) }
  }

  private static let addressLabels = folded(
    "الرابط", "رابط", "رابط الخبر", "رابط المقال", "url", "link", "lien")

  /// Takes the address of the page from a line above the text that is nothing else.
  private mutating func takeAddress(_ raw: RawArticle, _ article: inout ArticleBytes) {
    for place in blocks.indices.prefix(body.lowerBound) where mayBeOfEdge(blocks[place]) {
      var line = raw.text[blocks[place].range]
      if Self.begins(key(blocks[place]), with: Self.addressLabels),
        let colon = line.firstIndex(of: 0x3A)
      {
        line = Self.trimmed(line[(colon + 1)...])
      }
      guard line.first == 0x68, Self.isAddress(line) else { continue }
      article.url = Array(line)
      blocks[place].verdict = .dropped(.debris)
      return
    }
  }

  /// Takes the outlet that a credit names.
  private mutating func readSource(
    _ block: Block, _ text: [UInt8], _ article: inout ArticleBytes
  ) {
    guard let phrase = block.phrase, phrase.meaning == .source, !block.key.isEmpty,
      let rest = Self.rest(of: text[block.range], after: phrase.words)
    else { return }
    for name in Self.names(in: rest) {
      let words = key(of: name)[...]
      // «المصدر: نبع صغير في أعلى الجبل.» names nobody.
      let isSentence =
        block.ending == .fullStop && !Outlets.hasNoun(words)
        && words.count { $0 == 0x20 } >= Self.fewestBlanksOfSentence
      let isAgencies = !phrases.sets(of: words).all.isDisjoint(with: [.agency, .place])
      if !isSentence, !isAgencies, !Outlets.isOfPictures(words),
        (1...Outlets.mostWords).contains(KeyWords(words).count { _ in true })
      {
        return takeOutlet(Array(name), .line, &article)
      }
    }
  }

  private static let fewestBlanksOfSentence = 3

  /// Returns the names that a credit lists, joined by +, ، or a dash between blanks: الجزيرة + رويترز.
  private static func names(in rest: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var names: [ArraySlice<UInt8>] = []
    var line = name(in: rest)
    var place = line.startIndex
    while place < line.endIndex {
      let following = line[place...]
      let joint = joints.first { following.starts(with: $0) }
      guard let joint else {
        place += 1
        continue
      }
      names.append(name(in: line[..<place]))
      line = line[(place + joint.count)...]
      place = line.startIndex
    }
    return names + [name(in: line)]
  }

  private static let joints = ["+", "،", " - ", " – ", " / ", " | "].map { Array($0.utf8) }

  /// Tells the lines that say where the article or a picture is from; they stay, as credits, and are no
  /// running text though a full stop may be at their end.
  mutating func findCredits(_ raw: RawArticle) {
    for place in blocks.indices where mayBeOfEdge(blocks[place]) {
      let block = blocks[place]
      guard block.words <= Self.mostWordsOfByline, !block.isSentence else { continue }
      switch block.phrase?.meaning {
      case .source where isCredit(block, raw.text), nil where isAgencyLine(block, raw.text):
        blocks[place].verdict = .paragraph(.credit)
      default: break
      }
    }
  }

  /// Whether all words are agencies, or places beside them: (وكالات), – واس –, القاهرة – رويترز.
  private func isAgencyLine(_ block: Block, _ text: [UInt8]) -> Bool {
    guard block.words <= 7, block.ending != .called || text[block.range].contains(0x29) else {
      return false
    }
    var hasAgency = false
    let words = key(block)
    // الصورة: رويترز
    let isOfPicture =
      Self.begins(words, with: Self.pictures) && text[block.range].contains(0x3A)
    for word in KeyWords(words).dropFirst(isOfPicture ? 1 : 0) {
      if isOfPicture, Outlets.isOfPictures(word) {
        hasAgency = true
        continue
      }
      let sets = phrases.sets(ofWord: word)
      guard !sets.isDisjoint(with: [.agency, .place]) || word.elementsEqual([0xD9, 0x88]) else {
        return false
      }
      // Of the letters that agencies are called by one alone is none.
      if sets.contains(.agency), word.count > 2 || block.words >= 2 { hasAgency = true }
    }
    return hasAgency
  }

  private static let pictures = folded("الصورة", "صورة", "الصور", "صور")

  private static let mostWordsBehindSource = 5
  private static let somebody = Array(Folding.key(of: "مصدر").utf8) + [0x20]

  /// Whether a line says where the article or a picture is from, or what is on it.
  func isCredit(_ block: Block, _ text: [UInt8]) -> Bool {
    switch block.phrase?.meaning {
    case .source:
      // مصدر: … is a headline, too, of what somebody said.
      block.phrase.map { hasMark(after: $0, block, text) } ?? false
        && !(block.words > Self.mostWordsBehindSource && key(block).starts(with: Self.somebody))
    case .paragraph: true
    case nil: isAgencyLine(block, text)
    default: false
    }
  }
}
