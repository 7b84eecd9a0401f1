/// What a verb of saying takes after it, and how it is used.
struct VerbTraits: OptionSet {
  let rawValue: UInt16

  /// What is said follows إلى (دعا إلى).
  static let to = VerbTraits(rawValue: 1)
  /// What is said follows على (شدد على).
  static let on = VerbTraits(rawValue: 1 << 1)
  /// What is said follows من (حذر من).
  static let from = VerbTraits(rawValue: 1 << 2)
  /// What is said follows بـ (طالب بـ).
  static let with = VerbTraits(rawValue: 1 << 3)
  /// What is said follows عن (أعرب عن).
  static let about = VerbTraits(rawValue: 1 << 4)
  /// It goes on with what the same person said before (أضاف).
  static let continues = VerbTraits(rawValue: 1 << 5)
  /// Its subject passes on what another says, who follows عن or إلى (نقل عن, نسب إلى).
  static let transmits = VerbTraits(rawValue: 1 << 6)
  /// Somebody is said to be or to have done what follows بـ (اتهم, وصف).
  static let judges = VerbTraits(rawValue: 1 << 7)
  /// Figures and events can be its subject too (تشير الأرقام إلى), which are no speakers.
  static let loose = VerbTraits(rawValue: 1 << 8)
  /// In the present, without a subject, it speaks of nobody (يذكر أن).
  static let impersonal = VerbTraits(rawValue: 1 << 9)
  /// Only words in quotation marks, after a colon or after أن are what it says; common as another
  /// word (كتب, رد).
  static let adjacent = VerbTraits(rawValue: 1 << 10)
  /// Spelled like a preposition: a verb only at the head of a sentence (وبيّن).
  static let initial = VerbTraits(rawValue: 1 << 11)

  /// Only after a preposition with أن is what is said (ذهب إلى أن), a noun there is none.
  static let clauseOnly = VerbTraits(rawValue: 1 << 12)

  /// The traits that name a preposition before what is said.
  static let prepositions: VerbTraits = [.to, .on, .from, .with, .about]
}

/// The verbs of saying of news reports, each as the past, the present, the active participle and the
/// noun of action; 0 where one is not in use for saying.
enum SayingVerbs {
  static let groups: [(traits: VerbTraits, rows: String)] = [
    (
      [],
      """
      قال يقول قائل قول
      صرح يصرح مصرح تصريح
      اعترف يعترف معترف اعتراف
      أقر يقر مقر إقرار
      أوضح يوضح موضح توضيح
      أخبر يخبر مخبر إخبار
      أبلغ يبلغ مبلغ إبلاغ
      أفاد يفيد مفيد إفادة
      زعم يزعم زاعم زعم
      ادعى يدعي مدعي ادعاء
      روى يروي راوي رواية
      حكى يحكي 0 0
      أعلم يعلم معلم إعلام
      جزم يجزم جازم جزم
      أقسم يقسم مقسم قسم
      برر يبرر مبرر تبرير
      اشتكى يشتكي مشتكي شكوى
      اقترح يقترح مقترح اقتراح
      استبعد يستبعد مستبعد استبعاد
      أجاب يجيب مجيب إجابة
      فسر يفسر مفسر تفسير
      شرح يشرح شارح شرح
      استدرك يستدرك مستدرك استدراك
      استدل يستدل مستدل استدلال
      استشهد يستشهد مستشهد 0
      احتج يحتج محتج احتجاج
      أنكر ينكر منكر إنكار
      صارح يصارح مصارح 0
      0 0 مبين 0
      بينت يبين 0 0
      """
    ),
    (
      [.loose],
      """
      أعلن يعلن معلن إعلان
      كشف يكشف كاشف كشف
      نفى ينفي نافي نفي
      لاحظ يلاحظ ملاحظ ملاحظة
      أورد يورد مورد 0
      أثبت يثبت مثبت إثبات
      """
    ),
    ([.loose, .impersonal], "ذكر يذكر ذاكر 0"),
    (
      [.loose, .impersonal, .adjacent],
      """
      رأى يرى رائي رأي
      اعتبر يعتبر معتبر اعتبار
      اعتقد يعتقد معتقد اعتقاد
      توقع يتوقع متوقع توقع
      رجح يرجح مرجح ترجيح
      قدر يقدر مقدر تقدير
      ظن يظن 0 ظن
      افترض يفترض مفترض افتراض
      """
    ),
    (
      [.continues],
      """
      أضاف يضيف مضيف إضافة
      تابع يتابع متابع 0
      أردف يردف مردف 0
      استطرد يستطرد مستطرد 0
      واصل يواصل مواصل 0
      استرسل يسترسل مسترسل 0
      أكمل يكمل مكمل 0
      زاد يزيد 0 0
      ختم يختم خاتم 0
      اختتم يختتم مختتم 0
      خلص يخلص خالص 0
      """
    ),
    (
      [.to, .loose],
      """
      أشار يشير مشير إشارة
      لفت يلفت لافت لفت
      ألمح يلمح ملمح إلماح
      لمح 0 0 تلميح
      """
    ),
    ([.to, .with], "نوه ينوه منوه تنويه"),
    (
      [.to],
      """
      دعا يدعو داعي دعوة
      نبه ينبه منبه تنبيه
      """
    ),
    ([.to, .clauseOnly], "ذهب يذهب 0 0"),
    (
      [.on, .loose],
      """
      أكد يؤكد مؤكد تأكيد
      شدد يشدد مشدد تشديد
      """
    ),
    (
      [.on],
      """
      أصر يصر مصر إصرار
      حث يحث حاث حث
      حض يحض 0 حض
      ألح يلح ملح إلحاح
      """
    ),
    (
      [.from],
      """
      حذر يحذر محذر تحذير
      سخر يسخر ساخر 0
      شكا يشكو 0 شكوى
      """
    ),
    (
      [.with],
      """
      طالب يطالب مطالب مطالبة
      تعهد يتعهد متعهد تعهد
      وعد 0 واعد وعد
      توعد يتوعد متوعد توعد
      هدد يهدد مهدد تهديد
      لوح يلوح ملوح تلويح
      رحب يرحب مرحب ترحيب
      ندد يندد مندد تنديد
      أشاد يشيد مشيد إشادة
      0 0 مذكر تذكير
      أوصى يوصي موصي توصية
      بشر يبشر مبشر 0
      حاجج يحاجج محاجج 0
      """
    ),
    (
      [.about],
      """
      أعرب يعرب معرب إعراب
      عبر يعبر معبر تعبير
      """
    ),
    (
      [.judges, .with],
      """
      اتهم يتهم متهم اتهام
      وصف يصف واصف وصف
      """
    ),
    (
      [.transmits, .about],
      """
      نقل ينقل ناقل نقل
      """
    ),
    ([.transmits, .to], "نسب ينسب ناسب 0"),
    (
      [.adjacent],
      """
      كتب يكتب كاتب 0
      غرد يغرد مغرد تغريدة
      دون يدون مدون تدوينة
      نشر ينشر ناشر 0
      علق يعلق معلق تعليق
      عقب يعقب معقب تعقيب
      رد يرد راد رد
      تساءل يتساءل متسائل تساؤل
      سأل يسأل سائل سؤال
      هتف يهتف هاتف هتاف
      صاح يصيح صائح 0
      صرخ يصرخ صارخ 0
      خاطب يخاطب مخاطب 0
      انتقد ينتقد منتقد انتقاد
      جدد يجدد مجدد تجديد
      تمنى يتمنى متمني تمني
      أمل يأمل آمل أمل
      شكك يشكك مشكك تشكيك
      """
    ),
    ([.initial], "بين 0 0 0"),
  ]
}
