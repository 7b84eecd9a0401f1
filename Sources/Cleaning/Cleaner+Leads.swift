internal import CorpusModel

/// Lines that end with a colon, and what they lead on to: a list, an answer, a quotation.
extension Cleaner {
  /// Tells the lines that lead on, and those that belong to them: names of networks, dates or sections may be what a
  /// text lists.
  mutating func findLeads(_ text: [UInt8]) {
    let last =
      blocks.lastIndex { $0.isKept && !$0.isNotice && ($0.isRunningText || $0.ending == .fullStop) }
      ?? 0
    var hasSentence = false
    var first: Int?
    var isOpen = false
    var isAnswer = false
    for place in blocks.indices
    where blocks[place].isKept || (isOpen || isAnswer) && mayBeItem(blocks[place]) {
      if isAnswer, blocks[place].phrase?.meaning == .dropped(.date) { keep(place) }
      isAnswer = hasSentence && asksWhen(blocks[place])
      if isLead(blocks[place], text, behindSentence: hasSentence) {
        blocks[place].isLead = true
        (isOpen, first) = (true, nil)
      } else if isOpen {
        isOpen = isItem(place, place < last ? nil : first, text)
        if isOpen {
          first = first ?? place
          keep(place)
        }
      }
      if isSentence(blocks[place]) { hasSentence = true }
    }
  }

  /// Lets a block be part of the text, whatever its words say.
  private mutating func keep(_ place: Int) {
    blocks[place].isLed = true
    if !blocks[place].isKept { blocks[place].verdict = .undecided }
  }

  /// Whether a block asks for a time, so that a span of time behind it is the answer.
  private func asksWhen(_ block: Block) -> Bool {
    block.ending == .called && !block.key.isEmpty && Self.begins(key(block), with: Self.whens)
  }

  private static let whens = folded("متى", "ومتى", "منذ متى", "ومنذ متى", "when", "quand")

  /// Whether a block is a sentence for certain, and no headline.
  private func isSentence(_ block: Block) -> Bool {
    if block.isNotice { return false }
    if block.range.count > Block.longestHeadline || block.isRunningText { return true }
    return block.ending == .fullStop && block.isSentence && block.phrase == nil
  }

  /// Whether a line ends with a colon, and its words are not those of a label. Above the first sentence few words may
  /// be a label that nobody knows.
  private func isLead(_ block: Block, _ text: [UInt8], behindSentence: Bool) -> Bool {
    guard text[block.range.upperBound - 1] == 0x3A, block.mark != .paragraph(.heading),
      block.verdict == .undecided || block.verdict == .paragraph(.body)
    else { return false }
    if block.key.isEmpty { return true }
    if isLabel(block, text) { return false }
    guard block.phrase.map({ mayBegin($0, block, text) }) ?? true, block.date == .none,
      block.words > 0,
      behindSentence || block.words > Self.fewestWords
    else { return false }
    let sets = phrases.sets(of: key(block)).all
    return sets.isDisjoint(with: [.besideDate, .section]) && !isButtons(block, atLeast: 1)
  }

  /// Whether a line may say more than the words of a page that it begins with: those invite to follow a site only where
  /// they name a channel.
  private func mayBegin(_ phrase: Phrase, _ block: Block, _ text: [UInt8]) -> Bool {
    guard phrase.need == .channel, !isWhole(phrase, block),
      case .dropped(let reason) = phrase.meaning
    else { return false }
    return !isOpening(phrase, reason, block, text)
  }

  /// Whether a block that words alone have dropped may be an item of a list: one word, a span of time, a hashtag.
  private func mayBeItem(_ block: Block) -> Bool {
    if case .dropped = block.mark { return false }
    switch block.verdict {
    case .dropped(.hashtags): return block.phrase == nil
    case .dropped(.date): return true
    case .dropped(.boilerplate): return block.phrase == nil || block.words == 1
    default: return false
    }
  }

  /// Whether a block belongs to the lead before it, the first that does being known.
  private func isItem(_ place: Int, _ first: Int?, _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    guard !block.isProse, Self.nameBehindPen(text[block.range]) == nil else { return false }
    if let phrase = block.phrase {
      guard isWhole(phrase, block), case .dropped(let reason) = phrase.meaning else { return false }
      guard block.words == 1 || reason == .date, reason != .advertisement, reason != .debris else {
        return false
      }
    }
    // A list of other things ends where the page's own lines begin.
    let sort = sort(block, text)
    return sort == nil || first.map { self.sort(blocks[$0], text) == sort } ?? true
  }

  /// What a line is if it is the page's own.
  private enum Sort { case buttons, date, hashtags, section }

  private func sort(_ block: Block, _ text: [UInt8]) -> Sort? {
    if text[block.range.lowerBound] == 0x23 { return .hashtags }
    if block.date != .none || block.phrase?.meaning == .dropped(.date) { return .date }
    if isButtons(block, atLeast: 1) || block.phrase != nil { return .buttons }
    return isNavigation(block, text) ? .section : nil
  }
}
