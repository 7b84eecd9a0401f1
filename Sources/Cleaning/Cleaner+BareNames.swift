internal import CorpusModel

/// Finding who wrote an article where nothing but the name says so: alone on a line beside the headline or the
/// date, or behind the place that it was sent from.
extension Cleaner {
  /// How many lines above the running text, and between it and the headline or the date, a name may stand among.
  private static let mostLinesOfHead = 12
  /// A name with a place before it, or what its bearer is behind it, has no more words.
  private static let mostWordsOfNameLine = 12

  /// Takes a name in the lines above the text for that of who wrote it, where no line says who did.
  mutating func readBareName(
    _ raw: RawArticle, mayHaveDay: Bool, _ article: inout ArticleBytes
  ) {
    guard article.byline.isEmpty, body.lowerBound < blocks.count, body.lowerBound > 0 else {
      return
    }
    let head = max(0, body.lowerBound - Self.mostLinesOfHead)..<body.lowerBound
    for place in head where mayBeName(blocks[place]) {
      let line = raw.text[blocks[place].range]
      guard let name = behindPlace(line, raw.text) ?? bareName(place, head, raw.text),
        !isNamed(name, raw.text, article)
      else { continue }
      article.byline = Array(name)
      article.provenance.byline = .line
      blocks[place].verdict = .dropped(.byline)
      if article.date == nil, mayHaveDay { takeDay(in: line, &article) }
      return
    }
  }

  private func mayBeName(_ block: Block) -> Bool {
    block.isUndecided && !block.isLong && !block.isLed && !block.key.isEmpty
      && (block.mark == .unknown || block.mark == .paragraph(.heading))
      && block.date == .none && (2...Self.mostWordsOfNameLine).contains(block.words)
      && block.ending == .open && (block.phrase == nil || block.phrase?.meaning == .byline)
  }

  /// Returns the name in a line where it stands behind a place, or the outlet: الدوحة - فلان الفلاني.
  func behindPlace(_ line: ArraySlice<UInt8>, _ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let (before, name) = Self.halves(of: line) else { return nil }
    let place = key(of: before)[...]
    guard GivenNames.isName(key(of: name)[...]), !place.isEmpty, !GivenNames.isName(place),
      !place.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    if !place.contains(0x20) { return name }
    // More words are places, or a place and the outlet.
    return Self.parts(of: before).allSatisfy { part in
      let words = key(of: part)[...]
      return phrases.sets(of: words).all.contains(.place) || words == outletKey[...]
        || Outlets.isKnown(words) || Outlets.hasNoun(words) || Outlets.isPaper(words)
    } ? name : nil
  }

  /// Returns the name of whoever sent a report, where a line has nothing but that and the place: القاهرة – أحمد سالم.
  func nameOfSender(_ block: Block, _ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard beginsWithPlace(block), mayBeName(block),
      let name = behindPlace(text[block.range], text),
      let (before, _) = Self.halves(of: text[block.range]),
      phrases.sets(of: key(of: before)[...]).all.contains(.place)
    else { return nil }
    return name
  }

  /// Returns what stands before and behind the last colon, dash or slash of a line that has a blank beside it.
  private static func halves(
    of line: ArraySlice<UInt8>
  ) -> (before: ArraySlice<UInt8>, behind: ArraySlice<UInt8>)? {
    for place in line.indices.reversed()
    where [0x3A, 0x2D, 0x2F, 0x93, 0x94, 0x80].contains(line[place]) {
      var start = place
      if line[place] >= 0x80 {
        // A dash, or the letter that only lengthens where it stands for one.
        let isDash = line[..<place].suffix(2).elementsEqual([0xE2, 0x80])
        let isLetter = line[place] == 0x80 && line[..<place].suffix(2).elementsEqual([0x20, 0xD9])
        guard isDash && line[place] != 0x80 || isLetter else { continue }
        start = isLetter ? place - 1 : place - 2
      }
      let (before, behind) = (trimmed(line[..<start]), line[(place + 1)...])
      guard behind.first == 0x20, !before.isEmpty else { continue }
      return (before, name(in: behind))
    }
    return nil
  }

  /// Returns the name that a line is, or begins with before a bar: one beside the headline, the date or the text's
  /// beginning.
  private func bareName(_ place: Int, _ head: Range<Int>, _ text: [UInt8]) -> ArraySlice<UInt8>? {
    let line = text[blocks[place].range]
    let isDated = hasDay(line)
    var name = isDated ? Self.beforeDay(line) : line
    name = Self.name(in: Self.parts(of: name).first ?? name)
    while let blank = name.lastIndex(of: 0x20),
      Self.callings.contains(key(of: name[(blank + 1)...]))
    {
      name = Self.name(in: name[..<blank])
    }
    while name.last == 0x2A { name = Self.trimmed(name.dropLast()) }
    guard GivenNames.isName(key(of: name)[...]), !Self.hasMarks(name) else { return nil }
    let besides = [neighbour(of: place, -1), neighbour(of: place, 1)].compactMap { $0 }
    let isBeside = besides.contains { near in
      switch blocks[near].verdict {
      case .headline, .dropped(.repeatedTitle), .dropped(.date): return true
      default: return blocks[near].date != .none || hasDay(text[blocks[near].range])
      }
    }
    // Where the headline is no line of the text, the name may be the first; or it is right above the text.
    let isFirst = place == blocks.startIndex || place + 1 == body.lowerBound
    guard isBeside || isFirst || isDated else { return nil }
    // Several names are a list of those of whom a text tells.
    let isListed = besides.contains {
      blocks[$0].isKept && GivenNames.isName(key(blocks[$0]))
    }
    return isListed ? nil : name
  }

  /// Returns what stands before the date in a line, and the day of the week.
  private static func beforeDay(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let found = day(in: line) else { return line }
    let before = Array(found.text[TextRange(0, found.basis.start)].utf8)
    guard line.starts(with: before) else { return line }
    // Pages may put it there without a blank.
    let name = trimmed(line.prefix(before.count))
    let day = weekdays.first { name.suffix($0.count).elementsEqual($0) }
    return trimmed(name.dropLast(day?.count ?? 0))
  }

  private static let weekdays = [
    "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد", "يوم",
  ].map { Array($0.utf8) }

  /// What stands behind the names of those who write.
  private static let callings = Set(
    folded(
      "صحافي", "صحافية", "صحفي", "صحفية", "كاتب", "كاتبة", "مراسل", "مراسلة", "محرر", "محررة",
      "باحث", "باحثة"))

  /// Returns the next line above or below that is none of the page's buttons.
  private func neighbour(of place: Int, _ step: Int) -> Int? {
    var next = place + step
    while blocks.indices.contains(next) {
      switch blocks[next].verdict {
      case .dropped(.boilerplate), .dropped(.advertisement), .dropped(.debris): next += step
      default: return next
      }
    }
    return nil
  }

  private static let particles = Set(folded("علي", "على"))

  private static func hasMarks(_ name: ArraySlice<UInt8>) -> Bool {
    name.contains { $0 == 0x3A || $0 == 0x22 || $0 == 0x21 || $0 == 0x2F || $0 == 0x28 }
      || zip(name, name.dropFirst()).contains {
        $0 == 0xD8 && ($1 == 0x8C || $1 == 0x9F) || $0 == 0xC2 && $1 != 0xA0
      }
  }

  /// Whether the headline or the beginning of the text tells of the one who is named: then the line may be said of
  /// a picture.
  func isNamed(
    _ name: ArraySlice<UInt8>, _ text: [UInt8], _ article: ArticleBytes
  ) -> Bool {
    let words = key(of: name)
    let parts = words.split(separator: 0x20)
    guard let last = parts.last else { return true }
    var told = key(of: article.title[...])
    for place in body.prefix(2) {
      let block = blocks[place]
      let end = min(block.range.upperBound, block.range.lowerBound + Block.longestHeadline)
      told += [0x20] + key(of: Self.wholeLetters(text[block.range.lowerBound..<end]))
    }
    let toldWords = told.split(separator: 0x20)
    // Folded, علي is على, which is in every text.
    if Self.particles.contains(Array(last)), parts.count > 1 {
      let before = parts[parts.count - 2]
      return zip(toldWords, toldWords.dropFirst()).contains {
        $0.elementsEqual(before) && $1.elementsEqual(last)
      }
    }
    return toldWords.contains { $0.elementsEqual(last) }
  }
}
