internal import CorpusModel
internal import Markup

/// Puts what the fields of records say where it belongs, one record after the other.
struct StatedFields {
  /// Whether the date of the record is written as one, and there is no such day.
  private(set) var hasImpossibleDate = false
  /// Whether the record that ended last has a text that is more than a description.
  private(set) var hasOwnText = false
  /// Whether its text is the beginning of one, as a mark at its end says.
  private(set) var isCutOff = false
  /// Whether it has one more text, which is left out.
  private(set) var hasOtherText = false
  /// Whether it has no text but one in a field that is not known.
  private(set) var hasUnknownText = false
  /// Texts of fields that are not known, and how many of them are looked at.
  private var unknown: [[UInt8]] = []
  static let mostUnknown = 8
  /// Of each part of an article the rank of the field that it is from.
  private var ranks = [Int](repeating: .max, count: ArticleField.Part.allCases.count)
  private var description: [UInt8] = []
  private var opening: [UInt8] = []
  /// A short text that is not the one that counts.
  private var shortText: [UInt8] = []
  private static let longestShort = 1_000
  /// How many texts the record has besides the first, and how many of them are looked at.
  private var rivals = 0
  private static let mostRivals = 8
  /// Whether the text is from a field that may have all of its page.
  private var isUncleaned = false

  /// Makes ready for the next record.
  mutating func begin() {
    hasImpossibleDate = false
    hasOtherText = false
    hasUnknownText = false
    rivals = 0
    unknown.removeAll(keepingCapacity: true)
    shortText.removeAll(keepingCapacity: true)
    description.removeAll(keepingCapacity: true)
    opening.removeAll(keepingCapacity: true)
    for part in ranks.indices { ranks[part] = .max }
  }

  /// Puts a value into an article, unless it has one of a field that counts more.
  ///
  /// - Parameter value: Clean text; gets other memory in exchange.
  mutating func put(_ field: ArticleField, _ value: inout [UInt8], into raw: inout RawArticle) {
    if field.part == .text, !raw.text.isEmpty { return put(text: &value, field, into: &raw) }
    // What is no more than an address counts less than any name.
    let isAddress = field.part == .outlet && OutletAddress.isOne(value)
    if isAddress, !field.mayBeAddress { return }
    let rank = isAddress ? field.rank + 1_000 : field.rank
    guard rank <= ranks[field.part.rawValue] else { return }
    switch field.part {
    case .text, .description, .opening: break
    case .story where RunningText.isOne(value): return put(.storyText, &value, into: &raw)
    default: Self.makeLine(&value)
    }
    guard value.contains(where: { $0 != 0x20 && $0 != 0x0A }) else { return }
    switch field.part {
    case .id: swap(&raw.stated.id, &value)
    case .title: swap(&raw.stated.title, &value)
    case .date:
      // Whether it was published is no date.
      guard value.count > 5 || Self.mayBeDate(value) else { return }
      raw.stated.date = nil
      raw.dateText.removeAll(keepingCapacity: true)
      let date = WrittenDate(value[...])
      hasImpossibleDate = date == .impossible
      switch date {
      case .day(let day): raw.stated.date = day
      case .words: swap(&raw.dateText, &value)
      case .impossible: return
      }
    case .outlet:
      if isAddress { OutletAddress.makeHost(&value) }
      swap(&raw.stated.outlet, &value)
    case .byline:
      // The number or address that a site has for somebody is no name.
      guard !value.allSatisfy({ (0x30...0x39).contains($0) }), !OutletAddress.hasScheme(value)
      else { return }
      BylineLabel.remove(from: &value)
      swap(&raw.stated.byline, &value)
    case .url: swap(&raw.stated.url, &value)
    case .language:
      guard let tag = Self.language(value) else { return }
      raw.stated.language = tag
    case .summary: swap(&raw.stated.summary, &value)
    case .story: swap(&raw.stated.story, &value)
    case .text:
      swap(&raw.text, &value)
      isUncleaned = field.isUncleaned
    case .description: swap(&description, &value)
    case .opening: swap(&opening, &value)
    }
    ranks[field.part.rawValue] = rank
  }

  private static func mayBeDate(_ value: [UInt8]) -> Bool {
    value.count > 3 && !value.elementsEqual("true".utf8) && !value.elementsEqual("false".utf8)
  }

  /// Whether one more text of a field that is not known is looked at.
  var mayTakeUnknown: Bool { unknown.count < Self.mostUnknown }

  /// Takes in a text of a field that is not known.
  mutating func pass(unknown text: [UInt8]) {
    if mayTakeUnknown { unknown.append(text) }
  }

  /// Puts a text into an article that has one: that of which the other is the beginning counts, or which is far
  /// longer, and else the field.
  private mutating func put(
    text value: inout [UInt8], _ field: ArticleField, into raw: inout RawArticle
  ) {
    guard value.contains(where: { $0 != 0x20 && $0 != 0x0A }) else { return }
    rivals += 1
    guard rivals <= Self.mostRivals else {
      hasOtherText = true
      return
    }
    let part = ArticleField.Part.text.rawValue
    var takes = field.rank <= ranks[part]
    if RivalTexts.isBeginning(raw.text, of: value) {
      takes = true
    } else if RivalTexts.isBeginning(value, of: raw.text) {
      takes = false
    } else if !takes, !field.isUncleaned {
      takes = RivalTexts.isFuller(value, than: raw.text)
    } else if takes, !isUncleaned {
      takes = !RivalTexts.isFuller(raw.text, than: value)
    }
    var isPage = field.isUncleaned
    if takes {
      swap(&raw.text, &value)
      swap(&isPage, &isUncleaned)
    }
    ranks[part] = min(ranks[part], field.rank)
    guard !isPage else { return }
    if value.count <= Self.longestShort {
      guard !RivalTexts.isWithin(value, raw.text) else { return }
      if shortText.isEmpty { swap(&shortText, &value) } else { hasOtherText = true }
    } else if RivalTexts.isOther(value, than: raw.text) {
      hasOtherText = true
    }
  }

  /// Ends a record: what describes an article is its text where it has no other, else its summary where
  /// it has no other. A text that is HTML becomes its lines.
  mutating func finish(_ raw: inout RawArticle) {
    hasOwnText = !raw.text.isEmpty
    if hasOwnText, RivalTexts.isBeginning(raw.text, of: description) {
      swap(&raw.text, &description)
    }
    let cut = cutMark(in: raw.text)
    isCutOff = cut != nil
    readTexts(&raw)
    if let cut { moveMark(cut, in: &raw) }
    let isOther = unknown.contains { text in
      [raw.text, raw.stated.summary].allSatisfy { RivalTexts.isOther(text, than: $0) }
    }
    hasUnknownText = isOther && raw.text.isEmpty
    hasOtherText = hasOtherText || isOther && !raw.text.isEmpty
  }

  private mutating func readTexts(_ raw: inout RawArticle) {
    if description.isEmpty, raw.stated.summary.isEmpty {
      swap(&shortText, &description)
    } else if !shortText.isEmpty {
      hasOtherText = true
    }
    if raw.text.isEmpty { swap(&raw.text, &opening) }
    if raw.text.isEmpty { swap(&raw.text, &description) }
    if !opening.isEmpty, RivalTexts.isWithin(opening, raw.text) {
      if description.isEmpty { swap(&opening, &description) }
      opening.removeAll(keepingCapacity: true)
    }
    if raw.stated.summary.isEmpty, !description.isEmpty {
      readMarkup(&description)
      Self.makeLine(&description)
      swap(&raw.stated.summary, &description)
    }
    // What sums an article up is all there is of it where nothing else is.
    if raw.text.isEmpty { swap(&raw.text, &raw.stated.summary) }
    EscapedText.repair(&raw.text)
    if !raw.stated.title.isEmpty { readMarkup(&raw.stated.title) }
    readText(&raw)
    putOpening(before: &raw)
  }

  private func readText(_ raw: inout RawArticle) {
    guard mayBeMarkup(raw.text), MarkupDocument.isReadable else { return }
    var html: [UInt8] = []
    swap(&html, &raw.text)
    PageFragment.write(html, into: &raw)
    // What only looked like it stays.
    if raw.text.isEmpty { swap(&html, &raw.text) }
  }

  /// Makes what the article begins with, and its text does not have, the first paragraph.
  private mutating func putOpening(before raw: inout RawArticle) {
    guard !opening.isEmpty else { return }
    readMarkup(&opening)
    Self.makeLine(&opening)
    raw.text.insert(contentsOf: opening + [0x0A, 0x0A], at: 0)
    raw.marks.insert(contentsOf: [.paragraph(.body), .unknown], at: 0)
  }

  /// Returns the mark at the end of a text that says how much of it is missing: `[+2300 chars]`.
  private func cutMark(in text: [UInt8]) -> [UInt8]? {
    guard text.last == 0x5D else { return nil }
    let end = Array(" chars]".utf8)
    let digits = text.dropLast(end.count).reversed().prefix { (0x30...0x39).contains($0) }.count
    let mark = text.suffix(end.count + digits + 2)
    guard digits > 0, mark.starts(with: Array("[+".utf8)), mark.suffix(end.count) == end[...] else {
      return nil
    }
    return Array(mark)
  }

  /// Makes such a mark a line of its own, which is no part of the text.
  private func moveMark(_ mark: [UInt8], in raw: inout RawArticle) {
    guard raw.text.suffix(mark.count) == mark[...] else { return }
    raw.text.removeLast(mark.count)
    let lines = 1 + raw.text.count { $0 == 0x0A }
    raw.marks = Array((raw.marks + Array(repeating: .unknown, count: lines)).prefix(lines))
    // However short it is now, and whatever it ends with.
    if raw.marks[lines - 1] == .unknown { raw.marks[lines - 1] = .paragraph(.body) }
    raw.text.append(0x0A)
    raw.text += mark
    raw.marks.append(.dropped(.debris))
  }

  /// Whether a text is likely to be HTML; nearly all have neither of the signs that it begins with.
  private func mayBeMarkup(_ text: [UInt8]) -> Bool {
    let all = 0..<text.count
    return
      (JSONScanner.first(0x3C, in: text, all) < text.count
      || JSONScanner.first(0x26, in: text, all) < text.count) && PageFragment.isLikely(text)
  }

  /// Makes one plain line of a value that is HTML, without what is none of its text.
  private func readMarkup(_ value: inout [UInt8]) {
    guard mayBeMarkup(value), MarkupDocument.isReadable else { return }
    var raw = RawArticle()
    PageFragment(value).write(into: &raw)
    let lines = zip(raw.text.split(separator: 0x0A, omittingEmptySubsequences: false), raw.marks)
    var text = Array(
      lines.filter { if case .dropped = $0.1 { false } else { true } }.map(\.0)
        .joined(separator: [0x20]))
    Self.makeLine(&text)
    if !text.isEmpty { value = text }
  }

  /// Makes a value one line.
  private static func makeLine(_ value: inout [UInt8]) {
    for place in value.indices where value[place] == 0x0A { value[place] = 0x20 }
    let trimmed = ArticleBody.trimmed(value[...])
    if trimmed.count < value.count { value = Array(trimmed) }
  }
}
