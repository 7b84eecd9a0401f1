internal import ArabicText
internal import CorpusModel
internal import Glibc

/// Finding the blocks of a text, and what their words say.
extension Cleaner {
  /// Parts the text into blocks and looks at the short ones.
  mutating func findBlocks(_ raw: inout RawArticle, hasHeadline: Bool) {
    part(&raw, hasHeadline: hasHeadline)
    // An empty headline of a page is none: it is looked for among the lines.
    let running = RunningText(
      hasHeadline: hasHeadline && raw.headlines.first?.isEmpty != true,
      mostWordsOfPhrase: phrases.mostWords)
    let text = raw.text
    for place in blocks.indices { measure(place, text, running) }
  }

  /// Parts the text into blocks.
  ///
  /// Where lines are joined, the text is written anew, so that every block is one line of it.
  mutating func part(_ raw: inout RawArticle, hasHeadline: Bool) {
    blocks.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    switch raw.parting {
    case .blankLines: partAtBlankLines(raw, hasHeadline: hasHeadline)
    case .lines: partAtLines(raw, mayBeBroken: true)
    case .paragraphs: partAtLines(raw, mayBeBroken: false)
    }
    if blocks.contains(where: { $0.lines > 1 }) { join(&raw.text) }
  }

  /// Writes the text anew, with a blank for every line end within a block and the blanks around it.
  private mutating func join(_ text: inout [UInt8]) {
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    for place in blocks.indices {
      let start = joined.count
      var rest = text[blocks[place].range]
      while let end = rest.firstIndex(of: 0x0A) {
        joined += Self.trimmed(rest[..<end])
        joined.append(0x20)
        rest = rest[(end + 1)...]
      }
      joined += Self.trimmed(rest)
      blocks[place].range = start..<joined.count
    }
    text = joined
  }

  private mutating func partAtLines(_ raw: RawArticle, mayBeBroken: Bool) {
    var longest = 0
    Self.forEachLine(of: raw) { line, number, mark in
      guard !line.isEmpty else { return }
      longest = max(longest, line.count)
      blocks.append(Block(range: line, line: number, mark: mark))
    }
    if mayBeBroken, let width = HardWrapping.width(of: blocks, in: raw.text, longest: longest) {
      blocks = HardWrapping.joined(blocks, in: raw.text, width: width)
    }
  }

  private mutating func partAtBlankLines(_ raw: RawArticle, hasHeadline: Bool) {
    var isOpen = false
    Self.forEachLine(of: raw) { line, number, mark in
      guard !line.isEmpty else {
        isOpen = false
        return
      }
      if !hasHeadline, blocks.count == 1, isOpen, let first = blocks.last, first.lines == 1,
        Self.isHeadline(first.range, raw.text, before: line)
      {
        isOpen = false
      }
      let isWhole = mark == .paragraph(.heading) || Self.hasNoWord(raw.text, line)
      if isOpen, !isWhole, let last = blocks.last, last.mark == mark {
        blocks[blocks.count - 1].range = last.range.lowerBound..<line.upperBound
        blocks[blocks.count - 1].lines += 1
      } else {
        blocks.append(Block(range: line, line: number, mark: mark))
      }
      isOpen = !isWhole
    }
  }

  /// Whether a first line is no part of the paragraph that the next line belongs to: it is so short that
  /// the next word would have fitted.
  private static func isHeadline(
    _ line: Range<Int>, _ text: [UInt8], before next: Range<Int>
  ) -> Bool {
    let wordEnd = text[next].firstIndex(of: 0x20) ?? next.upperBound
    let letters = text[line].count { $0 & 0xC0 != 0x80 }
    let word = text[next.lowerBound..<wordEnd].count { $0 & 0xC0 != 0x80 }
    return letters + 1 + word <= HardWrapping.narrowest
  }

  /// Whether a line is made of a few marks such as dashes, so that it parts paragraphs.
  private static func hasNoWord(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    text[line].allSatisfy { $0 == 0x2D || $0 == 0x3D || $0 == 0x2A || $0 == 0x5F || $0 == 0x20 }
  }

  /// Calls `body` with every line without the blanks at its ends, its number from 0, and its mark.
  private static func forEachLine(
    of raw: RawArticle, _ body: (Range<Int>, Int, RawArticle.Mark) -> Void
  ) {
    let text = raw.text.span
    var start = 0
    var number = 0
    while start < text.count {
      let end = newline(in: text, from: start)
      let mark = number < raw.marks.count ? raw.marks[number] : .unknown
      body(trimmed(start..<end, in: text), number, mark)
      start = end + 1
      number += 1
    }
  }

  /// Returns where the next newline is, or the end.
  private static func newline(in text: Span<UInt8>, from start: Int) -> Int {
    unsafe text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, 0x0A, bytes.count - start)
      else { return bytes.count }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Returns a text without the blanks and no-break spaces at its ends.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.startIndex
    let inner = trimmed(0..<text.count, in: text.span)
    return text[(start + inner.lowerBound)..<(start + inner.upperBound)]
  }

  /// Returns a range of a text without the blanks and no-break spaces at its ends.
  private static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if text[start] == 0x20 {
        start += 1
      } else if end - start > 1, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if text[end - 1] == 0x20 {
        end -= 1
      } else if end - start > 1, text[end - 2] == 0xC2, text[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Folds the words of a block, unless it is too long for a headline and for all that is dropped.
  private mutating func measure(_ place: Int, _ text: [UInt8], _ running: RunningText) {
    var block = blocks[place]
    if case .paragraph(let kind) = block.mark, kind != .heading {
      block.verdict = .paragraph(kind)
    }
    block.isNotice = Notices.isNotice(text[block.range])
    if block.range.count <= Block.longestHeadline {
      let bytes = text.span.extracting(block.range)
      block.ending = Ending(bytes)
      if glances, block.ending == .fullStop, running.isCertain(of: bytes) {
        block.isRunningText = true
      } else {
        look(at: &block, text)
      }
    }
    blocks[place] = block
  }

  /// Folds the words of a block, and finds what they say of it.
  private mutating func look(at block: inout Block, _ text: [UInt8]) {
    let start = keys.count
    block.words = Folding.appendKey(of: text.span.extracting(block.range), to: &keys)
    block.key = start..<keys.count
    guard !block.isLong else { return }
    block.phrase = phrases.phrase(of: keys[start...])
    if let phrase = block.phrase, phrase.meaning == .paragraph(.credit), phrase.need == .mark,
      block.words - phrase.words > 2, !hasMark(after: phrase, block, text)
    {
      block.phrase = nil
    }
    if isAboutRights(block, text[block.range]) { block.phrase = nil }
    if let phrase = block.phrase, isWhole(phrase, block), Self.isVocalised(text[block.range]) {
      block.phrase = nil
    }
    if mayBeDate(block) { block.date = dateLine(block, text) }
  }

  /// Whether a line has its vowels written, as verse and scripture have and no button. A single one may stand there to tell
  /// two words apart; the doubled ones of شكرًا and أيضًا are everywhere.
  private static func isVocalised(_ line: ArraySlice<UInt8>) -> Bool {
    // U+064E to U+0650 and U+0652.
    zip(line, line.dropFirst()).count { $0 == 0xD9 && [0x8E, 0x8F, 0x90, 0x92].contains($1) } >= 2
  }
}
