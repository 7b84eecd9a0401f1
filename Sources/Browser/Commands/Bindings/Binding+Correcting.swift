internal import Screen

/// What corrects the fields of an article.
extension Command.Binding {
  static let correct = Self(
    "E", in: .panes, .correcting, ("تصحيح", "correct"),
    (
      "يصحّح عنوان المقال ومصدره وتاريخه وكاتبه، ويحفظ التصحيح في ملف بجانب ملفه.",
      "Corrects the article’s title, outlet, date and author, in a file beside its own."
    ))

  static let nextField = Self(
    .tab, in: .correction, .correcting, ("الحقل التالي", "next field"),
    ("ينتقل إلى الحقل التالي.", "Goes to the next field."))

  static let previousField = Self(
    .backTab, in: .correction, .correcting, ("الحقل السابق", "field before"),
    ("ينتقل إلى الحقل السابق.", "Goes to the field before."))

  static let keepCorrection = Self(
    .enter, in: .correction, .correcting, ("حفظ", "keep"),
    (
      "يحفظ ما صُحّح؛ والحقل الفارغ يعيد ما في الملف.",
      "Keeps what was corrected; an empty field is again what the file says."
    ))

  static let cancelCorrection = Self(
    .escape, .control("g"), in: .correction, .correcting, ("إلغاء", "cancel"),
    ("يترك المقال كما كان.", "Leaves the article as it was."))
}
