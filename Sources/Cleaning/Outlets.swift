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
