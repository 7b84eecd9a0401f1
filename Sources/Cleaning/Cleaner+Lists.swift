internal import CorpusModel

/// What follows the heading of a list: links to other articles, comments, tags.
extension Cleaner {
  /// Drops the lines that belong to a heading such as "مواضيع ذات صلة".
  ///
  /// Below the body all short lines do; within it one, the headline of the other article.
  mutating func dropLists(_ raw: RawArticle) {
    var reason: DroppedLine.Reason?
    var isWithin = false
    for place in blocks.indices {
      let block = blocks[place]
      if let heading = headingOfList(block, raw.text) {
        dropToMark(behind: place, heading, raw.text)
        // What readers write, and what a page is about, stands below a text; above it only the word for that does.
        let isAbove = place < body.lowerBound && block.phrase?.place == .edge
        reason = isAbove && heading != .related || isEndMark(block) ? nil : heading
        isWithin = body.contains(place)
        continue
      }
      guard let current = reason, block.isUndecided else {
        if block.isKept { reason = nil }
        continue
      }
      let isItem =
        !block.isSentence && !Self.begins(key(block), with: Self.sentenceWords)
        && block.ending != .fullStop && block.ending != .leadingOn
        && block.words > 0 && block.date == .none
      guard isItem,
        !isWithin || block.words > 3 && current == .related && place + 1 < body.upperBound
      else {
        reason = nil
        continue
      }
      blocks[place].verdict = .dropped(current)
      if isWithin { reason = nil }
    }
  }

  /// How a text goes on, and no headline begins.
  static let sentenceWords = folded(
    "ولم", "ولن", "ولا", "وقد", "وكان", "وكانت", "وقال", "وقالت", "وأضاف", "وأضافت", "وأكد",
    "وأكدت",
    "وأوضح", "وأوضحت", "وأشار", "وأشارت", "وتابع", "وتابعت", "وذكر", "وذكرت", "ويذكر", "وسيكون",
    "ويبقى", "وتبقى", "ويجري", "وبحسب", "ووفق", "وفيما", "وبينما")

  /// How many lines a list within a text has at most that ends with a word for its end.
  private static let mostOfMarked = 12

  /// Drops the lines between a heading and the word that ends its list.
  private mutating func dropToMark(
    behind heading: Int, _ reason: DroppedLine.Reason, _ text: [UInt8]
  ) {
    let following = blocks.indices.dropFirst(heading + 1).prefix(Self.mostOfMarked)
    guard
      let end = following.first(where: {
        blocks[$0].isProse && !Self.isQuestionLine(blocks[$0]) || isEndMark(blocks[$0])
      }), isEndMark(blocks[end])
    else { return }
    for place in (heading + 1)...end where blocks[place].isUndecided {
      blocks[place].verdict = .dropped(reason)
    }
  }

  private static func isQuestionLine(_ block: Block) -> Bool {
    block.ending == .called && block.words <= Block.mostWordsOfHeadline
  }

  /// Whether a line says that a list has ended: نهاية, or the words of its heading before that.
  private func isEndMark(_ block: Block) -> Bool {
    let words = key(block)
    if Self.ends.contains(where: { words.elementsEqual($0) }) { return true }
    return words.suffix(Self.end.count).elementsEqual(Self.end)
      && block.phrase.map { isWhole($0, block) && $0.meaning == .dropped(.related) } ?? false
  }

  private static let ends = folded("نهاية", "نهاية القائمة", "end of list")
  private static let end = [0x20] + folded("نهاية")[0]

  /// Returns what follows a line that has been dropped and says no more than that a list follows.
  private func headingOfList(_ block: Block, _ text: [UInt8]) -> DroppedLine.Reason? {
    // Where the format tells what is no part of the article, it tells of the list, too.
    guard block.mark == .unknown, case .dropped(let reason) = block.verdict,
      reason == block.phrase.flatMap(Self.reason), let phrase = block.phrase, isWhole(phrase, block)
    else { return nil }
    switch reason {
    case .related, .comments, .hashtags: return reason
    default: return nil
    }
  }

  private static func reason(_ phrase: Phrase) -> DroppedLine.Reason? {
    if case .dropped(let reason) = phrase.meaning { reason } else { nil }
  }
}
