internal import CorpusModel

/// Finding the outlet where no line says "source": in the line that says whose the rights are, alone on a line or
/// beside the date, or in the dateline.
extension Cleaner {
  /// A line that has more than the outlet and a date is no longer.
  private static let mostWordsWithDate = 12
  /// How many lines above the text may name the outlet.
  private static let mostLinesAbove = 12
  /// A dateline has no more words.
  private static let mostWordsOfDateline = 9
  /// How many bytes of a text its dateline is looked for in.
  private static let longestDateline = 120

  /// Takes the outlet from the lines around the text, or its dateline, where nothing else names one.
  mutating func findOutletAroundText(_ raw: RawArticle, _ article: inout ArticleBytes) {
    // Nothing is above or below the text of most articles that were cleaned before.
    if let name = nameInRights(raw.text) ?? nameOnLine(raw.text) ?? nameInDateline(raw.text) {
      takeOutlet(Array(name), .line, &article)
    }
  }

  func isAtEdge(_ place: Int) -> Bool {
    let block = blocks[place]
    return !body.contains(place) && !block.isLong && !block.isLed && !block.key.isEmpty
  }

  // MARK: Lines of its own

  /// Returns the outlet where it stands alone on a line above or below the text, or beside a date or a place there.
  private func nameOnLine(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard !body.isEmpty else { return nil }
    var paper: ArraySlice<UInt8>?
    let above = (0..<body.lowerBound).suffix(Self.mostLinesAbove)
    for place in Array(above) + Array(body.upperBound..<blocks.count)
    where isAtEdge(place) && blocks[place].isKept {
      let block = blocks[place]
      // What the format calls a heading is none.
      if case .paragraph = block.mark { continue }
      // A name with a full stop is an answer.
      guard block.date == .none, block.ending != .fullStop, block.phrase?.meaning != .byline,
        (1...Self.mostWordsWithDate).contains(block.words), !block.isSentence
      else { continue }
      let line = text[block.range]
      if let name = name(onLine: line, key(block), isAbove: place < body.lowerBound) {
        return name
      }
      // Some papers are called as a place is, or a section.
      if paper == nil, place < body.lowerBound, Outlets.isPaper(key(block)),
        phrases.sets(of: key(block)).all.isDisjoint(with: [.place, .section])
      {
        paper = line
      }
    }
    return paper
  }

  private func name(
    onLine line: ArraySlice<UInt8>, _ words: ArraySlice<UInt8>, isAbove: Bool
  ) -> ArraySlice<UInt8>? {
    if isOutlet(words) { return Self.bare(line) }
    guard isAbove else { return nil }
    if let day = Self.day(in: line) {
      // What stands before the date, a mark between.
      let before = Array(day.text[TextRange(0, day.basis.start)].utf8)
      // A section may stand behind the outlet.
      let all = Self.withoutEnd(before[...])
      let parts = Self.parts(of: all)
      let isRubric = parts.count == 2 && isSection(key(of: parts[1])[...])
      let name = isRubric ? parts[0] : all
      let words = key(of: name)[...]
      let isMarked = name.count < Self.trimmed(before[...]).count
      guard phrases.sets(of: words).all.isDisjoint(with: [.besideDate, .place]),
        phrases.phrase(of: words) == nil
      else { return nil }
      let behind = key(of: Array(day.text[TextRange(day.basis.end, day.text.count)].utf8)[...])
      if let last = behind.split(separator: 0x20).last, last.count > 4, Outlets.isAgency(last),
        !Outlets.isCommonWord(last)
      {
        return Self.lastWords(of: line, fewest: 0)
      }
      let isName =
        isOutlet(words) || Outlets.isPaper(words)
        || isMarked && (1...3).contains(words.count(where: { $0 == 0x20 }))
          && !GivenNames.isName(words)
          && isNamedInText(words, besides: line)
      return !words.isEmpty && isName ? Self.bare(name) : nil
    }
    // The outlet and the place that it reports from.
    for (first, second) in Self.pairs(of: line) {
      let (one, two) = (key(of: first)[...], key(of: second)[...])
      if Outlets.isPaper(one) || isOutlet(one), isPlace(two) { return Self.bare(first) }
      if Outlets.isPaper(two) || isOutlet(two), isPlace(one) { return Self.bare(second) }
    }
    return nil
  }

  /// Whether words are known to be an outlet's: its name, or a noun for one with a name behind it.
  private func isOutlet(_ words: ArraySlice<UInt8>) -> Bool {
    guard !words.isEmpty, words.count(where: { $0 == 0x20 }) < Outlets.mostWords, !isSection(words)
    else {
      return false
    }
    if Outlets.isKnown(words) { return !phrases.sets(of: words).all.contains(.agency) }
    return Outlets.isName(words) || Outlets.isPublisher(words)
  }

  private func isPlace(_ words: ArraySlice<UInt8>) -> Bool {
    !words.isEmpty && phrases.sets(of: words).all.contains(.place)
  }

  /// Whether a name stands at the beginning or the end of one of the short lines around a text besides its own.
  private func isNamedInText(_ name: ArraySlice<UInt8>, besides line: ArraySlice<UInt8>) -> Bool {
    let ends = Set(blocks.indices.prefix(Self.mostLinesAbove * 2)).union(
      blocks.indices.suffix(Self.mostLinesAbove * 2))
    return ends.contains { place in
      let block = blocks[place]
      guard block.range.lowerBound != line.startIndex else { return false }
      let words = block.isLong || block.key.isEmpty || !block.isKept ? [] : key(block)
      return words.count > name.count
        && (words.starts(with: name + [0x20])
          || words.suffix(name.count + 1).elementsEqual([0x20] + name))
    }
  }

  /// Returns a name without the quotation marks and bars around it.
  private static func bare(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = Self.name(in: name)
    // Marks of direction.
    while name.starts(with: [0xE2, 0x80]), let mark = name.dropFirst(2).first,
      (0x8E...0x8F).contains(mark) || (0xAA...0xAE).contains(mark)
    {
      name = trimmed(name.dropFirst(3))
    }
    for (open, close) in [([0xC2, 0xAB], [0xC2, 0xBB]), ([0x22], [0x22])] as [([UInt8], [UInt8])]
    where name.starts(with: open) && name.suffix(close.count).elementsEqual(close)
      && name.count > open.count + close.count
    {
      name = trimmed(name.dropFirst(open.count).dropLast(close.count))
    }
    return name
  }

  /// Returns what stands before a date without the mark between: القدس العربي - .
  private static func withoutEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = trimmed(text)
    while let end = ends.first(where: { text.suffix($0.count).elementsEqual($0) }) {
      text = trimmed(text.dropLast(end.count))
    }
    return text
  }

  private static let ends = ["-", "–", "—", "·", "•", "|", "/", "،", ",", ":"].map {
    Array($0.utf8)
  }

  /// Returns the two parts of a line at its only colon, dash or slash, or before a bracket.
  private static func pairs(
    of line: ArraySlice<UInt8>
  ) -> [(ArraySlice<UInt8>, ArraySlice<UInt8>)] {
    let parts = parts(of: line)
    if parts.count == 2 { return [(parts[0], parts[1])] }
    guard let mark = line.firstIndex(where: { $0 == 0x3A || $0 == 0x28 || $0 == 0x2F }) else {
      return []
    }
    let (before, behind) = (trimmed(line[..<mark]), name(in: line[(mark + 1)...]))
    return before.isEmpty || behind.isEmpty ? [] : [(before, behind)]
  }

  // MARK: The dateline

  /// Returns the agency or the outlet that a text begins with, as in الرمثا 22 حزيران (بترا)-, or is signed with.
  private func nameInDateline(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let first = body.first(where: { blocks[$0].isKept && blocks[$0].isProse }) else {
      return nil
    }
    let block = blocks[first]
    let end = min(block.range.upperBound, block.range.lowerBound + Self.longestDateline)
    if let name = agency(inDateline: text[block.range.lowerBound..<end]) { return name }
    for place in blocks.indices
    where !body.contains(place) && blocks[place].verdict == .paragraph(.credit)
      && !isBelowPicture(place) && !text[blocks[place].range].starts(with: [0xC2, 0xA9])
    {
      let words = Self.bare(text[blocks[place].range])
      let name = Self.inBrackets(words) ?? words
      if Outlets.isAgency(key(of: name)[...]) { return Self.withoutEnd(name) }
    }
    return nil
  }

  /// Whether the line above one over the text may be said of a picture: then the agency has the picture.
  private func isBelowPicture(_ place: Int) -> Bool {
    guard place > 0, place < body.lowerBound else { return false }
    let above = blocks[place - 1]
    return above.isUndecided && above.date == .none && above.phrase == nil && above.ending == .open
  }

  private static func inBrackets(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let open = text.firstIndex(of: 0x28) else { return nil }
    let rest = text[(open + 1)...]
    return trimmed(rest[..<(rest.firstIndex(of: 0x29) ?? rest.endIndex)])
  }

  /// Returns the agency in a dateline: in brackets or between slashes with a dash, a slash or few words around it.
  private func agency(inDateline text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    // مأدبا (بترا)- and رام الله 30-10-2018 وفا- and أبوظبي في 11 ديسمبر / وام / and شفق نيوز/
    var words = 0
    var start = text.startIndex
    for place in text.indices {
      switch text[place] {
      case 0x28:
        guard let close = text[place...].firstIndex(of: 0x29),
          Self.isDash(Self.trimmed(text[(close + 1)...]))
        else { continue }
        let name = Self.trimmed(text[(place + 1)..<close])
        if Outlets.isAgency(key(of: name)[...]) { return name }
      case 0x2F, 0x2D:
        let part = Self.trimmed(text[start..<place])
        for name in [Self.lastWords(of: part), Self.lastWords(of: part, fewest: 0)] {
          if let name, isSentBy(name, from: text.startIndex) { return name }
        }
        start = place + 1
      case 0x20:
        words += 1
        if words > Self.mostWordsOfDateline { return nil }
      default: break
      }
    }
    return nil
  }

  /// Whether a dateline names an agency, or a site that a text begins with.
  private func isSentBy(_ name: ArraySlice<UInt8>, from start: Int)
    -> Bool
  {
    let words = key(of: name)[...]
    if Outlets.isAgency(words) { return !Outlets.isCommonWord(words) }
    return name.startIndex == start && words.contains(0x20) && Outlets.hasNoun(words)
      && words.count(where: { $0 == 0x20 }) < 3
  }

  /// Returns a name of one word or two that a dateline ends with.
  private static func lastWords(
    of text: ArraySlice<UInt8>, fewest: Int = 3
  ) -> ArraySlice<UInt8>? {
    guard !text.isEmpty else { return nil }
    if text.count(where: { $0 == 0x20 }) < fewest { return text }
    guard let blank = text.lastIndex(of: 0x20) else { return text }
    return text[(blank + 1)...]
  }

  private static func isDash(_ text: ArraySlice<UInt8>) -> Bool {
    text.first == 0x2D || text.starts(with: [0xE2, 0x80, 0x93])
      || text.starts(with: [0xE2, 0x80, 0x94])
      || text.first == 0x3A || text.starts(with: [0xD9, 0x80])
  }
}
