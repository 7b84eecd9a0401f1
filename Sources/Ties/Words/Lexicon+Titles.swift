internal import ArabicText

extension Lexicon {
  /// Adds the words of titles.
  mutating func addTitles() {
    for (list, classes) in Self.heads { addHeads(list, classes, hasFeminine: true) }
    for (list, classes) in Self.masculineHeads { addHeads(list, classes, hasFeminine: false) }
    add(
      """
      العاهل عاهل السيناتور القس الأب المونسنيور اللورد اللوردة السير الدوق الدوقة البارون البارونة الإمبراطور الإمبراطورة القيصر الآية العلامة
      """, .titleAlone)
    add("كبير كبيرة قيادي", .titleHead)
    add(
      "الشيخ الشيخة الملك الملكة الأمير الأميرة السلطان البابا الأنبا الحاج اللورد", .appellation
    )
    add(
      """
      الفريق العميد اللواء العقيد المقدم الرائد النقيب الملازم الجنرال الكولونيل الأميرال الأدميرال
      المشير المارشال الماريشال العماد القبطان الرقيب الماجور الميجور المقدم
      """, .rank)
    add(
      """
      السيد السيدة الدكتور الدكتورة د الأستاذ الأستاذة المهندس المهندسة الحاج الحاجة الآنسة سماحة
      معالي فخامة سعادة سمو جلالة فضيلة دولة غبطة قداسة نيافة المدعو المدعوة المسمى السيدين حضرة
      """, .honorific)
    add(
      """
      نظيره نظيرها نظيرته نظيرتها نظيرهما ضيفه ضيفها ضيفته سلفه سلفها خلفه حليفه حليفها صديقه
      صديقها غريمه منافسه منافسها منافسته خصمه زميله زميلها زميلته
      """, .counterpart)
    add(
      """
      زوجة زوج ابن ابنة نجل نجلة كريمة شقيق شقيقة صهر حرم عقيلة والد والدة أرملة حفيد حفيدة أبناء
      عائلة أسرة أخو أخت زوجته ابنته نجله شقيقه ابنه قرينة خطيبة
      """, .kin)
    add(
      "السابق السابقة الأسبق الأسبقة سابقا السالف المخلوع المعزول المعزولة المقال المقالة", .former)
    add(
      """
      القوات قوات الجيش جيش أركان الأركان البحرية الحرس حرس العسكرية المسلحة المشتركة الكتيبة الفرقة
      اللواء الأسطول البرية الجوية الميليشيات كتائب الكتائب فيلق الفيلق العسكري الميدانية
      """, .military)
    add(
      """
      خارجية داخلية مالية دفاع عدل عدلية صحة تعليم تجارة اقتصاد صناعة زراعة فلاحة طاقة نفط إعلام ثقافة
      رياضة شباب سياحة نقل بيئة عمل تنمية تخطيط شؤون أركان هيئة هيئات مجلس لجنة حزب حركة جبهة حكومة
      وزراء جمهورية مملكة دولة قوات جيش بعثة وفد كتلة مكتب إدارة اتحاد اتحادية نقابة بلدية جامعة معهد
      مؤسسة شركة بنك مصرف وكالة جهاز مديرية دائرة قسم فريق منتخب نادي أكاديمية محكمة نيابة ديوان غرفة
      نواب شيوخ برلمان جمعية تحالف ائتلاف تيار تنظيم جماعة ميليشيا منظمة مركز صندوق مجموعة سلطة أمن
      استخبارات مخابرات شرطة جمارك درك حرس سلاح طيران بحرية أسطول ولي عهد عام قوى مفوضية سفارة قنصلية
      أساقفة كنيسة حملة قناة صحيفة مجلة موقع إذاعة تلفزيون دار مهرجان مسرح متحف مدينة ولاية إقليم
      منطقة مقاطعة بلدة محافظة ناحية قرية عمليات علاقات سياسات دراسات برامج أول منصب وسط يمين هجوم خط
      وزارة رئاسة قيادة خلية شعبة فصيل كتيبة لواء فرقة أمانة هيأة مجمع منصة تنسيقية رابطة عصبة
      """, .linkNoun)
  }

  /// Adds heads, with the article and in the accusative too.
  private mutating func addHeads(_ list: String, _ classes: WordClass, hasFeminine: Bool) {
    let words = FoldedWords(list)
    let article = Array("ال".utf8)
    let feminine = Array("ه".utf8)
    for word in words {
      let masculine = Array(words.folded(word))
      for form in hasFeminine ? [masculine, masculine + feminine] : [masculine] {
        add(form, classes.union(.titleHead))
        add(article + form, classes.union(.titleAlone))
      }
    }
    let accusative = Array("ا".utf8)
    for word in words {
      add(Array(words.folded(word)) + accusative, .accusativeTitle)
      if hasFeminine { add(Array(words.folded(word)) + feminine, .accusativeTitle) }
    }
  }

  /// Heads whose feminine is in use, each list with its classes.
  private static let heads: [(String, WordClass)] = [
    ("نائب وكيل", .deputy),
    ("مرشح مفوض برلماني", .adjectival),
    ("متحدث ناطق مستشار سكرتير محامي", .servant),
    ("مبعوث ممثل مندوب موفد", [.servant, .abroad]),
    ("سفير قنصل مراسل", .abroad),
    ("عضو", .membership),
    ("قائد", .command),
    (
      """
      وزير رئيس مدير أمين زعيم ملك أمير سلطان مدرب كاتب منسق مدعي قاضي عميد عمدة مشرف مسؤول مقرر
      """, []
    ),
    (
      """
      لاعب حارس مهاجم مدافع نجم بطل خبير محلل باحث أستاذ مؤرخ فنان مطرب مخرج شاعر روائي ناشط مغني أديب
      ناقد جراح طبيب ملاكم عداء متسابق سباح دراج مصمم منتج مذيع رسام نحات صحفي صحافي إعلامي
      """, .profession
    ),
  ]

  /// Heads whose feminine is another word, or none (المحافظة, المؤسسة, المعارضة).
  private static let masculineHeads: [(String, WordClass)] = [
    ("مساعد معاون", [.deputy, .adjectival]),
    ("قيادي مؤسس", .adjectival),
    ("سياسي دبلوماسي معارض", [.adjectival, .profession]),
    ("محام", .servant),
    ("حاكم محافظ شيخ بابا نقيب والي مفتي إمام كاردينال أسقف بطريرك مرشد ولي مالك مرجع", []),
    ("رجل موسيقار داعية خطيب واعظ", .profession),
  ]
}
