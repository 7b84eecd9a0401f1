internal import CorpusModel

/// A stretch of text in quotation marks.
struct Quotation {
  /// The words inside, at least one.
  let words: Range<Int>
  /// What is inside the marks, blanks around it left out.
  let range: TextRange
  /// The same with the marks.
  let outer: TextRange
  /// Whether it is short, or stands where names stand, so that it is a name in quotes.
  var isName = false
}

extension Reading {
  /// Pairs the marks of the article; only the outermost of nested quotations are kept.
  ///
  /// Marks are paired by their shape, by the blanks around them, and by what is open: a closing mark
  /// closes what is open whatever its shape, one that nothing opened closes what its sentence says
  /// after a colon or from its start, and what is left open ends with its paragraph, unless the next
  /// ones go on with it.
  mutating func pairQuotations() {
    quotationOfWord = Array(repeating: -1, count: words.count)
    guard !marks.isEmpty else { return }
    var pairing = QuotationPairing(self)
    pairing.run()
    for found in pairing.found { add(found) }
  }

  /// Adds what lies between two places, where there is a word there.
  private mutating func add(_ found: QuotationPairing.Found) {
    var first = found.firstWord
    var last = found.endWord
    first = max(first, quotations.last?.words.upperBound ?? 0)
    last = min(last, words.count)
    guard first < last else { return }
    let start = max(found.start, quotations.last?.range.end ?? 0)
    guard start < found.end else { return }
    let range = trimmed(TextRange(start, found.end))
    let run = first..<last
    var quotation = Quotation(words: run, range: range, outer: found.outer)
    let paragraph = Int(paragraphOfWord[first])
    let isSetApart = paragraph < paragraphs.count && paragraphs[paragraph].kind == .quote
    // In a paragraph of quotation few words in marks are what was said word for word.
    quotation.isName = isName(run) && !(isSetApart && run.count > 1)
    for word in run { quotationOfWord[word] = Int32(truncatingIfNeeded: quotations.count) }
    quotations.append(quotation)
  }

  /// Whether words in quotation marks are a name: fewer than three, or after a noun that names go
  /// with (فيلم, منظمة, بعنوان).
  private func isName(_ run: Range<Int>) -> Bool {
    if run.count < 3 || endOfMention(at: run.lowerBound) == run.upperBound { return true }
    guard run.lowerBound > 0, !isGap(run.lowerBound, [.colon, .stop, .paragraph]) else {
      return false
    }
    let before = run.lowerBound - 1
    // No name begins with لن or كان.
    if run.count > 3, lexemes[run.lowerBound].isAny([.negation, .been]) { return false }
    // «وصفه بـ"…"»
    if before > 0, lexemes[before - 1].traits.contains(.judges), letters(before).count == 2 {
      return false
    }
    if lexemes[before].isAny([.named, .outlet]) { return true }
    if run.count < 5, lexemes[before].isAny([.body, .person]) { return true }
    // «لـ"…"»
    if run.count < 6, lexemes[before].isAny(.preposition), letters(before).count == 2 {
      return true
    }
    // «صحيفة محلية "…"»: one adjective between.
    guard run.count < 7, before > 0, !isGap(before, .pause), quotationOfWord[before] < 0,
      !lexemes[before].isAny([.functions, .verb, .participle, .ownSaying])
    else { return false }
    return lexemes[before - 1].isAny([.named, .outlet]) && !lexemes[before].isAny(.person)
  }

  /// A range without the blanks and line ends around it.
  func trimmed(_ range: TextRange) -> TextRange {
    let bytes = Array(text.bytes(in: range))
    var start = range.start
    var end = range.end
    var first = 0
    var last = bytes.count
    while first < last, let length = blank(bytes, at: first) {
      first += length
      start += 1
    }
    while last > first {
      if bytes[last - 1] == 0x20 || bytes[last - 1] == 0x0A {
        last -= 1
      } else if last - first > 1, bytes[last - 2] == 0xC2, bytes[last - 1] == 0xA0 {
        last -= 2
      } else {
        break
      }
      end -= 1
    }
    return TextRange(min(start, end), end)
  }

  private func blank(_ bytes: [UInt8], at place: Int) -> Int? {
    if bytes[place] == 0x20 || bytes[place] == 0x0A { return 1 }
    let isNoBreak = bytes[place] == 0xC2 && place + 1 < bytes.count && bytes[place + 1] == 0xA0
    return isNoBreak ? 2 : nil
  }
}
