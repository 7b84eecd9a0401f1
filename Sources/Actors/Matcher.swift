internal import ArabicText

/// Looks up which spelling stands at a word of one text.
struct Matcher {
  let table: SpellingTable
  let words: FoldedWords

  /// A spelling that stands at a word, behind so many bytes of particles.
  struct Match {
    var entry: Int
    var dropped: Int
    var wordCount: Int
    var isNisba = false
  }

  /// A way to read the front of a word.
  private struct Reading {
    /// Where what may be a name begins, in the folded bytes of the text.
    let start: Int
    /// How many bytes before `start` belong to an ال that the name does not have.
    var article = 0
    /// Whether ب ل ك stand before it, or ف.
    var hasPreposition = false
    /// What writing has swallowed of the name's own ال.
    var swallowed = SpellingTable.Swallowed.nothing
  }

  /// Returns the spelling of the most words at a word; of those the one with the fewest particles
  /// before it.
  func match(at place: Int) -> Match? {
    let word = words[place].bytes
    var match: Match?
    consider(Reading(start: word.lowerBound))
    considerPreposition(from: word.lowerBound)
    let first = Letter(words.bytes, at: word.lowerBound, before: word.upperBound)
    if first == .waw || first == .feh {
      consider(Reading(start: word.lowerBound + 2, hasPreposition: first == .feh))
      considerPreposition(from: word.lowerBound + 2)
    }
    return match

    func consider(_ reading: Reading) {
      self.consider(reading, at: place, &match)
    }

    func considerPreposition(from start: Int) {
      let first = Letter(words.bytes, at: start, before: word.upperBound)
      let second = Letter(words.bytes, at: start + 2, before: word.upperBound)
      switch first {
      case .lam:
        consider(Reading(start: start + 2, hasPreposition: true))
        guard second == .lam else { return }
        consider(Reading(start: start + 2, swallowed: .alef))
        consider(Reading(start: start + 2, swallowed: .article))
        consider(Reading(start: start + 4, article: 2))
      case .beh, .kaf:
        consider(Reading(start: start + 2, hasPreposition: true))
        let third = Letter(words.bytes, at: start + 4, before: word.upperBound)
        guard second == .alef, third == .lam else { return }
        consider(Reading(start: start + 6, article: 4))
      case .alef where second == .lam:
        consider(Reading(start: start + 4, article: 4))
      default: return
      }
    }
  }

  /// Takes the longest spelling that fits a reading, where it has more words than what was found.
  private func consider(_ reading: Reading, at place: Int, _ match: inout Match?) {
    let word = words[place].bytes
    guard reading.start < word.upperBound else { return }
    let rest = reading.start..<word.upperBound
    let dropped = reading.start - word.lowerBound
    let whole = table.child(
      of: SpellingTable.root, words.bytes, rest, swallowed: reading.swallowed)
    if whole >= 0 { considerNames(from: whole, reading, at: place, dropped, &match) }
    guard reading.swallowed == .nothing else { return }
    if whole >= 0 {
      considerNisbas(from: whole, rest.count, reading, at: place, dropped, &match)
    }
    if let end = NisbaForm.stemEnd(words.bytes, rest) {
      let stem = table.child(of: SpellingTable.root, words.bytes, reading.start..<end)
      if stem >= 0 {
        considerNisbas(from: stem, end - reading.start, reading, at: place, dropped, &match)
      }
    }
  }

  private func considerNames(
    from first: Int, _ reading: Reading, at place: Int, _ dropped: Int, _ match: inout Match?
  ) {
    var node = first
    var count = 1
    while true {
      if count > match?.wordCount ?? 0 {
        var entry = Int(table.nodes[node].names)
        while entry >= 0 {
          if fits(entry, at: place, reading) {
            match = Match(entry: entry, dropped: dropped, wordCount: count)
            break
          }
          entry = Int(table.entries[entry].next)
        }
      }
      guard table.nodes[node].isInner, place + count < words.count else { return }
      node = table.child(of: node, words.bytes, words[place + count].bytes)
      guard node >= 0 else { return }
      count += 1
    }
  }

  private func fits(_ entry: Int, at place: Int, _ reading: Reading) -> Bool {
    let entry = table.entries[entry]
    if reading.article > 0, !entry.takesArticle { return false }
    if entry.isExact {
      let written = table.written(0, of: entry)
      guard words.surface(words[place]).suffix(written.count) == written else { return false }
    }
    for number in 1..<max(1, entry.words.count) {
      let gap = words.gap(before: place + number)
      guard FoldedWords.isJoint(gap) || gap == table.gap(before: number, of: entry) else {
        return false
      }
    }
    return true
  }

  /// Takes a nisba, whose first word leads to `node` and has `length` bytes without its ending.
  private func considerNisbas(
    from node: Int, _ length: Int, _ reading: Reading, at place: Int, _ dropped: Int,
    _ match: inout Match?
  ) {
    // A short one behind ب ل ك or ف may well be another word: بكيني, فروسية.
    if reading.hasPreposition, length < 10 { return }
    if table.nodes[node].nisbas >= 0, match == nil {
      match = Match(
        entry: Int(table.nodes[node].nisbas), dropped: dropped - reading.article, wordCount: 1,
        isNisba: true)
    }
    guard table.nodes[node].isInner, place + 1 < words.count, match?.wordCount ?? 0 < 2,
      FoldedWords.isJoint(words.gap(before: place + 1))
    else { return }
    let second = secondWord(of: node, words[place + 1].bytes)
    if second >= 0, table.nodes[second].nisbas >= 0 {
      match = Match(
        entry: Int(table.nodes[second].nisbas), dropped: dropped - reading.article, wordCount: 2,
        isNisba: true)
    }
  }

  /// Returns the node of a nisba's second word in whatever form, with its ال or without, or -1.
  private func secondWord(of node: Int, _ word: Range<Int>) -> Int {
    var word = word
    if Letter(words.bytes, at: word.lowerBound, before: word.upperBound) == .alef,
      Letter(words.bytes, at: word.lowerBound + 2, before: word.upperBound) == .lam
    {
      word = word.lowerBound + 4..<word.upperBound
    }
    let whole = table.child(of: node, words.bytes, word)
    guard whole < 0, let end = NisbaForm.stemEnd(words.bytes, word) else { return whole }
    return table.child(of: node, words.bytes, word.lowerBound..<end)
  }
}

/// The letters that particles are made of.
enum Letter {
  case waw, feh, beh, lam, kaf, alef

  /// Reads a letter of folded text; nothing where it is another, or past the word's end.
  @inline(__always)
  init?(_ bytes: [UInt8], at place: Int, before end: Int) {
    guard place + 1 < end else { return nil }
    switch (bytes[place], bytes[place + 1]) {
    case (0xD9, 0x88): self = .waw
    case (0xD9, 0x81): self = .feh
    case (0xD8, 0xA8): self = .beh
    case (0xD9, 0x84): self = .lam
    case (0xD9, 0x83): self = .kaf
    case (0xD8, 0xA7): self = .alef
    default: return nil
    }
  }
}

extension FoldedWords {
  /// Returns what stands between a word and the one before it, as written.
  func gap(before place: Int) -> ArraySlice<UInt8> {
    guard place > 0, place < count else { return [] }
    return source[self[place - 1].source.upperBound..<self[place].source.lowerBound]
  }

  /// Returns whether what stands between two words lets them be parts of one name whatever the
  /// spelling has there: blanks, hyphens, the underscores of hashtags, invisible controls.
  static func isJoint(_ gap: ArraySlice<UInt8>) -> Bool {
    if gap.count == 1, gap.first == 0x20 { return true }
    return String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "-", "_", "\u{2010}", "\u{2011}": return true
      default:
        let category = scalar.properties.generalCategory
        return category == .spaceSeparator || category == .format
      }
    }
  }
}
