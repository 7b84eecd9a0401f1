/// A word of a text, or a run of digits or letters within one, as the grammar of dates sees it.
struct Token {
  /// What the word may be in a date.
  var kind: Kind
  /// What it counts, by its kind: a month, a day of the week, a number. A month that is also a name
  /// has 16 or a multiple of it added, so that no two names have the same value.
  var value: Int
  /// How many digits it is written with; 0 for words.
  var digits = 0
  /// Whether it has the article ال.
  var isDefinite = false
  /// Whether و or ف is attached to its front.
  var hasConjunction = false
  /// Whether ب ل or ك is attached to its front.
  var hasPreposition = false
  /// Whether it is اب without its madda, which is mostly the word for a father.
  var isDoubtful = false
  /// What stands between it and the token before it.
  var gap: Gap
  /// Whether a closing bracket stands right after it.
  var isClosed = false
  /// Where it lies, as scalar offsets into the text, attached particles left out.
  var start: Int
  var end: Int
  /// The word of the text that it is, or is a part of.
  var word: Int

  /// What a word may be in a date.
  enum Kind: UInt8 {
    /// A word that says nothing of dates.
    case other
    case number
    /// A lone و.
    case conjunction
    /// A lone ال before a number (الـ15).
    case article
    /// A lone ب ل or ك before a number (لـ2018).
    case preposition

    /// A Gregorian month; `weakMonth` where the word has other meanings, `nameMonth` where it is
    /// also a name.
    case month, weakMonth, nameMonth
    /// تشرين and كانون, whose first and second are two months; the value is that of the first.
    case monthPair
    case hijriMonth
    /// A Hijri month whose name is a common word (محرم, صفر).
    case weakHijriMonth
    /// ربيع, جمادى and ذو, the first halves of Hijri months; the value is the first such month.
    case hijriPair
    /// القعدة and الحجة, the second halves of ذو; the value is the month.
    case hijriHalf
    /// An English or French month, as captions have them.
    case latinMonth
    case weekday

    /// An ordinal from 1 to 10, and 20 and 30.
    case ordinal
    /// A number word from 2 to 9, 20, 30 … 90, 100 and 200.
    case cardinal
    /// واحد and واحدة.
    case one
    /// عشر and عشرة.
    case ten
    /// الآخر, the second of two.
    case other2
    case last
    /// The words for the first day of a month (الفاتح, غرة).
    case firstDay

    /// A day counted from today (أمس, غدا); the value is the difference. `vagueDay` where the word
    /// also means the past or the future (الأمس, الغد).
    case dayWord, vagueDay
    /// اليوم, or يوم where it has no article.
    case day
    case week, month12, year, decadeNoun, century
    /// The plural of a unit.
    case days, weeks, months, years
    /// The dual of a unit.
    case twoDays, twoWeeks, twoMonths, twoYears
    case decade
    case quarter, half, trimester, semester, season
    case timeOfDay

    /// What follows a noun of time: the one before now, the one after, this one, the same.
    case past, next, present, same
    /// What stands before a noun of time: هذا and هذه; ذلك and تلك; نفس and ذات.
    case this, that, sameBefore

    case from, to, until, between, before, after, since, within, inside
    /// الموافق, which joins two calendars.
    case corresponding
    /// Words for a part of a period (مطلع, منتصف, نهاية).
    case partOf
    case hijriEra, gregorianEra, birth
    /// What English writes after the number of a day.
    case ordinalSuffix
    /// Words for about or nearly.
    case about
    case moreThan
    /// What happens in years, and is named by one (انتخابات, مونديال).
    case eventNoun
    /// What is named for a day (شارع, مدينة, حركة).
    case namedAfterDay
    /// What has ordinals of its own (الجولة الأولى من).
    case numbered
    /// What is counted (دولار, جندي).
    case counted
    /// A particle that may stand after a year; `upon` is على, which leads to what something is before
    /// (قبل يوم على الاقتراع).
    case particle, upon
    /// أن and its like: what follows is told, and may be to come where the telling is over.
    case clause
    /// A verb of the present that mostly tells of what is on the programme (تنطلق, يلتقي).
    case planned
    /// Announces what is to come (سوف, المقرر).
    case future
    /// What العام is an adjective of (النائب العام).
    case generalTitle
    /// بتوقيت, غرينتش: a number before it is an hour.
    case clock
    /// What stands before من where something starts (ابتداء من).
    case starting
    case age
    /// What recurs on a day of the week (كل, أيام, صلاة).
    case recurring
    case person
    /// Adjectives of days that have a name (الجمعة السوداء).
    case epithet
    /// Adjectives of a day that is not today (اليوم التالي).
    case notToday
    /// Words whose اليوم belongs to a title (روسيا اليوم).
    case namedToday
    /// Past the last token.
    case end
  }

  /// What stands between two words.
  struct Gap: OptionSet {
    let rawValue: UInt16
    static let blank = Gap(rawValue: 1)
    static let slash = Gap(rawValue: 2)
    static let hyphen = Gap(rawValue: 4)
    static let dot = Gap(rawValue: 8)
    static let comma = Gap(rawValue: 16)
    static let open = Gap(rawValue: 32)
    static let close = Gap(rawValue: 64)
    static let quote = Gap(rawValue: 128)
    static let colon = Gap(rawValue: 256)
    static let sign = Gap(rawValue: 512)
    static let newline = Gap(rawValue: 1024)
    static let other = Gap(rawValue: 2048)
  }
}
