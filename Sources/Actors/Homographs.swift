internal import ArabicText

/// Names and nisbas that are words of another meaning too, and what decides between the two.
///
/// Whatever the rules say of a form holds for the spelling, not for an actor: a name that two actors
/// share is decided by which of them the article names otherwise.
struct HomographRule: Sendable {
  /// What a form must have beside it to be the name, when nothing stands against it.
  enum Need: Sendable {
    /// Nothing.
    case nothing
    /// A word that says that a place follows, or the actor or one of its backers elsewhere in the
    /// article.
    case cue
    /// The actor or one of its backers elsewhere in the article.
    case evidence
    /// One of the words in `after`, or, where the actor is named elsewhere, of `afterWithEvidence`.
    case head
  }

  /// The forms, as names are listed: parted by ؛.
  let forms: String
  let isNisba: Bool
  let need: Need
  /// Words directly before it with which it is another word; @ stands for parts of the body.
  let notAfter: String
  /// Words directly after it with which it is another word; # stands for numbers.
  let notBefore: String
  /// Words directly before it with which it is the name.
  let after: String
  /// Whether it is another word before a definite adjective.
  let notBeforeDefinite: Bool
  /// Whether it is the name only where it is written without ال, in the one man's form.
  let isBareOnly: Bool
  /// Whether ى at its end makes it another word, or ه where ة is meant.
  let mindsLastLetter: Bool
  /// Identifiers of actors that make it likely.
  let backers: String

  private init(
    _ forms: String, isNisba: Bool, _ need: Need = .nothing, notAfter: String = "",
    notBefore: String = "", after: String = "", notBeforeDefinite: Bool = false,
    isBareOnly: Bool = false, mindsLastLetter: Bool = false, backers: String = ""
  ) {
    self.forms = forms
    self.isNisba = isNisba
    self.need = need
    self.notAfter = notAfter
    self.notBefore = notBefore
    self.after = after
    self.notBeforeDefinite = notBeforeDefinite
    self.isBareOnly = isBareOnly
    self.mindsLastLetter = mindsLastLetter
    self.backers = backers
  }

  private static func name(
    _ forms: String, _ need: Need = .nothing, notAfter: String = "", notBefore: String = "",
    after: String = "", notBeforeDefinite: Bool = false, mindsLastLetter: Bool = false,
    backers: String = ""
  ) -> HomographRule {
    HomographRule(
      forms, isNisba: false, need, notAfter: notAfter, notBefore: notBefore, after: after,
      notBeforeDefinite: notBeforeDefinite, mindsLastLetter: mindsLastLetter, backers: backers)
  }

  private static func nisba(
    _ forms: String, _ need: Need = .nothing, notAfter: String = "", notBefore: String = "",
    after: String = "", isBareOnly: Bool = false, mindsLastLetter: Bool = false,
    backers: String = ""
  ) -> HomographRule {
    HomographRule(
      forms, isNisba: true, need, notAfter: notAfter, notBefore: notBefore, after: after,
      isBareOnly: isBareOnly, mindsLastLetter: mindsLastLetter, backers: backers)
  }

  /// All rules.
  static let all: [HomographRule] = [
    // Countries.
    name(
      "مالي", .cue,
      notAfter: "دعم مبلغ بدل بمقابل مقابل تعويض ضغط وضع نظام فساد صرف إنفاق فائض عجز",
      after: """
        شمال جنوب وسط دولة جمهورية رئيس حكومة جيش سلطات انقلاب حدود منتخب أزمة غرب شرق وزير مع أن إن لكن بين
        مغادرة إلى على من عن ضد أمام لدى باتجاه شعب أراضي حكومتا
        حكومتي رئيسا رئيسي جيشا جيشي وزيرا وزيري شعبي
        """, notBeforeDefinite: true),
    name("قطر", notAfter: "نصف بنصف", notBefore: "# الدائرة دائرة الأنبوب الكرة السيارة"),
    name(
      "مصر", notAfter: "هو وهو إنه أنه وأنه لأنه بأنه فإنه إنني أنني إني أني أنا وأنا زال يزال غير"),
    name("الهند", notAfter: "جوز"),
    name("المغرب", notAfter: "صلاة وصلاة أذان آذان بصلاة لصلاة قبيل وقت والعصر"),
    name(
      "بنين", notAfter: "مدرسة مدارس كلية ثانوية إعدادية ابتدائية روضة مال أربعة خمسة",
      notBefore: "وبنات"),
    name("بوتان", notAfter: "غاز والبروبان البروبان"),
    name("كوبا", notBefore: "من أميركا أمريكا ديل ليبرتادوريس سود"),
    name("جورجيا", notBefore: "ميلوني"),
    name("الصحراء", .evidence, notBeforeDefinite: true, backers: "western-sahara polisario"),
    name(
      "القطاع", .evidence, notAfter: "هذا", notBeforeDefinite: true,
      backers: "gaza"),
    name("الضفة", .evidence, notBeforeDefinite: true, backers: "west-bank palestine israel"),
    name(
      "الساحل", .evidence, notBeforeDefinite: true,
      backers: """
        sahel g5-sahel sahel-states-alliance mali niger burkina-faso mauritania chad algeria africa
        north-africa west-africa africom ecowas
        """),
    name("المملكة؛السلطنة", .evidence),
    name("النيل", notBefore: "من"),
    // Towns.
    name("جدة", .cue, after: "اتحاد أهلي قمة غرفة", mindsLastLetter: true, backers: "saudi-arabia"),
    name("تدمر؛درعا؛حمص", .cue, backers: "syria"),
    name("حماة", .cue, notBeforeDefinite: true, backers: "syria"),
    name("جنين", .cue, backers: "palestine west-bank israel"),
    name("الخليل", .cue, notAfter: "إبراهيم خليل", backers: "palestine west-bank israel"),
    name("الرمادي؛الأقصر؛البندقية؛العيون؛روسو؛برايا؛سوفا؛كيتو؛كابل؛لفيف", .cue, notBefore: "من"),
    name("كابل؛كابول", .cue, backers: "afghanistan taliban pakistan"),
    name("مأرب؛مارب", .cue, backers: "yemen houthis"),
    name("ماليه", .head, after: "العاصمة عاصمة بالعاصمة"),
    name("نوك؛ديلي؛فيكتوريا؛سان خوسيه", .head, after: "العاصمة عاصمة مدينة بالعاصمة"),
    name("العقبة", .cue, notBeforeDefinite: true, backers: "jordan"),
    name("الزرقاء", .cue, notAfter: "السماء العين المياه", backers: "jordan"),
    name("دوما", .cue, after: "ودوما", backers: "syria"),
    name("القصير؛الكفرة؛المنصورة", .cue),
    name("البقاع", .cue, backers: "lebanon"),
    name("الجليل", .cue, backers: "israel palestine"),
    name("جربة؛قفصة", .cue, mindsLastLetter: true, backers: "tunisia"),
    name("صوفيا", .cue, backers: "bulgaria"),
    name("ليون؛نيس", .cue, after: "أولمبيك", backers: "france"),
    name("بورتو", .cue, notBefore: "أليغري ريكو", backers: "portugal"),
    name("سانتياغو", .cue, notBefore: "برنابيو بيرنابيو", backers: "chile"),
    name("جورج تاون؛كينغستون", .cue, notAfter: "جامعة", backers: "guyana jamaica"),
    name("سيول؛سول", .cue, notBeforeDefinite: true, backers: "south-korea north-korea japan"),
    name("مسقط", notBefore: "رأس رأسه رأسها رأسي رأسهم رأسك"),
    name("القاهرة", notAfter: "القوة الظروف الأسباب الأوضاع القوى والظروف قوة"),
    name("القدس", notAfter: "روح الروح"),
    name("واشنطن", notAfter: "دينزل جورج كيري بوكر"),
    name("كولونيا", .cue, backers: "germany"),
    // Bodies.
    name(
      "حماس", .evidence, notAfter: "بكل", after: "حركة حركتي وحركة لحركة بحركة",
      backers: "hamas palestine israel gaza"),
    name(
      "طالبان", .evidence, after: "حركة وحركة لحركة بحركة حركتي",
      backers: "taliban afghanistan pakistan"),
    name(
      "القاعدة", .head,
      after: "تنظيم لتنظيم وتنظيم بتنظيم زعيم لزعيم تنظيمي عناصر مقاتلي مسلحي قيادات قيادي متشددي"),
    name("التحالف العربي", .evidence, backers: "yemen houthis"),
    name("حركة الشباب", .evidence, backers: "somalia"),
    name("nice؛male؛tyre؛quad؛map؛tap؛gulf؛mobile؛polo", .head),
    // Nisbas.
    nisba(
      "مالي", .head,
      after: """
        الجيش جيش الرئيس الوزراء الشعب المنتخب الخارجية الطوارق العقيد السفير المواطن اللاعب المهاجم الدولي
        الحارس الجنرال الانقلاب الشمال الجنوب العسكري الانتقالي التراب الدفاع المغني
        """),
    nisba("قطري", notAfter: "القيادة المكتب المكاتب المدير المديرة البرنامج"),
    nisba("قمري", .head, after: "العاصمة الرئيس الجيش"),
    nisba(
      "روماني",
      notAfter: """
        الإمبراطورية إمبراطورية المسرح مسرح العصر العصور العهد الحمام الحمامات الآثار آثار آثارا المدرج القيصر
        الحقبة المعبد معبد الفترة الحضارة الأثرية الأثري القانون الأرقام أرقام تمثال مقبرة العملات عملات
        """),
    nisba("مجري", .evidence, isBareOnly: true, mindsLastLetter: true),
    nisba("يمني", notAfter: "@", mindsLastLetter: true),
    nisba("كوبي؛جورجي؛كوري؛بوركيني؛بنيني؛كيني", .evidence, isBareOnly: true),
    nisba("تركي", notBefore: "بن آل الفيصل الحمد", isBareOnly: true),
    nisba("صحراوي", .evidence, backers: "western-sahara polisario"),
    nisba("هندي", notAfter: "التمر تمر جوز الجوز"),
    nisba("هنود", notBefore: "الحمر"),
    nisba("دومينيكي", notAfter: "الأب الراهب القديس الآباء"),
    nisba("روس", .nothing, isBareOnly: true),
    nisba("أممي", notBefore: "الاشتراكية الثانية الثالثة"),
  ]
}
