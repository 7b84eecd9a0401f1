internal import CorpusModel
internal import Library
internal import Screen

/// Counts over time as a row of blocks, in the direction in which the interface reads, the first and
/// last date at its ends.
struct Sparkline {
  /// A block for each stretch of time, in order.
  let blocks: String
  /// The first and the last date.
  let ends: (String, String)
  private let language: InterfaceLanguage

  private static let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// Up to how many months are drawn each by itself.
  private static let mostMonths = 72

  /// Draws counts by month in at most so many columns; nothing where they are all of one time.
  ///
  /// Months are drawn where all are known and there are not too many, else years, or as many years
  /// together as it takes.
  init?(_ months: [ActorTally.Month], columns: Int, language: InterfaceLanguage) {
    guard let first = months.first?.date, let last = months.last?.date else { return nil }
    let monthCount = (last.year - first.year) * 12 + (last.month ?? 1) - (first.month ?? 1) + 1
    let isByMonth =
      monthCount <= min(Self.mostMonths, columns) && months.allSatisfy { $0.date.month != nil }
    if isByMonth {
      self.init(
        places: months.map {
          (
            ($0.date.year - first.year) * 12 + ($0.date.month ?? 1) - (first.month ?? 1),
            $0.mentions
          )
        }, count: monthCount, ends: (language.words(first), language.words(last)),
        language: language)
    } else {
      self.init(
        years: months.map { ($0.date.year, $0.mentions) }, columns: columns, language: language)
    }
  }

  /// Draws counts by year, in order, in at most so many columns; nothing where all are of one year.
  init?(years: [(year: Int, count: Int)], columns: Int, language: InterfaceLanguage) {
    guard let first = years.first?.year, let last = years.last?.year else { return nil }
    let span = last - first + 1
    let step = (span + max(1, columns) - 1) / max(1, columns)
    self.init(
      places: years.map { (($0.year - first) / step, $0.count) },
      count: (span + step - 1) / step, ends: (String(first), String(last)), language: language)
  }

  private init?(
    places: [(place: Int, count: Int)], count: Int, ends: (String, String),
    language: InterfaceLanguage
  ) {
    guard count > 1 else { return nil }
    var sums = Array(repeating: 0, count: count)
    for (place, count) in places where sums.indices.contains(place) { sums[place] += count }
    let most = sums.max() ?? 0
    blocks = String(
      sums.map { sum in
        guard sum > 0, most > 0 else { return Self.heights[0] }
        return Self.heights[max(1, (sum * 7 + most - 1) / most)]
      })
    self.ends = ends
    self.language = language
  }

  /// The row as an entry of a page.
  func item(style: Style, indent: Int = 0) -> Page.Item {
    var line = Spanned(ends.0.isolated, Style(.dim))
    // Blocks have no direction; they are to run as the interface does, whatever stands at their ends.
    let mark = language.isRightToLeft ? "\u{2067}" : "\u{2066}"
    line.append(" ", .plain)
    line.append("\(mark)\(blocks)\u{2069}", style)
    line.append(" ", .plain)
    line.append(ends.1.isolated, Style(.dim))
    return line.item(indent: indent)
  }
}
