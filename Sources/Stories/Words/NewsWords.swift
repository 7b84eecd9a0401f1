internal import ArabicText

/// What reports say in different words of the same happening: to sign and to conclude, to meet and
/// to receive, the dead and the killed.
///
/// Nouns of action, verbs and participles of a matter that news is made of stand in one line, with
/// their inflections as far as endings do not already meet.
struct NewsWords: Sendable {
  /// The table; made once.
  static let shared = NewsWords()

  /// The words that stand for what happens on a day.
  let happenings: [[UInt8]]
  private let common: [ArraySlice<UInt8>: [UInt8]]

  private init() {
    var common: [ArraySlice<UInt8>: [UInt8]] = [:]
    func add(_ lines: String) -> [[UInt8]] {
      lines.split(separator: "\n").compactMap { line in
        let words = FoldedWords(String(line))
        guard let first = words.first else { return nil }
        let shared = Array(words.folded(first))
        for word in words { common[Stems.ended(words.folded(word))[...]] = shared }
        return shared
      }
    }
    happenings = add(Self.happenings)
    _ = add(Self.others)
    self.common = common
  }

  /// Returns whether a word, whatever its endings, tells of one of the matters.
  func contains(_ word: ArraySlice<UInt8>) -> Bool { common[Stems.ended(word)[...]] != nil }

  /// Returns the word that stands for all words of the matter that a word without its endings tells
  /// of; nothing where it tells of none.
  func common(for stem: ArraySlice<UInt8>) -> [UInt8]? { common[stem] }

  /// What happens on a day.
  private static let happenings = """
    توقيع وقع يوقع موقع إبرام أبرم يبرم
    تنفيذ نفذ ينفذ تطبيق طبق يطبق إنفاذ
    لقاء التقى التقت يلتقي تلتقي اجتماع اجتمع يجتمع تجتمع قابل مقابلة استقبل يستقبل استقبال
    محادثات محادثة مباحثات مفاوضات تباحث مشاورات حوار تفاوض
    زيارة زار زارت يزور تزور
    مقتل قتل قتلت يقتل قتيل قتلى قتلوا قتلا مصرع حتفهم حتفه حتفها وفاة توفي توفيت وفيات ضحية ضحايا استشهد شهيد شهداء استشهاد أودى أودت
    إصابة أصيب أصيبت أصيبوا يصاب مصاب مصابين جريح جرحى جرح جروح إصابات
    فقدان فقد مفقود مفقودين
    اعتقال اعتقل اعتقلت معتقل توقيف أوقف أوقفت موقوف احتجاز احتجز محتجز القبض
    هجوم هاجم هاجمت هجمات اعتداء اعتداءات قصف غارة غارات ضربة ضربات استهدف استهداف
    انفجار انفجر انفجرت تفجير فجر انفجارات تفجيرات
    زلزال زلازل هزة هزات
    فوز فاز فازت يفوز تغلب تغلبت انتصار انتصر هزم
    خسارة خسر خسرت هزيمة انهزم
    شراء اشترى اشترت يشتري تشتري اقتناء اقتنى استحواذ استحوذ استحوذت مشتريات
    بيع باع باعت يبيع تبيع مبيعات
    تعيين عين عينت يعين تنصيب نصب
    استقالة استقال استقالت يستقيل
    انتخاب انتخب انتخابات ينتخب منتخب
    تصويت صوت صوتوا يصوت اقتراع استفتاء
    عقوبة عقوبات عاقب معاقبة
    مورد توريد زود يزود تزود مزود تزويد إمداد إمدادات موردين
    بدء بدأ بدأت يبدأ تبدأ بداية انطلاق انطلق انطلقت ينطلق تنطلق افتتاح افتتح
    انتهاء انتهى انتهت ينتهي تنتهي نهاية اختتام اختتم اختتمت ختام
    ارتفاع ارتفع ارتفعت يرتفع زيادة زاد صعود صعد
    انخفاض انخفض انخفضت ينخفض تراجع تراجعت يتراجع هبوط هبط
    انعقاد انعقد ينعقد تنعقد انعقدت عقد عقدت يعقد تعقد
    ولادة ولد ولدت مولود مولودة
    تأسيس أسس تأسس تأسست إنشاء أنشئ أنشئت أنشأ أنشأت
    وصول وصل وصلت يصل قدوم
    مغادرة غادر غادرت يغادر رحيل رحل
    إطلاق أطلق أطلقت يطلق
    إفراج أفرج أفرجت سراح
    انسحاب انسحب انسحبت سحب سحبت
    احتلال احتل احتلت غزو غزا
    إلغاء ألغى ألغت ملغى
    تأجيل أجل أجلت تأجل مؤجل
    تمديد مدد مددت
    مصادقة صادق صادقت إقرار أقر أقرت
    محاكمة حوكم إدانة أدين أدانت
    تحطم تحطمت سقوط سقط سقطت
    إقالة أقال أقالت أقيل عزل
    تسلم تسلمت تولى تولت
    إغلاق أغلق أغلقت
    اعتراف اعترف اعترفت
    فرض فرضت يفرض
    """

  /// What lasts, or is no event.
  private static let others = """
    سعر أسعار ثمن أثمان
    اتفاق اتفاقية اتفاقات اتفاقيات معاهدة
    سلاح أسلحة تسلح تسليح عتاد
    علاقة علاقات صلة صلات روابط رابطة
    ولاية عهدة
    دافع دوافع سبب أسباب
    """
}
