/// A date as the words have it, before anything is taken from elsewhere.
struct LooseDate {
  var calendar = Calendar.gregorian
  var year = YearClue.none
  var month = MonthClue.none
  var day: Int?
  /// The day of the week that the words name beside the date.
  var weekday: Int?

  enum Calendar { case gregorian, hijri }
}

/// What the words say of a date's year.
enum YearClue: Equatable {
  case none
  case stated(Int)
  /// The last such date before the publication (الماضي).
  case before
  /// The first such date after the publication (المقبل).
  case after
  /// The one that the publication lies in (الجاري).
  case present
  /// So many years from that of the publication (العام الماضي).
  case offset(Int)
  /// The year that was last named (العام نفسه).
  case same
}

/// What the words say of a date's month.
enum MonthClue: Equatable {
  case none
  case named(Int)
  /// So many months from that of the publication (الشهر الماضي).
  case offset(Int)
  /// The month that was last named (الشهر نفسه).
  case same
}

/// A stretch of tokens that names a date, and what it means.
struct Draft {
  /// The first token, and the one past the last.
  var tokens: Range<Int>
  var meaning: Meaning

  enum Meaning {
    case date(LooseDate)
    case range(LooseDate, LooseDate)
    /// A numeric date of which either number may be the day, the likelier one first; the day of the
    /// week beside it may decide.
    case eitherOrder(year: Int, day: Int, month: Int, weekday: Int?)
    /// A day of the week without a date.
    case weekday(Int, Direction)
    /// Two days of the week and what lies between them.
    case weekdays(Int, Int, Direction)
    /// A day counted from that of the publication; its day of the week where that is named.
    case day(Int, weekday: Int?)
    /// A week counted from that of the publication.
    case week(Int)
    /// Months of a year, from one to another; past 12 they lie in the next.
    case months(Int, Int, YearClue)
    /// Years that the words name, both included.
    case years(Int, Int)
    /// A decade or a century counted from that of the publication.
    case decade(Int), century(Int)
    /// The day that was last named (اليوم نفسه).
    case sameDay
  }

  enum Direction { case none, before, after }
}
