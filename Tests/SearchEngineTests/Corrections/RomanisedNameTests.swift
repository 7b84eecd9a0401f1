import SearchQuery
import Testing

@testable import SearchEngine

/// Names in Latin letters that no actor has.
@Suite struct RomanisedNameTests {
  private func answer(_ query: String, isTyping: Bool = false, _ texts: [String]) throws
    -> SearchAnswer
  {
    let searcher = try TestCorpus.searcher(
      texts.enumerated().map { TestCorpus.article($0, $1) })
    var options = SearchOptions()
    options.refines = false
    return searcher.search(ParsedQuery(parsing: query, isTyping: isTyping), options)
  }

  /// Names in two words that hands write as one in Latin letters.
  @Test(
    arguments: [
      ("nasrallah", "نصر الله"), ("hassan nasrallah", "حسن نصر الله"), ("Nasralla", "نصر الله"),
      ("abdallah", "عبد الله"), ("abdullah", "عبد الله"), ("khairallah", "خير الله"),
      ("khayrallah", "خير الله"), ("atallah", "عطا الله"), ("saadeddine", "سعد الدين"),
      ("nureddine", "نور الدين"), ("noureddine", "نور الدين"), ("nuruddin", "نور الدين"),
      ("salahaddin", "صلاح الدين"), ("azzedine", "عز الدين"), ("abdelkader", "عبد القادر"),
      ("abdulkadir", "عبد القادر"), ("abdelmajid", "عبد المجيد"), ("abderrahmane", "عبد الرحمن"),
      ("abdeslam", "عبد السلام"), ("aboubakr", "أبو بكر"), ("abubakr", "أبو بكر"),
      ("benjedid", "بن جديد"), ("ouldghazouani", "ولد الغزواني"), ("seifalislam", "سيف الإسلام"),
    ])
  func twoWordsThatAreOneInLatinLetters(query: String, text: String) throws {
    let answer = try answer(
      query,
      [
        "التقى حسن نصر الله وفدا", "قال عبد الله إن", "خير الله خير الله", "عطا الله حنا",
        "سعد الدين العثماني", "نور الدين الطبوبي", "صلاح الدين مزوار", "عز الدين ميهوبي",
        "عبد القادر بن صالح", "عبد المجيد تبون", "عبد الرحمن اليوسفي", "عبد السلام بوشوارب",
        "أبو بكر البغدادي", "الشاذلي بن جديد", "محمد ولد الغزواني", "سيف الإسلام القذافي",
        "ناصر القصبي والنصر", "نوري المالكي", "صالح وسعيد وعبود",
      ])
    #expect(answer.correction == Correction(.romanised, text: text))
    #expect(answer.total == 1)
  }

  /// Words that sound so, but not side by side, and words that merely end as they do.
  @Test(arguments: ["nasrallah", "abdelkader", "noureddine", "aboubakr"])
  func wordsApartAreNoName(query: String) throws {
    let answer = try answer(
      query, ["نصر من الله", "عبد المجيد القادر", "نور في الدين", "أبو علي وبكر"])
    #expect(answer.correction?.text.contains(" ") != true)
  }

  @Test(
    arguments: [
      ("aoun", "عون"), ("al-sharaa", "الشرع"), ("ahmed al-sharaa", "أحمد الشرع"), ("ali", "علي"),
      ("sharaa", "الشرع"), ("hamad", "حمد"),
    ])
  func namesWinOverOtherWords(query: String, text: String) throws {
    let answer = try answer(
      query,
      [
        "سأل عن الشارع", "رد عن سؤال في شارع", "شارع عن شارع", "نزل إلى الشارع على عجل",
        "شارع على شارع", "أحمد الشرع في دمشق", "الرئيس عون", "علي", "على الأقل", "حمد",
      ])
    #expect(answer.correction == Correction(.romanised, text: text))
  }

  @Test(
    arguments: [
      // Excluded: instead of what no article has, else beside it.
      ("غزة -hamas", "غزة -حماس", .understood, [3]),
      ("غزة -Hamas", "غزة -حماس", .understood, [3]),
      ("غزة NOT hamas", "غزة NOT حماس", .understood, [3]),
      ("غزة -(hamas OR fatah)", "غزة -(حماس OR فتح)", .understood, [3]),
      ("غزة -hamas -fatah", "غزة -حماس -فتح", .understood, [3]),
      ("gaza -hamas", "غزة -حماس", .romanised, [3]),
      ("غزة -title:hamas", "غزة -title:حماس", .understood, [0, 1, 2, 3]),
      ("لبنان -nasrallah", "لبنان -\"نصر الله\"", .understood, [5]),
      ("وفد -sinwar", "وفد -(السنوار OR sinwar)", .alsoArabic, [9, 11]),
      ("حماس OR fatah", "حماس OR فتح", .understood, [0, 1, 2]),
      ("(lubnan OR hamas)", "(لبنان OR حماس)", .romanised, [0, 1, 2, 4, 5]),
    ] as [(String, String, Correction.Reason, [Int])])
  func excludedNamesAndOthers(
    query: String, text: String, reason: Correction.Reason, articles: [Int]
  ) throws {
    let answer = try answer(query, Self.movements)
    #expect(answer.correction == Correction(reason, text: text))
    #expect(answer.hits.map(\.article).sorted() == articles)
  }

  @Test(arguments: [
    "غزة -\"hamas\"", "غزة -ham*", "غزة -xqz", "غزة -all", "غزة -CNN", "غزة -man", "غزة -said",
  ])
  func othersExcludeNothing(query: String) throws {
    let answer = try answer(query, Self.movements)
    #expect(answer.correction == nil)
    #expect(answer.hits.map(\.article).sorted() == [0, 1, 2, 3])
  }

  private static let movements = [
    "غزة حماس", "فتح حماس غزة", "حماس في غزة", "غزة اليوم", "نصر الله في لبنان", "لبنان اليوم",
    "السنوار وفد", "السنوار ووفد", "السنوار مع وفد", "وفد من مصر", "Talks with Sinwar وفد",
    "وفد آخر", "سعيد في من", "فيديو", "قال سعيد", "مان",
  ]

  /// One article has the name in Latin letters, more have it in Arabic.
  @Test(
    arguments: [
      ("hamas", "حماس OR hamas", [0, 1, 2, 3]), ("Hamas", "حماس OR Hamas", [0, 1, 2, 3]),
      ("title:hamas", nil, []), ("\"hamas\"", nil, [0]), ("hamas*", nil, [0]),
      ("hamas leader", nil, [0]), ("hamas talks", nil, [0]),
      ("nasrallah", "(نصر الله) OR nasrallah", [4, 5, 6, 7]),
      // As many have it in Latin letters as in Arabic, or nearly.
      ("haniyeh", nil, [4, 8]),
      // Words of English, and capitals that stand for words.
      ("said", nil, [0, 4]), ("all", nil, [0]), ("man", nil, [4]), ("bin", nil, [8]),
      ("nato", nil, [4]), ("half", nil, [8]), ("talks", nil, [0]), ("samir", nil, [8]),
    ] as [(String, String?, [Int])])
  func namesThatAreMostlyArabicAreSearchedForInBoth(
    query: String, text: String?, articles: [Int]
  ) throws {
    let answer = try answer(
      query,
      [
        "Hamas leader said all talks ended", "حماس تعلن", "قالت حماس", "بيان حماس",
        "A man of NATO said that Nasrallah and Haniyeh met", "نصر الله في بيروت", "حسن نصر الله",
        "خطاب نصر الله", "Half of it went to Bin Ladin, Haniyeh and a samir", "هنية", "هنية وحلف",
        "سعيد في حلف", "سعيد مع حلف", "قال سعيد", "سعيد", "مان ناتو بن", "مان ناتو بن",
        "مان ناتو بن",
        "سمير", "سمير مع", "سمير في",
      ])
    #expect(answer.correction == text.map { Correction(.alsoArabic, text: $0) })
    #expect(answer.hits.map(\.article).sorted() == articles)
  }

  /// A noun is a name where somebody is called so, and only there.
  @Test(arguments: [true, false])
  func nounsThatSomebodyIsCalled(isKnown: Bool) throws {
    let articles = [
      "حصيلة Chahed الاقتصادية", "يوسف الشاهد يعلن", "قال الشاهد", "حكومة الشاهد", "كان شاهدا هناك",
    ]
    let searcher = try TestCorpus.searcher(
      articles.enumerated().map { TestCorpus.article($0, $1) },
      actors: isKnown ? [TestCorpus.actor("c", ["يوسف الشاهد"], in: [1, 2, 3])] : [])
    let answer = searcher.search(ParsedQuery(parsing: "chahed", isTyping: false))
    #expect(answer.correction?.text == (isKnown ? "الشاهد OR chahed" : nil))
    #expect(answer.hits.map(\.article).contains(2) == isKnown)
  }

  /// What is still typed may become any other word.
  @Test func namesThatAreBegunAreNoneYet() throws {
    let texts = ["Hamas leader", "حماة", "حماة في", "حماة من", "حماس", "حماس في", "حماس من"]
    #expect(try answer("hama", isTyping: true, texts).correction == nil)
    #expect(try answer("hama ", isTyping: true, texts).correction?.text == "حماة ")
  }
}
