internal import ArabicText

/// Names of outlets that are known without being told, and the nouns that such names have in them.
///
/// A name that is a common word as well (الخبر, الوطن) is not among them: it is known by its place.
enum Outlets {
  /// A name of more words is none.
  static let mostWords = 5

  /// Whether folded words are an outlet's name.
  static func isKnown(_ key: ArraySlice<UInt8>) -> Bool { known.contains(Array(key)) }

  /// Whether a noun that names outlets is among folded words, or an address.
  static func hasNoun(_ key: ArraySlice<UInt8>) -> Bool {
    KeyWords(key).contains { nouns.contains(LineHash.of($0)) }
  }

  /// Whether folded words are a name as newspapers have it: صحيفة or its kin, and a word with the article.
  static func isName(_ key: ArraySlice<UInt8>) -> Bool {
    guard Cleaner.begins(key, with: papers) else { return false }
    let words = key.split(separator: 0x20, maxSplits: 4)
    guard (2...4).contains(words.count) else { return false }
    return words[1].starts(with: "ال".utf8) && words[1].count > 6
  }

  /// Whether a folded word begins the name of an outlet, a body or a state that is known, or an invitation: most words
  /// do not.
  static func mayBegin(with word: ArraySlice<UInt8>) -> Bool {
    firstWords.contains(LineHash.of(word))
  }

  private static let firstWords = Set(
    (known.union(commonNames).union(bodies).union(states).union(Cleaner.invitations)).map { name in
      LineHash.of(name.prefix { $0 != 0x20 })
    })

  /// Whether folded words are the name of a newspaper that is a common word as well.
  static func isPaper(_ key: ArraySlice<UInt8>) -> Bool {
    let words = key.split(separator: 0x20, maxSplits: 2)
    guard let first = words.first, words.count < 3, commonNames.contains(Array(first)) else {
      return false
    }
    return words.count == 1 || editions.contains(Array(words[1]))
  }

  /// What stands behind such a word in the names of some.
  private static let editions = Set(
    Cleaner.folded(
      "العربي", "العربية", "الجديد", "الجديدة", "المغربي", "المغربية", "الجزائرية", "الدولية",
      "الكويتية",
      "اللبنانية", "السورية", "المصرية", "الأردنية", "التونسية", "العراقية", "اليمنية", "الليبية",
      "السعودية"))

  /// Whether folded words are the name of a body of the state, of learning or of a trade, as it puts above what it
  /// publishes: a noun for one, with no word that says what it does.
  static func isBody(_ key: ArraySlice<UInt8>) -> Bool {
    let words = key.split(separator: 0x20)
    guard (2...8).contains(words.count), bodies.contains(Array(words[0])) || isState(key) else {
      return false
    }
    // A word of another kind than nouns and what is said of them makes it a sentence.
    return words.dropFirst().allSatisfy { word in
      word.starts(with: "ال".utf8) || word.starts(with: "وال".utf8) || word.starts(with: "لل".utf8)
        || word.starts(with: "ولل".utf8) || nounsOfBodies.contains(Array(word))
    }
  }

  /// Whether folded words are such a name and no mere part of one: المركز الإعلامي.
  static func isWholeBody(_ key: ArraySlice<UInt8>) -> Bool {
    isBody(key) && (key.count(where: { $0 == 0x20 }) > 1 || !key.starts(with: "ال".utf8))
  }

  /// Whether folded words are the name of a body that publishes reports: a centre, an institute, an agency.
  static func isPublisher(_ key: ArraySlice<UInt8>) -> Bool {
    key.count(where: { $0 == 0x20 }) > 1 && isBody(key)
      && publishers.contains(Array(key.prefix { $0 != 0x20 }))
  }

  /// Whether folded words say what an outlet is, as it puts behind its name: جريدة إلكترونية مستقلة.
  ///
  /// A noun for one and what is said of it, both without the article; with it they are a name.
  static func isDescription(_ key: ArraySlice<UInt8>) -> Bool {
    let words = key.split(separator: 0x20)
    guard (2...mostWordsOfDescription).contains(words.count), kinds.contains(Array(words[0])) else {
      return false
    }
    let second = words[1]
    return qualities.contains(Array(second))
      || !second.starts(with: "ال".utf8) && second.count > 6
        && relations.contains { second.suffix($0.count).elementsEqual($0) }
  }

  /// Whether folded words are what a weblog is called by the name of whoever writes it: مدونة فلان. With the article
  /// behind it the word is that of a law: مدونة الأسرة.
  static func isWeblog(_ key: ArraySlice<UInt8>) -> Bool {
    Cleaner.begins(key, with: weblogs) && GivenNames.isName(key.drop { $0 != 0x20 }.dropFirst())
  }

  private static let weblogs = Cleaner.folded("مدونة")

  /// Whether folded words begin with the name of an agency that has pictures alone.
  static func isOfPictures(_ key: ArraySlice<UInt8>) -> Bool {
    pictures.contains(Array(key.prefix { $0 != 0x20 }))
  }

  private static let pictures = Set(
    Cleaner.folded(
      "غيتي", "جيتي", "getty", "شاترستوك", "شترستوك", "shutterstock", "istock", "آيستوك", "pexels",
      "unsplash", "pixabay", "alamy"))

  private static let mostWordsOfDescription = 8
  private static let kinds = Set(
    Cleaner.folded(
      "جريدة", "صحيفة", "مجلة", "يومية", "أسبوعية", "شهرية", "فصلية", "دورية", "نشرة", "موقع",
      "بوابة", "شبكة", "منصة", "وكالة", "قناة", "إذاعة", "مدونة", "منبر"))
  private static let qualities = Set(
    Cleaner.folded(
      "إلكترونية", "إلكتروني", "مستقلة", "مستقل", "شاملة", "شامل", "حرة", "حر", "جامعة", "جامع",
      "متخصصة", "متخصص", "متنوعة",
      "متنوع", "عامة", "عام", "تعنى", "يعنى", "تهتم", "يهتم", "تصدر", "يصدر"))
  private static let relations = Cleaner.folded("ية", "ي")

  /// Whether folded words are an agency's name, as it stands in datelines.
  static func isAgency(_ key: ArraySlice<UInt8>) -> Bool { agencies.contains(Array(key)) }

  /// Whether the name of an agency is a common word, too, or a town: قنا, معا.
  static func isCommonWord(_ key: ArraySlice<UInt8>) -> Bool { commonWords.contains(Array(key)) }

  private static let commonWords = Set(
    Cleaner.folded("قنا", "معا", "بنا", "صفا", "ومع", "واع", "سبأ"))

  private static let publishers = Set(
    Cleaner.folded(
      "مركز", "المركز", "معهد", "المعهد", "مؤسسة", "وكالة", "الوكالة", "مرصد", "المرصد"))

  private static let agencies = Set(
    [
      "رويترز", "بترا", "كونا", "وفا", "وام", "واس", "قنا", "سانا", "بنا", "وات", "واج", "وأج",
      "ومع",
      "واع", "سونا", "سبأ", "أ ش أ", "أش أ", "أ ف ب", "أ.ف.ب", "أفب", "ا ف ب", "فرانس برس",
      "الأناضول",
      "شينخوا", "سبوتنيك", "د ب أ", "د.ب.أ", "أ ب", "أ.ب", "أسوشيتد برس", "تاس", "آكي", "معا",
      "صفا",
      "يونا", "شفق نيوز", "بلومبرغ", "بلومبرج", "العمانية", "الأنباء العمانية", "AFP", "CNN",
      "Reuters",
      "AP",
    ].map { Array(Folding.key(of: $0).utf8) })

  /// Whether folded words begin with those for a state: above what its ministries publish stands its name.
  static func isState(_ key: ArraySlice<UInt8>) -> Bool {
    Cleaner.begins(key, with: states) && key.count { $0 == 0x20 } < 4
  }

  private static let states = Cleaner.folded(
    "الجمهورية", "المملكة", "جمهورية", "مملكة", "دولة", "سلطنة")
  private static let bodies = Set(
    Cleaner.folded(
      "وزارة", "الوزارة", "رئاسة", "مركز", "المركز", "معهد", "المعهد", "مؤسسة", "المؤسسة", "نقابة",
      "هيئة", "الهيئة", "جامعة", "الجامعة", "منظمة", "المنظمة", "جمعية", "الجمعية", "اتحاد",
      "الاتحاد",
      "مجلس", "المجلس", "وكالة", "الوكالة", "بنك", "البنك", "مصرف", "المديرية", "مديرية", "لجنة",
      "اللجنة", "ديوان", "شركة", "الشركة", "غرفة", "حزب", "حركة", "مكتب", "المكتب", "المرصد", "مرصد"
    ))
  private static let nounsOfBodies = Set(
    Cleaner.folded(
      "و", "في", "لحقوق", "أبحاث", "دراسات", "دراسة", "سياسات", "ودراسة", "وأبحاث", "ودراسات",
      "الأنباء",
      "أنباء", "مصر", "لبنان", "سوريا", "ليبيا", "تونس", "قطر", "عمان", "صنعاء", "حقوق", "رجال",
      "مجلس", "وزارة", "شؤون", "تنمية", "حماية", "وحماية", "صحة", "بن", "أبو"))

  private static let commonNames = Set(
    """
    المساء الوطن الخبر القبس الراي المدن البيان الخليج الاتحاد الرياض الشرق الغد الدستور النهار
    السفير الجمهورية الأنباء العرب المستقبل اللواء الديار البناء الثورة تشرين البعث الزمان المدى
    الصباح الشروق الحياة المدينة الجزيرة الوسط الأيام القدس الفجر البلاد الشعب النصر المجاهد الوفد
    الأهالي الجريدة الوئام النخبة العمق الاقتصادية نواة المشهد المصير اليمامة الراية العروبة الصحافة
    رصيف22 إيلاف هسبريس دبنقا الحدث اليوم24 الأخبار الرأي
    """.split { $0 == " " || $0 == "\n" }.map { Array(Folding.key(of: String($0)).utf8) })

  private static let papers = Cleaner.folded("صحيفة", "جريدة", "مجلة", "يومية", "أسبوعية")

  private static let known = Set(
    names.map { Array(Folding.key(of: $0).utf8) })

  private static let nouns = Set(
    """
    نيوز أونلاين صحيفة جريدة قناة موقع بوابة وكالة نت الإخبارية الإخباري الإلكترونية إذاعة مجلة
    شبكة news online tv times post agency com net org radio press
    """.split { $0 == " " || $0 == "\n" }.map {
      LineHash.of(Array(Folding.key(of: String($0)).utf8)[...])
    })

  private static let names = [
    "الجزيرة نت", "الجزيرة.نت", "الجزيرة مباشر", "العربية نت", "العربية.نت", "سكاي نيوز عربية",
    "بي بي سي", "بي بي سي عربي", "BBC", "BBC Arabic", "BBC News عربي", "BBC News", "فرانس 24",
    "France 24", "روسيا اليوم", "RT Arabic", "RT", "آر تي عربي", "الشرق الأوسط", "القدس العربي",
    "العربي الجديد", "عربي21", "عربي 21", "الأهرام", "بوابة الأهرام", "اليوم السابع",
    "المصري اليوم", "الشروق أونلاين", "النهار أونلاين", "النهار العربي", "وكالة الأنباء الجزائرية",
    "وكالة الأنباء السعودية", "وكالة أنباء الإمارات", "وكالة الأنباء القطرية",
    "وكالة الأنباء الكويتية", "وكالة المغرب العربي للأنباء", "وكالة تونس إفريقيا للأنباء",
    "وكالة أنباء الشرق الأوسط", "وكالة الأناضول", "الأناضول", "رويترز", "Reuters", "فرانس برس",
    "أسوشيتد برس", "أ ف ب", "د ب أ", "واس", "وأج", "سبوتنيك", "سبوتنيك عربي", "شينخوا", "هسبريس",
    "إندبندنت عربية", "اندبندنت عربية", "الحرة", "الميادين", "الميادين نت", "DW عربية", "DW",
    "CNN بالعربية", "CNN", "CNN Arabic", "يورونيوز", "يورونيوز عربي", "TSA عربي", "TSA",
    "كل شيء عن الجزائر", "العين الإخبارية", "24.ae", "البوابة نيوز", "صدى البلد", "مصراوي",
    "مونت كارلو الدولية", "صوت أمريكا", "عكاظ", "لبنان 24", "سبق", "موزاييك", "هافينغتون بوست",
    "ميدل إيست آي", "ميدل ايست اونلاين", "Middle East Eye", "Middle East Online", "Al Jazeera",
    "Aljazeera", "Al Arabiya", "The Guardian", "The New York Times", "نيويورك تايمز",
    "واشنطن بوست", "The Washington Post", "لوموند", "Le Monde", "ديفانس سكووب",
  ]
}
