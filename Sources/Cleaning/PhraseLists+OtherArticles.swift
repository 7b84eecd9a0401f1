internal import CorpusModel

/// The heads of boxes and lists in which a site has other articles.
extension PhraseLists {
  static let otherArticles: [List] = [
    List(
      meaning: .dropped(.related),
      phrases: each(
        heads,
        [
          "قد تهمك", "قد تهمكم", "قد تعجبك", "قد تعجبكم", "تهمك", "ربما تهمك", "ننصح بها",
          "ننصح بقراءتها", "مقترحة",
          "مقترحة لك", "ذات علاقة", "لها علاقة", "ذات ارتباط",
        ])),
    List(meaning: .dropped(.related), phrases: each(boxes, ["نهاية"])),
    List(meaning: .dropped(.related), phrases: ["list 0 of 0", "end of list"]),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: each(
        heads,
        [
          "ذات صلة", "متعلقة", "مشابهة", "مرتبطة", "مماثلة", "للكاتب", "الكاتب", "لنفس الكاتب",
          "من نفس الكاتب",
          "أخرى للكاتب", "أخرى لنفس الكاتب", "أخرى للكاتبة", "في نفس القسم", "من نفس القسم",
          "من القسم",
          "من نفس التصنيف", "قد تهم القارئ",
        ])),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: each(
        [
          "المزيد من", "المزيد في", "مزيد من", "اقرأ المزيد من", "شاهد المزيد من", "طالع المزيد من",
        ],
        [
          "الأخبار", "المواضيع", "المقالات", "القصص", "التقارير", "الوصفات", "الفيديوهات",
          "مقالات الكاتب", "أخبار اليوم",
          "هذا الكاتب", "هذا القسم", "هذه السلسلة", "هذا الملف",
        ])),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: each(
        ["المقالات", "المواضيع", "الموضوعات", "الأخبار", "القصص"],
        [
          "ذات الصلة", "المرتبطة", "المتعلقة", "المشابهة", "المقترحة", "المختارة", "المميزة",
          "الأخيرة", "الحديثة",
        ])),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: each(
        ["اختيارات", "مختارات", "ترشيحات", "توصيات", "خيارات"],
        ["المحرر", "المحررين", "القراء", "القارئ", "هيئة التحرير", "الموقع"])),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: each(
        each(["اقرأ", "اقرأوا", "اقرأ ي", "اقرؤوا", "اقرئي"], ["أكثر", "المزيد", "أيضا"]),
        ["عن هذا الموضوع", "حول هذا الموضوع", "في هذا الموضوع", "حول الموضوع", "عن الموضوع"])),
    List(
      meaning: .dropped(.related), place: .edge,
      phrases: [
        "ترشيحات", "مقترحاتنا", "اختياراتنا", "اخترنا لك", "اخترنا لكم", "قد يهمك", "قد يعجبك",
        "الأكثر تفاعلا", "الأكثر رواجا", "الأكثر انتشارا", "الأكثر مشاركة", "الأكثر متابعة",
        "الأكثر استماعا", "الأكثر بحثا", "الأكثر إعجابا", "الأكثر تعليقات", "الأكثر مطالعة",

        "يستحق الانتباه", "يستحق القراءة", "ننصحكم بقراءة", "آخر المقالات", "أحدث المقالات",
        "آخر المواضيع", "أحدث المواضيع", "جديد الموقع",
        "من أرشيفنا",
        "في هذا القسم", "من نفس القسم", "لنفس الكاتب",
        "من نفس الكاتب", "للكاتب أيضا", "أيضا للكاتب", "مقالات الكاتب", "كل مقالات الكاتب",
        "جميع مقالات الكاتب", "صفحة الكاتب",
        "More stories", "More news", "More from author", "More from this author", "More articles",
        "Editor's picks", "Editors picks", "Related content", "Read more on this topic",
        "Most viewed", "Most shared", "Most commented", "Latest articles",
        "Popular posts", "You may like", "Top stories", "What to read next",
        "More on this story",
        "Lire également", "Du même auteur", "Sur le même thème", "Articles récents",
        "Derniers articles", "Les plus consultés", "Les plus partagés", "Dernières actualités",
        "Nos recommandations", "Notre sélection", "À ne pas manquer",
      ]),
    // The articles before and behind one, their headlines on the next line or on the same.
    List(
      meaning: .dropped(.related), place: .edge, isOpening: true, need: .mark,
      phrases: each(["المقال", "الخبر", "الموضوع", "المنشور"], ["السابق", "التالي"])
        + each(["المقالة", "التدوينة"], ["السابقة", "التالية"])),
    // What follows says where, or since when.
    List(
      meaning: .dropped(.related), place: .edge, isOpening: true,
      phrases: [
        "الأكثر قراءة في", "الأكثر مشاهدة في", "الأكثر قراءة على", "الأكثر تداولا في",
        "الأكثر قراءة خلال", "الأكثر مشاهدة خلال",
      ]),
  ]

  /// The heads of what an article is about; links follow.
  static let subjects: [List] = [
    List(
      meaning: .dropped(.hashtags), place: .edge,
      phrases: [
        "مواضيع", "المواضيع", "موضوعات", "الموضوعات", "مواضيع الخبر", "موضوعات الخبر",
        "مواضيع المقال",
        "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات مفتوحة",
      ]),
    List(
      meaning: .dropped(.hashtags), isOpening: true,
      phrases: [
        "كلمات مفاتيح", "الكلمات المفاتيح", "كلمات مفاتيحية", "كلمات دليلية", "كلمات ذات صلة",
        "وسوم المقال", "وسوم الخبر",
        "هاشتاغ", "هاشتاغات", "هاشتاج", "العلامات", "Topics", "Tagged", "Mots clefs", "Étiquettes",
      ]),
  ]

  private static let heads = [
    "مواضيع", "موضوعات", "أخبار", "مقالات", "تقارير", "قصص", "محتويات", "مواد", "وصفات", "فيديوهات",
    "حلقات", "قراءات", "تدوينات", "ملفات", "كتابات", "روابط",
  ]

  private static let boxes = [
    "مواضيع قد تهمك", "مواضيع قد تهمكم", "قصص مقترحة", "الأكثر قراءة", "الأكثر مشاهدة", "البودكاست",
    "أخبار ذات صلة", "مواضيع ذات صلة", "يستحق الانتباه", "اخترنا لكم", "اخترنا لك",
    "مقالات ذات صلة", "قصص ذات صلة",
  ]
}
