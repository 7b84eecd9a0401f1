/// Words of pages that tell what comes after them.
enum PagePhrase {
  /// Whether a block is the heading of what readers wrote.
  static func opensComments(_ block: PageBlock) -> Bool {
    guard block.words <= 5, !block.endsSentence || block.utf8.last == 0x3A else { return false }
    return comments.contains(words(block.utf8).joined(separator: " "))
  }

  /// Whether a block says that links to other articles follow, or is such a link with its word.
  static func leadsElsewhere(_ block: PageBlock) -> Bool {
    let text = words(block.utf8).joined(separator: " ")
    return elsewhere.contains { text == $0 || text.hasPrefix($0 + " ") }
  }

  /// Whether a block is what feeds and newsletters put around a text: where it appeared first, how to read
  /// it elsewhere, how to get no more of them. Each has a link.
  static func isFrame(_ block: PageBlock) -> Bool {
    guard block.linked > 0, block.words <= 40 else { return false }
    let text = words(block.utf8).joined(separator: " ")
    return frames.contains { text.contains($0) }
  }

  /// The name in a line that says who wrote something, without the words for that before it.
  static func name(in line: [UInt8]) -> [UInt8] {
    var rest = line[...]
    while let end = rest.firstIndex(where: { $0 == 0x20 || $0 == 0x3A }) {
      guard writers.contains(words(Array(rest[..<end])).joined()) else { break }
      rest = rest[end...].drop { $0 == 0x20 || $0 == 0x3A }
    }
    return Array(rest)
  }

  /// The words of a text without digits and marks, hamza and long vowels written one way.
  private static func words(_ utf8: [UInt8]) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in String(decoding: utf8.prefix(600), as: UTF8.self).lowercased().unicodeScalars {
      switch scalar {
      case "أ", "إ", "آ", "ٱ": word.unicodeScalars.append("ا")
      case "ى": word.unicodeScalars.append("ي")
      case "ة": word.unicodeScalars.append("ه")
      case "\u{64B}"..."\u{652}", "ـ": break
      case _ where scalar.properties.isAlphabetic: word.unicodeScalars.append(scalar)
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let comments: Set<String> = [
    "التعليقات", "تعليقات", "تعليقات القراء", "تعليقات الزوار", "التعليقات علي الخبر", "اترك تعليقا",
    "اترك تعليقك", "اضف تعليقا", "اضف تعليق", "اضف تعليقك", "شارك برايك", "اراء القراء", "ردود القراء",
    "comments", "reader comments", "leave a comment", "leave a reply", "post a comment",
  ]

  private static let writers: Set<String> = [
    "كتب", "كتبه", "كتبت", "كتبته", "بقلم", "بواسطه", "مرسله", "نشر", "نشره", "اعداد", "تحرير",
    "الكاتب", "المحرر", "by", "written", "posted", "author", "",
  ]

  private static let frames = [
    "appeared first on", "ظهرت اولا", "ظهر اولا", "ظهرت المقاله", "unsubscribe", "view in browser",
    "view this email", "manage preferences", "الغاء الاشتراك", "الغاء اشتراكك", "عرض في المتصفح",
    "شاهد الرساله في المتصفح", "ادر تفضيلاتك",
  ]

  private static let elsewhere: Set<String> = [
    "اقرا ايضا", "اقرا المزيد", "اقرا كذلك", "اقرؤوا ايضا", "اقراوا ايضا", "طالع ايضا", "شاهد ايضا",
    "تابع ايضا", "انظر ايضا", "قد يهمك", "قد يهمك ايضا", "قد يعجبك ايضا", "مواضيع ذات صله",
    "موضوعات ذات صله", "اخبار ذات صله", "مقالات ذات صله", "اخبار متعلقه", "مواضيع متعلقه", "مقالات متعلقه",
    "مواضيع مشابهه", "ذات صله", "المزيد من الاخبار", "الاكثر قراءه", "اخر الاخبار", "read also",
    "read more", "also read", "see also", "related", "related articles", "more on this story",
  ]
}
