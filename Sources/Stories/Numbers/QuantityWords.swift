/// The words by which quantities are told apart.
struct QuantityWords {
  /// What says that people were killed, injured and so on, as stems of the articles compared.
  let fates: [Int32: Quantity.Fate]
  /// People in general, as stems.
  let people: Set<Int32>
  /// Names of currencies, as stems.
  let currencies: Set<Int32>

  /// Finds the words among those of some articles.
  init(in comparison: Comparison) {
    var fates: [Int32: Quantity.Fate] = [:]
    for (fate, word) in Self.fateWords {
      if let stem = comparison.stem(word) { fates[stem] = fate }
    }
    self.fates = fates
    people = comparison.stems(
      of: "شخص أشخاص فرد أفراد نفر مواطن مواطنون إنسان آخرون آخرين مقتل إصابة فقدان اعتقال")
    currencies = comparison.stems(
      of: """
        دولار يورو دينار دنانير درهم دراهم ريال ليرة جنيه روبل ين يوان فرنك روبية شيكل شيقل أوقية بيزو كرونة
        """)
  }

  private static let fateWords: [(Quantity.Fate, String)] = [
    (.killed, "مقتل"), (.injured, "إصابة"), (.missing, "فقدان"), (.arrested, "اعتقال"),
  ]

  /// What turns the words before it away from a number (قتل في 3 غارات).
  static let places = WordSet("في خلال عبر إثر بعد")
  /// Months, whose numbers are days even where no date was made out.
  static let months = WordSet(
    """
    يناير كانون جانفي فبراير شباط فيفري مارس آذار أبريل إبريل نيسان أفريل مايو أيار ماي يونيو حزيران جوان يوليو تموز
    جويلية أغسطس آب أوت سبتمبر أيلول أكتوبر تشرين نوفمبر ديسمبر محرم صفر ربيع جمادى رجب شعبان رمضان شوال
    """)
  /// What a number is told of that follows later (عدد القتلى … 12).
  static let totals = WordSet("عدد حصيلة إجمالي مجموع")
  /// What opens those among others that are counted already.
  static let subsets = WordSet("بينهم بينها بينهن منهم منها منهن ضمنهم ضمنها")
  /// What a number follows that only names.
  static let labels = WordSet(
    """
    مادة رقم فقرة قناة طريق مرحلة دورة نسخة طراز إصدار قرار قانون بند فصل بوابة جولة ساعة قرن فئة صفحة طبعة كوفيد
    رحلة آيفون موسم أسبوع حلقة عيد ذكرى مرتبة مركز مصنف مصنفة تصنيف جائزة مجموعة
    """)
  /// What makes a number one near to the true one.
  static let about = WordSet(
    "نحو حوالي قرابة زهاء تقريبا يقارب يناهز ناهز ناهزت قارب قاربت بنحو بحوالي")
  /// What makes a number the least that it may be, before it.
  static let least = WordSet(
    "أكثر أزيد يزيد تزيد يفوق تفوق فوق فاق تجاوز تجاوزت يتجاوز تتجاوز تخطى تخطت يقل تقل")
  /// What makes a number the most that it may be, before it.
  static let most = WordSet("أقل دون يصل تصل حتى أقصى")
  /// What turns a bound into the other one (لا يقل عن, لا يتجاوز).
  static let negations = WordSet("لا لم لن")
  /// What may stand between a bound and its number.
  static let bridges = WordSet("من عن على إلى ما")
  /// How the strength of earthquakes is told.
  static let scales = WordSet("ريختر مقياس")
  /// Times within a day, whose hours are no quantities.
  static let clock = WordSet("ساعة توقيت غرينتش")
  /// Spans of time.
  static let times = WordSet(
    """
    عام عاما عامين أعوام سنة سنين سنوات شهر شهرا شهرين أشهر شهور يوم يوما يومين أيام أسبوع أسبوعا أسبوعين أسابيع
    ساعة ساعات ساعتين دقيقة دقائق ثانية ثوان ثواني عقد عقود قرن قرون
    """)
  /// What says how old somebody is.
  static let ages = WordSet("عمر عمره عمرها عمرهم البالغ البالغة بالغ")
  /// What opens a range, before its first number (بين 5 و10, من 5 إلى 10).
  static let rangeOpenings = WordSet("بين من")
  /// What stands before the second number of a range.
  static let rangeMiddles = WordSet("إلى حتى أو")
  /// What matches are about.
  static let sports = WordSet(
    """
    مباراة مباراته مباراتها هدف أهداف هدفين مرمى تعادل ملعب دوري فوز فاز فازت خسارة خسر تغلب تغلبت منتخب فريق شباك نتيجة شوط
    """)
}
