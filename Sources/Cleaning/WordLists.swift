/// Words of which whole lines are made.
enum WordLists {
  static let all: [(PhraseTable.WordSet, String)] = [
    (.button, buttons), (.besideButtons, besideButtons), (.section, sections),
    (.besideDate, besideDates), ([.besideDate, .dateLabel], dateLabels), (.agency, agencies),
    (.place, places), (.channel, channels), (.ownChannel, ownChannels), (.offer, offers),
    (.section, countries), (.language, languages),
  ]

  private static let buttons = """
    شارك شاركها مشاركة فيسبوك الفيسبوك فايسبوك تويتر واتساب واتس تلغرام تليجرام تيليجرام تلجرام
    لينكدإن لينكد بينترست ماسنجر فايبر طباعة نسخ facebook twitter whatsapp telegram linkedin
    بنترست بينترست بينتريست بينتيريست سناب سنابشات تيلقرام تليقرام تلقرام تيليقرام
    pinterest messenger viber reddit snapchat tumblr share tweet print copy email instagram انستغرام
    إنستغرام يوتيوب youtube ريديت تمبلر سكايب skype tiktok تيكتوك threads vkontakte pocket
    """
  /// Beside the names of networks, which are there as buttons.
  private static let channels = """
    فيسبوك الفيسبوك فايسبوك تويتر واتساب واتس تلغرام تليجرام تيليجرام تلجرام تيليغرام تليغرام التلغرام
    تيلقرام تليقرام تلقرام الواتساب الواتس الفايسبوك فايس إكس إنستغرام انستغرام إنستجرام انستجرام يوتيوب اليوتيوب تيكتوك سناب سنابشات لينكدإن
    google جوجل غوغل قوقل facebook twitter whatsapp telegram instagram youtube tiktok linkedin
    threads newsletter تطبيق التطبيق النشرة نشرة channel app
    """
  private static let ownChannels = """
    قناتنا قنواتنا صفحتنا صفحاتنا تطبيقنا حساباتنا حسابنا نشرتنا مجموعتنا موقعنا خدمتنا اشترك تابعونا
    """
  private static let offers = """
    نيوز آخر أهم أحدث أبرز جديد كل الجديد أخبار الأخبار أخبارنا المزيد مزيد من التفاصيل العاجلة عاجل الآن مجانا
    في إلى هنا اضغط اضغطوا البريدية اليومية الأسبوعية صفحة قناة حساب خدمة موقع هاتفك الهاتف الرسمية الرسمي news latest our us the now for more free page
    """
  /// The countries that sections of sites are called by.
  private static let countries = """
    مصر سوريا سورية لبنان العراق الأردن فلسطين السعودية اليمن ليبيا السودان المغرب موريتانيا الصومال
    قطر البحرين الإمارات إسرائيل تركيا إيران أمريكا أميركا أوروبا أفريقيا إفريقيا
    الخليج
    """
  private static let besideButtons = """
    عبر على إن اب آب و x إكس الرابط رابط link بريد البريد إلكتروني الإلكتروني إيميل الخبر المقال
    الخط تكبير تصغير حفظ إرسال أرسل a on this by via plus 0 منصة
    """
  /// The languages that a site is in, as it has them on buttons.
  private static let languages = """
    العربية عربي عربية الإنجليزية الإنكليزية إنجليزي إنجليزية انكليزي الفرنسية فرنسي فرنسية الإسبانية التركية
    الكردية کوردی كوردي الفارسية فارسی النسخة بالعربية بالإنجليزية بالفرنسية ar en fr es tr de fa arabic english
    français francais french español espanol türkçe turkce deutsch kurdî kurdi version
    """
  private static let sections = """
    الرئيسية سياسة السياسة اقتصاد الاقتصاد رياضة الرياضة ثقافة الثقافة مجتمع المجتمع العالم عالم
    دولي دولية الدولي الدولية وطني وطنية الوطني الوطنية محلي محليات الحدث آراء رأي الرأي مقالات
    فيديو صور منوعات صحة الصحة تكنولوجيا تقنية علوم بودكاست ملفات تحقيقات حوارات عربي عربية
    أخبار الأخبار عاجل مال أعمال فنون فن كاريكاتير تقارير مقابلات عربية ودولي عربيات محلية محليات
    محافظات حوادث الحوادث جهات جهوي أسواق الأسواق قضايا بيئة البيئة تعليم التعليم سياحة طقس الطقس
    وثقافة وفن وفنون ورياضة واقتصاد وأعمال ومجتمع وتكنولوجيا وعلوم ومنوعات وسياسة وصحة وآراء ودراسات
    اقتصادية سياسية رياضية ثقافية الاقتصادية السياسية الرياضية الثقافية تحليلات متفرقات
    économie politique société sport culture monde actualités accueil
    home news politics sports business world culture opinion video podcasts
    """
  /// Beside the months and the days of the week, which are known without a list.
  private static let besideDates = """
    في على من الساعة بتوقيت توقيت غرينتش جرينتش غرينيتش مكة المكرمة المحلي محلي القاهرة الجزائر
    تونس الرباط بيروت صباحا صباح مساء ظهرا عصرا فجرا ليلا ص م ه ل gmt utc am pm cet الموافق يوم
    on at by أيضا الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    le la à du publié mis jour lundi mardi mercredi jeudi vendredi samedi dimanche
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    """
  private static let dateLabels = """
    كتب كتبت publié نشر نشرت النشر تاريخ بتاريخ التاريخ تم آخر تحديث التحديث أضيف أضيفت الإضافة حدث حدثت عدل
    تعديل published updated update last posted date modified first
    """
  private static let agencies = """
    وكالات الوكالات وكالة رويترز فرانس برس أفب واج وأج واس وام قنا كونا سانا وفا بنا الأناضول
    شينخوا سبوتنيك تاس أسوشيتد اسوشيتدبرس أسوشيتدبرس بلومبرغ ومع وات أ ف ب د أب ش afp reuters ap
    dpa aps xinhua agencies bloomberg بترا سبأ واع وال نينا إرنا
    """
  private static let places = """
    الجزائر وهران قسنطينة عنابة تلمسان ورقلة تمنراست تونس صفاقس الرباط الدار البيضاء طنجة
    فاس مراكش العيون نواكشوط طرابلس بنغازي سبها القاهرة الإسكندرية الجيزة الخرطوم بورتسودان
    أم درمان بيروت صيدا دمشق حلب حمص إدلب بغداد البصرة الموصل أربيل كركوك عمان الزرقاء القدس
    رام الله غزة رفح نابلس الخليل جنين الرياض جدة مكة الدمام أبوظبي أبو ظبي دبي الشارقة الدوحة
    المنامة الكويت مسقط صنعاء عدن تعز الحديدة مقديشو جيبوتي واشنطن نيويورك لندن باريس بروكسل
    برلين روما مدريد جنيف فيينا موسكو كييف أنقرة إسطنبول طهران بكين نيودلهي إسلام آباد كابول
    طوكيو باماكو نيامي داكار أبيدجان أبوجا لاغوس نيروبي أديس أبابا كيغالي كينشاسا بريتوريا
    جوهانسبورغ واغادوغو نجامينا أوتاوا برازيليا بوينس آيرس كاراكاس كانبيرا سيدني أثينا لاهاي
    عواصم ستراسبورغ
    """
}
