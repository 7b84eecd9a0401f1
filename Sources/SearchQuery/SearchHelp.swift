/// What can be typed in a search, by examples: docs/search.md, `warraq search --help` and the reader's
/// help tell the same.
public enum SearchHelp {
  /// A query and what it finds.
  public struct Example: Sendable, Hashable {
    private let queries: [String]
    private let meanings: [String]

    fileprivate init(_ english: String, _ arabic: String? = nil, finds: String, _ meaning: String) {
      queries = [english, arabic ?? english]
      meanings = [finds, meaning]
    }

    /// Returns the query, with the names of its fields in English or in Arabic.
    public func query(arabic: Bool) -> String { queries[arabic ? 1 : 0] }

    /// Returns what it finds.
    public func meaning(arabic: Bool) -> String { meanings[arabic ? 1 : 0] }
  }

  /// The examples.
  public static let examples = [
    Example(
      "وزير الخارجية", finds: "both words, in any of their forms",
      "الكلمتان معًا، بأي صيغة كانتا"),
    Example(
      "\"وزير الخارجية\"", finds: "these words next to each other, as they are spelled",
      "الكلمتان متتاليتين كما كُتبتا"),
    Example(
      "الجزائر OR تونس", "الجزائر أو تونس", finds: "either word, or both",
      "إحدى الكلمتين أو كلتاهما"),
    Example("قمة -عربية", finds: "the first word without the second", "الكلمة الأولى دون الثانية"),
    Example(
      "(الجزائر OR تونس) غاز", "(الجزائر أو تونس) غاز", finds: "either of the two, and the third",
      "إحدى الكلمتين الأوليين مع الثالثة"),
    Example("دبلوما*", finds: "words that begin so", "كل كلمة تبدأ بهذه الحروف"),
    Example(
      "نتنياهو~", finds: "the word, or one that differs by a letter or two",
      "الكلمة أو ما يختلف عنها بحرف أو حرفين"),
    Example(
      "كوفيد-19", finds: "what a hyphen joins, next to each other",
      "الكلمات الموصولة بشرطة، متتاليةً"),
    Example("title:قمة", "عنوان:قمة", finds: "the word in the title", "الكلمة في العنوان"),
    Example(
      "outlet:\"روسيا اليوم\"", "مصدر:\"روسيا اليوم\"", finds: "articles of an outlet",
      "مقالات مصدر بعينه"),
    Example(
      "actor:تبون", "جهة:تبون", finds: "articles that name somebody, by whatever name",
      "المقالات التي تذكر الجهة بأي اسم من أسمائها"),
    Example("date:2020", "تاريخ:2020", finds: "articles of a year", "مقالات سنة بعينها"),
    Example(
      "date:2020-09..2025-03", "تاريخ:2020-09..2025-03", finds: "from a month or day to another",
      "من شهر أو يوم إلى آخر"),
    Example(
      "before:2021", "قبل:2021", finds: "before a year, month or day",
      "ما قبل السنة أو الشهر أو اليوم"),
    Example(
      "after:2020-05", "بعد:2020-05", finds: "after a year, month or day",
      "ما بعد السنة أو الشهر أو اليوم"),
    Example(
      "kind:law", "نوع:قانون", finds: "articles that name an actor of a kind",
      "المقالات التي تذكر جهة من نوع بعينه"),
    Example(
      "is:unread", "حالة:غير-مقروء", finds: "articles that were not opened yet",
      "المقالات التي لم تُفتح بعد"),
  ]

  /// Returns the examples as lines, each query with what it finds behind it.
  public static func text(arabic: Bool) -> String {
    let widest = examples.map { $0.query(arabic: arabic).unicodeScalars.count }.max() ?? 0
    return examples.map { example in
      let query = example.query(arabic: arabic)
      let gap = String(repeating: " ", count: widest - query.unicodeScalars.count + 2)
      return query + gap + example.meaning(arabic: arabic)
    }.joined(separator: "\n")
  }

  /// What the examples leave out, and what somebody must know who types a query into a shell: lines of
  /// English.
  public static var notes: String {
    """
    Quotes may be «…», and a * behind the last word in them lets it go on. NOT is -,
    AND says nothing, | and أو are OR, and + takes a word that means something else,
    as أو, for a word. A date is 2020, 2020-09, 2020-09-15 or 15/09/2020, 2020.. and
    ..2020 are open ranges, and منذ:2021 begins with the year itself.

    Fields and their values in Arabic:
    \(pairs(QueryField.allCases.map { ($0.names[0], $0.names[1]) }))
    \(pairs(values(of: .kind)))
    \(pairs(values(of: .state)))

    A shell takes quotes, parentheses and * for itself, and a - in front for an
    option: put the query between single quotes. What is wrong in it is told on
    standard error, and the rest is searched for all the same.
    """
  }

  /// Returns the values that a field knows, each in English and in Arabic.
  private static func values(of field: QueryField) -> [(String, String)] {
    Array(zip(field.values(arabic: false), field.values(arabic: true)))
  }

  /// Returns pairs of an English and an Arabic word, four a line.
  private static func pairs(_ words: [(String, String)]) -> String {
    stride(from: 0, to: words.count, by: 4).map { start in
      words[start..<min(start + 4, words.count)].map { "\($0) \($1)" }.joined(separator: ", ")
    }.joined(separator: ",\n")
  }
}
