internal import CorpusModel

/// The lines above and below the body: who wrote it and when, where it is from, the site's menus.
extension Cleaner {
  /// A byline of more words is none.
  private static let mostWordsOfByline = 9
  /// After the words that are often a verb, a name of more words is a sentence.
  private static let mostWordsOfName = 4

  /// Decides of the lines at the edges, and takes from them what the article has as fields.
  mutating func readEdges(_ raw: RawArticle, _ article: inout ArticleBytes) {
    // A chronicle has dates over its paragraphs; then none of them is the date of publication.
    let isChronicle = body.contains { blocks[$0].isKept && blocks[$0].date == .plain }
    for place in blocks.indices where mayBeOfEdge(blocks[place]) {
      let block = blocks[place]
      let isLabelled = block.date == .labelled
      guard !body.contains(place) || isLabelled else { continue }
      if isLabelled || !isChronicle && block.date == .plain {
        takeDate(raw.text[block.range], &article)
        blocks[place].verdict = .dropped(.date)
      } else if let reason = reasonAtEdge(block, raw.text) {
        blocks[place].verdict = .dropped(reason)
      } else {
        readByline(place, raw.text, &article)
      }
    }
  }

  private func reasonAtEdge(_ block: Block, _ text: [UInt8]) -> DroppedLine.Reason? {
    if key(block).elementsEqual(outletKey) { return .siteName }
    if let phrase = block.phrase, case .dropped(let reason) = phrase.meaning, isWhole(phrase, block)
    {
      return reason
    }
    if isButtons(block, atLeast: 1) { return .boilerplate }
    return isNavigation(block, text) ? .navigation : nil
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
    for block in blocks where block.verdict == .paragraph(.credit) && !block.isLong {
      readSource(block, raw.text, &article)
    }
    if article.outlet.isEmpty { findOutlet(inAddressOf: &article) }
    if !isNamed, !article.outlet.isEmpty { lookAgain(raw, &article) }
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
      let isAgencies = !phrases.sets(of: words).all.isDisjoint(with: [.agency, .place])
      if !isAgencies, (1...Outlets.mostWords).contains(KeyWords(words).count { _ in true }) {
        return takeOutlet(Array(name), .line, &article)
      }
    }
  }

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
    for word in KeyWords(key(block)) {
      let sets = phrases.sets(ofWord: word)
      guard !sets.isDisjoint(with: [.agency, .place]) || word.elementsEqual([0xD9, 0x88]) else {
        return false
      }
      // Of the letters that agencies are called by one alone is none.
      if sets.contains(.agency), word.count > 2 || block.words >= 2 { hasAgency = true }
    }
    return hasAgency
  }

  /// Whether a line says where the article or a picture is from, or what is on it.
  func isCredit(_ block: Block, _ text: [UInt8]) -> Bool {
    switch block.phrase?.meaning {
    case .source: block.phrase.map { hasMark(after: $0, block, text) } ?? false
    case .paragraph: true
    case nil: isAgencyLine(block, text)
    default: false
    }
  }

  // MARK: Who wrote it

  private mutating func readByline(_ place: Int, _ text: [UInt8], _ article: inout ArticleBytes) {
    guard let name = byline(blocks[place], text) else { return }
    if Self.begins(key(blocks[place]), with: Self.laterParts) {
      blocks[place].verdict = .paragraph(.credit)
    } else if article.byline.isEmpty {
      article.byline = Array(name)
      article.provenance.byline = .line
      blocks[place].verdict = .dropped(.byline)
    } else if article.byline.elementsEqual(name) {
      blocks[place].verdict = .dropped(.byline)
    } else {
      // One more who had a part in it: the article has no field for that.
      blocks[place].verdict = .paragraph(.credit)
    }
  }

  /// Returns the name in a byline; nothing where a line is none.
  func byline(_ block: Block, _ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let phrase = block.phrase, phrase.meaning == .byline, block.words > phrase.words,
      block.words <= Self.mostWordsOfByline, !block.isSentence, block.ending != .leadingOn,
      let rest = Self.rest(of: text[block.range], after: phrase.words)
    else { return nil }
    let name = Self.name(in: rest)
    let isClear = hasMark(after: phrase, block, text) || isSureByline(key(block))
    guard !name.isEmpty, isClear || block.words - phrase.words <= Self.mostWordsOfName,
      block.ending == .open,
      isClear || (2...Self.mostWordsOfName).contains(block.words - phrase.words)
    else { return nil }
    // كتبت صحيفة … begins a sentence.
    let first = key(of: name).prefix { $0 != 0x20 }
    guard !Outlets.hasNoun(first), isClear || !Self.startsSentence(key(block)) else { return nil }
    return name
  }

  /// What is said of those who had a part in a text that others wrote.
  private static let laterParts = folded("تحرير", "ترجمة")

  /// Whether the words are said of nothing but who wrote something.
  private func isSureByline(_ key: ArraySlice<UInt8>) -> Bool {
    Self.begins(key, with: Self.sureBylines)
  }

  private static let sureBylines = folded("بقلم", "إعداد", "من إعداد", "by")

  /// Whether the word that opens a line is a verb or a noun of which names are not said without a colon.
  private static func startsSentence(_ key: ArraySlice<UInt8>) -> Bool {
    !begins(key, with: verbs)
  }

  private static let verbs = folded("كتب", "كتبت", "كتبه", "كتبها")

  /// Returns a name without the marks around it.
  private static func name(in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = trimmed(rest)
    while true {
      if let first = name.first, [0x3A, 0x2F, 0x7C, 0x2D, 0x5B, 0x28].contains(first) {
        name = trimmed(name.dropFirst())
      } else if name.starts(with: [0xE2, 0x80, 0x93]) || name.starts(with: [0xE2, 0x80, 0x94]) {
        name = trimmed(name.dropFirst(3))
      } else {
        break
      }
    }
    while let last = name.last, [0x2E, 0x7C, 0x2D, 0x5D, 0x29, 0x2F].contains(last) {
      name = trimmed(name.dropLast())
    }
    return name
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
    guard block.words >= 3 || block.words == 1 || Self.hasSteps(line) else { return false }
    return phrases.sets(of: words).all.contains(.section)
  }

  private static let homes = folded("الرئيسية", "الصفحة الرئيسية", "home")

  /// Whether marks as between the steps of a way stand in a line: / » › > | < « ‹ -.
  private static func hasSteps(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { [0x2F, 0x7C, 0x3E, 0x3C, 0x2D, 0xBB, 0xAB, 0xBA, 0xB9].contains($0) }
  }
}
