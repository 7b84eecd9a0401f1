import Cleaning
import CorpusModel
import Testing

@Suite struct CleanerTests {
  private static let opening =
    "أعلنت الشركة الوطنية للكهرباء عن برنامج لربط القرى البعيدة بالشبكة خلال العامين المقبلين، وخصصت له غلافا ماليا يغطي الدراسة والإنجاز."
  private static let ending =
    "ويشمل البرنامج ثلاث ولايات في الجنوب، على أن تنطلق الأشغال فور انتهاء الدراسات التقنية التي كلف بها مكتب محلي مختص في المجال."

  private func clean(_ change: (inout RawArticle) -> Void) -> Article {
    var raw = RawArticle()
    raw.stated.id = Array("id".utf8)
    raw.firstLine = 1
    change(&raw)
    var article = ArticleBytes()
    var cleaner = Cleaner()
    cleaner.clean(&raw, into: &article)
    #expect(raw == RawArticle())
    return Article(article)
  }

  /// Cleans a page with a line within its body.
  private func clean(withinBody line: String) -> Article {
    clean { $0.text = Array("العنوان\n\(Self.opening)\n\(line)\n\(Self.ending)".utf8) }
  }

  @Test func keepsTheBody() {
    let article = clean {
      $0.stated.title = Array("عنوان".utf8)
      $0.text = Array("سطر أول\nسطر ثان".utf8)
    }
    #expect(article.text.string == "سطر أول\nسطر ثان")
    #expect(article.provenance.isPlain)
  }

  @Test func anEmptyPageHasItsNameForATitle() {
    let article = clean { _ in }
    #expect(article.title == "id")
    #expect(article.provenance.title == .path)
    #expect(article.paragraphs.isEmpty)
  }

  @Test(arguments: ["تونس", "رياضة", "كتبت المجلات القديمة", "بقلم كاتب مجهول", "#مكتبات"])
  func keepsALineThatIsAllThereIs(_ line: String) {
    let article = clean {
      $0.stated.title = Array("عنوان".utf8)
      $0.text = Array(line.utf8)
    }
    #expect(article.text.string == line)
    #expect(article.byline == nil)
  }

  @Test(arguments: [
    "شارك في اللقاء خبراء", "إعلان الجزائر", "تابعنا أشغال اللجنة.", "اشترك الفريق في البطولة.",
    "اقرأ", "صورة قاتمة للاقتصاد", "الرئيسية في هذا الملف", "منذ ساعتين والحريق مشتعل.",
    "كتب التاريخ", "المصدر", "مصدر أمني رفيع", "طباعة الكتب", "22 قتيلا", "فيسبوك", "سياسة",
    "تعليقات الصحافة الدولية", "وسم #طاقة في الصدارة", "رقم 7", "# ليس وسما", "البحث عن بديل",
    "تابع وزير الصحة تطبيق الإجراءات الوقائية في المدارس", "نزل سهم تويتر إلى أدنى مستوى",
    "حمل فيسبوك الحكومة المسؤولية", "حمل التطبيق مليون قارئ ثم حذفوه.",
    "اشترك الآن في العمل ثلاثة مهندسين جدد.",
    "جميع الحقوق محفوظة: عبارة في أول كل كتاب، ولا يقرأ الصفحة الثانية أحد.",
    "تابع النواب على تويتر ردود الفعل",
    "شارك: خمسون عارضا من عشرين بلدا قدموا إلى المعرض هذا العام رغم الظروف الصعبة جدا.",
    "المزيد من الأخبار السيئة", "مواضيع", "نعم", "انتهى", "تبرع", "AR", "إيقاف", "تعليقات الزوار",
    "كلمة المرور",
    "ساهم في دعم المستشفى ألف متطوع", "احصل على تطبيق العدالة وزير جديد", "ب.ع / م.ن", "4,120",
    "المفضلة",
    "اقرأ أيضا: ما كتبه المؤرخ عن تلك السنوات. ثم عد إلى هذه الصفحة",
    "المقال السابق تناول أسباب الأزمة.", "القسم:", "جميع الحقوق محفوظة إلا حقوقهم.",
  ])
  func keepsWhatMayBeOfTheArticle(_ line: String) {
    let article = clean(withinBody: line)
    #expect(article.provenance.dropped.isEmpty)
    #expect(article.text.string == "\(Self.opening)\n\(line)\n\(Self.ending)")
  }

  @Test(arguments: [
    ("شارك", DroppedLine.Reason.boilerplate), ("فيسبوك | تويتر | واتساب", .boilerplate),
    ("٣٤٥ مشاهدة", .boilerplate), ("إعــلان", .advertisement), ("«", .debris), ("🔴🔴", .debris),
    ("Thumbnail", .debris), ("#طاقة #شمس", .hashtags), ("قبل 3 ساعات", .date),
    ("آخر تحديث: 2025-01-23 10:00", .date), ("إقرأ ايضاً : خبر آخر", .related),
    ("شاهد أيضا", .related), ("تابعوا آخر الأخبار عبر تطبيق الهاتف", .boilerplate),
    ("تابعنا على تويتر وفيسبوك", .boilerplate), ("حمل التطبيق", .boilerplate),
    ("اقرأ أيضا: هل تنجح المحادثات الجديدة حول الطاقة في جولتها الثالثة؟", .related),
  ])
  func dropsWhatIsThePages(_ line: String, _ reason: DroppedLine.Reason) {
    let article = clean(withinBody: line)
    #expect(article.provenance.dropped == [DroppedLine(line, reason, line: 3, place: 1)])
    #expect(article.text.string == "\(Self.opening)\n\(Self.ending)")
  }

  @Test(arguments: [
    "ادعم المزارعون القرار", "زوروا القرية في الربيع", "احصل على ثلاث جوائز", "الحضور 1200",
    "المراجع",
    "هو / هي", "ولم تعلق الوزارة على الخبر", "English literature in Cairo", "العربية", "12 شجرة",
    "شارك في النقاش أساتذة من ثلاث جامعات", "قصص من البحر", "مواضيع الامتحان", "هل تكفي الشمس؟",
    "نعم", "صوت",
    "الآراء الواردة في التقرير لا تعكس بالضرورة موقف الحكومة من هذه القضية كلها.",
    "نستخدم ملفات تعريف الارتباط في كل ما نزوره كل يوم ولا ندري بها.", "الاسم", "نتائج الجولة",
  ])
  func keepsBelowTheTextWhatMayBeOfTheArticle(_ line: String) {
    let article = clean {
      $0.text = Array("العنوان\n\(Self.opening)\n\(Self.ending)\n\(line)".utf8)
    }
    #expect(article.text.string == "\(Self.opening)\n\(Self.ending)\n\(line)")
  }

  @Test(arguments: [
    ("تعليقات القرّاء", DroppedLine.Reason.comments), ("إضافة تعليق جديد", .comments),
    ("انضموا إلى النقاش", .comments), ("نسيتَ كلمة المرور؟", .boilerplate),
    ("زورونا على فيسبوك", .boilerplate), ("قيّموا هذا المقال", .boilerplate),
    ("مدة القراءة: دقيقتان", .boilerplate), ("4,120", .boilerplate),
    ("مقالات من نفس الكاتب", .related),
    ("ترشيحات المحرر", .related), ("العربية | English", .navigation), ("ب.ع / م.ن", .byline),
    ("انتهى/", .debris), ("مدن_الساحل سوق_السمك", .hashtags),
    ("المقال يعبّر عن رأي كاتبه", .boilerplate),
    ("يستخدم هذا الموقع ملفات تعريف الارتباط ليقدم لك أفضل تجربة ممكنة في القراءة.", .boilerplate),
  ])
  func dropsBelowTheTextWhatIsThePages(_ line: String, _ reason: DroppedLine.Reason) {
    let article = clean {
      $0.text = Array("العنوان\n\(Self.opening)\n\(Self.ending)\n\(line)".utf8)
    }
    #expect(article.provenance.dropped.map(\.reason) == [reason])
    #expect(article.text.string == "\(Self.opening)\n\(Self.ending)")
  }

  @Test func whatTheFormatSaysOfALineHolds() {
    let article = clean {
      $0.stated.title = Array("عنوان".utf8)
      $0.text = Array("قائمة\n\(Self.opening)\nعنوان فرعي\nقول\nتعليق قارئ.".utf8)
      $0.marks = [
        .dropped(.navigation), .unknown, .paragraph(.heading), .paragraph(.quote),
        .dropped(.comments),
      ]
    }
    #expect(article.paragraphs.map(\.kind) == [.body, .heading, .quote])
    #expect(article.provenance.dropped.map(\.reason) == [.navigation, .comments])
    #expect(article.provenance.dropped.map(\.place) == [0, 3])
    #expect(article.provenance.dropped.map(\.line) == [1, 5])
  }

  @Test func aHeadlineOfThePageServesWhereNoneIsStated() {
    let article = clean {
      $0.headlines = [Array("لقاء جديد في العاصمة | صوت الواحات".utf8)]
      $0.text = Array("لقاء جديد في العاصمة\n\(Self.opening)".utf8)
    }
    #expect(article.title == "لقاء جديد في العاصمة")
    #expect(article.provenance.title == .stated)
    #expect(article.outlet == "صوت الواحات")
    #expect(article.provenance.outlet == .line)
    #expect(article.text.string == Self.opening)
  }

  @Test(arguments: [
    ("2025-01-22T10:00:00+01:00", "2025-01-22", FieldOrigin.stated),
    ("Wed, 22 Jan 2025 10:00:00 GMT", "2025-01-22", .stated),
    ("22 جانفي 2025", "2025-01-22", .stated), ("03/02/2025", "2025-02-03", .line),
    ("January 22, 2025", "2025-01-22", .stated), ("2025", "2025", .stated),
  ])
  func readsStatedDates(_ text: String, _ date: String, _ origin: FieldOrigin) {
    let article = clean {
      $0.stated.title = Array("عنوان".utf8)
      $0.dateText = Array(text.utf8)
      $0.text = Array(Self.opening.utf8)
    }
    #expect(article.date?.description == date)
    #expect(article.provenance.date == origin)
  }

  @Test func aDateThatNobodyCanReadIsKept() {
    let article = clean {
      $0.stated.title = Array("عنوان".utf8)
      $0.dateText = Array("أمس الأول".utf8)
      $0.text = Array(Self.opening.utf8)
    }
    #expect(article.date == nil)
    #expect(article.provenance.dropped.map(\.text) == ["أمس الأول"])
  }

  @Test(arguments: [
    ("https://a.example/2025/01/22/x", "a.txt", "2025-01-22", FieldOrigin.address),
    ("https://a.example/news-20250122.html", "a.txt", "2025-01-22", .address),
    ("https://a.example/2025/01/x", "2024-05-06.txt", "2025-01", .address),
    ("", "2025/01/22/a.txt", "2025-01-22", .path), ("", "22-01-2025.txt", "2025-01-22", .path),
    ("", "m24-2020.txt", "2020", .path), ("", "2019/a.txt", "2019", .path),
    ("", "run-5F1C-2034-9A/a.txt", "", .stated),
    ("https://a.example/story2025-13-40", "x.txt", "", .stated),
    ("https://a.example/id/20259999", "a1999b.txt", "", .stated),
  ])
  func findsDatesInNames(_ url: String, _ path: String, _ date: String, _ origin: FieldOrigin) {
    let article = clean {
      $0.stated.title = Array("عنوان".utf8)
      ($0.stated.url, $0.stated.path) = (Array(url.utf8), Array(path.utf8))
      $0.text = Array(Self.opening.utf8)
    }
    #expect(article.date?.description ?? "" == date)
    #expect(article.provenance.date == origin)
  }

  @Test func whatGrowsIsReadInLinearTime() {
    for part in ["شارك\n", "#و ", "- \n", "22 يناير 2025\n", "ك | ", "« ", "2025 ", "a : "] {
      let article = clean { $0.text = Array(String(repeating: part, count: 4000).utf8) }
      #expect(!article.title.isEmpty)
    }
  }
}
