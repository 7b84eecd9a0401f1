internal import CorpusModel

/// What a page has for reading it: how long that takes, listening, keeping, printing, the size of letters.
extension PhraseLists {
  /// How long it takes to read an article.
  static let readingTimes: [List] = [
    List(
      meaning: .dropped(.boilerplate),
      phrases: each(
        spans, ["للقراءة", "قراءة", "من القراءة", "قراءة تقريبا", "وقت القراءة", "مدة القراءة"])),
    List(meaning: .dropped(.boilerplate), phrases: each(timeLabels + ["0 0", "0 0 0"], spans)),
    List(
      meaning: .dropped(.boilerplate),
      phrases: [
        "0 minute read", "0 mins read", "0 min", "reading time 0 minutes", "reading time 0 min",
        "reading time 0 mins", "0 min de lecture", "0 minutes de lecture", "lecture 0 min",
        "temps de lecture 0 mn", "0 mn de lecture",
      ]),
  ]

  private static let spans = [
    "دقيقة", "دقيقة واحدة", "دقيقتان", "دقيقتين", "0 دقيقة", "0 دقائق", "أقل من دقيقة", "0 د",
    "0 ثانية",
  ]
  private static let timeLabels = [
    "قراءة", "قراءة في", "القراءة", "مدة القراءة", "وقت القراءة", "زمن القراءة",
    "الوقت المقدر للقراءة",
    "الوقت المتوقع للقراءة", "الوقت اللازم للقراءة", "مدة القراءة المتوقعة", "وقت القراءة المتوقع",
    "تقرأ في",
    "يقرأ في", "تستغرق القراءة", "تستغرق قراءة المقال", "مدة قراءة المقال", "وقت قراءة المقال",
  ]

  /// What one does with an article but read it.
  static let tools: [List] = [
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: each(
        ["استمع", "استمعي", "استمعوا", "استمع ي", "الاستماع", "استماع", "أنصت"],
        texts.map { "ل" + $0.dropFirst() } + texts.map { "إلى " + $0 }
          + texts.map { "إلى هذا " + $0 })),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: each(
        [
          "اسمع", "اسمعي", "اسمعوا", "اسمع ي", "احفظ", "احفظي", "احفظ ي", "حفظ", "حمل", "حملي",
          "حملوا", "نزل", "تحميل", "تنزيل", "اطبع",
          "طباعة", "أرسل", "إرسال",
        ], texts)),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: each(
        ["تحميل", "تنزيل", "حمل", "نسخة", "ملف", "عرض", "تصدير", "اطبع"],
        ["PDF", "ملف PDF", "بصيغة PDF", "نسخة PDF"])),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: each(
        ["اقرأ", "اقرئي", "اقرأ ي", "اقرأوا", "القراءة", "حفظ للقراءة", "احفظ للقراءة", "للقراءة"],
        ["لاحقا"])),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: [
        "تنزيل", "تحميل", "تنزيل الملف", "تحميل الملف", "تنزيل الصورة", "تحميل الصورة",
        "تحميل العدد", "أضف إلى المفضلة",
        "إضافة إلى المفضلة", "أضف للمفضلة", "إضافة للمفضلة", "المفضلة", "الوضع الليلي",
        "الوضع المظلم", "الوضع الداكن",
        "وضع القراءة", "Listen", "Listen to this article", "Save for later", "Read later",
        "Download", "Download PDF",
        "Print Friendly PDF Email", "Print this article", "Print this page", "PDF", "Bookmark",
        "Save",
        "Dark mode", "Écouter", "Écouter l'article", "Télécharger", "Télécharger le PDF",
        "Version imprimable",
        "Enregistrer", "Lire plus tard",
      ]),
    List(
      meaning: .dropped(.boilerplate), place: .edge, isOpening: true,
      phrases: [
        "رجاء الاستماع إلى", "الرجاء الاستماع إلى", "يرجى الاستماع إلى", "اقرأ الخبر من",
        "اقرأ المقال من", "اقرأ الموضوع من",
        "لقراءة الخبر من", "لقراءة المقال من", "لقراءة المقال كاملا", "لقراءة الخبر كاملا",
        "لقراءة التقرير كاملا",
        "لقراءة النص كاملا", "لقراءة المقال الأصلي", "لقراءة الخبر الأصلي", "اقرأ المقال كاملا",
        "اقرأ الخبر كاملا",
        "رابط الخبر الأصلي", "رابط المقال الأصلي", "لقراءة المزيد من",
      ]),
    List(
      meaning: .dropped(.boilerplate), place: .edge, isOpening: true,
      phrases: each(
        sharing,
        [
          "هذا المقال", "هذه المقالة", "هذا النص", "هذه المادة", "هذه الوصفة", "هذا التقرير",
          "هذه القصة", "هذه الصفحة",
          "هذا الفيديو", "هذا المحتوى", "هذه التدوينة", "هذا المنشور", "هذا الخبر", "هذا الموضوع",
          "المقال مع", "المقال على",
          "المقال عبر", "الوصفة مع", "الوصفة على", "الوصفة عبر", "الخبر مع", "الخبر على",
          "الخبر عبر",
        ])),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: each(
        sharing,
        [
          "المقال", "الخبر", "النص", "المادة", "الوصفة", "القصة", "الصفحة", "التدوينة", "المنشور",
          "المقالة",
        ])),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: [
        "Share via", "0 Shares More", "Shares 0", "More", "Partages 0", "Partager via", "FB Page",
        "Facebook page",
      ]),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: each(["تكبير", "تصغير", "تغيير"], ["النص", "حجم الخط", "حجم النص"])
        + each(["ت ت", "ط ط", "ع ع", "ص ص", "أ أ"], ["الحجم الطبيعي", "حجم الخط"])),
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: [
        "ت ت", "ط ط", "TT", "TT TT", "Aa Aa", "الحجم الطبيعي", "الحجم العادي",
        "تكبير الخط تصغير الخط",
        "increase حجم الخط decrease", "Increase font size", "Decrease font size", "Font size",
        "Text size",
        "Taille du texte",
      ]),
    List(
      meaning: .dropped(.boilerplate),
      phrases: each(
        [
          "شوهد 0", "شاهده 0", "تمت قراءته 0", "تمت مشاهدته 0", "تمت المشاهدة 0", "تمت القراءة 0",
          "مشاهدة 0",
        ],
        ["مشاهدة", "مشاهدات", "قراءة", "قراءات", "زيارة", "زائر", "مرة", "مرات"])),
    List(
      meaning: .dropped(.boilerplate),
      phrases: [
        "0 شوهد", "0 0 شوهد", "0 قارئ", "0 قارئا", "0 زائر", "0 زائرا", "0 المشاهدات", "0 القراءات",
        "0 المشاركات",
        "المشاركات 0", "عدد المشاركات 0", "0 المشاركات 0 تعليقات", "0 المشاركات 0 تعليق",
        "0 مشاركات 0 تعليقات",
        "0 مشاهدة 0 تعليق", "0 مشاهدة 0 تعليقات", "0 تعليق 0 مشاهدة", "0 تعليقات 0 مشاهدة",
        "الزوار 0",
        "عدد القراء 0", "عدد مرات القراءة 0", "عدد مرات المشاهدة 0", "0 reads", "0 hits", "hits 0",
        "reads 0",
        "0 vue", "vues 0", "0 lectures", "lu 0 fois", "0 likes", "0 followers",
      ]),
  ]

  private static let sharing = [
    "شارك", "شاركي", "شاركوا", "شاركونا", "شارك ي", "انشر", "انشروا", "انشري", "أرسل", "مشاركة",
  ]

  /// What an agency puts below a report.
  static let ends: [List] = [
    List(
      meaning: .dropped(.debris), place: .edge,
      phrases: [
        "انتهى", "انتهي", "انتهى الخبر", "انتهى التقرير", "انتهى البيان", "يتبع", "fin de dépêche",
      ])
  ]

  private static let texts = [
    "الخبر", "المقال", "المقالة", "التقرير", "الموضوع", "الوصفة", "النص", "التدوينة", "المادة",
  ]

  /// What a page has that is written anew while something goes on, and other ways through a site.
  static let live: [List] = [
    List(
      meaning: .dropped(.boilerplate), place: .edge,
      phrases: [
        "تحديث تلقائي", "التحديث التلقائي", "إيقاف التحديث", "إيقاف التحديث التلقائي",
        "تشغيل التحديث التلقائي", "إيقاف",
        "تحديث الصفحة", "عرض المزيد من التحديثات", "عرض التحديثات", "تحديثات جديدة",
        "0 تحديثات جديدة", "تحديث جديد", "المزيد من التحديثات",
        "تخطي الروابط", "تخطي الإعلان", "Skip links", "Skip ad", "Skip advert", "Auto refresh",
        "Refresh",
        "العنوان هنا", "محتويات المقال", "فهرس المحتويات", "جدول المحتويات", "Table of contents",
      ]),
    List(
      meaning: .dropped(.navigation), place: .edge,
      phrases: [
        "البث المباشر", "بث مباشر", "البث الحي", "بث حي", "شاهد البث المباشر", "شاهد البث الحي",
        "استمع للبث المباشر",
        "أقسام", "الأقسام", "أقسام الموقع", "تصنيفات", "التصنيفات", "السابقة", "التالية",
        "السابق بوست", "القادم بوست", "الصفحة السابقة",
        "الصفحة التالية",
        "العودة إلى الصفحة الرئيسية", "العودة للصفحة الرئيسية", "العودة إلى الرئيسية",
        "العودة للرئيسية", "الصفحة الأولى", "مواقعنا", "روابط سريعة", "روابط مهمة", "روابط مفيدة",
        "مواقع التواصل", "مواقع التواصل الاجتماعي", "من نحن اتصل بنا", "Previous", "Next",
        "Previous page", "Next page", "Précédent", "Suivant",
        "Categories", "Category", "Catégories", "Sections", "Quick links", "Retour à l'accueil",
      ]),
    List(
      meaning: .dropped(.navigation), place: .edge, isOpening: true,
      phrases: each(
        ["شاهد", "شاهدوا", "تابع", "تابعوا"],
        ["البث المباشر", "البث الحي", "البث المباشر لقناة", "بث مباشر"])),
    List(
      meaning: .dropped(.advertisement),
      phrases: [
        "مادة إعلانية", "مادة اعلانية", "محتوى مدفوع", "محتوى ترويجي", "محتوى برعاية",
        "إعلان مدفوع", "إعلان مدفوع الأجر", "مساحة إعلان", "Sponsored content", "Paid content",
        "Promoted", "Contenu partenaire",
      ]),
  ]
}
