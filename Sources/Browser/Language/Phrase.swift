internal import CorpusModel
internal import TextLayout

/// A wording of the interface in both its languages.
struct Phrase: Sendable {
  private let arabic: String
  private let english: String

  init(_ arabic: String, _ english: String) {
    self.arabic = arabic
    self.english = english
  }

  /// Returns the wording in a language.
  func `in`(_ language: InterfaceLanguage) -> String {
    language == .arabic ? arabic : english
  }

  static let program = Phrase("ورّاق", "Warraq")
  static let articles = Phrase("المقالات", "Articles")
  static let inThisArticle = Phrase("في هذا المقال", "In this article")
  static let noArticles = Phrase("لا مقالات في هذه المدوّنة", "There are no articles in this corpus")
  static let noActors = Phrase("لا جهات معروفة في هذا المقال", "No known actors in this article")
  static let results = Phrase("النتائج", "Results")
  static let typeToSearch = Phrase("اكتب كلمة أو أكثر", "Type one word or more")
  static let search = Phrase("بحث", "Search")
  static let matches = Phrase("المطابقات", "Matches")
  static let names = Phrase("الأسماء", "Names")
  static let roles = Phrase("المناصب والصفات", "Roles")
  static let ties = Phrase("العلاقات", "Ties")
  static let mentions = Phrase("مواضع الذكر", "Mentions")
  static let together = Phrase("تُذكر معها", "Named together with")
  static let help = Phrase("مفاتيح التحكم", "Keys")
  static let now = Phrase("الآن", "now")
  static let tooSmall = Phrase("النافذة صغيرة جدا", "Window too small")
  static let nothingChosen = Phrase(
    "لم تُختر جهة؛ اضغط n", "No actor is chosen; press n")
  static let typeLabel = Phrase(
    "اكتب حروف الرابط، أو اضغط Esc", "Type the letters of a link, or press Esc")
  static let noLinks = Phrase("لا روابط على الشاشة", "There are no links in sight")
  static let mergingLeft = Phrase("تُرك الضمّ", "Not merged")
  static let actors = Phrase("الجهات", "Actors")
  static let noActorMatches = Phrase("لا جهة بهذا الاسم هنا", "No actor of that name here")
  static let nobodyChecked = Phrase(
    "اسم عُثر عليه آليا ولم يراجعه أحد", "A name found by rule; nobody has checked it")
  static let nothingToTakeBack = Phrase("لا شيء يُتراجع عنه", "There is nothing to take back")

  /// That a decision could not be written down.
  static func notDecided(_ reason: String) -> Phrase {
    Phrase("لم يُكتب: \(reason.isolated)", "Not written down: \(reason)")
  }

  /// That a candidate is kept.
  static func kept(_ name: String) -> Phrase {
    Phrase("حُفظت الجهة: \(name.isolated) (u للتراجع)", "Kept: \(name.isolated) (u takes it back)")
  }

  /// That a candidate is banned.
  static func banned(_ name: String) -> Phrase {
    Phrase(
      "لن يُعدّ جهة: \(name.isolated) (u للتراجع)",
      "No actor any more: \(name.isolated) (u takes it back)")
  }

  /// That a candidate is marked, and what to do next.
  static func mergeInto(_ name: String) -> Phrase {
    Phrase(
      "ضمّ \(name.isolated): اختر الجهة التي هو منها ثم اضغط =",
      "Merging \(name.isolated): choose the actor that it is, then press =")
  }

  /// That a candidate is merged.
  static func merged(into name: String) -> Phrase {
    Phrase(
      "ضُمّ إلى \(name.isolated) (u للتراجع)", "Merged into \(name.isolated) (u takes it back)")
  }

  /// That there is nothing to decide of an actor.
  static func isNoCandidate(_ name: String) -> Phrase {
    Phrase(
      "\(name.isolated) جهة معروفة لا تحتاج إلى قرار",
      "\(name.isolated) is known; there is nothing to decide")
  }

  /// That a class of mentions is shown or hidden.
  static func mentions(_ how: Mention.How, areShown: Bool) -> Phrase {
    let (arabic, english): (String, String) =
      switch how {
      case .name: ("الأسماء", "Names")
      case .alias: ("الأسماء الأخرى", "Other spellings")
      case .nisba: ("النسب (الجزائرية)", "Adjectives of countries")
      case .capital: ("العواصم الدالة على دولها", "Capitals that stand for states")
      case .short: ("الأسماء المختصرة", "Short forms")
      case .variant: ("الصيغ القريبة", "Similar spellings")
      case .found: ("الأسماء غير المراجعة", "Unchecked names")
      }
    return Phrase(
      "\(arabic): \(areShown ? "ظاهرة" : "مخفية")", "\(english): \(areShown ? "shown" : "hidden")")
  }

  static let atFirstPlace = Phrase("هذا أول موضع", "This is the first place")
  static let atLastPlace = Phrase("هذا آخر موضع", "This is the last place")
  static let sortedByDate = Phrase("الترتيب بحسب التاريخ", "Sorted by date")
  static let sortedByOutlet = Phrase("الترتيب بحسب المصدر", "Sorted by outlet")
  static let sortedByTitle = Phrase("الترتيب بحسب العنوان", "Sorted by title")

  /// How texts are set.
  static func typesetting(_ typesetting: Typesetting) -> Phrase {
    let digits: (String, String) =
      switch typesetting.digits {
      case .asWritten: ("كما كُتبت", "as written")
      case .arabicIndic: ("١٢٣", "١٢٣")
      case .western: ("123", "123")
      }
    let marks = typesetting.showsVowelMarks
    let justified = typesetting.isJustified
    return Phrase(
      "الأرقام: \(digits.0) · التشكيل: \(marks ? "ظاهر" : "مخفي") · "
        + "الأسطر: \(justified ? "من الجانبين" : "من اليمين")",
      "Digits: \(digits.1) · vowel marks: \(marks ? "shown" : "hidden") · "
        + "lines: \(justified ? "justified" : "ragged")")
  }

  /// How many files could not be read as they are.
  static func problems(_ count: Int) -> Phrase {
    Phrase("مشكلات في الملفات: \(count)", "Problems in files: \(count)")
  }

  /// What changed in the folder while it was read.
  static func changed(new: Int, changed: Int, removed: Int) -> Phrase {
    let parts = [
      (new, "جديدة", "new"), (changed, "معدلة", "changed"), (removed, "محذوفة", "removed"),
    ].filter { $0.0 > 0 }
    return Phrase(
      "ملفات " + parts.map { "\($0.1): \($0.0)" }.joined(separator: "، "),
      "Files " + parts.map { "\($0.2): \($0.0)" }.joined(separator: ", "))
  }

  /// How much of the articles is read, how fast, and how many minutes and seconds that will take.
  static func indexing(_ progress: Browser.Progress) -> Phrase {
    var figures = ["\(progress.percent)%"]
    guard let pace = progress.pace else {
      return Phrase(
        "تجري فهرسة المقالات: \(figures[0].isolated)", "Indexing the articles: \(figures[0])")
    }
    figures.append("\(pace.megabytes) MB/s")
    let seconds = pace.secondsLeft % 60
    let left = "\(pace.secondsLeft / 60):\(seconds < 10 ? "0" : "")\(seconds)"
    return Phrase(
      "تجري فهرسة المقالات: \((figures.map(\.isolated) + ["بقي \(left.isolated)"]).joined(separator: " · "))",
      "Indexing the articles: \((figures + ["\(left) left"]).joined(separator: " · "))")
  }

  /// That the articles could not be indexed.
  static func notIndexed(_ reason: String) -> Phrase {
    Phrase("تعذرت الفهرسة: \(reason.isolated)", "The articles were not indexed: \(reason)")
  }

  /// That the image was cut short under the reader.
  static let cutShort = Phrase(
    "اقتُطع ملف الفهرس في أثناء القراءة، فقد لا تظهر نصوص منه",
    "The index image was cut short while it was open: some texts may be missing")

  /// A place in a series.
  static func place(_ number: Int, of count: Int) -> Phrase {
    Phrase("\(number) من \(count)", "\(number) of \(count)")
  }

  /// The heading of a group of actors.
  static func kind(_ kind: ActorKind) -> Phrase {
    switch kind {
    case .person: Phrase("أشخاص", "People")
    case .organisation: Phrase("هيئات ومنظمات", "Organisations")
    case .place: Phrase("أماكن", "Places")
    case .agreement: Phrase("اتفاقات", "Agreements")
    case .law: Phrase("قوانين", "Laws")
    case .equipment: Phrase("عتاد", "Equipment")
    case .outlet: Phrase("مصادر", "Outlets")
    case .event: Phrase("أحداث", "Events")
    }
  }

  /// The heading of a group of ties.
  static func tie(_ kind: Tie.Kind) -> Phrase {
    switch kind {
    case .signed: Phrase("توقيع", "Signed")
    case .met: Phrase("لقاءات", "Met")
    case .visited: Phrase("زيارات", "Visited")
    case .holdsRole: Phrase("مناصب", "Holds a role")
    case .commands: Phrase("قيادة", "Commands")
    case .memberOf: Phrase("عضوية", "Member of")
    case .partOf: Phrase("تبعية", "Part of")
    case .locatedIn: Phrase("مقر", "Located in")
    case .supplies: Phrase("توريد", "Supplies")
    case .cooperates: Phrase("تعاون", "Cooperates")
    case .negotiates: Phrase("تفاوض", "Negotiates")
    case .supports: Phrase("دعم", "Supports")
    case .opposes: Phrase("اعتراض", "Opposes")
    case .sanctions: Phrase("عقوبات", "Sanctions")
    case .succeeded: Phrase("تعاقب على المنصب", "Succeeded")
    case .appointed: Phrase("تعيين", "Appointed")
    case .dismissed: Phrase("إقالة", "Dismissed")
    case .accused: Phrase("اتهام", "Accused")
    case .attacked: Phrase("هجوم", "Attacked")
    case .spokeWith: Phrase("اتصال", "Spoke with")
    case .reportedBy: Phrase("تغطية إعلامية", "Reported by")
    }
  }

  /// The heading of a group of commands.
  static func group(_ group: Command.Group) -> Phrase {
    switch group {
    case .moving: Phrase("التمرير", "Moving")
    case .panes: Phrase("اللوحات", "Panes")
    case .places: Phrase("التنقل", "Going from place to place")
    case .pages: Phrase("الخط الزمني والمقارنة والعلاقات", "Timeline, comparison, ties")
    case .searching: Phrase("البحث", "Searching")
    case .searchLine: Phrase("سطر البحث", "The search line")
    case .naming: Phrase("الجهات الفاعلة", "Actors")
    case .correcting: Phrase("تصحيح المقال", "Correcting an article")
    case .setting: Phrase("عرض النص", "How the text is set")
    case .program: Phrase("البرنامج", "The program")
    }
  }
}
