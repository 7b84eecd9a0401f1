internal import ArabicText

/// Titles that stand before the names of persons.
struct Honorifics: Sendable {
  static let shared = Honorifics()

  /// Titles and offices, without ال. As a last word before a name each of them marks it as one.
  private let titles = WordSet(
    """
    رئيس رئيسة وزير وزيرة ملك ملكة أمير أميرة سلطان شيخ شيخة سيد سيدة آنسة دكتور دكتورة بروفيسور بروفسور
    أستاذ أستاذة جنرال فريق لواء عميد عقيد مقدم رائد نقيب ملازم مشير أدميرال أميرال مارشال كولونيل كابتن
    ماريشال عريف رقيب سفير سفيرة نائب نائبة سيناتور مبعوث مبعوثة قائد زعيم زعيمة أمين أمينة ناطق ناطقة متحدث
    متحدثة مدير مديرة حاكم محافظ والي عمدة مفتي بابا بطريرك مطران أسقف كاردينال قس مرشد إمام آية مولاي لالة
    مهندس محامي محامية قاضي قاضية مدرب مدربة لاعب لاعبة مهاجم مدافع حارس نجم نجمة مستشار مستشارة مندوب مندوبة
    كاتب كاتبة مرشح مرشحة معارض معارضة ناشط ناشطة صحفي صحفية صحافي صحافية إعلامي إعلامية فنان فنانة ممثل
    ممثلة مخرج مخرجة مغني مغنية مطرب مطربة روائي روائية شاعر شاعرة باحث باحثة خبير خبيرة محلل محللة موفد
    منسق منسقة مفوض مفوضة نظير نظيره نظيرها راحل راحلة حاج شهيد خليفة سلف سلفه زميل زميله مساعد مساعده وكيل
    """)

  /// Titles that are no names of persons themselves, so that they are taken off without ال too.
  private let plain = WordSet(
    """
    رئيس رئيسة وزير وزيرة سفير سفيرة جنرال سيناتور مدير مديرة متحدث متحدثة ناطق مبعوث مبعوثة دكتور دكتورة
    بروفيسور بروفسور سير السير أدميرال أميرال مارشال كولونيل كابتن ماريشال كاردينال بطريرك مطران مستشار مستشارة مهندس
    عقيد ملازم مدرب لاعب مهاجم
    """)

  /// Titles of address (فخامة الرئيس, صاحب السمو), and what is set before the rank or the name.
  private let address = WordSet(
    "فخامة جلالة سمو معالي سعادة سماحة غبطة قداسة فضيلة صاحب صاحبة ولي السمو الجلالة الفخامة العهد")

  /// Words that further describe a title before the name comes: the former, the general, the first.
  private let attributes = WordSet(
    """
    السابق السابقة الأسبق الحالي الحالية الراحل الراحلة العام العامة الأول الأولى الثاني الأعلى المنتخب
    المنتخبة المخلوع المعزول الجديد الجديدة الركن المتقاعد المتقاعدة الموقت المؤقت المكلف المكلفة الدائم
    الخاص الشهيد الكبير الشاب السيد السيدة
    """)

  /// Returns which title a word is, with or without ال and particles before it: a number for each.
  func title(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    if let title = titles.place(bytes, word) { return title }
    guard let rest = Self.withoutParticles(bytes, word) else { return nil }
    return titles.place(bytes, rest)
  }

  /// Returns whether a word is a title of address.
  func isAddress(_ bytes: [UInt8], _ word: Range<Int>) -> Bool { address.contains(bytes, word) }

  /// Returns whether a word at the front of what was taken for a name is no part of it: a title with
  /// ال, or one that nobody is called by.
  func isSurelyTitle(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if plain.contains(bytes, word) || address.contains(bytes, word) { return true }
    return Sounds.hasArticle(bytes, word)
      && titles.contains(bytes, word.lowerBound + 4..<word.upperBound)
  }

  /// Returns whether a word may stand between a title and a name: an adjective of origin with ال, or
  /// one of a few others.
  func isAttribute(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    if attributes.contains(bytes, word) { return true }
    guard Sounds.hasArticle(bytes, word), word.count >= 12 else { return false }
    let last = bytes[(word.upperBound - 2)..<word.upperBound]
    if last.elementsEqual(Self.yeh) { return true }
    let two = bytes[(word.upperBound - 4)..<word.upperBound]
    return two.elementsEqual(Self.yehHeh)
  }

  /// Returns a word without the particles و ف ب ل ك and the article; nothing where it has none.
  private static func withoutParticles(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    var start = word.lowerBound
    func letters(_ first: UInt8, _ second: UInt8) -> Bool {
      word.upperBound - start >= 6 && bytes[start] == first && bytes[start + 1] == second
    }
    if letters(0xD9, 0x88) || letters(0xD9, 0x81) { start += 2 }
    if letters(0xD9, 0x84) {
      // للرئيس is ل and الرئيس.
      start += 2
      if letters(0xD9, 0x84) { start += 2 }
    } else {
      if letters(0xD8, 0xA8) || letters(0xD9, 0x83) { start += 2 }
      if Sounds.hasArticle(bytes, start..<word.upperBound) { start += 4 }
    }
    return start > word.lowerBound ? start..<word.upperBound : nil
  }

  private static let yeh: [UInt8] = [0xD9, 0x8A]
  private static let yehHeh: [UInt8] = [0xD9, 0x8A, 0xD9, 0x87]
}
