/// Makes up sentences of Arabic news, the same for the same seed.
public struct MadeUpSentences {
  var generator: SeededGenerator

  /// Begins with a seed.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Returns a number of a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Returns true once in so many times.
  public mutating func once(in times: Int) -> Bool { number(1...times) == 1 }

  /// Returns one of some values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...(values.count - 1))]
  }

  /// Returns so many words that make no sentence.
  public mutating func words(_ range: ClosedRange<Int>) -> String {
    var words: [String] = []
    for place in 0..<number(range) {
      words.append(pick(place % 4 == 2 ? Self.particles : Self.nouns))
      // A word that nobody wrote tells a sentence from all others.
      if place == 1 { words.append(coined()) }
    }
    if words.count == 1, range.lowerBound > 1 { words.append(coined()) }
    return words.joined(separator: " ")
  }

  /// Returns a word of letters at random.
  public mutating func coined() -> String {
    let root = (0..<4).map { _ in pick(Self.letters) }
    return pick(["ال", "", "م", "ت"]) + "\(root[0])\(root[1])ا\(root[2])ي\(root[3])"
      + pick(["", "ة", "ون", "ات"])
  }

  /// Returns a sentence, mostly with a full stop.
  public mutating func sentence() -> String {
    switch number(1...16) {
    case 1: return "هل \(words(3...8))؟"
    case 2: return "«\(words(5...14))»."
    case 3: return "\(pick(Self.openings)) \(words(2...12))."
    case 4: return "وأضاف: «\(words(4...16))»."
    case 5: return "\(pick(Self.verbs)) \(words(2...3))."
    case 6:
      return
        "\(pick(Self.verbs)) \(number(2...900)) \(words(2...9)) بنسبة \(number(1...99)),\(number(1...9))%."
    case 7: return "\(pick(Self.verbs)) \(words(3...9))، \(words(3...6))…"
    case 8:
      return "\(pick(Self.verbs)) \(words(3...9)) في \(number(1...28)) مارس \(number(2019...2025))."
    case 9: return "\(pick(Self.verbs)) \(words(4...9))!"
    case 10: return "\(pick(Self.verbs)) \(words(18...40))."
    default: return "\(pick(Self.verbs)) \(words(5...18))."
    }
  }

  /// How lines of a page may begin, and sentences, too.
  static let openings = [
    "اقرأ", "شارك", "تابع", "المصدر الذي تحدث عن", "حقوق", "للمزيد من", "اقرأوا", "اشترك", "إعلان",
    "صورة", "طباعة", "تعليقات", "آخر", "المزيد من", "نشر", "كتب", "أضف", "سجل", "حمل", "انضم إلى",
    "الرئيسية في", "البحث عن", "منذ", "قبل", "مصدر", "تصوير", "إعداد", "ترجمة", "شاهد", "الأكثر",
    "التعليق على", "وسوم", "كلمات", "مختارات من", "تحميل", "عرض",
  ]
  static let verbs = [
    "أعلن", "قال", "أكد", "ذكر", "أضاف", "وأوضح", "وأشار", "ولفت", "افتتح", "زار", "بحث", "ناقش",
    "شهدت",
    "تشهد", "انطلقت", "وكشف", "وتوقع", "يرى", "ودعا", "وحذر", "ولم يستبعد", "ليس", "كان", "غير أن",
  ]
  static let nouns = [
    "الوزير", "المدينة", "السكان", "المشروع", "الطريق", "المدارس", "المياه", "السوق", "الأسعار",
    "البلدية",
    "الحكومة", "المجلس", "اللجنة", "الشركة", "العمال", "المزارعون", "الموسم", "الميناء", "المطار",
    "الولاية",
    "القرية", "البحر", "الصحراء", "التجارة", "الصحة", "المستشفى", "الجامعة", "الطلبة", "الكتاب",
    "المعرض",
    "الرياضة", "الفريق", "المباراة", "الخبراء", "التقرير", "الدراسة", "النتائج", "الأمطار",
    "الحرارة", "الطاقة",
    "الشمس", "الغاز", "النفط", "القمح", "الزيتون", "التمور", "التلاميذ", "الأسرة", "الأطفال",
    "الحي",
    "القطار", "المحطة", "السد", "الجسر", "الندوة", "الاتفاق", "الرئيس", "السفير", "الوفد",
    "الزيارة",
  ]
  static let particles = [
    "في", "من", "على", "إلى", "مع", "عن", "بعد", "قبل", "خلال", "بين", "حول", "منذ",
  ]
  private static let letters = "بتجحدرسشصضطعفقكلمنه".map { $0 }
}
