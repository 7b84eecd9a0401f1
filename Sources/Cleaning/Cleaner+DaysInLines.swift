internal import ArabicText
internal import CorpusModel
internal import Dates

/// Finding the day of an article in a line that has more in it: a place, the outlet, a rubric.
extension Cleaner {
  /// How many words a line has at most that has a date and more, and one below the text.
  private static let mostWordsWithDay = (above: 14, below: 6)
  /// How many lines above the text and below it are looked at for such a one.
  private static let mostLinesWithDay = (above: 12, below: 4)

  /// Takes the day from a short line above the text, or as it ends, that has more in it than a date.
  mutating func readDayAtEdge(_ raw: RawArticle, _ article: inout ArticleBytes) {
    guard body.lowerBound < blocks.count else { return }
    for place in (0..<body.lowerBound).suffix(Self.mostLinesWithDay.above).reversed()
    where mayHaveDay(blocks[place], atMost: Self.mostWordsWithDay.above) {
      if takeDay(in: raw.text[blocks[place].range], &article) {
        return dropWithOutlet(place, raw.text)
      }
    }
    for place in (body.upperBound..<blocks.count).suffix(Self.mostLinesWithDay.below).reversed()
    where mayHaveDay(blocks[place], atMost: Self.mostWordsWithDay.below) {
      if takeDay(in: raw.text[blocks[place].range], &article) { return }
    }
  }

  private func mayHaveDay(_ block: Block, atMost most: Int) -> Bool {
    guard (2...most).contains(block.words), !block.isLong, !block.isLed, !block.isSentence,
      block.mark != .paragraph(.heading)
    else {
      return false
    }
    // Of headlines those that have nothing but a place beside the date.
    if block.verdict == .headline {
      return block.words <= Self.mostWordsOfName + 1 && beginsWithPlace(block)
    }
    return block.isKept
  }

  func beginsWithPlace(_ block: Block) -> Bool {
    phrases.sets(of: key(block).prefix { $0 != 0x20 }).all.contains(.place)
  }

  /// Takes the day that stands in a line.
  @discardableResult
  mutating func takeDay(in line: ArraySlice<UInt8>, _ article: inout ArticleBytes) -> Bool {
    guard let found = Self.day(in: line),
      (Self.firstYear...max(Self.firstYear, presentYear)).contains(found.date.year)
    else { return false }
    article.date = found.date
    article.provenance.date = .line
    article.provenance.dateBasis = found.text[found.basis]
    return true
  }

  /// Whether a date right below the text tells, too, where a statement was signed: الرباط، في 3 ماي 2012. It is of the
  /// text then.
  func isSignature(_ place: Int, _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    guard block.date == .plain, !body.isEmpty, place >= body.upperBound,
      (body.upperBound..<place).allSatisfy({ blocks[$0].isKept }),
      // The hour by the clocks of a town is the page's.
      !Self.hasTime(Array(text[block.range]))
    else { return false }
    let words = Array(KeyWords(key(block)))
    return words.contains { phrases.sets(ofWord: $0).contains(.place) }
      && !words.contains { word in Self.clocks.contains { word.elementsEqual($0) } }
  }

  private static let clocks = folded("بتوقيت", "توقيت", "الساعة")

  /// Drops a line that has nothing but the outlet and a date.
  private mutating func dropWithOutlet(_ place: Int, _ text: [UInt8]) {
    guard !outletKey.isEmpty, blocks[place].isUndecided, key(blocks[place]).starts(with: outletKey),
      let found = Self.day(in: text[blocks[place].range])
    else { return }
    let before = found.text[TextRange(0, found.basis.start)]
    let behind = found.text[TextRange(found.basis.end, found.text.count)]
    guard key(of: Array(before.utf8)[...]) == outletKey, key(of: Array(behind.utf8)[...]).isEmpty
    else { return }
    blocks[place].verdict = .dropped(.date)
  }

  /// Whether a line has a date in it, of a day of a year.
  func hasDay(_ line: ArraySlice<UInt8>) -> Bool { Self.day(in: line) != nil }

  /// Returns the day of a year that stands in a line with other things, and how it is written there.
  static func day(in line: ArraySlice<UInt8>) -> (
    date: PartialDate, basis: TextRange, text: ArticleText
  )? {
    guard hasDigit(line) else { return nil }
    let text = ArticleText(wellFormed: withoutTime(line))
    guard let found = best(expressions(in: text.utf8), in: text.utf8), found.precision == .day,
      found.basis == .stated, let date = found.readings.first?.start
    else { return nil }
    return (date, found.range, text)
  }

  private static func hasDigit(_ line: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in line {
      if Digits.isDigit(byte, after: before) { return true }
      before = byte
    }
    return false
  }

  /// Returns the day in a headline that names the day of the week, too, as those do that come day after day.
  func dayOfTitle(
    _ article: ArticleBytes
  ) -> (date: PartialDate, basis: TextRange, text: ArticleText)? {
    guard let found = Self.day(in: article.title[...]), found.date.year >= Self.firstYear else {
      return nil
    }
    let words = key(of: article.title[...]).split(separator: 0x20).map { Array($0) }
    return words.contains(where: Self.days.contains) ? found : nil
  }
}
