import CorpusModel
import Dates
import TestSupport
import Testing

/// What holds of every text.
struct PropertyTests {
  private static let words =
    """
    في من إلى بين و عام العام سنة 2015 1954 22 3 31 45 يناير كانون الثاني تشرين الأول مارس ماي الماضي المقبل الجاري \
    يوم أمس غدا اليوم الخميس الجمعة الأحد مساء ليل شهر الشهر رمضان 1445 هـ م محرم ربيع القرن التاسع عشر العشرين \
    والعشرين التسعينيات قبل منذ ثلاثة أيام أسبوع عامين نفسه ذلك هذا الربع صيف الموافق الفاتح march 2024 99999999999 \
    ذي الحجة نحو عامي شتاء وحتى لعام الـ و7 5مارس 1975م
    """.split(separator: " ").map(String.init)
  private static let gaps = [
    " ", " ", " ", " ", "/", "-", " - ", "، ", ". ", "\n", "(", ")", " (", ") ", "", ":", "»", "«",
  ]

  /// Returns a text of words of dates in any order.
  private func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<count {
      text += Self.words.randomElement(using: &generator) ?? ""
      text += Self.gaps.randomElement(using: &generator) ?? ""
    }
    return text
  }

  @Test(arguments: ["2020-10-02", "0001-01-01", "9999-12-31", "2020-02", "2020", "-"])
  func anyWordsGiveProperExpressions(_ date: String) {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<300 {
      let text = text(60, &generator)
      let article = Article(text, date: PartialDate(iso8601: date))
      var end = 0
      for expression in DateFinder().expressions(in: article) {
        #expect(expression.range.start >= end, "overlap in \(text)")
        #expect(!expression.range.isEmpty)
        #expect(expression.range.end <= article.text.count)
        end = expression.range.end
        #expect(!expression.readings.isEmpty)
        #expect(Set(expression.readings).count == expression.readings.count)
        let surface = article.text[expression.range]
        #expect(surface.first?.isWhitespace == false && surface.last?.isWhitespace == false)
        #expect(expression.precision == precision(of: expression.readings))
        if date == "-" { #expect(expression.basis != .publication) }
      }
    }
  }

  private func precision(of readings: [DateSpan]) -> DateExpression.Precision {
    guard let first = readings.first, !first.isInterval else { return .interval }
    switch first.start.precision {
    case .day: return .day
    case .month: return .month
    case .year: return .year
    }
  }

  @Test(arguments: [
    "«", "1", "و", "من 3 ", "يوم ", "2015-", "/", "مارس", "و3 ", "الخميس و", "قبل ", "1و",
    "5م",
  ])
  func longRunsOfOneThingEnd(_ piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let article = Article(text, date: PartialDate(iso8601: "2020-10-02"))
    for expression in DateFinder().expressions(in: article) {
      #expect(expression.range.end <= article.text.count)
    }
  }

  @Test func expressionsDependOnNothingButTheirArticle() {
    var generator = SeededGenerator(seed: 7)
    let finder = DateFinder()
    for _ in 0..<50 {
      let article = Article(text(40, &generator), date: PartialDate(iso8601: "2020-10-02"))
      #expect(finder.expressions(in: article) == DateFinder().expressions(in: article))
    }
  }

  /// Every day is found again when it is written out in any month system.
  @Test func everyDayIsReadBack() throws {
    let systems = [
      "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
      "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
      "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر",
      "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر",
      "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
    ].map { system in
      system.split(separator: " ").map { name in String(name.map { $0 == "_" ? " " : $0 }) }
    }
    let first = try #require(PartialDate(iso8601: "2019-12-25").flatMap { CivilDay($0) })
    for offset in 0..<430 {
      let date = try #require(first.advanced(by: offset).date)
      let (month, day) = (try #require(date.month), try #require(date.day))
      for system in systems {
        let text = "انعقد اللقاء في \(day) \(system[month - 1]) \(date.year) بالعاصمة"
        let found = DateFinder().expressions(in: Article(text, date: nil))
        #expect(found.map { $0.readings.map(\.description) } == [[date.description]], "\(text)")
      }
      let found = DateFinder().expressions(
        in: Article("صدر في \(day)/\(month)/\(date.year) بيان", date: nil))
      #expect(found.first?.readings.first?.start == date)
    }
  }
}
