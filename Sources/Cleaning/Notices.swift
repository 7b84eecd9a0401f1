/// Whole sentences that a site says of itself, of its cookies or of whose the opinions and the rights are, and not an
/// article.
///
/// Such a line begins with words that only a site says, and has others in it. It is no part of a text, though it may
/// be long and end with a full stop, but within one it stays.
enum Notices {
  /// How notices of one sort begin, and words of two sorts of which one each must be among the others.
  private struct Sort {
    let starts: [[UInt8]]
    let words: [[UInt8]]
    let others: [[UInt8]]

    init(starts: [String], words: [String], others: [String]) {
      self.starts = starts.map { Array($0.utf8) }
      self.words = words.map { Array($0.utf8) }
      self.others = others.map { Array($0.utf8) }
    }
  }

  private static let all: [Sort] = [
    // Cookies: a site speaks to its reader.
    Sort(
      starts: [
        "نستخدم ملفات تعريف", "نستخدم ملفات الارتباط", "نحن نستخدم ملفات", "نحن نستخدم الكوكيز",
        "نستخدم الكوكيز",
        "نستعمل ملفات", "نحن نستعمل ملفات", "نستخدم نحن وشركاؤنا", "نحن وشركاؤنا نستخدم",
        "نحن وشركاؤنا نخزن",
        "يستخدم هذا الموقع ملفات", "يستخدم هذا الموقع الكوكيز", "هذا الموقع يستخدم ملفات",
        "هذا الموقع يستخدم الكوكيز",
        "يستعمل هذا الموقع ملفات", "هذا الموقع يستعمل ملفات", "يستخدم موقعنا", "موقعنا يستخدم",
        "يستخدم الموقع ملفات",
        "باستخدامك هذا", "باستخدامك لهذا", "باستخدامك الموقع", "باستخدام هذا الموقع",
        "باستمرارك في",
        "بالاستمرار في", "بمواصلة تصفح", "بمواصلتك تصفح", "بمتابعتك تصفح", "بمتابعة تصفح",
        "بتصفحك هذا", "بتصفحك لهذا",
        "بالنقر على", "لتحسين تجربتك", "نهتم بخصوصيتك", "خصوصيتك تهمنا", "نحن نهتم بخصوصيتك",
        "نحن نقدر خصوصيتك", "نقدر خصوصيتك",
        "We use cookies", "We and our partners", "This website uses", "This site uses",
        "By continuing to use",
        "By using this site", "We value your privacy", "Nous utilisons des", "Ce site utilise",
        "En poursuivant votre navigation", "Nous et nos partenaires",
      ],
      words: [
        "ملفات تعريف الارتباط", "ملفات الارتباط", "ملفات التعريف", "الكوكيز", "كوكيز", "cookies",
        "Cookies",
      ],
      others: [
        "موقعنا", "هذا الموقع", "لهذا الموقع", "تجربتك", "تجربتكم", "استخدامك", "استخدامكم",
        "تصفحك", "خصوصيتك", "خصوصيتكم",
        "This website", "This site", "this site", "our site", "our website", "your", "Ce site",
        "notre site", "votre",
      ]),
    // Opinions: of those who write there.
    Sort(
      starts: [
        "الآراء الواردة في", "الاراء الواردة في", "الآراء المنشورة", "الاراء المنشورة",
        "الآراء المعبر عنها",
        "ملاحظة: الآراء", "ملاحظة: الاراء", "تنويه: الآراء", "تنويه: الاراء", "* الآراء", "*الآراء",
        "(الآراء", "إن الآراء الواردة",
        "الآراء والأفكار الواردة", "المقالات المنشورة", "جميع المقالات المنشورة",
        "كل المقالات المنشورة", "المقال يعبر عن",
        "المقال لا يعبر", "هذا المقال يعبر عن", "هذا المقال لا يعبر", "هذه المقالة تعبر",
        "هذه المقالة لا تعبر", "مقالات الرأي",
        "إخلاء مسؤولية", "إخلاء المسؤولية", "The views expressed", "The opinions expressed",
        "Les opinions exprimées",
      ],
      words: [
        "بالضرورة عن رأي", "بالضرورة رأي", "بالضرورة عن وجهة", "بالضرورة وجهة", "بالضرورة عن آراء",
        "بالضرورة آراء",
        "بالضرورة عن موقف", "بالضرورة موقف", "بالضرورة عن سياسة", "بالضرورة سياسة", "بالضرورة توجه",
        "بالضرورة عن توجه",
        "عن رأي كاتبه", "عن رأي كاتبها", "عن رأي صاحبه", "عن رأي أصحابها", "عن آراء أصحابها",
        "عن آراء كتابها",
        "necessarily", "nécessairement", "n'engagent que",
      ],
      others: [
        "المقال", "الموقع", "موقع", "التعليق", "الصحيفة", "صحيفة", "الجريدة", "جريدة", "المجلة",
        "مجلة", "المدونة", "الشبكة", "شبكة",
        "الكاتب", "كاتب", "صاحب", "أصحاب", "author", "auteur",
      ]),
    // Rights.
    Sort(
      starts: [
        "©", "جميع الحقوق محفوظ", "كل الحقوق محفوظ", "كافة الحقوق محفوظ", "حقوق النشر محفوظ",
        "حقوق الطبع محفوظ", "حقوق النشر والطبع محفوظ", "حقوق الطبع والنشر محفوظ", "Copyright",
        "All rights",
      ],
      // A sentence about them goes on otherwise.
      words: ["محفوظة", "محفوظه"].flatMap { word in
        [" ل", " ©", " (", " 1", " 2", " ٢", " -", " –", " |", " ولا", " و لا", ".", "،", "©"].map {
          word + $0
        }
      } + ["rights reserved", "Rights Reserved", "réservés"],
      others: []),
    // What becomes of what readers write.
    Sort(
      starts: [
        "لقد تم إرسال تعليق", "لقد تم ارسال تعليق", "تم إرسال تعليق", "تم ارسال تعليق",
        "شكرا لك، سيتم", "سيتم نشر تعليق",
        "جميع الحقول مطلوبة", "كل الحقول مطلوبة", "لن يتم نشر بريدك", "لن يتم نشر عنوان",
        "لن ينشر بريدك",
        "التعليقات المنشورة", "التعليقات الواردة",
        "شروط التعليق", "Your email address will not", "Votre adresse e-mail ne",
      ],
      words: [
        "تعليقك", "تعليقكم", "الإلكتروني", "الالكتروني", "آراء أصحابها", "اراء أصحابها",
        "آراء كتابها",
        "رأي أصحابها", "رأي الموقع",
        "الإساءة إلى الكاتب", "الإساءة للكاتب", "email address", "e-mail",
      ],
      others: []),
  ]

  /// The sorts by the first bytes of how they begin.
  private static let sorts: [UInt64: [Int]] = {
    var sorts: [UInt64: [Int]] = [:]
    for (place, sort) in all.enumerated() {
      for start in sort.starts { sorts[number(of: start[...]), default: []].append(place) }
    }
    return sorts
  }()

  /// A bit for some of the bits of each of those numbers: nearly all lines begin otherwise.
  private static let firsts: [UInt64] = {
    var firsts = [UInt64](repeating: 0, count: 64)
    for number in sorts.keys { firsts[place(of: number)] |= 1 << (number & 63) }
    return firsts
  }()

  private static func place(of number: UInt64) -> Int { Int(number >> 58) }

  /// Returns a number for the first eight bytes of a line, of the sign of copyright for that alone.
  private static func number(of line: ArraySlice<UInt8>) -> UInt64 {
    let start = line.startIndex
    let isSign = line[start] == 0xC2 && line[start + 1] == 0xA9
    var number: UInt64 = 0
    for place in start..<start + (isSign ? 2 : 8) { number = number << 8 | UInt64(line[place]) }
    return (number ^ number >> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether a line is one.
  static func isNotice(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > 16 else { return false }
    let number = number(of: line)
    guard firsts[place(of: number)] >> (number & 63) & 1 != 0, let sorts = sorts[number] else {
      return false
    }
    return sorts.contains { place in
      let sort = all[place]
      return sort.starts.contains { line.starts(with: $0) }
        && sort.words.contains { has($0, in: line) }
        && (sort.others.isEmpty || sort.others.contains { has($0, in: line) })
    } && !Cleaner.goesOnAboutRights(line)
  }

  /// Whether a text is among those of a line.
  private static func has(_ text: [UInt8], in line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { line[$0] == text[0] && line[$0...].starts(with: text) }
  }
}
