internal import Screen

/// What sets texts, and what is for the whole program.
extension Command.Binding {
  static let digits = Self(
    "d", in: .reading, .setting, ("الأرقام", "digits"),
    (
      "يبدّل الأرقام: كما كُتبت، أو ١٢٣، أو 123.",
      "Changes the digits: as written, ١٢٣, or 123."
    ))

  static let vowelMarks = Self(
    "v", in: .reading, .setting, ("التشكيل", "vowel marks"),
    ("يظهر علامات التشكيل أو يخفيها.", "Shows or hides the vowel marks."))

  static let justify = Self(
    "w", in: .reading, .setting, ("الضبط", "justify"),
    (
      "يضبط الأسطر من الجانبين، أو من جانب واحد.",
      "Sets lines flush at both sides, or at one."
    ))

  static let sort = Self(
    "s", in: .panes, .program, ("ترتيب", "sort"),
    (
      "يبدّل ترتيب المقالات: بحسب التاريخ أو المصدر أو العنوان.",
      "Sorts the articles: by date, by outlet, by title."
    ))

  static let help = Self(
    "?", in: .reading, .program, ("مساعدة", "help"),
    ("يعرض هذه الصفحة.", "Shows this page."))

  static let redraw = Self(
    .control("l"), in: .everywhere, .program, ("إعادة رسم", "redraw"),
    ("يعيد رسم الشاشة.", "Draws the screen anew."))

  static let leave = Self(
    "q", in: .scrolling, .program, ("خروج", "quit"),
    (
      "يرجع خطوة، ويغادر البرنامج من الشاشة الأولى.",
      "Backs out; leaves the program from the first screen."
    ))
}
