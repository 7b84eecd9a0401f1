internal import CorpusModel

/// Lines that say what they are wherever they stand.
extension Cleaner {
  /// A line of more words is none of a page's.
  static let mostWords = 25

  /// Decides of the blocks whose words, or whose format, say what they are.
  mutating func dropWhatIsKnown(_ raw: RawArticle) {
    for place in blocks.indices {
      if case .dropped(let reason) = blocks[place].mark {
        blocks[place].verdict = .dropped(reason)
        continue
      }
      guard blocks[place].isUndecided else { continue }
      if let reason = reason(place, raw.text) { blocks[place].verdict = .dropped(reason) }
    }
  }

  private func reason(_ place: Int, _ text: [UInt8]) -> DroppedLine.Reason? {
    let block = blocks[place]
    if text[block.range.lowerBound] == 0x23, Self.isHashtags(text[block.range]),
      text[block.range].contains(0x20)
    {
      return .hashtags
    }
    guard !block.isLong else { return nil }
    if block.words == 0 { return Self.isMarks(text[block.range]) ? .debris : nil }
    if let phrase = block.phrase, case .dropped(let reason) = phrase.meaning,
      phrase.place == .anywhere, isWhole(phrase, block) || isOpening(phrase, reason, block, text)
    {
      return reason
    }
    return isButtons(block, atLeast: 2) ? .boilerplate : nil
  }

  /// Whether a phrase is all that a line has.
  func isWhole(_ phrase: Phrase, _ block: Block) -> Bool { phrase.words == block.words }

  /// Whether what follows the opening of a line may be of the page, too.
  ///
  /// Nothing that reads on as a text does: it is not long, and has no full stop. That more than eight
  /// words end with another mark of a sentence is met with in the headlines of other articles alone.
  func isOpening(
    _ phrase: Phrase, _ reason: DroppedLine.Reason, _ block: Block, _ text: [UInt8]
  ) -> Bool {
    guard phrase.isOpening, block.words <= Self.mostWords else { return false }
    let isMarked =
      (phrase.need == .mark || reason == .related || reason == .hashtags)
      && (hasMark(after: phrase, block, text) || Self.hasArrow(text[block.range]))
    switch phrase.need {
    case .none: break
    case .mark: guard isMarked else { return false }
    case .channel:
      guard block.ending != .fullStop, namesChannel(block, behind: phrase) else { return false }
    }
    if reason == .boilerplate, block.ending == .fullStop, !isOfRights(block, text[block.range]),
      isOfOthers(block, behind: phrase)
    {
      return false
    }
    // Above or below the text a line may have more on it.
    guard phrase.place == .edge || !Self.hasInnerStop(text[block.range]) else { return false }
    switch reason {
    case .related:
      // Two words may begin a sentence; a colon says that they do not.
      return block.ending != .fullStop && (phrase.words > 2 || isMarked || block.ending == .open)
    case .hashtags: return !block.isSentence && isMarked
    default: return !block.isSentence
    }
  }

  /// Whether a line begins or ends with a mark that points to another page: one of a pair of guillemets alone.
  private static func hasArrow(_ line: ArraySlice<UInt8>) -> Bool {
    let (open, close): ([UInt8], [UInt8]) = ([0xC2, 0xAB], [0xC2, 0xBB])
    let marks = zip(line, line.dropFirst()).count { $0 == 0xC2 && ($1 == 0xAB || $1 == 0xBB) }
    guard marks == 1 else { return false }
    return line.starts(with: open) || line.suffix(2).elementsEqual(close)
      || line.starts(with: close) || line.suffix(2).elementsEqual(open)
  }

  /// How many words a name has behind what a site offers of it.
  private static let mostWordsOfOffered = 2

  /// Whether what stands behind a phrase is all of what a site is followed on: its own pages and letters, or networks
  /// and what one finds there. Of anything else, news tells with the same verbs.
  private func namesChannel(_ block: Block, behind phrase: Phrase) -> Bool {
    var hasChannel = false
    var isOffer = true
    // The name of the site is a channel by itself.
    var isOutlet = !outletKey.isEmpty
    // Above and below a text a name may stand where elsewhere what is offered must.
    var names = phrase.place == .edge ? 0 : Self.mostWordsOfOffered
    for word in KeyWords(key(block)).dropFirst(phrase.words) {
      if Self.schemes.contains(where: { word.elementsEqual($0) }) { break }
      let sets = phrases.sets(ofWord: word).union(
        // And: a letter before the word.
        word.starts(with: [0xD9, 0x88]) ? phrases.sets(ofWord: word.dropFirst(2)) : [])
      if sets.contains(.ownChannel) { return true }
      if sets.contains(.channel) {
        hasChannel = true
        names = min(names, Self.mostWordsOfOffered - 1)
      }
      let isOfOutlet = KeyWords(outletKey[...]).contains { $0.elementsEqual(word) }
      isOutlet = isOutlet && isOfOutlet
      if sets.contains(.offer) {
        names = 0
      } else if sets.isDisjoint(with: [.channel, .besideButtons]), !isOfOutlet {
        names += 1
        isOffer = isOffer && names <= Self.mostWordsOfOffered
      }
    }
    return (hasChannel || isOutlet && phrase.place == .edge) && isOffer
  }

  /// Whether a sentence begins as lines of a page do, but has nothing of a page behind that:
  /// «تابعونا على الهواء مباشرة كانت جملته الأثيرة.»
  private func isOfOthers(_ block: Block, behind phrase: Phrase) -> Bool {
    guard block.words >= phrase.words + Self.fewestWordsOfSentence else { return false }
    return KeyWords(key(block)).dropFirst(phrase.words).allSatisfy { word in
      phrases.sets(ofWord: word).isDisjoint(with: [.channel, .ownChannel, .offer, .button])
        && !Self.schemes.contains { word.elementsEqual($0) }
    }
  }

  private static let fewestWordsOfSentence = 3

  /// An address follows.
  private static let schemes = ["http", "https", "www"].map { Array($0.utf8) }

  /// Whether a colon, a slash, a bar or a dash stands behind the words of a phrase.
  func hasMark(after phrase: Phrase, _ block: Block, _ text: [UInt8]) -> Bool {
    guard let rest = Self.rest(of: text[block.range], after: phrase.words) else { return false }
    let mark = rest.drop { $0 == 0x20 }.prefix(3)
    switch mark.first {
    case 0x3A, 0x2F, 0x7C, 0x2D: return true
    default:
      // A letter that only lengthens may stand for a dash.
      return mark.elementsEqual([0xE2, 0x80, 0x93]) || mark.elementsEqual([0xE2, 0x80, 0x94])
        || mark.elementsEqual([0xE2, 0x80, 0xA6]) || mark.elementsEqual([0xD9, 0x80, 0x20])
    }
  }

  /// Returns what follows so many words, the marks between included; nothing where there are fewer.
  static func rest(of line: ArraySlice<UInt8>, after words: Int) -> ArraySlice<UInt8>? {
    var count = 0
    var isInside = false
    for place in line.indices {
      let byte = line[place]
      // Letters are Latin ones, digits, and all of two bytes but the Arabic comma and its kin.
      let isMark =
        byte < 0x80 && !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || (0x30...0x39).contains(byte))
        || byte == 0xE2 || byte == 0xC2
        || byte == 0xD8 && place + 1 < line.endIndex
          && (line[place + 1] == 0x8C || line[place + 1] == 0x9B)
      if isMark, isInside {
        isInside = false
        if count == words { return line[place...] }
      } else if !isMark, !isInside, byte & 0xC0 != 0x80 {
        isInside = true
        count += 1
      }
    }
    return nil
  }

  /// Whether every word is a hashtag.
  static func isHashtags(_ line: ArraySlice<UInt8>) -> Bool {
    var isStart = true
    for place in line.indices {
      let byte = line[place]
      if byte == 0x20 {
        isStart = true
      } else if isStart {
        // Commas and bars may stand between them.
        let isBetween =
          byte == 0x2C || byte == 0x7C || byte == 0xD8 && line[place...].starts(with: [0xD8, 0x8C])
        guard byte == 0x23 || isBetween else { return false }
        let next = line.index(after: place)
        // A number sign alone begins a heading, or numbers something.
        if byte == 0x23,
          next == line.endIndex || line[next] == 0x20 || (0x30...0x39).contains(line[next])
        {
          return false
        }
        isStart = false
      }
    }
    return true
  }

  /// Whether a line without words has nothing but marks: quotation marks, brackets, dashes, stars.
  private static func isMarks(_ line: ArraySlice<UInt8>) -> Bool {
    // Replacement characters stand for something that was there.
    !line.contains(0xEF)
  }

  /// Whether a full stop, a question or an exclamation mark stands within a line, a blank behind it; two full stops
  /// part what belongs together.
  static func hasInnerStop(_ line: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    var isStop = false
    for byte in line {
      if byte == 0x20, isStop { return true }
      isStop =
        byte == 0x2E && before != 0x2E || byte == 0x21 || byte == 0x3F
        || byte == 0x9F && before == 0xD8
      before = byte
    }
    return false
  }

  /// Whether a line is made of the names of networks, at least so many, and of what else stands on
  /// buttons.
  func isButtons(_ block: Block, atLeast least: Int) -> Bool {
    guard (1...14).contains(block.words), !block.ending.isSentence else { return false }
    var count = 0
    for word in KeyWords(key(block)) {
      let sets = phrases.sets(ofWord: word)
      if sets.contains(.button) {
        count += 1
      } else if !sets.contains(.besideButtons) {
        return false
      }
    }
    return count >= least
  }
}
