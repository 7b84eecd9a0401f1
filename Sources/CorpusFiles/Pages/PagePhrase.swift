/// Words of pages that tell what comes after them.
enum PagePhrase {
  /// Whether a block has the word for what readers wrote, or how many of that there are, and no more.
  static func namesComments(_ block: PageBlock) -> Bool {
    guard block.words <= 5, !block.endsSentence || block.utf8.last == 0x3A else { return false }
    return comments.contains(key(block.utf8))
  }

  /// Whether a short block has a number, or a word for how long ago something was.
  static func tellsTime(_ block: PageBlock) -> Bool {
    block.utf8.contains { (0x30...0x39).contains($0) }
      || key(block.utf8).split(separator: 0x20).contains { times.contains(Array($0)) }
  }

  /// Whether a block says that links to other articles follow, or is such a link with its word.
  static func leadsElsewhere(_ block: PageBlock) -> Bool {
    let text = key(block.utf8.prefix(80)) + [0x20]
    return elsewhere.contains { text.starts(with: $0) }
  }

  /// Whether a block says that links to other articles end here.
  static func endsLinks(_ block: PageBlock) -> Bool {
    block.words <= 5 && linkEnds.contains(key(block.utf8))
  }

  /// Whether a block is what readers of screens are told of a list: how long it is, or that it ends.
  static func isOfList(_ block: PageBlock) -> Bool {
    block.words <= 5 && listWords.contains(key(block.utf8))
  }

  /// Whether a block is a link of a list of other articles, with which of them it is: `list 1 of 2`.
  static func isPointOfList(_ block: PageBlock) -> Bool {
    guard block.linked > 0, block.words - block.linked <= 4 else { return false }
    let words = block.utf8.split(separator: 0x20, maxSplits: 4)
    guard words.count > 4, words[1].allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return [["list", "of"], ["قائمة", "من"], ["القائمة", "من"]].contains {
      words[0].elementsEqual($0[0].utf8) && words[2].elementsEqual($0[1].utf8)
    }
  }

  /// Whether a block says where an article is from.
  static func isSource(_ block: PageBlock) -> Bool {
    let isNamed = sources.contains { source in
      block.utf8.starts(with: source)
        && block.utf8.dropFirst(source.count).first { $0 != 0x20 } == 0x3A
    }
    return isNamed && (2...12).contains(block.words)
  }

  private static let sources = ["المصدر", "المصادر", "Source", "Sources"].map { Array($0.utf8) }

  /// Whether a block is what feeds and newsletters put around a text: where it appeared first, how to read
  /// it elsewhere, how to get no more of them. Each has a link.
  static func isFrame(_ block: PageBlock) -> Bool {
    guard block.linked > 0, block.words <= 40 else { return false }
    let text = key(block.utf8)
    return frames.contains { text.holds($0) }
  }

  /// The name in a line that says who wrote something, without the words for that before it, and the date behind it.
  static func name(in line: [UInt8], before date: [UInt8] = []) -> [UInt8] {
    var rest = line[...]
    if let place = line.firstPlace(of: date) {
      rest = rest[..<place]
      let words = rest.split(separator: 0x20)
      if let last = words.last, words.count > 1, joints.contains(Array(last)) {
        rest = rest[..<last.startIndex]
      }
    }
    while let last = rest.last, last == 0x20 || last == 0x2D || last == 0x7C || last == 0x2C {
      rest.removeLast()
    }
    while let end = rest.firstIndex(where: { $0 == 0x20 || $0 == 0x3A }) {
      guard writers.contains(key(rest[..<end])) else { break }
      rest = rest[end...].drop { $0 == 0x20 || $0 == 0x3A }
    }
    return Array(rest)
  }

  /// The words of a text with a blank between them, without digits and marks; alef, yeh, and heh at the end
  /// of a word written one way, and vowels left out.
  private static func key(_ utf8: some Collection<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    var lead: UInt8 = 0
    var isParted = false
    func begin() {
      if isParted, !key.isEmpty { key.append(0x20) }
      isParted = false
    }
    for byte in utf8 {
      if lead != 0 {
        let first = lead
        lead = 0
        switch (first, byte) {
        case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5):
          begin()
          key += [0xD8, 0xA7]
        case (0xD8, 0xA9):
          begin()
          key += [0xD9, 0x87]
        case (0xD9, 0x89):
          begin()
          key += [0xD9, 0x8A]
        case (0xD9, 0x80), (0xD9, 0x8B...0x92): break
        case (0xD8, 0xA0...0xBF), (0xD9, 0x81...0x8A), (0xC3...0xD7, _), (0xDA...0xDF, _):
          begin()
          key += [first, byte]
        default: isParted = true
        }
        continue
      }
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        begin()
        key.append(byte | 0x20)
      case 0xC3...0xDF: lead = byte
      // Marks beyond these letters, such as dashes and quotation marks.
      default: isParted = true
      }
    }
    return key
  }

  private static func keys(_ phrases: String...) -> [[UInt8]] {
    phrases.flatMap { $0.split(separator: "/") }.map { key($0.utf8) }
  }

  private static let comments = Set(
    keys(
      "التعليقات/تعليقات/تعليقات القراء/تعليقات الزوار/التعليقات على الخبر/اترك تعليقا",
      "اترك تعليقك/أضف تعليقا/أضف تعليق/أضف تعليقك/شارك برأيك/آراء القراء/ردود القراء",
      "لا تعليقات/لا توجد تعليقات/لا يوجد تعليقات/تعليق واحد/اكتب تعليقا/اكتب تعليقك",
      "comments/reader comments/leave a comment/leave a reply/post a comment/no comments"))

  private static let times = Set(keys("منذ/قبل/أمس/اليوم/ago/yesterday/today"))

  private static let linkEnds = Set(
    keys(
      "قصص مقترحة نهاية/نهاية قصص مقترحة/نهاية القصص المقترحة/مواضيع قد تهمك نهاية",
      "الأكثر قراءة نهاية/end of recommended stories/end of related"))

  private static let listWords = Set(
    keys("list of/list of items/list of item/end of list/قائمة من/قائمة من عناصر/نهاية القائمة"))

  private static let elsewhere = keys(
    "قصص مقترحة/قصص موصى بها/مقالات مقترحة/مواضيع مقترحة/مواضيع قد تهمك/قصص ذات صلة",
    "recommended stories",
    "اقرأ أيضا/اقرأ المزيد/اقرأ كذلك/اقرؤوا أيضا/اقرأوا أيضا/طالع أيضا/شاهد أيضا/تابع أيضا",
    "انظر أيضا/قد يهمك/قد يعجبك/مواضيع ذات صلة/موضوعات ذات صلة/أخبار ذات صلة/مقالات ذات صلة",
    "أخبار أخرى/مواضيع أخرى/مقالات أخرى",
    "أخبار متعلقة/مواضيع متعلقة/مقالات متعلقة/مواضيع مشابهة/ذات صلة/المزيد من الأخبار",
    "الأكثر قراءة/آخر الأخبار/read also/read more/also read/see also/related/more on this story"
  ).map { $0 + [0x20] }

  private static let frames = keys(
    "appeared first on/unsubscribe/view in browser/view this email/manage preferences",
    "ظهرت أولا/ظهر أولا/ظهرت المقالة/إلغاء الاشتراك/إلغاء اشتراكك/عرض في المتصفح",
    "شاهد الرسالة في المتصفح/أدر تفضيلاتك")

  /// Words between a name and a date.
  private static let joints = Set(
    ["في", "بتاريخ", "يوم", "on", "le", "،", "·", "•", "–"].map { Array($0.utf8) })

  private static let writers = Set(
    keys(
      "كتب/كتبه/كتبت/كتبته/بقلم/بواسطة/أضيف/أضافه/أرسله/مرسلة/نشر/نشره/إعداد/تحرير/الكاتب/المحرر",
      "by/written/posted/submitted/author/par") + [[]])
}
