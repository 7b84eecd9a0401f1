internal import Screen

/// What searches, and what one does in the line of a search.
extension Command.Binding {
  static let search = Self(
    "/", in: Set.reading.subtracting([.timeline]), .searching, ("بحث", "search"),
    ("يبحث في المقالات في أثناء الكتابة.", "Searches the articles as you type."))

  static let results = Self(
    .escape, in: .panes, .searching, ("النتائج", "results"),
    ("يعود إلى نتائج البحث.", "Returns to the results of the search."))

  static let openHit = Self(
    .enter, in: .searchLine, .searchLine, ("فتح", "open"),
    ("يفتح المقال عند أول مطابقة.", "Opens the article at its first match."))

  static let cancelSearch = Self(
    .escape, .control("g"), in: .searchLine, .searchLine, ("إلغاء", "cancel"),
    ("يترك البحث ويعود إلى حيث كنت.", "Leaves the search and returns to where you were."))

  static let nextHit = Self(
    .down, .control("n"), in: .typing, .searchLine, ("التالية", "next"),
    (
      "يختار النتيجة التالية؛ وبعد استعادة بحث سابق يعود إلى الذي بعده.",
      "Selects the next result; after an earlier search came back, returns to the one after it."
    ))

  static let previousHit = Self(
    .up, .control("p"), in: .typing, .searchLine, ("بحث سابق", "earlier searches"),
    (
      "يختار النتيجة السابقة؛ ومن النتيجة الأولى يستعيد ما بُحث عنه من قبل.",
      "Selects the previous result; from the first one, brings earlier searches back."
    ))

  static let nextHitPage = Self(
    .pageDown, in: .searchLine, .searchLine, ("صفحة تالية", "page"),
    ("ينزل صفحة في النتائج.", "Moves one page down in the results."))

  static let previousHitPage = Self(
    .pageUp, in: .searchLine, .searchLine, ("صفحة سابقة", "page"),
    ("يصعد صفحة في النتائج.", "Moves one page up in the results."))

  static let complete = Self(
    .control("t"), in: .searchLine, .searchLine, ("إكمال", "complete"),
    (
      "يكمل ما يُكتب بأول اسم معروض، ثم بالذي يليه.",
      "Completes what is being typed with the first name offered, then with the next one."
    ))

  static let facets = Self(
    .tab, in: .searchLine, .searchLine, ("تضييق", "narrow"),
    (
      "ينتقل إلى المصادر والسنوات والجهات التي تُضيّق بها النتائج.",
      "Goes to the outlets, years and actors by which the results can be narrowed."
    ))

  static let leaveFacets = Self(
    .tab, .escape, "/", "q", .control("g"), in: .facets, .searchLine, ("رجوع", "back"),
    ("يعود من التضييق إلى سطر البحث.", "Returns from narrowing to the search line."))

  static let chooseFacet = Self(
    .enter, " ", in: .facets, .searchLine, ("تضييق وإلغاؤه", "narrow, or undo"),
    (
      "يضيّق النتائج بما وقع عليه الاختيار، أو يلغي التضييق به.",
      "Narrows the results by what is selected, or takes that off again."
    ))

  static let removeChip = Self(
    .control("x"), in: .search, .searchLine, ("رفع آخر تضييق", "take the last off"),
    (
      "يرفع آخر ما ضُيّق به؛ وكذلك Backspace والسطر فارغ.",
      "Takes off what was narrowed by last; in an empty line Backspace does too."
    ))

  static let sortHits = Self(
    .control("s"), in: .search, .searchLine, ("ترتيب", "sort"),
    (
      "يبدّل ترتيب النتائج: بحسب الصلة أو التاريخ أو المصدر.",
      "Sorts the results: by relevance, by date, by outlet."
    ))

  static let copiesApart = Self(
    .control("o"), in: .search, .searchLine, ("كل النسخ", "all copies"),
    (
      "يعرض كل مقال يكاد يتطابق مع نتيجة وحده، أو يجمعها فيها.",
      "Shows articles that are nearly the same as a result by themselves, or gathers them in it."
    ))

  static let asTyped = Self(
    .control("r"), in: .search, .searchLine, ("كما كُتب", "as typed"),
    (
      "يبحث عما كُتب كما هو إن بُحث عن غيره، أو بالعكس.",
      "Searches for what was typed as it is where it was corrected, or the reverse."
    ))

  static let caretLeft = Self(
    .left, in: .typing, .searchLine, ("يسار", "left"),
    ("يحرّك المؤشر إلى اليسار.", "Moves the caret to the left."))

  static let caretRight = Self(
    .right, in: .typing, .searchLine, ("يمين", "right"),
    ("يحرّك المؤشر إلى اليمين.", "Moves the caret to the right."))

  static let caretToStart = Self(
    .home, .control("a"), in: .typing, .searchLine, ("البداية", "start"),
    ("ينقل المؤشر إلى أول السطر.", "Moves the caret to the start."))

  static let caretToEnd = Self(
    .end, .control("e"), in: .typing, .searchLine, ("النهاية", "end"),
    ("ينقل المؤشر إلى آخر السطر.", "Moves the caret to the end."))

  static let deleteBackward = Self(
    .backspace, in: .typing, .searchLine, ("مسح السابق", "delete"),
    ("يمسح الحرف السابق.", "Deletes the letter before the caret."))

  static let deleteForward = Self(
    .delete, .control("d"), in: .typing, .searchLine, ("مسح التالي", "delete"),
    ("يمسح الحرف التالي.", "Deletes the letter after the caret."))

  static let deleteWord = Self(
    .control("w"), .alt("\u{7F}"), in: .typing, .searchLine, ("مسح كلمة", "delete word"),
    ("يمسح الكلمة السابقة.", "Deletes the word before the caret."))

  static let deleteLine = Self(
    .control("u"), in: .typing, .searchLine, ("مسح الكل", "clear"),
    ("يمسح سطر البحث كله.", "Clears the search line."))
}
