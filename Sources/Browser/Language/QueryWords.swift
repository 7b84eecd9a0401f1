internal import CorpusModel
internal import SearchQuery

/// What is said where a search finds nothing.
extension InterfaceLanguage {
  /// Returns what a part of a query asks for.
  func words(_ part: Query) -> String {
    switch part {
    case .filter(.outlet(let name)): quoted(name, Phrase("المصدر", "outlet"))
    case .filter(.actor(let name)): quoted(name, Phrase("الجهة", "actor"))
    case .filter(.kind(let kind)): Phrase.kind(kind).in(self)
    case .filter(.unread): Phrase("غير المقروء", "unread").in(self)
    case .filter(.date(let from, let through)): days(from: from, through: through)
    case .inTitle(let inner): Phrase("في العنوان", "in the title:").in(self) + " " + words(inner)
    case .word, .prefix, .fuzzy, .phrase, .phrasePrefix, .joined, .all, .any, .without:
      quoted(part.text(or: Phrase("أو", "OR").in(self)))
    }
  }

  /// Says that no article has what alone was asked for.
  func noArticle(has part: Query) -> String {
    switch part {
    case .filter(.outlet(let name)): quoted(name, Phrase("لا مصدر باسم", "There is no outlet"))
    case .filter(.actor(let name)):
      quoted(name, Phrase("لا مقال يذكر جهة باسم", "No article names"))
    case .inTitle(let inner):
      Phrase("لا عنوان فيه", "No title has").in(self) + " " + words(inner)
    case .filter: Phrase("لا مقال هكذا:", "There is no such article:").in(self) + " " + words(part)
    default: Phrase("لا مقال فيه", "No article has").in(self) + " " + words(part)
    }
  }

  /// Says that a query excludes all articles that have its one part.
  func allExcluded(with part: Query) -> String {
    Phrase("البحث يستبعد كل مقال فيه", "The query excludes every article with").in(self) + " "
      + words(part)
  }

  /// Says how many articles there are without what was narrowed by, and the key that takes it off.
  func withoutNarrowing(_ count: Int, key: String) -> String {
    Phrase("بغير تضييق", "Without narrowing").in(self) + ": "
      + Phrase.resultCount(count).in(self) + " (\(key.isolated))"
  }

  private func quoted(_ text: String, _ before: Phrase? = nil) -> String {
    let quote = Phrase("«\(text.isolated)»", "“\(text.isolated)”").in(self)
    return before.map { $0.in(self) + " " + quote } ?? quote
  }

  private func days(from: Int32?, through: Int32?) -> String {
    let first = from.flatMap { PartialDate(number: $0) }
    let last = through.flatMap { PartialDate(number: $0) }
    let phrase =
      switch (first, last) {
      case (nil, nil): Phrase("ما له تاريخ", "what is dated")
      case (let first?, nil): Phrase("منذ \(words(first))", "since \(words(first))")
      case (nil, let last?): Phrase("حتى \(words(last))", "until \(words(last))")
      case (let first?, let last?):
        if let whole = PartialDate(from: first, through: last) {
          Phrase(words(whole), words(whole))
        } else {
          Phrase(
            "من \(words(first)) إلى \(words(last))", "from \(words(first)) to \(words(last))")
        }
      }
    return phrase.in(self)
  }
}

extension Query {
  /// Returns the words as they were typed, without the quotes of a phrase; a beginning with an ellipsis.
  ///
  /// - Parameters:
  ///   - or: Stands between alternatives.
  ///   - isInner: Whether other words stand beside these.
  fileprivate func text(or: String, isInner: Bool = false) -> String {
    switch self {
    case .phrase(let terms): return terms.map(Self.text).joined(separator: " ")
    case .prefix(let term): return Self.text(term) + "…"
    case .phrasePrefix(let terms): return terms.map(Self.text).joined(separator: " ") + "…"
    case .any(let parts), .all(let parts):
      let between = if case .any = self { " \(or) " } else { " " }
      let text = parts.map { $0.text(or: or, isInner: true) }.joined(separator: between)
      return isInner ? "(\(text))" : text
    default: return description
    }
  }

  private static func text(_ term: QueryTerm) -> String {
    String(decoding: term.surface, as: UTF8.self)
  }
}

extension PartialDate {
  /// Creates the day, the month or the year that some days are all of; nothing where they are not.
  fileprivate init?(from first: PartialDate, through last: PartialDate) {
    let candidates = [
      first, PartialDate(year: first.year, month: first.month), PartialDate(year: first.year),
    ]
    guard
      let whole = candidates.compactMap({ $0 }).first(where: {
        $0.firstDay == first && $0.lastDay == last
      })
    else { return nil }
    self = whole
  }
}
