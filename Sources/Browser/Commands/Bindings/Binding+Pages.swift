internal import Screen

/// What opens pages, and what one does on them.
extension Command.Binding {
  static let timeline = Self(
    "t", in: .reading, .pages, ("الخط الزمني", "timeline"),
    (
      "يعرض ما جرى بحسب تاريخه: للجهة المختارة، أو لكل الجهات.",
      "Shows what happened when: to the chosen actor, or to all."
    ))

  static let compare = Self(
    "c", in: .reading, .pages, ("مقارنة", "compare"),
    (
      "يقارن مقالات القضية نفسها: ما اختلفت فيه، ثم المصادر جنبا إلى جنب.",
      "Compares the articles of one story: where they differ, then the outlets side by side."
    ))

  static let ties = Self(
    "r", in: .reading, .pages, ("علاقات", "ties"),
    (
      "يعرض علاقات الجهة المختارة، ويُنتقل منها إلى علاقات غيرها.",
      "Shows the ties of the chosen actor, and leads on to those of others."
    ))

  static let path = Self(
    "p", in: .reading, .pages, ("طريق", "path"),
    (
      "يعلّم الجهة المختارة بدايةً، ثم يعرض أقصر سلسلة من العلاقات منها إلى التي تُختار بعدها.",
      "Marks the chosen actor as a start; pressed on another, shows the shortest chain of ties."
    ))

  static let aside = Self(
    "l", in: .pages, .pages, ("بجانبه", "beside"),
    (
      "ينتقل إلى المدخل التالي في الصف نفسه.",
      "Goes to the next entry in the same row."
    ))

  static let asideBack = Self(
    "h", in: .pages, .pages, ("قبله", "before"),
    (
      "ينتقل إلى المدخل السابق في الصف نفسه.",
      "Goes to the previous entry in the same row."
    ))

  static let narrow = Self(
    "/", in: .timeline, .pages, ("تضييق", "narrow"),
    (
      "يضيّق الخط الزمني في أثناء الكتابة.",
      "Narrows the timeline as you type."
    ))

  static let outlet = Self(
    "s", in: .timeline, .pages, ("المصدر", "outlet"),
    (
      "يضيّق الخط الزمني إلى مصدر واحد، ثم إلى الذي بعده، ثم إلى الكل.",
      "Narrows the timeline to one outlet, to the next one, then to all."
    ))

  static let eventsOnly = Self(
    "x", in: .timeline, .pages, ("الأحداث", "events"),
    (
      "يعرض الأحداث وحدها، أو معها كل جملة مؤرخة.",
      "Shows events only, or all dated sentences with them."
    ))

  static let showAll = Self(
    .escape, in: .timeline, .pages, ("الكل", "all"),
    ("يعرض الخط الزمني كله من جديد.", "Shows the whole timeline again."))

  static let keepNarrowing = Self(
    .enter, in: .narrowing, .pages, ("اختيار", "choose"),
    ("يبقي ما ضُيّق إليه الخط الزمني.", "Keeps what the timeline is narrowed to."))

  static let cancelNarrowing = Self(
    .escape, .control("g"), in: .narrowing, .pages, ("إلغاء", "cancel"),
    ("يترك التضييق بالكتابة.", "Leaves the narrowing by text."))
}
