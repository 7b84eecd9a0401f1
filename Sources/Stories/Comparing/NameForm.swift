internal import ArabicText
internal import CorpusModel

/// A name as an article prints it, without titles, brought down to what readers hear as one name.
struct NameForm: Hashable {
  /// The parts of the name; عبد and أبو are one with what follows.
  let parts: [String]
  /// Whether it is written in Latin letters.
  let isLatin: Bool

  /// How many scalars of what is printed are titles before the name.
  let titleLength: Int
  /// How many words each part has.
  private let lengths: [Int]

  /// Reads a name; nothing where only titles are in it.
  init?(_ printed: String) {
    let words = FoldedWords(printed)
    var parts: [String] = []
    var lengths: [Int] = []
    var opening = ""
    var length = 0
    var titleLength: Int?
    for word in words {
      length += 1
      var folded = words.folded(word)
      if Self.titles.containsExactly(folded) { continue }
      if titleLength == nil { titleLength = word.scalars.lowerBound }
      if opening.isEmpty, folded.count > 8, folded.starts(with: Self.article) {
        folded = folded.dropFirst(4)
      }
      let text = String(decoding: folded, as: UTF8.self)
      if Self.openings.containsExactly(folded) {
        // أبو, أبا and أبي are one word in three cases.
        opening += text.hasPrefix("اب") ? "ابو" : text
        continue
      }
      parts.append(opening + text)
      lengths.append(length)
      opening = ""
      length = 0
    }
    guard let first = parts.first else { return nil }
    self.parts = parts
    self.lengths = lengths
    self.titleLength = titleLength ?? 0
    isLatin = first.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
  }

  private init(parts: [String], lengths: [Int], titleLength: Int, isLatin: Bool) {
    self.parts = parts
    self.lengths = lengths
    self.titleLength = titleLength
    self.isLatin = isLatin
  }

  /// Returns the first parts of the name, and how many words they take, titles before them too.
  func prefix(_ count: Int) -> (form: NameForm, words: Int) {
    (
      NameForm(
        parts: Array(parts.prefix(count)), lengths: Array(lengths.prefix(count)),
        titleLength: titleLength, isLatin: isLatin),
      lengths.prefix(count).reduce(0, +)
    )
  }

  /// Two names are equal where their parts are.
  static func == (left: NameForm, right: NameForm) -> Bool { left.parts == right.parts }

  /// Hashes the parts.
  func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  /// Whether one is the other or a shorter form of it.
  func isForm(of other: NameForm) -> Bool {
    let (short, long) = parts.count <= other.parts.count ? (self, other) : (other, self)
    var place = 0
    for part in short.parts {
      while place < long.parts.count, !Self.isSame(part, long.parts[place]) { place += 1 }
      guard place < long.parts.count else { return false }
      place += 1
    }
    return true
  }

  /// How two forms differ.
  enum Contrast {
    /// One part is another name altogether (مايكل, وليام).
    case otherName
    /// The parts sound alike and are spelled differently (بوقادوم, بوكادوم).
    case otherSpelling
  }

  /// Returns how two names of one actor differ; nothing where one is a form of the other, or they have
  /// nothing in common by which they could be compared.
  func contrast(with other: NameForm) -> Contrast? {
    guard isLatin == other.isLatin, !isForm(of: other) else { return nil }
    let (short, long) = parts.count <= other.parts.count ? (self, other) : (other, self)
    guard let shortLast = short.parts.last, let longLast = long.parts.last else { return nil }
    if short.parts.count == 1 {
      return long.parts.contains { Self.isNear(shortLast, $0) } ? .otherSpelling : nil
    }
    let isLastNear = Self.isSame(shortLast, longLast) || Self.isNear(shortLast, longLast)
    let isFirstNear =
      Self.isSame(short.parts[0], long.parts[0]) || Self.isNear(short.parts[0], long.parts[0])
    if isLastNear && isFirstNear { return .otherSpelling }
    if isLastNear { return .otherName }
    return nil
  }

  /// Whether two parts are one for every reader: without final ا, ه, ي that writers add or leave out.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || trimmed(left) == trimmed(right)
  }

  private static func trimmed(_ part: String) -> Substring {
    guard part.unicodeScalars.count > 3, let last = part.unicodeScalars.last,
      ["ا", "ه", "ي"].contains(last)
    else { return part[...] }
    return part.dropLast()
  }

  /// Whether two parts sound alike: equal but for long vowels and letters that stand for one foreign
  /// sound, or one letter apart in a long word.
  static func isNear(_ left: String, _ right: String) -> Bool {
    let first = skeleton(left)
    let second = skeleton(right)
    guard !first.isEmpty else { return left == right }
    if first == second {
      return first.count > 1 || left.unicodeScalars.first == right.unicodeScalars.first
    }
    return min(first.count, second.count) >= 3 && isOneEdit(first, second)
  }

  private static func isOneEdit(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    let skipped = long.count == short.count ? 1 : 0
    return short.dropFirst(start + skipped).elementsEqual(long.dropFirst(start + 1))
  }

  /// Returns the consonants of a part, one letter for each class of those that writers mix.
  private static func skeleton(_ part: String) -> [Unicode.Scalar] {
    part.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "ا", "و", "ي", "ه", "ع", "ء": nil
      case "ق", "ك", "غ", "ج", "گ": "ك"
      case "ص", "س", "ث", "ز": "س"
      case "ط", "ت": "ت"
      case "ض", "ذ", "ظ", "د": "د"
      case "ڤ", "ف", "پ", "ب": "ب"
      case "چ": "ش"
      default: scalar
      }
    }
  }

  private static let article = Array("ال".utf8)
  private static let openings = WordSet("عبد أبو أبا أبي بن ابن بنت أم آل")
  /// What stands before a name and is no part of it.
  private static let titles = WordSet(
    """
    الرئيس رئيس الوزير وزير السفير سفير الجنرال جنرال الفريق فريق أول اللواء لواء العميد عميد العقيد عقيد الرائد رائد
    النقيب نقيب الملازم المشير مشير الأميرال أميرال الأمير أمير الأميرة أميرة الملك ملك الملكة ملكة الشيخ شيخ الشيخة السيد
    السيدة سيد سيدة الدكتور دكتور الدكتورة البروفيسور الأستاذ أستاذ الأستاذة المهندس مهندس القاضي النائب نائب السيناتور
    سيناتور الحاج البابا الإمام آية الله المستشار المستشارة القائد قائد اللورد السير الكولونيل الرقيب د
    """)
}
