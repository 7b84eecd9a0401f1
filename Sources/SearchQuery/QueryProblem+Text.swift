internal import CorpusModel

extension QueryProblem {
  /// Returns what is wrong in a query and what to do about it, in one sentence for people.
  public func text(in query: String, arabic: Bool) -> String {
    guard reason == .unknownField, let near = QueryField.name(near: fieldName(in: query)) else {
      return reason.text(arabic: arabic)
    }
    return arabic
      ? "لا حقل بهذا الاسم؛ لعل المراد «\(near)»"
      : "There is no such field; did you mean “\(near)”?"
  }

  private func fieldName(in query: String) -> String {
    let part = query.unicodeScalars.dropFirst(range.start).prefix(range.end - range.start)
    return String(String.UnicodeScalarView(part.prefix { $0 != ":" }))
  }
}

extension QueryProblem.Reason {
  /// Returns what is wrong and what to do about it, in one sentence for people.
  public func text(arabic: Bool) -> String { arabic ? words.arabic : words.english }

  private var words: (arabic: String, english: String) {
    switch self {
    case .unclosedQuote:
      (
        "علامة الاقتباس غير مغلقة، فعُدّ آخر العبارة إغلاقًا لها",
        "A quote is not closed; it was closed at the end"
      )
    case .emptyQuote:
      ("ليس بين علامتي الاقتباس كلمة", "There is no word between the quotes")
    case .unpairedParenthesis:
      ("قوس بلا قوس يقابله", "A parenthesis has no partner")
    case .nothingAfterField:
      ("لا قيمة بعد النقطتين", "There is no value after the colon")
    case .unknownField:
      (
        "لا حقل بهذا الاسم؛ الحقول هي: عنوان، مصدر، جهة، تاريخ، قبل، بعد، نوع، حالة",
        "There is no such field; the fields are title, outlet, actor, date, before, after, kind, is"
      )
    case .wrongDate:
      (
        "هذا ليس تاريخًا؛ يُكتب التاريخ هكذا: 2020 أو 2020-09 أو 2020-09..2025-03",
        "This is no date; dates are written 2020, 2020-09 or 2020-09..2025-03"
      )
    case .unknownKind:
      (
        "لا نوع بهذا الاسم؛ الأنواع هي: شخص، منظمة، مكان، اتفاق، قانون، عتاد، وسيلة، حدث",
        "There is no such kind; the kinds are person, organisation, place, agreement, law, "
          + "equipment, outlet, event"
      )
    case .unknownState:
      (
        "الحالة إما «غير-مقروء» وإما «مقروء»",
        "An article is either unread or read: is:unread, is:read"
      )
    case .orWithoutSides:
      ("لا بد من كلمة قبل OR وكلمة بعدها", "There must be a word on each side of OR")
    case .withoutAlone:
      ("تُكتب علامة - ملاصقةً لما يُستبعد", "A - goes directly before what it excludes")
    case .starAlone:
      ("لا بد من حروف قبل * أو ~", "A * or ~ needs letters before it")
    case .starInside:
      ("لا تُكتب * أو ~ إلا في آخر الكلمة", "A * or ~ can only end a word")
    case .starInQuotes:
      (
        "لا تُكتب * بين علامتي الاقتباس إلا بعد آخر كلمة، ولا أثر لعلامة ~ بينهما",
        "Between quotes a * can only end the last word, and a ~ says nothing"
      )
    case .starBehindQuote:
      (
        "لا أثر لعلامة * أو ~ بعد علامة الاقتباس، فبُحث عن العبارة كما هي",
        "A * or ~ behind a quote says nothing; the quote was searched for as it is"
      )
    case .tooManyWords:
      (
        "لا يُبحث إلا عن أول \(ParsedQuery.mostTerms) كلمة",
        "Only the first \(ParsedQuery.mostTerms) words are searched for"
      )
    case .tooLong:
      (
        "العبارة أطول مما يُقرأ، فتُرك آخرها",
        "The query is longer than is read; its end was left out"
      )
    }
  }
}
