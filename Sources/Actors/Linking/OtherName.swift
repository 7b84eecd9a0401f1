internal import ArabicText

/// Another name that an article gives right after a full one: in brackets (UGTT), or after words such as
/// المعروف اختصارا بـ.
struct OtherName {
  /// The folded letters of its words.
  let words: [[UInt8]]

  private static let mostWords = 4

  /// Reads what follows words of a text; nothing where that is no other name.
  init?(after places: Range<Int>, in text: LinkedText) {
    let next = places.upperBound
    guard next < text.count, let found = Self.bracketed(next, text) ?? Self.announced(next, text)
    else { return nil }
    let isAcronym = found.count == 1 && text.isAcronym(next)
    guard Self.isWhole(places.lowerBound, isAcronym: isAcronym, text) else { return nil }
    words = found
  }

  /// Returns whether a name is not the end of a longer one, whose other name it would be:
  /// منظمة الأغذية والزراعة للأمم المتحدة (فاو), الخروج من الاتحاد الأوروبي (بريكست).
  private static func isWhole(_ place: Int, isAcronym: Bool, _ text: LinkedText) -> Bool {
    let bytes = text.words.bytes
    let word = text.letters(place)
    // A ل, alone or after و.
    if bytes[word].starts(with: [0xD9, 0x84]) || bytes[word].starts(with: [0xD9, 0x88, 0xD9, 0x84])
    {
      return false
    }
    guard text.follows(place) else { return true }
    let before = text.letters(place - 1)
    let ordinary = OrdinaryWords.shared
    if Announcers.shared.belonging.contains(bytes, before) { return false }
    return ordinary.function.contains(bytes, before)
      || isAcronym && !ordinary.heads.contains(bytes, before)
  }

  /// Returns the words that stand alone in round brackets from a word on.
  private static func bracketed(_ place: Int, _ text: LinkedText) -> [[UInt8]]? {
    guard text.gap(before: place).trimmedOfBlanks == [UInt8(ascii: "(")] else { return nil }
    var end = place + 1
    while end < text.count, end - place < mostWords, text.follows(end) { end += 1 }
    guard text.isFree(place), text.areFree(place..<end),
      end < text.count ? text.gap(before: end).first == UInt8(ascii: ")") : true
    else { return nil }
    let isLatin = (place..<end).allSatisfy { text.words.bytes[text.letters($0).lowerBound] < 0x80 }
    // In Arabic letters more words than one are rather a remark.
    guard isLatin || end == place + 1, (place..<end).allSatisfy({ isName($0, text) }) else {
      return nil
    }
    return (place..<end).map { Array(text.words.folded(text.words[$0])) }
  }

  /// Returns the word that words such as المعروف باسم announce; several where they are in quotation
  /// marks.
  private static func announced(_ place: Int, _ text: LinkedText) -> [[UInt8]]? {
    let announcers = Announcers.shared
    guard announcers.verbs.contains(text.words.bytes, text.letters(place)) else { return nil }
    var first = place + 1
    while first < text.count, first - place < mostWords,
      announcers.links.contains(text.words.bytes, text.letters(first))
    {
      first += 1
    }
    guard first < text.count, text.isFree(first) else { return nil }
    let isQuoted = LinkedText.opens(text.gap(before: first))
    guard first > place + 1 || isQuoted || startsWithBeh(first, text) else { return nil }
    var end = first + 1
    if isQuoted {
      while end < text.count, end - first < mostWords, text.follows(end) { end += 1 }
      guard end == text.count || LinkedText.closes(text.gap(before: end)) else { return nil }
    }
    guard text.areFree(first..<end), (first..<end).allSatisfy({ isName($0, text) }) else {
      return nil
    }
    var words = (first..<end).map { Array(text.words.folded(text.words[$0])) }
    if first == place + 1, !isQuoted { words[0].removeFirst(2) }
    return words
  }

  private static func startsWithBeh(_ place: Int, _ text: LinkedText) -> Bool {
    let word = text.letters(place)
    return word.count > 6
      && text.words.bytes[word.lowerBound..<word.lowerBound + 2].elementsEqual([0xD8, 0xA8])
  }

  /// Returns whether a word may be a name: no number, no word of grammar, no agency.
  private static func isName(_ place: Int, _ text: LinkedText) -> Bool {
    let bytes = text.words.bytes
    let word = text.letters(place)
    let ordinary = OrdinaryWords.shared
    return !bytes[word].contains { (0x30...0x39).contains($0) }
      && word.count > (bytes[word.lowerBound] < 0x80 ? 1 : 4)
      && !ordinary.function.contains(bytes, word) && !ordinary.never.contains(bytes, word)
      && !ordinary.credits.contains(bytes, word)
  }
}

/// The words that announce another name.
private struct Announcers: Sendable {
  static let shared = Announcers()

  let verbs = WordSet(
    """
    المعروف المعروفة المعروفين معروف معروفة المسمى المسماة يسمى تسمى يعرف تعرف ويعرف وتعرف اختصارا الملقب
    الملقبة الشهير الشهيرة المختصر المختصرة
    """)
  let belonging = WordSet("من عن مع في داخل التابع التابعة تابع تابعة")
  let links = WordSet("اختصارا اختصار باختصار باسم باسمها باسمه أيضا بكنيته بلقب ب")
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at both ends.
  fileprivate var trimmedOfBlanks: ArraySlice<UInt8> {
    var slice = self.drop { $0 == 0x20 }
    while slice.last == 0x20 { slice.removeLast() }
    return slice
  }
}
