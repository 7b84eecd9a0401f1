import ArabicText
import CorpusModel
import SearchQuery

/// What is written as one word or as two: names, as عبد الله and عبدالله, كوفيد 19 and كوفيد19; what
/// stands in every other sentence, as لا سيما and لاسيما; and thousands, as 1,000 and 1000.
enum Compounds {
  /// Returns two neighbouring words of a query written as one; nothing where that would be another
  /// word, as ان شاء is not انشاء.
  ///
  /// Joined are words of three letters or more, a word after which a name must follow, a number with a
  /// word, and what is listed.
  static func joined(_ left: QueryTerm, _ right: QueryTerm) -> QueryTerm? {
    let isNumber = (isNumber(left.key), isNumber(right.key))
    guard isNumber != (true, true) else { return nil }
    let isJoined =
      isNumber.0 || isNumber.1 || heads.contains(left.key)
      || writtenTogether.contains { $0.first == left.key && $0.second == right.key }
      || (letterCount(left.key) >= 3 && letterCount(right.key) >= 3)
    guard isJoined, left.key.count + right.key.count >= 3 else { return nil }
    var last = (surface: right.surface, key: right.key)
    if left.key + DefiniteArticle.dropped(from: right.key[...]) == capital {
      last = (bareCapital, bareCapital)
    }
    return QueryTerm(
      surface: left.surface + last.surface, key: left.key + last.key,
      range: TextRange(
        min(left.range.start, right.range.start), max(left.range.end, right.range.end)))
  }

  /// Whether words that signs join may be written without the signs: digits only where they are the
  /// thousands of a number.
  static func mayBeOne(_ terms: [QueryTerm]) -> Bool {
    zip(terms, terms.dropFirst()).allSatisfy { left, right in
      guard let last = left.key.last, let first = right.key.first, isDigit(last), isDigit(first)
      else { return true }
      return right.key.count == 3 && isNumber(right.key) && isNumber(left.key)
        && left.key.count <= 3
    }
  }

  /// Returns the thousands of a number of four digits or more as its parts are written, with signs
  /// between them: 1 and 000.
  private static func thousands(of key: [UInt8]) -> (first: [UInt8], second: [UInt8])? {
    guard (4...6).contains(key.count), isNumber(key), key.first != 0x30 else { return nil }
    return (Array(key.dropLast(3)), Array(key.suffix(3)))
  }

  /// Returns the two words that a word may be written as, or the thousands of a number and the rest of
  /// it, as folded keys.
  static func parts(of key: [UInt8]) -> [(first: [UInt8], second: [UInt8])] {
    var found: [(first: [UInt8], second: [UInt8])] = []
    func add(_ count: Int) {
      let parts = (first: Array(key.prefix(count)), second: Array(key.dropFirst(count)))
      if !found.contains(where: { $0.first == parts.first }) { found.append(parts) }
    }
    for (head, least) in splitHeads where key.starts(with: head) {
      if letterCount(key[head.count...]) >= least { add(head.count) }
    }
    for head in articleHeads where key.starts(with: head) {
      let rest = key[head.count...]
      if rest.starts(with: DefiniteArticle.letters), letterCount(rest) >= 4 { add(head.count) }
    }
    for tail in tails
    where key.count >= tail.count + 4 && key.suffix(tail.count).elementsEqual(tail) {
      add(key.count - tail.count)
    }
    if let boundary = digitBoundary(key) { add(boundary) }
    if let parts = thousands(of: key) { found.append(parts) }
    for pair in writtenTogether where key.count == pair.first.count + pair.second.count {
      if key.starts(with: pair.first), key.suffix(pair.second.count).elementsEqual(pair.second) {
        add(pair.first.count)
      }
    }
    if key == capital { found.append((Array("راس".utf8), Array("المال".utf8))) }
    return found
  }

  /// Returns where a word goes over from letters to digits or back, if it does so once.
  private static func digitBoundary(_ key: [UInt8]) -> Int? {
    var boundary: Int?
    for place in key.indices.dropFirst() where isDigit(key[place]) != isDigit(key[place - 1]) {
      guard boundary == nil else { return nil }
      boundary = place
    }
    return boundary
  }

  private static func isNumber(_ key: [UInt8]) -> Bool { key.allSatisfy(isDigit) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func letterCount(_ key: some Sequence<UInt8>) -> Int {
    key.count { $0 & 0xC0 != 0x80 }
  }

  /// What is written as one word and as two, as folded keys: names, and what stands in every other
  /// sentence.
  private static let writtenTogether = [
    "فيس بوك", "واتس اب", "يو تيوب", "انستا غرام", "لينكد ان", "سناب شات", "تيك توك", "نيو يورك",
    "نيو دلهي",
    "نتن ياهو", "بيت كوين", "فولكس فاغن", "تشامبيونز ليغ", "بريمير ليغ", "بو عريريج", "بو تفليقه",
    "بل عباس",
    "حضر موت", "تل ابيب", "هون كونغ", "لا سيما", "ما زال", "ما زالت", "ما زالوا", "ما يزال",
    "ما تزال", "لا يزال",
    "لا تزال", "ما دام", "ما دامت", "شرق اوسطي", "شرق اوسطيه", "بر مائي", "بر مائيه", "كهرو مائيه",
    "راس مال", "راس مالي", "راس ماليه", "لوس انجلوس", "سان فرانسيسكو", "كوالا لمبور", "بورت سودان",
    "ام درمان",
    "سكاي نيوز", "وول ستريت", "بلاك ووتر", "جين بينغ", "بيونغ يانغ", "شي جينبينغ", "بوركينا فاسو",
    "كوت ديفوار", "سيرا ليون", "بن غازي", "بن غوريون", "معد يكرب", "بور سعيد", "بيت لحم",
    "خان يونس",
  ].map { text in
    let words = text.split(separator: " ").map { Array(Folding.key(of: String($0)).utf8) }
    return (first: words[0], second: words[1])
  }

  /// رأس المال, which is written without its article where it is one word.
  private static let capital = Array("راسمال".utf8)
  private static let bareCapital = Array("مال".utf8)

  /// Words after which a name must follow, however short.
  private static let heads = Set(
    [
      "عبد", "ابو", "ابا", "ابي", "ام", "بن", "ابن", "بو", "ذو", "ذي", "ال", "نور", "سيف", "عز",
      "بنت",
    ]
    .map { Array($0.utf8) })

  /// Words that names begin with when they are written together, each with the letters that must
  /// follow.
  private static let splitHeads = [("عبد", 3), ("ابو", 3), ("ابي", 3), ("بن", 4), ("ابن", 3)].map {
    (Array($0.0.utf8), $0.1)
  }

  /// The same, but only before the article: ام is also “or”.
  private static let articleHeads = ["ام", "ذو", "ذي", "بو"].map { Array($0.utf8) }

  /// Words that names end with when they are written together.
  private static let tails = ["الله", "الدين", "الرحمن"].map { Array($0.utf8) }
}
