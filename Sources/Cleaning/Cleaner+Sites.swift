internal import CorpusModel

/// Finding the name of the site: joined to the headline, or on lines of its own.
extension Cleaner {
  /// Takes the name of the site from a line at the edge that is the headline with a name joined to it.
  mutating func findSiteBesideHeadline(_ raw: RawArticle, _ article: inout ArticleBytes) {
    guard let headline = headlineKeys.first, headline.contains(0x20) else { return }
    for place in blocks.indices where !body.contains(place) && blocks[place].isKept {
      let name = key(blocks[place])
      guard name.count > headline.count + 1,
        name.starts(with: headline) || name.suffix(headline.count).elementsEqual(headline)
      else { continue }
      for (parts, isColon) in HeadlineParts.ways(of: raw.text[blocks[place].range])
      where !isColon && key(of: parts.title) == headline {
        guard key(of: parts.site).count(where: { $0 == 0x20 }) < Outlets.mostWords else { continue }
        return takeOutlet(Array(parts.site), .line, &article)
      }
    }
  }

  /// Whether a line is the site's name: it is known, or repeated beside a longer line.
  func isSite(_ place: Int, _ candidates: [Int], _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    guard (1...Outlets.mostWords).contains(block.words), block.phrase == nil,
      !isNavigation(block, text)
    else { return false }
    let hasHeadline = candidates.contains { $0 > place && blocks[$0].words >= Self.fewestWords }
    guard hasHeadline else { return false }
    let name = key(block)
    if name.elementsEqual(outletKey) || Outlets.isKnown(name) { return true }
    if isInRights(name, text) || isBeforePlace(name) { return true }
    guard block.words < Self.fewestWords, body.lowerBound < blocks.count else { return false }
    // A line that is among those of the body, too, or before a sentence below it, is a refrain.
    let lastStop =
      blocks.lastIndex { $0.isKept && $0.ending == .fullStop && $0.words > 2 && $0.phrase == nil }
      ?? 0
    let again = blocks.indices.filter {
      $0 != place && blocks[$0].isKept && key(blocks[$0]).elementsEqual(name)
    }
    return !again.isEmpty
      && !again.contains {
        body.contains($0) || $0 > body.lowerBound && $0 < lastStop
          || $0 > 0 && blocks[$0 - 1].ending == .leadingOn
      }
  }

  /// Returns a line taken apart into headline and site; nothing where no site is joined to it.
  func site(
    joinedTo line: ArraySlice<UInt8>, _ raw: RawArticle, _ article: ArticleBytes
  ) -> HeadlineParts? {
    guard line.count <= 2 * Block.longestHeadline else { return nil }
    let ways = HeadlineParts.ways(of: line)
    // Where the file states an outlet, nothing else is guessed to be the site.
    guard !ways.isEmpty, article.outlet.isEmpty || hasOutlet(atEndOf: key(of: line)) else {
      return nil
    }
    // A weblog is named before its post, however short that is.
    let weblog = ways.first {
      $0.parts.site.startIndex == line.startIndex && Outlets.isWeblog(key(of: $0.parts.site)[...])
    }
    if article.outlet.isEmpty, let weblog { return weblog.parts }
    for (parts, isColon) in ways {
      let (title, site) = (key(of: parts.title), key(of: parts.site))
      let words = 1 + site.count { $0 == 0x20 }
      guard words <= Outlets.mostWords, !site.isEmpty, title.count > site.count else { continue }
      if site == outletKey { return parts }
      guard article.outlet.isEmpty else { continue }
      if isLine(title, raw) || isLine(site, raw) && !isColon && !isSection(site[...]) {
        return parts
      }
      let isBehind = parts.site.endIndex == line.endIndex && title.count { $0 == 0x20 } > 2
      let hasName =
        Outlets.isKnown(site[...]) || Outlets.hasNoun(site[...])
        || isBehind && (Outlets.isPaper(site[...]) || Outlets.isBody(site[...]))
        || isBehind && !isColon && isInRights(site[...], raw.text)
      if hasName, !isColon, title.contains(0x20) { return parts }
    }
    return nil
  }

  /// Whether all words are those of sections: they are joined to headlines, too, and name no site.
  func isSection(_ words: ArraySlice<UInt8>) -> Bool {
    !words.isEmpty && phrases.sets(of: words).all.contains(.section)
  }

  /// Whether folded words begin or end with those of the outlet's name.
  func hasOutlet(atEndOf words: [UInt8]) -> Bool {
    guard !outletKey.isEmpty else { return false }
    return words.starts(with: outletKey) || words.suffix(outletKey.count).elementsEqual(outletKey)
  }

  /// Whether a part of a headline stands alone on another line, or among the page's headlines.
  private func isLine(_ name: [UInt8], _ raw: RawArticle) -> Bool {
    for block in blocks where block.key.count == name.count && key(block).elementsEqual(name) {
      return true
    }
    if hasRunningText(name, raw) { return true }
    return raw.headlines.contains { $0.count >= name.count && key(of: $0[...]).elementsEqual(name) }
  }

  /// Whether a paragraph that was not looked at closely has these words.
  private func hasRunningText(_ name: [UInt8], _ raw: RawArticle) -> Bool {
    guard name.count(where: { $0 == 0x20 }) >= Block.mostWordsOfFragment else { return false }
    return blocks.contains { $0.isRunningText && key(of: raw.text[$0.range]) == name }
  }

  /// Returns the name of the site that a line above the headline is, or has in it; empty where it has none.
  func siteName(_ place: Int, _ text: [UInt8]) -> ArraySlice<UInt8> {
    let block = blocks[place]
    let line = text[block.range]
    if Outlets.hasNoun(key(block)), block.words <= Self.mostWordsOfName { return line }
    // A short first line with the site's menu right below it.
    if block.words < Self.fewestWords, place + 1 < blocks.count, place == 0,
      blocks[place + 1].phrase?.meaning == .dropped(.navigation), !isNavigation(block, text),
      !isPlaceLine(block)
    {
      return line
    }
    return siteBeforePlace(block, text)
  }

  /// Returns the name in a line that has a place behind it: سبق اليمن/ تعز; empty where it has none.
  func siteBeforePlace(_ block: Block, _ text: [UInt8]) -> ArraySlice<UInt8> {
    let line = text[block.range]
    guard (2...6).contains(block.words), block.ending == .open,
      let slash = line.firstIndex(of: 0x2F)
    else { return [] }
    let (name, place) = (Self.trimmed(line[..<slash]), Self.trimmed(line[(slash + 1)...]))
    let (words, behind) = (key(of: name), key(of: place))
    guard !behind.isEmpty, phrases.sets(of: behind[...]).all.contains(.place),
      (1...2).contains(words.count { $0 == 0x20 }),
      phrases.sets(of: words[...]).all.isDisjoint(with: [.place, .agency, .section])
    else { return [] }
    return name
  }

  /// Whether the line that says whose the rights are names somebody.
  private func isInRights(_ name: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
    blocks.contains { block in
      guard !block.isLong, block.words > 1 else { return false }
      let isRights =
        text[block.range].starts(with: [0xC2, 0xA9])
        || block.phrase.map {
          $0.meaning == .dropped(.boilerplate) && $0.place == .edge && $0.isOpening
        } ?? false
      guard isRights else { return false }
      let words = block.phrase.map {
        KeyWords(key(block)).dropFirst($0.words).joined(separator: [0x20])
      }
      return Self.contains(name, words.map { Array($0)[...] } ?? key(block))
    }
  }

  /// Whether words have those of a name in them.
  private static func contains(_ name: ArraySlice<UInt8>, _ words: ArraySlice<UInt8>) -> Bool {
    let (name, words) = ([0x20] + name + [0x20], [0x20] + words + [0x20])
    return words.indices.contains { words[$0...].starts(with: name) }
  }

  /// Whether a name stands before a place on a line of its own, as a dateline.
  private func isBeforePlace(_ name: ArraySlice<UInt8>) -> Bool {
    blocks.contains { block in
      guard block.key.count > name.count + 1, block.isKept, !block.isLong,
        keys[block.key.lowerBound] == name.first
      else { return false }
      let words = key(block)
      guard words.starts(with: name),
        words[words.startIndex + name.count] == 0x20
      else { return false }
      return phrases.sets(of: words.dropFirst(name.count + 1)).all.contains(.place)
    }
  }
}
