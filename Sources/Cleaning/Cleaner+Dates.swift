internal import ArabicText
internal import CorpusModel
internal import Dates

/// Finding when an article was published: from a line of its own, its address, its file's name, or the
/// text itself.
extension Cleaner {
  /// How many words of a date's line are neither numbers nor known to stand beside dates: the names of
  /// months of two calendars, say.
  private static let mostNames = 6
  /// No page is older than the web: of the dates in a text, those before it are what it tells of.
  static let firstYear = 1993
  /// How many places of a text are looked at for a date.
  private static let mostPlaces = 8
  /// How many bytes before a year a date may begin, and behind it end.
  private static let reach = (before: 96, after: 8)

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
        let isYear = bytes[start] == 0x32 && bytes[start + 1] == 0x30
        if isYear, place - start < 7 { glued.append(start + 4) }
      default: break
      }
    }
    for place in parts { bytes[place] = 0x20 }
    for place in glued.reversed() { bytes.insert(0x20, at: place) }
    return bytes
  }

  /// Whether a colon stands between two digits.
  private static func hasTime(_ line: [UInt8]) -> Bool {
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

  // MARK: The address, the name of the file, the text

  /// Finds the date where no line has it.
  func findDate(_ article: inout ArticleBytes) {
    if let found = WrittenDate.find(in: article.url, atLeast: .month) {
      take(found.date, .address, article.url[found.range], &article)
    } else if let found = WrittenDate.find(in: article.path, atLeast: .month) {
      take(found.date, .path, article.path[found.range], &article)
    } else if let found = dayOfTitle(article) {
      take(found.date, .text, Array(found.text[found.basis].utf8)[...], &article)
    } else if !findDateInText(&article), let found = Self.namedYear(of: article.path) {
      take(found.date, .path, found.basis, &article)
    }
  }

  /// Returns the year that a file is named after, or a folder that is called by nothing else: four digits
  /// among others may be anything.
  private static func namedYear(of path: [UInt8]) -> (date: PartialDate, basis: ArraySlice<UInt8>)?
  {
    for (place, part) in path.split(separator: 0x2F).reversed().enumerated()
    where place == 0 || part.count == 4 {
      let name = Array(part)
      if let found = WrittenDate.find(in: name, atLeast: .year) {
        return (found.date, name[found.range])
      }
    }
    return nil
  }

  private func take(
    _ date: PartialDate, _ origin: FieldOrigin, _ basis: ArraySlice<UInt8>,
    _ article: inout ArticleBytes
  ) {
    article.date = date
    article.provenance.date = origin
    article.provenance.dateBasis = String(decoding: basis, as: UTF8.self)
  }

  /// Takes the date of the day that a text tells of as today, or else the year of the latest day that
  /// it tells of as past: a report is not older than that, and seldom much younger.
  private func findDateInText(_ article: inout ArticleBytes) -> Bool {
    var latest: (date: PartialDate, basis: String)?
    let firstEnd = article.text.firstIndex(of: 0x0A) ?? article.text.count
    for window in yearWindows(in: article.text) {
      let text = ArticleText(wellFormed: Array(article.text[window]))
      for found in Self.expressions(in: text.utf8)
      where found.precision == .day && found.basis == .stated {
        guard let date = found.readings.first?.start,
          (Self.firstYear...max(Self.firstYear, presentYear)).contains(date.year)
        else { continue }
        let before = key(of: Array(text[TextRange(0, found.range.start)].utf8)[...])
        let basis = text[found.range]
        if window.lowerBound < firstEnd, isOfToday(before, basis) {
          take(date, .text, Array(basis.utf8)[...], &article)
          return true
        }
        if !isToCome(before), latest.map({ $0.date < date }) ?? true { latest = (date, basis) }
      }
    }
    guard let latest, let year = PartialDate(year: latest.date.year) else { return false }
    take(year, .text, Array(latest.basis.utf8)[...], &article)
    return true
  }

  /// Returns the surroundings of the numbers of four digits, the first of each line of a text.
  private func yearWindows(in text: [UInt8]) -> [Range<Int>] {
    let bytes = text.span
    var windows: [Range<Int>] = []
    var run = 0
    var before: UInt8 = 0
    var place = 0
    while place < bytes.count {
      if run == 0 {
        place = Digits.mayBegin(in: bytes, from: place)
        before = place > 0 ? bytes[place - 1] : 0
      }
      let byte = bytes[place]
      if Digits.isDigit(byte, after: before) {
        run += 1
      } else if run != 0, byte != 0xD9 {
        if run == 4 {
          windows.append(window(around: place, in: text, after: windows.last))
          if windows.count == Self.mostPlaces { return windows }
        }
        run = 0
      }
      before = byte
      place += 1
    }
    if run == 4 { windows.append(window(around: text.count, in: text, after: windows.last)) }
    return windows
  }

  /// Returns the part of a line around a place, from a word's start to a letter's end.
  private func window(around place: Int, in text: [UInt8], after last: Range<Int>?) -> Range<Int> {
    var start = place
    let lowest = max(place - Self.reach.before, last?.upperBound ?? 0)
    while start > lowest, text[start - 1] != 0x0A { start -= 1 }
    if start > 0, text[start - 1] != 0x0A {
      while start < place, text[start] != 0x20 { start += 1 }
    }
    var end = place
    while end < text.count, end - place < Self.reach.after || text[end] & 0xC0 == 0x80,
      text[end] != 0x0A
    { end += 1 }
    return start..<end
  }

  /// Whether a date in the first paragraph is the day of the report: اليوم، أمس, a day of the week, or
  /// a dateline.
  private func isOfToday(_ before: [UInt8], _ basis: String) -> Bool {
    let words = before.split(separator: 0x20)
    if words.count <= 3 { return true }
    let near = words.suffix(2) + key(of: Array(basis.utf8)[...]).split(separator: 0x20).prefix(1)
    return near.contains { Self.days.contains(Array($0)) }
  }

  static let days = Set(
    """
    اليوم أمس الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد today yesterday monday
    tuesday wednesday thursday friday saturday sunday
    """.split { $0 == " " || $0 == "\n" }.map { Array(Folding.key(of: String($0)).utf8) })

  /// Whether the words before a date say that it is still to come.
  private func isToCome(_ before: [UInt8]) -> Bool {
    before.split(separator: 0x20).suffix(8).contains { word in
      if Self.comings.contains(where: { word.starts(with: $0) }) { return true }
      let isFuture = word.count >= 10 && Self.futures.contains { word.starts(with: $0) }
      return isFuture && !Self.nouns.contains { word.starts(with: $0) }
    }
  }

  /// How verbs of the future begin, and nouns that begin alike.
  private static let futures = folded("سي", "ست")
  private static let nouns = folded(
    "سياس", "سيار", "سياد", "سيناء", "سينار", "سينم", "ستين", "ستار")

  private static let comings = folded(
    "المقرر", "المقبل", "القادم", "المزمع", "المرتقب", "المنتظر", "مقرر", "غدا",
    "بحلول", "موعد")

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
