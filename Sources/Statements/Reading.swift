internal import ArabicText
internal import CorpusModel

/// An article as statements are looked for in it: its words, what each may be, and what stands between
/// them.
struct Reading {
  let text: ArticleText
  let paragraphs: [Paragraph]
  let mentions: [Mention]
  let words: FoldedWords
  /// What each word may be.
  private(set) var lexemes: [Lexeme] = []
  /// What stands before each word, and after the last.
  private(set) var gaps: [Gap] = []
  /// The quotation marks, in the order of the text.
  private(set) var marks: [QuotationMark] = []
  /// The paragraph of each word.
  private(set) var paragraphOfWord: [Int32] = []
  /// The widest mention over each word, -1 where there is none.
  private(set) var mentionOfWord: [Int32] = []
  /// The quotations, and for each word that of them it lies in, -1 for none.
  var quotations: [Quotation] = []
  var quotationOfWord: [Int32] = []

  init(_ article: Article, mentions: [Mention]) {
    text = article.text
    paragraphs = article.paragraphs
    self.mentions = mentions
    words = FoldedWords(utf8: article.text.utf8)
    readWords()
    readGaps()
    markSentences()
    placeParagraphs()
    placeMentions()
    pairQuotations()
  }

  /// What stands between two words.
  struct Gap: OptionSet {
    let rawValue: UInt8
    static let comma = Gap(rawValue: 1)
    static let colon = Gap(rawValue: 1 << 1)
    /// A sentence ends.
    static let stop = Gap(rawValue: 1 << 2)
    /// A paragraph ends.
    static let paragraph = Gap(rawValue: 1 << 3)
    static let bracket = Gap(rawValue: 1 << 4)
    static let dash = Gap(rawValue: 1 << 5)
    static let mark = Gap(rawValue: 1 << 6)
    static let question = Gap(rawValue: 1 << 7)

    static let end: Gap = [.stop, .paragraph]
    static let pause: Gap = [.stop, .paragraph, .comma, .colon]
  }

  func isGap(_ word: Int, _ wanted: Gap) -> Bool { !gaps[word].isDisjoint(with: wanted) }

  /// The word as folded letters.
  func letters(_ word: Int) -> ArraySlice<UInt8> { words.folded(words[word]) }

  /// Where the scalars of a run of words lie, which must not be empty.
  func range(of run: Range<Int>) -> TextRange {
    TextRange(
      words[run.lowerBound].scalars.lowerBound, words[run.upperBound - 1].scalars.upperBound)
  }

  /// Where a word lies without the particles at its front.
  func bareRange(_ word: Int) -> TextRange {
    let end = words[word].scalars.upperBound
    let start = words.scalarOffset(in: words[word], droppingFolded: Int(lexemes[word].dropped))
    return TextRange(min(start, end), end)
  }

  /// The same for a run of words: from the first without its particles.
  func bareRange(of run: Range<Int>) -> TextRange {
    TextRange(bareRange(run.lowerBound).start, words[run.upperBound - 1].scalars.upperBound)
  }

  /// The mention that begins in a word, widest first; nothing where it began before or there is none.
  func mention(beginningAt word: Int) -> Mention? {
    let place = Int(mentionOfWord[word])
    guard place >= 0, mentions[place].range.start >= words[word].scalars.lowerBound else {
      return nil
    }
    return mentions[place]
  }

  /// The word after the last of the mention over a word.
  func endOfMention(at word: Int) -> Int {
    let place = mentionOfWord[word]
    guard place >= 0 else { return word + 1 }
    var end = word + 1
    while end < words.count, mentionOfWord[end] == place { end += 1 }
    return end
  }

  /// Whether ال or another particle with it begins the word.
  func isDefinite(_ word: Int) -> Bool {
    let letters = letters(word)
    if lexemes[word].prefix.contains(.article) { return true }
    return letters.count > 6 && letters.hasPrefix(Letters.alef + Letters.lam)
      || letters.count > 8 && letters.dropFirst(2).hasPrefix(Letters.alef + Letters.lam)
        && [Letters.waw, Letters.feh, Letters.beh, Letters.kaf].contains { letters.hasPrefix($0) }
      || letters.count > 8 && letters.hasPrefix(Letters.lam + Letters.lam)
  }
}

extension Reading {
  /// A range of words with the opening mark before it and the closing marks and brackets after it.
  func withMarks(_ range: TextRange, of run: Range<Int>) -> TextRange {
    let start = quotation(beginningAt: run.lowerBound)?.outer.start ?? range.start
    return withClosers(TextRange(min(start, range.start), range.end), of: run)
  }

  /// A range of words with the closing marks and brackets right after it.
  func withClosers(_ range: TextRange, of run: Range<Int>) -> TextRange {
    let next =
      run.upperBound < words.count ? words[run.upperBound].scalars.lowerBound : text.count
    guard range.end < next else { return range }
    var end = range.end
    for scalar in text.scalars(in: TextRange(range.end, min(next, range.end + 3))) {
      guard ["»", "”", "\"", ")", "]", "%", "٪", "“", "’"].contains(scalar) else { break }
      end += 1
    }
    return TextRange(range.start, end)
  }

  private mutating func readWords() {
    let lexicon = Lexicon.shared
    lexemes.reserveCapacity(words.count)
    for word in words {
      var lexeme = lexicon.lexeme(of: words.folded(word))
      if lexeme.isAny(.complementizer), words.surface(word).starts(with: [0xD8, 0xA2]) {
        lexeme = Lexeme()  // آن
      }
      // Folding makes one of ه and ة: a pronoun is written ه, the feminine ة.
      if lexeme.isAny([.verb, .participle]) {
        let endsInTeh = words.surface(word).suffix(2).elementsEqual([0xD8, 0xA9])
        if endsInTeh, lexeme.form.contains(.withObject) { lexeme.classes.remove(.verb) }
        if !endsInTeh, lexeme.form == .feminine, lexeme.isAny(.participle),
          words.folded(word).hasSuffix(Letters.heh)
        {
          lexeme.classes.remove(.participle)
        }
      }
      lexemes.append(lexeme)
    }
  }

  /// Reads what stands between the words.
  private mutating func readGaps() {
    gaps.reserveCapacity(words.count + 1)
    let source = words.source
    var byte = 0
    var scalar = 0
    for place in 0...words.count {
      let end = place < words.count ? words[place].source.lowerBound : source.count
      var gap = Gap()
      // Nearly always there is a single blank.
      if end - byte > 1 || end > byte && source[byte] != 0x20 {
        // A lone particle before a mark (و, بـ) belongs to what the mark opens.
        let isTouched = place > 0 && words[place - 1].bytes.count > 2
        var scan = GapScan(word: place, isTouched: isTouched)
        for value in String(decoding: source[byte..<end], as: UTF8.self).unicodeScalars {
          scan.read(value.value, at: scalar, into: &gap, &marks)
          scalar += 1
        }
        if place < words.count { scan.touch(&marks) }
      }
      gaps.append(gap)
      if place < words.count {
        byte = words[place].source.upperBound
        scalar = words[place].scalars.upperBound
      }
    }
  }

  /// Marks where sentences end.
  private mutating func markSentences() {
    var word = 0
    for sentence in Sentences.ranges(in: text.utf8[...]) {
      while word < words.count, words[word].scalars.lowerBound < sentence.upperBound { word += 1 }
      if !isAbbreviation(before: word) { gaps[word].insert(.stop) }
    }
    gaps[words.count].formUnion(.end)
  }

  /// Whether the stop before a word is one of an abbreviation written without blanks (دي.بي.إيه).
  private func isAbbreviation(before word: Int) -> Bool {
    guard word > 0, word < words.count else { return false }
    let before = words[word - 1]
    return words[word].source.lowerBound == before.source.upperBound + 1
      && before.bytes.count <= 6 && words[word].bytes.count <= 6
  }

  private mutating func placeParagraphs() {
    paragraphOfWord.reserveCapacity(words.count)
    var paragraph = 0
    for (place, word) in words.enumerated() {
      let before = paragraph
      while paragraph + 1 < paragraphs.count,
        paragraphs[paragraph].range.end <= word.scalars.lowerBound
      { paragraph += 1 }
      if place == 0 || paragraph != before { gaps[place].formUnion(.end) }
      paragraphOfWord.append(Int32(truncatingIfNeeded: paragraph))
    }
  }

  private mutating func placeMentions() {
    mentionOfWord = Array(repeating: -1, count: words.count)
    var word = 0
    var covered = 0
    // Of mentions that lie in one another the widest begins first, or ends last.
    let order = mentions.indices.sorted {
      let (left, right) = (mentions[$0].range, mentions[$1].range)
      return (left.start, right.end) < (right.start, left.end)
    }
    for place in order {
      let range = mentions[place].range
      guard range.start >= covered, !range.isEmpty else { continue }
      while word < words.count, words[word].scalars.upperBound <= range.start { word += 1 }
      while word < words.count, words[word].scalars.lowerBound < range.end {
        if mentionOfWord[word] < 0 { mentionOfWord[word] = Int32(truncatingIfNeeded: place) }
        // A name may have words that are particles elsewhere (آن هيدالغو).
        lexemes[word].classes.formIntersection(.nominal)
        word += 1
      }
      covered = range.end
    }
  }
}
