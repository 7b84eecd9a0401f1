/// A text saved from a page: an article that nobody wrote, with the page's lines around it and among its paragraphs.
public struct MadeUpTextFile {
  /// The text.
  public let text: String
  /// The paragraphs of the article.
  public let paragraphs: [String]
  /// The lines that are the page's.
  public let debris: [String]

  /// Makes one up, the same for the same seed.
  public init(seed: UInt64) {
    var sentences = MadeUpSentences(seed: seed)
    let headline = sentences.words(5...10)
    let outlet = sentences.pick(["صوت الواحات", "أخبار الساحل", "المدينة نت"])
    var paragraphs: [String] = []
    for _ in 0..<sentences.pick([1, 2, 4, 7, 11]) {
      paragraphs.append(
        (0..<sentences.pick([1, 1, 2, 3])).map { _ in sentences.sentence() }.joined(separator: " "))
    }
    // Running text begins and ends it, so that it can be told where it does.
    paragraphs.insert(
      "\(sentences.pick(MadeUpSentences.verbs)) \(sentences.words(16...24)).", at: 0)
    if sentences.once(in: 3) { paragraphs.insert(sentences.words(2...7), at: 1) }
    paragraphs.append("\(sentences.pick(MadeUpSentences.verbs)) \(sentences.words(9...16)).")
    self.paragraphs = paragraphs

    var debris: [String] = []
    var lines: [String] = []
    func add(_ line: String) {
      lines.append(line)
      debris.append(line)
    }
    for line in Self.above.shuffled(using: &sentences.generator).prefix(sentences.number(0...6)) {
      add(line)
    }
    lines.append(headline)
    let again = [headline, "\(headline) - \(outlet)", outlet, "\(outlet) | \(headline)"]
    for line in again.shuffled(using: &sentences.generator).prefix(sentences.number(0...4)) {
      add(line)
    }
    let words = headline.split(separator: " ")
    if sentences.once(in: 3) { add(words.prefix(4).map { "#\($0)" }.joined(separator: " ")) }
    for (place, paragraph) in paragraphs.enumerated() {
      lines.append(paragraph)
      guard place + 1 < paragraphs.count, sentences.once(in: 4) else { continue }
      add(
        sentences.once(in: 3) ? "اقرأ أيضا: \(sentences.words(5...9))" : sentences.pick(Self.amid))
    }
    for line in Self.below.shuffled(using: &sentences.generator).prefix(sentences.number(0...7)) {
      add(line)
    }
    text = lines.joined(separator: sentences.once(in: 2) ? "\n" : "\n\n")
    self.debris = debris
  }

  private static let above = [
    "التخطي إلى المحتوى", "القائمة", "بحث", "الرئيسية", "الرئيسية » سياسة", "تسجيل الدخول",
    "Thumbnail",
    "شارك", "فيسبوك", "تويتر", "طباعة", "منذ ساعتين", "120 مشاهدة", "إعلان", "تكبير الخط",
    "3 دقائق قراءة", "دقيقتان للقراءة", "استمعوا للخبر", "العربية Français English", "البث المباشر",
    "نشر في: الأحد 14 أبريل 2024 - 10:32", "آخر تحديث: 15 أبريل 2024", "استمع",
  ]
  private static let amid = [
    "إعلان", "Thumbnail", "Advertisement", "شارك", "طباعة", "”", "***", "شارك فيسبوك تويتر",
  ]
  private static let below = [
    "شارك", "فيسبوك", "واتساب", "تابعونا على تلغرام", "اشترك في نشرتنا البريدية",
    "الوسوم: طاقة، شمس", "#طاقة #شمس",
    "جميع الحقوق محفوظة", "التعليقات", "اترك تعليقا", "لن يتم نشر عنوان بريدك الإلكتروني", "”",
    "Thumbnail",
    "من نحن", "اتصل بنا", "سياسة الخصوصية", "مواضيع ذات صلة", "طباعة", "نسخ الرابط", "0 تعليق",
    "تعليقات الزوار", "كن أول من يعلق على الخبر", "اسم المستخدم", "هل نسيت كلمة المرور؟",
    "اختيارات المحرر", "نحترم خصوصيتك.",
    "لن يتم نشر تعليقكم إلا بعد الموافقة عليه", "هل أعجبك هذا المقال؟ شاركه",
    "لمتابعة صفحتنا اضغط هنا", "// انتهى //", "ع.ف/ م.ل",
    "الآراء الواردة في المقال تعبر عن رأي كاتبها ولا تعكس بالضرورة رأي الموقع.", "تحميل PDF",
    "المزيد من المقالات",
    "هذا الموقع يستخدم ملفات تعريف الارتباط لتحسين تجربتك في التصفح، وبالاستمرار فيه فإنك توافق على ذلك.",
  ]
}
