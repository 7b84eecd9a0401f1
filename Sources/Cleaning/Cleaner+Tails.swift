internal import CorpusModel

/// What stands below the last running text of a page that was saved as plain text: once a line is known as the page's,
/// others are, too, however they are worded.
extension Cleaner {
  /// So many lines in a row of which none is known are a list or verse.
  private static let mostUnknown = 6
  /// Latin letters in so few words are the name of something of the page's.
  private static let mostWordsOfLatin = 4

  /// Drops what stands among the page's lines below the text.
  mutating func dropTail(_ raw: RawArticle) {
    // Of a text without a sentence nobody can tell what is below it.
    guard !body.isEmpty else { return }
    dropSignatures(raw.text)
    dropNumbers(raw.text)
    // Where the format tells what is no part of the article, it tells of these lines, too.
    guard raw.marks.isEmpty else { return }
    dropPolls()
    let last = body.upperBound
    var (unknown, known) = (0, 0)
    for place in last..<blocks.count {
      if isUnknown(blocks[place]) {
        unknown += 1
      } else if isOfPage(blocks[place]) {
        known += 1
      }
    }
    guard unknown > 0 else { return }
    // Where more lines are unknown than are the page's, the text may go on without full stops.
    let isMostly = unknown <= known
    var start: Int?
    for place in last..<blocks.count where isOfPage(blocks[place]) {
      if let start { dropBetween(start, place, isMostly, raw.text) }
      start = place
    }
    if let start { dropBetween(start, blocks.count, isMostly, raw.text) }
  }

  /// Whether a line has been dropped for what it says of the page, and not of another article alone.
  private func isOfPage(_ block: Block) -> Bool {
    guard case .dropped(let reason) = block.verdict else { return false }
    switch reason {
    case .boilerplate, .navigation, .comments, .hashtags: return true
    case .related: return block.phrase.map { isWhole($0, block) } ?? false
    default: return false
    }
  }

  /// Whether nobody knows what a line is that stays.
  private func isUnknown(_ block: Block) -> Bool {
    block.isUndecided && !block.isLed && block.phrase == nil
  }

  /// Whether what follows a line of the page's is so for certain: readers' words, lists of articles.
  private func isLast(_ block: Block) -> Bool {
    switch block.verdict {
    case .dropped(.comments): true
    case .dropped(.related): block.phrase.map { isWhole($0, block) } ?? false
    default: false
    }
  }

  /// Drops the lines between two of the page's, or behind the last of them, that are no sentences.
  ///
  /// - Parameter isMostly: Whether most lines below the text are the page's.
  private mutating func dropBetween(_ start: Int, _ end: Int, _ isMostly: Bool, _ text: [UInt8]) {
    guard case .dropped(let reason) = blocks[start].verdict else { return }
    let between = (start + 1)..<end
    let open = between.filter { blocks[$0].isKept }
    guard !open.isEmpty, open.count <= Self.mostUnknown,
      !open.contains(where: { isOfText(blocks[$0]) })
    else { return }
    let isCertain = isMostly && isLast(blocks[start])
    for place in open where mayBeOfTail(blocks[place]) {
      if isCertain || isLatinName(blocks[place], text) {
        blocks[place].verdict = .dropped(reason)
      }
    }
  }

  /// Whether a line is no sentence, nor the answer or the item that another leads on to.
  private func mayBeOfTail(_ block: Block) -> Bool {
    block.isUndecided && !block.isLed && !block.isLead && !block.isSentence && block.phrase == nil
      && block.mark == .unknown
  }

  /// Whether a line is a name in Latin letters.
  private func isLatinName(_ block: Block, _ text: [UInt8]) -> Bool {
    isBodyOwn && (1...Self.mostWordsOfLatin).contains(block.words)
      && Letters(of: text.span.extracting(block.range)).isLatin
  }

  /// Whether a line goes on with the text, or belongs to it though it stands below.
  private func isOfText(_ block: Block) -> Bool {
    block.words > Block.mostWordsOfHeadline || Self.begins(key(block), with: Self.sentenceWords)
      || Self.isAppendix(key(block))
  }

  /// Whether a line is the heading of what belongs to an article though it stands below it.
  private static func isAppendix(_ key: ArraySlice<UInt8>) -> Bool {
    let first = key.prefix { $0 != 0x20 }
    return appendices.contains { first.elementsEqual($0) }
  }

  private static let appendices = folded(
    "المراجع", "مراجع", "المصادر", "مصادر", "الهوامش", "هوامش", "الحواشي", "حواشي", "ملاحظات",
    "الملاحق", "ملحق", "ملاحق", "نتائج",
    "النتائج", "الترتيب", "ترتيب", "قائمة", "جدول", "تصويب", "تصحيح", "references", "sources",
    "notes",
    "bibliography", "footnotes", "références", "bibliographie")

  // MARK: Signatures

  private static let mostWordsOfSignature = 8

  /// Drops the letters by which agencies sign a report below it: ع.ف/ م.ل, ======رنا ح.
  private mutating func dropSignatures(_ text: [UInt8]) {
    for place in body.upperBound..<blocks.count
    where blocks[place].isUndecided && !blocks[place].isLed {
      let block = blocks[place]
      let line = text[block.range]
      let isRuled =
        place + 2 >= blocks.count && Self.isRuled(line) && (1...3).contains(block.words)
        && !Self.isAppendix(key(block))
      if isInitials(block, line) || isRuled || isReporter(block, line) || isLetters(place, line) {
        blocks[place].verdict = .dropped(.byline)
      }
    }
  }

  /// Whether a line is an agency, a slash and a name: وام/سالم علي.
  private func isReporter(_ block: Block, _ line: ArraySlice<UInt8>) -> Bool {
    guard (2...Self.mostWordsOfName).contains(block.words), block.ending == .open,
      let slash = line.firstIndex(of: 0x2F), line[slash...].count > 4
    else { return false }
    // One letter before a slash is a title: أ/ for Mr.
    let agency = key(of: line[..<slash])[...]
    return agency.count > 2 && phrases.sets(of: agency).all.contains(.agency)
      && !key(block).contains { (0x30...0x39).contains($0) }
  }

  /// Whether the last line is two letters behind such a signature.
  private func isLetters(_ place: Int, _ line: ArraySlice<UInt8>) -> Bool {
    place + 1 == blocks.count && place > body.upperBound && line.count <= 4
      && line.allSatisfy { $0 >= 0x80 }
      && blocks[place - 1].verdict == .dropped(.byline)
  }

  /// Whether a line has nothing but letters by themselves or in pairs, with marks among them, or an hour.
  private func isInitials(_ block: Block, _ line: ArraySlice<UInt8>) -> Bool {
    guard (2...Self.mostWordsOfSignature).contains(block.words), block.phrase == nil,
      line.contains(where: { $0 == 0x2F || $0 == 0x2E || $0 == 0x3A })
    else { return false }
    let hasHour = line.contains(0x3A)
    var (letters, single) = (0, 0)
    for word in KeyWords(key(block)) {
      if word.allSatisfy({ (0x30...0x39).contains($0) }) {
        guard hasHour else { return false }
      } else {
        guard word.count <= 4, word.allSatisfy({ $0 >= 0x80 }) else { return false }
        letters += 1
        if word.count == 2 { single += 1 }
      }
    }
    return letters > 1 && single > 0
  }

  /// Whether a line begins with a rule of three marks or more.
  private static func isRuled(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, [0x3D, 0x2D, 0x2A, 0x5F].contains(first) else { return false }
    return line.prefix { $0 == first }.count > 2
  }

  // MARK: Numbers

  private static let mostNumbers = 3

  /// Drops numbers that stand alone above or below the text and count what readers did, or the minutes that it takes them
  /// behind the date; not those of a list.
  private mutating func dropNumbers(_ text: [UInt8]) {
    for place in blocks.indices where !body.contains(place) && isCount(blocks[place]) {
      guard place > 0, !blocks[place - 1].isKept || body.contains(place - 1) else { continue }
      let isNumber = !key(blocks[place]).contains { $0 >= 0x80 }
      guard isNumber || blocks[place - 1].verdict == .dropped(.date) else { continue }
      blocks[place].verdict = .dropped(.boilerplate)
    }
  }

  private func isCount(_ block: Block) -> Bool {
    guard block.isUndecided, !block.isLed, (1...Self.mostNumbers).contains(block.words),
      block.date == .none, block.mark == .unknown
    else { return false }
    let words = key(block)
    let isYear =
      words.count == 4 && (words.starts(with: "19".utf8) || words.starts(with: "20".utf8))
    return !isYear && words.contains { (0x30...0x39).contains($0) }
      && KeyWords(words).allSatisfy { word in
        word.allSatisfy { (0x30...0x39).contains($0) }
          || Self.minutes.contains { word.elementsEqual($0) }
      }
  }

  private static let minutes = folded("دقيقة", "دقائق", "min", "mins")

  // MARK: Polls

  private static let mostOfPoll = 8
  private static let mostWordsOfAnswer = 4

  /// Drops the questions that readers answer below a text: one, its answers, and a button.
  private mutating func dropPolls() {
    for first in body.upperBound..<blocks.count where isQuestion(blocks[first]) {
      let isHead =
        first > body.upperBound && blocks[first - 1].isKept
        && Self.isAmong(Self.polls, key(blocks[first - 1]))
      let rest = (first + 1)..<min(first + 1 + Self.mostOfPoll, blocks.count)
      let answers = rest.prefix {
        blocks[$0].isKept && blocks[$0].words <= Self.mostWordsOfAnswer
          && !blocks[$0].ending.isSentence
      }
      let button = answers.first { Self.isAmong(Self.votes, key(blocks[$0])) }
      guard isHead || button.map({ $0 - first > 2 }) ?? false else { continue }
      var end = button ?? first
      while end + 1 < answers.endIndex, Self.isAmong(Self.votes, key(blocks[end + 1])) { end += 1 }
      for one in (isHead ? first - 1 : first)...end
      where blocks[one].isUndecided && !blocks[one].isLed {
        blocks[one].verdict = .dropped(.boilerplate)
      }
    }
  }

  private func isQuestion(_ block: Block) -> Bool {
    block.isKept && block.ending == .called && block.words <= Block.mostWordsOfFragment
  }

  private static func isAmong(_ lines: [[UInt8]], _ key: ArraySlice<UInt8>) -> Bool {
    lines.contains { key.elementsEqual($0) }
  }

  private static let polls = folded(
    "تصويت", "التصويت", "استطلاع", "استطلاع رأي", "استطلاع الرأي", "استفتاء", "استبيان",
    "سؤال اليوم", "سؤال الأسبوع",
    "poll", "sondage")
  private static let votes = folded(
    "صوت", "صوت الآن", "صوتوا", "تصويت", "التصويت", "شارك برأيك", "النتائج", "نتائج", "عرض النتائج",
    "شاهد النتائج",
    "نتائج التصويت", "نتيجة التصويت", "نتائج الاستطلاع", "vote", "view results", "results", "voter",
    "résultats")
}
