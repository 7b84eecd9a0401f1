internal import ArabicText
internal import CorpusModel

/// The lines above and below the body: who wrote it and when, where it is from, the site's menus.
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
      } else if let reason = reasonAtEdge(block, raw.text) {
        blocks[place].verdict = .dropped(reason)
      } else if !body.isEmpty || !isOfList(place - 1, raw.text) {
        readByline(place, raw.text, &article)
      }
    }
    readBareName(raw, mayHaveDay: !isChronicle, &article)
    if article.date == nil, !isChronicle { readDayAtEdge(raw, &article) }
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

  private static let mostWordsBehindSource = 5
  private static let somebody = Array(Folding.key(of: "مصدر").utf8) + [0x20]

  /// What makes letters larger and smaller.
  private static let sizes = Set(
    ["A+", "A-", "A−", "+A", "-A", "Aa", "aA", "TT"].map { Array($0.utf8) })

  /// Whether a line is the address of a page and nothing else.
  static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    guard !line.contains(0x20), line.contains(0x2E) else { return false }
    return ["https://", "http://", "www."].contains { line.starts(with: $0.utf8) }
  }

  /// Whether the words of a block may say that it is none of the body.
  private func mayBeOfEdge(_ block: Block) -> Bool {
    block.isUndecided && !block.isLong && !block.key.isEmpty
  }

  // MARK: Where it is from

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

  // MARK: The site's menus

  /// Whether a line is a way through the site (الرئيسية » سياسة), or a list of its sections.
  func isNavigation(_ block: Block, _ text: [UInt8]) -> Bool {
    guard block.words > 0, !block.isLong, !block.isSentence, block.ending != .fullStop else {
      return false
    }
    let words = key(block)
    let line = text[block.range]
    if Self.begins(words, with: Self.homes), block.words <= Self.mostWords, Self.hasSteps(line),
      !Self.hasInnerStop(line)
    {
      return true
    }
    if Self.isWay(line) { return true }
    let sets = phrases.sets(of: words).all
    return sets.contains(.section) || sets.contains(.language) && isLanguages(block)
  }

  /// Whether a line of names of languages has one in Latin letters, as that of a site has and none of a text:
  /// العربية Français English.
  private func isLanguages(_ block: Block) -> Bool {
    block.words <= Self.mostWordsOfName * 2 && key(block).contains { (0x61...0x7A).contains($0) }
  }

  /// Whether a line has three steps of a way or more, none of many words: أخبار > محلي > خدمات.
  private static func isWay(_ line: ArraySlice<UInt8>) -> Bool {
    guard mayHaveSteps(line) else { return false }
    var (steps, words) = (0, 0)
    for word in line.split(separator: 0x20) {
      if Self.steps.contains(where: { word.elementsEqual($0) }) {
        guard words > 0 else { return false }
        (steps, words) = (steps + 1, 0)
      } else {
        words += 1
        if words > 3 { return false }
      }
    }
    return steps >= 2 && words > 0
  }

  /// Whether a mark that may stand between steps stands behind a blank.
  private static func mayHaveSteps(_ line: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in line {
      if before == 0x20, byte == 0x3E || byte == 0x3C || byte == 0xC2 || byte == 0xE2 {
        return true
      }
      before = byte
    }
    return false
  }

  private static let steps = [">", "»", "›", "<", "«", "‹"].map { Array($0.utf8) }
  static let homes = folded("الرئيسية", "الصفحة الرئيسية", "home", "accueil")

  /// Whether marks as between the steps of a way stand in a line: / » › > | < « ‹ -.
  private static func hasSteps(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { [0x2F, 0x7C, 0x3E, 0x3C, 0x2D, 0xBB, 0xAB, 0xBA, 0xB9].contains($0) }
  }
}
