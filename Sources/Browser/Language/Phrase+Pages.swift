internal import CorpusModel

/// The wordings of the pages.
extension Phrase {
  static let timeline = Phrase("الخط الزمني", "Timeline")
  static let events = Phrase("الأحداث", "Events")
  static let eventsOnly = Phrase("الأحداث وحدها", "events only")
  static let noEntries = Phrase("لا شيء بهذا التضييق", "Nothing is left by these limits")
  static let or = Phrase("أو", "or")
  static let statementsBy = Phrase("تصريحاتها", "Statements by it")
  static let statementsAbout = Phrase("قيل عنها", "Said about it")
  static let unknownSpeaker = Phrase("متحدث غير معروف", "Unknown speaker")
  static let stillReading = Phrase(
    "تُقرأ المقالات الآن؛ تظهر البقية بعد قليل", "The articles are being read; the rest will follow")
  static let tooLarge = Phrase(
    "المدوّنة أكبر من أن تُقرأ كلها: تُعرف التواريخ والجهات في المقال المفتوح وحده، أما ما يجمع المقالات فلا",
    "This corpus is too large to be read whole: dates and actors are known in the open article, "
      + "not what joins the articles")
  static let tiesOf = Phrase("علاقات", "Ties of")
  static let noTies = Phrase("لا علاقات معروفة", "No ties are known")
  static let path = Phrase("الطريق", "Path")
  static let unreachable = Phrase(
    "لا تصل بينهما أي سلسلة من العلاقات", "No chain of ties joins the two")
  static let foundByRule = Phrase("استخرجه البرنامج", "found by the program")
  static let narrow = Phrase("تضييق", "Narrow")
  static let noActorHere = Phrase("لا جهة هنا", "There is no actor here")
  static let showsAll = Phrase("يُعرض الآن كل شيء", "Everything is shown")
  static let comparison = Phrase("مقارنة", "Comparison")
  static let stories = Phrase("القضايا", "Stories")
  static let noStories = Phrase(
    "لا مقالات تتناول أمرا واحدا", "No articles are about the same matter")
  static let noStoryHere = Phrase(
    "لا مقال آخر عن هذا الأمر؛ هذه القضايا كلها",
    "No other article is about this; here are all stories")
  static let differences = Phrase("مواضع الاختلاف", "Differences")
  static let noDifferences = Phrase(
    "لم يُعثر على اختلاف", "No difference was found")
  static let nearDuplicates = Phrase("نصوص تكاد تتطابق", "Nearly the same text")
  static let dates = Phrase("التواريخ", "Dates")
  static let figures = Phrase("الأرقام", "Figures")
  static let statements = Phrase("من قال ماذا", "Who said what")
  static let outletsSideBySide = Phrase("المصادر جنبا إلى جنب", "Outlets side by side")
  static let nothing = Phrase("لا شيء", "none")

  /// The line that opens more of a section.
  static func more(_ count: Int) -> Phrase {
    Phrase("المزيد (\(count))", "More (\(count))")
  }

  /// How often, and in how many articles, an actor is named.
  static func mentioned(times: Int, inArticles articles: Int) -> Phrase {
    Phrase(
      "مواضع الذكر: \(times) · المقالات: \(articles)", "Mentions: \(times) · Articles: \(articles)")
  }

  /// The line that opens an actor's timeline.
  static func wholeTimeline(_ count: Int) -> Phrase {
    Phrase("الخط الزمني كاملا (\(count))", "The whole timeline (\(count))")
  }

  /// How many articles there are.
  static func articleCount(_ count: Int) -> Phrase {
    Phrase("المقالات: \(count)", count == 1 ? "1 article" : "\(count) articles")
  }

  /// How many articles more there are than are shown.
  static func furtherArticles(_ count: Int) -> Phrase {
    Phrase("ومقالات أخرى: \(count)", "and further articles: \(count)")
  }

  /// How many steps a path has.
  static func steps(_ count: Int) -> Phrase {
    Phrase("عدد الخطوات: \(count)", "Steps: \(count)")
  }

  /// Says from which actor a path is to start.
  static func pathStarts(at name: String) -> Phrase {
    Phrase(
      "بداية الطريق: \(name)؛ اختر جهة أخرى واضغط p", "Path from \(name); press p on another actor")
  }

  /// Says from which actor no path is to start any more.
  static let pathForgotten = Phrase("أُلغيت بداية الطريق", "The start of the path is forgotten")

  /// What an actor is that nobody wrote down for the corpus.
  static func origin(_ origin: Actor.Origin) -> Phrase? {
    switch origin {
    case .curated: nil
    case .own: Phrase("من ملف القارئ", "From your own file")
    case .gazetteer:
      Phrase(
        "من قائمة الدول والعواصم والهيئات الدولية",
        "From the list of countries, capitals and international bodies")
    case .found: nobodyChecked
    }
  }

  /// How certain a tie is, where it is not stated as a fact.
  static func status(_ status: Tie.Status) -> Phrase? {
    switch status {
    case .stated: nil
    case .claimed: Phrase("منسوب إلى مصدره", "claimed")
    case .planned: Phrase("مزمع", "planned")
    }
  }

  /// What a date was made out from, where the words do not say all of it.
  static func basis(_ basis: DateExpression.Basis) -> Phrase? {
    switch basis {
    case .stated: nil
    case .article: Phrase("محسوب من المقال نفسه", "made out from the same article")
    case .publication: Phrase("محسوب من تاريخ النشر", "counted from the day of publication")
    }
  }

  /// How precise a date is, where it is not a day.
  static func precision(_ precision: DateExpression.Precision) -> Phrase? {
    switch precision {
    case .day: nil
    case .month: Phrase("بدقة الشهر", "to the month")
    case .year: Phrase("بدقة السنة", "to the year")
    case .interval: Phrase("مدة", "a span of time")
    }
  }

  /// The kind of a difference.
  static func difference(_ kind: Difference.Kind) -> Phrase {
    switch kind {
    case .name: Phrase("اسم", "Name")
    case .date: Phrase("تاريخ", "Date")
    case .number: Phrase("رقم", "Figure")
    case .role: Phrase("صفة", "Role")
    case .wording: Phrase("صياغة", "Wording")
    }
  }
}
