internal import ArabicText
internal import CorpusModel
internal import Dates

/// Finding when an article was published where no line has it: in its address, its file's name, or the text itself.
extension Cleaner {
  /// How many places of a text are looked at for a date.
  private static let mostPlaces = 8
  /// How many bytes before a year a date may begin, and behind it end.
  private static let reach = (before: 96, after: 8)

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
}
