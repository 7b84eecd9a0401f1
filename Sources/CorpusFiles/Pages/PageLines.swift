internal import Cleaning
internal import CorpusModel

/// Writes the blocks of a page as the lines of an article before cleaning, each with what is known of it.
struct PageLines {
  let blocks: [PageBlock]
  /// Which of them are the article.
  let region: Range<Int>
  /// The block that is the headline.
  let headline: Int?
  private let unseen: [(place: Int, utf8: [UInt8])]
  private let firstProse: Int?
  /// For each block behind the article whether a line that opens comments stands before it, with no link between.
  private let followsComments: [Bool]

  /// - Parameters:
  ///   - region: Which of the page's blocks are the article.
  ///   - headline: The block that is the headline.
  init(_ page: PageBlocks, region: Range<Int>, headline: Int?) {
    (blocks, unseen) = (page.blocks, page.unseen)
    (self.region, self.headline) = (region, headline)
    firstProse = region.first { page.blocks[$0].isProse && $0 != headline }
    var isBehind = false
    followsComments = blocks[region.upperBound...].map { block in
      defer { isBehind = block.opensComments || isBehind && !block.isLink && block.reason == nil }
      return isBehind
    }
  }

  func write(into raw: inout RawArticle) {
    var isTitleDone = raw.stated.title.isEmpty
    let isDated = raw.stated.date != nil || !raw.dateText.isEmpty
    let text = firstProse ?? region.lowerBound
    let day = isDated ? nil : PageDay(blocks, before: text, headline: headline).place
    var nextUnseen = 0
    for place in 0...blocks.count {
      while nextUnseen < unseen.count, unseen[nextUnseen].place <= place || place == blocks.count {
        append(unseen[nextUnseen].utf8, .dropped(.boilerplate), &raw)
        nextUnseen += 1
      }
      guard place < blocks.count else { return }
      let block = blocks[place]
      // What a field has in full needs no line.
      if !isTitleDone, block.utf8 == raw.stated.title {
        isTitleDone = true
        continue
      }
      append(block.utf8, place == day ? .dropped(.date) : mark(of: place, raw), &raw)
    }
  }

  private func append(_ line: [UInt8], _ mark: RawArticle.Mark, _ raw: inout RawArticle) {
    if !raw.marks.isEmpty { raw.text.append(0x0A) }
    raw.text += line
    raw.marks.append(mark)
  }

  private func mark(of place: Int, _ raw: RawArticle) -> RawArticle.Mark {
    let block = blocks[place]
    if let reason = block.reason { return .dropped(reason) }
    if place == headline { return .unknown }
    if PagePhrase.isOfList(block) { return .dropped(.debris) }
    if PagePhrase.endsLinks(block) || PagePhrase.isPointOfList(block) { return .dropped(.related) }
    if !block.utf8.isEmpty, block.utf8 == raw.stated.byline { return .dropped(.byline) }
    if let field = block.field, has(field, place, raw) { return .dropped(field) }
    if isOfHead(place), has(.date, place, raw) { return .dropped(.date) }
    guard region.contains(place) else {
      return isSource(place) ? .unknown : .dropped(reasonOutside(place))
    }
    if isElsewhere(place) { return .dropped(.related) }
    if isCommentsWord(place), isBesideText(place) { return .dropped(.comments) }
    if place < (headline ?? 0) { return .unknown }
    if let kind = block.isTitle ? .heading : block.kind { return .paragraph(kind) }
    if block.isRow { return .paragraph(.body) }
    if isSubhead(place) { return .paragraph(.heading) }
    return .unknown
  }

  /// Whether the article has a field that a block is no more than.
  private func has(
    _ field: DroppedLine.Reason, _ place: Int, _ raw: RawArticle
  ) -> Bool {
    let block = blocks[place]
    return switch field {
    case .date: block.words <= 12 && (raw.stated.date != nil || !raw.dateText.isEmpty)
    case .byline:
      block.words <= 12 && !raw.stated.byline.isEmpty
        && (place - 2...place + 2).contains {
          blocks.indices.contains($0) && blocks[$0].field == .byline
            && blocks[$0].utf8.holds(raw.stated.byline)
        }
    default: false
    }
  }

  /// Whether a block above the text has the day or the author in it, and is no sentence.
  private func isOfHead(_ place: Int) -> Bool {
    let block = blocks[place]
    return block.named > 0 && !block.isProse && !block.endsSentence
      && place < (firstProse ?? region.upperBound)
  }

  /// Whether a block just behind the article says where it is from.
  private func isSource(_ place: Int) -> Bool {
    (region.upperBound..<(region.upperBound + 3)).contains(place)
      && !blocks[region.upperBound..<place].contains { $0.isProse }
      && PagePhrase.isSource(blocks[place])
  }

  private func reasonOutside(_ place: Int) -> DroppedLine.Reason {
    let block = blocks[place]
    if place >= region.lowerBound, block.opensComments { return .comments }
    if place >= region.upperBound, followsComments[place - region.upperBound] { return .comments }
    if PagePhrase.leadsElsewhere(block) { return .related }
    if block.isLink || block.isProse {
      // A headline is one link; a menu may be a line of many.
      let isHeadline = block.words >= 5 && block.linked == block.words
      return isHeadline || block.isProse || block.kind == .heading ? .related : .navigation
    }
    return .boilerplate
  }

  /// Whether a line has the word for comments amidst the article, or above its text.
  private func isCommentsWord(_ place: Int) -> Bool {
    switch blocks[place].commentsWord {
    case .amidst: true
    case .opening: place < (firstProse ?? 0)
    case nil: false
    }
  }

  /// Whether a line amidst the article is neither its heading nor a point of its list.
  private func isBesideText(_ place: Int) -> Bool {
    let block = blocks[place]
    return block.kind != .heading && block.bold < block.words
      && !(block.isPoint && !block.isLink && neighbours(of: place).contains { blocks[$0].isPoint })
  }

  /// Whether a block of the article's stretch leads to other articles: a line of links with the word for it,
  /// one of several, or the word before such.
  private func isElsewhere(_ place: Int) -> Bool {
    let block = blocks[place]
    if block.isLink {
      if PagePhrase.leadsElsewhere(block) { return true }
      if block.isSentence { return false }
      if block.isPoint, isAnnounced(place) { return false }
      return block.words >= 4 || block.isPoint
        || neighbours(of: place).contains { blocks[$0].isLink }
    }
    guard PagePhrase.leadsElsewhere(block), !block.endsSentence || block.words <= 4 else {
      return false
    }
    let behind = (place + 1)..<max(place + 1, region.upperBound)
    let next = behind.first { !PagePhrase.isOfList(blocks[$0]) } ?? region.upperBound
    return next >= region.upperBound || blocks[next].isLink || blocks[next].reason != nil
  }

  /// A longer list of links is none of an article's own.
  private static let mostAnnounced = 30

  /// Whether a link is a point of a list that the article itself announces: a line with a colon stands before that,
  /// which is no word for other articles.
  private func isAnnounced(_ place: Int) -> Bool {
    var place = place
    let first = max(region.lowerBound, place - Self.mostAnnounced)
    while place > first {
      place -= 1
      let block = blocks[place]
      if block.isPoint, block.isLink, block.reason == nil { continue }
      return block.reason == nil && block.kind == nil && !block.isPoint && block.words >= 2
        && block.utf8.last == 0x3A && !PagePhrase.leadsElsewhere(block)
    }
    return false
  }

  private func neighbours(of place: Int) -> [Int] {
    [place - 1, place + 1].filter { region.contains($0) }
  }

  /// Whether a block is a short line of bold type between paragraphs.
  private func isSubhead(_ place: Int) -> Bool {
    let block = blocks[place]
    guard block.bold == block.words, block.words <= 12, !block.endsSentence, !block.isPoint,
      place > region.lowerBound, place + 1 < region.upperBound
    else { return false }
    return blocks[place + 1].isProse && (firstProse ?? place) < place
  }
}
