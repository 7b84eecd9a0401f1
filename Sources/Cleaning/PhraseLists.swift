internal import CorpusModel

/// The words of pages of news that are no part of an article, and those that say what a line is.
///
/// Letters are compared folded: hamzas, ة and ه, tatweel, vowel marks and capitals make no
/// difference; 0 stands for any number. To add a phrase is to add a line.
enum PhraseLists {
  struct List {
    let meaning: Phrase.Meaning
    var place = Phrase.Place.anywhere
    var isOpening = false
    var need = Phrase.Need.none
    let phrases: [String]
  }

  /// Returns every one of some words with every one of others behind it; nothing may be behind it, too.
  static func each(_ words: [String], _ others: [String]) -> [String] {
    words.flatMap { word in others.map { $0.isEmpty ? word : word + " " + $0 } }
  }

  /// The words of the longest opening.
  static let longestOpening = 5

  static let all =
    readingTimes + tools + live + ends + otherArticles + subjects + comments + accounts + appeals
    + opinions
    + boilerplate + counters + skipping + following + related + weblogs + foreign + debris + edges
    + rights + credits

  /// Buttons, notices and counters.
  private static let boilerplate = [
    List(
      meaning: .dropped(.boilerplate),
      phrases: [
        "التخطي إلى المحتوى", "تخطي إلى المحتوى", "تخطى إلى المحتوى", "انتقل إلى المحتوى",
        "الانتقال إلى المحتوى", "تجاوز إلى المحتوى الرئيسي", "التجاوز إلى المحتوى",
        "التخطي إلى المحتوى الرئيسي", "Skip to content", "Skip to main content",
        "شارك", "شاركها", "شاركه", "شارك الخبر", "شارك المقال", "شارك الموضوع", "شارك هذا الخبر",
        "شارك هذا المقال", "شارك هذا الموضوع", "مشاركة", "مشاركة الخبر", "مشاركة المقال",
        "شارك على فيسبوك", "شارك على تويتر", "انشر على فيسبوك", "غرد على تويتر", "أرسل إلى صديق",
        "أرسل لصديق", "إرسال إلى صديق", "نسخ الرابط", "انسخ الرابط", "تم نسخ الرابط", "Copy link",
        "Share", "Share this", "Share this article", "Share on Facebook", "Share on Twitter",
        "Tweet", "Print", "Follow us", "Subscribe", "Sign up", "Listen to article",
        "طباعة", "طباعة الخبر", "طباعة المقال", "اطبع", "اطبع المقال", "نسخة للطباعة", "تكبير الخط",
        "تصغير الخط", "حجم الخط", "A A", "A A A", "تغيير حجم الخط", "تكبير تصغير", "تكبير الصورة",
        "حفظ",
        "حفظ المقال", "احفظ المقال", "استمع", "استمع إلى المقال", "استمع للمقال", "استماع",
        "تابعنا", "تابعونا", "تابعنا على", "تابعونا على", "تابعوا صفحتنا", "اشترك", "اشترك الآن",
        "اشتراك", "اشترك معنا", "النشرة البريدية", "النشرة الإخبارية", "القائمة البريدية",
        "اشترك في النشرة البريدية", "أوافق", "موافق", "قبول", "قبول الكل", "رفض الكل", "أقبل",
        "أضف تعليقا", "أضف تعليقك", "اترك تعليقا", "اترك ردا", "اترك تعليقك", "إلغاء الرد",
        "لا توجد تعليقات", "لا يوجد تعليقات", "0 تعليق", "0 تعليقات", "تعليقات 0", "تعليق 0",
        "تعليقان", "لن يتم نشر عنوان بريدك الإلكتروني",
        "لن يتم نشر عنوان بريدك الإلكتروني الحقول الإلزامية مشار إليها بـ",
        "Leave a comment", "0 comments",
        "0 مشاهدة", "0 مشاهدات", "مشاهدة 0", "مشاهدات 0", "المشاهدات 0", "عدد المشاهدات 0",
        "عدد المشاهدات", "شوهد 0 مرة", "شوهد 0 مرات", "0 قراءة", "قراءة 0", "0 قراءات",
        "القراءات 0", "عدد القراءات 0", "عدد القراءات", "قرئ 0 مرة", "قرئ المقال 0 مرة",
        "عدد الزيارات 0", "0 زيارة", "0 views", "views 0", "0 مشاركة", "0 مشاركات", "0 shares",
        "0 إعجاب", "0 دقيقة قراءة", "0 دقائق قراءة", "دقيقة قراءة", "دقيقة واحدة", "قراءة 0 دقيقة",
        "قراءة 0 دقائق", "وقت القراءة 0 دقيقة", "وقت القراءة 0 دقائق", "مدة القراءة 0 دقائق",
        "مدة القراءة 0 دقيقة", "زمن القراءة 0 دقيقة", "زمن القراءة 0 دقائق", "0 min read",
        "0 minutes read", "أقل من دقيقة", "تحميل المزيد", "عرض المزيد", "المزيد", "اقرأ المزيد",
        "أكمل القراءة", "تابع القراءة", "إقرأ الخبر كاملا", "Read more", "Load more",
        "Continue reading",
        "العودة إلى الأعلى", "إلى الأعلى", "Back to top", "الحقوق محفوظة",
        "سياسة الخصوصية", "الشروط والأحكام", "شروط الاستخدام", "سياسة ملفات تعريف الارتباط",
        "Privacy policy", "Terms of use", "Cookie policy", "تسجيل الدخول", "تسجيل دخول",
        "إنشاء حساب", "Sign in", "Log in", "تم النسخ", "الرابط المختصر", "رابط مختصر",
        "أدخل بريدك الإلكتروني", "بريدك الإلكتروني", "اترك تعليق", "اترك رد", "أضف تعليق",
        "أضف ردا",
        "اكتب تعليقا", "أكتب تعليقك", "رفض", "لا شكرا", "نهاية الإعلان", "عرض في المتصفح",
        "عرض الرسالة في المتصفح", "إلغاء الاشتراك", "View in browser", "Unsubscribe",
      ]),
    List(
      meaning: .dropped(.boilerplate), isOpening: true,
      phrases: [
        "التخطي إلى المحتوى", "التجاوز إلى المحتوى", "الانتقال إلى المحتوى", "تجاوز إلى المحتوى",
        "تابعنا على", "تابعونا على", "تابعنا عبر", "تابعونا عبر", "تابعوا صفحتنا على",
        "تابع آخر الأخبار", "تابعوا آخر الأخبار", "لمتابعة آخر الأخبار", "لمزيد من الأخبار تابعونا",
        "اشترك في قناتنا", "اشتركوا في قناتنا", "اشترك في نشرتنا", "اشتركوا في نشرتنا",
        "اشترك في النشرة", "اشترك في خدمة", "انضم إلى قناتنا",
        "انضموا إلى قناتنا", "انضم لقناتنا", "انضموا لقناتنا",
        "شارك الخبر على", "شارك المقال على",
        "شارك هذا الموضوع", "شارك هذا الخبر", "شارك هذا المقال", "شارك عبر",
        "يستخدم هذا الموقع", "هذا الموقع يستخدم", "نستخدم ملفات تعريف", "يستخدم موقعنا ملفات",
        "نحن نستخدم ملفات", "نستخدم الكوكيز", "باستخدامك هذا الموقع", "بمتابعتك تصفح",
        "بمواصلة تصفح", "This website uses cookies", "We use cookies", "This site uses cookies",
        "Subscribe to our", "Sign up for our",
        "لن يتم نشر عنوان", "الحقول الإلزامية مشار", "إذا كنت تعتقد تعتقدين أن",
        "إذا كنت تعتقد أن المقال",
        "لا تستطيع مشاهدة هذه الرسالة", "لا يمكنك مشاهدة هذه الرسالة", "لا تظهر هذه الرسالة",
        "لإلغاء الاشتراك", "لتصلك أهم الأخبار", "لتصلك آخر الأخبار",
      ]),
    List(
      meaning: .dropped(.advertisement),
      phrases: [
        "إعلان", "إعلانات", "مساحة إعلانية", "محتوى إعلاني", "إعلان ممول", "محتوى ممول",
        "المحتوى يستمر بعد الإعلان", "يتبع بعد الإعلان", "Advertisement", "Advertisements",
        "Sponsored", "Story continues below advertisement", "ads by google", "إعلانات Google",
      ]),
    List(
      meaning: .dropped(.hashtags), isOpening: true,
      phrases: [
        "الكلمات المفتاحية", "كلمات مفتاحية", "الكلمات الدلالية", "كلمات دلالية", "كلمات البحث",
        "الكلمات الدالة", "كلمات دالة", "الوسوم", "وسوم", "الأوسمة", "تاغات", "تاجات", "Tags",
        "Keywords",
        "Mots clés",
      ]),
    List(
      meaning: .dropped(.date),
      phrases: units.flatMap { unit in
        ["", "آخر تحديث ", "نشر ", "تم النشر ", "تم التحديث "].flatMap {
          ["\($0)منذ \(unit)", "\($0)قبل \(unit)"]
        }
      } + [
        "الآن", "منذ لحظات", "قبل لحظات", "0 hours ago", "0 minutes ago", "0 days ago",
        "an hour ago", "a day ago", "just now",
      ]),
  ]

  private static let units = [
    "0 ثانية", "دقيقة", "دقيقة واحدة", "دقيقتين", "0 دقيقة", "0 دقائق", "ساعة", "ساعة واحدة",
    "ساعتين", "0 ساعة", "0 ساعات", "يوم", "يوم واحد", "يومين", "0 يوم", "0 يوما", "0 أيام",
    "أسبوع", "أسبوع واحد", "أسبوعين", "0 أسابيع", "0 أسبوع", "شهر", "شهر واحد", "شهرين",
    "0 أشهر", "0 شهرا", "0 شهر", "سنة", "سنة واحدة", "سنتين", "0 سنوات", "0 سنة", "عام", "عامين",
    "0 أعوام",
  ]

  /// Other articles.
  private static let related = [
    List(
      meaning: .dropped(.related), isOpening: true,
      phrases: [
        "اقرأ أيضا", "واقرأ أيضا", "اقرأوا أيضا", "اقرؤوا أيضا", "اقرأ ي أيضا", "اقرئي أيضا",
        "اقرأ أيضاً في", "اقرأ كذلك", "اقرأوا كذلك", "طالع أيضا", "طالعوا أيضا", "طالع كذلك",
        "شاهد أيضا", "شاهدوا أيضا", "شاهد كذلك", "انظر أيضا", "تصفح أيضا", "تصفحوا أيضا",
        "استمع أيضا", "تابع أيضا", "تابعوا أيضا", "للمزيد اقرأ", "قد يهمك أيضا", "قد يعجبك أيضا",
        "يمكنك أيضا قراءة", "Read also", "Also read", "See also", "You may also like",
        "You might also like",
      ]),
    // These words may begin a sentence as well; a colon says that they do not.
    List(
      meaning: .dropped(.related), isOpening: true, need: .mark,
      phrases: [
        "اقرأ المزيد", "قد يهمك", "قد يهمكم", "قد يعجبك", "قد يعجبكم", "ربما يهمك", "ربما يعجبك",
        "للمزيد", "طالع المزيد", "ذو صلة", "محتوى ذو صلة", "قصص مقترحة",
        "مواضيع قد تهمك", "مواضيع قد تهمكم", "أخبار قد تهمك", "مقالات قد تهمك", "اخترنا لك",
        "اخترنا لكم",
        "اخترنا لكي", "ننصحك بقراءة", "ننصح بقراءة", "مقالات مقترحة", "مواضيع مقترحة",
        "أخبار مقترحة",
        "Read more", "More on this", "Related", "Related articles", "Related news", "Related posts",
        "Related stories", "Related topics", "Recommended", "Recommended for you", "Read next",
        "Up next", "Don't miss",
      ]
        + ["مواضيع", "موضوعات", "أخبار", "مقالات", "محتويات", "تقارير", "قصص"].flatMap { noun in
          ["ذات صلة", "متعلقة", "مشابهة", "مرتبطة"].map { "\(noun) \($0)" }
        }),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: [
        "ذات صلة", "مرتبط", "المزيد عن هذا الموضوع", "المزيد حول هذا الموضوع",
        "الأكثر تعليقا", "الأكثر تداولا", "الأكثر شعبية", "الأكثر زيارة", "الأعلى مشاهدة",
        "آخر الأخبار", "أحدث الأخبار", "الأخبار المشابهة", "مختارات",
        "مقترحات", "المزيد من الأخبار", "المزيد من الكاتب", "Most read", "Most popular",
        "Trending", "Trending now", "Latest news", "Latest posts", "Recent posts",
        "Previous article", "Next article", "Previous post", "Next post",
      ]
        + [
          "قراءة", "مشاهدة", "قراءة اليوم", "قراءة الآن", "قراءة هذا الأسبوع", "قراءة خلال أسبوع",
          "مشاهدة اليوم", "مشاهدة الآن", "مشاهدة هذا الأسبوع",
        ].map { "الأكثر \($0)" }),
    List(
      meaning: .dropped(.comments), place: .edge,
      phrases: [
        "التعليقات", "تعليقات", "تعليقات القراء", "آراء القراء", "التعليقات 0", "Comments",
        "Commentaires",
        "الردود", "ردود",
      ]),
  ]

  /// What is left of what is gone.
  private static let debris = [
    List(
      meaning: .dropped(.debris),
      phrases: [
        "Thumbnail", "Thumbnails", "Image", "img", "Placeholder", "undefined", "null", "nbsp",
        "Loading", "Loading 0", "جار التحميل", "جاري التحميل", "يرجى الانتظار", "Play Video",
        "Play", "Video Player", "تشغيل الفيديو", "0 of 0", "صورة", "[صورة]", "الصورة",
        "Your browser does not support the video tag",
        "متصفحك لا يدعم تشغيل الفيديو", "lazyload", "embed",
      ])
  ]

  /// The site's own lines above and below the body.
  private static let edges = [
    List(
      meaning: .dropped(.navigation), place: .edge,
      phrases: [
        "الرئيسية", "الصفحة الرئيسية", "القائمة", "القائمة الرئيسية", "بحث", "ابحث", "البحث",
        "بحث عن", "إغلاق", "من نحن", "اتصل بنا", "اتصلوا بنا", "للاتصال بنا", "أعلن معنا",
        "هيئة التحرير", "خريطة الموقع", "الأرشيف", "Home", "Menu", "Search", "Close",
        "About us", "Contact us", "العودة", "رجوع", "السابق", "التالي", "خبر عاجل", "أخبار عاجلة",
        "أخبار وطنية", "أخبار دولية", "كل الأخبار", "شؤون دولية", "الشرق الأوسط",
      ]),
    List(
      meaning: .byline, place: .edge, isOpening: true,
      phrases: [
        "بقلم", "كتب", "كتبت", "كتبه", "كتبها", "إعداد", "من إعداد", "أعده", "أعدها", "أعد التقرير",
        "أعدت التقرير", "تحرير", "ترجمة", "حاوره", "حاورها", "حاورته", "تغطية", "متابعة",
        "الكاتب", "كاتب المقال", "المحرر", "الصحفي", "الصحافي", "مراسلنا", "بواسطة",
        "By", "Written by", "Author", "Par", "أجرى الحوار", "أجرت الحوار", "أجرى المقابلة",
        "أجرت المقابلة", "أجرى اللقاء", "أجرت اللقاء", "حاوره وكتب",
      ]),
    // These words are said of many things; only a name of two words behind a mark is that of who wrote it.
    List(
      meaning: .byline, place: .edge, isOpening: true, need: .mark,
      phrases: [
        "تقرير", "تحقيق", "حوار", "استطلاع", "مقابلة", "روبورتاج", "ربورتاج", "حاورها في", "مراسل",
        "مراسلة", "من", "شعر",
      ]),
  ]

  /// Where a report or a picture is from; these stay in the body.
  private static let credits = [
    List(
      meaning: .source, isOpening: true,
      phrases: ["المصدر", "مصدر الخبر", "مصدر", "نقلا عن", "عن وكالة", "Source"]),
    List(
      meaning: .paragraph(.credit), isOpening: true,
      phrases: [
        "مصدر الصورة", "صدر الصورة", "حقوق الصورة", "Photo by", "Photo credit",
      ]),
    List(
      meaning: .paragraph(.credit), isOpening: true, need: .mark,
      phrases: ["تصوير", "عدسة", "بعدسة"]),
    List(
      meaning: .paragraph(.credit),
      phrases: ["Getty Images", "غيتي إيميجز", "غيتي", "جيتي إيميجز", "AFP photo", "Reuters photo"]),
    List(
      meaning: .paragraph(.caption), isOpening: true,
      phrases: [
        "التعليق على الصورة", "صورة من الأرشيف", "صورة أرشيفية", "صورة تعبيرية", "صورة توضيحية",
        "صورة متداولة",
        "صورة نشرتها", "صورة وزعتها", "صورة التقطت", "صورة خاصة", "من الأرشيف", "أرشيفية",
        "File photo", "Archive photo",
      ]),
    List(
      meaning: .paragraph(.caption),
      phrases: ["أرشيف", "الأرشيف", "إنفوغراف", "رسم توضيحي", "خريطة"]),
  ]
}
