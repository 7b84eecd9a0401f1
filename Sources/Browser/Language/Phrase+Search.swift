internal import SearchEngine

/// The wordings of a search.
extension Phrase {
  static let searching = Phrase("يجري البحث…", "Searching…")
  static let noOutlet = Phrase("بلا مصدر", "No outlet")
  static let undated = Phrase("بلا تاريخ", "Undated")
  static let nothingToSearchFor = Phrase(
    "ليس فيما كُتب كلمة يُبحث عنها", "There is no word to search for in this")
  static let noArticleHasAll = Phrase(
    "لا مقال يجمع ذلك كله. عدد المقالات لكل جزء:",
    "No article has all of it. Articles with each part:")

  /// How many articles were found.
  static func resultCount(_ count: Int) -> Phrase {
    let arabic =
      switch count {
      case 0: "لا نتائج"
      case 1: "نتيجة واحدة"
      case 2: "نتيجتان"
      default: (3...10).contains(count % 100) ? "\(count) نتائج" : "\(count) نتيجة"
      }
    let english =
      switch count {
      case 0: "Nothing found"
      case 1: "1 result"
      default: "\(count) results"
      }
    return Phrase(arabic, english)
  }

  /// How many articles say nearly the same as a result.
  static func duplicates(_ count: Int) -> Phrase {
    let arabic =
      switch count {
      case 1: "ومثله مقال آخر"
      case 2: "ومثله مقالان آخران"
      default:
        (3...10).contains(count % 100) ? "ومثله \(count) مقالات أخرى" : "ومثله \(count) مقالا آخر"
      }
    return Phrase(arabic, "and \(count) more like it")
  }

  /// The order of the results.
  static func order(_ order: SearchOptions.Order) -> Phrase {
    switch order {
    case .relevance: Phrase("بحسب الصلة", "by relevance")
    case .date: Phrase("الأحدث أولا", "newest first")
    case .outlet: Phrase("بحسب المصدر", "by outlet")
    }
  }

  /// The heading of a group of facets.
  static func facets(_ group: FacetChoice.Group) -> Phrase {
    switch group {
    case .outlets: Phrase("المصادر", "Outlets")
    case .years: Phrase("السنوات", "Years")
    case .actors: Phrase("الجهات", "Actors")
    }
  }

  /// That something else was searched for, and the key that undoes it.
  static func corrected(from typed: String, to text: String, key: String) -> Phrase {
    Phrase(
      "لا نتائج لـ«\(typed.isolated)»؛ هذه نتائج «\(text.isolated)» (\(key.isolated): كما كُتب)",
      "Nothing found for “\(typed.isolated)”; these are for “\(text.isolated)” (\(key): as typed)")
  }

  /// That a name was searched for in Arabic letters, too, and the key that undoes it.
  static func addedName(from typed: String, to text: String, key: String) -> Phrase {
    Phrase(
      "قليل من النتائج لـ«\(typed.isolated)»؛ هذه نتائج «\(text.isolated)» (\(key.isolated): كما كُتب)",
      "Little found for “\(typed.isolated)”; these are for “\(text.isolated)” (\(key): as typed)")
  }

  /// How a name in Latin letters was understood, and the key that undoes it.
  static func understood(_ typed: String, as text: String, key: String) -> Phrase {
    Phrase(
      "فُهم «\(typed.isolated)» على أنه «\(text.isolated)» (\(key.isolated): كما كُتب)",
      "“\(typed.isolated)” was understood as “\(text.isolated)” (\(key): as typed)")
  }

  /// That what was typed was not to be corrected, and the key that allows it.
  static func uncorrected(key: String) -> Phrase {
    Phrase(
      "لم يُصحَّح ما كُتب (\(key.isolated) للتصحيح)",
      "What was typed was not corrected (\(key) corrects it)")
  }
}
