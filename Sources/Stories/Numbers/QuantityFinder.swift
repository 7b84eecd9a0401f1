internal import ArabicText
internal import CorpusModel

/// Finds so many of what an article has.
///
/// Numbers of dates, labels (المادة 31), hours, and of names (إف-16) are no quantities.
struct QuantityFinder {
  private let article: ReadArticle
  private let known: QuantityWords
  private var text: FoldedWords { article.words }

  /// How many quantities of an article are compared.
  private static let most = 300

  /// Prepares to read an article.
  init(in article: ReadArticle, _ known: QuantityWords) {
    self.article = article
    self.known = known
  }

  /// Returns every number in the article, whatever it counts.
  func numbers() -> Set<Double> {
    var found: Set<Double> = []
    var word = 0
    while word < article.stems.count {
      let number = PrintedNumber(at: word, in: text)
      if let number { found.insert(number.value) }
      word = max(word + 1, number?.words.upperBound ?? 0)
    }
    return found
  }

  /// Returns the quantities of the article, in order.
  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    for (place, sentence) in article.sentences.enumerated() {
      var word = sentence.words.lowerBound
      var last = word
      while word < sentence.words.upperBound, found.count < Self.most {
        guard let number = PrintedNumber(at: word, in: text),
          number.words.upperBound <= sentence.words.upperBound
        else {
          word += 1
          continue
        }
        let end = rangeEnd(after: number, in: sentence.words)
        if let quantity = quantity(number, upTo: end, in: place, after: last) {
          found.append(quantity)
          last = quantity.words.upperBound
        }
        word = (end ?? number).words.upperBound
      }
    }
    return found
  }

  /// Returns the second number of a range of which the first is given (بين 5 و10, من 5 إلى 10).
  private func rangeEnd(after first: PrintedNumber, in sentence: Range<Int>) -> PrintedNumber? {
    var place = first.words.upperBound
    guard place < sentence.upperBound else { return nil }
    let isJoinedByWord = QuantityWords.rangeMiddles.containsExactly(text.folded(text[place]))
    if isJoinedByWord { place += 1 }
    guard place < sentence.upperBound, let second = PrintedNumber(at: place, in: text),
      second.words.upperBound <= sentence.upperBound, second.value > first.value
    else { return nil }
    if isJoinedByWord { return second }
    guard second.isJoined, first.words.lowerBound > sentence.lowerBound,
      QuantityWords.rangeOpenings.contains(text.folded(text[first.words.lowerBound - 1]))
    else { return nil }
    return second
  }

  /// Returns what a number, or a range of two, counts; `last` is where the quantity before it ends.
  private func quantity(
    _ first: PrintedNumber, upTo second: PrintedNumber?, in sentence: Int, after last: Int
  ) -> Quantity? {
    let words = article.sentences[sentence].words
    let number = second ?? first
    let both = first.words.lowerBound..<number.words.upperBound
    guard !first.isDefinite, !isPartOfName(both), !isOfDate(article.range(ofWords: both)),
      !isLabel(both, words),
      let counted = counted(by: number, from: first.words.lowerBound, in: words, after: last)
    else { return nil }
    var (low, high) = bounds(of: first, upTo: number.words.upperBound, in: words, after: last)
    if let second {
      low = first.value
      high = second.value
    } else if low == high {
      // A part of a hundred, and money in millions, are mostly told in round numbers.
      if counted.measure == .percent { (low, high) = (low - 0.5, high + 0.5) }
      if case .money = counted.measure, low >= 1e6 { (low, high) = (low * 0.995, high * 1.005) }
    }
    let all = both.lowerBound..<max(both.upperBound, counted.end)
    var printed = TextRange(
      text.scalarOffset(in: text[both.lowerBound], droppingFolded: first.particles),
      article.range(ofWords: all).end)
    if counted.measure == .percent, counted.end == number.words.upperBound {
      printed = article.facts.article.text.including(sign: printed)
    }
    return Quantity(
      measure: counted.measure, kind: counted.kind, low: low, high: high, value: number.value,
      words: all, numberWords: both, range: printed, sentence: sentence)
  }

  /// Whether digits hang on to a word, to the further digits of a clock or a day, or to those of a
  /// table of results.
  private func isPartOfName(_ number: Range<Int>) -> Bool {
    func isHung(_ left: Int, _ right: Int) -> Bool {
      guard text.indices.contains(left), text.indices.contains(right) else { return false }
      let gap = text.source[text[left].source.upperBound..<text[right].source.lowerBound]
      if gap.count == 1 { return gap.first.map { "-/:._".utf8.contains($0) } == true }
      return gap.count <= 5 && gap.contains { $0 == 0x2D || $0 == 0x3A }
        || gap.count <= 5 && gap.contains(0xE2)
    }
    return isHung(number.lowerBound - 1, number.lowerBound)
      || isHung(number.upperBound - 1, number.upperBound)
  }

  private func isOfDate(_ range: TextRange) -> Bool {
    article.facts.dates.contains { $0.range.overlaps(range) }
  }

  private func isLabel(_ number: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard number.lowerBound > sentence.lowerBound else { return false }
    let before = text.folded(text[number.lowerBound - 1])
    if QuantityWords.labels.contains(before) { return true }
    // The number of a decree in Maghrebi style (أمر عدد 160).
    if text.folded(text[number.lowerBound]).first.map({ $0 < 0x3A }) == true,
      Self.issue.containsExactly(before)
    {
      return true
    }
    // الحادي عشر, الثاني عشر: a rank.
    return number.count == 1 && text.folded(text[number.lowerBound]).starts(with: Self.ten)
      && Self.ranks.contains(before)
  }

  private static let issue = WordSet("عدد")
  private static let ten = Array("عشر".utf8)
  private static let ranks = WordSet(
    "حادي حادية ثاني ثانية ثالث ثالثة رابع رابعة خامس خامسة سادس سادسة سابع سابعة ثامن ثامنة تاسع تاسعة"
  )

  /// Returns what a number counts, and past which word it is told.
  private func counted(
    by number: PrintedNumber, from start: Int, in sentence: Range<Int>, after last: Int
  ) -> (measure: Quantity.Measure, kind: Int32, end: Int)? {
    let end = number.words.upperBound
    if let percentEnd = percentEnd(number.words, sentence) { return (.percent, -1, percentEnd) }
    // A number of four digits with nothing that it counts is mostly a year.
    let isYear = number.isDigits && (1_000...2_100).contains(number.value)
    var noun = end
    if noun < sentence.upperBound, !PrintedNumber.isBlank(between: end - 1, in: text) {
      noun = sentence.upperBound
    } else if noun < sentence.upperBound, text.folded(text[noun]) == Self.of[...] {
      noun += 1
    }
    if noun < sentence.upperBound, QuantityWords.times.contains(text.folded(text[noun])) {
      let isAge = Range(from: max(sentence.lowerBound, start - 4), to: start)
        .contains { QuantityWords.ages.contains(text.folded(text[$0])) }
      return isAge ? (.age, -1, noun + 1) : nil
    }
    if noun < sentence.upperBound, QuantityWords.months.containsExactly(text.folded(text[noun])) {
      return nil
    }
    let stem = noun < sentence.upperBound ? article.stems[noun] : -1
    if stem >= 0, known.currencies.contains(stem) { return (.money(stem), -1, noun + 1) }
    if Range(from: end, to: min(end + 3, sentence.upperBound)).contains(where: {
      QuantityWords.scales.contains(text.folded(text[$0]))
    }) {
      return (.magnitude, -1, end)
    }
    if let fate = known.fates[stem] { return (.people(fate), -1, noun + 1) }
    let isSubset =
      start > sentence.lowerBound
      && QuantityWords.subsets.contains(text.folded(text[start - 1]))
    if let fate = fate(around: start..<end, noun: noun, in: sentence, after: last) {
      let isGeneral = stem < 0 || known.people.contains(stem)
      if isGeneral && isSubset { return nil }
      return (.people(fate), isGeneral ? -1 : stem, isGeneral && stem < 0 ? end : noun + 1)
    }
    guard stem >= 0, !isYear, !isSubset else { return nil }
    return (.things(stem), -1, noun + 1)
  }

  private static let of = Array("من".utf8)
  private static let their = Array("هم".utf8)

  /// Returns past which word a percentage ends: behind %, في المئة, بالمئة; nothing where there is none.
  private func percentEnd(_ number: Range<Int>, _ sentence: Range<Int>) -> Int? {
    let source = text.source
    let after = text[number.upperBound - 1].source.upperBound
    let before = text[number.lowerBound].source.lowerBound
    if source[after...].prefix(3).starts(with: Self.percent) || Self.arabicPercent(source[after...])
      || before > 0 && source[before - 1] == Self.percent[0]
      || before > 1 && Self.arabicPercent(source[(before - 2)...])
    {
      return number.upperBound
    }
    var place = number.upperBound
    guard place < sentence.upperBound else { return nil }
    if text.folded(text[place]) == Self.inside[...], place + 1 < sentence.upperBound { place += 1 }
    return Self.hundreds.containsExactly(text.folded(text[place])) ? place + 1 : nil
  }

  private static let percent: [UInt8] = [0x25]
  private static func arabicPercent(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xD9, 0xAA])
  }
  private static let inside = Array("في".utf8)
  private static let hundreds = WordSet("المئة المائة بالمئة بالمائة المية")

  /// Returns what the words around a number say of people: before it or after what it counts, the
  /// nearest, as far as the next quantity.
  private func fate(
    around number: Range<Int>, noun: Int, in sentence: Range<Int>, after last: Int
  ) -> Quantity.Fate? {
    var before = Range(
      from: max(last, sentence.lowerBound, number.lowerBound - 6), to: number.lowerBound
    ).last { known.fates[article.stems[$0]] != nil }
    if number.lowerBound > sentence.lowerBound,
      QuantityWords.places.containsExactly(text.folded(text[number.lowerBound - 1]))
    {
      before = nil
    }
    var after: Int?
    if noun < sentence.upperBound {
      // Of workers or soldiers «their death» tells, where of people any such word does.
      let isPeople = known.people.contains(article.stems[noun])
      after = Range(from: noun + 1, to: min(noun + (isPeople ? 5 : 3), sentence.upperBound))
        .prefix { PrintedNumber(at: $0, in: text) == nil }
        .first { word in
          known.fates[article.stems[word]] != nil
            && (isPeople || text.folded(text[word]).hasSuffix(Self.their))
        }
    }
    switch (before, after) {
    case (let before?, let after?):
      let isAfterNearer = after - noun < number.lowerBound - before
      return known.fates[article.stems[isAfterNearer ? after : before]]
    case (let word?, nil), (nil, let word?): return known.fates[article.stems[word]]
    case (nil, nil): return nil
    }
  }

  /// Returns the least and the most that a number may be, by the words around it.
  private func bounds(
    of number: PrintedNumber, upTo end: Int, in sentence: Range<Int>, after last: Int
  ) -> (low: Double, high: Double) {
    let value = number.value
    if number.isVague { return (value, value * 20) }
    var low = value - number.rounding
    var high = value + number.rounding
    for word in Range(
      from: max(last, sentence.lowerBound, number.words.lowerBound - 3), to: number.words.lowerBound
    ).reversed() {
      let folded = text.folded(text[word])
      let isNegated =
        word > sentence.lowerBound && QuantityWords.negations.contains(text.folded(text[word - 1]))
      if QuantityWords.about.contains(folded) {
        low = value * 0.9
        high = value * 1.1
      } else if QuantityWords.least.contains(folded) {
        // لا يقل عن is a least, لا يتجاوز a most; يقل alone is a most.
        let isLess = Self.lessening.contains(folded)
        if isNegated == isLess { high = value * 2 } else { low = 0 }
      } else if QuantityWords.most.contains(folded) {
        low = 0
      } else if QuantityWords.bridges.contains(folded) {
        continue
      }
      break
    }
    for word in Range(
      from: end, to: min(end + 4, sentence.upperBound))
    {
      let folded = text.folded(text[word])
      if Self.atLeast.containsExactly(folded) { high = max(high, value * 2) }
      if Self.atMost.containsExactly(folded) { low = 0 }
      if Self.roughly.containsExactly(folded) {
        low = min(low, value * 0.9)
        high = max(high, value * 1.1)
      }
      if PrintedNumber(at: word, in: text) != nil { break }
    }
    return (low, high)
  }

  private static let lessening = WordSet("يقل تقل")
  private static let atLeast = WordSet("الأقل")
  private static let atMost = WordSet("الأكثر أقصى")
  private static let roughly = WordSet("تقريبا")
}

extension ArticleText {
  /// Returns a range with the percent signs before and after it.
  fileprivate func including(sign range: TextRange) -> TextRange {
    func isSign(_ offset: Int) -> Bool {
      guard offset >= 0, offset < count else { return false }
      return ["%", "٪"].contains(self[TextRange(offset, offset + 1)])
    }
    let start = isSign(range.start - 1) ? range.start - 1 : range.start
    return TextRange(start, isSign(range.end) ? range.end + 1 : range.end)
  }
}
