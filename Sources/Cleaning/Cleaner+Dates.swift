internal import ArabicText
internal import CorpusModel
internal import Dates

/// Finding when an article was published: in the lines that tell it.
extension Cleaner {
  /// How many words of a date's line are neither numbers nor known to stand beside dates: the names of
  /// months of two calendars, say.
  private static let mostNames = 6
  /// No page is older than the web: of the dates in a text, those before it are what it tells of.
  static let firstYear = 1993

  // MARK: Lines

  /// Tells whether a line is a date and nothing else but a time, a day of the week, and words about them.
  func dateLine(_ block: Block, _ text: [UInt8]) -> Block.DateLine {
    let line = Self.withoutTime(text[block.range])
    let found = Self.expressions(in: line)
    guard let best = Self.best(found, in: line) else {
      // A time alone.
      let isTime = Self.hasTime(line) && block.words <= 8 && isBesideDate(key(block))
      return isTime ? .plain : .none
    }
    guard best.precision == .day || best.precision == .month else { return .none }
    let text = ArticleText(wellFormed: line)
    var rest = ""
    var start = 0
    for expression in found {
      rest += text[TextRange(start, expression.range.start)] + " "
      start = expression.range.end
    }
    rest += text[TextRange(start, text.count)]
    let words = key(of: Array(rest.utf8)[...])[...]
    guard isBesideDate(words) else { return .none }
    return phrases.sets(of: words).any.contains(.dateLabel) ? .labelled : .plain
  }

  /// Returns a line in which blanks part a date from a time, as programs write the two: 2025-01-22T10:00:00Z,
  /// 10:00-22 يناير 2025.
  static func withoutTime(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array(line)
    let isDigit = { (place: Int) in
      bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place])
    }
    var parts: [Int] = []
    var glued: [Int] = []
    for (place, byte) in bytes.enumerated() where isDigit(place - 1) {
      switch byte {
      case 0x54 where isDigit(place + 1): parts.append(place)
      case 0x5A where place + 1 == bytes.count: parts.append(place)
      case 0x2D
      where isDigit(place - 2) && isDigit(place + 1) && place > 2 && bytes[place - 3] == 0x3A:
        parts.append(place)
      // A year and an hour without a blank between them: 202012:15.
      case 0x3A where isDigit(place + 1) && isDigit(place - 5):
        var start = place - 5
        while isDigit(start - 1) { start -= 1 }
        let isYear =
          bytes[start] == 0x32 && bytes[start + 1] == 0x30 && (start..<place).allSatisfy(isDigit)
        if isYear, place - start < 7 { glued.append(start + 4) }
      default: break
      }
    }
    for place in parts { bytes[place] = 0x20 }
    for place in glued.reversed() { bytes.insert(0x20, at: place) }
    return bytes
  }

  /// Whether a colon stands between two digits.
  static func hasTime(_ line: [UInt8]) -> Bool {
    for place in line.indices.dropFirst() where line[place] == 0x3A {
      guard Digits.isDigit(line[place - 1], after: place > 1 ? line[place - 2] : 0) else {
        continue
      }
      let behind = Array(line[(place + 1)...].prefix(2))
      if let first = behind.first, Digits.isDigit(first, after: 0) { return true }
      if behind.count == 2, Digits.isDigit(behind[1], after: behind[0]) { return true }
    }
    return false
  }

  /// Whether a line is short, has a number, and few words that are not known to stand beside dates.
  func mayBeDate(_ block: Block) -> Bool {
    guard (1...Block.mostWordsOfDate).contains(block.words), !block.isSentence,
      block.phrase == nil || block.phrase?.meaning == .dropped(.date)
        || block.phrase?.meaning == .byline
    else { return false }
    let words = key(block)
    guard words.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    var names = 0
    for word in KeyWords(words) where !isNumber(word) {
      if !phrases.sets(ofWord: word).contains(.besideDate) { names += 1 }
    }
    return names <= Self.mostNames
  }

  /// Whether all words are numbers, or stand beside dates.
  private func isBesideDate(_ words: ArraySlice<UInt8>) -> Bool {
    KeyWords(words).allSatisfy {
      isNumber($0) || phrases.sets(ofWord: $0).contains(.besideDate)
    }
  }

  private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Takes the date of a line where none is known, or the known one is of a change.
  ///
  /// One that the line calls the day of publication counts for more than one that stands alone: that may be the day on
  /// which a page was saved.
  mutating func takeDate(
    _ line: ArraySlice<UInt8>, isLabelled: Bool, _ article: inout ArticleBytes
  ) {
    let words = key(of: line)
    let isChange = words.split(separator: 0x20).contains { Self.changes.contains(Array($0)) }
    guard
      article.date == nil || hasDateOfChange && !isChange || hasBareDate && isLabelled && !isChange
    else { return }
    let text = ArticleText(wellFormed: Self.withoutTime(line))
    guard let found = Self.date(in: Array(line)), let date = found.readings.first?.start else {
      return
    }
    article.date = date
    article.provenance.date = .line
    article.provenance.dateBasis = text[found.range]
    hasDateOfChange = isChange
    hasBareDate = !isLabelled
  }

  private static let changes = Set(
    ["تحديث", "التحديث", "تعديل", "عدل", "updated", "update", "modified"].map {
      Array(Folding.key(of: $0).utf8)
    })

  /// Reads the date that a file states in words.
  func readStatedDate(_ text: [UInt8], _ article: inout ArticleBytes) {
    let words = String(decoding: text, as: UTF8.self)
    let day = text.prefix { $0 != 0x54 && $0 != 0x20 }
    if let date = PartialDate(iso8601: String(decoding: day, as: UTF8.self)), date.year > 1500 {
      article.date = date
    } else if let found = Self.best(Self.expressions(in: text), in: text),
      let date = found.readings.first?.start
    {
      article.date = date
      guard found.isAmbiguous else { return }
      article.provenance.date = .line
      article.provenance.dateBasis = words
    } else {
      article.provenance.dropped.append(DroppedLine(words, .date, line: 0, place: 0))
    }
  }

  /// Returns the date in a line that tells when an article was published.
  static func date(in line: [UInt8]) -> DateExpression? {
    let line = withoutTime(line[...])
    return best(expressions(in: line), in: line)
  }

  // MARK: Expressions

  /// Returns the first date that needs no other to be understood; one of the Hijri calendar, which the
  /// sight of the moon may move by a day, only where there is no other.
  static func best(_ found: [DateExpression], in line: [UInt8]) -> DateExpression? {
    let text = ArticleText(wellFormed: line)
    let stated = found.filter { $0.basis == .stated }
    let isHijri = { (expression: DateExpression) in
      Folding.key(of: text[expression.range]).split(separator: " ").contains {
        Int($0).map { (1300...1500).contains($0) } ?? false
      }
    }
    return stated.first { !isHijri($0) } ?? stated.first
  }

  static func expressions(in text: [UInt8]) -> [DateExpression] {
    DateFinder().expressions(
      in: Article(
        id: ArticleID(""), title: "", text: ArticleText(wellFormed: text), paragraphs: []))
  }
}
