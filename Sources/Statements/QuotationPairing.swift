internal import ArabicText
internal import CorpusModel

/// One walk over the quotation marks of an article.
struct QuotationPairing {
  /// What lies between two marks, or between a mark and where it must end.
  struct Found {
    let start, end, firstWord, endWord: Int
    /// From the mark that opens to the mark that closes.
    let outer: TextRange
  }

  private(set) var found: [Found] = []
  private let reading: Reading
  private let marks: [QuotationMark]
  /// The marks that are open, the outermost first; deeper ones than a few are not told apart.
  private var open: [QuotationMark] = []
  /// Where the last quotation ended, as a word and as a mark.
  private var lastEnd = 0
  private var lastMarkEnd = 0
  /// The paragraph of the outermost open mark, and the last that it was seen in.
  private var openParagraph = 0
  private static let deepest = 4
  /// Over how many paragraphs without marks a quotation may run.
  private static let longestLeap = 2
  /// How many words may stand between a verb of saying and the mark that opens what is said.
  private static let longestSaying = 16

  init(_ reading: Reading) {
    self.reading = reading
    marks = reading.marks
  }

  mutating func run() {
    var paragraph = -1
    for place in marks.indices {
      let mark = marks[place]
      guard !isApostrophe(mark) else { continue }
      let here = paragraphOf(mark)
      if here != paragraph {
        enter(here, mark)
        paragraph = here
        if !open.isEmpty, isAtParagraphStart(mark), mark.shape != .closes { continue }
      }
      read(mark, hasCloser: hasCloser(after: place))
    }
    if !open.isEmpty { leaveOpen() }
  }

  /// The paragraph that a mark stands in: that of the word after it, where it does not end one.
  private func paragraphOf(_ mark: QuotationMark) -> Int {
    let paragraphs = reading.paragraphs
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.end < mark.end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isAtParagraphStart(_ mark: QuotationMark) -> Bool {
    reading.isGap(mark.word, .paragraph) && paragraphOf(mark) < reading.paragraphs.count
      && reading.paragraphs[paragraphOf(mark)].range.start + 2 >= mark.start
  }

  /// Whether a mark is a letter's (l'Europe) or a measure's (5').
  private func isApostrophe(_ mark: QuotationMark) -> Bool {
    guard mark.family == .single, mark.word > 0 else { return false }
    if mark.touchesBefore && mark.touchesAfter { return true }
    guard mark.touchesBefore else { return false }
    return (reading.letters(mark.word - 1).last ?? 0) &- 0x30 < 10
  }

  /// Whether the paragraph has a mark of the same family further on that may close.
  private func hasCloser(after place: Int) -> Bool {
    guard place + 1 < marks.count else { return false }
    let next = marks[place + 1]
    return next.family == marks[place].family && !next.looksOpening
      && paragraphOf(next) == paragraphOf(marks[place])
  }

  /// Decides what becomes of a quotation left open when another paragraph has the next mark.
  private mutating func enter(_ paragraph: Int, _ mark: QuotationMark) {
    guard !open.isEmpty else { return }
    let leap = paragraph - openParagraph
    let opensAgain = leap == 1 && isAtParagraphStart(mark) && mark.shape != .closes
    let closes = leap <= Self.longestLeap + 1 && mark.looksClosing && mark.shape != .opens
    if opensAgain || closes {
      open.removeSubrange(1...)
      openParagraph = paragraph
    } else {
      leaveOpen()
    }
  }

  private mutating func read(_ mark: QuotationMark, hasCloser: Bool) {
    guard let top = open.last, let outermost = open.first else {
      if opensAlone(mark, hasCloser: hasCloser) { begin(mark) } else { closeUnopened(mark) }
      return
    }
    if closes(mark, top: top) {
      if top.family != mark.family, let same = open.lastIndex(where: { $0.family == mark.family }) {
        open.removeSubrange((same + 1)...)
      } else if top.family != mark.family, mark.family == .single {
        return
      }
      open.removeLast()
      if open.isEmpty { finish(outermost, at: mark) }
    } else if mark.family == outermost.family, followsSaying(mark) {
      // Nobody closed the one before.
      leaveOpen(before: mark)
      begin(mark)
    } else if open.count < Self.deepest {
      open.append(mark)
    }
  }

  /// Whether a mark opens where nothing is open.
  private func opensAlone(_ mark: QuotationMark, hasCloser: Bool) -> Bool {
    switch mark.shape {
    case .opens: !mark.looksClosing || hasCloser
    case .closes: mark.looksOpening && hasCloser
    case .either: !mark.looksClosing
    }
  }

  /// Whether a mark closes where another is open.
  private func closes(_ mark: QuotationMark, top: QuotationMark) -> Bool {
    switch mark.shape {
    case .opens: mark.family == top.family && (mark.looksClosing || !mark.looksOpening)
    case .closes: !mark.looksOpening || top.shape == .closes && mark.family != top.family
    case .either:
      mark.looksClosing || !mark.looksOpening && open.contains { $0.family == mark.family }
    }
  }

  /// Whether a colon or a word of saying stands right before a mark.
  private func followsSaying(_ mark: QuotationMark) -> Bool {
    if reading.isGap(mark.word, .colon) { return true }
    guard mark.word > 0 else { return false }
    return reading.lexemes[mark.word - 1].isAny([.verb, .complementizer, .participle, .ownSaying])
  }

  private mutating func begin(_ mark: QuotationMark) {
    open = [mark]
    openParagraph = paragraphOf(mark)
  }

  private mutating func finish(_ start: QuotationMark, at end: QuotationMark) {
    found.append(
      Found(
        start: start.end, end: end.start, firstWord: start.word, endWord: end.word,
        outer: TextRange(start.start, end.end)))
    lastEnd = end.word
    lastMarkEnd = end.end
  }

  /// Ends what is open with its paragraph, or before the saying that another mark belongs to.
  private mutating func leaveOpen(before mark: QuotationMark? = nil) {
    guard let start = open.first else { return }
    open = []
    let paragraphs = reading.paragraphs
    guard openParagraph < paragraphs.count else { return }
    var end = paragraphs[openParagraph].range.end
    var word = start.word
    let last = mark?.word ?? reading.words.count
    while word < last, reading.words[word].scalars.lowerBound < end { word += 1 }
    if let mark {
      end = min(end, mark.start)
      // «"… وأضاف: "…"»
      var saying = word - 1
      while saying > start.word, word - saying < Self.longestSaying {
        let lexeme = reading.lexemes[saying]
        if lexeme.isAny([.verb, .participle]), !lexeme.prefix.isEmpty || lexeme.isAny(.participle) {
          word = saying
          end = reading.words[saying - 1].scalars.upperBound
          break
        }
        saying -= 1
      }
    } else if let saying = (start.word + 2..<max(start.word + 2, word)).first(where: endsSpeech) {
      // «" … ، قال فلان .»: the mark that closes was forgotten.
      word = saying
      end = reading.words[saying - 1].scalars.upperBound
    }
    guard start.end < end, start.word < word else { return }
    found.append(
      Found(
        start: start.end, end: end, firstWord: start.word, endWord: word,
        outer: TextRange(start.start, end)))
    lastEnd = word
    lastMarkEnd = end
  }

  /// Whether a word of saying shows that the speech before it has ended: after a comma, or with و at the
  /// head of a sentence.
  private func endsSpeech(_ word: Int) -> Bool {
    let lexeme = reading.lexemes[word]
    guard lexeme.isAny(.verb), !lexeme.isAny(.callers), lexeme.form.isDisjoint(with: .present),
      reading.isSaying(word)
    else { return false }
    return lexeme.prefix.isEmpty ? reading.isGap(word, .comma) : reading.isGap(word, .end)
  }

  /// Closes what nothing opened: from the last colon or particle of speech of its sentences on, or
  /// from where its sentence begins.
  private mutating func closeUnopened(_ mark: QuotationMark) {
    guard mark.word > lastEnd else { return }
    var word = mark.word - 1
    let paragraph = reading.paragraphOfWord[word]
    while word > lastEnd, !reading.isGap(word, [.colon, .end]),
      !reading.lexemes[word - 1].isAny(.complementizer),
      reading.paragraphOfWord[word - 1] == paragraph
    { word -= 1 }
    // Without a colon, a particle or a verb right after it the mark has no meaning.
    guard
      reading.isGap(word, .colon) || word > 0 && reading.lexemes[word - 1].isAny(.complementizer)
        || mark.word < reading.words.count && reading.isSaying(mark.word)
    else { return }
    let start = max(lastMarkEnd, reading.words[word].scalars.lowerBound)
    found.append(
      Found(
        start: start, end: mark.start, firstWord: word, endWord: mark.word,
        outer: TextRange(min(start, mark.end), mark.end)))
    lastEnd = mark.word
    lastMarkEnd = mark.end
  }
}
