internal import CorpusModel

extension InterfaceLanguage {
  private static let arabicMonths = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Returns a date in words, as precise as it is.
  func words(_ date: PartialDate) -> String {
    let months = self == .arabic ? Self.arabicMonths : Self.englishMonths
    let parts = [
      date.day.map { String($0) }, date.month.map { months[$0 - 1] }, String(date.year),
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// Returns a span of dates in words.
  func words(_ span: DateSpan) -> String {
    span.isInterval ? "\(words(span.start)) – \(words(span.end))" : words(span.start)
  }

  /// Returns how long it takes to read so many words, at 180 a minute, in whole minutes.
  func readingTime(words count: Int) -> String {
    let minutes = max(1, (count + 90) / 180)
    guard self == .arabic else { return "\(minutes) min" }
    return switch minutes {
    case 1: "دقيقة"
    case 2: "دقيقتان"
    case 3...10: "\(minutes) دقائق"
    default: minutes % 100 >= 3 && minutes % 100 <= 10 ? "\(minutes) دقائق" : "\(minutes) دقيقة"
    }
  }
}
