internal import CorpusModel

/// Telling headings, captions and quotations among the lines that stay.
extension Cleaner {
  private static let mostWordsOfHeading = 12
  private static let mostWordsOfCaption = 30
  /// How many blocks are looked at to tell the script of a text.
  private static let mostForScript = 12

  /// Decides what each block is that stays and of which the format knows nothing.
  ///
  /// Looks at no line that goes, so that the same is found where they are gone; but for the place of
  /// a picture, which makes a caption of the line beside it.
  mutating func findKinds(_ raw: RawArticle) {
    let hasHeadings = blocks.contains { $0.mark == .paragraph(.heading) && $0.isKept }
    var kept: [Int] = []
    kept.reserveCapacity(blocks.count)
    for place in blocks.indices where blocks[place].isKept { kept.append(place) }
    for (order, place) in kept.enumerated() {
      guard blocks[place].isUndecided else { continue }
      if case .paragraph(let kind) = blocks[place].mark {
        blocks[place].verdict = .paragraph(kind)
        continue
      }
      let block = blocks[place]
      let line = raw.text[block.range]
      if block.isLong {
        if Self.isQuotation(line) { blocks[place].verdict = .paragraph(.quote) }
      } else if isCaption(block, line) || isForeign(kept, order, raw.text)
        || isBesidePicture(place)
      {
        blocks[place].verdict = .paragraph(.caption)
      } else if let phrase = block.phrase, phrase.meaning == .paragraph(.credit), !block.isSentence
      {
        blocks[place].verdict = .paragraph(.credit)
      } else if !hasHeadings, isHeading(kept, order, raw.text) {
        blocks[place].verdict = .paragraph(.heading)
      } else if block.words > 3, Self.isQuotation(line) {
        blocks[place].verdict = .paragraph(.quote)
      }
    }
  }

  /// Whether a short line without the end of a sentence introduces the running text behind it.
  private func isHeading(_ kept: [Int], _ order: Int, _ text: [UInt8]) -> Bool {
    let block = blocks[kept[order]]
    guard block.mark == .unknown, order + 1 < kept.count,
      (1...Self.mostWordsOfHeading).contains(block.words),
      block.ending == .open || Self.isQuestion(text[block.range]), !isPlaceLine(block),
      !Self.isItem(text[block.range])
    else { return false }
    let next = blocks[kept[order + 1]]
    guard next.isProse, next.range.count > block.range.count else { return false }
    // Above the body, few words may be a name or a place.
    if order == 0 { return block.words > 4 }
    return blocks[kept[order - 1]].isProse
  }

  private static func isQuestion(_ line: ArraySlice<UInt8>) -> Bool {
    line.suffix(2).elementsEqual([0xD8, 0x9F]) || line.last == 0x3F
  }

  /// Whether a line begins as an item of a list: with a dash, a dot, a star, or a number and a mark.
  private static func isItem(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { (0x30...0x39).contains($0) || $0 == 0xD9 || (0xA0...0xA9).contains($0) }
    switch line.first {
    case 0x2D, 0x2A, 0x2B: return true
    case 0xE2: return line.starts(with: [0xE2, 0x80]) || line.starts(with: [0xE2, 0x97])
    default: return rest.count < line.count && [0x2E, 0x29, 0x2D, 0x2F].contains(rest.first)
    }
  }

  // MARK: Captions

  /// Whether a line is said of a picture: it begins so, or ends with an agency in brackets.
  private func isCaption(_ block: Block, _ line: ArraySlice<UInt8>) -> Bool {
    guard block.words <= Self.mostWordsOfCaption, block.ending != .fullStop, !block.isProse else {
      return false
    }
    if block.phrase?.meaning == .paragraph(.caption) { return true }
    if Self.namesPhotographer(line) { return true }
    guard line.last == 0x29, let open = line.lastIndex(of: 0x28), open > line.startIndex,
      !Self.hasInnerStop(line[..<open])
    else { return false }
    let source = key(of: line[open...])
    guard !source.isEmpty else { return false }
    return phrases.sets(of: source[...]).all.contains(.agency)
      || phrases.phrase(of: source[...])?.meaning == .paragraph(.caption)
      || Self.pictureSources.contains { source.starts(with: $0) }
  }

  /// Whether a line ends with who took a picture: … تصوير: …
  private static func namesPhotographer(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.dropLast().lastIndex(of: 0x3A) else { return false }
    return photographers.contains { line[..<colon].suffix($0.count).elementsEqual($0) }
  }

  private static let photographers = [" تصوير", " تصوير ", " عدسة", " بعدسة"].map { Array($0.utf8) }

  private static let pictureSources = [
    "getty", "غيتي", "جيتي", "ارشيف", "الارشيف", "مواقع التواصل",
  ]
  .map { Array($0.utf8) }

  /// Whether most letters of what stays are Arabic, as far as its first blocks tell.
  private func isArabic(_ kept: [Int], _ text: [UInt8]) -> Bool {
    var letters = Letters()
    for place in kept.prefix(Self.mostForScript) {
      letters.count(
        text.span.extracting(blocks[place].range).extracting(first: Block.longestHeadline))
    }
    return letters.isArabic
  }

  /// Whether a line of Latin letters stands alone in an Arabic text; one that is a sentence does only where
  /// there are sentences in Arabic.
  private func isForeign(_ kept: [Int], _ order: Int, _ text: [UInt8]) -> Bool {
    func isLatin(_ order: Int) -> Bool {
      kept.indices.contains(order)
        && Letters(of: text.span.extracting(blocks[kept[order]].range)).isLatin
    }
    let block = blocks[kept[order]]
    guard isBodyOwn || !block.isProse else { return false }
    // What somebody says, as the line before leads on to.
    if order > 0, blocks[kept[order - 1]].isLead { return false }
    return (3...Self.mostWordsOfCaption).contains(block.words) && isLatin(order)
      && !isLatin(order - 1) && !isLatin(order + 1) && isArabic(kept, text)
  }

  /// Whether a picture that is gone stood beside a short line without the end of a sentence.
  private func isBesidePicture(_ place: Int) -> Bool {
    let block = blocks[place]
    guard block.ending == .open, (1...Self.mostWordsOfCaption).contains(block.words) else {
      return false
    }
    return isPicture(place - 1) || isPicture(place + 1) && !(place > 0 && isPicture(place - 2))
  }

  private func isPicture(_ place: Int) -> Bool {
    blocks.indices.contains(place) && blocks[place].verdict == .dropped(.debris)
      && blocks[place].words > 0
  }

  // MARK: Quotations

  private static let marks: [(open: [UInt8], close: [UInt8])] = [
    (Array("«".utf8), Array("»".utf8)), (Array("“".utf8), Array("”".utf8)),
    (Array("”".utf8), Array("“".utf8)), (Array("\"".utf8), Array("\"".utf8)),
  ]

  /// Whether a paragraph is one quotation from end to end.
  private static func isQuotation(_ line: ArraySlice<UInt8>) -> Bool {
    for (open, close) in marks where line.starts(with: open) {
      var end = line
      while let last = end.last, last == 0x2E || last == 0x20 { end = end.dropLast() }
      guard end.suffix(close.count).elementsEqual(close), end.count > open.count + close.count
      else {
        continue
      }
      let inner = end.dropFirst(open.count).dropLast(close.count)
      return !contains(inner, open) && !contains(inner, close)
    }
    return false
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    var rest = text
    while let place = rest.firstIndex(of: mark[0]) {
      if rest[place...].starts(with: mark) { return true }
      rest = rest[(place + 1)...]
    }
    return false
  }
}
