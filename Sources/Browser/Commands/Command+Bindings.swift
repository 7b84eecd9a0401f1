internal import Screen

extension Command {
  /// The keys of the command, where they give it, and what it does.
  public var binding: Binding {
    switch self {
    case .down:
      Binding(
        "j", .down, in: .stepping, .moving, ("أسفل", "down"),
        ("ينزل سطرا.", "Moves one line down."))
    case .up:
      Binding(
        "k", .up, in: .stepping, .moving, ("أعلى", "up"), ("يصعد سطرا.", "Moves one line up."))
    case .pageDown:
      Binding(
        " ", .pageDown, .control("f"), in: .scrolling, .moving, ("صفحة تالية", "page"),
        ("ينزل صفحة.", "Moves one page down."))
    case .pageUp:
      Binding(
        "b", .pageUp, .control("b"), in: .scrolling, .moving, ("صفحة سابقة", "page"),
        ("يصعد صفحة.", "Moves one page up."))
    case .first:
      Binding(
        "g", .home, in: .stepping, .moving, ("البداية", "top"),
        ("ينتقل إلى البداية.", "Goes to the beginning."))
    case .last:
      Binding(
        "G", .end, in: .stepping, .moving, ("النهاية", "end"),
        ("ينتقل إلى النهاية.", "Goes to the end."))

    case .nextPane:
      Binding(
        .tab, in: .panes, .panes, ("اللوحة التالية", "next pane"),
        ("ينتقل إلى اللوحة التالية.", "Goes to the next pane."))
    case .previousPane:
      Binding(
        .backTab, in: .panes, .panes, ("اللوحة السابقة", "previous pane"),
        ("ينتقل إلى اللوحة السابقة.", "Goes to the previous pane."))
    case .listPane:
      Binding(
        "1", in: .panes, .panes, ("المقالات", "articles"),
        ("ينتقل إلى قائمة المقالات.", "Goes to the list of articles."))
    case .textPane:
      Binding(
        "2", in: .panes, .panes, ("النص", "text"),
        ("ينتقل إلى نص المقال.", "Goes to the text of the article."))
    case .actorsPane:
      Binding(
        "3", in: .panes, .panes, ("الجهات", "actors"),
        ("ينتقل إلى الجهات الفاعلة في المقال.", "Goes to the actors in the article."))
    case .zoom:
      Binding(
        "z", in: .panes, .panes, ("تكبير", "zoom"),
        ("يوسّع اللوحة لتملأ الشاشة، ثم يعيدها.", "Gives the pane the whole screen, and back."))

    case .open:
      Binding(
        .enter, in: .reading, .places, ("فتح", "open"),
        (
          "يفتح ما وقع عليه الاختيار: مقالا أو جهة أو شاهدا.",
          "Opens what is selected: an article, an actor, a piece of evidence."
        ))
    case .labelLinks:
      Binding(
        "f", in: .reading, .places, ("روابط", "links"),
        (
          "يضع حروفا على كل الروابط الظاهرة، فتُكتب الحروف ويُفتح الرابط.",
          "Puts letters on every link in sight; typing them follows the link."
        ))
    case .actorPage:
      Binding(
        "o", in: .reading, .places, ("صفحتها", "its page"),
        ("يفتح صفحة الجهة المختارة.", "Opens the page of the chosen actor."))
    case .next:
      Binding(
        "n", in: .panes, .places, ("التالي", "next"),
        (
          "ينتقل إلى موضع الذكر التالي في النص، أو إلى المطابقة التالية بعد البحث.",
          "Goes to the next mention in the text; after a search, to the next match."
        ))
    case .previous:
      Binding(
        "N", in: .panes, .places, ("السابق", "previous"),
        (
          "ينتقل إلى موضع الذكر السابق في النص، أو إلى المطابقة السابقة بعد البحث.",
          "Goes to the previous mention in the text; after a search, to the previous match."
        ))
    case .nextArticle:
      Binding(
        "J", in: .panes, .places, ("المقال التالي", "next article"),
        ("يفتح المقال التالي في القائمة.", "Opens the next article of the list."))
    case .previousArticle:
      Binding(
        "K", in: .panes, .places, ("المقال السابق", "previous article"),
        ("يفتح المقال السابق في القائمة.", "Opens the previous article of the list."))
    case .back:
      Binding(
        .backspace, .control("o"), in: .reading, .places, ("رجوع", "back"),
        ("يعود إلى حيث كنت تماما.", "Goes back to exactly where you were."))
    case .forward:
      Binding(
        "]", in: .reading, .places, ("تقدّم", "forward"),
        ("يتقدّم من جديد بعد الرجوع.", "Goes forward again after going back."))

    case .search:
      Binding(
        "/", in: Set.reading.subtracting([.timeline]), .searching, ("بحث", "search"),
        ("يبحث في المقالات في أثناء الكتابة.", "Searches the articles as you type."))
    case .results:
      Binding(
        .escape, in: .panes, .searching, ("النتائج", "results"),
        ("يعود إلى نتائج البحث.", "Returns to the results of the search."))

    case .timeline:
      Binding(
        "t", in: .reading, .pages, ("الخط الزمني", "timeline"),
        (
          "يعرض ما جرى بحسب تاريخه: للجهة المختارة، أو لكل الجهات.",
          "Shows what happened when: to the chosen actor, or to all."
        ))
    case .compare:
      Binding(
        "c", in: .reading, .pages, ("مقارنة", "compare"),
        (
          "يقارن مقالات القضية نفسها: ما اختلفت فيه، ثم المصادر جنبا إلى جنب.",
          "Compares the articles of one story: where they differ, then the outlets side by side."
        ))
    case .ties:
      Binding(
        "r", in: .reading, .pages, ("علاقات", "ties"),
        (
          "يعرض علاقات الجهة المختارة، ويُنتقل منها إلى علاقات غيرها.",
          "Shows the ties of the chosen actor, and leads on to those of others."
        ))
    case .path:
      Binding(
        "p", in: .reading, .pages, ("طريق", "path"),
        (
          "يعلّم الجهة المختارة بدايةً، ثم يعرض أقصر سلسلة من العلاقات منها إلى التي تُختار بعدها.",
          "Marks the chosen actor as a start; pressed on another, shows the shortest chain of ties."
        ))
    case .aside:
      Binding(
        "l", in: .pages, .pages, ("بجانبه", "beside"),
        (
          "ينتقل إلى المدخل التالي في الصف نفسه.",
          "Goes to the next entry in the same row."
        ))
    case .asideBack:
      Binding(
        "h", in: .pages, .pages, ("قبله", "before"),
        (
          "ينتقل إلى المدخل السابق في الصف نفسه.",
          "Goes to the previous entry in the same row."
        ))
    case .narrow:
      Binding(
        "/", in: .timeline, .pages, ("تضييق", "narrow"),
        (
          "يضيّق الخط الزمني في أثناء الكتابة.",
          "Narrows the timeline as you type."
        ))
    case .outlet:
      Binding(
        "s", in: .timeline, .pages, ("المصدر", "outlet"),
        (
          "يضيّق الخط الزمني إلى مصدر واحد، ثم إلى الذي بعده، ثم إلى الكل.",
          "Narrows the timeline to one outlet, to the next one, then to all."
        ))
    case .eventsOnly:
      Binding(
        "x", in: .timeline, .pages, ("الأحداث", "events"),
        (
          "يعرض الأحداث وحدها، أو معها كل جملة مؤرخة.",
          "Shows events only, or all dated sentences with them."
        ))
    case .showAll:
      Binding(
        .escape, in: .timeline, .pages, ("الكل", "all"),
        ("يعرض الخط الزمني كله من جديد.", "Shows the whole timeline again."))
    case .keepNarrowing:
      Binding(
        .enter, in: .narrowing, .pages, ("اختيار", "choose"),
        ("يبقي ما ضُيّق إليه الخط الزمني.", "Keeps what the timeline is narrowed to."))
    case .cancelNarrowing:
      Binding(
        .escape, .control("g"), in: .narrowing, .pages, ("إلغاء", "cancel"),
        ("يترك التضييق بالكتابة.", "Leaves the narrowing by text."))

    case .openHit:
      Binding(
        .enter, in: .searchLine, .searchLine, ("فتح", "open"),
        ("يفتح المقال عند أول مطابقة.", "Opens the article at its first match."))
    case .cancelSearch:
      Binding(
        .escape, .control("g"), in: .searchLine, .searchLine, ("إلغاء", "cancel"),
        ("يترك البحث ويعود إلى حيث كنت.", "Leaves the search and returns to where you were."))
    case .nextHit:
      Binding(
        .down, .control("n"), in: .typing, .searchLine, ("التالية", "next"),
        (
          "يختار النتيجة التالية؛ وبعد استعادة بحث سابق يعود إلى الذي بعده.",
          "Selects the next result; after an earlier search came back, returns to the one after it."
        ))
    case .previousHit:
      Binding(
        .up, .control("p"), in: .typing, .searchLine, ("بحث سابق", "earlier searches"),
        (
          "يختار النتيجة السابقة؛ ومن النتيجة الأولى يستعيد ما بُحث عنه من قبل.",
          "Selects the previous result; from the first one, brings earlier searches back."
        ))
    case .nextHitPage:
      Binding(
        .pageDown, in: .searchLine, .searchLine, ("صفحة تالية", "page"),
        ("ينزل صفحة في النتائج.", "Moves one page down in the results."))
    case .previousHitPage:
      Binding(
        .pageUp, in: .searchLine, .searchLine, ("صفحة سابقة", "page"),
        ("يصعد صفحة في النتائج.", "Moves one page up in the results."))
    case .complete:
      Binding(
        .control("t"), in: .searchLine, .searchLine, ("إكمال", "complete"),
        (
          "يكمل ما يُكتب بأول اسم معروض، ثم بالذي يليه.",
          "Completes what is being typed with the first name offered, then with the next one."
        ))
    case .facets:
      Binding(
        .tab, in: .searchLine, .searchLine, ("تضييق", "narrow"),
        (
          "ينتقل إلى المصادر والسنوات والجهات التي تُضيّق بها النتائج.",
          "Goes to the outlets, years and actors by which the results can be narrowed."
        ))
    case .leaveFacets:
      Binding(
        .tab, .escape, "/", "q", .control("g"), in: .facets, .searchLine, ("رجوع", "back"),
        ("يعود من التضييق إلى سطر البحث.", "Returns from narrowing to the search line."))
    case .chooseFacet:
      Binding(
        .enter, " ", in: .facets, .searchLine, ("تضييق وإلغاؤه", "narrow, or undo"),
        (
          "يضيّق النتائج بما وقع عليه الاختيار، أو يلغي التضييق به.",
          "Narrows the results by what is selected, or takes that off again."
        ))
    case .removeChip:
      Binding(
        .control("x"), in: .search, .searchLine, ("رفع آخر تضييق", "take the last off"),
        (
          "يرفع آخر ما ضُيّق به؛ وكذلك Backspace والسطر فارغ.",
          "Takes off what was narrowed by last; in an empty line Backspace does too."
        ))
    case .sortHits:
      Binding(
        .control("s"), in: .search, .searchLine, ("ترتيب", "sort"),
        (
          "يبدّل ترتيب النتائج: بحسب الصلة أو التاريخ أو المصدر.",
          "Sorts the results: by relevance, by date, by outlet."
        ))
    case .asTyped:
      Binding(
        .control("r"), in: .search, .searchLine, ("كما كُتب", "as typed"),
        (
          "يبحث عما كُتب كما هو إن بُحث عن غيره، أو بالعكس.",
          "Searches for what was typed as it is where it was corrected, or the reverse."
        ))
    case .caretLeft:
      Binding(
        .left, in: .typing, .searchLine, ("يسار", "left"),
        ("يحرّك المؤشر إلى اليسار.", "Moves the caret to the left."))
    case .caretRight:
      Binding(
        .right, in: .typing, .searchLine, ("يمين", "right"),
        ("يحرّك المؤشر إلى اليمين.", "Moves the caret to the right."))
    case .caretToStart:
      Binding(
        .home, .control("a"), in: .typing, .searchLine, ("البداية", "start"),
        ("ينقل المؤشر إلى أول السطر.", "Moves the caret to the start."))
    case .caretToEnd:
      Binding(
        .end, .control("e"), in: .typing, .searchLine, ("النهاية", "end"),
        ("ينقل المؤشر إلى آخر السطر.", "Moves the caret to the end."))
    case .deleteBackward:
      Binding(
        .backspace, in: .typing, .searchLine, ("مسح السابق", "delete"),
        ("يمسح الحرف السابق.", "Deletes the letter before the caret."))
    case .deleteForward:
      Binding(
        .delete, .control("d"), in: .typing, .searchLine, ("مسح التالي", "delete"),
        ("يمسح الحرف التالي.", "Deletes the letter after the caret."))
    case .deleteWord:
      Binding(
        .control("w"), in: .typing, .searchLine, ("مسح كلمة", "delete word"),
        ("يمسح الكلمة السابقة.", "Deletes the word before the caret."))
    case .deleteLine:
      Binding(
        .control("u"), in: .typing, .searchLine, ("مسح الكل", "clear"),
        ("يمسح سطر البحث كله.", "Clears the search line."))

    case .filterActors:
      Binding(
        "a", in: .panes, .naming, ("تصفية الجهات", "filter actors"),
        (
          "يصفّي الجهات الفاعلة في المقال في أثناء الكتابة.",
          "Narrows the actors of the article as you type."
        ))
    case .keepFilter:
      Binding(
        .enter, in: .actorFilter, .naming, ("اختيار", "choose"),
        ("ينتقل إلى الجهات التي بقيت.", "Goes to the actors that are left."))
    case .clearFilter:
      Binding(
        .escape, .control("g"), in: .actorFilter, .naming, ("إلغاء", "cancel"),
        ("يعيد الجهات كلها.", "Brings all actors back."))
    case .nisbas:
      Binding(
        "i", in: .reading, .naming, ("النسب", "adjectives"),
        (
          "يظهر النسب إلى الدول (الجزائرية) أو يخفيها.",
          "Shows or hides adjectives made of countries’ names."
        ))
    case .capitals:
      Binding(
        "I", in: .reading, .naming, ("العواصم", "capitals"),
        (
          "يظهر العواصم التي تُذكر ويُقصد بها دولها، أو يخفيها.",
          "Shows or hides capitals that stand for their states."
        ))
    case .candidates:
      Binding(
        "e", in: .reading, .naming, ("غير المراجعة", "unchecked"),
        (
          "يظهر الأسماء التي عُثر عليها آليا أو يخفيها.",
          "Shows or hides the names that were found by rule."
        ))
    case .keepCandidate:
      Binding(
        "+", in: .reading, .naming, ("حفظ", "keep"),
        (
          "يحفظ الاسم المختار جهةً دائمة في ملفك.",
          "Keeps the chosen name as an actor, in your own file."
        ))
    case .banCandidate:
      Binding(
        "-", in: .reading, .naming, ("استبعاد", "ban"),
        (
          "يستبعد الاسم المختار، فلا يُعدّ جهة بعد ذلك.",
          "Bans the chosen name, which is no actor from then on."
        ))
    case .mergeCandidate:
      Binding(
        "=", in: .reading, .naming, ("ضمّ", "merge"),
        (
          "يعلّم الاسم المختار، ثم يضمّه إلى الجهة التي تُختار بعده.",
          "Marks the chosen name; pressed on another actor, makes it a spelling of that actor."
        ))
    case .takeBack:
      Binding(
        "u", in: .reading, .naming, ("تراجع", "undo"),
        ("يتراجع عن القرار الأخير.", "Takes the last of these decisions back."))

    case .digits:
      Binding(
        "d", in: .reading, .setting, ("الأرقام", "digits"),
        (
          "يبدّل الأرقام: كما كُتبت، أو ١٢٣، أو 123.",
          "Changes the digits: as written, ١٢٣, or 123."
        ))
    case .vowelMarks:
      Binding(
        "v", in: .reading, .setting, ("التشكيل", "vowel marks"),
        ("يظهر علامات التشكيل أو يخفيها.", "Shows or hides the vowel marks."))
    case .justify:
      Binding(
        "w", in: .reading, .setting, ("الضبط", "justify"),
        (
          "يضبط الأسطر من الجانبين، أو من جانب واحد.",
          "Sets lines flush at both sides, or at one."
        ))

    case .asInFile: .asInFile
    case .nextCopy: .nextCopy
    case .allCopies: .allCopies

    case .sort:
      Binding(
        "s", in: .panes, .program, ("ترتيب", "sort"),
        (
          "يبدّل ترتيب المقالات: بحسب التاريخ أو المصدر أو العنوان.",
          "Sorts the articles: by date, by outlet, by title."
        ))
    case .help:
      Binding(
        "?", in: .reading, .program, ("مساعدة", "help"),
        ("يعرض هذه الصفحة.", "Shows this page."))
    case .redraw:
      Binding(
        .control("l"), in: .everywhere, .program, ("إعادة رسم", "redraw"),
        ("يعيد رسم الشاشة.", "Draws the screen anew."))
    case .leave:
      Binding(
        "q", in: .scrolling, .program, ("خروج", "quit"),
        (
          "يرجع خطوة، ويغادر البرنامج من الشاشة الأولى.",
          "Backs out; leaves the program from the first screen."
        ))
    }
  }
}
