internal import CorpusModel

/// Telling the page's lines above the headline: its name, a way through it, what it invites to.
extension Cleaner {
  /// A line of the page that is none of its known words has so many words at most.
  private static let mostWordsOfPageLine = 12
  /// A line of so few words may name a part of the page, whatever its words.
  private static let mostWordsOfPart = 3
  /// A line of so few words may say what the page is about, below another line of the page.
  private static let mostWordsOfMotto = 7

  /// Returns which of the candidates for a headline are the page's and stand above it; none where the first that
  /// is no date or byline may well be it.
  ///
  /// A line is the page's only where running text follows, and a better headline before that.
  func pageLines(_ candidates: [Int], _ text: [UInt8]) -> [Int] {
    guard candidates.count > 1, body.lowerBound < blocks.count else { return [] }
    var lines: [Int] = []
    var theme: Theme?
    for (order, place) in candidates.enumerated() {
      let block = blocks[place]
      if order == 0, isPlain(place, text) { return [] }
      if isBesideHeadline(place, text) { continue }
      let form = form(place, text)
      if hasHeadline(inPartOf: place, candidates[(order + 1)...], text) { return lines }
      if form == .none, block.words > (lines.isEmpty ? Self.mostWordsOfPart : Self.mostWordsOfMotto)
      {
        return lines
      }
      let known = theme ?? Theme(of: beginningOfBody(text))
      theme = known
      let following = candidates[(order + 1)...]
      guard let better = following.first(where: { isFullHeadline($0, text) }) else { return lines }
      let isNext = !following.contains {
        $0 < better && (blocks[$0].date != .none || byline(blocks[$0], text) != nil)
      }
      let (shared, inBetter) = (
        known.shared(with: key(block)), known.shared(with: key(blocks[better]))
      )
      switch form {
      case .certain: break
      case .likely: guard inBetter >= shared else { return lines }
      case .none:
        let isPart = block.words <= Self.mostWordsOfPart
        guard isNext, inBetter > max(2 * shared, isPart ? 0 : 1), isPart || !lines.isEmpty,
          block.ending == .open, !Self.hasColon(text[block.range])
        else { return lines }
      }
      lines.append(place)
    }
    return []
  }

  /// Whether a first line is a headline at a glance, which nearly all are: of some words, none of which names a site or
  /// a section, and no marks between.
  private func isPlain(_ place: Int, _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    guard block.words > Self.mostWordsOfPart, block.phrase == nil, block.date == .none else {
      return false
    }
    let words = key(block)
    let first = words.prefix { $0 != 0x20 }
    let last = words.lastIndex(of: 0x20).map { words[($0 + 1)...] } ?? words
    // Latin letters beside Arabic ones may be the name of the site once more.
    return !Outlets.mayBegin(with: first) && !words.contains { $0 & 0x80 == 0 && $0 >= 0x61 }
      && phrases.sets(ofWord: first).isDisjoint(with: [.place, .agency, .section])
      && !phrases.sets(ofWord: last).contains(.section) && !Self.isDivided(text[block.range])
  }

  /// Drops the lines of the page above the headline, and takes the name of the site from them; a rubric, which is
  /// a short one alone, stays.
  mutating func dropPageLines(_ lines: [Int], _ text: [UInt8], _ article: inout ArticleBytes) {
    var best: (rank: Int, name: ArraySlice<UInt8>) = (0, [])
    for place in lines {
      let found = siteName(inPageLine: place, text)
      if found.rank > max(best.rank, 0) || found.rank == best.rank && found.rank > 1 {
        best = found
      }
      if found.rank > 0 {
        blocks[place].verdict = .dropped(.siteName)
      } else if lines.count > 1 || form(place, text) != .none {
        blocks[place].verdict = .dropped(.navigation)
      }
    }
    if best.rank > 0 { takeOutlet(Array(best.name), .line, &article) }
  }

  /// Whether a part of a line stands alone on a line below it, and is no name of a site or a section: the headline.
  private func hasHeadline(
    inPartOf place: Int, _ following: ArraySlice<Int>, _ text: [UInt8]
  ) -> Bool {
    let line = text[blocks[place].range]
    guard Self.isDivided(line) else { return false }
    return Self.parts(of: line).contains { part in
      let words = key(of: part)[...]
      guard words.contains(0x20), !Outlets.isKnown(words), !Outlets.hasNoun(words),
        !Outlets.isBody(words), !phrases.sets(of: words).all.contains(.section)
      else { return false }
      return following.contains { key(blocks[$0]).elementsEqual(words) }
    }
  }

  /// Whether a candidate is known to be no headline and no name: a date, a byline, a place, a section.
  private func isBesideHeadline(_ place: Int, _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    if block.date != .none || isPlaceLine(block) || byline(block, text) != nil
      || nameOfSender(block, text) != nil
    {
      return true
    }
    if isNavigation(block, text), !Self.isDivided(text[block.range]) { return true }
    guard let phrase = block.phrase else { return false }
    return phrase.place == .edge && isWhole(phrase, block)
  }

  /// Whether a line has the words of a headline, and is none of the page's.
  func isFullHeadline(_ place: Int, _ text: [UInt8]) -> Bool {
    let block = blocks[place]
    // Many headlines begin with a word behind which a name may be that of who wrote it: حوار, من.
    guard !isBesideHeadline(place, text),
      block.phrase.map({ $0.meaning == .byline && !isWhole($0, block) }) ?? true,
      block.words >= Self.fewestWords || block.words > 2 && block.ending == .called,
      block.ending != .fullStop, block.ending != .leadingOn
    else { return false }
    return form(place, text) == .none
      && !(block.words <= Self.mostWordsBesideDay && hasDay(text[block.range]))
  }

  // MARK: The forms of such lines

  /// How a line looks.
  private enum Form { case none, likely, certain }

  private func form(_ place: Int, _ text: [UInt8]) -> Form {
    let block = blocks[place]
    let line = text[block.range]
    guard block.ending == .open, (1...Self.mostWordsOfPageLine).contains(block.words),
      !Self.hasInnerStop(line)
    else { return .none }
    let words = key(block)
    let first = words.prefix { $0 != 0x20 }
    if Outlets.mayBegin(with: first) {
      if Outlets.isKnown(words) { return .certain }
      if Outlets.isBody(words) { return block.words >= Self.fewestWords ? .certain : .likely }
      if Outlets.isPaper(words) { return .likely }
      if Self.begins(words, with: Self.invitations) { return .certain }
    }
    if Self.isDivided(line) {
      if nameInMasthead(line) != nil { return .likely }
      if isWayOrNames(line) { return .certain }
    }
    if block.words > 2, countOfSections(words) * 2 >= block.words { return .likely }
    // Names of a page in two scripts, or of its languages.
    let letters = KeyWords(words).map { $0.first.map { $0 < 0x80 } ?? false }
    if block.words <= 5, letters.contains(true), letters.contains(false),
      !words.contains(where: { (0x30...0x39).contains($0) })
    {
      return .likely
    }
    return .none
  }

  /// How pages greet and invite.
  static let invitations = folded(
    "انضم", "انضموا", "اشترك", "اشتركوا", "مرحبا بكم", "مرحبا بك", "أهلا بكم", "أهلا وسهلا", "ادعم",
    "ادعموا", "تبرع", "تبرعوا", "سجل", "تابعنا", "تابعونا", "حمل تطبيق", "راسلنا", "راسلونا")

  private func countOfSections(_ words: ArraySlice<UInt8>) -> Int {
    KeyWords(words).count { phrases.sets(ofWord: $0).contains(.section) }
  }

  /// Whether marks part a line in names of few words each, one of them the site's, a section or of another script;
  /// bars and arrows part nothing else.
  private func isWayOrNames(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = Self.parts(of: line)
    guard parts.count > 1 else { return false }
    let keys = parts.map { key(of: $0)[...] }
    guard keys.allSatisfy({ $0.count { $0 == 0x20 } < Self.mostWordsOfPart }) else { return false }
    if line.contains(0x7C) || line.contains(0x3E) || line.contains(0xC2) { return true }
    let homes = Self.homes
    return keys.contains { words in
      Outlets.isKnown(words) || Outlets.hasNoun(words) || Outlets.isBody(words)
        || homes.contains { words.elementsEqual($0) }
        || phrases.sets(of: words).all.contains(.section) && !words.isEmpty
        || isNamedAgain(words, in: line)
    }
  }

  /// Whether a name of two words or more stands at the end of another line, behind a dash or a bar.
  func isNamedAgain(_ name: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Bool {
    guard name.contains(0x20) else { return false }
    return blocks.contains { block in
      let words = block.key.count > name.count + 1 ? key(block) : []
      return block.range.lowerBound != line.startIndex && !block.isLong
        && words.suffix(name.count).elementsEqual(name)
    }
  }

  /// Returns the parts of a line between bars, arrows, dots, slashes and dashes that stand between blanks.
  static func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var place = start
    while place < line.endIndex {
      guard let joint = joint(at: place, in: line) else {
        place += 1
        continue
      }
      parts.append(trimmed(line[start..<place]))
      place += joint
      start = place
    }
    parts.append(trimmed(line[start...]))
    return parts.filter { !$0.isEmpty }
  }

  private static let joints = [
    "|", " - ", " – ", " — ", " / ", " » ", " « ", " › ", " > ", " < ", " -> ", " · ", " • ",
    " :: ",
  ].map { Array($0.utf8) }

  /// Returns how long the mark is that parts a line at a place; nothing where none does.
  private static func joint(at place: Int, in line: ArraySlice<UInt8>) -> Int? {
    guard line[place] == 0x20 || line[place] == 0x7C else { return nil }
    return joints.first { line[place...].starts(with: $0) }?.count
  }

  /// Whether a mark parts a line.
  private static func isDivided(_ line: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for place in line.indices {
      let byte = line[place]
      // Marks have a blank before them, but for bars; letters of Arabic have not these bytes there.
      if byte == 0x7C || before == 0x20 && (byte < 0x40 || byte == 0xC2 || byte == 0xE2),
        joint(at: byte == 0x7C ? place : place - 1, in: line) != nil
      {
        return true
      }
      before = byte
    }
    return false
  }

  private static func hasColon(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x3A) || line.contains(0x22) || line.contains(0xC2)
  }

  // MARK: What the text is about

  /// Returns how the body begins, folded.
  private func beginningOfBody(_ text: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    for place in body.prefix(2) where blocks[place].isKept {
      let block = blocks[place]
      let start = block.range.lowerBound
      let end = min(block.range.upperBound, start + Block.longestHeadline)
      words += key(of: Self.wholeLetters(text[start..<end])) + [0x20]
    }
    return words
  }

  /// Returns a text without a letter that is cut off at its end.
  static func wholeLetters(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let blank = text.lastIndex(of: 0x20) else { return text }
    return text[..<blank]
  }
}
