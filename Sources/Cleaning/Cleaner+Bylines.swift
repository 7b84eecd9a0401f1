internal import CorpusModel

/// Finding who wrote an article in the lines above and below it.
extension Cleaner {
  /// A byline of more words is none.
  static let mostWordsOfByline = 9
  /// After the words that are often a verb, a name of more words is a sentence.
  static let mostWordsOfName = 4

  mutating func readByline(_ place: Int, _ text: [UInt8], _ article: inout ArticleBytes) {
    guard let name = byline(blocks[place], text) else { return }
    let words = key(blocks[place])
    // A line of those who prepared a report and who looked through it is the desk's: إعداد فلان - تحرير فلان.
    // Behind "by" stands who wrote it, whoever translated it.
    let isOfDesk =
      blocks[place].words > Self.mostWordsOfName && !Self.begins(words, with: Self.authors)
      && KeyWords(words).dropFirst().contains { word in
        Self.laterParts.contains { word.elementsEqual($0) }
      }
    if isOfDesk || Self.begins(words, with: Self.laterParts) {
      blocks[place].verdict = .paragraph(.credit)
    } else if Self.roles.contains(Array(key(of: name))) {
      blocks[place].verdict = .dropped(.byline)
    } else if article.byline.isEmpty {
      article.byline = Array(name)
      article.provenance.byline = .line
      blocks[place].verdict = .dropped(.byline)
    } else if article.byline.elementsEqual(name) {
      blocks[place].verdict = .dropped(.byline)
    } else {
      // One more who had a part in it: the article has no field for that.
      blocks[place].verdict = .paragraph(.credit)
    }
  }

  private static let authors = folded("بقلم", "by")

  /// Drops a byline that is what a site calls whoever put a text there.
  func dropRole(_ article: inout ArticleBytes) {
    guard article.byline.count <= Self.longestRole,
      Self.roles.contains(key(of: article.byline[...]))
    else { return }
    article.provenance.dropped.append(
      DroppedLine(String(decoding: article.byline, as: UTF8.self), .byline, line: 0, place: 0))
    article.byline = []
  }

  private static let longestRole = 24

  /// Returns the name in a byline; nothing where a line is none.
  func byline(_ block: Block, _ text: [UInt8]) -> ArraySlice<UInt8>? {
    if let name = Self.nameBehindPen(text[block.range]), block.words <= Self.mostWordsOfName,
      block.words > 1, block.ending == .open, block.phrase == nil
    {
      return name
    }
    guard let phrase = block.phrase, phrase.meaning == .byline, block.words > phrase.words,
      block.words <= Self.mostWordsOfByline, !block.isSentence,
      block.ending != .leadingOn || Self.begins(key(block), with: Self.verbs),
      let rest = Self.rest(of: text[block.range], after: phrase.words)
    else { return nil }
    var name = Self.name(in: rest)
    if phrase.need == .mark {
      // The one who reports is named behind the name of the outlet.
      if let dash = name.lastIndex(of: 0x2D) { name = Self.name(in: name[(dash + 1)...]) }
      let isMarked =
        name.count < rest.count
        && text[block.range].contains { $0 == 0x3A || $0 == 0x2D || $0 == 0x2F }
      let words = key(of: name)
      let isName =
        words.count { $0 == 0x20 } == 1 || words.count { $0 == 0x20 } == 2 && Self.joinsNames(words)
      return isMarked && (isName || GivenNames.isName(words[...])) && block.ending == .open
        && !words.contains { (0x30...0x39).contains($0) } ? name : nil
    }
    let isClear = hasMark(after: phrase, block, text) || isSureByline(key(block))
    guard !name.isEmpty, isClear || block.words - phrase.words <= Self.mostWordsOfName,
      block.ending == .open || block.ending == .leadingOn,
      isClear || (2...Self.mostWordsOfName).contains(block.words - phrase.words)
    else { return nil }
    // كتبت صحيفة … begins a sentence.
    let first = key(of: name).prefix { $0 != 0x20 }
    guard !Outlets.hasNoun(first), isClear || !Self.startsSentence(key(block)) else { return nil }
    return name
  }

  /// Returns the name behind the picture of a hand that writes, or of a pen.
  static func nameBehindPen(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = line.first, first == 0xE2 || first == 0xF0,
      let pen = pens.first(where: { line.starts(with: $0) })
    else { return nil }
    var rest = line.dropFirst(pen.count)
    if rest.starts(with: [0xEF, 0xB8, 0x8F]) { rest = rest.dropFirst(3) }
    return name(in: rest)
  }

  private static let pens = ["✍", "✒", "✏", "🖊", "🖋", "📝"].map { Array($0.utf8) }

  /// Whether a word stands among others that joins the parts of a name.
  private static func joinsNames(_ words: [UInt8]) -> Bool {
    words.split(separator: 0x20).contains { word in nameParts.contains { word.elementsEqual($0) } }
  }

  private static let nameParts = folded("عبد", "بن", "ابن", "أبو", "بنت", "بو", "آل")

  /// What is said of those who had a part in a text that others wrote.
  private static let laterParts = folded("تحرير", "ترجمة")

  /// Whether the words are said of nothing but who wrote something.
  private func isSureByline(_ key: ArraySlice<UInt8>) -> Bool {
    Self.begins(key, with: Self.sureBylines)
  }

  private static let sureBylines = folded(
    "بقلم", "إعداد", "من إعداد", "بواسطة", "by", "written by", "par")
  /// What sites call whoever put a text there.
  private static let roles = Set(
    folded("admin", "administrator", "editor", "أدمن", "المشرف", "المدير"))

  /// Whether the word that opens a line is a verb or a noun of which names are not said without a colon.
  private static func startsSentence(_ key: ArraySlice<UInt8>) -> Bool {
    !begins(key, with: verbs)
  }

  private static let verbs = folded("كتب", "كتبت", "كتبه", "كتبها")

  /// Returns a name without the marks around it.
  static func name(in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = trimmed(rest)
    while true {
      if let first = name.first, [0x3A, 0x2F, 0x7C, 0x2D, 0x5B, 0x28].contains(first) {
        name = trimmed(name.dropFirst())
      } else if name.starts(with: [0xE2, 0x80, 0x93]) || name.starts(with: [0xE2, 0x80, 0x94])
        || name.starts(with: [0xD9, 0x80, 0x20])
      {
        name = trimmed(name.dropFirst(3))
      } else {
        break
      }
    }
    while let last = name.last, [0x2E, 0x3A, 0x7C, 0x2D, 0x5D, 0x29, 0x2F].contains(last) {
      name = trimmed(name.dropLast())
    }
    return name
  }
}
